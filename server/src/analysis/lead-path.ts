import type { BlockReading } from "./block-reading";
import type { PlacedReading } from "./rule";

/** A heading with those above it. */
export interface HeadingPath {
  readonly reading: BlockReading;
  readonly parent?: HeadingPath;
}

/** The blocks that lead a block in. */
export interface LeadPath {
  /** The heading that the block stands under. */
  readonly heading?: HeadingPath;
  /** Of a list item what introduces its list and the lists around that, outermost first: blocks that end with a colon. */
  readonly intros: readonly BlockReading[];
  /** Of a table cell the first cell of its row and the head of its column, as far as they are other cells. */
  readonly cells: readonly BlockReading[];
}

const none: readonly never[] = [];

/** The lead path of each block. Blocks with the same one share the object. */
export function leadPaths(blocks: readonly Pick<PlacedReading, "reading">[]): readonly LeadPath[] {
  let headings: readonly { readonly level: number; readonly path: HeadingPath }[] = none;
  let plain: LeadPath = { intros: none, cells: none };
  let intros: readonly { readonly level: number; readonly reading: BlockReading }[] = none;
  let table: TableHeads | undefined;
  return blocks.map(({ reading }): LeadPath => {
    const { kind, level, cell } = reading.content;
    if (kind === "comment") return plain;
    if (kind !== "table-cell") table = undefined;
    switch (kind) {
      case "heading": {
        const above = headings.filter((heading) => heading.level < level);
        const own = plainUnder(above.at(-1)?.path);
        const parent = above.at(-1)?.path;
        const path: HeadingPath = { reading, ...(parent && { parent }) };
        headings = [...above, { level, path }];
        plain = plainUnder(path);
        intros = none;
        return own;
      }
      case "list-item": {
        intros = intros.filter((intro) => intro.level < level);
        const own = intros.length === 0 ? plain : { ...plain, intros: intros.map((intro) => intro.reading) };
        if (introduces(reading)) intros = [...intros, { level, reading }];
        return own;
      }
      case "table-cell": {
        intros = none;
        table = tableAt(table, cell!, reading);
        const cells = headsOf(table, cell!, reading);
        return cells.length === 0 ? plain : { ...plain, cells };
      }
      default:
        intros = introduces(reading) ? [{ level: 0, reading }] : none;
        return plain;
    }
  });
}

const plainUnder = (heading: HeadingPath | undefined): LeadPath => ({
  ...(heading && { heading }),
  intros: none,
  cells: none,
});

const introduces = ({ tokens, content }: BlockReading): boolean =>
  content.kind !== "quotation" && content.kind !== "footnote" && tokens.at(-1)?.text === ":";

type Cell = NonNullable<BlockReading["content"]["cell"]>;

interface TableHeads {
  readonly last: Cell;
  readonly columns: ReadonlyMap<number, BlockReading>;
  /** First cell of the row. */
  readonly row?: BlockReading;
}

/** The heads of the table with this cell as its latest: a cell that does not come after the one before begins a table. */
function tableAt(table: TableHeads | undefined, cell: Cell, reading: BlockReading): TableHeads {
  const { row, column } = cell;
  const goesOn =
    table !== undefined && (row > table.last.row || (row === table.last.row && column > table.last.column));
  const known = goesOn ? table : undefined;
  const first = column === 0 ? reading : known?.last.row === row ? known.row : undefined;
  return {
    last: cell,
    columns:
      row === 0 ? new Map([...(known?.columns ?? []), [column, reading]]) : (known?.columns ?? new Map()),
    ...(first && { row: first }),
  };
}

const headsOf = ({ columns, row }: TableHeads, cell: Cell, own: BlockReading): readonly BlockReading[] =>
  cell.row === 0
    ? none
    : ([row, columns.get(cell.column)].filter(
        (head) => head !== undefined && head !== own,
      ) as BlockReading[]);
