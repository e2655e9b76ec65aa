import { wrap } from "./terminal";

/** A heading and what is to be said below it, in the order given; entries without text are left out. */
export interface CardEntry {
  readonly label?: string;
  readonly text: string | undefined;
}

/** Lays out a card for the terminal: paragraphs, and labelled entries with their text in one column. */
export function layOut(entries: readonly CardEntry[], width: number): string {
  const shown = entries.filter(({ text }) => text !== undefined && text !== "");
  const column = Math.max(0, ...shown.map(({ label }) => (label ? label.length + 2 : 0)));
  return shown
    .map(({ label, text }) => {
      if (!label) return wrap(text!, width, "  ");
      return wrap(text!, width, `  ${`${label}:`.padEnd(column)}`, " ".repeat(column + 2));
    })
    .join("\n");
}
