import type { Phrase } from "../model/phrase";
import { smallFrom } from "./small-means";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

const few = new Set(["één", "twee", "drie", "enkele", "one", "two", "three", "1", "2", "3"]);
const limiting = new Set([
  "hooguit",
  "hoogstens",
  "slechts",
  "maximaal",
  "enkel",
  "alleen",
  "maar",
  "merely",
  "only",
  "just",
  "mere",
  "barely",
  "nauwelijks",
]);
const single = new Set(["single", "enkele", "enkel"]);
const article = new Set(["een", "a"]);

/** "hooguit twee officieren", "een eenmalige bijdrage", "a single workshop": so few of them, or so small a one. */
export function fewThings(sentence: SentenceWords, phrase: Phrase): WordSpan | undefined {
  const { words, lexicon } = sentence;
  const { first, head, preposition } = phrase;
  const from = preposition ? preposition.at + preposition.form.split(" ").length : first;
  const end = smallFrom(sentence, from);
  if (end !== undefined) return { first: from, last: end };
  for (let i = from - 2; i < head; i++) {
    const { fold } = words[i] ?? words[from]!;
    const isIn = i >= from;
    const isFew = limiting.has(fold) && few.has(words[i + 1]?.fold ?? "");
    // "één extra post", and not "één grote stap"
    const isOne = i === from && fold === "één" && lexicon.words.singles.has(words[head]!.fold);
    const isSingle = isIn && article.has(fold) && single.has(words[i + 1]?.fold ?? "");
    const isLittle = isIn && lexicon.words.small.has(fold);
    if (isFew || isOne || isSingle || isLittle) return { first: i, last: head };
  }
  return undefined;
}
