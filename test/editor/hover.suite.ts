import assert from "node:assert/strict";
import { closeAll, hovers, hoverText, inside, openDraft, openFile } from "./editor";

describe("hover", () => {
  afterEach(closeAll);

  it("explains a term in a compound", async () => {
    const { document } = await openFile("begrippen.md");
    const text = await hoverText(document, inside(document, "PESCO-projecten"));
    assert.match(text, /Permanente? Gestructureerde Samenwerking/u);
  });

  it("explains a full name", async () => {
    const { document } = await openFile("begrippen.md");
    assert.match(await hoverText(document, inside(document, "Europees Defensiefonds")), /EDF/u);
  });

  it("shows the sentence that a reference points at", async () => {
    const { document } = await openFile("begrippen.md");
    const text = await hoverText(document, inside(document, "zesde actie"));
    assert.match(text, /bijdrage aan het EU-hoofdkwartier versterken/u);
  });

  it("says nothing on ordinary words", async () => {
    const { document } = await openDraft("Nederland neemt deel aan PESCO en wacht op antwoord.");
    await hoverText(document, inside(document, "PESCO"));
    assert.equal(await hovers(document, inside(document, "antwoord")), "");
  });
});
