// Runs a suite in a desktop VS Code.
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder, unlessEnding } from "../lib/endings.mjs";
import { desktopEnvironment, desktopFlags } from "../lib/desktop.mjs";
import { onPath, start } from "../lib/processes.mjs";
import { quietSettings } from "./code-server.mjs";
import { readResults, report } from "./results.mjs";

/**
 * As runTests of run-tests.mjs, with the program `vscode`; `xvfb`: on a display of its own. Not by
 * runTests of @vscode/test-electron, which always turns workspace trust off, and on Windows hands paths
 * with blanks to a shell.
 */
export async function runDesktopTests(given) {
  const { vscode, xvfb, name, extension, suite, workspace, restricted, out, limit } = given;
  mkdirSync(out, { recursive: true });
  const home = temporaryFolder("nw");
  const results = join(home.path, "results.json");
  const user = join(home.path, "d/User");
  mkdirSync(user, { recursive: true });
  const trust = { "security.workspace.trust.startupPrompt": "never" };
  const settings = { ...quietSettings, ...(restricted && trust) };
  writeFileSync(join(user, "settings.json"), JSON.stringify(settings, null, 2));

  const flags = [
    workspace,
    ...desktopFlags(home.path),
    ...["--disable-gpu-sandbox", "--disable-extensions"],
    ...(restricted ? [] : ["--disable-workspace-trust"]),
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${suite}`,
  ];
  const [program, args] = xvfb ? [onPath("xvfb-run"), ["-a", vscode, ...flags]] : [vscode, flags];
  const env = { ...desktopEnvironment(), EXT_TEST_RESULTS: results, ...(restricted && { RESTRICTED: "1" }) };
  const editor = start(program, args, { env });
  const log = createWriteStream(join(out, "vscode.log"));
  editor.child.stdout.pipe(log, { end: false });
  editor.child.stderr.pipe(log, { end: false });

  let timer;
  const late = new Promise((done) => {
    timer = setTimeout(() => done({ code: 1, why: `no end in ${limit / 1000} s` }), limit);
  });
  const ended = await Promise.race([
    late,
    editor.ended.then(({ code, signal, error }) => ({
      code: code ?? 1,
      why: error?.message ?? (signal ? `VS Code ended with ${signal}` : ""),
    })),
  ]);
  clearTimeout(timer);
  await unlessEnding();
  await editor.stop();
  const found = readResults(results);
  await home.remove();
  return report(name, found, ended, out);
}
