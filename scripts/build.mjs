// Bundles what the extension, the server and the CLI are made of, to stable names in dist/.
//
//   node scripts/build.mjs            dist/client.js, dist/overview.js and .css (a page of the client),
//                                     dist/server.js, dist/cli.js, dist/packs/, dist/rules.json
//   node scripts/build.mjs --tests    the suites for the real editor too, in dist-test/
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compilePacks } from "./compile-packs.mjs";
import { languageData } from "./lib/language-data.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  keepNames: false,
  legalComments: "none",
  logLevel: "warning",
  format: "cjs",
  platform: "node",
  // The ESM entry of a dependency bundles smaller; jsonrpc's node entry is CommonJS whatever we ask.
  mainFields: ["module", "main"],
  plugins: [languageData],
  define: { "process.env.NOTAWIJZER_VERSION": JSON.stringify(version) },
};

/** Rule pages by code: `server/src/rules/FAMILY/RULE.md` becomes { "FAMILY/RULE": { nl: text } }. */
function rulePages() {
  const folder = join(root, "server/src/rules");
  const pages = {};
  for (const file of readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (!file.endsWith(".md")) continue;
    const code = relative(folder, join(folder, file)).split(sep).join("/").replace(/\.md$/, "");
    pages[code] = { nl: readFileSync(join(folder, file), "utf8").replace(/\r\n/g, "\n") };
  }
  return pages;
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
await Promise.all([
  build({
    ...shared,
    entryPoints: { client: "client/src/extension.node.ts" },
    outdir: "dist",
    target: "node22",
    external: ["vscode"],
  }),
  build({
    ...shared,
    entryPoints: { overview: "client/webview/overview.ts" },
    outdir: "dist",
    target: "es2022",
    format: "iife",
    platform: "browser",
  }),
  build({ ...shared, entryPoints: { server: "server/src/main.node.ts" }, outdir: "dist", target: "node20" }),
  build({
    ...shared,
    entryPoints: { cli: "server/src/main.cli.ts" },
    outdir: "dist",
    target: "node20",
    banner: { js: "#!/usr/bin/env node" },
  }),
]);
writeFileSync(join(dist, "rules.json"), JSON.stringify(rulePages()));
await compilePacks({ root, outDir: dist });

if (process.argv.includes("--tests")) {
  rmSync(join(root, "dist-test"), { recursive: true, force: true });
  await build({
    ...shared,
    minify: false,
    entryPoints: { index: "test/editor/index.ts", restricted: "test/editor/restricted.ts" },
    outdir: "dist-test/editor",
    target: "node22",
    external: ["vscode", "mocha"],
  });
}
