// Bundles modules of the server as the build does, and gives what they export together: benches measure what is shipped.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import { build } from "esbuild";
import { languageData } from "../scripts/lib/language-data.mjs";

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** `modules`: below server/src, without their extension. `options`: of `compileFunction`. */
export async function bundleModules(modules, options = {}) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: modules.map((module) => `export * from "./server/src/${module}";`).join("\n"),
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "warning",
    plugins: [languageData],
  });
  const module = { exports: {} };
  compileFunction(outputFiles[0].text, ["module", "exports", "require"], options)(
    module,
    module.exports,
    require,
  );
  return module.exports;
}
