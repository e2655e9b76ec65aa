import { Uri, type TextDocument } from "vscode";
import {
  DiagnosticPullMode,
  vsdiag,
  type DiagnosticPullOptions,
  type DiagnosticProviderMiddleware,
} from "vscode-languageclient";
import type { OpenDocuments } from "./open-documents";
import { isDraft } from "./schemes";
import { checkMode } from "./settings";

type ProvideDiagnostics = NonNullable<DiagnosticProviderMiddleware["provideDiagnostics"]>;

/** Decides which requests for findings reach the server, by `notawijzer.check`. */
export interface CheckGate {
  readonly pullOptions: DiagnosticPullOptions;
  /** The middleware for one run of the server. */
  readonly provideDiagnostics: (documents: OpenDocuments) => ProvideDiagnostics;
  /** Lets the next request for this document through, whatever the setting. */
  readonly ask: (uri: Uri) => void;
}

export function createCheckGate(): CheckGate {
  const asked = new Set<string>();
  return {
    // Fields left out count as false.
    pullOptions: {
      onChange: true,
      onSave: true,
      onFocus: false,
      onTabs: false,
      filter: (document, mode) => !isWanted(document, mode),
    },
    provideDiagnostics: (documents) => async (document, previousResultId, token, next) => {
      const uri = document instanceof Uri ? document : document.uri;
      const key = uri.toString();
      if (!isDraft(uri)) return nothing;
      if (checkMode(uri) === "manual" && !asked.has(key)) {
        return { kind: vsdiag.DocumentDiagnosticReportKind.unChanged, resultId: previousResultId ?? "" };
      }
      if (!(await documents.whenOpen(uri, token))) return nothing;
      const report = await next(document, previousResultId, token);
      // A cancelled request is sent again, and must pass again.
      if (!token.isCancellationRequested) asked.delete(key);
      return report;
    },
    ask: (uri) => void asked.add(uri.toString()),
  };
}

const nothing: vsdiag.DocumentDiagnosticReport = {
  kind: vsdiag.DocumentDiagnosticReportKind.full,
  items: [],
};

function isWanted(document: TextDocument, mode: DiagnosticPullMode): boolean {
  const check = checkMode(document.uri);
  return mode === DiagnosticPullMode.onType ? check === "type" : check === "save";
}
