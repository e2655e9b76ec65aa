import { resolve } from "node:path";
import type { Rule } from "../analysis/rule";
import { supersededBy } from "../features/superseded";
import { testPack, type PackTest } from "../features/test-pack";
import type { Pack } from "../knowledge/pack";
import type { Language } from "../language/language";
import { readPack } from "./configuration";
import { shownName } from "./find-drafts";
import type { Io } from "./io";
import { commonSpecs, readOptions, type OptionSpecs } from "./options";
import { showTroubles } from "./show-troubles";
import { harmless, widthOf, wrap } from "./terminal";
import { exitCodes, WrongUse, type Trouble } from "./trouble";

export const packSpecs: OptionSpecs = { ...commonSpecs, json: { type: "switch" } };

/** `notawijzer pack`: tries packs out, and tells where one note goes against an earlier one. The answer is the exit code. */
export async function packCommand(args: readonly string[], rules: readonly Rule[], io: Io): Promise<number> {
  const options = readOptions(args, packSpecs);
  const lang = (options.value("lang") ?? "nl") as Language;
  if (options.positionals.length === 0)
    throw new WrongUse({
      nl: "Noem een map met een kennispakket: notawijzer pack MAP",
      en: "Name a folder with a pack: notawijzer pack FOLDER",
    });
  const packs: Pack[] = [];
  const troubles: Trouble[] = [];
  for (const name of options.positionals) {
    const path = resolve(io.cwd, name);
    const { pack, problems } = await readPack(path, shownName(path, io.cwd, name), io);
    if (pack) packs.push(pack);
    troubles.push(...problems);
  }
  showTroubles(troubles, lang, options.has("no-color"), io);
  const tests = packs.map((pack) => ({ pack, test: testPack(pack, rules) }));
  const clashes = packs.flatMap((older) => packs.flatMap((newer) => supersededBy(older, newer, rules)));
  if (options.has("json")) io.out.write(`${JSON.stringify(asJson(tests, clashes, troubles), null, 2)}\n`);
  else {
    const width = widthOf(io.out);
    const say = (text: string, first = ""): void =>
      io.out.write(`${wrap(harmless(text), width, first, " ".repeat(first.length))}\n`);
    for (const { pack, test } of tests) report(pack, test, lang, say);
    const words = texts[lang];
    if (clashes.length > 0) say(words.clashes(clashes.length));
    for (const { older, commitment, newer, words: said } of clashes)
      say(words.replaced(older.title, commitment.quote, newer.title, said), "  ");
  }
  if (troubles.some(({ severity }) => severity === "error")) return exitCodes.unreadable;
  return tests.some(({ test }) => test.failed.length + test.alarms.length > 0)
    ? exitCodes.findings
    : exitCodes.clean;
}

/** As many of a list as somebody reads. */
const shown = 20;

function report(
  pack: Pack,
  test: PackTest,
  lang: Language,
  say: (text: string, first?: string) => void,
): void {
  const words = texts[lang];
  say(words.read(pack.title, test.read, test.commitments));
  for (const { commitment, why } of test.unread.slice(0, shown))
    say(`${commitment.id}: ${words.why[why]}: “${commitment.quote}”`, "  ");
  if (test.unread.length > shown) say(words.more(test.unread.length - shown), "  ");
  if (test.examples > 0) say(words.examples(test.examples - test.failed.length, test.examples));
  for (const { commitment, kind, text, found } of test.failed.slice(0, shown))
    say(
      `${commitment.id}: ${words.failed[kind]}: “${text}”${found.length > 0 ? ` (${found.join(", ")})` : ""}`,
      "  ",
    );
  if (test.alarms.length > 0) say(words.alarms(test.alarms.length));
  for (const { code, words: marked } of test.alarms.slice(0, shown)) say(`${code}: “${marked}”`, "  ");
}

const asJson = (
  tests: readonly { readonly pack: Pack; readonly test: PackTest }[],
  clashes: ReturnType<typeof supersededBy>,
  troubles: readonly Trouble[],
): object => ({
  packs: tests.map(({ pack, test }) => ({
    id: pack.id,
    ...test,
    unread: test.unread.map(({ commitment: { id, quote }, why }) => ({ id, quote, why })),
    failed: test.failed.map(({ commitment: { id }, ...rest }) => ({ id, ...rest })),
  })),
  clashes: clashes.map(({ older, commitment, newer, words }) => ({
    older: older.id,
    commitment: commitment.id,
    newer: newer.id,
    words,
  })),
  problems: troubles,
});

const texts = {
  nl: {
    read: (title: string, read: number, all: number) =>
      `${title}: ${read} van ${all} toezeggingen en feiten worden gelezen zoals het pakket ze heeft.`,
    why: {
      claims: "de lezer vindt de bewering niet in de zin",
      nothing: "zonder bewering of gegeven wordt er niets mee vergeleken",
    },
    more: (n: number) => `en nog ${n}`,
    examples: (good: number, all: number) => `${good} van ${all} voorbeelden doen wat zij zeggen.`,
    failed: {
      good: "juist voorbeeld met een melding",
      bad: "voorbeeld van een tegenspraak zonder melding",
      weakened: "voorbeeld van een afzwakking zonder melding",
    },
    alarms: (n: number) =>
      `Op de nota zelf zijn er ${n} meldingen; die zijn er op een concept dat haar volgt ook:`,
    clashes: (n: number) => `Tussen de nota’s zijn er ${n} verschillen; de latere geldt:`,
    replaced: (older: string, quote: string, newer: string, words: string) =>
      `“${quote}” (${older}) is inmiddels vervangen door “${words}” (${newer}).`,
  },
  en: {
    read: (title: string, read: number, all: number) =>
      `${title}: ${read} of ${all} commitments and facts are read as the pack has them.`,
    why: {
      claims: "the reader does not find the claim in the sentence",
      nothing: "without a claim or a value nothing is compared with it",
    },
    more: (n: number) => `and ${n} more`,
    examples: (good: number, all: number) => `${good} of ${all} examples do what they say.`,
    failed: {
      good: "a good example with a finding",
      bad: "an example of a contradiction without one",
      weakened: "an example of a weakening without one",
    },
    alarms: (n: number) => `The note itself has ${n} findings; a draft that follows it has them too:`,
    clashes: (n: number) => `Between the notes there are ${n} differences; the later one holds:`,
    replaced: (older: string, quote: string, newer: string, words: string) =>
      `“${quote}” (${older}) has been replaced by “${words}” (${newer}).`,
  },
} as const;
