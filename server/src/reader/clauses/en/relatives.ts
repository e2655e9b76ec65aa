import { domainEnd, finiteIn, isNominalWord, questionWords, relativePronouns } from "./domains";
import { likely, maybeNoun } from "./nominal";
import { lastVerb, type OpenClause } from "./open-clause";
import { leading, type Opener } from "./opener";
import { beforeAdverbs, framesAt, infinitiveAfter, isPreposition, skipAdverbs, startsPhrase } from "./words";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** Whether the word stands right behind a verb or a predicate that takes a clause. */
export function isComplementOf(sentence: SentenceWords, clause: OpenClause, i: number): boolean {
  const verb = lastVerb(clause);
  if (!verb) return false;
  const { words, lexicon } = sentence;
  const before = beforeAdverbs(sentence, i);
  const frames =
    verb.role === "copula" ? [] : framesAt(sentence, verb.at, verb.forms.length > 0 ? undefined : verb.lemma);
  const takes = verb.role === "copula" || frames.some(({ entry }) => entry.arg.includes("complement"));
  if (before === verb.at || words[before]?.fold === ",") return takes;
  if (words[before]?.lexical.isParticle === true && before === verb.at + 1) return takes;
  if (lexicon.adjectives.has(words[before]?.fold ?? "") && words[before]!.lexical.nouns === undefined)
    return verb.role === "copula";
  // "it is true that", "takes the view that"
  const idioms = lexicon.verbs.get(verb.lemma) ?? [];
  return idioms.some(
    ({ entry, fixed }) =>
      entry.arg.includes("complement") &&
      fixed.some((group) => group.every((word, k) => words[before - group.length + 1 + k]?.fold === word)),
  );
}

/** The finite verb of the clause that begins at `from`: not a noun before it that looks like one ("that costs rise"). */
function clauseFinite(sentence: SentenceWords, from: number, to: number): number | undefined {
  const first = finiteIn(sentence, from, to) ?? finiteIn(sentence, from, to, 0);
  if (first !== from || !maybeNoun(sentence, first) || startsPhrase(sentence, from + 1)) return first;
  return finiteIn(sentence, from + 1, to, 0) ?? first;
}

/** "that" as a conjunction or a relative pronoun; undefined where it points at something. */
export function thatAt(
  sentence: SentenceWords,
  i: number,
  clause: OpenClause | undefined,
): Opener | undefined {
  const { words } = sentence;
  if (i === 0) return undefined;
  const finite =
    clauseFinite(sentence, i + 1, domainEnd(sentence, i + 1)) ??
    finiteIn(sentence, i + 1, words.length, likely + 2);
  if (finite === undefined) return undefined;
  const subjectless = finite === i + 1 || beforeAdverbs(sentence, finite) === i;
  const before = words[beforeAdverbs(sentence, i)];
  const at = beforeAdverbs(sentence, i);
  const conjunction: Opener = { kind: "subordinate", connective: leading(i, i, "that", "+"), from: i + 1 };
  const relative: Opener = {
    kind: "relative",
    connective: leading(i, i, "which", "+", "relative"),
    from: i + 1,
    antecedent: at,
  };
  if (!before) return undefined;
  if (before.kind === "punctuation")
    return before.fold === "," && clause && isComplementOf(sentence, clause, i) && !subjectless
      ? conjunction
      : undefined;
  if (before.lexical.isCoordinator)
    return subjectless && !startsPhrase(sentence, i + 1) ? relative : conjunction;
  if (isPreposition(sentence, at) && before.fold !== "except") return undefined;
  const verb = clause && lastVerb(clause);
  const takes =
    verb &&
    (verb.role === "copula" ||
      framesAt(sentence, verb.at).some(({ entry }) => entry.arg.includes("complement")));
  if (clause && isComplementOf(sentence, clause, i)) return subjectless ? undefined : conjunction;
  if (verb && takes && at === verb.at) return conjunction;
  if (!isNominalWord(sentence, at) && !before.lexical.isPronoun)
    return subjectless ? undefined : takes ? conjunction : undefined;
  if (subjectless) return relative;
  if (before.lexical.nouns?.some(({ preps }) => preps.includes("complement"))) return conjunction;
  // "reports that", "claims that": nouns of a verb that takes a clause.
  if (framesAt(sentence, at).some(({ entry, weight }) => weight === 0 && entry.arg.includes("complement")))
    return conjunction;
  const addressee = before.actor !== undefined || before.lexical.isPronoun;
  if (takes && (addressee || before.kind === "number" || isTime(before.fold))) return conjunction;
  return relative;
}

const times = new Set(["year", "month", "week", "today", "yesterday", "day", "monday", "tuesday", "wednesday", "thursday", "friday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "winter"]); // prettier-ignore
const isTime = (fold: string): boolean => times.has(fold);

/** Relative pronouns, alone or behind their preposition, and question words that a verb governs. */
export function pronounAt(
  sentence: SentenceWords,
  i: number,
  clause: OpenClause | undefined,
): Opener | undefined {
  const { words } = sentence;
  const { fold } = words[i]!;
  const { connective } = words[i]!;
  const whole =
    connective?.first === i && connective.last > i && connective.entry.kind === "relative"
      ? connective.last
      : undefined;
  const led =
    whole ??
    (isPreposition(sentence, i) && ["which", "whom", "whose"].includes(words[i + 1]?.fold ?? "") ? i + 1 : i);
  if (led === i && !relativePronouns.has(fold) && !questionWords.has(fold)) return undefined;
  const from = led + 1;
  let at = i - 1;
  while (at >= 0 && !isWord(words[at]) && [",", "–", "—", ")", '"', "”"].includes(words[at]!.fold)) at--;
  // "of which a part", "many of whom"
  const nominal = at >= 0 && isNominalWord(sentence, at);
  const infinitive = infinitiveAfter(sentence, skipAdverbs(sentence, from));
  const governed =
    led === i && questionWords.has(fold) && clause !== undefined && isComplementOf(sentence, clause, i);
  const afterPreposition = led === i && isPreposition(sentence, i - 1) && questionWords.has(fold);
  if ((governed || afterPreposition) && infinitive !== undefined)
    return {
      kind: "infinitive",
      connective: leading(i, i, "whether", "+"),
      from,
      nonFinite: infinitive,
      form: "infinitive",
    };
  if (finiteIn(sentence, from, words.length, 0) === undefined) return undefined;
  if (governed || (afterPreposition && clause !== undefined))
    return { kind: "subordinate", connective: leading(i, i, "whether", "0"), from };
  if (!nominal || !(relativePronouns.has(fold) || led > i) || at < 0) return undefined;
  if (clause === undefined) return undefined;
  return {
    kind: "relative",
    connective: leading(
      i,
      led,
      led > i ? `${fold} which` : fold === "where" ? "where" : "which",
      "+",
      "relative",
    ),
    from: fold === "whose" ? led : from,
    antecedent: at,
  };
}
