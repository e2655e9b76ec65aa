import { window } from "vscode";
import {
  generatedText,
  type GeneratedTextParams,
  type GeneratedTextResult,
} from "../../../server/src/lsp/requests";
import { texts } from "../settings";
import type { CommandContext } from "./context";
import { insertSection } from "./insert-section";

/** Inserts the list of the abbreviations that the active draft uses, at the caret. */
export const insertAbbreviations =
  ({ session }: CommandContext) =>
  async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const params: GeneratedTextParams = { uri: editor.document.uri.toString(), what: "abbreviations" };
    const answer = await session.request<GeneratedTextResult>(generatedText, params);
    if (answer?.text) await insertSection(editor, answer.text);
    else window.setStatusBarMessage(texts().noAbbreviations, 6000);
  };
