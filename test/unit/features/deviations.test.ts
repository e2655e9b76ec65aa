import assert from "node:assert/strict";
import { insertDeviations, policyDeviations } from "../../../server/src/features/deviations";
import { claimsPack } from "../analysis/claims-pack";
import { analysing } from "./analysed";
import { shippedPacks } from "./shipped-pack";

const analysed = analysing(claimsPack);
const kept =
  "De gemeente verlaagt de bijdrage aan walstroom. <!-- notawijzer: negeer contradiction/direction – besluit van de raad -->";
const item =
  "- De nota stelt: “De gemeente verruimt de bijdrage aan walstroom.” (Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie). Reden om hiervan af te wijken: besluit van de raad.";
const intro = "Op één punt wijkt dit stuk bewust af van de nota:";

/** The draft with the list put in at `¦`. */
function inserted(marked: string, languageId?: string): string | undefined {
  const { analysis, knowledge, offset, text } = analysed(marked, languageId);
  const edit = insertDeviations(analysis, knowledge, offset);
  return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

describe("deliberate deviations", () => {
  it("are written as a paragraph with a list, with the note's sentence, its place and the reason", () => {
    assert.equal(inserted(`${kept}\n\n¦`), `${kept}\n\n${intro}\n\n${item}\n`);
  });

  it("stand behind the paragraph of the caret, a blank line on either side", () => {
    assert.equal(
      inserted(`${kept}\n\nNog ¦iets.\n\nSlot.\n`),
      `${kept}\n\nNog iets.\n\n${intro}\n\n${item}\n\nSlot.\n`,
    );
    assert.equal(inserted(`¦${kept}\n\nSlot.`), `${kept}\n\n${intro}\n\n${item}\n\nSlot.`);
    assert.equal(
      inserted(`${kept}\r\n\r\n¦\r\n\r\nSlot.\r\n`),
      `${kept}\r\n\r\n${intro}\r\n\r\n${item}\r\n\r\nSlot.\r\n`,
    );
    assert.equal(inserted(`${kept}\n\nNog iets.¦`), `${kept}\n\nNog iets.\n\n${intro}\n\n${item}\n`);
  });

  it("tell each commitment and reason once", () => {
    const twice = `${kept}\n\n${kept.replace("Dit jaar", "Volgend jaar")}\n\n¦`;
    assert.equal(inserted(twice)?.split(item).length, 2);
  });

  it("give no findings of their own", () => {
    const { analysis } = analysed(inserted(`${kept}\n\n¦`)!);
    assert.deepEqual(analysis.findings, []);
    assert.equal(analysis.deviations.length, 1);
  });

  it("are those of what the note promises, not of names", () => {
    const name =
      "De Havenstuurgroep vergadert. <!-- notawijzer: negeer misname/expansion – zo heet zij hier -->";
    const { analysis, knowledge } = analysed(`${name}\n\n${kept}`);
    assert.equal(analysis.deviations.length, 2);
    assert.deepEqual(
      policyDeviations(analysis, knowledge).map(({ commitment }) => commitment.id),
      ["A2"],
    );
    assert.equal(inserted(`${name}\n\n¦`), undefined);
  });

  it("are in the draft's language", () => {
    const text =
      "The Netherlands reduces its contribution to the EU headquarters. <!-- notawijzer: ignore contradiction – decided in 2024 -->";
    const { analysis, knowledge } = analysing(shippedPacks[0]!)(text);
    const edit = insertDeviations(analysis, knowledge, text.length);
    assert.match(
      edit!.newText,
      /On one point this text deviates from the note on purpose:\n\n- The note states: “/,
    );
    assert.match(edit!.newText, /sixth action\)\. Reason to deviate from it: decided in 2024\.\n$/);
  });
});
