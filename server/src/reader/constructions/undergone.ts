import { cover } from "../predicates/claim-words";
import { thingEffect, type Effect } from "../model/effects";
import type { NounClass } from "../words/lexicon-entries";
import type { PredicateSite } from "../model/predicate-site";
import { gatesOf, type Raw } from "../model/raw-claim";

/** Verbs whose subject has happen to it, or has to have, what their object names. */
const undergoing = new Set([
  "krijgen", "ondergaan", "ontvangen", "kennen", "behoeven", "vergen", "vereisen", "verdienen", "vragen", "tegemoetzien", "verwachten",
  "get", "receive", "undergo", "see", "need", "require", "deserve", "warrant", "merit", "call", "suffer", "want",
]); // prettier-ignore

/** "vraagt niet om uitbreiding", "does not call for expansion" */
const asking = new Set(["om", "for"]);

/** Nouns of what may happen to a thing. */
const happening = new Set<NounClass>(["UP", "DOWN", "DEFUND", "STOP", "DELAY"]);

/** "De bijdrage krijgt geen verhoging", "ondergaat een verlaging", "behoeft geen versterking": what its object names happens to the subject. */
export function ofUndergone(site: PredicateSite): readonly Raw[] | undefined {
  const { parsed, predicate, args, entry, denote } = site;
  const { phrases } = parsed;
  const { subject, passive, objects } = args;
  if (subject === undefined || passive || !undergoing.has(predicate.verb.lemma)) return undefined;
  if (phrases[subject]!.kind !== "noun" || phrases[subject]!.actor || entry?.arg.includes("subj"))
    return undefined;
  const k = phrases.findIndex(
    ({ preposition, inside, kind }, i) =>
      kind === "noun" &&
      i !== subject &&
      (preposition === undefined
        ? objects.includes(i)
        : asking.has(preposition.form) && inside === undefined),
  );
  if (k < 0) return undefined;
  const phrase = phrases[k]!;
  const noun = phrase.nouns.find(({ class: kind }) => happening.has(kind));
  const change = noun && thingEffect(noun.class);
  // "vergt geen uitbreiding van de staf": of another thing.
  const isOfAnother = phrases.some(({ inside }) => inside === k);
  if (!change || isOfAnother || phrase.modifier !== undefined) return undefined;
  const theme = denote(subject);
  if (theme.event || theme.object.topics.length === 0) return undefined;
  // "behoeft geen": the frame has taken the negation.
  const { words, lexicon } = site.sentence;
  const isDenied = predicate.fixed.some((i) => lexicon.words.negativeDeterminers.has(words[i]!.fold));
  const effect: Effect = { change, positive: !isDenied, force: "does" };
  return [
    {
      effect,
      object: theme.object,
      gates: gatesOf(theme),
      words: cover(site.words, [phrase]),
      core: phrase,
      comparative: false,
      verb: predicate.verb.at,
      ofSubject: true,
    },
  ];
}
