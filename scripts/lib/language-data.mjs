import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../data/language");
const store = join(dirname(fileURLToPath(import.meta.url)), "../../server/src/host/language-store.ts");

/** The large ones, of which the package has one copy for all bundles. */
const isShared = (name) => /\/(?:lexicon\/[^/]+|paradigms\.json)$/.test(name);

/**
 * An esbuild plugin: data/language/**.json as text that is parsed when it is first asked for. Parsing a string is several
 * times as fast as compiling an object literal, and most drafts never need the lexicon of the other language. The lexicon's
 * `example` is for its tests and is left out.
 *
 * `shared`: where the bundle has the lexicon and the paradigms from.
 * - `inside` (default): it has them itself
 * - `beside`: from language.jsonl in its own folder, read when first needed (Node)
 * - `given`: from what `provideLanguage` of host/language-store.ts was given, which must be before they are needed
 */
export const languageDataOf = (shared = "inside") => ({
  name: "language-data",
  setup(build) {
    build.onLoad({ filter: /[\\/]data[\\/]language[\\/].+\.json$/ }, async ({ path }) => {
      const name = nameOf(path);
      const text =
        isShared(name) && shared !== "inside"
          ? `require("language-texts").languageText(${JSON.stringify(name)})`
          : JSON.stringify(compact(name, await readFile(path, "utf8")));
      return { loader: "js", contents: lazily(text), resolveDir: dirname(path) };
    });
    build.onResolve({ filter: /^language-texts$/ }, () =>
      shared === "given" ? { path: store } : { path: "language-texts", namespace: "language-texts" },
    );
    build.onLoad({ filter: /.*/, namespace: "language-texts" }, () => ({
      contents: besideItself,
      resolveDir: folder,
    }));
  },
});

export const languageData = languageDataOf();

/** What language.jsonl holds: names in a line, then a line of JSON for each. */
export function sharedLanguageData() {
  const names = readdirSync(folder, { recursive: true })
    .map((path) => nameOf(join(folder, path)))
    .filter((name) => name.endsWith(".json") && isShared(name))
    .sort();
  const lines = names.map((name) => compact(name, readFileSync(join(folder, name), "utf8")));
  return `${[JSON.stringify(names), ...lines].join("\n")}\n`;
}

const nameOf = (path) => relative(folder, path).split(sep).join("/");

function compact(name, text) {
  const data = JSON.parse(text);
  return JSON.stringify(/\/lexicon\//.test(name) && Array.isArray(data) ? data.map(withoutExample) : data);
}

/** Of an entry of the lexicon what the reader uses. */
const withoutExample = ({ example: _example, ...entry }) => entry;

/** A CommonJS module whose default export is read through a getter, so that an importer's mention of it parses the text. */
const lazily = (text) => `
let data;
Object.defineProperty(exports, "__esModule", { value: true });
Object.defineProperty(exports, "default", { enumerable: true, get: () => (data ??= JSON.parse(${text})) });
`;

const besideItself = `
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
let lines;
let names;
exports.languageText = (name) => {
  lines ??= readFileSync(join(__dirname, "language.jsonl"), "utf8").split("\\n");
  names ??= JSON.parse(lines[0]);
  return lines[1 + names.indexOf(name)];
};
`;
