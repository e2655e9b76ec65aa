import assert from "node:assert/strict";
import {
  commands,
  Position,
  Range,
  Uri,
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

describe("importing a note", () => {
  it("makes a pack beside it, by the command line in a process of its own", async () => {
    const folder = workspace.workspaceFolders![0]!.uri;
    const note = Uri.joinPath(folder, "havenvisie.md");
    const words =
      "# Havenvisie 2031\n\n3 maart 2031\n\nHet ministerie verhoogt de bijdrage aan het Noordelijk Havenverbond (NHV).\n";
    await workspace.fs.writeFile(note, new TextEncoder().encode(words));
    const made = await commands.executeCommand<string | undefined>("notawijzer.leesNotaIn", note);
    assert.ok(made?.endsWith("havenvisie-kennispakket"));
    const read = async (name: string): Promise<string> =>
      new TextDecoder().decode(
        await workspace.fs.readFile(Uri.joinPath(folder, "havenvisie-kennispakket", name)),
      );
    assert.match(await read("terms.yaml"), /nl: Noordelijk Havenverbond/);
    assert.match(await read("commitments.yaml"), /direction: up/);
    assert.equal(await read("note.md"), words);
  });
});
