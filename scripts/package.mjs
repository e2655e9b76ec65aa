// Packages the extension as a .vsix: npm run package [-- --out FILE.vsix] [-- --built]
//
// --built: of what has been built already
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { main, temporaryFolder, Trouble } from "./lib/endings.mjs";
import { root, runScript } from "./lib/install.mjs";
import { packagedReadme } from "./lib/packaged-readme.mjs";

const largest = 2 * 1024 * 1024;

/** What may be in the package; anything else is a slip in .vscodeignore. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z]{2})?)?\.json$/,
  /^extension\/(readme|changelog)\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/dist\/(client|server|core|word|cli)(\.[a-z]+)?\.js$/,
  /^extension\/dist\/overview\.(js|css)$/,
  /^extension\/dist\/(?:rules\.json|language\.jsonl)$/,
  /^extension\/dist\/packs\/[\w.-]+(\/[\w.-]+)*\.(json|md)$/,
  /^extension\/data\/schema\/[\w.-]+\.json$/,
  /^extension\/data\/practice\/[\w.-]+\.(md|txt|yaml)$/,
  /^extension\/data\/snippets\/[\w.-]+\.json$/,
  /^extension\/data\/walkthrough\/[\w.-]+\.md$/,
  /^extension\/images\/(?:icon\.png|activity\.svg)$/,
  /^extension\/syntaxes\/[\w.-]+\.json$/,
];

/** What must be in it. */
const required = [
  "extension/package.json",
  "extension/LICENSE.txt",
  "extension/dist/client.js",
  "extension/dist/client.browser.js",
  "extension/dist/overview.js",
  "extension/dist/overview.css",
  "extension/dist/server.js",
  "extension/dist/core.js",
  "extension/dist/server.worker.js",
  "extension/dist/language.jsonl",
  "extension/dist/word.js",
  "extension/dist/cli.js",
];

/**
 * Packages what has been built as `file`: { size, names }, size in bytes. A Trouble when it is too large or
 * holds what it should not.
 */
async function packageExtension(file) {
  const { createVSIX, listFiles, PackageManager } = (await import("@vscode/vsce")).default;
  const { path: stage } = temporaryFolder("notawijzer-package");
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  for (const name of [...files, ".vscodeignore"]) {
    mkdirSync(dirname(join(stage, name)), { recursive: true });
    cpSync(join(root, name), join(stage, name));
  }
  const readme = readFileSync(join(root, "README.md"), "utf8");
  writeFileSync(join(stage, "README.md"), packagedReadme(readme));
  await createVSIX({
    cwd: stage,
    packagePath: file,
    dependencies: false, // all is bundled
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    skipLicense: false,
  });
  const { size } = statSync(file);
  const names = zipNames(readFileSync(file));
  const strange = names.filter((name) => !allowed.some((pattern) => pattern.test(name)));
  const missing = required.filter((name) => !names.includes(name));
  const problems = [
    ...strange.map((name) => `not on the list of scripts/package.mjs: ${name}`),
    ...missing.map((name) => `missing: ${name}`),
    ...(size > largest ? [`${size} bytes, more than ${largest}`] : []),
  ];
  if (problems.length) throw new Trouble(`The package is not right:\n  ${problems.join("\n  ")}`);
  return { size, names };
}

/** The names of the files in a zip, from its central directory. */
function zipNames(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Trouble("not a zip file");
  const names = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    names.push(bytes.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(async () => {
    const { values } = parseArgs({
      options: { out: { type: "string" }, built: { type: "boolean", default: false } },
    });
    if (!values.built) {
      const { code, output } = await runScript("build");
      if (code !== 0) throw new Trouble(output);
    }
    const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const file = resolve(process.env.INIT_CWD ?? ".", values.out ?? join(root, `${name}-${version}.vsix`));
    const { size, names } = await packageExtension(file);
    console.log(`${file}\n${(size / 1024).toFixed(0)} KB, ${names.length} files`);
    return 0;
  });
}
