import {
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from "vscode-languageserver";
import type { Finding } from "../analysis/finding";
import { featureTexts } from "../features/texts/feature-texts";
import { lineIndex } from "../text/lines";
import type { Documents } from "./documents";
import { diagnosticOf, problemDiagnostic, type Presentation } from "./to-lsp";
import { schemeOf } from "./uris";
import { longestDraft } from "./longest-draft";
import type { FirstView, View, Views } from "./views";
import type { FileProblem } from "./workspace-packs";

/** How findings reach the client: it asks (pull), or they are sent after a pause in typing (push); never both. */
export interface DiagnosticsChannel {
  /** A document was opened or changed. */
  readonly changed: (uri: string) => void;
  readonly closed: (uri: string) => void;
  /** All findings may differ: other packs or settings. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

export interface ChannelOptions {
  readonly pull: boolean;
  /** The client takes a request to pull anew. */
  readonly canRefresh: boolean;
  readonly present: (view: View) => Presentation;
}

const pause = 250;
/** The note, the rules' pages and the reading of a sentence are no drafts. */
const noDrafts: ReadonlySet<string> = new Set(["notawijzer-nota", "notawijzer-regel", "notawijzer-lezing"]);

export const isDraft = (uri: string): boolean => !noDrafts.has(schemeOf(uri));

export function createDiagnosticsChannel(
  connection: Connection,
  documents: Documents,
  views: Views,
  options: ChannelOptions,
): DiagnosticsChannel {
  const diagnosticsOf = (view: View): Diagnostic[] => {
    const presentation = options.present(view);
    if (view.snapshot.text.length > longestDraft) return [tooLong(presentation)];
    return shown(view.analysis.findings).map((finding) => diagnosticOf(view.snapshot, finding, presentation));
  };
  return options.pull
    ? pull(connection, views, diagnosticsOf, options)
    : push(connection, documents, views, diagnosticsOf);
}

const tooLong = ({ lang }: Presentation): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Information,
  source: "notawijzer",
  message: featureTexts[lang].tooLong(longestDraft / 1_000_000),
});

/** Editors show no more of one document, and take long over more. */
const most = 1000;
const weights: Readonly<Record<Finding["severity"], number>> = {
  error: 0,
  warning: 1,
  information: 2,
  hint: 3,
};

/** The findings in their order; of too many the gravest. */
function shown(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= most) return findings;
  const gravest = [...findings].sort((a, b) => weights[a.severity] - weights[b.severity]).slice(0, most);
  return gravest.sort((a, b) => a.start - b.start);
}

const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

function pull(
  connection: Connection,
  views: Views,
  diagnosticsOf: (view: View) => Diagnostic[],
  { canRefresh, present }: ChannelOptions,
): DiagnosticsChannel {
  const refresh = (): void => {
    if (canRefresh) connection.languages.diagnostics.refresh().catch(() => {}); // the client is ending
  };
  const awaited = new WeakSet<Promise<unknown>>();
  /** Has the client ask anew when the rest of a draft has been read; once, however often it asked meanwhile. */
  const refreshAfter = (rest: Promise<unknown>): void => {
    if (awaited.has(rest)) return;
    awaited.add(rest);
    rest.then(refresh, refresh);
  };
  connection.languages.diagnostics.on(
    async ({ textDocument, previousResultId }): Promise<DocumentDiagnosticReport> => {
      if (typeof textDocument?.uri !== "string" || !isDraft(textDocument.uri)) return empty;
      const view: FirstView | undefined = await (canRefresh ? views.first : views.of)(textDocument.uri);
      if (!view) return empty;
      if (view.rest) refreshAfter(view.rest);
      const resultId = `${view.id}-${present(view).lang}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(view) };
    },
  );
  return {
    changed: () => {},
    closed: () => {},
    refresh,
    dispose: () => {},
  };
}

function push(
  connection: Connection,
  documents: Documents,
  views: Views,
  diagnosticsOf: (view: View) => Diagnostic[],
): DiagnosticsChannel {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const send = async (uri: string): Promise<void> => {
    const view = await views.of(uri);
    if (!view || documents.get(uri) !== view.snapshot) return;
    const { version } = view.snapshot;
    await connection.sendDiagnostics({ uri, version, diagnostics: isDraft(uri) ? diagnosticsOf(view) : [] });
  };
  const changed = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        send(uri).catch(() => {}); // the client is ending
      }, pause),
    );
  };
  return {
    changed,
    closed: (uri) => {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    refresh: () => documents.all().forEach(({ uri }) => changed(uri)),
    dispose: () => timers.forEach((timer) => clearTimeout(timer)),
  };
}

/**
 * Sends the problems of packs and of the team's file to those files. They are no drafts and nobody pulls them, so no
 * document gets findings in two ways.
 */
export function createProblemSender(
  connection: Connection,
): (problems: readonly FileProblem[], lang: Presentation["lang"]) => void {
  let sent: ReadonlySet<string> = new Set();
  return (problems, lang) => {
    const byUri = new Map<string, FileProblem[]>();
    for (const problem of problems) byUri.set(problem.uri, [...(byUri.get(problem.uri) ?? []), problem]);
    for (const uri of sent) if (!byUri.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, own] of byUri) {
      const lines = lineIndex(own[0]!.text);
      const diagnostics = own.map((problem) => problemDiagnostic(problem, lines, lang));
      void connection.sendDiagnostics({ uri, diagnostics });
    }
    sent = new Set(byUri.keys());
  };
}
