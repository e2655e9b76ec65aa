import { Range, Uri, ViewColumn, window, workspace } from "vscode";
import type { Range as LspRange } from "vscode-languageclient";
import { noteScheme } from "../schemes";

/** Opens the note at a passage, beside the draft; it opens notes only, since a link in a hover can call it. */
export async function showPassage(uri: string, range?: LspRange): Promise<void> {
  const target = Uri.parse(uri, true);
  if (target.scheme !== noteScheme) throw new Error(`no note: ${target.scheme}`);
  const document = await workspace.openTextDocument(target);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? ViewColumn.Beside,
    ...(range && {
      selection: new Range(range.start.line, range.start.character, range.end.line, range.end.character),
    }),
  });
}
