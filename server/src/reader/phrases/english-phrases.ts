import type { VerbForm } from "../../language/verb-forms";
import { isGenitive } from "../clauses/en/words";
import type { NounEntry } from "../words/lexicon-entries";
import { isWord } from "../clauses/segments";
import type { SentenceWords } from "../words/sentence-words";

/** What the reading of noun phrases asks of English alone; indexes are of the sentence's words. */

const marks = new Set(["'", "’", "‘", '"', "“", "”"]);

/** Whether nothing but quotation marks or the mark of a genitive stands between two words: no break between them. */
export function isUnbroken({ words }: SentenceWords, before: number, at: number): boolean {
  for (let i = before + 1; i < at; i++) if (!marks.has(words[i]!.fold)) return false;
  return true;
}

/**
 * Whether the name that ends at `last` only says whose the noun behind it is, or which: "the Netherlands' contribution",
 * "the EU mission". `following`: the word of the clause that follows the name.
 */
export function isAttribute(
  sentence: SentenceWords,
  last: number,
  skip: ReadonlySet<number>,
  following: number | undefined,
): boolean {
  const { words, lexicon } = sentence;
  const genitive = isGenitive(sentence, last);
  const next = genitive && words[last + 1]?.kind === "punctuation" ? last + 2 : last + 1;
  const word = words[next];
  if (!isWord(word) || next !== following || skip.has(next)) return false;
  if (genitive) return true;
  if (word.actor?.first === next || word.token.joint !== " ") return false;
  const { prepositions, coordinators, determiners, possessives, pronouns, demonstratives } = lexicon.words;
  if (
    [prepositions, coordinators, determiners, possessives, pronouns, demonstratives].some((set) =>
      set.has(word.fold),
    )
  )
    return false;
  if (word.adverb || word.fold === "to") return false;
  return (
    word.lexical.nouns !== undefined ||
    word.lexical.adjective !== undefined ||
    word.verbs.length === 0 ||
    isNounForm(sentence, next)
  );
}

/** A verb form that is no verb of its clause and has none but nominal forms. */
const isNounForm = ({ words }: SentenceWords, i: number): boolean =>
  words[i]!.verbs.some(
    ({ features }) => features.kind === "infinitive" || features.kind === "present-participle",
  );

/** The particle behind a gerund that is a noun: "the scaling back of". */
export function particleOfNoun({ words, lexicon }: SentenceWords, head: number, at: number): boolean {
  const { fold } = words[at]!;
  return (
    lexicon.words.particles.has(fold) &&
    gerundsAt({ words }, head).some(({ base }) => lexicon.verbs.has(`${base} ${fold}`))
  );
}

const gerundsAt = ({ words }: Pick<SentenceWords, "words">, i: number): readonly VerbForm[] =>
  words[i]!.verbs.filter(({ features }) => features.kind === "present-participle");

/** The verb that a gerund as the head of a noun phrase stands for; its lemma has the particle behind a blank. */
export function gerundNoun(
  sentence: SentenceWords,
  head: number,
  particle: number | undefined,
): readonly VerbForm[] {
  const forms = gerundsAt(sentence, head);
  if (particle === undefined) return forms;
  return forms.map((form) => ({ ...form, lemma: `${form.base} ${sentence.words[particle]!.fold}` }));
}

/** Entries of a head with the noun before it, where the two are one ("budget cut"), or of the head alone. */
export function nounsOfHead(
  { words, lexicon }: SentenceWords,
  first: number,
  head: number,
): readonly NounEntry[] | undefined {
  const whole = head > first ? lexicon.nouns.get(`${words[head - 1]!.fold} ${words[head]!.fold}`) : undefined;
  return whole ?? words[head]!.lexical.nouns;
}

/** The noun before the head that the head is a change of: "contribution" in "contribution cut". */
export function modifierOfHead({ words }: SentenceWords, first: number, head: number): string | undefined {
  const before = words[head - 1];
  if (head <= first || !isWord(before) || words[head]!.token.joint === "") return undefined;
  return before.lexical.nouns !== undefined ? before.fold : undefined;
}

/** "The army, the navy and the air force": whether what follows a comma goes on with a list that a coordinator ends. */
export function goesOnListing(
  { words }: SentenceWords,
  clauseWords: readonly number[],
  k: number,
  skip: ReadonlySet<number>,
  isFirst: boolean,
): boolean {
  // "In the fund, the Netherlands and Germany …": what leads the clause in is no part of its list.
  if (isFirst) return false;
  for (let j = k; j < clauseWords.length; j++) {
    const i = clauseWords[j]!;
    if (skip.has(i)) return false;
    if (words[i]!.lexical.isCoordinator) return true;
  }
  return false;
}
