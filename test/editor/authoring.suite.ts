import assert from "node:assert/strict";
import {
  commands,
  Position,
  Range,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type CompletionList,
  type Hover,
  type MarkdownString,
} from "vscode";
import { closeAll } from "./editor";

/** A file of one of the workspace's packs with other words in the editor; what is on the disk stays. */
async function withCommitments(words: string) {
  const [uri] = await workspace.findFiles("packs/*/commitments.yaml");
  const document = await workspace.openTextDocument(uri!);
  await window.showTextDocument(document);
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), words);
  await workspace.applyEdit(edit);
  return document;
}

const text = `# zekerheid laag (0.40): gelezen als doen
- id: X-1
  kind: fact
  quote: Zo staat het er niet.
  claims:
    - actor: NL
      dir
`;

describe("the files of a pack", () => {
  afterEach(async () => {
    await commands.executeCommand("workbench.action.files.revert");
    await closeAll();
  });

  it("complete their fields, explain them, and take decisions on proposals", async () => {
    const document = await withCommitments(text);
    const list = await commands.executeCommand<CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      new Position(6, 9),
    );
    assert.ok(list.items.some(({ label }) => label === "direction"));
    const hovers = await commands.executeCommand<Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      new Position(5, 8),
    );
    const told = hovers
      .flatMap(({ contents }) => contents.map((content) => (content as MarkdownString).value))
      .join();
    assert.match(told.replaceAll("&nbsp;", " "), /Wie het doet/);
    const actions = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      document.lineAt(2).range,
    );
    const drop = actions.find(({ title }) => title === "Laat dit voorstel vervallen");
    assert.ok(drop?.edit);
    assert.ok(actions.some(({ title }) => title === "Aanvaard dit voorstel"));
    await workspace.applyEdit(drop.edit);
    assert.equal(document.getText().trim(), "");
  });
});
