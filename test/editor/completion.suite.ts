import assert from "node:assert/strict";
import { commands, type CompletionList, type TextEditor } from "vscode";
import { closeAll, openDraft, until } from "./editor";

const suggestions = ({ document, selection }: TextEditor, trigger?: string) =>
  commands.executeCommand<CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    selection.active,
    trigger,
  );

const label = ({ label }: CompletionList["items"][number]) =>
  typeof label === "string" ? label : `${label.label} ${label.description ?? ""}`;

/**
 * Asks for suggestions anew and accepts the first, once the widget shows it. A list from before the last keys were
 * typed stays in the widget, and would be accepted, until the next one comes: it is put away first.
 */
async function accept({ document }: TextEditor): Promise<string> {
  const before = document.getText();
  await commands.executeCommand("hideSuggestWidget");
  await commands.executeCommand("editor.action.triggerSuggest");
  return until("the suggestion is accepted", async () => {
    await commands.executeCommand("acceptSelectedSuggestion");
    return document.getText() !== before && document.getText();
  });
}

const type = (text: string) => commands.executeCommand("type", { text });

describe("completion", () => {
  afterEach(closeAll);

  it("accepts a term after @ into the text", async () => {
    const editor = await openDraft("Nederland neemt deel aan ");
    await type("@");
    await until("suggestions", async () => (await suggestions(editor, "@")).items.length > 0);
    await type("pesco");
    assert.match(
      await accept(editor),
      /^Nederland neemt deel aan Permanente? Gestructureerde Samenwerking \(PESCO\)$/u,
    );
  });

  it("accepts a reference to an action after @", async () => {
    const editor = await openDraft("De nationale cofinanciering wordt verruimd ");
    await type("@");
    await until("suggestions", async () => (await suggestions(editor, "@")).items.length > 0);
    await type("cofin");
    const text = await accept(editor);
    assert(!text.includes("@"), text);
    assert.match(text, /actielijn 4, onder ‘Samenwerking in NAVO- en EU-verband’, vierde actie/u);
  });

  it("completes inside a word on command, and replaces what was typed of it", async () => {
    const editor = await openDraft("Steun uit het europ def| is aangevraagd.");
    await until("suggestions", async () =>
      (await suggestions(editor)).items.some((item) => label(item).includes("Europees Defensiefonds")),
    );
    assert.equal(await accept(editor), "Steun uit het Europees Defensiefonds (EDF) is aangevraagd.");
  });

  it("offers nothing in an e-mail address", async () => {
    const editor = await openDraft("Schrijf aan Nederland neemt deel aan @|");
    await until("suggestions elsewhere", async () => (await suggestions(editor, "@")).items.length > 0);
    const mail = await openDraft("Schrijf aan post@|");
    const own = (await suggestions(mail, "@")).items.filter((item) =>
      label(item).includes("Gestructureerde Samenwerking"),
    );
    assert.deepEqual(own, []);
  });
});
