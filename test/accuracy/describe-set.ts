import assert from "node:assert/strict";
import { precisionOf, recallOf, scoreOutcomes, type Family, type Outcome } from "./score";
import { familyTable, phenomenonTable } from "./score-table";
import { outcomesOf, type SetName } from "./sets";

/** What a set must reach: shares from 0 to 1, rounded down from a measurement. They only rise, and `alarmed` only falls. */
export interface Floor {
  readonly precision: Partial<Readonly<Record<Family, number>>>;
  readonly recall: Partial<Readonly<Record<Family, number>>>;
  /** Passages without an error that may have a finding all the same. */
  readonly alarmed: number;
  /** Failures tell figures, not passages: what is only watched is not looked at one by one. */
  readonly figuresOnly?: boolean;
}

/** ACCURACY=phenomena prints, beside each set's figures, those of its phenomena. */
const asked = process.env.ACCURACY;

/** Tests of a set of labelled passages. */
export function describeSet(name: SetName, floor: Floor): void {
  describe(`labelled passages: ${name}`, function () {
    this.timeout(60_000);
    let outcomes: readonly Outcome[] = [];
    before(() => {
      outcomes = outcomesOf(name);
      if (asked) console.log(familyTable(name, outcomes));
      if (asked === "phenomena" && !floor.figuresOnly) console.log(phenomenonTable(outcomes));
    });
    const told = (of: (outcome: Outcome) => boolean): string => {
      const ids = outcomes.filter(of).map(({ passage: { id } }) => id);
      return floor.figuresOnly ? `${ids.length} passages` : ids.join(", ");
    };

    for (const [family, least] of Object.entries(floor.recall) as [Family, number][])
      it(`${family}: at least ${least} found`, () => {
        const score = scoreOutcomes(outcomes).byFamily[family];
        const missed = told(({ passage, right }) => passage.label === family && !right);
        assert.ok(score.passages > 0);
        assert.ok(recallOf(score) >= least, `${score.found} of ${score.passages}; missed: ${missed}`);
      });

    for (const [family, least] of Object.entries(floor.precision) as [Family, number][])
      it(`${family}: of the findings at least ${least} right`, () => {
        const score = scoreOutcomes(outcomes).byFamily[family];
        const alarmed = told(({ alarms }) => alarms.some(({ code }) => code.startsWith(`${family}/`)));
        assert.ok(precisionOf(score) >= least, `${score.alarms} false alarms: ${alarmed}`);
      });

    it(`without an error: at most ${floor.alarmed} alarmed`, () => {
      const { clean } = scoreOutcomes(outcomes);
      assert.ok(clean.passages > 0);
      const alarmed = told(({ passage, alarms }) => passage.label === "clean" && alarms.length > 0);
      assert.ok(clean.alarmed <= floor.alarmed, `${clean.alarmed} alarmed: ${alarmed}`);
    });
  });
}
