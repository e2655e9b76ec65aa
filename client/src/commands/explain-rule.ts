import { commands, ViewColumn, window } from "vscode";
import { ruleUri } from "../note-documents";

/** Opens a rule's page beside the draft, as a preview where the editor has one for Markdown. */
export async function explainRule(code: string): Promise<void> {
  if (!/^[a-z]+\/[a-z-]+$/u.test(code)) throw new Error("no code of a rule");
  const uri = ruleUri(code);
  const known = await commands.getCommands(true);
  // A locked one does not follow the writer to the next draft.
  const preview = "markdown.showLockedPreviewToSide";
  if (known.includes(preview)) await commands.executeCommand(preview, uri);
  else await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside });
}
