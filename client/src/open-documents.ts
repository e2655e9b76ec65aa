import { EventEmitter, type CancellationToken, type TextDocument, type Uri } from "vscode";
import type { TextDocumentSynchronizationMiddleware } from "vscode-languageclient";
import { isServed } from "./schemes";

/** What one run of the server has been told to be open. */
export interface OpenDocuments {
  readonly middleware: Pick<
    TextDocumentSynchronizationMiddleware,
    "didOpen" | "didChange" | "didSave" | "didClose"
  >;
  /** Waits until the server has heard of a document; false where that is given up. */
  readonly whenOpen: (uri: Uri, token: CancellationToken) => Promise<boolean>;
}

/**
 * Tells the server of the documents that it serves only, and knows which it has heard of: after a restart with
 * several documents open, the library asks for findings before it has told the server of the document.
 */
export function createOpenDocuments(): OpenDocuments {
  const open = new Set<string>();
  const opened = new EventEmitter<string>();
  const only =
    <T>(documentOf: (event: T) => TextDocument) =>
    (event: T, next: (event: T) => Promise<void>) =>
      isServed(documentOf(event)) ? next(event) : Promise.resolve();
  return {
    middleware: {
      didOpen: async (document, next) => {
        if (!isServed(document)) return;
        await next(document);
        const key = document.uri.toString();
        open.add(key);
        opened.fire(key);
      },
      didChange: only((event) => event.document),
      didSave: only((document) => document),
      didClose: async (document, next) => {
        if (!isServed(document)) return;
        open.delete(document.uri.toString());
        await next(document);
      },
    },
    whenOpen: (uri, token) => {
      const key = uri.toString();
      if (open.has(key)) return Promise.resolve(true);
      return new Promise((resolve) => {
        const settle = (result: boolean) => {
          openings.dispose();
          cancellations.dispose();
          resolve(result);
        };
        const openings = opened.event((other) => other === key && settle(true));
        const cancellations = token.onCancellationRequested(() => settle(false));
      });
    },
  };
}
