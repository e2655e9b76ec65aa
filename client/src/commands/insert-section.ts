import { Position, type TextEditor } from "vscode";

/** Inserts lines as a section of their own: on the caret's line where that is empty, else below it, blank lines around. */
export async function insertSection(editor: TextEditor, text: string): Promise<void> {
  const { document, selection } = editor;
  const { line } = selection.active;
  const isBlank = (at: number): boolean =>
    at < 0 || at >= document.lineCount || document.lineAt(at).isEmptyOrWhitespace;
  const here = isBlank(line);
  const at = here ? new Position(line, 0) : document.lineAt(line).range.end;
  const before = here ? (isBlank(line - 1) ? "" : "\n") : "\n\n";
  const after = isBlank(line + 1) ? "" : "\n";
  const done = await editor.edit((edit) => edit.insert(at, `${before}${text.trimEnd()}${after}`));
  if (!done) throw new Error("the edit was refused");
  editor.revealRange(editor.selection);
}
