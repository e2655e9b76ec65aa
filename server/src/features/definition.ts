import type { Analysis } from "../analysis/analyse";
import type { Passage } from "../analysis/finding";
import type { Knowledge } from "../knowledge/knowledge";
import type { Pack } from "../knowledge/pack";
import type { Span } from "../text/span";
import { subjectAt, type Subject } from "./subject";

/** The passage of the note that what stands at `offset` comes from; `origin` is the word or reference in the draft. */
export function definition(
  analysis: Analysis,
  knowledge: Knowledge,
  offset: number,
): { readonly passage: Passage; readonly origin: Span } | undefined {
  const place = subjectAt(analysis, knowledge, offset);
  const passage = place && passageOf(place.subject);
  return passage && { passage, origin: { start: place.start, end: place.end } };
}

/** Where the note speaks of it; undefined for what comes from elsewhere. */
export function passageOf(subject: Subject): Passage | undefined {
  const { pack } = subject;
  switch (subject.kind) {
    case "term":
      return at(pack, subject.term.quoteAt);
    case "action":
      return at(pack, subject.action.quoteAt);
    case "line": {
      const words = subject.line.inNote;
      const start = words === undefined ? -1 : pack.note.indexOf(words);
      return start < 0 ? undefined : at(pack, [start, start + words!.length]);
    }
    case "section":
      return headingOf(pack, subject.section.title);
  }
}

const at = (pack: Pack, span: readonly [number, number] | undefined): Passage | undefined =>
  span && { pack: pack.id, start: span[0], end: span[1] };

function headingOf(pack: Pack, title: string): Passage | undefined {
  for (let start = pack.note.indexOf(title); start >= 0; start = pack.note.indexOf(title, start + 1)) {
    const before = pack.note.slice(pack.note.lastIndexOf("\n", start) + 1, start);
    if (/^#{1,6}\s+$/.test(before)) return at(pack, [start, start + title.length]);
  }
  const first = pack.commitments.find((action) => action.kind === "action" && action.section === title);
  return at(pack, first?.quoteAt);
}
