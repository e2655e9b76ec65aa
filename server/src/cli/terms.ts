import { basename, extname, resolve } from "node:path";
import type { Rule } from "../analysis/rule";
import { Refused } from "../exchange/refused";
import { readSkos } from "../exchange/terms/read-skos";
import { readTbx } from "../exchange/terms/read-tbx";
import { readTermCsv, writeTermCsv } from "../exchange/terms/term-csv";
import { entryOf, type TermEntry, type TermSet } from "../exchange/terms/term-entry";
import { termLimits } from "../exchange/terms/term-limits";
import type { ReadTerms, TermReader } from "../exchange/terms/term-reader";
import { writeCspell } from "../exchange/terms/write-cspell";
import { writeSkos } from "../exchange/terms/write-skos";
import { writeTbx } from "../exchange/terms/write-tbx";
import { writeTermsYaml } from "../exchange/terms/write-terms-yaml";
import { loadPack } from "../knowledge/load-pack";
import type { Pack } from "../knowledge/pack";
import type { LocalText } from "../knowledge/problem";
import type { Language } from "../language/language";
import { readConfiguration } from "./configuration";
import { shownName } from "./find-drafts";
import type { Io } from "./io";
import {
  commonSpecs,
  configurationOptions,
  knowledgeSpecs,
  readOptions,
  type Options,
  type OptionSpecs,
} from "./options";
import { showTroubles } from "./show-troubles";
import { decodeInPieces } from "./decode-in-pieces";
import { harmless, widthOf, wrap } from "./terminal";
import { textsIn } from "./texts";
import { exitCodes, fileMessage, WrongUse, type Trouble } from "./trouble";

const writers = {
  tbx: writeTbx,
  skos: writeSkos,
  csv: writeTermCsv,
  cspell: writeCspell,
} as const satisfies Readonly<Record<string, (set: TermSet) => Generator<string>>>;

const readers: Readonly<Record<string, () => TermReader>> = {
  tbx: readTbx,
  skos: readSkos,
  csv: readTermCsv,
};

const byExtension: Readonly<Record<string, keyof typeof writers>> = {
  ".tbx": "tbx",
  ".xml": "tbx",
  ".ttl": "skos",
  ".csv": "csv",
  ".tsv": "csv",
};

export const termsSpecs: OptionSpecs = {
  ...commonSpecs,
  ...knowledgeSpecs,
  format: { type: "value", values: Object.keys(writers) },
  output: { type: "value" },
};

/** `notawijzer terms export|import`: the terms of packs in formats of others. The answer is the exit code. */
export async function terms(args: readonly string[], rules: readonly Rule[], io: Io): Promise<number> {
  const options = readOptions(
    args.map((arg) => (arg === "-o" ? "--output" : arg)),
    termsSpecs,
  );
  const [what, ...files] = options.positionals;
  if (what === "export" && files.length === 0) return exportTerms(options, rules, io);
  if (what === "import" && files.length === 1) return importTerms(files[0]!, options, io);
  throw new WrongUse({
    nl: "Kies terms export, of terms import met één bestand.",
    en: "Choose terms export, or terms import with one file.",
  });
}

function formatOf(options: Options, name: string | undefined): string {
  const format = options.value("format") ?? (name && byExtension[extname(name).toLowerCase()]);
  if (format !== undefined && format !== "") return format;
  throw new WrongUse({
    nl: "Noem de vorm met --format: tbx, skos, csv of (alleen bij export) cspell.",
    en: "Name the format with --format: tbx, skos, csv or (for export only) cspell.",
  });
}

async function exportTerms(options: Options, rules: readonly Rule[], io: Io): Promise<number> {
  const output = options.value("output");
  const write = writers[formatOf(options, output) as keyof typeof writers];
  const configuration = await readConfiguration(configurationOptions(options), rules, io);
  const { lang, knowledge } = configuration;
  const troubles: Trouble[] = [...configuration.troubles];
  const set = setOf(knowledge.packs);
  if (output === undefined) for (const piece of write(set)) io.out.write(piece);
  else {
    const written = await create(output, [...write(set)].join(""), io);
    if (written) troubles.push(written);
    else say(textsIn(lang).termsExported(harmless(output), set.entries.length), io.out);
  }
  showTroubles(troubles, lang, options.has("no-color"), io);
  return troubles.some(({ severity }) => severity === "error") ? exitCodes.unreadable : exitCodes.clean;
}

