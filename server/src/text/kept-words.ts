import { createGenerations } from "./generations";

/** Words that are kept of each kind of answer, at least; at most twice as many. A long draft has no more. */
const most = 4096;

/**
 * The same look-up by a word's form, each answer kept: drafts have few words, many times each. What is kept changes no answer, so `lookUp`
 * must depend on the form alone and never give undefined.
 */
export function keepWords<T>(lookUp: (fold: string) => T): (fold: string) => T {
  const known = createGenerations<string, T>(most, ownString);
  return (fold) => {
    const old = known.get(fold);
    if (old !== undefined) return old;
    const fresh = lookUp(fold);
    known.set(fold, fresh);
    return fresh;
  };
}

/** Shorter strings are copied when they are cut from a text, as V8 does it. */
const sharedFrom = 13;

/** The same string by itself: one that is cut from a text holds all of that text in memory. */
const ownString = (text: string): string => (text.length < sharedFrom ? text : text.split("").join(""));
