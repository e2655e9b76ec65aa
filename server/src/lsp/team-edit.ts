import { isMap, isSeq, parseDocument, type Document } from "yaml";
import type { TextEdit } from "../analysis/finding";

/** What is kept for the whole team. */
export interface TeamEntry {
  readonly code: string;
  readonly text: string;
  readonly commitment?: string;
  readonly reason: string;
}

/** An action that is left out of scope, or is in scope again. */
export interface ScopeEntry {
  readonly action: string;
  /** Where other packs in force have an action of that id. */
  readonly pack?: string;
  /** Set beside it as a comment. */
  readonly title: string;
  /** Absent: it is in scope again. */
  readonly reason?: string;
}

/**
 * The edit that adds a suppression to the text of notawijzer.yaml, or writes a first one. Comments and order stay.
 * Undefined where the file is no YAML that an entry can be added to.
 */
export const addSuppression = (text: string, entry: TeamEntry): TextEdit | undefined =>
  change(text, (document) => append(document, "suppressions", document.createNode(entry)));

/** The edit that leaves an action out of scope with a reason, or without one takes it back; else as {@link addSuppression}. */
export const editScope = (text: string, { action, pack, title, reason }: ScopeEntry): TextEdit | undefined =>
  change(text, (document) => {
    const list = document.get("outOfScope", true);
    if (isSeq(list)) {
      list.items = list.items.filter(
        (item) =>
          !isMap(item) ||
          item.get("action") !== action ||
          (item.has("pack") && pack !== undefined && item.get("pack") !== pack),
      );
      if (list.items.length === 0) document.delete("outOfScope");
    }
    if (reason === undefined) return;
    // The comment stands on the entry's own line, so that it goes with it.
    const named = document.createNode(action);
    named.comment = ` ${title.replace(/\s+/g, " ")}`;
    const entry = document.createNode({ ...(pack !== undefined && { pack }), reason });
    entry.items.unshift(document.createPair("action", named));
    append(document, "outOfScope", entry);
  });

/** The edit that names a pack's folder; without a change where it is named. Else as {@link addSuppression}. */
export const addPack = (text: string, folder: string): TextEdit | undefined =>
  change(text, (document) => {
    const list = document.get("packs", true);
    if (isSeq(list) && list.toJSON().includes(folder)) return;
    append(document, "packs", document.createNode(folder));
  });

function append(document: Document, key: string, entry: unknown): void {
  const list = document.get(key, true);
  if (isSeq(list)) list.add(entry);
  else document.set(key, document.createNode([entry]));
}

function change(text: string, make: (document: Document) => void): TextEdit | undefined {
  const document: Document = parseDocument(text, { version: "1.2" });
  if (document.errors.length > 0) return undefined;
  if (document.contents !== null && !isMap(document.contents)) return undefined;
  make(document);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const isEmpty = isMap(document.contents) && document.contents.items.length === 0;
  const written = document.toString({ lineWidth: 0 });
  const changed = (isEmpty ? written.replace(/^\{\}\n?/m, "") : written).replace(/\r?\n/g, eol);
  return smallestEdit(text, changed);
}

/** The one replacement that makes `after` of `before`. */
export function smallestEdit(before: string, after: string): TextEdit {
  let start = 0;
  const most = Math.min(before.length, after.length);
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}
