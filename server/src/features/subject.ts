import type { Analysis } from "../analysis/analyse";
import type { BlockReading } from "../analysis/block-reading";
import type { Mention } from "../analysis/mentions";
import type { Reference } from "../analysis/references";
import type { PlacedReading } from "../analysis/rule";
import type { Knowledge } from "../knowledge/knowledge";
import type { ActionLine, Commitment, Pack, Section, Term } from "../knowledge/pack";
import type { Span } from "../text/span";
import { blockBefore } from "./caret";
import { createSlot } from "../text/slot";

/** Something that a pack knows and a draft speaks of. */
export type Subject = { readonly pack: Pack } & (
  | { readonly kind: "term"; readonly term: Term }
  | { readonly kind: "action"; readonly action: Commitment }
  | { readonly kind: "line"; readonly line: ActionLine }
  | { readonly kind: "section"; readonly section: Section }
);

/** Where a draft speaks of it: the whole word or name (also of a compound), the whole reference. Absolute offsets. */
export interface SubjectPlace extends Span {
  readonly subject: Subject;
  /** It is named by a form that is not its own. */
  readonly misnamed: boolean;
}

// Thousands of drafts are registered by these: each is one text, not one for each draft.
const keys = createSlot<object, string>();

/** The same text for the same term, action, line or section, whatever object it comes from. */
export function subjectKey(subject: Subject): string {
  const of = objectOf(subject);
  const known = keys.get(of);
  if (known !== undefined) return known;
  const { kind, pack } = subject;
  const id =
    kind === "term"
      ? subject.term.id
      : kind === "action"
        ? subject.action.id
        : kind === "line"
          ? String(subject.line.n)
          : `${subject.section.line}.${subject.section.order}`;
  const key = `${kind}:${pack.id}:${id}`;
  keys.set(of, key);
  return key;
}

const objectOf = (subject: Subject): object =>
  subject.kind === "term"
    ? subject.term
    : subject.kind === "action"
      ? subject.action
      : subject.kind === "line"
        ? subject.line
        : subject.section;

/** What stands at `offset`, or just before it; of nested places a reference goes before the terms in it. */
export function subjectAt(
  analysis: Analysis,
  knowledge: Knowledge,
  offset: number,
): SubjectPlace | undefined {
  const placed = blockBefore(analysis, offset);
  if (!placed || offset > placed.block.start + placed.block.content.text.length) return undefined;
  const places = placesIn(placed, knowledge);
  return (
    places.find(({ start, end }) => start <= offset && offset < end) ??
    places.find(({ end }) => end === offset)
  );
}

/** All places of a draft, block by block; in a block references go before terms. */
export const subjectsIn = (analysis: Analysis, knowledge: Knowledge): readonly SubjectPlace[] =>
  analysis.blocks.flatMap((placed) => placesIn(placed, knowledge));

function placesIn({ block, reading }: PlacedReading, knowledge: Knowledge): readonly SubjectPlace[] {
  const places: SubjectPlace[] = [];
  for (const reference of reading.references) {
    const place = placeOfReference(reference, reading, knowledge);
    if (place) places.push(place);
  }
  // An action with its section goes before the section alone, which it contains.
  places.sort((a, b) => Number(b.subject.kind === "action") - Number(a.subject.kind === "action"));
  for (const mention of reading.mentions) {
    const { pack, term, role } = mention.name;
    if (role === "homonym") continue;
    const subject: Subject = { kind: "term", pack, term };
    places.push({ subject, misnamed: role === "hidden", ...wordAround(mention, reading) });
  }
  return places.map((place) => ({
    ...place,
    start: place.start + block.start,
    end: place.end + block.start,
  }));
}

function placeOfReference(
  reference: Reference,
  reading: BlockReading,
  knowledge: Knowledge,
): SubjectPlace | undefined {
  const { start, end } = reference;
  if (reference.kind === "section") {
    const { pack, section } = reference;
    return section && { subject: { kind: "section", pack, section }, misnamed: false, start, end };
  }
  if (reference.kind === "line") {
    if (reference.foreign) return undefined;
    const named = reading.noteNames.find(({ sure }) => sure)?.pack;
    for (const pack of named ? [named] : knowledge.packs) {
      const line = pack.lines.find(({ n }) => n === reference.n);
      if (line) return { subject: { kind: "line", pack, line }, misnamed: false, start, end };
    }
    return undefined;
  }
  const { section: named } = reference;
  if (!named?.section) return undefined;
  const action = actionAt(named.pack, named.section, reference.ordinal);
  return (
    action && {
      subject: { kind: "action", pack: named.pack, action },
      misnamed: false,
      start: Math.min(start, named.start),
      end: Math.max(end, named.end),
    }
  );
}

/** The action at a place of a section, from 1. */
export const actionAt = (pack: Pack, section: Section, position: number): Commitment | undefined =>
  pack.commitments.find(
    (commitment) =>
      commitment.kind === "action" &&
      commitment.section === section.title &&
      commitment.position === position,
  );

/** The mention with the parts of its word that belong to no other mention: all of "PESCO-projecten". */
function wordAround({ first, last }: Mention, { tokens, mentions }: BlockReading): Span {
  const taken = (index: number): boolean =>
    mentions.some((mention) => mention.first <= index && index <= mention.last);
  let from = first;
  while (from > 0 && tokens[from]!.joint === "-" && !taken(from - 1)) from--;
  let to = last;
  while (to + 1 < tokens.length && tokens[to + 1]!.joint === "-" && !taken(to + 1)) to++;
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}
