import { lastVerb, type OpenClause } from "./open-clause";
import {
  adverbEnd,
  beforeAdverbs,
  framesAt,
  hasKind,
  isPreposition,
  skipAdverbs,
  startsPhrase,
} from "./words";
import type { VerbFrame } from "../../words/verb-frames";
import type { VerbClass } from "../../words/lexicon-entries";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** Classes whose object is the one that acts: "asks the House to …", "allows the fund to …". */
const controlling = new Set<VerbClass>(["ALLOW", "ASK", "REQUIRE", "FORBID", "CAUSE", "ADVOCATE", "PREVENT"]);
const controllingLemmas = new Set([
  "want",
  "expect",
  "intend",
  "like",
  "prefer",
  "help",
  "wish",
  "need",
  "see",
  "consider",
]);
/** After these a bare infinitive follows the object, or the verb itself. */
const bareInfinitive = new Set(["let", "make", "help"]);

/** What an infinitive or a gerund is to the clause that it follows. */
export type Attachment = "complement" | "noun" | "adjunct";

const takesClause = ({ entry }: VerbFrame): boolean => entry.arg.includes("complement");

/** How the infinitive with its "to" at `to` hangs on the clause before it. */
export function attachInfinitive(sentence: SentenceWords, clause: OpenClause, to: number): Attachment {
  const { words, lexicon } = sentence;
  const verb = lastVerb(clause);
  const before = beforeAdverbs(sentence, to);
  const nouns = lexicon.nouns.get(words[before]?.fold ?? "") ?? [];
  const clauseNoun = nouns.some(({ preps }) => preps.includes("complement"));
  if (!verb) return clauseNoun ? "noun" : "adjunct";
  const frames = framesOf(sentence, clause);
  if (hasIdiomUpTo(sentence, clause, frames, to)) return "complement";
  if (before === verb.at || isBehindVerb(sentence, verb.at, before)) {
    return verb.role === "copula" || frames.some(takesClause) ? "complement" : "adjunct";
  }
  if (
    verb.role === "copula" &&
    words[before]!.lexical.adjective !== undefined &&
    words[before]!.lexical.nouns === undefined
  )
    return "complement";
  if (clauseNoun) return "noun";
  if (verb.role === "copula") return "adjunct";
  if (!frames.some(takesClause)) return "adjunct";
  const passive = clause.verbs.some(({ role }) => role === "passive");
  const first = skipAdverbs(sentence, verb.at + 1);
  const bareObject =
    !passive &&
    (startsPhrase(sentence, first) ||
      (!isPreposition(sentence, first) && adverbEnd(sentence, first) === undefined));
  if (!bareObject || isTimeWord(words[first + 1]?.fold)) return "complement";
  const control =
    controllingLemmas.has(verb.lemma) ||
    frames.some((frame) => frame.weight === 0 && takesClause(frame) && controlling.has(frame.entry.class));
  return control ? "complement" : "adjunct";
}

const timeWords = new Set([
  "year",
  "month",
  "week",
  "spring",
  "summer",
  "autumn",
  "winter",
  "quarter",
  "time",
]);
const isTimeWord = (fold: string | undefined): boolean => fold !== undefined && timeWords.has(fold);

/** The frames of the clause's last verb, those of its passive idiom with "be" among them. */
function framesOf(sentence: SentenceWords, clause: OpenClause): readonly VerbFrame[] {
  const verb = lastVerb(clause)!;
  const auxiliary = clause.verbs.findLast(({ role }) => role === "passive");
  return [
    ...framesAt(sentence, verb.at, verb.forms.length > 0 ? undefined : verb.lemma),
    ...(auxiliary ? (sentence.lexicon.verbs.get(auxiliary.lemma) ?? []) : []),
  ];
}

/** Only a particle, a pronoun or an adverb stands between the verb and `at`. */
function isBehindVerb(sentence: SentenceWords, verb: number, at: number): boolean {
  const { words, lexicon } = sentence;
  if (at <= verb || at > verb + 2) return false;
  for (let k = verb + 1; k <= at; k++) {
    const { fold } = words[k]!;
    if (
      !lexicon.words.particles.has(fold) &&
      !lexicon.words.reflexives.has(fold) &&
      adverbEnd(sentence, k) === undefined
    )
      return false;
  }
  return true;
}

