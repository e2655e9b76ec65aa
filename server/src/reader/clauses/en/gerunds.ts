import { attachGerund } from "./complements";
import { isGerundNoun } from "./domains";
import type { OpenClause } from "./open-clause";
import { leading, type Opener } from "./opener";
import { beforeAdverbs, hasKind, isPreposition, mayStartPhrase, skipAdverbs, startsPhrase } from "./words";
import type { Factuality, PrepositionRole } from "../../words/lexicon-entries";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** What a gerund behind a preposition says: that it is done (+), that it is not (−), or neither. */
export const gerundFactuality: Readonly<Record<string, Factuality>> = {
  by: "+", through: "+", after: "+", on: "+", upon: "+", since: "+", despite: "+", besides: "+", "in spite of": "+",
  "in addition to": "+", "apart from": "+", "as well as": "+", while: "+", "by means of": "+", when: "+", with: "+",
  without: "-", "instead of": "-", "rather than": "-", "far from": "-", "short of": "-",
}; // prettier-ignore

/** Complex prepositions before a gerund, whether or not the lexicon lists them. */
const complexPrepositions: readonly (readonly string[])[] = [
  "instead of", "rather than", "far from", "short of", "in addition to", "apart from", "as well as", "in spite of",
  "by means of", "with a view to", "prior to", "ahead of", "in favour of", "with the aim of",
].map((form) => form.split(" ")); // prettier-ignore

export const isGerund = (sentence: SentenceWords, i: number): boolean =>
  isWord(sentence.words[i]) &&
  !(sentence.words[i]!.fold === "being" && !isWord(sentence.words[i + 1])) &&
  (hasKind(sentence, i, "present-participle") || sentence.words[i]!.fold === "having") &&
  !isGerundNoun(sentence, i);

/** A preposition before a gerund that its verb does not govern: "by cutting", "instead of cutting", "rather than cut". */
export function prepositionAt(
  sentence: SentenceWords,
  i: number,
  clause: OpenClause | undefined,
): Opener | undefined {
  const { words } = sentence;
  const { connective, fold } = words[i]!;
  const complex = complexAt(sentence, i);
  const temporal = fold === "while" || fold === "when" || fold === "whilst";
  if (!complex && !isPreposition(sentence, i) && !temporal) return undefined;
  const last = complex?.last ?? i;
  const form = complex?.form ?? fold;
  const direct = hasKind(sentence, last + 1, "present-participle");
  const after = direct ? last + 1 : skipAdverbs(sentence, last + 1);
  const bare =
    form === "rather than" && hasKind(sentence, last + 1, "infinitive") && !startsPhrase(sentence, last + 1);
  if (!bare && !isGerund(sentence, after)) return undefined;
  if (!bare && !complex && !isVerbal(sentence, after)) return undefined;
  const attachment = complex || !clause || bare ? "adjunct" : attachGerund(sentence, clause, after, i);
  if (attachment === "complement") return undefined;
  // "the emphasis on protecting the coast": the gerund names what the noun goes to.
  if (attachment === "noun" && isAttention(sentence, beforeAdverbs(sentence, i))) return undefined;
  const role = connective?.first === i ? connective.entry.role : undefined;
  if (attachment === "noun" && holdsClause(sentence, beforeAdverbs(sentence, i)))
    return {
      kind: "infinitive",
      connective: leading(i, last, "to", "+"),
      from: last + 1,
      nonFinite: after,
      form: "present-participle",
    };
  const factuality =
    attachment === "noun" ? "0" : (gerundFactuality[form] ?? roleFactuality[role ?? "other"] ?? "0");
  return {
    kind: "infinitive",
    connective: leading(i, last, form, factuality, "preposition"),
    from: last + 1,
    nonFinite: bare ? last + 1 : after,
    form: bare ? "infinitive" : "present-participle",
  };
}

/** "the plan for cutting", "the motion on cutting": a noun that says what the clause is worth. */
const holdsClause = ({ words, lexicon }: SentenceWords, i: number): boolean =>
  lexicon.nouns
    .get(words[i]?.fold ?? "")
    ?.some(({ class: kind }) => kind !== "CARRIER" && kind !== "HARM") === true;

const isAttention = ({ words, lexicon }: SentenceWords, i: number): boolean =>
  lexicon.nouns.get(words[i]?.fold ?? "")?.some(({ carrier }) => carrier === "attention") === true;

const roleFactuality: Partial<Record<PrepositionRole, Factuality>> = {
  instead: "-",
  without: "-",
  cause: "+",
  with: "+",
  agent: "+",
};

/** A preposition of several words: one of the lexicon, or one that only stands before a gerund. */
function complexAt(
  { words }: SentenceWords,
  i: number,
): { readonly form: string; readonly last: number } | undefined {
  const { connective } = words[i]!;
  if (connective?.first === i && connective.last > i)
    return connective.entry.kind === "preposition"
      ? { form: connective.entry.form, last: connective.last }
      : undefined;
  const own = complexPrepositions.find((form) => form.every((word, k) => words[i + k]?.fold === word));
  return own && { form: own.join(" "), last: i + own.length - 1 };
}

/** Whether what follows a gerund behind a preposition makes it a verb rather than the first part of a compound. */
function isVerbal(sentence: SentenceWords, i: number): boolean {
  const next = skipAdverbs(sentence, i + 1);
  const word = sentence.words[next];
  if (!isWord(word)) return sentence.words[i]!.lexical.nouns === undefined;
  return (
    startsPhrase(sentence, next) ||
    isPreposition(sentence, next) ||
    hasKind(sentence, next, "participle") ||
    mayStartPhrase(sentence, next)
  );
}
