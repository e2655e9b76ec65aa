import { commands, window, workspace, type CodeAction } from "vscode";
import { focusDraft } from "../draft-editor";
import { findingAtCaret } from "../findings";
import { texts } from "../settings";

const shownFor = 6_000;
const asked = 50;

/** Applies the preferred repair of the finding at the caret. */
export async function repairFinding(): Promise<void> {
  const editor = await focusDraft();
  if (!editor) return;
  const { document } = editor;
  const finding = findingAtCaret(editor);
  if (!finding) {
    window.setStatusBarMessage(texts().noFindingHere, shownFor);
    return;
  }
  const actions = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    finding.range,
    "quickfix",
    asked,
  );
  // The command tells no finding of an action; where two touch, the repair is the one that changes the words of this.
  const repair = actions.find(
    ({ isPreferred, edit }) =>
      isPreferred && edit?.get(document.uri).some(({ range }) => range.intersection(finding.range)),
  );
  if (!repair?.edit) {
    window.setStatusBarMessage(texts().noRepair, shownFor);
    return;
  }
  if (!(await workspace.applyEdit(repair.edit))) throw new Error("the edit was refused");
  window.setStatusBarMessage(texts().repaired(repair.title), shownFor);
}
