import type { LocalText } from "../knowledge/problem";

/** Bytes. Some eight hundred thousand words: no draft, but a file that was meant for something else. */
export const maxDraftBytes = 5_000_000;
/** UTF-16 code units. A paragraph is analysed as a whole, so one of this length would take minutes. */
export const maxLineLength = 500_000;

export const tooLarge: LocalText = {
  nl: `Het concept is te groot (meer dan ${maxDraftBytes / 1_000_000} MB) en is niet gelezen.`,
  en: `The draft is too large (more than ${maxDraftBytes / 1_000_000} MB) and was not read.`,
};

export const tooMuchText: LocalText = {
  nl: `Het document bevat te veel tekst (meer dan ${maxDraftBytes / 1_000_000} miljoen tekens) en is niet gelezen.`,
  en: `The document holds too much text (more than ${maxDraftBytes / 1_000_000} million characters) and was not read.`,
};

const tooLong: LocalText = {
  nl: `Deze regel is te lang (meer dan ${maxLineLength / 1000}.000 tekens); het concept is niet gelezen.`,
  en: `This line is too long (more than ${maxLineLength / 1000},000 characters); the draft was not read.`,
};

/** The first line that is too long, from 1, or undefined. */
export function findLongLine(
  text: string,
): { readonly line: number; readonly message: LocalText } | undefined {
  if (text.length <= maxLineLength) return undefined;
  const lines = text.split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => line.length > maxLineLength);
  return at < 0 ? undefined : { line: at + 1, message: tooLong };
}
