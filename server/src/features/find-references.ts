import type { Analysis } from "../analysis/analyse";
import type { Knowledge } from "../knowledge/knowledge";
import type { Span } from "../text/span";
import { subjectKey, subjectsIn } from "./subject";

/** All places of a draft by the key of what they speak of (see {@link subjectKey}). */
export function placesByKey(analysis: Analysis, knowledge: Knowledge): ReadonlyMap<string, readonly Span[]> {
  const places = new Map<string, Span[]>();
  for (const { subject, start, end } of subjectsIn(analysis, knowledge)) {
    const key = subjectKey(subject);
    const list = places.get(key);
    if (list) list.push({ start, end });
    else places.set(key, [{ start, end }]);
  }
  return places;
}