/** "has no plan | to", "is not the intention of the cabinet | to": the words before are part of the verb's idiom. */
function hasIdiomUpTo(
  sentence: SentenceWords,
  clause: OpenClause,
  frames: readonly VerbFrame[],
  to: number,
): boolean {
  const { words } = sentence;
  const verb = lastVerb(clause)!.at;
  const from = Math.min(verb, clause.finite ?? verb);
  const closes = (last: number): boolean =>
    beforeAdverbs(sentence, to) === last || isPreposition(sentence, last + 1);
  return frames.some(
    ({ entry, fixed }) =>
      entry.arg.includes("complement") &&
      fixed.some((group) => {
        if (group.at(-1) === "to") return matches(words, group, to - group.length + 1);
        for (let at = from; at + group.length <= to; at++)
          if (matches(words, group, at) && closes(at + group.length - 1)) return true;
        return false;
      }),
  );
}

const matches = (words: SentenceWords["words"], group: readonly string[], at: number): boolean =>
  group.every((word, k) => words[at + k]?.fold === word);

/** How the gerund at `at` hangs on the clause before it, by the preposition right before it if there is one. */
export function attachGerund(
  sentence: SentenceWords,
  clause: OpenClause,
  at: number,
  preposition?: number,
): Attachment {
  const { words, lexicon } = sentence;
  const verb = lastVerb(clause);
  if (preposition === undefined) {
    const before = beforeAdverbs(sentence, at);
    if (!verb || !(before === verb.at || isBehindVerb(sentence, verb.at, before))) return "adjunct";
    const frames = framesOf(sentence, clause);
    const object =
      frames.some(({ entry }) => entry.arg.includes("obj")) &&
      startsPhrase(sentence, skipAdverbs(sentence, at + 1));
    return object || frames.some(takesClause) ? "complement" : "adjunct";
  }
  const form = words[preposition]!.fold;
  const before = beforeAdverbs(sentence, preposition);
  if (verb) {
    const frames = framesOf(sentence, clause);
    const governs = frames.filter(({ entry }) => entry.arg.includes(form));
    const next = before === verb.at || isBehindVerb(sentence, verb.at, before);
    if (next && governs.some(({ fixed }) => fixed.length === 0)) return "complement";
    if (governs.some(({ entry, fixed }) => fixed.length === 0 && controlling.has(entry.class)))
      return "complement";
    if (governs.length > 0 && endsIdiom(sentence, governs, before)) return "complement";
    if (isBehindVerb(sentence, verb.at, preposition) && frames.some(takesClause) && form !== "by")
      return "complement";
  }
  const noun = lexicon.nouns.get(words[before]?.fold ?? "");
  if (noun && ["of", "for", "to", "on", "about", "against", "from", "at"].includes(form)) return "noun";
  return form === "of" && isWord(words[before]) ? "noun" : "adjunct";
}

const endsIdiom = ({ words }: SentenceWords, frames: readonly VerbFrame[], before: number): boolean =>
  frames.some(({ fixed }) =>
    fixed.some((group) => group.every((word, k) => words[before - group.length + 1 + k]?.fold === word)),
  );

/** "lets the contribution shrink": a base form after the object of a verb that takes one. */
export function isBareInfinitive(sentence: SentenceWords, clause: OpenClause, at: number): boolean {
  const verb = lastVerb(clause);
  if (!verb || !bareInfinitive.has(verb.lemma) || at <= verb.at || !hasKind(sentence, at, "infinitive"))
    return false;
  if (clause.verbs.at(-1) !== verb) return false;
  const { words, lexicon } = sentence;
  const before = words[at - 1]!;
  if (!isWord(before) || isPreposition(sentence, at - 1)) return false;
  const { determiners, possessives } = lexicon.words;
  if (determiners.has(before.fold) || possessives.has(before.fold) || before.lexical.adjective !== undefined)
    return false;
  if (at === verb.at + 1 && verb.lemma !== "help") return false;
  return at === verb.at + 1
    ? words[at]!.lexical.nouns === undefined || startsPhrase(sentence, at + 1)
    : words[at]!.lexical.nouns === undefined || !isWord(words[at + 1]);
}
