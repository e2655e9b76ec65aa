import { commands, ViewColumn, window } from "vscode";
import { draftEditor } from "../draft-editor";
import { codeOf, findingAtCaret } from "../findings";
import { ruleUri } from "../note-documents";
import { texts } from "../settings";

/** Opens a rule's page beside the draft: that of a code, or of the finding at the caret. The manifest says that these pages open as a preview. */
export async function explainRule(given?: string): Promise<void> {
  const editor = draftEditor();
  const finding = given === undefined && editor ? findingAtCaret(editor) : undefined;
  const code = given ?? (finding && codeOf(finding));
  if (code === undefined) {
    window.setStatusBarMessage(texts().noFindingHere, 6_000);
    return;
  }
  if (!/^[a-z]+\/[a-z-]+$/u.test(code)) throw new Error("no code of a rule");
  await commands.executeCommand("vscode.open", ruleUri(code), {
    viewColumn: ViewColumn.Beside,
    preview: true,
  });
}
