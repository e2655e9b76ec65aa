import assert from "node:assert/strict";
import { commands, Selection, window } from "vscode";
import { chooseFirst, closeAll, findings, openDraft, rangeOf, until } from "./editor";

const kept =
  "Nederland verlaagt de komende jaren zijn bijdrage aan het EU-hoofdkwartier. <!-- notawijzer: negeer contradiction/direction – besluit van 2024 -->";
const draft = `De NAVO bondgenoten komen bijeen.\n\n${kept}\n\nSlot.`;

describe("deliberate deviations", () => {
  afterEach(closeAll);

  it("are inserted behind the paragraph of the caret, with the note's sentence and the reason", async () => {
    const editor = await openDraft(draft);
    await until("findings", () => findings(editor.document).length === 1);
    await commands.executeCommand("notawijzer.voegAfwijkingenIn");
    const text = await until("the list", () => {
      const now = editor.document.getText();
      return now.length > draft.length && now;
    });
    assert.match(
      text,
      /Slot\.\n\nOp één punt wijkt dit stuk bewust af van de nota:\n\n- De nota stelt: “Nederland zal /u,
    );
    assert.match(text, /zesde actie\)\. Reden om hiervan af te wijken: besluit van 2024\.\n$/u);
    await until("no finding of the list", () => findings(editor.document).length === 1);
  });

  it("are listed, and lead to their place", async () => {
    const editor = await openDraft(draft);
    await until("findings", () => findings(editor.document).length === 1);
    const place = rangeOf(editor.document, "verlaagt").start;
    await chooseFirst(
      "the caret is there",
      () => commands.executeCommand("notawijzer.afwijkingen"),
      () => window.activeTextEditor?.selection.active.isEqual(place),
    );
  });

  it("leave a draft without any alone", async () => {
    const editor = await openDraft("De NAVO bondgenoten komen bijeen.");
    await until("findings", () => findings(editor.document).length === 1);
    editor.selection = new Selection(0, 0, 0, 0);
    await commands.executeCommand("notawijzer.voegAfwijkingenIn");
    assert.equal(editor.document.getText(), "De NAVO bondgenoten komen bijeen.");
  });
});
