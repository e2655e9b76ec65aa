import Fuse from "fuse.js/basic";
import type { Knowledge } from "../knowledge/knowledge";
import { editDistance } from "../language/edit-distance";
import { comparable } from "../text/comparison";
import type { Subject } from "./subject";
import { keepByObject } from "../text/keep-by-object";

type Entry = Extract<Subject, { kind: "term" | "action" }>;

/** A term or action with how well it fits a query: 0 best, up to 1. */
export interface Hit {
  readonly subject: Entry;
  readonly score: number;
}

interface Indexed {
  readonly subject: Entry;
  /** Folded names and titles, then acronyms, then key words. */
  readonly names: readonly string[];
  readonly acronyms: readonly string[];
  readonly keywords: readonly string[];
  readonly nameWords: readonly (readonly string[])[];
  /** Of names and key words together. */
  readonly words: readonly string[];
}

/** The terms and actions of all packs, to be found by names, acronyms, titles and key words. */
export interface Catalogue {
  readonly entries: readonly Entry[];
  /** Fuzzy; best first. Nothing for an empty query. */
  readonly search: (query: string) => readonly Hit[];
  /** Terms with a name whose first words begin, slips allowed, as the query's words do: "europ def". */
  readonly beginning: (query: string) => readonly Hit[];
}

/** Case, accents, blanks and dashes folded away. */
export const foldQuery = (text: string): string =>
  comparable(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

// One catalogue for each knowledge, made when first asked for and gone with it.
export const catalogueOf = keepByObject(createCatalogue);

function createCatalogue(knowledge: Knowledge): Catalogue {
  const all = knowledge.packs.flatMap((pack): Indexed[] => [
    ...pack.terms.map((term) =>
      indexed(
        { kind: "term", pack, term },
        [
          term.prefLabel.nl,
          term.prefLabel.en,
          ...[...term.altLabel.nl, ...term.altLabel.en].map(({ form }) => form),
          ...term.plural.nl,
          ...term.plural.en,
        ],
        [term.acronym?.nl, term.acronym?.en, ...term.altAcronym],
        term.keywords,
      ),
    ),
    ...pack.commitments
      .filter(({ kind }) => kind === "action")
      .map((action) =>
        indexed(
          { kind: "action", pack, action },
          [action.title.nl, action.title.en],
          [],
          [...action.keywords.nl, ...action.keywords.en],
        ),
      ),
  ]);
  const fuzzy = createFuzzy(all);

  return {
    entries: all.map(({ subject }) => subject),
    search: (text) => {
      const query = foldQuery(text);
      if (query === "") return [];
      const scores = new Map<Indexed, number>();
      for (const item of all) {
        const score = literalScore(item, query);
        if (score !== undefined) scores.set(item, score);
      }
      if (scores.size === 0) for (const [item, score] of fuzzy(query)) scores.set(item, 0.5 + score / 2);
      return [...scores].map(toHit).sort(byScore);
    },
    beginning: (text) => {
      const words = foldQuery(text).split(" ");
      if (words[0] === "") return [];
      const hits: Hit[] = [];
      for (const item of all) {
        if (item.subject.kind !== "term") continue;
        let best: number | undefined;
        for (const name of item.nameWords) {
          const slips = slipsOf(words, name);
          if (slips !== undefined) best = Math.min(best ?? 1, 0.1 + 0.1 * slips);
        }
        if (best !== undefined) hits.push({ subject: item.subject, score: best });
      }
      return hits.sort(byScore);
    },
  };
}

/**
 * Finds what holds a word near each of the query's words. It looks among the words, which are short and few, and not in
 * the names: that takes a millisecond and not fifty.
 */
function createFuzzy(all: readonly Indexed[]): (query: string) => ReadonlyMap<Indexed, number> {
  let index:
    { readonly fuse: Fuse<string>; readonly holders: ReadonlyMap<string, readonly Indexed[]> } | undefined;
  const build = () => {
    const holders = new Map<string, Indexed[]>();
    for (const item of all)
      for (const word of new Set([...item.words, ...item.acronyms]))
        holders.set(word, [...(holders.get(word) ?? []), item]);
    const fuse = new Fuse([...holders.keys()], { includeScore: true, threshold: 0.34, distance: 12 });
    return { fuse, holders };
  };
  return (query) => {
    const words = query.split(" ").filter((word) => word.length > 2 && word.length <= 32); // two letters are near everything
    let found: Map<Indexed, number> | undefined;
    for (const word of words.slice(0, 4)) {
      index ??= build();
      const near = new Map<Indexed, number>();
      for (const { item, score = 1 } of index.fuse.search(word, { limit: 20 }))
        for (const holder of index.holders.get(item) ?? [])
          near.set(holder, Math.min(near.get(holder) ?? 1, score));
      const before = found;
      found = before
        ? new Map(
            [...near].flatMap(([holder, score]): [Indexed, number][] => {
              const other = before.get(holder);
              return other === undefined ? [] : [[holder, (other + score) / 2]];
            }),
          )
        : near;
    }
    return found ?? new Map<Indexed, number>();
  };
}

const byScore = (a: Hit, b: Hit): number => a.score - b.score;

const defined = (values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== undefined).map(foldQuery)),
];

