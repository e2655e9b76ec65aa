import commitmentsSchema from "../../../data/schema/commitments.schema.json";
import packSchema from "../../../data/schema/pack.schema.json";
import termsSchema from "../../../data/schema/terms.schema.json";
import topicsSchema from "../../../data/schema/topics.schema.json";
import { checkSchema, type Schema } from "./check-schema";
import { findQuotation, foldQuotation } from "./find-quotation";
import { actorTest } from "./read-actors";
import type { ReadContext } from "./read-context";
import { readCommitments, type CommitmentSource } from "./read-commitments";
import { readPackFile, type PackSource } from "./read-pack-file";
import { readTerms, type TermSource } from "./read-terms";
import { readTopics, type TopicSource } from "./read-topics";
import { parseYaml } from "./parse-yaml";
import type { Pack } from "./pack";
import type { LocalText, Problem } from "./problem";

export interface SourceFile {
  /** Relative to the pack's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface LoadedPack {
  /** Absent where pack.yaml or the note cannot be used. Without its broken entries otherwise. */
  readonly pack?: Pack;
  /** By file in the order pack.yaml, terms.yaml, topics.yaml, commitments.yaml; within a file by place. */
  readonly problems: readonly Problem[];
}

const packFile = "pack.yaml";
/** A pack may do without it. */
const topicFile = "topics.yaml";
/** So may a pack of terms alone, without a note. */
const commitmentsFile = "commitments.yaml";
const noteLimit = 1_000_000;
const maxProblems = 200;

/** The files that a pack consists of, once the text of its pack.yaml is known; for hosts that cannot list a folder. */
export function filesOfPack(packYaml: string): readonly string[] {
  const root = parseYaml(packFile, packYaml).root;
  const entry = root?.type === "map" ? root.entries.find(({ key }) => key === "note") : undefined;
  const name = entry?.value.type === "scalar" ? entry.value.value : undefined;
  const note = typeof name === "string" ? pathInFolder(name) : undefined;
  return [packFile, "terms.yaml", topicFile, "commitments.yaml", ...(note ? [note] : [])];
}

