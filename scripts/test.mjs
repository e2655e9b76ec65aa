// npm test: installs what is needed, builds, and runs everything that `npm run` can also run by itself.
import { supported } from "./editor-host/setup.mjs";
import { main } from "./lib/endings.mjs";
import { install, needsInstall, root, runScript } from "./lib/install.mjs";
import { run as runProgram } from "./lib/processes.mjs";
import { seconds } from "./lib/progress.mjs";

const steps = [
  { name: "install", run: install, when: needsInstall, needed: true },
  { name: "editor", run: prepareEditor },
  { name: "build", needed: true },
  { name: "check" },
  { name: "test:unit" },
  { name: "test:accuracy" },
  { name: "test:protocol" },
  { name: "test:fuzz" },
  { name: "test:security" },
  { name: "test:webview" },
  { name: "test:worker" },
  { name: "test:neovim" },
  { name: "test:runner" },
  { name: "test:pack" },
  // Elsewhere npm start opens the VS Code of the desktop, which test:editor tries.
  { name: "test:start", when: () => supported },
  { name: "test:editor" },
  { name: "test:web" },
];

/** Installs the editor that the suites run in, which takes longer than a test may. */
function prepareEditor(options) {
  const args = ["scripts/test-editor.mjs", "--prepare"];
  return runProgram(process.execPath, args, { cwd: root, grace: 20_000, ...options });
}

main(async () => {
  const results = [];
  const begun = performance.now();
  for (const { name, when, needed, run = (options) => runScript(name, [], options) } of steps) {
    if (when && !when()) continue;
    console.log(`\n=== ${name} ===`);
    const started = performance.now();
    const { code, output } = await run({ echo: true });
    const counts = count(output);
    // A step that fails without saying which test did is one failure.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    // Mocha ends with 0 where its pattern finds tests but none runs.
    const empty = code === 0 && /^test:/.test(name) && counts.passed === 0;
    if (empty) counts.failed = 1;
    const ms = performance.now() - started;
    results.push({ name, code: code || (empty ? 1 : 0), ms, empty, ...counts });
    if (code !== 0 && needed) break;
  }

  console.log(`\n=== ${seconds(performance.now() - begun)} s ===`);
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, code, ms, empty, passed, failed } of results) {
    const state = empty ? "no test ran" : code === 0 ? "ok" : `failed (${code})`;
    const tests = passed || failed ? `, ${passed} of ${passed + failed}` : "";
    console.log(`${name.padEnd(width)} ${seconds(ms).padStart(6)} s  ${state}${tests}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return results.find(({ code }) => code !== 0)?.code ?? 0;
});

/** The sums of mocha's closing lines in a step's output, and of test-editor.mjs's. */
function count(output) {
  const plain = output.replace(/\x1b\[[\d;]*m/g, "");
  const sum = (pattern) => [...plain.matchAll(pattern)].reduce((total, [, n]) => total + Number(n), 0);
  return {
    passed: sum(/^ *(\d+) passing\b/gm) + sum(/^total: (\d+) passed/gm),
    failed: sum(/^ *(\d+) failing\b/gm) + sum(/^total: \d+ passed, (\d+) failed/gm),
    skipped: sum(/^ *(\d+) pending\b/gm) + sum(/^total: .*, (\d+) skipped/gm),
  };
}
