// Bundles what the extension, the server and the CLI are made of, to stable names in dist/.
//
//   node scripts/build.mjs            dist/client.js, dist/overview.js and .css (a page of the client),
//                                     dist/server.js, dist/cli.js, dist/packs/, dist/rules.json,
//                                     dist/language.jsonl (the lexicon, for all bundles),
//                                     dist/word.js (of the server, for Word documents),
//                                     dist/client.browser.js, dist/server.worker.js (for the web)
//   node scripts/build.mjs --tests    the suites for the real editor too, of Node and of the web, in dist-test/
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compilePacks } from "./compile-packs.mjs";
import { ascii, asciiJson } from "./lib/ascii.mjs";
import { languageDataOf, sharedLanguageData } from "./lib/language-data.mjs";
import { sharedBundles } from "./lib/shared-code.mjs";

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
  plugins: [languageDataOf("store")],
  define: { "process.env.NOTAWIJZER_VERSION": JSON.stringify(version) },
};

/** For the web: neither Node nor a page, but a Web Worker. */
const web = {
  ...shared,
  platform: "browser",
  target: "es2022",
  define: {
    NOTAWIJZER_VERSION: JSON.stringify(version),
    NOTAWIJZER_PACKS: JSON.stringify(packIds(join(root, "data/packs"))),
  },
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

/** Mocha's bundle for browsers is no module, though its package says that all its files are. */
const mochaOfTheBrowser = {
  name: "mocha-of-the-browser",
  setup({ onResolve, onLoad }) {
    const file = createRequire(import.meta.url).resolve("mocha/mocha.js");
    onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({ path: file, namespace: "mocha" }));
    onLoad({ filter: /.*/, namespace: "mocha" }, () => ({ contents: readFileSync(file) }));
  },
};

/** The texts of the files in a folder, by their path from it with `/`. */
function textsIn(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return Object.fromEntries(
    paths.map((path) => [path.split(sep).join("/"), readFileSync(join(folder, path), "utf8")]),
  );
}

function packIds(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** The server, the command line and the worker, which are mostly the same. */
async function buildServers() {
  const files = await sharedBundles({
    ...shared,
    define: { ...shared.define, ...web.define },
    target: ["node20", "es2022"],
    entries: {
      core: "server/src/main.core.ts",
      cli: "server/src/main.cli.ts",
      "server.worker": "server/src/main.worker.ts",
    },
    worker: "server.worker",
  });
  for (const [name, text] of files)
    writeFileSync(join(dist, name), name === "cli.js" ? `#!/usr/bin/env node\n${text}` : text);
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
  build({
    ...shared,
    entryPoints: { server: "server/src/main.node.ts", word: "server/src/main.word.ts" },
    outdir: "dist",
    target: "node20",
  }),
  buildServers(),
  build({
    ...web,
    entryPoints: { "client.browser": "client/src/extension.browser.ts" },
    outdir: "dist",
    external: ["vscode"],
  }),
]);
// esbuild leaves regular expressions as they are.
for (const name of readdirSync(dist).filter((file) => file.endsWith(".js")))
  writeFileSync(join(dist, name), ascii(readFileSync(join(dist, name), "utf8")));
writeFileSync(join(dist, "language.jsonl"), await sharedLanguageData());
writeFileSync(join(dist, "rules.json"), asciiJson(rulePages()));
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
  await build({
    ...web,
    minify: false,
    entryPoints: { index: "test/web/index.ts", alone: "test/web/alone.ts", empty: "test/web/empty.ts" },
    outdir: "dist-test/web",
    external: ["vscode"],
    alias: { "node:assert/strict": "./test/web/assert.ts" },
    plugins: [mochaOfTheBrowser],
  });
  await build({
    ...web,
    entryPoints: { extension: "test/web/virtual-files/extension.ts" },
    outdir: "dist-test/web/virtual-files",
    external: ["vscode"],
    define: { FIXTURES: JSON.stringify(textsIn(join(root, "test/editor/workspace"))) },
  });
  cpSync(
    join(root, "test/web/virtual-files/package.json"),
    join(root, "dist-test/web/virtual-files/package.json"),
  );
}
