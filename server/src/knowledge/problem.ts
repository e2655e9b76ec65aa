import type { Span } from "../text/span";

/** Something wrong in a file of a pack or a configuration, with its place; the rest of the file goes on. */
export interface Problem {
  /** Path relative to the pack's folder or the workspace's root, with `/`. */
  readonly file: string;
  /** UTF-16 offsets in that file; absent where the whole file is meant. */
  readonly span?: Span;
  /** Line from 1, column from 1, for people. */
  readonly line?: number;
  readonly column?: number;
  readonly code: `pack/${string}`;
  readonly severity: "error" | "warning";
  readonly message: LocalText;
}

/** A text for users, in Dutch and English. */
export interface LocalText {
  readonly nl: string;
  readonly en: string;
}
