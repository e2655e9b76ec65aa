import { isWord } from "../clauses/segments";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

/** Words that a comparison with somebody or something else begins with, and what makes them one: "die van Frankrijk". */
const standIns: Readonly<Record<string, ReadonlySet<string>>> = {
  die: new Set(["van", "met", "in", "voor", "aan", "bij"]),
  dat: new Set(["van", "met", "in", "voor", "aan", "bij"]),
  that: new Set(["of", "with", "in", "for"]),
  those: new Set(["of", "with", "in", "for"]),
};
const others = new Set(["andere", "overige", "other", "others"]);

/** Words between the comparative and its "dan". */
const reach = 12;

/**
 * "kleiner dan die van Frankrijk": what is compared with another's, which says nothing of a change. `words`: those of the
 * comparative. "dan nu", "dan voorheen" does say so.
 */
export function isComparedWithOther({ words, lang, origins }: SentenceWords, { last }: WordSpan): boolean {
  const than = lang === "nl" ? "dan" : "than";
  for (let i = last + 1; i <= last + reach && isWord(words[i]); i++) {
    if (words[i]!.fold !== than) continue;
    // "andere dan de partners": no comparison.
    if (others.has(words[i - 1]!.fold)) return false;
    let next = i + 1;
    while (["in", "bij", "de", "het", "the", "van"].includes(words[next]?.fold ?? "")) next++;
    const word = words[next];
    if (!word) return false;
    return (
      word.actor?.side === "other" ||
      // "dan de Duitse"
      (origins.some(({ first }) => first === next) && !isWord(words[next + 1])) ||
      others.has(word.fold) ||
      standIns[word.fold]?.has(words[next + 1]?.fold ?? "") === true
    );
  }
  return false;
}
