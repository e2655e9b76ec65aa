import type { LocalText } from "../../knowledge/problem";
import type { TermEntry } from "./term-entry";

/** Takes a file in pieces of text. @throws Refused from each of the two */
export interface TermReader {
  readonly write: (chunk: string) => void;
  readonly end: () => ReadTerms;
}

export interface ReadTerms {
  readonly entries: readonly TermEntry[];
  /** What was left aside, for people. */
  readonly remarks: readonly LocalText[];
}

/** A term as it was read: references are those of its file. */
export interface RawTerm {
  /** What references of the file call it. */
  readonly source: string;
  /** What it could be called here, where that is something else. */
  readonly name?: string;
  readonly entry: Omit<TermEntry, "id">;
}

const longestId = 48;
/** A number, whatever letters stand before it. */
const number = /^\p{L}{0,4}[._-]?\d+$/u;

/** Gives terms ids of ours and their references these ids. Terms without a name are left aside. */
export function withIds(terms: readonly RawTerm[]): ReadTerms {
  const named = terms.filter(
    ({ entry }) => entry.prefLabel.nl !== undefined || entry.prefLabel.en !== undefined,
  );
  // Numbers say nothing to people. One such id among others is a name that ends in a number.
  const numbers = named.filter(({ source, name }) => number.test(name ?? source)).length;
  const areNumbers = numbers > 1 && numbers * 2 > named.length;
  const used = new Set<string>();
  const ids = new Map<string, string>();
  const own = named.map(({ source, name, entry }) => {
    const wanted = idOf(areNumbers ? "" : (name ?? source), entry);
    let id = wanted;
    for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
    used.add(id);
    if (!ids.has(source)) ids.set(source, id);
    return id;
  });
  let lost = 0;
  const known = (references: readonly string[]): readonly string[] =>
    references.flatMap((reference) => {
      const id = ids.get(reference);
      if (id === undefined) lost++;
      return id === undefined ? [] : [id];
    });
  const entries = named.map(({ entry }, index) => ({
    id: own[index]!,
    ...entry,
    related: known(entry.related),
    confusedWith: known(entry.confusedWith),
  }));
  const nameless = terms.length - named.length;
  return {
    entries,
    remarks: [
      ...(nameless > 0
        ? [
            {
              nl: `${nameless} ${nameless === 1 ? "begrip heeft" : "begrippen hebben"} geen naam in het Nederlands of Engels en ${nameless === 1 ? "is" : "zijn"} overgeslagen.`,
              en: `${nameless} ${nameless === 1 ? "term has" : "terms have"} no name in Dutch or English and ${nameless === 1 ? "was" : "were"} left aside.`,
            },
          ]
        : []),
      ...(lost > 0
        ? [
            {
              nl: `${lost} ${lost === 1 ? "verwijzing wijst" : "verwijzingen wijzen"} naar een begrip dat er niet is en ${lost === 1 ? "is" : "zijn"} weggelaten.`,
              en: `${lost} ${lost === 1 ? "reference points" : "references point"} to a term that is not there and ${lost === 1 ? "was" : "were"} left out.`,
            },
          ]
        : []),
    ],
  };
}

/** The file's own where it says something to people, else made of the acronym or the name. */
function idOf(source: string, { acronym, prefLabel }: Omit<TermEntry, "id">): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u.test(source) && !/^\d+$/.test(source)) return source;
  const label = acronym.nl ?? acronym.en ?? prefLabel.nl ?? prefLabel.en ?? "";
  const slug = label
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longestId)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "begrip" : slug;
}
