// Says whether the reader still reads what it read: all findings and claims over all labelled passages, pairs and drafts.
//
//   npm run same                       a hash of the findings and one of the claims; both stand in test-output/same/last.jsonl
//   npm run same -- --save NAME        keeps them as test-output/same/NAME.jsonl, to compare with
//   npm run same -- --against NAME     lists what differs from those kept (--findings: of findings only; --most N, 40)
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readAll } from "../test/accuracy/read-all.ts";
import { main } from "./lib/endings.mjs";
import { root } from "./lib/install.mjs";

const folder = join(root, "test-output/same");
const fileOf = (name) => join(folder, `${name}.jsonl`);
const hashOf = (lines) => createHash("sha256").update(JSON.stringify(lines)).digest("hex").slice(0, 12);
const keyOf = ({ id, text }) => `${id}\n${text}`;

/** For each text that is read otherwise a few lines: which it is, what has gone, what has come. */
function differences(before, rows, kinds) {
  return rows.flatMap((row) => {
    const kept = before.get(keyOf(row));
    if (!kept) return [];
    return kinds.flatMap((kind) => {
      const gone = kept[kind].filter((line) => !row[kind].includes(line));
      const come = row[kind].filter((line) => !kept[kind].includes(line));
      if (gone.length + come.length === 0) return [];
      const lines = [...gone.map((line) => `  - ${line}`), ...come.map((line) => `  + ${line}`)];
      return [`${kind} of ${row.id}: ${row.text}\n${lines.join("\n")}`];
    });
  });
}

main(async () => {
  const { values } = parseArgs({
    options: {
      save: { type: "string" },
      against: { type: "string" },
      findings: { type: "boolean", default: false },
      most: { type: "string", default: "40" },
    },
  });
  const before = new Map();
  if (values.against !== undefined)
    for (const line of readFileSync(fileOf(values.against), "utf8").trimEnd().split("\n")) {
      const row = JSON.parse(line);
      before.set(keyOf(row), row);
    }
  const rows = [...readAll(join(root, "test/accuracy/drafts"))];
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(values.save ?? "last"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const hashes = ["findings", "claims"].map((kind) => `${kind} ${hashOf(rows.map((row) => row[kind]))}`);
  console.log(`${rows.length} texts; ${hashes.join(", ")}`);
  if (values.against === undefined) return 0;

  const differing = differences(before, rows, values.findings ? ["findings"] : ["findings", "claims"]);
  console.log(`${differing.length} are read otherwise than in ${values.against}`);
  for (const lines of differing.slice(0, Number(values.most))) console.log(lines);
  return differing.length > 0 ? 1 : 0;
});
