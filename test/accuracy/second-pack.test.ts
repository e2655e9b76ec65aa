import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createAnalyser } from "../../server/src/analysis/analyse";
import type { Finding } from "../../server/src/analysis/finding";
import { defaultSettings } from "../../server/src/analysis/settings";
import { buildKnowledge } from "../../server/src/knowledge/knowledge";
import { loadPack } from "../../server/src/knowledge/load-pack";
import { rules } from "../../server/src/rules/index";

/** An invented note on rivers and floods: what holds for the one real note only would show here. */
const folder = join(__dirname, "../support/packs/rivierennota-2023");

/** A passage with one error (`span`, occurring once) or none; see CONTRIBUTING.md. */
interface Passage {
  readonly id: string;
  readonly text: string;
  readonly label: "contradiction" | "weakened" | "clean";
  readonly span: string | null;
}

/** Shares of the first measurement, rounded down. */
const leastPrecision = 0.95;
const leastRecall = { contradiction: 0.72, weakened: 0.91 };

const families = ["contradiction", "misname", "weakened"];
const familyOf = ({ code }: Finding): string => code.split("/")[0]!;

const passages = readFileSync(join(__dirname, "second-pack.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Passage);

/** Whether a finding marks the passage's error, without much around it, as a contradiction or as weakened. */
function isRight(finding: Finding, { text, span }: Passage): boolean {
  if (span === null || familyOf(finding) === "misname") return false;
  const start = text.indexOf(span);
  const overlaps = finding.start < start + span.length && finding.end > start;
  return overlaps && finding.end - finding.start <= 4 * span.length + 40;
}

describe("a second pack", () => {
  const loaded = loadPack(
    readdirSync(folder).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
  );
  const analyser = createAnalyser(buildKnowledge([loaded.pack!]), rules, defaultSettings);
  const findingsIn = (text: string): readonly Finding[] =>
    analyser.analyse({ text, languageId: "markdown" }).findings;

  it("loads without problems", () => {
    assert.deepEqual(loaded.problems, []);
    assert.equal(loaded.pack!.terms.length, 10);
    assert.equal(loaded.pack!.commitments.length, 14);
  });

  it("is silent on its own note", () => {
    assert.deepEqual(
      findingsIn(loaded.pack!.note).map(({ code, start, end }) => ({ code, start, end })),
      [],
    );
  });

  it("finds errors in passages about it", () => {
    const outcomes = passages.map((passage) => {
      const findings = findingsIn(passage.text).filter((finding) => families.includes(familyOf(finding)));
      const found = findings.some((finding) => isRight(finding, passage));
      return { ...passage, found, others: findings.length - Number(found) };
    });
    const of = (label: string): typeof outcomes => outcomes.filter((outcome) => outcome.label === label);
    assert.deepEqual(
      ["contradiction", "weakened", "clean"].map((label) => of(label).length),
      [40, 12, 60],
    );
    const foundOf = (list: typeof outcomes): number => list.filter(({ found }) => found).length;
    const ids = (list: typeof outcomes): string => list.map(({ id }) => id).join(", ");
    const others = outcomes.reduce((sum, outcome) => sum + outcome.others, 0);
    const precision = foundOf(outcomes) / (foundOf(outcomes) + others);
    const alarmed = outcomes.filter((outcome) => outcome.others > 0);
    assert.ok(precision >= leastPrecision, `precision ${precision.toFixed(3)}; alarmed: ${ids(alarmed)}`);
    for (const label of ["contradiction", "weakened"] as const) {
      const recall = foundOf(of(label)) / of(label).length;
      const missed = of(label).filter(({ found }) => !found);
      assert.ok(
        recall >= leastRecall[label],
        `recall of ${label} ${recall.toFixed(3)}; missed: ${ids(missed)}`,
      );
    }
  });
});
