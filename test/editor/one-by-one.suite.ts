import assert from "node:assert/strict";
import { commands, Selection, window, type TextEditor } from "vscode";
import { closeAll, codeOf, finding, findings, noFinding, openDraft, rangeOf, until } from "./editor";

const draft = [
  "Steun uit het Europees Verdedigingsfonds (EDF) is aangevraagd.",
  "De NAVO bondgenoten komen bijeen.",
  "Nederland verlaagt de komende jaren zijn bijdrage aan het EU-hoofdkwartier.",
].join("\n\n");

/** The code of our finding that begins at the caret. */
const codeAtCaret = ({ document, selection }: TextEditor): string | undefined => {
  const found = findings(document).find(({ range }) => range.start.isEqual(selection.active));
  return found && codeOf(found);
};

describe("findings one by one", () => {
  afterEach(closeAll);

  async function open(): Promise<TextEditor> {
    const editor = await openDraft(`|${draft}`);
    await until("all findings", () => findings(editor.document).length === 3);
    return editor;
  }

  it("goes from one to the next, round the end, and back", async () => {
    const editor = await open();
    const visited: (string | undefined)[] = [];
    for (let i = 0; i < 4; i++) {
      await commands.executeCommand("notawijzer.volgendeMelding");
      visited.push(codeAtCaret(editor));
    }
    const all = ["misname/expansion", "misname/compound", "contradiction/direction"];
    assert.deepEqual(visited, [...all, all[0]]);
    await commands.executeCommand("notawijzer.vorigeMelding");
    assert.equal(codeAtCaret(editor), all[2]);
    assert(editor.selection.isEmpty, "nothing is selected that a key would replace");
    assert(editor.visibleRanges.some((range) => range.contains(editor.selection)));
  });

  it("stays where it is without findings", async () => {
    const editor = await openDraft("Het |regent.");
    await commands.executeCommand("notawijzer.volgendeMelding");
    assert.equal(editor.selection.active.character, 4);
  });

  it("repairs the finding at the caret, and only that", async () => {
    const { document } = await open();
    await commands.executeCommand("notawijzer.volgendeMelding");
    await commands.executeCommand("notawijzer.herstel");
    assert.match(document.getText(), /uit het Europees Defensiefonds \(EDF\)/u);
    assert.match(document.getText(), /NAVO bondgenoten/u);
    await noFinding(document, "misname/expansion");
  });

  it("changes nothing where there is no finding or no repair", async () => {
    const editor = await open();
    const before = editor.document.getText();
    editor.selection = new Selection(1, 0, 1, 0);
    await commands.executeCommand("notawijzer.herstel");
    const { range } = await finding(editor.document, "contradiction/direction");
    editor.selection = new Selection(range.start, range.start);
    await commands.executeCommand("notawijzer.herstel");
    assert.equal(editor.document.getText(), before);
  });

  it("keeps the finding at the caret with a reason", async () => {
    const editor = await open();
    const { start } = rangeOf(editor.document, "verlaagt");
    editor.selection = new Selection(start, start);
    await commands.executeCommand("notawijzer.behoud", { reason: "besluit van 2024" });
    await noFinding(editor.document, "contradiction/direction");
    assert.match(editor.document.getText(), /negeer contradiction\/direction – besluit van 2024 -->/u);
  });

  it("asks for the reason, and changes nothing where that is given up", async () => {
    const editor = await open();
    const before = editor.document.getText();
    const { start } = rangeOf(editor.document, "verlaagt");
    editor.selection = new Selection(start, start);
    let asked = true;
    const command = Promise.resolve(commands.executeCommand("notawijzer.behoud")).finally(
      () => (asked = false),
    );
    await until("the question is closed", async () => {
      await commands.executeCommand("workbench.action.closeQuickOpen");
      return !asked;
    });
    await command;
    assert.equal(editor.document.getText(), before);
  });

  it("explains the rule of the finding at the caret", async () => {
    await open();
    await commands.executeCommand("notawijzer.volgendeMelding");
    await commands.executeCommand("notawijzer.uitleg");
    await until("the rule's page", () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.includes("expansion.md")),
    );
  });
});