function indexed(
  subject: Entry,
  names: readonly (string | undefined)[],
  acronyms: readonly (string | undefined)[],
  keywords: readonly string[],
): Indexed {
  const folded = defined(names);
  const words = defined(keywords);
  return {
    subject,
    names: folded,
    acronyms: defined(acronyms),
    keywords: words,
    nameWords: folded.map((name) => name.split(" ")),
    words: [...new Set([...folded, ...words].flatMap((text) => text.split(" ")))],
  };
}

/** How well the query fits letter by letter; undefined where it does not. Key words say more of an action than of a term. */
function literalScore(item: Indexed, query: string): number | undefined {
  const isAction = item.subject.kind === "action";
  let best = 1;
  for (const acronym of item.acronyms)
    best = Math.min(best, acronym === query ? 0 : acronym.startsWith(query) ? 0.05 : 1);
  for (const name of item.names) best = Math.min(best, textScore(name, query));
  for (const keyword of item.keywords)
    best = Math.min(best, textScore(keyword, query) + (isAction ? 0.05 : 0.2));
  if (best > 0.35 && query.includes(" ")) {
    const all = query.split(" ").every((word) => item.words.some((own) => own.startsWith(word)));
    if (all) best = isAction ? 0.3 : 0.4;
  }
  return best < 1 ? best : undefined;
}

function textScore(text: string, query: string): number {
  if (text === query) return 0.02;
  if (text.startsWith(query)) return 0.1;
  const at = text.indexOf(query, 1);
  return at > 0 && text.includes(` ${query}`) ? 0.2 : 1;
}

/** Common nouns are everywhere: an action or a proper name with the same letters is likelier meant. */
function toHit([{ subject }, score]: [Indexed, number]): Hit {
  const common = subject.kind === "term" && !subject.term.proper && !subject.term.acronym;
  return { subject, score: common ? score + 0.15 : score };
}

/** How many slips it takes for each word to begin the name's word at its place; undefined where it does not. */
function slipsOf(words: readonly string[], name: readonly string[]): number | undefined {
  if (words.length > name.length) return undefined;
  let slips = 0;
  for (const [index, word] of words.entries()) {
    const own = name[index]!;
    if (own === word) continue;
    const isLast = index === words.length - 1;
    if (own.startsWith(word) && (isLast || word.length > 2)) continue;
    const near = [-1, 0, 1].some((by) => editDistance(word, own.slice(0, word.length + by), 1) <= 1);
    if (word.length < 4 || !near) return undefined;
    slips++;
  }
  return slips;
}
