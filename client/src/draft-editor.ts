import { window, type TextEditor } from "vscode";
import { isDraft } from "./schemes";

const languages = new Set(["markdown", "plaintext"]);

const showsDraft = ({ document }: TextEditor): boolean =>
  languages.has(document.languageId) && isDraft(document.uri);

/** The editor of the draft that the writer works on: the active one, else one that is to be seen beside a page of ours. */
export function draftEditor(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  if (activeTextEditor && showsDraft(activeTextEditor)) return activeTextEditor;
  return visibleTextEditors.find(showsDraft);
}

/** The same, with the focus. */
export async function focusDraft(): Promise<TextEditor | undefined> {
  const editor = draftEditor();
  if (!editor || editor === window.activeTextEditor) return editor;
  return window.showTextDocument(editor.document, editor.viewColumn);
}
