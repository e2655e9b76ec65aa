import type { Clause } from "../model/clause";
import { isBlocked } from "../clauses/nl/nominal";
import type { VerbFrame } from "../words/verb-frames";
import { isWord } from "../clauses/segments";
import type { SentenceWords } from "../words/sentence-words";

/** Words of a frame's fixed groups in the clause, or undefined where one is missing. */
export function matchFixed(
  sentence: SentenceWords,
  clause: Clause,
  { fixed }: VerbFrame,
): readonly number[] | undefined {
  const found: number[] = [];
  for (const group of fixed) {
    const at = matchGroup(sentence, clause, group);
    if (!at || at.some((i) => deniesOther(sentence, clause, i) || isPartOfName(sentence, i)))
      return undefined;
    found.push(...at);
  }
  return found;
}

/** "het programma Wijk En Welzijn": a capital within a named topic is no word of an idiom ("de wijk nemen"). */
function isPartOfName({ words, topics }: SentenceWords, i: number): boolean {
  const { text, fold } = words[i]!;
  return i > 0 && text !== fold && topics.some(({ first, last }) => first <= i && i <= last && first < last);
}

const denying = new Set(["niet", "geen", "not", "no"]);
const narrowing = new Set([
  "alleen",
  "pas",
  "eerst",
  "slechts",
  "louter",
  "uitsluitend",
  "only",
  "just",
  "merely",
]);
const replacing = new Set(["maar", "doch", "but"]);
/** "niet zonder betekenis": with some. */
const lacking = new Set(["zonder", "without"]);

const voiding = new Set(["niets", "niks", "nothing"]);
/** "niets dan lof", "niets anders dan", "nothing but": something after all. */
const excepted = new Set(["dan", "anders", "minder", "but", "less", "else", "other", "short"]);

/** "komt er niet pas later", "is geen doel maar een middel": the negation is of something else than the idiom. */
function deniesOther({ words }: SentenceWords, clause: Clause, i: number): boolean {
  if (lacking.has(words[i]!.fold)) return denying.has(words[i - 1]?.fold ?? "");
  const { fold } = words[i]!;
  if (voiding.has(fold)) return excepted.has(words[i + 1]?.fold ?? "");
  if (!denying.has(fold)) return false;
  // "betreft X en Y, niet Z": what is left out behind a comma.
  if (words[i - 1]?.fold === ",") return true;
  return (
    narrowing.has(words[i + 1]?.fold ?? "") ||
    clause.words.some((k) => k > i && replacing.has(words[k]!.fold))
  );
}

/** Articles that may change or be left out without the idiom becoming another. */
export const articles = new Set(["een", "de", "het", "a", "an", "the"]);
const reflexive = new Set(["zich", "oneself"]);
const possessive = new Set(["zijn", "one's"]);

/** Whether the word stands in the phrase of a source ("volgens de nota"). */
function isLedElsewhere({ words }: SentenceWords, at: number, group: readonly string[]): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
    const { connective, fold } = words[i]!;
    if (group.includes(fold)) return false;
    if (connective?.entry.kind === "preposition" && connective.entry.role === "source") return true;
    if (!articles.has(fold)) return false;
  }
  return false;
}

/** "blijft op hetzelfde adres": the idiom's last word only leads in a noun. */
const isDeterminer = ({ words, lexicon }: SentenceWords, i: number): boolean =>
  (words[i]!.fold === "hetzelfde" || words[i]!.fold === "same") &&
  lexicon.nouns.has(words[i + 1]?.fold ?? "");

const comparing = new Set(["less", "fewer", "more", "minder", "meer"]);
/** "aan de bereidheid ontbreekt het": with a preposition of its own it is not the idiom "de bereidheid ontbreekt". */
function isLedIn({ lang, words }: SentenceWords, at: number, group: readonly string[]): boolean {
  if (lang !== "nl" || !articles.has(group[0]!) || group.length > 2) return false;
  const before = words[articles.has(words[at]!.fold) ? at - 1 : at - 2];
  const between = articles.has(words[at]!.fold) || articles.has(words[at - 1]?.fold ?? "");
  return between && before !== undefined && before.lexical.isPreposition;
}

