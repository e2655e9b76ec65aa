import type { Helper } from "./share-work";

/** Where a command writes. */
export interface Output {
  readonly write: (text: string) => void;
  /** Someone may be reading along: colours and progress make sense. */
  readonly isTerminal: boolean;
  /** Width in columns, where known. */
  readonly columns?: number;
}

export type EntryKind = "file" | "folder" | "other";

/** Files by absolute path, as the platform writes it. All but `kind` reject with an error that has a `code` as Node's. */
export interface Files {
  /** Undefined where there is nothing by that name. Links are followed. */
  readonly kind: (path: string) => Promise<EntryKind | undefined>;
  /** In no particular order. `linked`: reached through a symbolic link. */
  readonly list: (
    folder: string,
  ) => Promise<readonly { readonly name: string; readonly kind: EntryKind; readonly linked: boolean }[]>;
  /** Whether a file stands in a folder when all links are followed; false where one of them does not exist. */
  readonly isWithin: (path: string, folder: string) => Promise<boolean>;
  /** Size in bytes. */
  readonly size: (path: string) => Promise<number>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The same in pieces, of a file that may be large. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>;
  /** Makes a file at once or not at all. Rejects with code `EEXIST` where there is something by that name. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Writes a file at once or not at all, whether it is there or not; folders on the way are made. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /**
   * Replaces a file at once or not at all; its rights stay and a link stays a link. Rejects with code `ECHANGED` where it
   * no longer holds `expected`.
   */
  readonly replace: (path: string, bytes: Uint8Array, expected: Uint8Array) => Promise<void>;
}

/** All that a command may touch of the world outside; tests give it in memory. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  readonly files: Files;
  readonly readStdin: () => Promise<Uint8Array>;
  /** Folder of what is shipped beside the program: packs/, rules.json, server.js. */
  readonly assets: string;
  readonly version: string;
  /** Lets timers and signals have their turn between two drafts. */
  readonly breathe: () => Promise<void>;
  /** Milliseconds, rising. */
  readonly now: () => number;
  /** The day of the calendar as an ISO date. */
  readonly today: () => string;
  /** Other threads that check drafts by these arguments of `check`; none where there is only this one. */
  readonly helpers: (args: readonly string[]) => readonly Helper[];
  /** Runs a module of the shipped ones for as long as the process lives. */
  readonly serve: (path: string) => Promise<number>;
}
