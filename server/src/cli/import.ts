import { basename, extname, join, relative, resolve } from "node:path";
import type { Rule } from "../analysis/rule";
import { importNote, type ImportedNote } from "../importing/import-note";
import {
  changesSince,
  compareRecords,
  makeRecord,
  readRecord,
  recordFile,
  type ImportChanges,
  type ImportRecord,
} from "../importing/import-record";
import { readReview, reviewFile, type ReviewOperation } from "../importing/review";
import { slugOf } from "../importing/slug";
import { degreeOf } from "../importing/write-pack";
import { writeReview } from "../importing/write-review";
import type { SourceFile } from "../knowledge/load-pack";
import { isIsoDate } from "../knowledge/is-iso-date";
import type { Language } from "../language/language";
import { decodeDraft } from "./decode-draft";
import { importTexts, type ImportTexts } from "./import-texts";
import type { Io } from "./io";
import { commonSpecs, readOptions, type OptionSpecs, type Options } from "./options";
import { createProgress } from "./progress";
import { readNote, type NoteSource } from "./read-note";
import { showTroubles } from "./show-troubles";
import { shownName } from "./find-drafts";
import { harmless, widthOf, wrap } from "./terminal";
import { exitCodes, fileMessage, WrongUse, type Trouble } from "./trouble";

export const importSpecs: OptionSpecs = {
  ...commonSpecs,
  output: { type: "value" },
  title: { type: "value" },
  date: { type: "value" },
  force: { type: "switch" },
  json: { type: "switch" },
  progress: { type: "switch" },
  quiet: { type: "switch" },
};

/** What an earlier import has left in the folder. */
interface Earlier {
  readonly record?: ImportRecord;
  readonly operations: readonly ReviewOperation[];
  /** Decisions that stand in the pack's files and not in review.yaml yet. */
  readonly fresh: readonly ReviewOperation[];
}

/** `notawijzer import`: a pack out of a note. The answer is the exit code. */
export async function importCommand(
  args: readonly string[],
  rules: readonly Rule[],
  io: Io,
): Promise<number> {
  // "-o" is what everybody writes.
  const options = readOptions(
    args.map((arg) => (arg === "-o" ? "--output" : arg)),
    importSpecs,
  );
  const lang = (options.value("lang") ?? "nl") as Language;
  const texts = importTexts[lang];
  const [name, ...others] = options.positionals;
  if (name === undefined || others.length > 0)
    throw new WrongUse({
      nl: "Noem één nota: notawijzer import NOTA [-o MAP]",
      en: "Name one note: notawijzer import NOTE [-o FOLDER]",
    });
  const date = options.value("date");
  if (date !== undefined && !isIsoDate(date))
    throw new WrongUse({
      nl: `${date} is geen datum; schrijf jjjj-mm-dd.`,
      en: `${date} is no date; write yyyy-mm-dd.`,
    });
  const path = resolve(io.cwd, name);
  const source = await readNote(path, name, io);
  const fail = (troubles: readonly Trouble[]): number => {
    showTroubles(troubles, lang, options.has("no-color"), io);
    return exitCodes.unreadable;
  };
  if ("severity" in source) return fail([source]);

  const wanted = options.value("output");
  const given = wanted === undefined ? undefined : resolve(io.cwd, wanted);
  const earlier = given === undefined ? nothingEarlier : await readEarlier(given, io);
  if ("severity" in earlier) return fail([earlier]);
  if (given !== undefined && !earlier.record && !options.has("force") && (await holdsPack(given, io)))
    return fail([
      {
        file: wanted!,
        severity: "error",
        message: {
          nl: "In deze map staat een kennispakket dat niet is ingelezen; kies een andere map, of overschrijf het met --force.",
          en: "This folder holds a pack that was not imported; choose another one, or overwrite it with --force.",
        },
      },
    ]);
  const operations = [...earlier.operations, ...earlier.fresh];
  const imported = await runImport(source, path, given, operations, options, rules, texts, io);
  const { pack } = imported.loaded;
  if (!pack)
    return fail(
      imported.loaded.problems.map(({ message }) => ({ file: name, severity: "error" as const, message })),
    );
  const folder = given ?? join(io.cwd, pack.id);
  if (given === undefined && !options.has("force") && (await io.files.kind(folder)) !== undefined)
    return fail([
      {
        file: shownName(folder, io.cwd, pack.id),
        severity: "error",
        message: {
          nl: "Deze map bestaat al; noem haar met -o om de nota opnieuw in te lezen.",
          en: "This folder exists already; name it with -o to import the note anew.",
        },
      },
    ]);
  const record = makeRecord(imported.proposals, basename(path));
  const files: readonly SourceFile[] = [
    ...imported.files,
    { path: recordFile, text: `${JSON.stringify(record, null, 1)}\n` },
    ...(earlier.fresh.length > 0 ? [{ path: reviewFile, text: writeReview(operations) }] : []),
  ];
  try {
    for (const file of files) await io.files.write(join(folder, file.path), Buffer.from(file.text, "utf8"));
  } catch (error) {
    return fail([
      { file: shownName(folder, io.cwd, folder), severity: "error", message: fileMessage(error) },
    ]);
  }
  const changes = earlier.record && compareRecords(earlier.record, record);
  const shown = relative(io.cwd, folder) || ".";
  if (options.has("json"))
    io.out.write(`${JSON.stringify(summaryOf(imported, folder, changes, earlier), null, 2)}\n`);
  else if (!options.has("quiet")) show(imported, shown, changes, earlier, texts, io);
  return exitCodes.clean;
}

