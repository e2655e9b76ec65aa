import { finitesIn, isStrong } from "./finite";
import { isRelativeDat } from "./relative-dat";
import { hasTeInfinitive } from "./te";
import type { SentenceWords } from "../../words/sentence-words";

/** "die als voorbeeld wordt genoemd", "die al sinds 1948 bestaat": the relative clause has its only verb behind the word still. */
export function staysInRelative(sentence: SentenceWords, i: number, start: number, end: number): boolean {
  const { words } = sentence;
  const { fold } = words[i]!;
  const opener = start - 1;
  // "als de begroting daar ruimte voor biedt", "voor zover de planning dat toelaat": the clause that is open lacks its verb still.
  const open = words[opener]?.connective?.entry;
  if ((fold === "daar" || fold === "dat") && i >= start && open?.kind === "subordinator") {
    const rest = finitesIn(sentence, i + 1, end);
    const isOne = rest.length === 1 || rest.filter((k) => isStrong(sentence, k)).length === 1;
    const isPronoun = fold === "daar" || (open.form !== "dat" && isOne);
    return isPronoun && finitesIn(sentence, start, i).length === 0;
  }
  if (!inRelative.has(fold) || opener < 0 || i === start - 1) return false;
  const isOpen = words[opener]!.connective?.entry.kind === "relative" || isRelativeDat(sentence, opener);
  if (!isOpen || finitesIn(sentence, start, i).length > 0) return false;
  const behind = finitesIn(sentence, i + 1, end).filter((k) => isStrong(sentence, k));
  return behind.length <= 1;
}

/** Connectives that may be a preposition, an adverb or "as" in a clause. */
const inRelative = new Set(["als", "nu", "sinds", "tot", "voor", "na", "toen"]);

/** "om de deelname, die veel vergt, uit te stellen": the infinitive stands behind the relative clause at `end`. */
export function goesOnBehindRelative(sentence: SentenceWords, end: number): boolean {
  const { words } = sentence;
  const opener = end + 1;
  if (words[end]?.fold !== "," || words[opener]?.connective?.entry.kind !== "relative") return false;
  let close = opener;
  while (close < words.length && words[close]!.kind !== "punctuation") close++;
  let last = close + 1;
  while (last < words.length && words[last]!.kind !== "punctuation") last++;
  return (
    words[close]?.fold === "," &&
    finitesIn(sentence, opener + 1, close).length > 0 &&
    hasTeInfinitive(sentence, close + 1, last)
  );
}
