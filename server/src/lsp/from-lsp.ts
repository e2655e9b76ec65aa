import type { Span } from "../text/span";
import type { Snapshot } from "./documents";

/** The offset of a position that a client sends; undefined where it is none, or beyond the last line. */
export function offsetOf({ lines }: Snapshot, position: unknown): number | undefined {
  if (typeof position !== "object" || position === null) return undefined;
  const { line, character } = position as { readonly line?: unknown; readonly character?: unknown };
  if (!isIndex(line) || !isIndex(character) || line >= lines.lineCount) return undefined;
  return lines.offset({ line, character });
}

/** The stretch of a range that a client sends; undefined where it is none. */
export function spanOf(snapshot: Snapshot, range: unknown): Span | undefined {
  if (typeof range !== "object" || range === null) return undefined;
  const { start, end } = range as { readonly start?: unknown; readonly end?: unknown };
  const from = offsetOf(snapshot, start);
  const to = offsetOf(snapshot, end);
  return from === undefined || to === undefined || to < from ? undefined : { start: from, end: to };
}

const isIndex = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
