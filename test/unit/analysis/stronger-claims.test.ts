import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/analysis/analyse";
import { defaultSettings } from "../../../server/src/analysis/settings";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import { rules } from "../../../server/src/rules";
import { claimsPack } from "./claims-pack";

const codes = (text: string, pack = claimsPack): readonly string[] =>
  createAnalyser(buildKnowledge([pack]), rules, defaultSettings)
    .analyse({ text, languageId: "markdown" })
    .findings.map(({ code, severity }) => `${code} ${severity}`);

describe("a promise where the note has an ambition", () => {
  const promise = "De gemeente zal in de oostelijke haven de kwaliteit van de kades verbeteren.";

  it("is firmer than the note: a hint", () => assert.deepEqual(codes(promise), ["stronger/promise hint"]));

  for (const text of [
    "De gemeente wil in de oostelijke haven de kwaliteit van de kades verbeteren.",
    "De gemeente verbetert in de oostelijke haven de kwaliteit van de kades.",
    "Het waterschap zal in de oostelijke haven de kwaliteit van de kades verbeteren.",
    "De gemeente zal in de westelijke haven de kwaliteit van de kades verbeteren.",
    "De gemeente zal de bijdrage aan walstroom verruimen.",
  ])
    it(`is none: ${text}`, () => assert.deepEqual(codes(text), []));

  it("is none where the note promises the same elsewhere", () => {
    const [first] = claimsPack.commitments;
    const firm = {
      ...first!,
      claims: claimsPack.commitments
        .flatMap(({ claims }) => claims)
        .filter(({ object }) => object.head === "kwaliteit")
        .map((spec) => ({ ...spec, force: "will" as const })),
    };
    const both = { ...claimsPack, commitments: [firm, ...claimsPack.commitments.slice(1)] };
    assert.deepEqual(codes(promise, both), []);
  });
});
