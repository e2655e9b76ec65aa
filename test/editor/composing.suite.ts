import assert from "node:assert/strict";
import { commands, Position, Selection, window, type TextDocument } from "vscode";
import { closeAll, openDraft, until } from "./editor";

const place = "Defensienota 2022, actielijn 4, onder ‘Samenwerking in NAVO- en EU-verband’, derde actie";

const has = (document: TextDocument, text: string) => until(text, () => document.getText().includes(text));

describe("writing on a draft", () => {
  afterEach(closeAll);

  it("converts the references of a draft, and back", async () => {
    const { document } = await openDraft(`De presentie groeit (${place}).\n`);
    await commands.executeCommand("notawijzer.zetVerwijzingenOm", "footnote");
    await has(document, "De presentie groeit[^defensienota-2022-actielijn-4-1-3].");
    await has(document, `[^defensienota-2022-actielijn-4-1-3]: ${place}.`);
    await commands.executeCommand("notawijzer.zetVerwijzingenOm", "brackets");
    await has(document, `De presentie groeit (${place}).`);
  });

  it("inserts the list of abbreviations below the caret's line", async () => {
    const editor = await openDraft("Via het EDF en PESCO.\n\nSlot.");
    editor.selection = new Selection(new Position(0, 3), new Position(0, 3));
    await commands.executeCommand("notawijzer.voegAfkortingenIn");
    await has(editor.document, "| EDF | Europees Defensiefonds |");
    assert.match(editor.document.getText(), /^Via het EDF en PESCO\.\n\n## Lijst van afkortingen\n/);
    assert.match(editor.document.getText(), /\|\n\nSlot\.$/);
  });

  it("inserts a table of all actions with the drafts that speak of them", async () => {
    const { document } = await openDraft(`De presentie groeit (${place}).\n\n|`);
    await commands.executeCommand("notawijzer.voegStandVanZakenIn");
    await has(document, "| Actie | In de nota | In de concepten | Stand van zaken |");
    const rows = document.getText().match(/^\| (?!Actie|---)/gmu);
    assert.equal(rows?.length, 19);
  });

  it("opens a skeleton as an untitled draft", async () => {
    await commands.executeCommand("notawijzer.nieuwConcept", "Kamerbrief");
    const document = await until("an untitled document", () => {
      const open = window.activeTextEditor?.document;
      return open?.isUntitled && open;
    });
    await has(document, "Geachte voorzitter,");
    assert.match(document.getText(), /^datum: \d{4}-\d{2}-\d{2}$/m);
  });
});
