import {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextFormat,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type Range,
  type TextEdit as LspEdit,
} from "vscode-languageserver";
import type { Finding, Severity, TextEdit } from "../analysis/finding";
import type { Action } from "../features/code-actions";
import type { Suggestion } from "../features/completion";
import { featureTexts } from "../features/texts/feature-texts";
import type { Language } from "../knowledge/pack";
import type { LineIndex } from "../text/lines";
import type { Span } from "../text/span";
import type { Snapshot } from "./documents";
import type { Notes } from "./notes";
import type { ClientAbilities } from "./session";
import { clientCommands, type KeepEditParams } from "./requests";
import type { FileProblem } from "./workspace-packs";

export const rangeOf = (lines: LineIndex, { start, end }: Span): Range => ({
  start: lines.position(start),
  end: lines.position(end),
});

export const editOf = (lines: LineIndex, edit: TextEdit): LspEdit => ({
  range: rangeOf(lines, edit),
  newText: edit.newText,
});

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the client can show, and in which language. */
export interface Presentation {
  readonly lang: Language;
  readonly notes: Notes;
  readonly relatedInformation: boolean;
  /** Codes link to the rule's page, a document that the client serves. */
  readonly rulePages: boolean;
}

export function diagnosticOf(
  { lines }: Snapshot,
  finding: Finding,
  { lang, notes, relatedInformation, rulePages }: Presentation,
): Diagnostic {
  const { code, severity, message, passage } = finding;
  const location = passage && relatedInformation ? notes.location(passage) : undefined;
  return {
    range: rangeOf(lines, finding),
    severity: severities[severity],
    code,
    source: "notawijzer",
    message: message[lang],
    ...(rulePages && { codeDescription: { href: ruleUri(code) } }),
    ...(location && {
      relatedInformation: [{ location, message: featureTexts[lang].noteSays(notes.excerpt(passage!)) }],
    }),
  };
}

export const ruleUri = (code: string): string => `notawijzer-regel:/${code}.md`;

export function problemDiagnostic(
  { text, problem }: FileProblem,
  lines: LineIndex,
  lang: Language,
): Diagnostic {
  const { span = { start: 0, end: 0 }, severity, code, message } = problem;
  return {
    range: rangeOf(lines, { start: Math.min(span.start, text.length), end: Math.min(span.end, text.length) }),
    severity: severities[severity],
    code,
    source: "notawijzer",
    message: message[lang],
  };
}

/**
 * An action as the client takes it; undefined where it cannot. Without our commands only edits are left, and keeping a
 * finding is the edit that `keepEdit` gives.
 */
export function codeActionOf(
  snapshot: Snapshot,
  action: Action,
  context: {
    readonly diagnostics: readonly Diagnostic[];
    readonly notes: Notes;
    readonly commands: boolean;
    readonly keepEdit: (action: Action) => TextEdit | undefined;
  },
): CodeAction | undefined {
  const { title, finding, preferred, edits, show, explain, why, keep } = action;
  const base: CodeAction = {
    title,
    kind: CodeActionKind.QuickFix,
    ...(preferred && { isPreferred: true }),
    ...(finding && { diagnostics: matching(snapshot, finding, context.diagnostics) }),
  };
  const withEdits = (all: readonly TextEdit[]): CodeAction => ({
    ...base,
    edit: { changes: { [snapshot.uri]: all.map((edit) => editOf(snapshot.lines, edit)) } },
  });
  const withCommand = (command: string, ...args: unknown[]): CodeAction => ({
    ...base,
    command: { title, command, arguments: args },
  });
  if (edits) return withEdits(edits);
  if (show) {
    const location = context.notes.location(show);
    if (!context.commands || !location) return undefined;
    return withCommand(clientCommands.showPassage, location.uri, location.range);
  }
  if (explain) return context.commands ? withCommand(clientCommands.explainRule, explain) : undefined;
  if (why !== undefined)
    return context.commands
      ? withCommand(clientCommands.explainSentence, snapshot.uri, snapshot.lines.position(why))
      : undefined;
  if (!keep || !finding) return undefined;
  if (!context.commands) {
    const edit = context.keepEdit(action);
    return edit && withEdits([edit]);
  }
  const params: Omit<KeepEditParams, "reason"> = {
    uri: snapshot.uri,
    code: finding.code,
    range: rangeOf(snapshot.lines, finding),
    scope: keep,
  };
  return withCommand(clientCommands.keep, params);
}

function matching({ lines }: Snapshot, finding: Finding, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const { start, end } = rangeOf(lines, finding);
  return diagnostics.filter(
    ({ code, range }) =>
      code === finding.code &&
      range.start.line === start.line &&
      range.start.character === start.character &&
      range.end.line === end.line &&
      range.end.character === end.character,
  );
}

/**
 * `snippets`: the client can set the caret; else it stands behind all that is inserted. `commands`: it hears of a reference that was
 * inserted.
 */
export function completionItemOf(
  { lines, uri }: Snapshot,
  { label, description, kind, edit, additional, snippet, filterText, sortText, id }: Suggestion,
  { snippets, commands }: Pick<ClientAbilities, "snippets" | "commands">,
): CompletionItem {
  const newText = snippet === undefined ? edit.newText : snippets ? snippet : plainOf(snippet);
  return {
    label,
    labelDetails: { description },
    kind: kind === "action" ? CompletionItemKind.Reference : CompletionItemKind.Value,
    sortText,
    // An empty one would count as none, and the label does not begin as the text does.
    ...(filterText !== "" && { filterText }),
    textEdit: editOf(lines, { ...edit, newText }),
    ...(snippet !== undefined && snippets && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(additional && { additionalTextEdits: [editOf(lines, additional)] }),
    ...(commands && kind === "action" && { command: { title: label, command: clientCommands.referred } }),
    data: { ...id, uri },
  };
}

const plainOf = (snippet: string): string => snippet.replace("$0", "").replace(/\\([\\$}])/g, "$1");
