import { commands, ViewColumn } from "vscode";
import { ruleUri } from "../note-documents";

/** Opens a rule's page beside the draft; the manifest says that these pages open as a preview. */
export async function explainRule(code: string): Promise<void> {
  if (!/^[a-z]+\/[a-z-]+$/u.test(code)) throw new Error("no code of a rule");
  await commands.executeCommand("vscode.open", ruleUri(code), {
    viewColumn: ViewColumn.Beside,
    preview: true,
  });
}
