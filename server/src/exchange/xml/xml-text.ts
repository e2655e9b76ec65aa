/** The text of a stretch of XML without markup, and where each unit of it comes from. */
export interface DecodedText {
  readonly text: string;
  /** Offset in the raw stretch of the unit at `index`, and of what stands behind the text for its length. */
  readonly at: (index: number) => number;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const escape = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));|\r\n?/g;

/** Reads well-formed character data without comments and CDATA sections. */
export function decodeXmlText(raw: string): DecodedText {
  if (!raw.includes("&") && !raw.includes("\r")) return { text: raw, at: (index) => index };
  let text = "";
  const offsets: number[] = [];
  let from = 0;
  const copy = (to: number): void => {
    for (let at = from; at < to; at++) offsets.push(at);
    text += raw.slice(from, to);
  };
  for (const match of raw.matchAll(escape)) {
    const [whole, hex, decimal, name] = match;
    copy(match.index);
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
    const units = name !== undefined ? named[name]! : code === undefined ? "\n" : String.fromCodePoint(code);
    for (let unit = 0; unit < units.length; unit++) offsets.push(match.index);
    text += units;
    from = match.index + whole.length;
  }
  copy(raw.length);
  return { text, at: (index) => offsets[index] ?? raw.length };
}

// All that XML 1.0 has no place for; a lone half of a pair too.
const impossible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** As text or attribute value; what XML cannot hold is left out. */
export const xmlText = (text: string): string =>
  text.replace(impossible, "").replace(/[&<>"\r]/g, (char) => escapes[char]!);

/** As an attribute value whose line breaks and tabs must be kept. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replace(/[\n\t]/g, (char) => `&#${char.charCodeAt(0)};`);
