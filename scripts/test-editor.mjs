// Runs the suites of test/editor inside a real VS Code: with a trusted folder and in Restricted Mode.
//
//   npm run test:editor [-- --route desktop|code-server]
//
//   --prepare    only installs what the chosen route needs
//   --extension DIR --workspace DIR --suite FILE [--restricted] --out DIR    another extension, one suite
//   VSCODE_PATH       a desktop VS Code to use
//   EXT_TEST_TIMEOUT  ms for one suite (default 300000)
import { cpSync, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { cacheFolder, isSetUp, setup, supported } from "./editor-host/setup.mjs";
import { chromium, findChromium } from "./editor-host/chromium.mjs";
import { runDesktopTests } from "./editor-host/run-desktop-tests.mjs";
import { runTests } from "./editor-host/run-tests.mjs";
import { findDesktop, hasDisplay } from "./lib/desktop.mjs";
import { main, temporaryFolder, Trouble } from "./lib/endings.mjs";
import { root } from "./lib/install.mjs";
import { onPath, run } from "./lib/processes.mjs";
import { step } from "./lib/progress.mjs";

main(async () => {
  const { values } = parseArgs({
    options: {
      route: { type: "string" },
      extension: { type: "string", default: root },
      workspace: { type: "string", default: join(root, "test/editor/workspace") },
      suite: { type: "string" },
      restricted: { type: "boolean", default: false },
      prepare: { type: "boolean", default: false },
      out: { type: "string", default: join(root, "test-output") },
    },
  });
  if (values.prepare) {
    console.log(`Route: ${(await chooseRoute(values.route)).name}`);
    return 0;
  }
  if (!values.suite) await buildSuites();
  const suites = values.suite
    ? [{ name: "suite", suite: resolve(values.suite), restricted: values.restricted }]
    : [
        { name: "editor", suite: join(root, "dist-test/editor/index.js"), restricted: false },
        { name: "restricted", suite: join(root, "dist-test/editor/restricted.js"), restricted: true },
      ];
  for (const { suite } of suites) {
    if (!existsSync(suite)) throw new Trouble(`no suite: ${suite}`);
  }

  const route = await chooseRoute(values.route);
  console.log(`Route: ${route.name}`);
  const limit = Number(process.env.EXT_TEST_TIMEOUT ?? 300_000);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, suite, restricted } of suites) {
    // The suites write, so each has a copy of the fixtures.
    const temporary = temporaryFolder("notawijzer-workspace");
    cpSync(resolve(values.workspace), temporary.path, { recursive: true });
    const result = await route.run({
      name,
      extension: resolve(values.extension),
      suite,
      workspace: temporary.path,
      restricted,
      out: join(resolve(values.out), name),
      limit,
    });
    await temporary.remove();
    for (const key of Object.keys(sum)) sum[key] += result[key];
  }
  console.log(`total: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 ? 0 : 1;
});

async function buildSuites() {
  const { code, output } = await run(process.execPath, ["scripts/build.mjs", "--tests"], { cwd: root });
  if (code !== 0) throw new Trouble(`the build failed\n${output}`);
}

/** The way to a VS Code: { name, run }. A Trouble where there is none. */
async function chooseRoute(wanted) {
  const desktop = wanted !== "code-server" && (await desktopRoute());
  if (desktop) return desktop;
  if (wanted === "desktop") throw new Trouble("no desktop VS Code, or no display and no xvfb-run");
  if (!supported) {
    throw new Trouble(
      "No VS Code to test in: none installed (name one in VSCODE_PATH), none to download, and VS Code in the\n" +
        `browser (code-server) runs on Linux x64 only; this is ${process.platform} ${process.arch}.`,
    );
  }
  if (!findChromium()) await step("Installing Chromium", chromium);
  if (!isSetUp()) await step("Installing code-server in the cache", setup);
  return { name: "VS Code in the browser (code-server), headless Chromium", run: runTests };
}

async function desktopRoute() {
  const xvfb = !hasDisplay;
  if (xvfb && !onPath("xvfb-run")) {
    if (process.env.VSCODE_PATH) console.log("VSCODE_PATH is left aside: no display, and no xvfb-run");
    return null;
  }
  if (process.env.VSCODE_PATH && !findDesktop()) {
    throw new Trouble(`VSCODE_PATH names no VS Code: ${process.env.VSCODE_PATH}`);
  }
  const vscode = findDesktop() ?? (await download());
  if (!vscode) return null;
  return {
    name: `desktop VS Code ${vscode}${xvfb ? " on xvfb" : ""}`,
    run: (given) => runDesktopTests({ ...given, vscode, xvfb }),
  };
}

/** Downloads a VS Code to the cache, or uses the one there; null where that cannot be done. */
async function download() {
  const { default: electron } = await import("@vscode/test-electron");
  const reporter = { report() {}, error() {} };
  const cachePath = join(cacheFolder(), "vscode");
  // The time limit is for a network that does not answer, not for a slow one.
  const options = { version: "stable", cachePath, timeout: 10_000, reporter };
  try {
    return await step("Looking for a VS Code to download", () => electron.downloadAndUnzipVSCode(options));
  } catch (error) {
    console.log(`  no download: ${error.message.split("\n")[0]}`);
    return null;
  }
}
