/** The text of a file, decoded and without byte order mark; else why not: `FileNotFound`, `FileTooLarge` or a message. */
export type FileText = { readonly text: string } | { readonly error: string };

/** Files by URI, wherever they are. Nothing rejects. */
export interface FileHost {
  /** `within`: URI of the folder that the file must stand in, also where it is a link; else it is not found. */
  readonly readFile: (uri: string, within?: string) => Promise<FileText>;
  /** Several at once, in the order of `uris`. */
  readonly readFiles: (uris: readonly string[]) => Promise<readonly FileText[]>;
  /** Files of the workspace that match one of the globs, in the order of their URIs, at most `max`. */
  readonly findFiles: (globs: readonly string[], max: number) => Promise<readonly string[]>;
}
