// Neovim, with the set-up of docs/other-editors.md as it stands there, and what that page says of hooks and of SARIF.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { neovim } from "../../scripts/lib/neovim.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const page = readFileSync(join(here, "../../docs/other-editors.md"), "utf8");
const cli = join(here, "../../dist/cli.js");

/** The first block of code of a language in a chapter of the page. */
function block(chapter, language) {
  const from = page.indexOf(`\n## ${chapter}`);
  assert(from >= 0, chapter);
  const found = new RegExp(`\\n\`\`\`${language}\\n([^]*?)\\n\`\`\`\\n`).exec(page.slice(from));
  assert(found, `${chapter}: ${language}`);
  return found[1];
}

const draft = [
  "# Brief",
  "",
  // Neovim counts bytes, the protocol UTF-16 code units.
  "Één 🚀 ding: steun uit het Europees Verdedigingsfonds (EDF).",
  "",
].join("\n");

describe("other editors", function () {
  this.timeout(300_000);
  let program;
  let folder;
  let environment;
  before(async () => {
    program = await neovim();
    folder = mkdtempSync(join(tmpdir(), "notawijzer-neovim-é "));
    const bin = join(folder, "bin");
    mkdirSync(bin);
    // What `npm link` puts on the path.
    writeFileSync(join(bin, "notawijzer"), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`);
    chmodSync(join(bin, "notawijzer"), 0o755);
    environment = {
      ...process.env,
      HOME: folder,
      XDG_STATE_HOME: join(folder, "state"),
      XDG_CACHE_HOME: join(folder, "cache"),
      PATH: `${bin}${delimiter}${process.env.PATH}`,
    };
  });
  after(() => folder && rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  /** What session.lua saw, of a draft under a name. */
  async function session(name, settings) {
    const [setUp, results] = [join(folder, "setup.lua"), join(folder, "results.json")];
    writeFileSync(setUp, settings(block("Neovim", "lua")));
    writeFileSync(join(folder, name), draft);
    rmSync(results, { force: true });
    // The editor's own start-up opens the draft before there is a set-up to see it.
    const args = ["--headless", "-u", "NONE", "-i", "NONE", "-n"];
    args.push("--cmd", "filetype on", "-c", `luafile ${join(here, "session.lua")}`, "--", "", results);
    args[args.indexOf("")] = join(folder, name);
    const child = spawn(program, args, { env: { ...environment, SETUP: setUp }, cwd: folder });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
    const timer = setTimeout(() => child.kill("SIGKILL"), 120_000);
    await new Promise((done) => child.once("close", done));
    clearTimeout(timer);
    const seen = JSON.parse(readFileSync(results, "utf8"));
    assert.equal(seen.trouble, undefined, `${seen.trouble}\n${said}`);
    return seen;
  }

  it("has findings, hover, completion and code actions in Neovim", async () => {
    const seen = await session("brief.md", (lua) => lua);
    assert.deepEqual(
      seen.findings.map(({ code, words }) => [code, words]),
      [["misname/expansion", "Europees Verdedigingsfonds"]],
    );
    assert.match(seen.findings[0].message, /Defensiefonds/);
    assert.match(seen.hover, /Europees Defensiefonds/);
    assert(seen.actions.some(({ isPreferred }) => isPreferred));
    // There are no commands of ours in this editor, so every action is an edit.
    assert(seen.actions.every(({ edit, command }) => edit && !command));
    assert.deepEqual(seen.repaired.findings, []);
    assert.equal(seen.repaired.text[2], "Één 🚀 ding: steun uit het Europees Defensiefonds (EDF).");
    assert(seen.completion.count > 0);
    assert.match(seen.completed, /^De cofinanciering stijgt \(Defensienota 2022, actielijn 4, .*\)$/);
  });

  it("checks plain text, and takes the settings", async () => {
    const seen = await session("brief.txt", (lua) => lua.replace('language = "nl"', 'language = "en"'));
    assert.equal(seen.findings.length, 1);
    assert.doesNotMatch(seen.findings[0].message, /\b(?:de|het|nota)\b/);
    assert.deepEqual(seen.repaired.findings, []);
  });

  it("is stopped from being committed by the hook of the page", () => {
    const repository = join(folder, "repository");
    mkdirSync(repository);
    const git = (...args) =>
      spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x@x.example", ...args], {
        cwd: repository,
        env: { ...environment, GIT_CONFIG_GLOBAL: join(folder, "none"), GIT_CONFIG_NOSYSTEM: "1" },
        encoding: "utf8",
      });
    assert.equal(git("init", "-q").status, 0);
    const hook = join(repository, ".git/hooks/pre-commit");
    mkdirSync(join(repository, ".git/hooks"), { recursive: true });
    writeFileSync(hook, `${block("Bij het vastleggen", "sh")}\n`);
    chmodSync(hook, 0o755);
    writeFileSync(join(repository, "een brief.md"), draft);
    git("add", ".");
    const refused = git("commit", "-qm", "x");
    assert.notEqual(refused.status, 0);
    assert.match(refused.stdout + refused.stderr, /misname\/expansion/);
    writeFileSync(join(repository, "een brief.md"), draft.replace("Verdedigingsfonds", "Defensiefonds"));
    git("add", ".");
    const taken = git("commit", "-qm", "x");
    assert.equal(taken.status, 0, taken.stdout + taken.stderr);
  });

  it("gives SARIF in the build by the command of the page, where findings are no failure", () => {
    const command = /run: (notawijzer check --format sarif .*)/.exec(page)[1];
    const run = spawnSync("bash", ["-e", "-c", command], { cwd: folder, env: environment, encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
    const { version, runs } = JSON.parse(readFileSync(join(folder, "notawijzer.sarif"), "utf8"));
    assert.equal(version, "2.1.0");
    assert(runs[0].results.some(({ ruleId }) => ruleId === "misname/expansion"));
    const broken = spawnSync("bash", ["-e", "-c", command.replace("sarif .", "sarif --geen-optie .")], {
      cwd: folder,
      env: environment,
    });
    assert.notEqual(broken.status, 0);
  });
});
