import type { Span } from "./span";

const TRIGGER = /<!--|@|https?:\/\/|www\.|mailto:/gi;
const ADDRESS_END = /[^\s<>"]+/y;
const DOMAIN = /[\w-]+(?:\.[\w-]+)+/y;
const LOCAL_PART = /[\w.+-]/;
const LONGEST_LOCAL_PART = 100;

/** The end of the URL that begins at `start`, without the punctuation of the sentence around it. */
function urlEnd(text: string, start: number): number {
  ADDRESS_END.lastIndex = start;
  const url = ADDRESS_END.exec(text)?.[0] ?? "";
  const bare = url.replace(/[.,:;!?'")\]*_…’”]{1,20}$/, "");
  return start + (url[bare.length] === ")" && bare.includes("(") ? bare.length + 1 : bare.length);
}

/**
 * What is not prose in plain text: URLs, e-mail addresses and HTML comments, in order, not overlapping. Every comment is
 * in `opaque` too.
 */
export function findInert(text: string): { opaque: Span[]; comments: Span[] } {
  const opaque: Span[] = [];
  const comments: Span[] = [];
  const trigger = new RegExp(TRIGGER);
  let before = 0;
  let commentsEnd = false;
  for (let match = trigger.exec(text); match; match = trigger.exec(text)) {
    let start = match.index;
    let end = start;
    if (match[0] === "<!--") {
      if (commentsEnd) continue;
      const close = text.indexOf("-->", start + 2);
      commentsEnd = close < 0;
      if (commentsEnd) continue;
      end = close + 3;
      comments.push({ start, end });
    } else if (match[0] === "@") {
      const first = Math.max(before, start - LONGEST_LOCAL_PART);
      DOMAIN.lastIndex = match.index + 1;
      const domain = DOMAIN.exec(text)?.[0];
      while (start > first && LOCAL_PART.test(text[start - 1]!)) start--;
      if (domain === undefined || start === match.index) continue;
      end = match.index + 1 + domain.length;
    } else {
      if (start > 0 && /\w/.test(text[start - 1]!)) continue;
      end = urlEnd(text, start);
      if (end <= start + match[0].length) continue;
    }
    opaque.push({ start, end });
    before = trigger.lastIndex = end;
  }
  return { opaque, comments };
}