const nothingEarlier: Earlier = { operations: [], fresh: [] };

const packFiles = ["pack.yaml", "terms.yaml", "topics.yaml", "commitments.yaml"] as const;

const holdsPack = async (folder: string, { files }: Io): Promise<boolean> =>
  (await files.kind(join(folder, "pack.yaml"))) !== undefined;

async function readEarlier(folder: string, io: Io): Promise<Earlier | Trouble> {
  const text = async (name: string): Promise<string | undefined> => {
    const path = join(folder, name);
    if ((await io.files.kind(path)) !== "file") return undefined;
    const decoded = decodeDraft(await io.files.read(path));
    return "text" in decoded ? decoded.text : undefined;
  };
  try {
    const recorded = await text(recordFile);
    const record = recorded === undefined ? undefined : readRecord(recorded);
    const { operations, problems } = readReview((await text(reviewFile)) ?? "[]");
    const [problem] = problems.filter(({ severity }) => severity === "error");
    if (problem)
      return {
        file: join(shownName(folder, io.cwd, folder), reviewFile),
        ...(problem.line !== undefined && { line: problem.line }),
        severity: "error",
        message: problem.message,
      };
    if (!record) return { operations, fresh: [] };
    const present: SourceFile[] = [];
    for (const path of packFiles) {
      const own = await text(path);
      if (own !== undefined) present.push({ path, text: own });
    }
    return { record, operations, fresh: changesSince(record, present) };
  } catch (error) {
    return { file: shownName(folder, io.cwd, folder), severity: "error", message: fileMessage(error) };
  }
}

/** Steps between two looks at the clock. */
const pace = 8;

async function runImport(
  source: NoteSource,
  path: string,
  folder: string | undefined,
  operations: readonly ReviewOperation[],
  options: Options,
  rules: readonly Rule[],
  texts: ImportTexts,
  io: Io,
): Promise<ImportedNote> {
  const title = options.value("title") ?? source.title;
  const date = options.value("date") ?? source.date;
  const progress = createProgress(io, options.has("quiet"));
  const steps = importNote(
    source.markdown,
    {
      name: basename(path, extname(path)),
      today: io.today(),
      ...(folder !== undefined && { id: slugOf(basename(folder), 40) }),
      ...(title !== undefined && { title }),
      ...(date !== undefined && { date }),
      ...(source.url !== undefined && { url: source.url }),
    },
    rules,
    operations,
  );
  for (let n = 0; ; n++) {
    const step = steps.next();
    if (step.done) {
      progress.clear();
      return step.value;
    }
    if (n % pace !== 0) continue;
    // For a program that shows it in its own way.
    if (options.has("progress")) io.err.write(`progress ${Math.round(step.value.done * 100)}\n`);
    progress.show(texts.progress(texts.stages[step.value.stage], Math.round(step.value.done * 100)));
    await io.breathe();
  }
}

/** Entries by how sure they are. */
function degrees(
  list: readonly { readonly confidence: number }[],
): Readonly<Record<"hoog" | "middel" | "laag", number>> {
  const counts = { hoog: 0, middel: 0, laag: 0 };
  for (const { confidence } of list) counts[degreeOf(confidence)]++;
  return counts;
}

function show(
  { proposals, dropped, unmatched, isDateGuessed }: ImportedNote,
  folder: string,
  changes: ImportChanges | undefined,
  { fresh, operations }: Earlier,
  texts: ImportTexts,
  io: Io,
): void {
  const width = widthOf(io.out);
  const say = (text: string): void => io.out.write(`${wrap(harmless(text), width)}\n`);
  const { about, terms, commitments, topics } = proposals;
  say(texts.made(about.title, about.date, folder));
  say(texts.entries(terms.length, commitments.length, topics.length));
  say(texts.sure(degrees([...terms, ...commitments])));
  if (isDateGuessed) say(texts.dateGuessed);
  if (dropped.length > 0) say(texts.dropped(new Set(dropped).size));
  if (operations.length + fresh.length > 0) say(texts.reviewed(operations.length, fresh.length));
  for (const { of } of unmatched) say(texts.unmatched(of));
  if (changes) {
    for (const [words, list] of [
      [texts.fresh, changes.fresh],
      [texts.gone, changes.gone],
      [texts.changed, changes.changed],
    ] as const) {
      if (list.length === 0) continue;
      say(words(list.length));
      for (const item of list.slice(0, 10)) io.out.write(`${wrap(harmless(item), width, "  ", "    ")}\n`);
      if (list.length > 10) say(texts.more(list.length - 10));
    }
    if (changes.fresh.length + changes.gone.length + changes.changed.length === 0) say(texts.unchanged);
  }
  say(texts.next(folder));
}

function summaryOf(
  { proposals, dropped, unmatched, isDateGuessed }: ImportedNote,
  folder: string,
  changes: ImportChanges | undefined,
  { fresh, operations }: Earlier,
): object {
  const { about, terms, topics, commitments, actors } = proposals;
  return {
    folder,
    id: about.id,
    title: about.title,
    date: about.date,
    isDateGuessed,
    counts: {
      terms: terms.length,
      topics: topics.length,
      commitments: commitments.length,
      actors: actors.length,
    },
    confidence: degrees([...terms, ...commitments]),
    dropped,
    review: {
      applied: operations.length + fresh.length - unmatched.length,
      recorded: fresh.length,
      unmatched,
    },
    ...(changes && { changes }),
  };
}