/** The terms of all packs; of two with the same id the later one has that of its pack with it. */
function setOf(packs: readonly Pack[]): TermSet {
  const used = new Set<string>();
  const entries = packs.flatMap((pack) => {
    const names = new Map(pack.terms.map(({ id }) => [id, used.has(id) ? `${pack.id}.${id}` : id] as const));
    for (const id of names.values()) used.add(id);
    const named = (ids: readonly string[]): readonly string[] => ids.map((id) => names.get(id) ?? id);
    return pack.terms.map((term): TermEntry => {
      const entry = entryOf(term);
      return {
        ...entry,
        id: names.get(term.id)!,
        related: named(entry.related),
        confusedWith: named(entry.confusedWith),
      };
    });
  });
  const [first] = packs;
  return {
    id: packs.map(({ id }) => id).join("+") || "notawijzer",
    title: packs.map(({ title }) => title).join("; ") || "Notawijzer",
    language: first?.language ?? "nl",
    ...(packs.length === 1 && { date: first!.date }),
    entries,
  };
}

async function importTerms(name: string, options: Options, io: Io): Promise<number> {
  const lang = (options.value("lang") ?? "nl") as Language;
  const format = formatOf(options, name);
  const make = readers[format];
  if (!make)
    throw new WrongUse({
      nl: `Uit ${format} is niets in te lezen.`,
      en: `Nothing can be read from ${format}.`,
    });
  const path = resolve(io.cwd, name);
  const file = shownName(path, io.cwd, name);
  const noColor = options.has("no-color");
  const read = await readTerms(path, file, make(), io);
  if ("severity" in read) {
    showTroubles([read], lang, noColor, io);
    return exitCodes.unreadable;
  }
  const yaml = writeTermsYaml(read.entries, basename(path));
  const output = options.value("output");
  const shown = output ?? "terms.yaml";
  const warn = (message: LocalText, place: Omit<Trouble, "message" | "severity">): Trouble => ({
    ...place,
    severity: "warning",
    message,
  });
  const troubles: Trouble[] = read.remarks.map((remark) => warn(remark, { file }));
  if (output === undefined) io.out.write(yaml);
  else {
    const written = await create(output, yaml, io);
    if (written) troubles.push(written);
  }
  for (const { line, column, message } of problemsOf(yaml))
    troubles.push(
      warn(message, {
        file: shown,
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
      }),
    );
  showTroubles(troubles, lang, noColor, io);
  if (troubles.some(({ severity }) => severity === "error")) return exitCodes.unreadable;
  const summary = textsIn(lang).termsImported(harmless(file), read.entries.length, output);
  // The terms alone are the output, so that it can be piped on.
  say(summary, output === undefined ? io.err : io.out);
  return exitCodes.clean;
}

async function readTerms(
  path: string,
  file: string,
  reader: TermReader,
  io: Io,
): Promise<ReadTerms | Trouble> {
  try {
    if ((await io.files.size(path)) > termLimits.maxFileBytes)
      return { file, severity: "error", message: tooLarge };
    const decode = decodeInPieces();
    for await (const chunk of io.files.stream(path)) reader.write(decode.write(chunk));
    reader.write(decode.end());
    return reader.end();
  } catch (error) {
    if (!(error instanceof Refused)) return { file, severity: "error", message: fileMessage(error) };
    const { line, column } = error.place;
    return {
      file,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      severity: "error",
      message: error.text,
    };
  }
}

const tooLarge: LocalText = {
  nl: `Het bestand is te groot (meer dan ${termLimits.maxFileBytes / 1_000_000} MB) en is niet gelezen.`,
  en: `The file is too large (more than ${termLimits.maxFileBytes / 1_000_000} MB) and was not read.`,
};

/** What a pack of these terms has against them. */
function problemsOf(yaml: string) {
  const head = "id: terms\ntitle: terms\nlanguage: nl\ndate: 2000-01-01\n";
  const { problems } = loadPack([
    { path: "pack.yaml", text: head },
    { path: "terms.yaml", text: yaml },
  ]);
  return problems.filter(({ file }) => file === "terms.yaml");
}

async function create(name: string, text: string, io: Io): Promise<Trouble | undefined> {
  try {
    await io.files.create(resolve(io.cwd, name), Buffer.from(text, "utf8"));
    return undefined;
  } catch (error) {
    return { file: name, severity: "error", message: fileMessage(error) };
  }
}

const say = (text: string, to: Io["out"]): void => to.write(`${wrap(text, widthOf(to))}\n`);
