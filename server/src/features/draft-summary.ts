import type { Analyser, Analysis, Deviation } from "../analysis/analyse";
import type { ClaimReading } from "../analysis/claim-reading";
import type { Finding, Severity } from "../analysis/finding";
import type { PlacedReading } from "../analysis/rule";
import type { Commitment, Pack } from "../knowledge/pack";
import type { Span } from "../text/span";
import { mentionedActions } from "./mentioned-actions";
import { quotedPassages } from "./quoted-passages";
import { subjectKey, subjectsIn } from "./subject";

/**
 * How a draft speaks of an action, strongest first: it refers to it, quotes it, or says something of what it is about.
 * `clash` and `weakened`: a finding says that the draft goes against it, or holds it less firmly.
 */
export type ActionPlaceKind = "reference" | "quotation" | "mention" | "clash" | "weakened";

export interface ActionPlace extends Span {
  readonly kind: ActionPlaceKind;
}

/** A term's uses by a name of its own, and by one that is not. */
export interface TermUse {
  readonly uses: readonly Span[];
  readonly misuses: readonly Span[];
}

/** What a register keeps of a draft: no text, only places. Absolute offsets, UTF-16 code units. */
export interface DraftSummary {
  /** By `action:PACK:ID` (see `subjectKey`); an action that the draft does not speak of is absent. In the order of the text. */
  readonly actions: ReadonlyMap<string, readonly ActionPlace[]>;
  /** By `term:PACK:ID`. */
  readonly terms: ReadonlyMap<string, TermUse>;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings by code. */
  readonly codes: ReadonlyMap<string, number>;
  readonly deviations: readonly Deviation[];
}

/** Families of findings that say that the draft goes against a commitment, and the kind of place that they make. */
const families: Readonly<Record<string, ActionPlaceKind>> = { contradiction: "clash", weakened: "weakened" };

/** `analysis`: of this analyser. */
export function summariseDraft(analyser: Analyser, analysis: Analysis): DraftSummary {
  const { knowledge } = analyser;
  const actions = new Map<string, ActionPlace[]>();
  const add = (pack: Pack | undefined, action: Commitment | undefined, place: ActionPlace): void => {
    if (!pack || action?.kind !== "action") return;
    const key = subjectKey({ kind: "action", pack, action });
    const places = actions.get(key);
    if (!places) actions.set(key, [place]);
    else if (!places.some((known) => known.kind === place.kind && covers(known, place))) places.push(place);
  };
  const packs = new Map(knowledge.packs.map((pack) => [pack.id, pack]));

  const terms = new Map<string, { uses: Span[]; misuses: Span[] }>();
  for (const { subject, start, end, misnamed } of subjectsIn(analysis, knowledge)) {
    if (subject.kind === "action") add(subject.pack, subject.action, { kind: "reference", start, end });
    if (subject.kind !== "term") continue;
    const key = subjectKey(subject);
    const use = terms.get(key) ?? { uses: [], misuses: [] };
    (misnamed ? use.misuses : use.uses).push({ start, end });
    terms.set(key, use);
  }
  for (const placed of analysis.blocks)
    for (const { start, end, passage } of quotedPassages(placed, knowledge)) {
      const pack = packs.get(passage.pack);
      for (const commitment of pack?.commitments ?? [])
        if (isQuotedBy(commitment, passage)) add(pack, commitment, { kind: "quotation", start, end });
    }
  const claims = analyser.claimIndex();
  analyser.readingsOf(analysis).forEach((readings, index) => {
    for (const reading of readings) {
      const place: ActionPlace = { kind: "mention", ...placeOf(reading, analysis.blocks[index]!) };
      for (const { pack, commitment } of mentionedActions(analysis.blocks[index]!.reading, reading, claims))
        add(pack, commitment, place);
    }
  });
  for (const { code, commitment: id, passage, start, end } of analysis.findings) {
    const kind = families[code.split("/")[0]!];
    const pack = packs.get(passage?.pack ?? "");
    const commitment = pack?.commitments.find((candidate) => candidate.id === id);
    if (kind) add(pack, commitment, { kind, start, end });
  }
  for (const places of actions.values()) places.sort((a, b) => a.start - b.start || a.end - b.end);
  return { actions, terms, ...countFindings(analysis.findings), deviations: analysis.deviations };
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** At least half of the shorter of the two is shared. */
function isQuotedBy({ quoteAt: [start, end] }: Commitment, passage: Span): boolean {
  const shared = Math.min(end, passage.end) - Math.max(start, passage.start);
  return shared * 2 >= Math.min(end - start, passage.end - passage.start);
}

const placeOf = ({ sentence }: ClaimReading, { block }: PlacedReading): Span => ({
  start: block.start + sentence.start,
  end: block.start + sentence.end,
});

function countFindings(findings: readonly Finding[]): Pick<DraftSummary, "findings" | "codes"> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const codes = new Map<string, number>();
  for (const { severity, code } of findings) {
    counts[severity]++;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  return { findings: counts, codes };
}
