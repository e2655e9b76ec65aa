import type { FrontMatterEntry } from "./block";

/** Longer than this between two lines of dashes is text, not front matter. */
const MOST_UNITS = 65_536;

const OPENING =
  /---[ \t]*(?:\r\n?|\n)(?=[ \t]*(?:#|---|\.\.\.|"[^"\r\n]*"\s*:|'[^'\r\n]*'\s*:|[^\s:][^:\r\n]*:))/y;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
const LINE = /([^\r\n]*)(\r\n?|\n|$)/y;
const KEY = /^(?:"[^"]*"|'[^']*'|[^\s#:"'[\]{},&*!|>%@`-][^:]*)$/;

const unquoted = (text: string) => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;

/** The value as written, without a comment after it or quotes around it. */
function valueOf(written: string): string {
  const value = written.trim();
  const quoted = /^(?:"[^"]*"|'[^']*')/.exec(value)?.[0];
  if (quoted && /^\s*(?:#|$)/.test(value.slice(quoted.length))) return unquoted(quoted);
  const comment = /(?:^|[ \t])#/.exec(value);
  return comment ? value.slice(0, comment.index).trimEnd() : value;
}

function entryOf(line: string, start: number): FrontMatterEntry | undefined {
  const colon = /:(?=[ \t]|$)/.exec(line);
  const key = colon && line.slice(0, colon.index).trimEnd();
  if (!key || !KEY.test(key)) return undefined;
  const span = { start, end: start + line.trimEnd().length };
  return { key: unquoted(key), value: valueOf(line.slice(colon.index + 1)), span };
}

/**
 * Reads YAML front matter that begins at `from`, the text's first unit after a byte order mark. `end` is the offset of
 * the first line after it, or `from` where there is none.
 */
export function readFrontMatter(
  text: string,
  from: number,
): { entries: readonly FrontMatterEntry[]; end: number } {
  const none = { entries: [], end: from };
  OPENING.lastIndex = from;
  if (!OPENING.test(text)) return none;
  const entries: FrontMatterEntry[] = [];
  const limit = Math.min(text.length, from + MOST_UNITS);
  for (let start = OPENING.lastIndex; start < limit;) {
    LINE.lastIndex = start;
    const [whole, line = ""] = LINE.exec(text)!;
    if (CLOSING.test(line)) return { entries, end: start + whole.length };
    const entry = entryOf(line, start);
    if (entry) entries.push(entry);
    start += whole.length;
  }
  return none;
}
