import type { Arguments } from "../model/arguments";
import type { ParsedClause } from "../model/parsed-clause";
import type { Effect } from "../model/effects";
import type { NounClass } from "../words/lexicon-entries";
import type { Phrase } from "../model/phrase";
import type { SentenceWords } from "../words/sentence-words";

/** "Het streven is … te brengen": what the subject's noun makes of the clause. */
export function subjectClass(
  sentence: SentenceWords,
  { phrases }: ParsedClause,
  { subject }: Arguments,
): { readonly class: NounClass; readonly force?: Effect["force"] } | undefined {
  const verb = subject === undefined ? undefined : phrases[subject]!.nominalised?.[0];
  const entry = verb && sentence.lexicon.verbs.get(verb.lemma)?.find(({ weight }) => weight === 0)?.entry;
  if (entry) return { class: entry.class, ...(entry.force && { force: entry.force }) };
  const noun =
    subject === undefined
      ? undefined
      : phrases[subject]!.nouns.find(
          ({ class: kind }) => kind !== "CARRIER" && kind !== "HARM" && kind !== "OTHER",
        );
  return noun && { class: noun.class };
}

/** "Het streven is …": a plan, and nobody. */
export const isPlanSubject = (sentence: SentenceWords, own: ParsedClause, args: Arguments): boolean =>
  own.predicates.some(({ verb }) => verb.role === "copula") &&
  own.predicates.length > 1 &&
  subjectClass(sentence, own, args) !== undefined &&
  !namesOther(sentence, own.phrases[args.subject!]!);

/** "Estonia's ambition": somebody else's. */
const namesOther = ({ words, origins }: SentenceWords, { first, last }: Phrase): boolean =>
  origins.some((origin) => origin.first >= first && origin.last <= last) ||
  words.slice(first, last + 1).some(({ actor }) => actor?.side === "other");
