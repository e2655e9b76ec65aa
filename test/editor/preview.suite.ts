import assert from "node:assert/strict";
import { commands } from "vscode";
import { closeAll, openDraft, until } from "./editor";

const place = "Defensienota 2022, actielijn 4, onder ‘Samenwerking in NAVO- en EU-verband’, derde actie";

describe("the Markdown preview", () => {
  afterEach(closeAll);

  it("shows names of acronyms and the note's words", async () => {
    const { document } = await openDraft(`PESCO groeit (${place}).\n`);
    // The editor keeps what it has parsed by name and version, and untitled documents have the names of those closed before.
    await commands.executeCommand("markdown.preview.refresh");
    const html = await until("the preview's names", async () => {
      const rendered = await commands.executeCommand<string>("markdown.api.render", document);
      return rendered.includes("<abbr") && rendered;
    });
    assert.match(html, /<abbr title="Permanente? Gestructureerde Samenwerking">PESCO<\/abbr>/);
    assert.match(html, /<a href="#notawijzer-defensienota-2022-actielijn-4-A4-03"[^>]*>onder/);
    assert.match(html, /<li id="notawijzer-defensienota-2022-actielijn-4-A4-03"><q>Defensie vergroot/);
  });
});
