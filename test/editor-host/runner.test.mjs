// The runner of the editor's suites must not take an editor that died, or a suite that ran nothing, for
// success: VS Code itself ends with 0 in both.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { report } from "../../scripts/editor-host/results.mjs";

const runner = join(dirname(fileURLToPath(import.meta.url)), "../../scripts/test-editor.mjs");
const manifest = {
  name: "runner-probe",
  publisher: "probe",
  version: "0.0.1",
  engines: { vscode: "^1.101.0" },
  main: "./extension.js",
};
const suites = {
  killed: `exports.run = () => new Promise(() => process.kill(process.pid, "SIGKILL"));`,
  empty: `exports.run = async () => require("node:fs").writeFileSync(process.env.EXT_TEST_RESULTS,
    JSON.stringify({ passed: 0, failed: 0, skipped: 0, tests: [] }));`,
};

describe("the runner of the editor's suites", () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "runner-test-"));
    mkdirSync(join(folder, "workspace"));
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    writeFileSync(join(folder, "extension.js"), "exports.activate = () => {};");
    for (const [name, text] of Object.entries(suites)) writeFileSync(join(folder, `${name}.js`), text);
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  /** Runs the runner on one of the suites: { code, output }. */
  const run = (suite) =>
    new Promise((done, failed) => {
      const args = ["--extension", folder, "--workspace", join(folder, "workspace")];
      args.push("--suite", join(folder, `${suite}.js`), "--out", join(folder, "out"));
      const child = spawn(process.execPath, [runner, ...args], { stdio: ["ignore", "pipe", "pipe"] });
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
      child.once("error", failed);
      child.once("close", (code) => done({ code, output }));
    });

  it("fails when the extension host is killed", async () => {
    const { code, output } = await run("killed");
    assert.notEqual(code, 0, output);
    assert.match(output, /gave no results/);
  });

  it("fails when the suite has no test", async () => {
    const { code, output } = await run("empty");
    assert.notEqual(code, 0, output);
    assert.match(output, /no test passed/);
  });

  it("passes only with a passed test, no failed one and an editor that ended well", () => {
    const ended = { code: 0, why: "" };
    const judge = (results, how = ended) => quietly(() => report("suite", results, how, "out").ok);
    assert.equal(judge({ passed: 1, failed: 0, skipped: 0, tests: [] }), true);
    assert.equal(judge({ passed: 1, failed: 1, skipped: 0, tests: [] }), false);
    assert.equal(judge({ passed: 0, failed: 0, skipped: 3, tests: [] }), false);
    assert.equal(judge({ passed: 1, failed: 0, skipped: 0, tests: [] }, { code: 1, why: "late" }), false);
    assert.equal(judge({ passed: 1, failed: 0, skipped: 0, tests: [], finished: false }), false);
    assert.equal(judge(null), false);
  });
});

function quietly(action) {
  const { log } = console;
  console.log = () => {};
  try {
    return action();
  } finally {
    console.log = log;
  }
}
