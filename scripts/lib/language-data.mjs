import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { asciiJson } from "./ascii.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(root, "data/language");
const store = join(root, "server/src/host/language-store.ts");

/** The large ones, of which the package has one copy for all bundles. */
const isShared = (name) => /\/(?:lexicon\/[^/]+|paradigms\.json)$/.test(name);

/** Of which the entries are parsed one by one: a table (server/src/reader/words/verb-table.ts), and its text beside it. */
const isTable = (name) => /\/lexicon\/verbs\.json$/.test(name);
const entriesOf = (name) => `${name}:entries`;

/**
 * An esbuild plugin: data/language/**.json as text that is parsed when it is first asked for. Parsing a string is several
 * times as fast as compiling an object literal, and most drafts never need the lexicon of the other language. The lexicon's
 * `example` is for its tests and is left out.
 *
 * `shared`: where the bundle has the lexicon and the paradigms from.
 * - `inside` (default): it has them itself
 * - `store`: from host/language-store.ts, which must have been told where it has them from before they are needed
 */
export const languageDataOf = (shared = "inside") => ({
  name: "language-data",
  setup(build) {
    build.onLoad({ filter: /[\\/]data[\\/]language[\\/].+\.json$/ }, async ({ path }) => {
      const name = nameOf(path);
      const texts = await textsOf(name, await readFile(path, "utf8"));
      const text = (part) =>
        isShared(name) && shared !== "inside"
          ? `require("language-texts").languageText(${JSON.stringify(part)})`
          : JSON.stringify(texts.get(part));
      const parsed = `JSON.parse(${text(name)})`;
      const data = isTable(name) ? `Object.assign(${parsed}, { text: ${text(entriesOf(name))} })` : parsed;
      return { loader: "js", contents: lazily(data, !isShared(name)), resolveDir: dirname(path) };
    });
    build.onResolve({ filter: /^language-texts$/ }, () => ({ path: store }));
  },
});

export const languageData = languageDataOf();

/** Room for the first line of language.jsonl; host/language-store.ts names it too. */
const firstLine = 2048;

/**
 * What language.jsonl holds: the names and lengths of the texts behind it in a line of a fixed length, then each text in a line. All is
 * ASCII, so that characters are bytes: whoever wants one text reads nothing else.
 */
export async function sharedLanguageData() {
  const names = readdirSync(folder, { recursive: true })
    .map((path) => nameOf(join(folder, path)))
    .filter((name) => name.endsWith(".json") && isShared(name))
    .sort();
  const texts = [];
  for (const name of names) texts.push(...(await textsOf(name, readFileSync(join(folder, name), "utf8"))));
  const first = JSON.stringify(texts.map(([name, text]) => [name, text.length]));
  if (first.length >= firstLine) throw new Error("language.jsonl: its first line needs more room");
  return `${[first.padEnd(firstLine - 1), ...texts.map(([, text]) => text)].join("\n")}\n`;
}

const nameOf = (path) => relative(folder, path).split(sep).join("/");

/** What is shipped of a file, as one text or two, by name. */
async function textsOf(name, file) {
  const data = JSON.parse(file);
  if (!/\/lexicon\//.test(name) || !Array.isArray(data)) return new Map([[name, asciiJson(data)]]);
  const entries = data.map(withoutExample);
  if (!isTable(name)) return new Map([[name, asciiJson(entries)]]);
  const { text, ...table } = (await tables()).tableOfVerbs(entries, asciiJson);
  return new Map([
    [name, asciiJson(table)],
    [entriesOf(name), text],
  ]);
}

let loaded;

/** The module that makes the table is TypeScript: bundled in memory. */
const tables = () => (loaded ??= loadTables());

async function loadTables() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["server/src/reader/words/verb-table.ts"],
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "error",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}

/** Of an entry of the lexicon what the reader uses. */
const withoutExample = ({ example: _example, ...entry }) => entry;

/**
 * A CommonJS module whose default export is read through a getter, so that an importer's mention of it makes the value. The large ones are
 * not kept: what is made of them is, once.
 */
const lazily = (value, isKept) => `
let data;
Object.defineProperty(exports, "__esModule", { value: true });
Object.defineProperty(exports, "default", { enumerable: true, get: () => ${isKept ? `(data ??= ${value})` : value} });
`;
