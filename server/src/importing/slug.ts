/** An id of a pack, term or topic: lower-case letters, digits and hyphens; "x" where nothing is left. */
export const slugOf = (text: string, longest = 48): string => {
  const slug = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "x" : slug;
};

/** Gives each id once: of equal ones the later get a number. */
export function createIds(taken: Iterable<string> = []): (wanted: string) => string {
  const used = new Set(taken);
  return (wanted) => {
    let id = wanted;
    for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`;
    used.add(id);
    return id;
  };
}
