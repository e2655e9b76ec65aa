import { join } from "node:path";
import { build, transform } from "esbuild";

/** What the protocol's library and the YAML reader have apart for Node and for browsers, and offer to one of them only. */
const forBoth = [
  [
    /^vscode-(?:jsonrpc|languageserver|languageserver-protocol)\/browser$/,
    (path) => path.replace("/", "/lib/") + "/main.js",
  ],
  // The one for browsers is the same without Node's modules.
  [/^yaml$/, () => "yaml/browser/index.js"],
];

const resolvedForBoth = (root) => ({
  name: "for-both",
  setup({ onResolve }) {
    for (const [filter, fileOf] of forBoth)
      onResolve({ filter }, ({ path }) => ({ path: join(root, "node_modules", fileOf(path)) }));
  },
});

/**
 * Bundles entries that share most of their code so that the package has it once. A worker must be one file, since it can load no
 * other: that file holds all the pieces that it shares with others, and gives them by name to who requires it (Node), or goes on to be
 * the worker. A piece runs when it is first asked for. `options`: esbuild's; `entries`: sources by name, `worker`: which of them is
 * the worker. Gives the text of each file by its name; a piece that only the others share is `parts.js`.
 */
export async function sharedBundles({ entries, worker, ...options }) {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: entries,
    format: "esm",
    splitting: true,
    platform: "node",
    chunkNames: "chunk-[hash]",
    outdir: "out",
    plugins: [resolvedForBoth(options.absWorkingDir), ...options.plugins],
    minify: false, // below: until then esbuild's own names can be told
    minifySyntax: true,
    metafile: true,
    write: false,
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path.split(/[\\/]/).at(-1), text]));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [lastOf(path), output]));
  const inWorker = [...allImports(outputs, `${worker}.js`)];
  const inFiles = [...texts.keys()].filter((name) => name.startsWith("chunk-") && !inWorker.includes(name));
  if (inFiles.length > 1) throw new Error("shared-code.mjs: more than one piece that the worker has not");

  const nameOf = (chunk) => `part-${inWorker.indexOf(chunk) + 1}`;
  const code = async (file, requirePart) => {
    // Literal again, so that a test can tell which modules are used.
    const text = texts.get(file).replaceAll(/\b__require(?=\()/g, "require");
    const made = await transform(text, {
      ...{ format: "cjs", platform: "node", target: options.target },
      ...{ minify: true, legalComments: "none" },
    });
    return made.code.replaceAll(/require\("\.\/(chunk-\w+\.js)"\)/g, (_, chunk) =>
      inWorker.includes(chunk) ? requirePart(nameOf(chunk)) : 'require("./parts.js")',
    );
  };
  const fromWorker = (part) => `require("./${worker}.js")("${part}")`;
  const fromItself = (part) => `require("${part}")`;

  const files = new Map();
  for (const name of Object.keys(entries))
    if (name !== worker) files.set(`${name}.js`, await code(`${name}.js`, fromWorker));
  for (const chunk of inFiles) files.set("parts.js", await code(chunk, fromWorker));
  const parts = [];
  for (const chunk of inWorker)
    parts.push(`"${nameOf(chunk)}"(module,exports,require){${await code(chunk, fromItself)}}`);
  const own = await code(`${worker}.js`, fromItself);
  files.set(`${worker}.js`, oneFile(parts, own));
  return files;
}

const lastOf = (path) => path.split("/").at(-1);

/** The chunks that an output imports, directly or not. */
function allImports(outputs, name, found = new Set()) {
  for (const { path, external } of outputs.get(name).imports) {
    if (external || found.has(lastOf(path))) continue;
    found.add(lastOf(path));
    allImports(outputs, lastOf(path), found);
  }
  return found;
}

const oneFile = (parts, worker) =>
  `"use strict";(()=>{const made={},parts={${parts.join(",")}},` +
  "part=name=>{if(!made[name]){const module=made[name]={exports:{}};parts[name](module,module.exports,part)}return made[name].exports};" +
  `typeof module==="object"?module.exports=part:(require=>{${worker}})(part)})();\n`;
