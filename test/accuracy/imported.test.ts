import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createAnalyser, type Analyser } from "../../server/src/analysis/analyse";
import { defaultSettings } from "../../server/src/analysis/settings";
import { importNote, type ImportedNote } from "../../server/src/importing/import-note";
import { readReview, type ReviewOperation } from "../../server/src/importing/review";
import { buildKnowledge } from "../../server/src/knowledge/knowledge";
import { rules } from "../../server/src/rules/index";
import { finished } from "../../server/src/text/finished";
import { readPassages } from "./passages";
import { judgePassage, precisionOf, recallOf, scoreOutcomes, type Outcome } from "./score";
import { familyTable } from "./score-table";

const folder = join(__dirname, "imported");

/** What a note that nobody has looked at must reach as it is imported, and after its recorded review. */
interface Floor {
  readonly contradictions: number;
  readonly misnames: number;
  readonly precision: number;
  /** Contradictions found after the review. */
  readonly reviewed?: number;
}

const floors: Readonly<Record<string, Floor>> = {
  "fietsvisie-2024": { contradictions: 0.6, misnames: 0.7, precision: 0.95, reviewed: 0.6 },
  "gezonde-leefomgeving-2025": { contradictions: 0.5, misnames: 0.7, precision: 0.95, reviewed: 0.6 },
  "leven-lang-ontwikkelen-2023": { contradictions: 0.6, misnames: 0.7, precision: 0.95, reviewed: 0.7 },
};

/** A review has no more decisions than somebody takes in an hour. */
const mostOperations = 40;

function imported(note: string, name: string, review: readonly ReviewOperation[] = []): ImportedNote {
  return finished(importNote(note, { name, today: "2026-01-01" }, rules, review));
}

const analyserOf = ({ loaded }: ImportedNote): Analyser =>
  createAnalyser(buildKnowledge([loaded.pack!]), rules, defaultSettings);

const outcomesOf = (analyser: Analyser, name: string): readonly Outcome[] =>
  readPassages(`imported/${name}.jsonl`).map((passage) =>
    judgePassage(passage, analyser.analyse({ text: passage.text, languageId: "markdown" }).findings),
  );

for (const [name, floor] of Object.entries(floors))
  describe(`an imported note: ${name}`, function () {
    this.timeout(60_000);
    const note = readFileSync(join(folder, `${name}.md`), "utf8");
    const found = imported(note, name);
    const analyser = analyserOf(found);

    it("loads without problems and says nothing of the note itself", () => {
      assert.deepEqual(found.loaded.problems, []);
      const { findings } = analyser.analyse({ text: note, languageId: "markdown" });
      assert.deepEqual(
        findings.map(({ code }) => code),
        [],
      );
    });

    it("finds what goes against it, and seldom anything else", () => {
      const outcomes = outcomesOf(analyser, name);
      if (process.env.ACCURACY) console.log(familyTable(name, outcomes));
      const { byFamily, all } = scoreOutcomes(outcomes);
      const figures = JSON.stringify({ byFamily, all });
      assert.ok(recallOf(byFamily.contradiction) >= floor.contradictions, figures);
      assert.ok(recallOf(byFamily.misname) >= floor.misnames, figures);
      assert.ok(precisionOf(all) >= floor.precision, figures);
    });

    const { reviewed } = floor;
    if (reviewed !== undefined)
      it("finds more after its recorded review", () => {
        const path = join(folder, `${name}.review.yaml`);
        assert.ok(existsSync(path));
        const { operations, problems } = readReview(readFileSync(path, "utf8"));
        assert.deepEqual(problems, []);
        assert.ok(operations.length <= mostOperations, String(operations.length));
        const after = imported(note, name, operations);
        assert.deepEqual(after.unmatched, []);
        assert.deepEqual(after.loaded.problems, []);
        const outcomes = outcomesOf(analyserOf(after), name);
        if (process.env.ACCURACY) console.log(familyTable(`${name}, reviewed`, outcomes));
        const { byFamily, all } = scoreOutcomes(outcomes);
        const figures = JSON.stringify({ byFamily, all });
        assert.ok(recallOf(byFamily.contradiction) >= reviewed, figures);
        assert.ok(precisionOf(all) >= 0.9, figures);
      });
  });