/** Reads and checks a pack. Broken entries are left out and reported, the rest loads. Never throws. */
export function loadPack(files: readonly SourceFile[]): LoadedPack {
  const texts = new Map(files.map(({ path, text }) => [pathInFolder(path) ?? path, text]));
  const problems: Problem[] = [];
  const done = (pack?: Pack): LoadedPack => ({ ...(pack && { pack }), problems: inOrder(problems) });

  const packText = texts.get(packFile);
  if (packText === undefined) {
    problems.push({
      file: packFile,
      code: "pack/missing-file",
      severity: "error",
      message: {
        nl: "pack.yaml ontbreekt; zonder dat bestand is de map geen kennispakket.",
        en: "pack.yaml is missing; without it the folder is no knowledge pack.",
      },
    });
    return done();
  }

  const read = <T>(path: string, text: string, schema: unknown, find: ReadContext["find"]) => {
    const file = parseYaml(path, text);
    const checked = checkSchema(file, schema as Schema);
    problems.push(...file.problems, ...checked.problems);
    const context: ReadContext = {
      at: checked.placeOf,
      error: (at, code, message) => problems.push(file.problem(at, "error", code, message)),
      warn: (at, code, message) => problems.push(file.problem(at, "warning", code, message)),
      lineOf: (of) => file.problem(checked.placeOf(of), "error", "pack/place", noText).line ?? 1,
      find,
    };
    return {
      value: checked.value as T | undefined,
      context,
      lost: [...file.problems, ...checked.problems].some(({ severity }) => severity === "error"),
    };
  };

  const head = read<PackSource>(packFile, packText, packSchema, () => undefined);
  if (!head.value) {
    if (problems.length === 0)
      head.context.error(undefined, "pack/empty", { nl: "pack.yaml is leeg.", en: "pack.yaml is empty." });
    return done();
  }
  const hasNote = head.value.note !== undefined;
  const noteAt = head.context.at(head.value, "note");
  const notePath = pathInFolder(head.value.note ?? "note.md");
  if (notePath === undefined) {
    head.context.error(noteAt, "pack/path", {
      nl: "Het bestand met de nota moet in de map van het pakket staan, zonder «..» of een volledig pad.",
      en: "The file with the note must be in the pack's folder, without “..” or a full path.",
    });
    return done();
  }
  const note = hasNote ? texts.get(notePath)?.replace(/^\ufeff/, "") : "";
  if (note === undefined || (hasNote && note.trim() === "")) {
    head.context.error(noteAt, "pack/missing-file", {
      nl: `De tekst van de nota (${notePath}) ontbreekt of is leeg.`,
      en: `The text of the note (${notePath}) is missing or empty.`,
    });
    return done();
  }
  if (note.length > noteLimit) {
    head.context.error(noteAt, "pack/too-large", {
      nl: `De tekst van de nota (${notePath}) is te groot (meer dan ${noteLimit} tekens).`,
      en: `The text of the note (${notePath}) is too large (more than ${noteLimit} characters).`,
    });
    return done();
  }

  const find = quotationFinder(note);
  const about = readPackFile(head.value, note, { ...head.context, find });
  if (!about) return done();

  const optional = <T>(path: string, schema: unknown) => {
    const text = texts.get(path);
    if (text !== undefined) return read<readonly T[]>(path, text, schema, find);
    if (path === topicFile || (path === commitmentsFile && !hasNote)) return undefined;
    problems.push({
      file: path,
      code: "pack/missing-file",
      severity: "warning",
      message: { nl: `${path} ontbreekt.`, en: `${path} is missing.` },
    });
    return undefined;
  };
  const termFile = optional<TermSource>("terms.yaml", termsSchema);
  const terms = termFile ? readTerms(termFile.value ?? [], termFile.context) : [];
  const termIds = new Set(terms.map(({ id }) => id));
  const subjects = optional<TopicSource>(topicFile, topicsSchema);
  const topics = subjects ? readTopics(subjects.value ?? [], termIds, subjects.context) : [];
  const commitmentFile = optional<CommitmentSource>(commitmentsFile, commitmentsSchema);
  const commitments = commitmentFile
    ? readCommitments(commitmentFile.value ?? [], commitmentFile.context, {
        about,
        terms: termIds,
        subjects: new Set([...termIds, ...topics.map(({ id }) => id)]),
        isActor: actorTest(about.actors, terms),
        complete: !commitmentFile.lost,
      })
    : [];
  return done({ ...about, terms, topics, commitments });
}

const noText: LocalText = { nl: "", en: "" };

function quotationFinder(note: string): ReadContext["find"] {
  const folded = foldQuotation(note);
  const found = new Map<string, readonly [number, number] | undefined>();
  return (quotation) => {
    if (!found.has(quotation)) found.set(quotation, findQuotation(folded, quotation));
    return found.get(quotation);
  };
}

/** `path` without `./`, or undefined where it could lead out of the folder. */
function pathInFolder(path: string): string | undefined {
  const parts = path.split("/").filter((part) => part !== ".");
  const safe =
    parts.length > 0 && parts.every((part) => part !== "" && part !== ".." && !/[\\:\0]/.test(part));
  return safe ? parts.join("/") : undefined;
}

/** By file in order of first mention, then by place; of each file the first {@link maxProblems}. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const list = byFile.get(problem.file);
    if (list) list.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  return [...byFile].flatMap(([file, list]) => {
    list.sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1));
    const rest = list.slice(maxProblems);
    if (rest.length === 0) return list;
    return [
      ...list.slice(0, maxProblems),
      {
        file,
        code: "pack/more" as const,
        severity: rest.some(({ severity }) => severity === "error")
          ? ("error" as const)
          : ("warning" as const),
        message: {
          nl: `En nog ${rest.length} andere problemen in dit bestand.`,
          en: `And ${rest.length} more problems in this file.`,
        },
      },
    ];
  });
}
