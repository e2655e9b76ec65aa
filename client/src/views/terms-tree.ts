import type { RegisterDraft, RegisterNote, RegisterTerm, Spot } from "../../../server/src/lsp/requests";

export interface TermRow {
  readonly note: RegisterNote;
  readonly term: RegisterTerm;
  /** By a right name, in all drafts. */
  readonly uses: number;
  /** Drafts that name it, rightly or not. */
  readonly drafts: number;
  readonly misuses: readonly TermPlace[];
}

export interface TermPlace {
  readonly uri: string;
  /** Of the draft. */
  readonly name: string;
  readonly at: Spot;
}

/** The terms of all notes with how the drafts use them: those that they name first, each by name. */
export function termRows(
  notes: readonly RegisterNote[],
  drafts: Iterable<RegisterDraft>,
): readonly TermRow[] {
  const found = new Map<string, { uses: number; drafts: number; misuses: TermPlace[] }>();
  for (const { uri, name, terms } of drafts)
    for (const [key, { uses, misuses }] of Object.entries(terms)) {
      const sum = found.get(key) ?? { uses: 0, drafts: 0, misuses: [] };
      sum.uses += uses;
      sum.drafts++;
      for (const at of misuses) sum.misuses.push({ uri, name, at });
      found.set(key, sum);
    }
  return notes
    .flatMap((note) =>
      note.terms.map((term): TermRow => {
        const { uses, drafts: count, misuses } = found.get(term.key) ?? { uses: 0, drafts: 0, misuses: [] };
        const sorted = misuses.sort((a, b) => a.name.localeCompare(b.name) || a.at[0] - b.at[0]);
        return { note, term, uses, drafts: count, misuses: sorted };
      }),
    )
    .sort(
      (a, b) =>
        Number(b.drafts > 0) - Number(a.drafts > 0) ||
        labelOf(a.term).localeCompare(labelOf(b.term), "nl", { sensitivity: "base" }),
    );
}

/** What a term is listed by. */
export const labelOf = ({ acronym, name }: RegisterTerm): string => acronym ?? name;

/** The rows that fit what the writer looks for: every word of it begins a word of a name, whatever its marks and capitals. */
export function searchTerms(rows: readonly TermRow[], query: string): readonly TermRow[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ term }) => {
    const names = fold([term.acronym ?? "", term.name, ...term.others].join(" "));
    const own = names.split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => own.some((one) => one.startsWith(word)) || names.includes(` ${word}`));
  });
}

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
