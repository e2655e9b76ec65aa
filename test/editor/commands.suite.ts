import assert from "node:assert/strict";
import { commands, TabInputText, TabInputCustom, window } from "vscode";
import { closeAll, finding, findings, openFile, until } from "./editor";

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
    const command = commands.executeCommand("notawijzer.toonNota");
    await until("a note is shown", async () => {
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return tabs().some(
        ({ input }) => input instanceof TabInputText && input.uri.scheme === "notawijzer-nota",
      );
    });
    await command;
  });

  it("explains a rule beside the draft", async () => {
    const { document } = await openFile("brief.md");
    const { code } = await finding(document, "misname/expansion");
    assert(typeof code === "object", "the code links to the rule's page");
    await commands.executeCommand("notawijzer.uitleg", "misname/expansion");
    await until("a preview", () => tabs().some(({ input }) => input instanceof TabInputCustom));
  });

  it("survives arguments that make no sense", async () => {
    await openFile("brief.md");
    await commands.executeCommand("notawijzer.toonPassage", "https://example.org/");
    await commands.executeCommand("notawijzer.uitleg", "../../package");
    await commands.executeCommand("notawijzer.vermeldingen", "file:///nergens.md", { line: 0, character: 0 });
    assert.equal(tabs().length, 1);
  });
});
