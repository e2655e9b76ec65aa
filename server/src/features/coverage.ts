import type { Knowledge } from "../knowledge/knowledge";
import type { Commitment, Pack } from "../knowledge/pack";
import type { ActionPlaceKind } from "./draft-summary";
import { subjectKey } from "./subject";
import { keepByObject } from "../text/keep-by-object";

/** The strongest way in which an action is spoken of. */
export type CoverageState = "reference" | "quotation" | "mention" | "none";

/** The states, strongest first. */
export const coverageStates: readonly CoverageState[] = ["reference", "quotation", "mention", "none"];

/** How one draft, or several together, speak of an action. */
export interface CoverageMark {
  readonly state: CoverageState;
  /** A finding says that a draft goes against it. */
  readonly clash: boolean;
  /** A finding says that a draft holds it less firmly. */
  readonly weakened: boolean;
}

export interface CoverageCell extends CoverageMark {
  /** How often the draft speaks of it; of a column of several drafts the number of those that do. */
  readonly count: number;
}

/** An action: its state over all drafts, and a cell for each column. */
export interface CoverageRow extends CoverageMark {
  /** `action:PACK:ID`, see `subjectKey`. */
  readonly key: string;
  readonly pack: Pack;
  readonly action: Commitment;
  readonly cells: readonly CoverageCell[];
  /** Why it is left out of consideration: such a row is shown, and not counted. */
  readonly outOfScope?: string;
}

/** The actions under a heading of the note, in the note's order. */
export interface CoverageSection {
  readonly pack: Pack;
  /** As the note has it; actions without a section stand under the note's title. */
  readonly title: string;
  readonly titleEn?: string;
  readonly rows: readonly CoverageRow[];
}

/** A draft, or all those that have no column of their own. */
export type CoverageColumn =
  | {
      readonly kind: "draft";
      /** As shown, with `/`. */
      readonly name: string;
      /** Among the drafts given. */
      readonly index: number;
    }
  | { readonly kind: "others"; readonly drafts: number };

export interface CoverageCounts {
  /** Actions that count. */
  readonly actions: number;
  /** Of those: spoken of in any way. */
  readonly spoken: number;
  readonly clashes: number;
  readonly weakened: number;
  readonly outOfScope: number;
}

/** What of the note the drafts speak of. Actions are rows in the note's order, drafts are columns. */
export interface Coverage {
  /** The packs that have actions. */
  readonly packs: readonly Pack[];
  /** How many there are, also without a column. */
  readonly drafts: number;
  readonly columns: readonly CoverageColumn[];
  readonly sections: readonly CoverageSection[];
  readonly counts: CoverageCounts;
}

export interface CoverageDraft {
  /** As shown, with `/`. */
  readonly name: string;
  /** The places at which it speaks of an action, by `action:PACK:ID`. */
  readonly actions: ReadonlyMap<string, readonly { readonly kind: ActionPlaceKind }[]>;
}

export interface CoverageOptions {
  /** Reasons by `action:PACK:ID`. */
  readonly outOfScope?: ReadonlyMap<string, string>;
  /** With more drafts than this, those that speak of most actions have a column, and the others one together. */
  readonly maxColumns?: number;
}

