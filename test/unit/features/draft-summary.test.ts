import assert from "node:assert/strict";
import { summariseDraft } from "../../../server/src/features/draft-summary";
import { claimsPack } from "../analysis/claims-pack";
import { analysing } from "./analysed";

const analysed = analysing(claimsPack);

function summary(text: string) {
  const { analyser, analysis } = analysed(text);
  return summariseDraft(analyser, analysis);
}

/** Places of an action as "kind: words". */
const places = (text: string, id: string) =>
  (summary(text).actions.get(`action:havennota:${id}`) ?? []).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );

describe("draft summary", () => {
  it("says where an action is referred to, quoted, mentioned and gone against", () => {
    const reference = "Zie de Havennota 2020, onder ‘Werken in de haven’, tweede actie.";
    assert.deepEqual(places(reference, "A2"), ["reference: Werken in de haven’, tweede actie"]);
    assert.deepEqual(places("De Havennota zegt: “De gemeente verruimt de bijdrage aan walstroom.”", "A2"), [
      "quotation: De gemeente verruimt de bijdrage aan walstroom.",
    ]);
    assert.deepEqual(places("Dit jaar verruimt de gemeente de bijdrage aan walstroom.", "A2"), [
      "mention: Dit jaar verruimt de gemeente de bijdrage aan walstroom.",
    ]);
    const against = "De gemeente verlaagt de bijdrage aan walstroom.";
    assert.deepEqual(places(against, "A2"), [`mention: ${against}`, "clash: verlaagt"]);
  });

  it("takes a sentence that names the thing for a mention, whatever it says of it, and another thing for none", () => {
    const named = "Van de bijdrage aan walstroom is vandaag weinig te zeggen.";
    assert.deepEqual(places(named, "A2"), [`mention: ${named}`]);
    assert.deepEqual(places("Walstroom is er vandaag niet.", "A2"), []);
  });

  it("says nothing of what a draft does not speak of", () => {
    assert.equal(summary("De gemeente verbouwt het stadhuis.").actions.size, 0);
  });

  it("counts a term's uses and misuses", () => {
    const { terms } = summary("De Stuurgroep Havens en de STH. De Havenstuurgroep vergadert.");
    const use = terms.get("term:havennota:sth");
    assert.deepEqual([use?.uses.length, use?.misuses.length], [2, 1]);
  });

  it("keeps what the draft deviates in on purpose", () => {
    const text =
      "De gemeente verlaagt de bijdrage aan walstroom. <!-- notawijzer: negeer contradiction/direction – besluit van de raad -->";
    const { deviations, codes } = summary(text);
    assert.equal(codes.size, 0);
    assert.deepEqual(
      deviations.map(({ finding, reason, by }) => [finding.code, finding.commitment, reason, by]),
      [["contradiction/direction", "A2", "besluit van de raad", "draft"]],
    );
  });
});
