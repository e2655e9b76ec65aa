import type { BlockReading } from "./block-reading";
import type { PlacedReading } from "./rule";

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

/** Gives the lead paths of the blocks of drafts, one for each block. */
export function createLeadPaths(): (
  blocks: readonly Pick<PlacedReading, "reading">[],
) => readonly LeadPath[] {
  const draft: Node = { next: {} };
  return (blocks) => {
    let headings: readonly Level[] = [];
    let plain = draft;
    let intros: readonly Level[] = [];
    let table: TableHeads | undefined;
    return blocks.map(({ reading }): LeadPath => {
      const { kind, level, cell } = reading.content;
      if (kind === "comment") return plain;
      if (kind !== "table-cell") table = undefined;
      switch (kind) {
        case "heading": {
          headings = headings.filter((heading) => heading.level < level);
          const above = headings.at(-1)?.node ?? draft;
          plain = follow(above, "heading", reading);
          headings = [...headings, { level, node: plain }];
          intros = [];
          return above;
        }
        case "list-item": {
          if (intros.some((intro) => intro.level >= level))
            intros = intros.filter((intro) => intro.level < level);
          const own = intros.at(-1)?.node ?? plain;
          if (introduces(reading)) intros = [...intros, { level, node: follow(own, "intro", reading) }];
          return own;
        }
        case "table-cell": {
          intros = [];
          table = tableAt(table, cell!, reading);
          return headsOf(table, cell!, reading).reduce((node, head) => follow(node, "cell", head), plain);
        }
        default:
          intros = introduces(reading) ? [{ level: 0, node: follow(plain, "intro", reading) }] : [];
          return plain;
      }
    });
  };
}

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
