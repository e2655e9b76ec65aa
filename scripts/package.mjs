// Packages the extension as a .vsix: npm run package [-- --out FILE.vsix] [-- --built]
//
// --built: of what has been built already
import { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import zlib from "node:zlib";
import { main, temporaryFolder, Trouble } from "./lib/endings.mjs";
import { root, runScript } from "./lib/install.mjs";
import { packagedManifest, packagedReadme } from "./lib/packaged-readme.mjs";

const largest = 2 * 1024 * 1024;

/** What may be in the package; anything else is a slip in .vscodeignore. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z]{2})?)?\.json$/,
  /^extension\/(readme|changelog)\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/THIRD-PARTY-NOTICES\.txt$/,
  /^extension\/dist\/(client|server|core|parts|word|cli)(\.[a-z]+)?\.js$/,
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
  "extension/dist/parts.js",
  "extension/dist/server.worker.js",
  "extension/dist/language.jsonl",
  "extension/dist/word.js",
  "extension/dist/cli.js",
];

const withoutAddress = `Let op: package.json noemt geen openbaar adres ("repository": "https://…"). Het pakket zegt daarom niet waar de bron en de
meldingen staan, en zijn bladzijde in de Extensies-weergave heeft geen afbeeldingen.`;

/**
 * Packages what has been built as `file`: { size, entries }, size in bytes. A Trouble when it is too large or
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
  const manifest = packagedManifest(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  writeFileSync(join(stage, "package.json"), JSON.stringify(manifest, null, 2));
  if (!manifest.homepage) console.warn(withoutAddress);
  const page = readFileSync(join(root, "docs/marketplace.md"), "utf8");
  const address = manifest.homepage?.replace("#readme", "");
  writeFileSync(join(stage, "README.md"), packagedReadme(page, address));
  packAsSmallAsPossible();
  await createVSIX({
    cwd: stage,
    packagePath: file,
    dependencies: false, // all is bundled
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    skipLicense: false,
  });
  const { size } = statSync(file);
  const entries = zipEntries(readFileSync(file));
  const names = entries.map(({ name }) => name);
  const strange = names.filter((name) => !allowed.some((pattern) => pattern.test(name)));
  const missing = required.filter((name) => !names.includes(name));
  const problems = [
    ...strange.map((name) => `staat niet op de lijst in scripts/package.mjs: ${name}`),
    ...missing.map((name) => `ontbreekt: ${name}`),
    ...(size > largest ? [`${size} bytes, meer dan ${largest}:\n${weights(entries)}`] : []),
  ];
  if (problems.length) throw new Trouble(`Het pakket deugt niet:\n  ${problems.join("\n  ")}`);
  return { size, entries };
}

/** vsce asks for no level; a second more of packaging is nothing beside what each reader downloads. */
function packAsSmallAsPossible() {
  const { createDeflateRaw } = zlib;
  const value = (options) => createDeflateRaw({ ...options, level: 9 });
  Object.defineProperty(zlib, "createDeflateRaw", { value });
}

/** The files in a zip, from its central directory: { name, packed, unpacked }, in bytes. */
function zipEntries(bytes) {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Trouble("geen zip-bestand");
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + name),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** What weighs what: packed and unpacked bytes, largest first. */
function weights(entries) {
  const number = (n) => String(n).padStart(9);
  const rows = [...entries]
    .sort((a, b) => b.packed - a.packed)
    .map(({ name, packed, unpacked }) => `${number(packed)} ${number(unpacked)}  ${name}`);
  return ["   packed  unpacked  file", ...rows].join("\n");
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
    const { size, entries } = await packageExtension(file);
    console.log(
      `${weights(entries)}\n\n${file}\n${size} bytes of at most ${largest}, ${entries.length} files`,
    );
    return 0;
  });
}
