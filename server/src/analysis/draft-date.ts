import { isIsoDate } from "../knowledge/is-iso-date";
import { readDate } from "../language/dates";
import type { FrontMatterEntry } from "../text/block";
import { readTokens } from "../text/tokens";

/** Longer values hold more than a date. */
const longest = 40;

/**
 * The day that a draft is of, as an ISO date: that of its front matter, under `datum` or `date`, else `today`.
 *
 * A value counts where it is one whole day of the calendar and nothing else: 2026-11-24, also with a time behind it,
 * 24-11-2026, 24/11/2026, "24 november 2026", "November 24, 2026". A month or a year alone, a relative word ("vandaag")
 * and a template's mark do not count; where no value does, the draft is of today.
 */
export function draftDateOf(
  frontMatter: readonly FrontMatterEntry[],
  today: string | undefined,
): string | undefined {
  for (const { key, value } of frontMatter) {
    if (!/^(?:datum|date)$/i.test(key)) continue;
    const day = readDay(value);
    if (day !== undefined) return day;
  }
  return today !== undefined && isIsoDate(today) ? today : undefined;
}

function readDay(value: string): string | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}\S*(?: \S{1,6})?)?$/.exec(value.trim())?.[1];
  if (iso !== undefined) return isIsoDate(iso) ? iso : undefined;
  if (value.length > longest) return undefined;
  const tokens = readTokens({ text: value, masks: [] });
  if (tokens.length === 0) return undefined;
  for (const lang of ["nl", "en"] as const) {
    const found = readDate(tokens, 0, tokens.length - 1, lang);
    if (found?.type !== "date" || found.last !== tokens.length - 1) continue;
    if (typeof found.value === "string" && isIsoDate(found.value)) return found.value;
  }
  return undefined;
}
