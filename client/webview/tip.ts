/**
 * Shows what a cell's `data-tip` says beside the cell that has the focus or the pointer. It stays while the pointer is on it, goes
 * with Escape, and describes its cell to a screen reader.
 */
export function createTip(root: HTMLElement, tip: HTMLElement): { readonly hide: () => void } {
  let owner: HTMLElement | undefined;

  function show(cell: HTMLElement): void {
    if (cell === owner) return;
    hide();
    const text = cell.dataset["tip"];
    if (!text) return;
    owner = cell;
    tip.textContent = text;
    tip.hidden = false;
    cell.setAttribute("aria-describedby", tip.id);
    const place = cell.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const below = place.bottom + 2;
    const fits = below + height <= window.innerHeight;
    const left = Math.max(4, Math.min(place.left, window.innerWidth - width - 4));
    // The policy of the page allows no style attributes; a property of the element is none.
    tip.style.left = `${left + window.scrollX}px`;
    tip.style.top = `${(fits ? below : Math.max(0, place.top - height - 2)) + window.scrollY}px`;
  }

  function hide(): void {
    owner?.removeAttribute("aria-describedby");
    owner = undefined;
    tip.hidden = true;
  }

  const cellOf = (target: EventTarget | null): HTMLElement | undefined =>
    (target instanceof Element ? target.closest<HTMLElement>(".cell") : null) ?? undefined;

  root.addEventListener("focusin", ({ target }) => {
    const cell = cellOf(target);
    if (cell) show(cell);
  });
  root.addEventListener("focusout", hide);
  root.addEventListener("pointerover", ({ target }) => {
    const cell = cellOf(target);
    if (cell) show(cell);
  });
  root.addEventListener("pointerleave", ({ relatedTarget }) => {
    if (relatedTarget !== tip) hide();
  });
  tip.addEventListener("pointerleave", hide);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  return { hide };
}
