// The runner of the editor's suites must not take an editor that died, or a suite that ran nothing, for
// success: VS Code itself ends with 0 in both.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { report } from "../../scripts/editor-host/results.mjs";

const scripts = join(dirname(fileURLToPath(import.meta.url)), "../../scripts");
const runner = join(scripts, "test-editor.mjs");
const webRunner = join(scripts, "editor-host/run-web-tests.mjs");
const manifest = {
  name: "runner-probe",
  publisher: "probe",
  version: "0.0.1",
  engines: { vscode: "^1.101.0" },
  main: "./extension.js",
  browser: "./extension.js",
};
const suites = {
  killed: `exports.run = () => new Promise(() => process.kill(process.pid, "SIGKILL"));`,
  empty: `exports.run = async () => require("node:fs").writeFileSync(process.env.EXT_TEST_RESULTS,
    JSON.stringify({ passed: 0, failed: 0, skipped: 0, tests: [] }));`,
  silent: `exports.run = async () => {};`,
  broken: `exports.run = async () => fetch(
    require("vscode").extensions.getExtension("probe.runner-probe").extensionUri.toString(true) + "/results",
    { method: "POST", body: JSON.stringify({ passed: 1, failed: 0, skipped: 0, tests: [], finished: false }) });`,
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
  const run = (suite) => {
    const args = ["--extension", folder, "--workspace", join(folder, "workspace")];
    return start(runner, ...args, "--suite", join(folder, `${suite}.js`), "--out", join(folder, "out"));
  };
  const runInWeb = (suite) =>
    start(webRunner, folder, join(folder, `${suite}.js`), join(folder, "workspace"), join(folder, "out"));

  const start = (script, ...args) =>
    new Promise((done, failed) => {
      const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
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

  it("fails when a suite in the web extension host gives no results, or not all of them", async () => {
    const silent = await runInWeb("silent");
    assert.notEqual(silent.code, 0, silent.output);
    assert.match(silent.output, /gave no results/);
    const broken = await runInWeb("broken");
    assert.notEqual(broken.code, 0, broken.output);
    assert.match(broken.output, /did not finish/);
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
