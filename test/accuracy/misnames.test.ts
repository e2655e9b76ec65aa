import assert from "node:assert/strict";
import type { Finding } from "../../server/src/analysis/finding";
import { analyserOfPack } from "../support/real-pack";
import { readPassages } from "./passages";
import { familyOf } from "./score";

/** By two authors; the second wrote the four harder kinds alone. */
const files = ["misnames.jsonl", "misnames-2.jsonl"];

const passages = files.flatMap(readPassages);

const families = ["misname", "reference", "quote"];

describe("labelled names", () => {
  const analyser = analyserOfPack();
  const findingsIn = (text: string): readonly Finding[] =>
    analyser
      .analyse({ text, languageId: "markdown" })
      .findings.filter((finding) => families.includes(familyOf(finding)));

  it("leaves at least 98.5% of the clean passages alone", () => {
    const clean = passages.filter(({ label }) => label === "clean");
    const alarmed = clean.filter(({ text }) => findingsIn(text).length > 0).map(({ id }) => id);
    assert.ok(clean.length >= 220);
    assert.ok(alarmed.length <= 0.015 * clean.length, `alarmed: ${alarmed.join(", ")}`);
  });

  it("finds at least 85% of the wrong names, with a precision of 97% or more", () => {
    const wrong = passages.filter(({ label }) => label === "misname");
    const missed: string[] = [];
    let found = 0;
    let alarms = 0;
    for (const { id, text, span } of wrong) {
      const start = text.indexOf(span!);
      const end = start + span!.length;
      const hits = findingsIn(text).filter((finding) => familyOf(finding) === "misname");
      const right = hits.filter((hit) => hit.start < end && hit.end > start);
      if (right.length) found++;
      else missed.push(id);
      alarms += hits.length - Math.min(1, right.length);
    }
    assert.ok(wrong.length >= 240);
    assert.ok(found >= 0.85 * wrong.length, `${found} of ${wrong.length}; missed: ${missed.join(", ")}`);
    assert.ok(found / (found + alarms) >= 0.97, `${alarms} false alarms`);
  });
});
