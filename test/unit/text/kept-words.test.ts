import assert from "node:assert/strict";
import { keepWords } from "../../../server/src/text/kept-words";

describe("a look-up of words that keeps its answers", () => {
  it("asks once for each word, and gives the same answer again", () => {
    const asked: string[] = [];
    const ofWord = keepWords((fold) => {
      asked.push(fold);
      return { fold };
    });
    assert.equal(ofWord("fonds"), ofWord("fonds"));
    assert.deepEqual(ofWord("haven"), { fold: "haven" });
    assert.deepEqual(asked, ["fonds", "haven"]);
  });

  it("has a bound, and answers beyond it", () => {
    let asked = 0;
    const ofWord = keepWords((fold) => {
      asked++;
      return fold.length;
    });
    for (let i = 0; i < 20_000; i++) assert.equal(ofWord(`w${i}`), `w${i}`.length);
    assert.equal(asked, 20_000);
    ofWord("w0");
    assert.equal(asked, 20_001);
  });
});
