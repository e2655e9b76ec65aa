import assert from "node:assert/strict";
import { commands, Position, Selection, TabInputText, TabInputCustom, window, workspace } from "vscode";
import { chooseFirst, closeAll, finding, findings, openDraft, openFile, until } from "./editor";

const tabs = () => window.tabGroups.all.flatMap((group) => group.tabs);

describe("commands", () => {
  afterEach(closeAll);

  it("opens the practice draft as an untitled document with findings", async () => {
    await commands.executeCommand("notawijzer.oefentekst");
    const document = await until("an untitled document", () => {
      const open = window.activeTextEditor?.document;
      return open?.isUntitled && open;
    });
    assert.equal(document.languageId, "markdown");
    await until("findings", () => findings(document).length > 0);
  });

  it("shows a note that the writer chooses", async () => {
    const { document } = await openFile("brief.md");
    await finding(document, "misname/expansion");
    await chooseFirst(
      "a note is shown",
      () => commands.executeCommand("notawijzer.toonNota"),
      () =>
        tabs().some(({ input }) => input instanceof TabInputText && input.uri.scheme === "notawijzer-nota"),
    );
  });

  it("explains a rule beside the draft", async () => {
    const { document } = await openFile("brief.md");
    const { code } = await finding(document, "misname/expansion");
    assert(typeof code === "object", "the code links to the rule's page");
    await commands.executeCommand("notawijzer.uitleg", "misname/expansion");
    await until("a preview", () => tabs().some(({ input }) => input instanceof TabInputCustom));
  });

  it("shows how the sentence at the caret is read, beside the draft and without a message", async () => {
    await openDraft("Het regent.\n\nNederland verlaagt| zijn bijdrage aan het EU-hoofdkwartier.");
    const reading = () =>
      workspace.textDocuments.find(({ uri }) => uri.scheme === "notawijzer-lezing")?.getText() ?? "";
    await commands.executeCommand("notawijzer.waarom");
    await until("a preview", () => tabs().some(({ input }) => input instanceof TabInputCustom));
    await until("the claim as it is read", () => reading().includes("wordt minder"));
    await commands.executeCommand("workbench.action.focusFirstEditorGroup");
    const draft = await until("the draft", () => window.activeTextEditor);
    draft.selection = new Selection(new Position(0, 3), new Position(0, 3));
    await commands.executeCommand("notawijzer.waarom");
    await until("the other sentence", () => reading().includes("Het regent"));
    assert.equal(tabs().filter(({ input }) => input instanceof TabInputCustom).length, 1);
  });

  it("survives arguments that make no sense", async () => {
    await openFile("brief.md");
    await commands.executeCommand("notawijzer.toonPassage", "https://example.org/");
    await commands.executeCommand("notawijzer.uitleg", "../../package");
    await commands.executeCommand("notawijzer.vermeldingen", "file:///nergens.md", { line: 0, character: 0 });
    assert.equal(tabs().length, 1);
  });
});
