import { readClaims, readValues, type ClaimSource, type Referents, type ValueSource } from "./read-claims";
import type { ReadContext } from "./read-context";
import type { Commitment, Firmness, Language, Pack } from "./pack";
import { leftOut, shorten } from "./problem-text";
import { readEntries } from "./read-entries";
import { readLater, readText, type LaterSource, type TextSource } from "./read-later";
import { missingQuotation } from "./read-pack-file";
import { knownIds } from "./read-terms";

/** An entry of commitments.yaml as its schema lets it through. */
export interface CommitmentSource {
  readonly id: string;
  readonly kind: Commitment["kind"];
  readonly section?: string;
  readonly position?: number;
  readonly line?: number;
  readonly mentionsLine?: number;
  readonly title?: TextSource;
  readonly quote: string;
  readonly firmness?: Firmness;
  readonly terms?: readonly string[];
  readonly keywords?: readonly string[] | Partial<Readonly<Record<Language, readonly string[]>>>;
  readonly claims?: readonly ClaimSource[];
  readonly values?: readonly ValueSource[];
  readonly later?: readonly LaterSource[];
  readonly examples?: Partial<Commitment["examples"]>;
}

export interface CommitmentSurroundings extends Referents {
  readonly about: Pick<Pack, "lines" | "sections">;
  /** Ids of the terms. */
  readonly terms: ReadonlySet<string>;
  /** No entry was lost before; only then a gap in the positions is the author's. */
  readonly complete: boolean;
}

/** The usable entries of commitments.yaml, each with the place of its quotation. */
export function readCommitments(
  sources: readonly CommitmentSource[],
  context: ReadContext,
  around: CommitmentSurroundings,
): readonly Commitment[] {
  const unique = readEntries(sources, context);
  const placed = unique.filter((source) => source.kind !== "action" || isPlaced(source, context, around));
  checkPositions(placed, context, around.complete && placed.length === sources.length);
  return placed.flatMap((source) => {
    const quoteAt = context.find(source.quote);
    if (quoteAt) return [readCommitment(source, quoteAt, context, around)];
    context.error(
      context.at(source, "quote"),
      "pack/quotation",
      leftOut(missingQuotation(source.quote), source.id),
    );
    return [];
  });
}

function readCommitment(
  source: CommitmentSource,
  quoteAt: Commitment["quoteAt"],
  context: ReadContext,
  around: CommitmentSurroundings,
): Commitment {
  const { line, mentionsLine, keywords = [], examples, ...rest } = source;
  const knownLine = (key: "line" | "mentionsLine", n: number | undefined): boolean => {
    if (n === undefined) return false;
    if (around.about.lines.some((line) => line.n === n)) return true;
    context.warn(
      context.at(source, key),
      "pack/unknown-line",
      leftOut(
        { nl: `Actielijn ${n} staat niet in pack.yaml.`, en: `Action line ${n} is not in pack.yaml.` },
        key,
      ),
    );
    return false;
  };
  const words = "nl" in keywords || "en" in keywords ? keywords : { nl: keywords as readonly string[] };
  return {
    ...rest,
    ...(line !== undefined && knownLine("line", line) && { line }),
    ...(mentionsLine !== undefined && knownLine("mentionsLine", mentionsLine) && { mentionsLine }),
    title: readText(source.title ?? source.quote),
    quoteAt,
    terms: knownIds(source.terms ?? [], around.terms, context),
    keywords: { nl: words.nl ?? [], en: words.en ?? [] },
    claims: readClaims(source.claims ?? [], around, context),
    values: readValues(source.values ?? [], around, context),
    later: readLater(source.later, context),
    examples: {
      good: examples?.good ?? [],
      bad: examples?.bad ?? [],
      weakened: examples?.weakened ?? [],
    },
  };
}

function isPlaced(source: CommitmentSource, context: ReadContext, around: CommitmentSurroundings): boolean {
  const { section, position, id } = source;
  if (section === undefined || position === undefined) {
    context.error(
      context.at(source, "id"),
      "pack/missing-field",
      leftOut(
        { nl: "Een actie heeft section en position nodig.", en: "An action needs section and position." },
        id,
      ),
    );
    return false;
  }
  if (around.about.sections.some(({ title }) => title === section)) return true;
  context.error(
    context.at(source, "section"),
    "pack/unknown-section",
    leftOut(
      {
        nl: `Het onderdeel «${shorten(section)}» staat niet in pack.yaml.`,
        en: `The section “${shorten(section)}” is not in pack.yaml.`,
      },
      id,
    ),
  );
  return false;
}

/** Positions of actions run 1..n within their section. A gap is reported at the first action behind it. */
function checkPositions(sources: readonly CommitmentSource[], context: ReadContext, complete: boolean): void {
  const bySection = new Map<string, CommitmentSource[]>();
  for (const source of sources) {
    if (source.kind !== "action" || source.section === undefined) continue;
    const list = bySection.get(source.section);
    if (list) list.push(source);
    else bySection.set(source.section, [source]);
  }
  for (const [section, list] of bySection) {
    let last = 0;
    const ordered = [...list].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
    for (const source of ordered) {
      const position = source.position ?? 0;
      const place = context.at(source, "position");
      if (position === last)
        context.error(place, "pack/position", {
          nl: `Positie ${position} komt in «${shorten(section)}» meer dan eens voor.`,
          en: `Position ${position} occurs more than once in “${shorten(section)}”.`,
        });
      else if (position > last + 1 && complete)
        context.error(place, "pack/position", {
          nl: `In «${shorten(section)}» ontbreekt positie ${last + 1}; de posities lopen vanaf 1 zonder gaten.`,
          en: `Position ${last + 1} is missing in “${shorten(section)}”; positions run from 1 without gaps.`,
        });
      last = position;
    }
  }
}
