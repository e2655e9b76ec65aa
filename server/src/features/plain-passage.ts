/** A passage of a note on one line, without its Markdown marks. */
export const plainPassage = (text: string): string =>
  text
    .replace(/^[ \t]*(?:[-*+•–]|#{1,6}|\d+\.)[ \t]+/gm, "")
    .replace(/\*\*|__/g, "")
    .replace(/\s+/g, " ")
    .trim();
