import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

interface Report {
  readonly compare: (
    recorded: unknown,
    run: unknown,
  ) => readonly (readonly [string, number, number, number])[];
  readonly withTables: (page: string, run: unknown) => string;
}

const root = join(__dirname, "../../..");
const module = pathToFileURL(join(root, "bench/lib/report.mjs")).toString();

/** A run whose edits take so many times the floor. */
const run = (times: number, floor = 2) => ({
  date: "2026-11-28",
  node: "20",
  cores: 2,
  runs: 1,
  edits: 10,
  servers: {
    "15 KB": { ours: { editP50: times * floor, stale: 0, findings: 3 }, floor: { editP50: floor } },
  },
  commands: { fresh: { floor: { seconds: 0.5 }, Notawijzer: { seconds: 2, memory: 100 }, cSpell: null } },
});

describe("the report of a bench", () => {
  let report: Report;
  before(async () => (report = (await import(module)) as Report));

  it("tells what has become slower or faster by ratio to the floor, whatever the machine", () => {
    assert.deepEqual(report.compare(run(2), run(2, 9)), []);
    const [slower] = report.compare(run(2), run(3));
    assert.deepEqual(slower, ["edit → diagnostics, p50, 15 KB", 2, 3, 0.5]);
    assert(report.compare(run(3), run(2)).every(([, , , change]) => change < 0));
  });

  it("has a table that says what is met", () => {
    const page = report.withTables("voor\n<!-- recorded -->\noud\n<!-- end -->\nna\n", run(4));
    assert.match(page, /^voor\n<!-- recorded -->\n\nRecorded on 2026-11-28/);
    assert.match(
      page,
      /\| edit → diagnostics, p50 \| 15 KB \| 2 ms \| 8 ms \| 4 × \| – \| ≤ 3 × floor \| no \|/,
    );
    assert.match(page, /\| cSpell \| no end in \d+ s \|/);
    assert.match(page, /<!-- end -->\nna\n$/);
    assert.doesNotMatch(page, /oud/);
  });

  it("on docs/performance.md is that of bench/recorded.json", () => {
    const page = readFileSync(join(root, "docs/performance.md"), "utf8");
    const file = join(root, "bench/recorded.json");
    if (existsSync(file)) {
      const tables = (text: string) => text.replace(/[-\s]+/g, " ");
      const recorded: unknown = JSON.parse(readFileSync(file, "utf8"));
      assert.equal(tables(page), tables(report.withTables(page, recorded)));
    } else assert.match(page, /No run has been recorded yet/);
  });
});
