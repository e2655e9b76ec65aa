import type { Analysis } from "../analysis/analyse";
import type { Passage } from "../analysis/finding";
import type { Knowledge } from "../knowledge/knowledge";
import type { Span } from "../text/span";
import { passageOf } from "./definition";
import { subjectsIn } from "./subject";

/** The references of a draft to actions and sections, with the note's passage; none overlap. */
export function documentLinks(
  analysis: Analysis,
  knowledge: Knowledge,
): readonly (Span & { readonly passage: Passage })[] {
  const links: (Span & { passage: Passage })[] = [];
  for (const { subject, start, end } of subjectsIn(analysis, knowledge)) {
    if (subject.kind !== "action" && subject.kind !== "section") continue;
    const passage = passageOf(subject);
    if (passage && !links.some((link) => link.start < end && start < link.end))
      links.push({ start, end, passage });
  }
  return links.sort((a, b) => a.start - b.start);
}
