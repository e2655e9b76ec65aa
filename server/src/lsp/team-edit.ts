import { isMap, isSeq, parseDocument } from "yaml";
import type { TextEdit } from "../analysis/finding";

/** What is kept for the whole team. */
export interface TeamEntry {
  readonly code: string;
  readonly text: string;
  readonly commitment?: string;
  readonly reason: string;
}

/**
 * The edit that adds a suppression to the text of notawijzer.yaml, or writes a first one. Comments and order stay.
 * Undefined where the file is no YAML that an entry can be added to.
 */
export function addSuppression(text: string, entry: TeamEntry): TextEdit | undefined {
  const document = parseDocument(text, { version: "1.2" });
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  const list = document.get("suppressions", true);
  if (isSeq(list)) list.add(document.createNode(entry));
  else document.set("suppressions", document.createNode([entry]));
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const changed = document.toString({ lineWidth: 0 }).replace(/\r?\n/g, eol);
  return smallestEdit(text, changed);
}

/** The one replacement that makes `after` of `before`. */
function smallestEdit(before: string, after: string): TextEdit {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}
