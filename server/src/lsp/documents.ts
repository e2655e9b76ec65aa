import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { lineIndex, type LineIndex } from "../text/lines";

/** One version of an open document. It never changes, so it may be kept over an `await`. */
export interface Snapshot {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
}

/** The open documents, by URI as the client writes it. */
export interface Documents {
  readonly get: (uri: string) => Snapshot | undefined;
  readonly all: () => readonly Snapshot[];
  readonly open: (uri: string, languageId: string, version: number, text: string) => void;
  readonly change: (uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]) => void;
  readonly close: (uri: string) => void;
}

export function createDocuments(): Documents {
  // The library's documents change in place, so nobody but this store sees one.
  const open = new Map<string, { document: TextDocument; snapshot: Snapshot }>();
  const keep = (document: TextDocument): void => {
    const { uri, languageId, version } = document;
    const text = document.getText();
    open.set(uri, { document, snapshot: { uri, languageId, version, text, lines: lineIndex(text) } });
  };
  return {
    get: (uri) => open.get(uri)?.snapshot,
    all: () => [...open.values()].map(({ snapshot }) => snapshot),
    open: (uri, languageId, version, text) => keep(TextDocument.create(uri, languageId, version, text)),
    change: (uri, version, changes) => {
      const known = open.get(uri);
      if (known) keep(TextDocument.update(known.document, [...changes], version));
    },
    close: (uri) => void open.delete(uri),
  };
}
