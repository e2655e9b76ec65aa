import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Analyser } from "../../server/src/analysis/analyse";
import { analyserOfPack } from "../support/real-pack";
import { readPassages } from "./passages";
import { setNames } from "./sets";

/**
 * The sentences of a text whose claims are not read, and those of them that would give something. "Dat is zo afgesproken" says again what
 * stands before it, and is found there.
 */
function unread(
  analyser: Analyser,
  text: string,
): { readonly count: number; readonly missed: readonly string[] } {
  const analysis = analyser.analyse({ text, languageId: "markdown" });
  const isFound = analysis.findings.some(({ code }) => /^(?:contradiction|weakened)/.test(code));
  const left = analyser
    .readingsOf(analysis)
    .flatMap((readings, index) =>
      readings.map((reading) => ({ reading, block: analysis.blocks[index]!.reading })),
    )
    .filter(({ reading }) => !reading.mayClash());
  const missed = left
    .filter(({ reading }) =>
      reading
        .compared()
        .some(({ comparison, claim }) => "clash" in comparison && !(claim.object.anaphoric && isFound)),
    )
    .map(({ reading: { sentence }, block }) => block.content.text.slice(sentence.start, sentence.end));
  return { count: left.length, missed };
}

// What a look at a sentence's words leaves out must hold nothing: its grammar is read here all the same.
describe("a sentence that is left unread", function () {
  // Some three thousand passages are read with all their grammar.
  this.timeout(60_000);
  const analyser = analyserOfPack();

  it("goes against nothing, in all labelled passages", () => {
    const found = setNames
      .filter((name) => name !== "second-pack")
      .flatMap((name) => readPassages(`${name}.jsonl`).map(({ text }) => unread(analyser, text)));
    assert.deepEqual(
      found.flatMap(({ missed }) => missed),
      [],
    );
    const count = found.reduce((sum, one) => sum + one.count, 0);
    assert(count > 300, `only ${count} were left unread`);
  });

  it("goes against nothing in the note", () => {
    const note = readFileSync(
      join(__dirname, "../../data/packs/defensienota-2022-actielijn-4/note.md"),
      "utf8",
    );
    const { missed, count } = unread(analyser, note);
    assert.deepEqual(missed, []);
    assert(count > 10, `only ${count} were left unread`);
  });
});
