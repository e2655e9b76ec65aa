import { Uri, window, workspace } from "vscode";
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
    await window.showTextDocument(document);
  };
