import type { ParsedClause } from "../model/parsed-clause";
import { isPassive } from "./arguments";
import { underClause } from "../model/effects";
import type { VerbEntry } from "../words/lexicon-entries";

/**
 * The verb that takes a noun with its clause back or puts it off: "abandons its plan to leave", "the decision to leave is reversed".
 * `noun`: the noun's index among the words of the sentence.
 */
export function turnedBy({ clause, predicates, phrases }: ParsedClause, noun: number): VerbEntry | undefined {
  const predicate = predicates.at(-1);
  const entry = predicate?.frame?.entry;
  if (!predicate || !entry) return undefined;
  const turned = underClause({ change: "do", positive: true, force: "does" }, entry.class, undefined);
  if (!turned || (turned.positive && turned.change === "do")) return undefined;
  // "komt terug op zijn toezegging om …": the noun is the idiom's.
  if (predicate.fixed.includes(noun)) return entry;
  const phrase = phrases.find(({ head }) => head === noun);
  if (!phrase) return undefined;
  if (phrase.preposition) return entry.arg.includes(phrase.preposition.form) ? entry : undefined;
  if (isPassive(clause.verbs, predicate)) return entry;
  const subject = phrases.some(
    (other) => other !== phrase && !other.preposition && other.actor !== undefined,
  );
  return entry.arg.includes(subject ? "obj" : "subj") ? entry : undefined;
}
