import { window } from "vscode";
import type { Position as LspPosition } from "vscode-languageclient";
import { isDraft } from "../schemes";
import type { CommandContext } from "./context";

/** Shows how a sentence is read: that at a place of a draft, or without one that at the caret. */
export const explainSentence =
  ({ reading }: CommandContext) =>
  async (uri?: string, position?: LspPosition): Promise<void> => {
    if (typeof uri === "string" && position) {
      await reading.show({ uri, position });
      return;
    }
    const editor = window.activeTextEditor;
    if (!editor || !isDraft(editor.document.uri)) return;
    const { line, character } = editor.selection.active;
    await reading.show({ uri: editor.document.uri.toString(), position: { line, character } });
  };
