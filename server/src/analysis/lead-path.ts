import type { BlockReading } from "./block-reading";
import type { PlacedReading } from "./rule";
import { nothingUnchanged, type Unchanged } from "./unchanged";

/**
 * The way to a block through what leads it in, from the draft down: the headings above it, then for a list item what
 * introduces its list and the lists around that, or for a table cell the head of its column and the first cell of its row.
 * The same way is the same object, also of the draft's next version, so that what is read of it can be kept with it.
 */
export interface LeadPath {
  readonly parent?: LeadPath;
  /** Absent of the draft itself. */
  readonly step?: LeadStep;
  readonly reading?: BlockReading;
}

export type LeadStep = "heading" | "intro" | "cell";

interface Node extends LeadPath {
  readonly next: Partial<Record<LeadStep, WeakMap<BlockReading, Node>>>;
}

function follow(node: Node, step: LeadStep, reading: BlockReading): Node {
  const ways = (node.next[step] ??= new WeakMap<BlockReading, Node>());
  const known = ways.get(reading);
  if (known) return known;
  const fresh: Node = { parent: node, step, reading, next: {} };
  ways.set(reading, fresh);
  return fresh;
}

interface Level {
  readonly level: number;
  readonly node: Node;
}

/** What leads in the block that comes next, as far as the blocks before it tell. */
interface State {
  readonly headings: readonly Level[];
  /** Under these headings, without a list or a table. */
  readonly plain: Node;
  readonly intros: readonly Level[];
  readonly table: TableHeads | undefined;
}

/** The ways to all blocks of a draft, with the state before each, for the draft's next version. */
export interface LeadRow {
  readonly paths: readonly LeadPath[];
  readonly states: readonly State[];
  /** What of an older row was taken over. */
  readonly kept: Unchanged;
}

/**
 * Gives the lead paths of the blocks of drafts, one for each block. `older`: those of the draft's last version, of which the blocks that
 * `unchanged` counts are the same; behind the change the ways are as they were from where the state is.
 */
export function createLeadPaths(): (
  blocks: readonly Pick<PlacedReading, "reading">[],
  older?: LeadRow,
  unchanged?: Unchanged,
) => LeadRow {
  const draft: Node = { next: {} };
  const first: State = { headings: [], plain: draft, intros: [], table: undefined };
  return (blocks, older, unchanged = nothingUnchanged) => {
    // The heads of a table are gathered as it is read, from its first cell on.
    let before = older ? Math.min(unchanged.before, older.paths.length) : 0;
    while (before > 0 && (older!.states[before] ?? first).table) before--;
    const paths = older?.paths.slice(0, before) ?? [];
    const states = older?.states.slice(0, before) ?? [];
    let state = older?.states[before] ?? (before > 0 ? undefined : first);
    // Nothing stands behind the older draft's last block.
    if (!state) state = stepFrom(draft, states.at(-1)!, blocks[before - 1]!.reading).state;
    for (let index = before; index < blocks.length; index++) {
      const at =
        older && index >= blocks.length - unchanged.after ? index - blocks.length + older.paths.length : -1;
      if (at >= 0 && isSameState(state, older!.states[at]!)) {
        for (let rest = at; rest < older!.paths.length; rest++) {
          paths.push(older!.paths[rest]!);
          states.push(older!.states[rest]!);
        }
        return { paths, states, kept: { before, after: blocks.length - index } };
      }
      const step = stepFrom(draft, state, blocks[index]!.reading);
      paths.push(step.path);
      states.push(state);
      state = step.state;
    }
    return { paths, states, kept: { before, after: 0 } };
  };
}

const isSameState = (a: State, b: State): boolean =>
  a === b ||
  (a.plain === b.plain &&
    !a.table &&
    !b.table &&
    isSameLevels(a.headings, b.headings) &&
    isSameLevels(a.intros, b.intros));

const isSameLevels = (a: readonly Level[], b: readonly Level[]): boolean =>
  a === b ||
  (a.length === b.length && a.every(({ level, node }, i) => level === b[i]!.level && node === b[i]!.node));

const noLevels: readonly Level[] = [];

/** The way to a block, and the state behind it. */
function stepFrom(draft: Node, state: State, reading: BlockReading): { path: LeadPath; state: State } {
  const { kind, level, cell } = reading.content;
  const { headings, plain, intros } = state;
  switch (kind) {
    case "comment":
      return { path: plain, state };
    case "heading": {
      const above = headings.filter((heading) => heading.level < level);
      const path = above.at(-1)?.node ?? draft;
      const node = follow(path, "heading", reading);
      return {
        path,
        state: { headings: [...above, { level, node }], plain: node, intros: noLevels, table: undefined },
      };
    }
    case "list-item": {
      const around = intros.some((intro) => intro.level >= level)
        ? intros.filter((intro) => intro.level < level)
        : intros;
      const path = around.at(-1)?.node ?? plain;
      const next = introduces(reading)
        ? [...around, { level, node: follow(path, "intro", reading) }]
        : around;
      return { path, state: withIntros(state, next) };
    }
    case "table-cell": {
      const table = tableAt(state.table, cell!, reading);
      const path = headsOf(table, cell!, reading).reduce((node, head) => follow(node, "cell", head), plain);
      return { path, state: { headings, plain, intros: noLevels, table } };
    }
    default: {
      const next = introduces(reading) ? [{ level: 0, node: follow(plain, "intro", reading) }] : noLevels;
      return { path: plain, state: withIntros(state, next) };
    }
  }
}

/** Outside a table; most blocks leave the state as it is. */
const withIntros = (state: State, intros: readonly Level[]): State =>
  state.table || (intros !== state.intros && intros.length + state.intros.length > 0)
    ? { headings: state.headings, plain: state.plain, intros, table: undefined }
    : state;

const introduces = ({ tokens, content }: BlockReading): boolean =>
  content.kind !== "quotation" && content.kind !== "footnote" && tokens.at(-1)?.text === ":";

type Cell = NonNullable<BlockReading["content"]["cell"]>;

interface TableHeads {
  readonly last: Cell;
  readonly columns: Map<number, BlockReading>;
  /** First cell of the row. */
  readonly row?: BlockReading;
}

/**
 * The heads of the table with this cell as its latest: a cell that comes before the one before begins a table. Of a cell of
 * several paragraphs the first one is the head.
 */
function tableAt(table: TableHeads | undefined, cell: Cell, reading: BlockReading): TableHeads {
  const { row, column } = cell;
  const goesOn =
    table !== undefined && (row > table.last.row || (row === table.last.row && column >= table.last.column));
  const known = goesOn ? table : undefined;
  const first = known?.last.row === row ? known.row : column === 0 ? reading : undefined;
  // One map for all of the table: its heads come before what asks for them, and may be thousands.
  const columns = known?.columns ?? new Map<number, BlockReading>();
  if (row === 0 && !columns.has(column)) columns.set(column, reading);
  return { last: cell, columns, ...(first && { row: first }) };
}

/** The head of the column, then the first cell of the row, as far as they are other cells. */
const headsOf = ({ columns, row }: TableHeads, cell: Cell, own: BlockReading): readonly BlockReading[] =>
  cell.row === 0
    ? []
    : [columns.get(cell.column), row].filter(
        (head): head is BlockReading => head !== undefined && head !== own,
      );
