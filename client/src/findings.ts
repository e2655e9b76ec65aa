import { languages, type Diagnostic, type Position, type TextEditor, type Uri } from "vscode";

/** Our own findings in a document, in the order of the text; what other extensions say is left aside. */
export const findingsIn = (uri: Uri): readonly Diagnostic[] =>
  languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "notawijzer")
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));

/** The finding at the caret: the innermost one that holds or touches it. */
export function findingAtCaret({ document, selection }: TextEditor): Diagnostic | undefined {
  const { start } = selection;
  const touching = findingsIn(document.uri).filter(({ range }) => range.contains(start));
  return touching.at(-1);
}

/** The code of a finding, without its link. */
export const codeOf = ({ code }: Diagnostic): string =>
  String(typeof code === "object" ? code.value : (code ?? ""));

/** The finding after (1) or before (-1) a place, round the end of the text; two at one place count as one stop. */
export function neighbour(
  findings: readonly Diagnostic[],
  from: Position,
  step: 1 | -1,
): Diagnostic | undefined {
  if (step > 0) return findings.find(({ range }) => range.start.isAfter(from)) ?? findings[0];
  return findings.findLast(({ range }) => range.start.isBefore(from)) ?? findings.at(-1);
}
