// Runs the property tests of test/fuzz.
//
//   npm run test:fuzz                                    as npm test does: the same inputs each time, about a minute
//   npm run test:fuzz -- --seed 7 --times 50             other inputs, and fifty times as many
//   npm run test:fuzz -- --only traffic --times 200      one file's
//   npm run test:fuzz -- --only soak --edits 100000      a server's memory after so many edits
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const names = readdirSync(join(root, "test/fuzz"))
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => name.slice(0, -".test.ts".length));
const usage = `usage: npm run test:fuzz -- [--seed N] [--times N] [--edits N] [--only ${names.join("|")}]`;

function stop(why) {
  console.error(`${why}\n${usage}`);
  process.exit(2);
}

function readOptions() {
  try {
    const text = { type: "string" };
    return parseArgs({ options: { seed: text, times: text, edits: text, only: text } }).values;
  } catch (error) {
    return stop(error.message);
  }
}

const options = readOptions();
const env = { ...process.env };
for (const name of ["seed", "times", "edits"]) {
  if (options[name] === undefined) continue;
  if (!(Number(options[name]) > 0)) stop(`--${name} is no number above 0`);
  env[`NOTAWIJZER_FUZZ_${name.toUpperCase()}`] = options[name];
}
if (options.only !== undefined && !names.includes(options.only)) stop(`--only: there is no ${options.only}`);

const mocha = join(dirname(createRequire(import.meta.url).resolve("mocha/package.json")), "bin/mocha.js");
const files = options.only === undefined ? names : [options.only];
const args = ["--config", "test/mocharc.json", ...files.map((name) => `test/fuzz/${name}.test.ts`)];
const { status } = spawnSync(process.execPath, [mocha, ...args], { cwd: root, env, stdio: "inherit" });
process.exitCode = status ?? 1;
