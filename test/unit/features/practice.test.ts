import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fixAllEdits } from "../../../server/src/features/code-actions";
import { coverageOf } from "../../../server/src/features/coverage";
import { summariseDraft } from "../../../server/src/features/draft-summary";
import { analysing } from "./analysed";
import { shippedPacks } from "./shipped-pack";

describe("the practice draft", () => {
  const { analyser, analysis, knowledge, text } = analysing(shippedPacks[0]!)(
    readFileSync("data/practice/oefentekst.md", "utf8"),
  );
  const marked = analysis.findings.map(
    ({ code, start, end }) => `${code}: ${text.slice(start, end).replace(/\s+/g, " ")}`,
  );

  it("has slips of each family, and no others than are meant", () => {
    assert.deepEqual(marked, [
      "misname/compound: Defensie Fonds",
      "misname/acronym: EFP",
      "misname/attribution: Strategisch Kompas van de NAVO",
      "misname/spelling: Northen Group",
      "contradiction/direction: verlaagt",
      "weakened/explore: onderzoekt of",
      "reference/unknown-action: negende actie",
      "quote/differs: vergroten",
      "style/first-use: MRTT",
    ]);
  });

  it("can be repaired, the first finding first", () => {
    assert(analysis.findings[0]!.fixes.some(({ preferred }) => preferred));
    assert(fixAllEdits(analysis).findings > 0);
  });

  it("gives the coverage something to show", () => {
    const { actions } = summariseDraft(analyser, analysis);
    const { counts } = coverageOf(knowledge, [{ name: "oefentekst.md", actions }]);
    assert.deepEqual([counts.clashes, counts.weakened], [1, 1]);
  });
});
