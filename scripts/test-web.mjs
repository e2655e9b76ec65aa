// Runs the suites of test/web inside VS Code's web extension host, in headless Chromium: on a virtual folder, the same without a server
// behind the editor (as on vscode.dev), and without a folder.
//
//   npm run test:web -- [NAME …]      virtual, alone, empty; all without a name
//   EXT_TEST_TIMEOUT                  ms for one suite (default 300000)
import { join } from "node:path";
import { runWebTests } from "./editor-host/run-web-tests.mjs";
import { main, Trouble } from "./lib/endings.mjs";
import { root } from "./lib/install.mjs";
import { run } from "./lib/processes.mjs";

/** The extension of test/web/virtual-files serves this address. */
const folder = "vscode-vfs://test/";
const suites = [
  { name: "virtual", bundle: "index", workspace: folder, alone: false },
  { name: "alone", bundle: "alone", workspace: folder, alone: true },
  { name: "empty", bundle: "empty", workspace: null, alone: true },
];

main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((one) => !suites.some(({ name }) => name === one));
  if (unknown) throw new Trouble(`no suite ${unknown}: ${suites.map(({ name }) => name).join(", ")}`, 2);
  const build = await run(process.execPath, ["scripts/build.mjs", "--tests"], { cwd: root });
  if (build.code !== 0) throw new Trouble(`the build failed\n${build.output}`);
  const limit = Number(process.env.EXT_TEST_TIMEOUT ?? 300_000);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, bundle, ...where } of suites) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const result = await runWebTests({
      name: `web, ${name}`,
      extension: root,
      suite: join(root, `dist-test/web/${bundle}.js`),
      more: [join(root, "dist-test/web/virtual-files")],
      out: join(root, "test-output/web", name),
      limit,
      ...where,
    });
    for (const key of Object.keys(sum)) sum[key] += result[key];
  }
  console.log(`total: ${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  return sum.failed === 0 ? 0 : 1;
});
