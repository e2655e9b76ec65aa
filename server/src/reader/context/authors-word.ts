import type { NegationReading } from "../model/negation-reading";
import type { ClauseStatus } from "../model/clause-status";
import type { Predicate, ParsedClause } from "../model/parsed-clause";
import type { ActorReading } from "../model/claim";
import type { SentenceWords } from "../words/sentence-words";

/** Verbs by which a paper says itself what follows: "opgemerkt wordt dat …", "daarbij zij aangetekend dat …". */
const remarking = new Set(["opmerken", "aantekenen", "benadrukken", "onderstrepen", "vermelden", "toelichten", "verduidelijken", "note", "emphasise", "emphasize", "stress", "underline"]); // prettier-ignore

/** Verbs of what a paper proposes to whom it is for. */
const proposing = new Set(["adviseren", "voorstellen", "verzoeken", "vragen", "aanbevelen", "aanraden", "propose", "recommend", "request", "ask"]); // prettier-ignore

const firstPerson = new Set(["ik", "wij", "we", "i"]);

/** For whom a paper is: "u wordt gevraagd". */
const addressees = new Set(["u", "you"]);

/**
 * Whether what a verb governs is the paper's own word, remark or proposal: "ik stel u voor …", "geadviseerd wordt …", "u wordt gevraagd
 * in te stemmen met …". Not where anybody else or a source may have spoken: with another subject, agent or place, or in the past.
 */
export function isAuthors(
  { words }: SentenceWords,
  { clause, phrases }: ParsedClause,
  { gates }: ClauseStatus,
  { negators }: NegationReading,
  { frame, verb }: Predicate,
  subject: ActorReading | undefined,
): boolean {
  const lemma = frame?.entry.lemma;
  const proposes = lemma !== undefined && proposing.has(lemma);
  if (lemma === undefined || (!proposes && !remarking.has(lemma))) return false;
  if (gates.length > 0 || negators.length > 0) return false;
  if (subject?.words && firstPerson.has(words[subject.words.first]!.fold)) return true;
  const at = clause.verbs.findIndex((one) => one.at === verb.at);
  if (clause.verbs[at - 1]?.role !== "passive") return false;
  // What stands before the next verb's own phrases: nobody but the addressee, and no place or source.
  const next = clause.verbs[at + 1]?.at;
  const from = Math.max(verb.at, clause.verbs[at - 1]!.at);
  return phrases.every(({ preposition, kind, head, first, actor }) => {
    if (next !== undefined && first > from) return actor?.side !== "other" || preposition?.form !== "door";
    const { fold } = words[head]!;
    if (preposition !== undefined) return kind === "pronoun";
    return kind === "adjective" || addressees.has(fold) || fold === "it";
  });
}