/** `drafts`: in the order of the columns. */
export function coverageOf(
  { packs }: Pick<Knowledge, "packs">,
  drafts: readonly CoverageDraft[],
  { outOfScope = new Map(), maxColumns = Infinity }: CoverageOptions = {},
): Coverage {
  const own = ownColumns(drafts, maxColumns);
  const others = drafts.length - own.size;
  const columns: CoverageColumn[] = [...own].map((index) => ({
    kind: "draft",
    name: drafts[index]!.name,
    index,
  }));
  if (others > 0) columns.push({ kind: "others", drafts: others });

  const tables = new Map<string, Tally>();
  drafts.forEach(({ actions }, index) => {
    for (const [key, cell] of cellsOf(actions)) {
      const tally = tables.get(key) ?? { all: nothing, others: nothing, own: new Map() };
      tables.set(key, tally);
      tally.all = joined(tally.all, cell);
      if (own.has(index)) tally.own.set(index, cell);
      else tally.others = { ...joined(tally.others, cell), count: tally.others.count + 1 };
    }
  });
  const rowOf = (pack: Pack, action: Commitment): CoverageRow => {
    const key = subjectKey({ kind: "action", pack, action });
    const tally = tables.get(key);
    const { state, clash, weakened } = tally?.all ?? nothing;
    const cells = [...own].map((index) => tally?.own.get(index) ?? nothing);
    if (others > 0) cells.push(tally?.others ?? nothing);
    const reason = outOfScope.get(key);
    return {
      key,
      pack,
      action,
      state,
      clash,
      weakened,
      cells,
      ...(reason !== undefined && { outOfScope: reason }),
    };
  };
  const shown = packs.filter(({ commitments }) => commitments.some(({ kind }) => kind === "action"));
  const sections = shown.flatMap((pack) => sectionsOf(pack, (action) => rowOf(pack, action)));
  return { packs: shown, drafts: drafts.length, columns, sections, counts: countRows(rowsOf({ sections })) };
}

export const rowsOf = ({ sections }: Pick<Coverage, "sections">): readonly CoverageRow[] =>
  sections.flatMap(({ rows }) => rows);

/** The state that places of one draft make. */
export function markOf(kinds: readonly ActionPlaceKind[]): CoverageMark {
  return {
    state:
      coverageStates.find((state) => kinds.some((kind) => kind === state)) ??
      (kinds.length > 0 ? "mention" : "none"),
    clash: kinds.includes("clash"),
    weakened: kinds.includes("weakened"),
  };
}

/** Indices of the drafts with a column of their own, ascending. */
function ownColumns(drafts: readonly CoverageDraft[], max: number): ReadonlySet<number> {
  const all = drafts.map((_, index) => index);
  if (drafts.length <= max) return new Set(all);
  const ranked = all.sort((a, b) => drafts[b]!.actions.size - drafts[a]!.actions.size || a - b);
  return new Set(ranked.slice(0, max).sort((a, b) => a - b));
}

// Of many drafts few change between two tables.
/** By key of the action. */
const cellsOf = keepByObject((actions: CoverageDraft["actions"]): ReadonlyMap<string, CoverageCell> => {
  const cells = new Map<string, CoverageCell>();
  for (const [key, places] of actions)
    cells.set(key, { ...markOf(places.map(({ kind }) => kind)), count: places.length });
  return cells;
});

/** What the drafts say of an action. */
interface Tally {
  all: CoverageMark;
  /** Of the drafts without a column. */
  others: CoverageCell;
  /** By index of the draft. */
  readonly own: Map<number, CoverageCell>;
}

const nothing: CoverageCell = { state: "none", clash: false, weakened: false, count: 0 };

const joined = (one: CoverageMark, other: CoverageMark): CoverageMark => ({
  state: coverageStates.indexOf(one.state) <= coverageStates.indexOf(other.state) ? one.state : other.state,
  clash: one.clash || other.clash,
  weakened: one.weakened || other.weakened,
});

function sectionsOf(pack: Pack, rowOf: (action: Commitment) => CoverageRow): readonly CoverageSection[] {
  const sections = new Map<string, { title: string; titleEn?: string; rows: CoverageRow[] }>();
  for (const action of pack.commitments) {
    if (action.kind !== "action") continue;
    const title = action.section ?? pack.title;
    const en =
      action.section === undefined ? pack.titleEn : pack.sections.find((one) => one.title === title)?.en;
    const section = sections.get(title) ?? { title, ...(en !== undefined && { titleEn: en }), rows: [] };
    section.rows.push(rowOf(action));
    sections.set(title, section);
  }
  return [...sections.values()].map((section) => ({ pack, ...section }));
}

function countRows(rows: readonly CoverageRow[]): CoverageCounts {
  const counted = rows.filter(({ outOfScope }) => outOfScope === undefined);
  return {
    actions: counted.length,
    spoken: counted.filter(({ state }) => state !== "none").length,
    clashes: counted.filter(({ clash }) => clash).length,
    weakened: counted.filter(({ weakened }) => weakened).length,
    outOfScope: rows.length - counted.length,
  };
}
