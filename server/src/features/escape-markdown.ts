const special = /[\\`*_{}[\]()<>#|~!&$@^=]/g;

/**
 * Text as Markdown that shows exactly that text, on one line: no emphasis, links (also bare addresses), HTML, headings,
 * lists or tables. Packs may come from anywhere.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\u2028\u2029\0]+/g, " ")
    .trim()
    .replace(special, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/^([-+])(?=\s|-|\+|$)/, "\\$1")
    .replace(/^(\d{1,9})([.])/, "$1\\$2");
}

/** A link to a web page, or the text alone where the address is none. */
export function webLink(text: string, url: string | undefined): string {
  const label = escapeMarkdown(text);
  return url && /^https?:\/\/[^\s<>\\]+$/i.test(url) ? `[${label}](<${url}>)` : label;
}
