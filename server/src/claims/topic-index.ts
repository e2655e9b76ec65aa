import type { Pack } from "../knowledge/pack";
import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";
import { wordsOf } from "../reader/phrase-index";
import type { TopicHit } from "../reader/sentence-words";
import type { Token } from "../text/tokens";

/** A phrase of a topic, its words as stems; of a topic with parts one of them. */
interface TopicPhrase {
  readonly id: string;
  readonly words: readonly string[];
  /** Which of the parts of a phrase with " + " it is, and how many there are. */
  readonly part?: { readonly key: number; readonly at: number; readonly of: number };
}

/** The topics of the packs by the stem of their phrases' first word, per language. Ids are "pack/topic". */
export interface TopicIndex {
  readonly byFirst: Readonly<Record<Language, ReadonlyMap<string, readonly TopicPhrase[]>>>;
  /** One-word phrases that may be the first part of a compound. */
  readonly compoundable: Readonly<Record<Language, ReadonlyMap<string, readonly TopicPhrase[]>>>;
}

export const qualified = (pack: Pack, id: string): string => `${pack.id}/${id}`;

/** Shorter words begin too many others. */
const compoundFrom = 6;

export function indexTopics(packs: readonly Pack[]): TopicIndex {
  const build = (lang: Language): Map<string, TopicPhrase[]> => {
    const map = new Map<string, TopicPhrase[]>();
    // The phrases share most of their words.
    const stems = new Map<string, string>();
    const stem = (word: string): string => {
      const known = stems.get(word) ?? stemOf(word, lang);
      stems.set(word, known);
      return known;
    };
    let key = 0;
    for (const pack of packs)
      for (const topic of pack.topics)
        for (const phrase of topic.phrases[lang]) {
          const parts = phrase.split(" + ");
          key++;
          parts.forEach((part, at) => {
            const words = wordsOf(part).map(stem);
            if (!words[0]) return;
            const entry: TopicPhrase = {
              id: qualified(pack, topic.id),
              words,
              ...(parts.length > 1 && { part: { key, at, of: parts.length } }),
            };
            const list = map.get(words[0]);
            if (list) list.push(entry);
            else map.set(words[0], [entry]);
          });
        }
    for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
    return map;
  };
  const nl = build("nl");
  const en = build("en");
  const single = (
    map: ReadonlyMap<string, readonly TopicPhrase[]>,
  ): ReadonlyMap<string, readonly TopicPhrase[]> =>
    new Map(
      [...map]
        .map(([stem, list]) => [stem, list.filter(({ words }) => words.length === 1)] as const)
        .filter(([stem, list]) => list.length > 0 && stem.length >= compoundFrom),
    );
  return { byFirst: { nl, en }, compoundable: { nl: single(nl), en: new Map() } };
}

/** Where the tokens from `first` to `last` name topics; indexes are counted from `first`. */
export function findTopics(
  index: TopicIndex,
  tokens: readonly Token[],
  first: number,
  last: number,
  lang: Language,
): readonly TopicHit[] {
  const phrases = index.byFirst[lang];
  const compoundable = index.compoundable[lang];
  if (phrases.size === 0) return [];
  const hits: TopicHit[] = [];
  const partial = new Map<
    number,
    { readonly of: number; readonly id: string; readonly at: Set<number>; readonly hits: TopicHit[] }
  >();
  const stems = new Array<string | undefined>(last - first + 1);
  const stemAt = (i: number): string | undefined => {
    if (i > last) return undefined;
    const token = tokens[i]!;
    if (token.kind !== "word" && token.kind !== "number") return undefined;
    return (stems[i - first] ??= stemOf(token.fold, lang));
  };
  const put = (phrase: TopicPhrase, from: number, to: number): void => {
    const hit = { id: phrase.id, first: from - first, last: to - first };
    if (!phrase.part) {
      hits.push(hit);
      return;
    }
    const { key, at, of } = phrase.part;
    const found = partial.get(key) ?? { of, id: phrase.id, at: new Set<number>(), hits: [] };
    found.at.add(at);
    found.hits.push(hit);
    partial.set(key, found);
  };
  for (let i = first; i <= last; i++) {
    const stem = stemAt(i);
    if (stem === undefined) continue;
    for (const phrase of phrases.get(stem) ?? []) {
      let k = 1;
      while (k < phrase.words.length && stemAt(i + k) === phrase.words[k]) k++;
      if (k === phrase.words.length) put(phrase, i, i + k - 1);
    }
    const { fold } = tokens[i]!;
    if (fold.length < compoundFrom + 4 || compoundable.size === 0) continue;
    for (let length = fold.length - 4; length >= compoundFrom; length--) {
      const found = compoundable.get(fold.slice(0, length));
      if (!found) continue;
      for (const phrase of found) put(phrase, i, i);
      break;
    }
  }
  for (const { of, at, hits: parts } of partial.values()) if (at.size === of) hits.push(...parts);
  return hits;
}