/** "tegen nieuwe afspraken maakt zij bezwaar": a noun of another phrase is not the noun of "afspraken maken". */
function isOfOtherPhrase({ lang, words }: SentenceWords, at: number, group: readonly string[]): boolean {
  if (lang !== "nl" || group.length > 1 || words[at]!.lexical.nouns === undefined) return false;
  let i = at - 1;
  while (i > at - 3 && words[i]?.lexical.adjective && !words[i]!.lexical.isPreposition) i--;
  return i < at - 1 && words[i]?.lexical.isPreposition === true;
}

const expletive = new Set(["het", "er", "it", "there"]);

function isFollowedByNoun({ words, lexicon }: SentenceWords, i: number): boolean {
  const next = words[i + 1];
  // "bij het verbreden van"
  if (isWord(next) && isBlocked({ words, lexicon } as SentenceWords, i + 1)) return true;
  if (
    !isWord(next) ||
    next.adverb ||
    next.actor ||
    (next.verbs.length > 0 && next.lexical.nouns === undefined)
  )
    return false;
  return !next.lexical.isPreposition && !next.lexical.isPronoun && !next.lexical.isDeterminer;
}

function matchGroup(
  sentence: SentenceWords,
  clause: Clause,
  group: readonly string[],
): readonly number[] | undefined {
  const { words, lexicon } = sentence;
  const fits = (i: number, word: string): boolean => {
    const { fold } = words[i]!;
    if (fold === word) return true;
    if (reflexive.has(word)) return lexicon.words.reflexives.has(fold);
    return possessive.has(word) && lexicon.words.possessives.has(fold);
  };
  if (group.length === 1 && expletive.has(group[0]!)) {
    // "het bij … laten": the pronoun, and not an article.
    const at = clause.words.find((i) => words[i]!.fold === group[0] && !isFollowedByNoun(sentence, i));
    return at === undefined ? undefined : [at];
  }
  const negated = articles.has(group[0]!) && group.length > 1 ? group.slice(1) : undefined;
  for (let k = 0; k < clause.words.length; k++) {
    // "met ingang van": words of a longer preposition are no part of an idiom.
    const led = words[clause.words[k]!]!.connective;
    if (
      led &&
      led.last > led.first &&
      led.entry.kind === "preposition" &&
      led.first !== clause.words[k] &&
      !group.includes(words[led.first]!.fold)
    )
      continue;
    // "volgens de nota": a noun behind another preposition is no part of an idiom.
    if (
      isLedElsewhere(sentence, clause.words[k]!, group) ||
      isLedIn(sentence, clause.words[k]!, group) ||
      isOfOtherPhrase(sentence, clause.words[k]!, group)
    )
      continue;
    for (const wanted of negated ? [group, negated] : [group]) {
      const at: number[] = [];
      let j = k;
      for (const [n, word] of wanted.entries()) {
        // One adjective or adverb may stand between: "een definitief einde".
        const reach = n === 0 ? 0 : 1;
        let hit = -1;
        for (let step = 0; step <= reach; step++) {
          const i = clause.words[j + step];
          if (i === undefined) break;
          if (fits(i, word)) {
            hit = step;
            break;
          }
          if (words[i]!.lexical.adjective === undefined && !words[i]!.adverb) break;
          // "no less attention"
          if (lexicon.words.negativeDeterminers.has(wanted[0]!) && comparing.has(words[i]!.fold)) break;
        }
        if (hit < 0) break;
        at.push(clause.words[j + hit]!);
        j += hit + 1;
      }
      if (at.length === wanted.length && !isDeterminer(sentence, at.at(-1)!)) return at;
    }
  }
  return undefined;
}
