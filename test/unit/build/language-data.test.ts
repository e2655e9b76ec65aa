import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { build, type Plugin } from "esbuild";
import type { createAnalyser } from "../../../server/src/analysis/analyse";
import { languageText, provideLanguage } from "../../../server/src/host/language-store";
import type { VerbEntry } from "../../../server/src/reader/words/lexicon-entries";
import { readVerbFrames } from "../../../server/src/reader/words/verb-frames";
import { tableOfVerbs, type VerbTable } from "../../../server/src/reader/words/verb-table";
import { claimsPack } from "../analysis/claims-pack";

const root = join(__dirname, "../../..");
const lexicon = (lang: "nl" | "en", name: string): readonly { readonly example?: string }[] =>
  JSON.parse(readFileSync(join(root, `data/language/${lang}/lexicon/${name}.json`), "utf8"));

const withoutExample = ({ example: _example, ...entry }: { readonly example?: string }) => entry;

interface Bundle {
  readonly text: string;
  /** The exports, and what the bundle has parsed so far. */
  readonly run: <T>() => { readonly exports: T; readonly parsed: readonly string[] };
}

/** Bundles a source as the server is bundled. */
async function bundle(source: string): Promise<Bundle> {
  const url = pathToFileURL(join(root, "scripts/lib/language-data.mjs")).href;
  const { languageData } = (await import(url)) as { readonly languageData: Plugin };
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    mainFields: ["module", "main"],
    plugins: [languageData],
  });
  const { text } = outputFiles[0]!;
  return {
    text,
    run: <T>() => {
      const parsed: string[] = [];
      const parse = (json: string): unknown => {
        parsed.push(json);
        return JSON.parse(json);
      };
      const module = { exports: {} as T };
      runInNewContext(text, { module, exports: module.exports, JSON: { parse, stringify: JSON.stringify } });
      return { exports: module.exports, parsed };
    },
  };
}

describe("language data in the bundles", function () {
  this.timeout(30_000);

  it("is what the files have, without the examples of the lexicon", async () => {
    const { text, run } = await bundle(
      'import nouns from "./data/language/nl/lexicon/nouns.json"; import places from "./data/language/nl/places.json"; export const read = () => [nouns, places];',
    );
    const nouns = lexicon("nl", "nouns");
    assert.ok(nouns.some(({ example }) => example));
    assert.doesNotMatch(text, /"?example"?:/);
    const [readNouns, readPlaces] = run<{ read: () => readonly unknown[] }>().exports.read();
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    assert.deepEqual(plain(readNouns), nouns.map(withoutExample));
    assert.deepEqual(
      plain(readPlaces),
      JSON.parse(readFileSync(join(root, "data/language/nl/places.json"), "utf8")),
    );
  });

  it("has verbs as a table that gives the frames of the list", async () => {
    const { run } = await bundle(
      'import verbs from "./data/language/nl/lexicon/verbs.json"; export const read = () => verbs;',
    );
    const list = lexicon("nl", "verbs").map(withoutExample) as unknown as readonly VerbEntry[];
    const bundled = run<{ read: () => VerbTable }>().exports.read();
    const own = tableOfVerbs(list);
    assert.deepEqual([...bundled.keys], own.keys);
    const [frames, ownFrames] = [readVerbFrames(bundled), readVerbFrames(own)];
    for (const key of own.keys)
      assert.equal(JSON.stringify(frames.get(key)), JSON.stringify(ownFrames.get(key)), key);
  });

  it("is parsed when it is first asked for, and kept unless it is large", async () => {
    const { run } = await bundle(
      'import places from "./data/language/nl/places.json"; import nouns from "./data/language/nl/lexicon/nouns.json"; export const small = () => places; export const large = () => nouns;',
    );
    const { exports, parsed } = run<{ small: () => unknown; large: () => unknown }>();
    assert.equal(parsed.length, 0);
    assert.equal(exports.small(), exports.small());
    assert.equal(parsed.length, 1);
    assert.notEqual(exports.large(), exports.large());
    assert.equal(parsed.length, 3);
  });

  it("has the lexicon of a language only where a sentence of that language names a topic", async () => {
    const { run } = await bundle(`
      export { createAnalyser } from "./server/src/analysis/analyse";
      export { buildKnowledge } from "./server/src/knowledge/knowledge";
      export { rules } from "./server/src/rules";
      export { defaultSettings } from "./server/src/analysis/settings";`);
    const { exports, parsed } = run<{
      createAnalyser: typeof createAnalyser;
      buildKnowledge: (packs: readonly unknown[]) => Parameters<typeof createAnalyser>[0];
      rules: Parameters<typeof createAnalyser>[1];
      defaultSettings: Parameters<typeof createAnalyser>[2];
    }>();
    const { createAnalyser: create, buildKnowledge, rules, defaultSettings } = exports;
    const analyser = create(buildKnowledge([claimsPack]), rules, defaultSettings);
    const has = (lang: "nl" | "en"): boolean => {
      const count = lexicon(lang, "nouns").length;
      return parsed.some((json) => {
        if (json.length < 10_000) return false;
        const value = JSON.parse(json) as unknown;
        return Array.isArray(value) && value.length === count && "lemma" in (value[0] as object);
      });
    };
    const read = (text: string) => analyser.analyse({ text, languageId: "markdown" }).findings.length;
    read("# Een kop\n\nDit is een stuk zonder iets van de nota: de raad kwam bijeen en ging weer uiteen.\n");
    assert.deepEqual([has("nl"), has("en")], [false, false]);
    assert.equal(read("De gemeente verlaagt de bijdrage aan walstroom."), 1);
    assert.deepEqual([has("nl"), has("en")], [true, false]);
    read("The municipality is cutting its contribution to the shore power of the harbour.");
    assert.equal(has("en"), true);
  });

  it("is one copy of the lexicon and the paradigms for all bundles, a line of ASCII each", async () => {
    const url = pathToFileURL(join(root, "scripts/lib/language-data.mjs")).href;
    const { sharedLanguageData } = (await import(url)) as {
      readonly sharedLanguageData: () => Promise<string>;
    };
    const data = await sharedLanguageData();
    assert.match(data, /^[\x00-\x7f]*$/);
    const [first, ...lines] = data.trimEnd().split("\n");
    const shared = JSON.parse(first!) as readonly (readonly [string, number])[];
    assert.deepEqual(
      shared.map(([, length]) => length),
      lines.map((line) => line.length),
    );
    const names = shared.map(([name]) => name);
    for (const name of ["nl/lexicon/verbs.json", "en/paradigms.json"]) assert(names.includes(name), name);
    provideLanguage(data);
    for (const name of names.filter((one) => !one.includes("/verbs.json"))) {
      const file = JSON.parse(readFileSync(join(root, "data/language", name), "utf8")) as unknown;
      const kept = Array.isArray(file) && name.includes("/lexicon/") ? file.map(withoutExample) : file;
      assert.deepEqual(JSON.parse(languageText(name)), kept, name);
    }
    assert.throws(() => languageText("nl/places.json"), /no language data yet/);
  });
});
