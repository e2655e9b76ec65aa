// The packed command line, installed as a reader would: from the file alone, offline.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm, run } from "../../scripts/lib/processes.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

describe("the packed command line", () => {
  let folder;
  let file;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "notawijzer-packed-"));
    const args = ["scripts/pack.mjs", "--built", "--out", folder];
    const { code, output } = await run(process.execPath, args, { cwd: root });
    assert.equal(code, 0, output);
    [file] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    writeFileSync(join(folder, "package.json"), '{ "private": true }');
    copyFileSync(join(root, "data/practice/oefentekst.md"), join(folder, "brief.md"));
    await npmRun(0, "install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", `./${file}`);
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  /** Runs npm in the folder, outside of the clone: its output, where it ended with `expected`. */
  async function npmRun(expected, ...args) {
    const [program, all] = npm(...args);
    // Under `npm run` these name the clone and its settings.
    const own = ([name]) => !/^npm_|^INIT_CWD/i.test(name);
    const env = Object.fromEntries(Object.entries(process.env).filter(own));
    const { code, output } = await run(program, all, { cwd: folder, env });
    assert.equal(code, expected, output);
    return output;
  }

  it("brings nothing of others", () => {
    const installed = readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."));
    assert.deepEqual(installed, ["notawijzer"]);
  });

  it("checks, explains and names terms by npm exec --offline", async () => {
    assert.match(await npmRun(1, "exec", "--offline", "--", "notawijzer", "check", "brief.md"), /misname\//);
    assert.match(
      await npmRun(0, "exec", "--offline", "--", "notawijzer", "explain", "misname/compound"),
      /misname\/compound/,
    );
    assert.match(await npmRun(0, "exec", "--offline", "--", "notawijzer", "term", "PESCO"), /Permanent/);
  });

  it("holds the language server", async () => {
    const server = join(folder, "node_modules/notawijzer/dist/server.js");
    const { code, output } = await run(process.execPath, [server, "--version"], { cwd: folder });
    assert.equal(code, 0, output);
    assert.match(output, /^\d+\.\d+\.\d+\n$/);
  });

  it("is not looked for elsewhere where it is not installed", async () => {
    rmSync(join(folder, "node_modules"), { recursive: true });
    const output = await npmRun(1, "exec", "--offline", "--yes", "--", "notawijzer", "--version");
    assert.match(output, /ENOTCACHED/);
  });
});
