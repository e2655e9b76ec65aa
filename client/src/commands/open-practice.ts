import { Uri, ViewColumn, window, workspace } from "vscode";
import { texts } from "../settings";
import type { CommandContext } from "./context";

/** Opens the practice draft as an untitled document: nothing is saved unless the writer does so. */
export const openPractice =
  ({ extensionUri }: CommandContext) =>
  async (): Promise<void> => {
    const file = Uri.joinPath(extensionUri, "data", "practice", "oefentekst.md");
    const bytes = await workspace.fs.readFile(file).then(
      (found) => found,
      () => {
        throw new Error(texts().practiceMissing);
      },
    );
    const document = await workspace.openTextDocument({
      language: "markdown",
      content: new TextDecoder().decode(bytes),
    });
    // A tab of no kind that extensions know is the walkthrough: both are to be seen.
    const tab = window.tabGroups.activeTabGroup.activeTab;
    const beside = tab !== undefined && tab.input === undefined;
    await window.showTextDocument(document, beside ? ViewColumn.Beside : ViewColumn.Active);
  };
