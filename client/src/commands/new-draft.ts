import { SnippetString, Uri, window, workspace } from "vscode";
import { texts } from "../settings";
import type { CommandContext } from "./context";

interface Skeleton {
  readonly description: string;
  readonly body: readonly string[];
}

/** Opens an untitled draft with the skeleton that the writer chooses; its places can be filled in with Tab. */
export const newDraft =
  ({ extensionUri }: CommandContext) =>
  async (asked?: unknown): Promise<void> => {
    const file = Uri.joinPath(extensionUri, "data", "snippets", "concepten.json");
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    const skeletons = Object.entries(JSON.parse(text) as Readonly<Record<string, Skeleton>>);
    const items = skeletons.map(([label, { description, body }]) => ({ label, description, body }));
    const chosen =
      items.find(({ label }) => label === asked) ??
      (await window.showQuickPick(items, { title: texts().chooseSkeleton, matchOnDescription: true }));
    if (!chosen) return;
    const document = await workspace.openTextDocument({ language: "markdown", content: "" });
    const editor = await window.showTextDocument(document);
    await editor.insertSnippet(new SnippetString(chosen.body.join("\n")));
  };
