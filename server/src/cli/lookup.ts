import Fuse from "fuse.js";
import type { Knowledge } from "../knowledge/knowledge";
import { matchName, shapeOf, type Name } from "../knowledge/names";
import type { Commitment, Pack, Term } from "../knowledge/pack";
import { readTokens } from "../text/tokens";

export interface FoundTerm {
  readonly pack: Pack;
  readonly term: Term;
  /** The words are one of its wrong forms. */
  readonly wrong: boolean;
}

/** The terms that the words name, whatever their capitals: by a form, an inflection, a compound or an id. Right forms first. */
export function findTerms({ names, packs }: Knowledge, words: string): readonly FoundTerm[] {
  const tokens = readTokens({ text: words.normalize("NFC"), masks: [] });
  if (tokens.length === 0) return [];
  const shape = shapeOf(tokens, 0, tokens.length - 1);
  const isMeant = ({ role, kind }: Name): boolean => role !== "homonym" && kind !== "name-form";
  let found = names.names.filter((name) => name.shape === shape && isMeant(name));
  if (found.length === 0) {
    found = (["nl", "en"] as const)
      .map((lang) => matchName(names, tokens, 0, lang))
      .filter((match) => match?.last === tokens.length - 1)
      .map((match) => match!.name)
      .filter(isMeant);
  }
  const terms = new Map<Term, FoundTerm>();
  for (const { pack, term, role } of found) {
    const wrong = role === "hidden";
    if (!terms.has(term) || !wrong) terms.set(term, { pack, term, wrong });
  }
  const all = [...terms.values()];
  const right = all.filter(({ wrong }) => !wrong);
  if (all.length > 0) return right.length > 0 ? right : all;
  return packs.flatMap((pack) =>
    pack.terms
      .filter(({ id }) => id === words.trim().toLowerCase())
      .map((term) => ({ pack, term, wrong: false })),
  );
}

/** Names much like the words, the likest first; of each term one. */
export function likeTerms({ names }: Knowledge, words: string, max: number): readonly Name[] {
  const right = names.names.filter(({ role, after }) => role !== "hidden" && role !== "homonym" && !after);
  const fuse = new Fuse(right, {
    keys: ["form"],
    threshold: 0.4,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  const found = new Map<Term, Name>();
  for (const { item } of fuse.search(words.slice(0, 200))) {
    if (!found.has(item.term)) found.set(item.term, item);
    if (found.size === max) break;
  }
  return [...found.values()];
}

export interface FoundCommitment {
  readonly pack: Pack;
  readonly commitment: Commitment;
}

/** By id ("A4-03"), whatever its capitals. */
export const findCommitments = ({ packs }: Knowledge, id: string): readonly FoundCommitment[] =>
  packs.flatMap((pack) =>
    pack.commitments
      .filter((commitment) => commitment.id.toLowerCase() === id.trim().toLowerCase())
      .map((commitment) => ({ pack, commitment })),
  );

export const allActions = ({ packs }: Knowledge): readonly FoundCommitment[] =>
  packs.flatMap((pack) =>
    pack.commitments.filter(({ kind }) => kind === "action").map((commitment) => ({ pack, commitment })),
  );

/** Actions by their title, key words, terms and quotation; the one that fits best comes first. */
export function searchActions(knowledge: Knowledge, words: string, max: number): readonly FoundCommitment[] {
  const entries = allActions(knowledge).map(({ pack, commitment }) => ({
    pack,
    commitment,
    titles: [commitment.title.nl, commitment.title.en],
    keywords: [...commitment.keywords.nl, ...commitment.keywords.en],
    terms: commitment.terms.flatMap((id) => {
      const term = pack.terms.find((candidate) => candidate.id === id);
      return term ? [...Object.values(term.prefLabel), ...Object.values(term.acronym ?? {})] : [];
    }),
    quote: commitment.quote,
  }));
  const fuse = new Fuse(entries, {
    keys: [
      { name: "keywords", weight: 3 },
      { name: "titles", weight: 2 },
      { name: "terms", weight: 1 },
      { name: "quote", weight: 1 },
    ],
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
    useExtendedSearch: false,
    includeScore: true,
  });
  // Each word counts by itself: the order of someone's words is not the note's.
  const scores = new Map<Commitment, number>();
  const asked = words
    .slice(0, 200)
    .split(/\s+/)
    .filter((word) => word.length > 1);
  for (const word of asked)
    for (const { item, score = 1 } of fuse.search(word))
      scores.set(item.commitment, (scores.get(item.commitment) ?? 0) + 1 - score);
  return entries
    .filter(({ commitment }) => (scores.get(commitment) ?? 0) > 0)
    .sort((a, b) => scores.get(b.commitment)! - scores.get(a.commitment)!)
    .slice(0, max)
    .map(({ pack, commitment }) => ({ pack, commitment }));
}
