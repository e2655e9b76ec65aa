import assert from "node:assert/strict";
import type { ReferenceStyle } from "../../../server/src/analysis/rule";
import { insertReference } from "../../../server/src/features/insert-reference";
import { claimsPack } from "../analysis/claims-pack";
import { analysing } from "./analysed";

const analysed = analysing(claimsPack);
const action = claimsPack.commitments.find(({ id }) => id === "A2")!;
const place = "Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie";

/** The text with a reference at the mark `¦`. */
function inserted(marked: string, style: ReferenceStyle = "brackets"): string {
  const offset = marked.indexOf("¦");
  const text = marked.replace("¦", "");
  const { analysis } = analysed(text);
  return [...insertReference(analysis, claimsPack, action, offset, style)]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
}

describe("inserting a reference", () => {
  it("sets it off from the words around it", () => {
    assert.equal(inserted("Het groeit¦."), `Het groeit (${place}).`);
    assert.equal(inserted("Het groeit ¦."), `Het groeit (${place}).`);
    assert.equal(inserted("Het ¦groeit."), `Het (${place}) groeit.`);
    assert.equal(inserted("Het groeit.\n\n¦\n"), `Het groeit.\n\n(${place})\n`);
    assert.equal(inserted("¦"), `(${place})`);
  });

  it("puts a footnote's definition at the end, also where the caret is there", () => {
    const note = `[^havennota-1-2]: ${place}.\n`;
    assert.equal(inserted("Het groeit¦. Snel.", "footnote"), `Het groeit[^havennota-1-2]. Snel.\n\n${note}`);
    assert.equal(inserted("Het groeit.¦", "footnote"), `Het groeit.[^havennota-1-2]\n\n${note}`);
  });

  it("is in the language of the paragraph", () => {
    assert.match(inserted("The municipality grows and the harbour is ready for it¦."), /second action\)\.$/);
  });

  it("does nothing in code and in addresses", () => {
    for (const text of ["`a ¦b`", "Zie https://voor¦beeld.example/ daar."]) assert.equal(inserted(text), text.replace("¦", "")); // prettier-ignore
  });
});
