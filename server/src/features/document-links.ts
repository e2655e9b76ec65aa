import type { Analysis } from "../analysis/analyse";
import type { Passage } from "../analysis/finding";
import type { Knowledge } from "../knowledge/knowledge";
import { paperAddress } from "../language/parliamentary-papers";
import type { Span } from "../text/span";
import { passageOf } from "./definition";
import { subjectsIn } from "./subject";

/** A stretch of the draft that leads to the note, or to a page of the web that the writer may open. */
export type DraftLink = Span & ({ readonly passage: Passage } | { readonly address: string });

/** The references of a draft to actions and sections, and to papers of parliament; none overlap. */
export function documentLinks(analysis: Analysis, knowledge: Knowledge): readonly DraftLink[] {
  const links: DraftLink[] = [];
  const add = (link: DraftLink): void => {
    if (!links.some(({ start, end }) => start < link.end && link.start < end)) links.push(link);
  };
  for (const { subject, start, end } of subjectsIn(analysis, knowledge)) {
    if (subject.kind !== "action" && subject.kind !== "section") continue;
    const passage = passageOf(subject);
    if (passage) add({ start, end, passage });
  }
  for (const { block, reading } of analysis.blocks)
    for (const paper of reading.papers) {
      const address = paperAddress(paper);
      if (address) add({ start: paper.start + block.start, end: paper.end + block.start, address });
    }
  return links.sort((a, b) => a.start - b.start);
}
