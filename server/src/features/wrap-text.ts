/** Lines of at most `width` letters, at most `max` of them; a path may break behind its `/`, a name behind `-`, `_` and `.`. */
export function wrapText(text: string, width: number, max: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[^\s/_.-]*[/_.-]+|[^\s/_.-]+\s*|\s+/gu) ?? []) {
    if (line !== "" && (line + piece).trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  const shown = lines.slice(0, max).map((words) => shorten(words, width));
  if (lines.length > max) shown[max - 1] = `${shown[max - 1]!.slice(0, width - 1)}…`;
  return shown;
}

/** At most `width` letters: the beginning and the end, which tell paths apart. */
export function shorten(text: string, width: number): string {
  const letters = [...text];
  if (letters.length <= width) return text;
  const end = Math.floor((width - 1) / 2);
  return `${letters.slice(0, width - 1 - end).join("")}…${letters.slice(-end).join("")}`;
}
