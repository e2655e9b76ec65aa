import assert from "node:assert/strict";
import { commands, window, workspace, type TextEditor } from "vscode";
import { Selection, Uri, type Location, type LocationLink } from "vscode";
import { closeAll, inside, openFile, until } from "./editor";

const isNote = (editor: TextEditor | undefined) =>
  editor?.document.uri.scheme === "notawijzer-nota" && editor;

describe("definition", () => {
  afterEach(closeAll);

  it("opens the note at the passage, read-only", async () => {
    const editor = await openFile("begrippen.md");
    const at = inside(editor.document, "zesde actie");
    await until("a definition", async () => {
      const found = await commands.executeCommand<(Location | LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        editor.document.uri,
        at,
      );
      return found.length > 0;
    });
    editor.selection = new Selection(at, at);
    await commands.executeCommand("editor.action.revealDefinition");
    const passage = "bijdrage aan het EU-hoofdkwartier versterken";
    const { document } = await until("the caret is at the passage in the note", () => {
      const note = isNote(window.activeTextEditor);
      if (!note) return undefined;
      // The note has no-break spaces.
      const line = note.document.lineAt(note.selection.active.line).text.replace(/\s/gu, " ");
      return line.includes(passage) ? note : undefined;
    });

    const text = document.getText();
    await commands.executeCommand("type", { text: "x" });
    assert.equal(document.getText(), text);
    assert(!document.isDirty);
  });

  it("says in the document itself that a note is not known", async () => {
    const document = await workspace.openTextDocument(
      Uri.from({ scheme: "notawijzer-nota", path: "/onbekend/note.md" }),
    );
    assert.match(document.getText(), /kent deze tekst niet/u);
  });
});
