import { readFile } from "node:fs/promises";

/**
 * An esbuild plugin: data/language/**.json as text that is parsed when it is first asked for. Parsing a string is several
 * times as fast as compiling an object literal, and most drafts never need the lexicon of the other language. The lexicon's
 * `example` is for its tests and is left out.
 */
export const languageData = {
  name: "language-data",
  setup(build) {
    build.onLoad({ filter: /[\\/]data[\\/]language[\\/].+\.json$/ }, async ({ path }) => {
      const data = JSON.parse(await readFile(path, "utf8"));
      const isLexicon = /[\\/]lexicon[\\/][^\\/]+$/.test(path) && Array.isArray(data);
      return { loader: "js", contents: lazily(isLexicon ? data.map(withoutExample) : data) };
    });
  },
};

/** Of an entry of the lexicon what the reader uses. */
const withoutExample = ({ example: _example, ...entry }) => entry;

/** A CommonJS module whose default export is read through a getter, so that an importer's mention of it parses the text. */
const lazily = (data) => `
const text = ${JSON.stringify(JSON.stringify(data))};
let data;
Object.defineProperty(exports, "__esModule", { value: true });
Object.defineProperty(exports, "default", { enumerable: true, get: () => (data ??= JSON.parse(text)) });
`;
