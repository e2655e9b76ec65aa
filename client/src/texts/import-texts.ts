/** What the client says when a note is imported or a pack is tried out. */
export interface ImportTexts {
  readonly title: string;
  readonly notes: string;
  readonly reading: (file: string) => string;
  readonly done: (terms: number, commitments: number) => string;
  readonly changed: (fresh: number, gone: number, changed: number) => string;
  readonly failed: (file: string, reason: string) => string;
  readonly open: string;
  readonly use: string;
  readonly test: string;
}

export const importTexts: Readonly<Record<"nl" | "en", ImportTexts>> = {
  nl: {
    title: "Lees een nota in",
    notes: "Nota’s",
    reading: (file) => `Notawijzer leest ${file} in`,
    done: (terms, commitments) =>
      `Ingelezen: ${terms} begrippen, ${commitments} toezeggingen en feiten. Zie ze na in de bestanden van het pakket.`,
    changed: (fresh, gone, changed) =>
      `Opnieuw ingelezen: ${fresh} nieuw, ${gone} vervallen, ${changed} gewijzigd. Uw verbeteringen zijn behouden.`,
    failed: (file, reason) => `${file} is niet ingelezen. ${reason}`,
    open: "Zie na",
    use: "Gebruik hier",
    test: "Kennispakket uitproberen",
  },
  en: {
    title: "Import a note",
    notes: "Notes",
    reading: (file) => `Notawijzer is importing ${file}`,
    done: (terms, commitments) =>
      `Imported: ${terms} terms, ${commitments} commitments and facts. Review them in the pack’s files.`,
    changed: (fresh, gone, changed) =>
      `Imported anew: ${fresh} new, ${gone} gone, ${changed} changed. Your corrections are kept.`,
    failed: (file, reason) => `${file} was not imported. ${reason}`,
    open: "Review",
    use: "Use it here",
    test: "Trying out a pack",
  },
};
