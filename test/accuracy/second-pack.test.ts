import assert from "node:assert/strict";
import { createAnalyser } from "../../server/src/analysis/analyse";
import { defaultSettings } from "../../server/src/analysis/settings";
import { buildKnowledge } from "../../server/src/knowledge/knowledge";
import { rules } from "../../server/src/rules/index";
import { secondPack } from "../support/second-pack";
import { describeSet } from "./describe-set";

describe("a second pack", () => {
  const { pack, problems } = secondPack();

  it("loads without problems", () => {
    assert.deepEqual(problems, []);
    assert.equal(pack!.terms.length, 10);
    assert.equal(pack!.commitments.length, 14);
  });

  it("is silent on its own note", () => {
    const analyser = createAnalyser(buildKnowledge([pack!]), rules, defaultSettings);
    const { findings } = analyser.analyse({ text: pack!.note, languageId: "markdown" });
    assert.deepEqual(
      findings.map(({ code, start, end }) => ({ code, start, end })),
      [],
    );
  });
});

describeSet("second-pack", {
  recall: { contradiction: 0.85, weakened: 1 },
  precision: { contradiction: 0.97, weakened: 1 },
  alarmed: 1,
});
