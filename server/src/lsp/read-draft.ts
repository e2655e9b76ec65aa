import type { Analyser, Analysis, Deviation } from "../analysis/analyse";
import { markOf } from "../features/coverage";
import { summariseDraft } from "../features/draft-summary";
import { placesByKey } from "../features/find-references";
import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../knowledge/pack";
import type { LocalText } from "../knowledge/problem";
import type { LineIndex } from "../text/lines";
import type { Span } from "../text/span";
import type { RegisterDeviation, RegisterDraft, Spot } from "./requests";

/** What is kept of a draft: places and counts, and no words of it but those in the messages of what is kept on purpose. */
export interface DraftRead {
  /** That it was read with: another one may read it otherwise. */
  readonly analyser: Analyser;
  readonly draft: Omit<RegisterDraft, "deviations">;
  readonly deviations: readonly (Omit<RegisterDeviation, "message"> & { readonly message: LocalText })[];
  /** By key of the subject, see `subjectKey`; in the order of the text. */
  readonly places: ReadonlyMap<string, readonly Spot[]>;
}

/** `analysis`: of this analyser; `lines`: of its text. */
export function readDraft(
  { uri, name }: Pick<RegisterDraft, "uri" | "name">,
  analyser: Analyser,
  analysis: Analysis,
  lines: LineIndex,
): DraftRead {
  const { knowledge } = analyser;
  const spot = (span: Span): Spot => spotOf(lines, span);
  const summary = summariseDraft(analyser, analysis);
  const actions: Record<string, RegisterDraft["actions"][string]> = {};
  for (const [key, places] of summary.actions) {
    const { state, clash } = markOf(places.map(({ kind }) => kind));
    actions[key] = {
      state: clash ? "clash" : state,
      places: places.map(({ kind, start, end }) => ({ kind, at: spot({ start, end }) })),
    };
  }
  const terms: Record<string, RegisterDraft["terms"][string]> = {};
  for (const [key, { uses, misuses }] of summary.terms)
    terms[key] = { uses: uses.length, misuses: misuses.map(spot) };
  const places = new Map<string, readonly Spot[]>();
  for (const [key, spans] of placesByKey(analysis, knowledge)) places.set(key, spans.map(spot));
  return {
    analyser,
    draft: {
      uri,
      name,
      actions,
      terms,
      findings: summary.findings,
      codes: Object.fromEntries(summary.codes),
    },
    // Texts that are cut from the draft's would keep all of it.
    deviations: JSON.parse(
      JSON.stringify(summary.deviations.map((deviation) => deviationOf(deviation, knowledge, spot))),
    ) as DraftRead["deviations"],
    places,
  };
}

export function spotOf(lines: LineIndex, { start, end }: Span): Spot {
  const from = lines.position(start);
  const to = lines.position(end);
  return [from.line, from.character, to.line, to.character];
}

/** The draft as the client gets it. */
export const registerDraft = ({ draft, deviations }: DraftRead, lang: Language): RegisterDraft => ({
  ...draft,
  deviations: deviations.map((deviation) => ({ ...deviation, message: deviation.message[lang] })),
});

function deviationOf(
  { finding, reason, by }: Deviation,
  knowledge: Knowledge,
  spot: (span: Span) => Spot,
): DraftRead["deviations"][number] {
  const subject = keyOf(finding, knowledge);
  return {
    code: finding.code,
    at: spot(finding),
    reason,
    by,
    message: finding.message,
    ...(subject !== undefined && { subject }),
  };
}

function keyOf(
  { term, commitment, passage }: Deviation["finding"],
  { packs }: Knowledge,
): string | undefined {
  if (term !== undefined) {
    const pack = packs.find(({ terms }) => terms.some(({ id }) => id === term));
    return pack && `term:${pack.id}:${term}`;
  }
  const pack = packs.find(({ id }) => id === passage?.pack);
  const isAction = pack?.commitments.some(({ id, kind }) => id === commitment && kind === "action");
  return isAction ? `action:${pack!.id}:${commitment}` : undefined;
}
