/** Moves the focus through a table with the arrow keys: one cell at a time is in the order of the Tab key. */
export interface Grid {
  /** Shows a table of the server's. The cell that has the focus keeps it, by its action and column. */
  readonly show: (html: string) => void;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

export function createGrid(root: HTMLElement): Grid {
  let shown = "";
  let rows: readonly (readonly HTMLElement[])[] = [];
  let at: Spot = { row: 0, column: 0 };
  /** The column that up and down keep to, also across a heading that spans them all. */
  let column = 0;

  const cellAt = ({ row, column: index }: Spot): HTMLElement | undefined => rows[row]?.[index];

  function placeOf(isMeant: (cell: HTMLElement) => boolean): Spot | undefined {
    const row = rows.findIndex((cells) => cells.some(isMeant));
    return row < 0 ? undefined : { row, column: rows[row]!.findIndex(isMeant) };
  }

  function enter(next: Spot): HTMLElement | undefined {
    const cell = cellAt(next);
    if (!cell) return undefined;
    const old = cellAt(at);
    if (old) old.tabIndex = -1;
    cell.tabIndex = 0;
    at = next;
    return cell;
  }

  function move(next: Spot): void {
    const cell = enter(next);
    cell?.focus();
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function step(rowStep: number): void {
    const row = at.row + rowStep;
    const cells = rows[row];
    if (cells) move({ row, column: Math.min(column, cells.length - 1) });
  }

  function press(event: KeyboardEvent): void {
    const { key, altKey, metaKey, shiftKey, ctrlKey } = event;
    if (altKey || metaKey || shiftKey) return;
    const last = (row: number): number => (rows[row]?.length ?? 1) - 1;
    const to = (row: number, next: number): void => {
      column = Math.max(0, Math.min(next, last(row)));
      move({ row, column });
    };
    const keys: Readonly<Record<string, () => void>> = ctrlKey
      ? { Home: () => to(0, 0), End: () => to(rows.length - 1, last(rows.length - 1)) }
      : {
          ArrowRight: () => to(at.row, at.column + 1),
          ArrowLeft: () => to(at.row, at.column - 1),
          ArrowDown: () => step(1),
          ArrowUp: () => step(-1),
          Home: () => to(at.row, 0),
          End: () => to(at.row, last(at.row)),
        };
    const action = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!action) return;
    action();
    event.preventDefault();
  }

  root.addEventListener("keydown", press);
  // A click, or a screen reader, may put the focus on any cell.
  root.addEventListener("focusin", ({ target }) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>(".cell") : null;
    if (!cell || cell === cellAt(at)) return;
    const spot = placeOf((candidate) => candidate === cell);
    if (!spot) return;
    enter(spot);
    column = at.column;
  });

  return {
    show: (html) => {
      if (html === shown) return;
      shown = html;
      const old = cellAt(at);
      const hadFocus = old !== undefined && old === document.activeElement;
      root.innerHTML = html;
      rows = [...root.querySelectorAll("tr")].map((row) => [...row.querySelectorAll<HTMLElement>(".cell")]);
      for (const cells of rows) for (const cell of cells) cell.tabIndex = -1;
      const cell =
        enter(placeOf((candidate) => isSame(candidate, old)) ?? at) ?? enter({ row: 0, column: 0 });
      if (hadFocus) cell?.focus({ preventScroll: true });
    },
  };
}

/** Of the same action and column. */
function isSame(cell: HTMLElement, old: HTMLElement | undefined): boolean {
  if (old?.dataset["key"] === undefined) return false;
  return cell.dataset["key"] === old.dataset["key"] && cell.dataset["column"] === old.dataset["column"];
}
