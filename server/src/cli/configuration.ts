import { withSeveralNotes } from "../features/several-notes";
import { dirname, join, relative, resolve, sep } from "node:path";
import { createAnalyser, type Analyser } from "../analysis/analyse";
import type { Rule } from "../analysis/rule";
import { defaultSettings, type AnalysisSettings } from "../analysis/settings";
import { buildKnowledge, type Knowledge } from "../knowledge/knowledge";
import { filesOfPack, loadPack, type SourceFile } from "../knowledge/load-pack";
import type { Language, Pack } from "../knowledge/pack";
import type { Problem } from "../knowledge/problem";
import {
  emptyTeamFile,
  parseTeamFile,
  teamFileName,
  type TeamFile,
  type TeamSuppression,
} from "../knowledge/team-file";
import { matchesGlob } from "../text/glob";
import { decodeDraft } from "./decode-draft";
import { shownName } from "./find-drafts";
import type { EntryKind, Io } from "./io";
import { fileMessage, type Trouble } from "./trouble";

/** What the commands work with. */
export interface Configuration {
  /** The folder that the team file's paths and globs are meant from: its own, or the working directory. */
  readonly root: string;
  /** The team file as shown, where there is one. */
  readonly file?: string;
  readonly team: TeamFile;
  readonly lang: Language;
  readonly knowledge: Knowledge;
  readonly troubles: readonly Trouble[];
}

export interface ConfigurationOptions {
  readonly config?: string;
  readonly lang?: Language;
  /** Folders of packs; given: exactly those. */
  readonly packs: readonly string[];
}

/** Reads the team file and the packs. Never rejects: what cannot be read is a trouble. */
export async function readConfiguration(
  options: ConfigurationOptions,
  rules: readonly Rule[],
  io: Io,
): Promise<Configuration> {
  const path = options.config === undefined ? await findTeamFile(io) : resolve(io.cwd, options.config);
  const root = path === undefined ? io.cwd : dirname(path);
  const file = path === undefined ? undefined : shownName(path, io.cwd, options.config ?? "");
  const team =
    path === undefined ? { value: emptyTeamFile, troubles: [] } : await readTeamFile(path, file!, rules, io);
  const packs =
    options.packs.length > 0
      ? await readPacks(options.packs, io.cwd, [], io)
      : await readPacks(team.value.packs, root, await shippedPacks(io), io);
  return {
    root,
    ...(file !== undefined && { file }),
    team: team.value,
    lang: options.lang ?? team.value.language ?? "nl",
    knowledge: buildKnowledge(packs.packs),
    troubles: [...team.troubles, ...packs.troubles],
  };
}

/** In the working directory or the nearest folder above it, not beyond the repository's. */
async function findTeamFile(io: Io): Promise<string | undefined> {
  for (let folder = io.cwd; ; folder = dirname(folder)) {
    const path = join(folder, teamFileName);
    if ((await io.files.kind(path)) === "file") return path;
    if ((await io.files.kind(join(folder, ".git"))) !== undefined || folder === dirname(folder))
      return undefined;
  }
}

async function readTeamFile(
  path: string,
  shown: string,
  rules: readonly Rule[],
  io: Io,
): Promise<{ readonly value: TeamFile; readonly troubles: readonly Trouble[] }> {
  const text = await readText(path, io);
  if ("message" in text)
    return { value: emptyTeamFile, troubles: [{ file: shown, severity: "error", ...text }] };
  const codes = [...rules.map(({ code }) => code), "suppression/unused"];
  const { value, problems } = parseTeamFile(text.text, codes);
  return { value, troubles: problems.map((problem) => fromProblem(problem, shown)) };
}

type Text = { readonly text: string } | { readonly message: Trouble["message"]; readonly line?: number };

async function readText(path: string, io: Io): Promise<Text> {
  try {
    return decodeDraft(await io.files.read(path));
  } catch (error) {
    return { message: fileMessage(error) };
  }
}

/** A pack is files in its folder: no link that leads elsewhere, no device that has no end, nothing enormous. */
async function readPackFile(path: string, folder: string, kind: EntryKind, io: Io): Promise<Text> {
  if (kind !== "file" || !(await io.files.isWithin(path, folder)))
    return {
      message: {
        nl: "Dit is geen gewoon bestand in de map van het pakket; het is niet gelezen.",
        en: "This is no ordinary file in the pack’s folder; it was not read.",
      },
    };
  try {
    if ((await io.files.size(path)) > maxPackBytes) return { message: tooLarge };
  } catch (error) {
    return { message: fileMessage(error) };
  }
  return readText(path, io);
}

/** Bytes. */
const maxPackBytes = 64 * 1024 * 1024;
const tooLarge = {
  nl: "Het bestand is te groot en is niet gelezen.",
  en: "The file is too large and was not read.",
};

const fromProblem = ({ line, column, severity, message }: Problem, file: string): Trouble => ({
  file,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
  severity,
  message,
});

interface Packs {
  readonly packs: readonly Pack[];
  readonly troubles: readonly Trouble[];
}

async function shippedPacks({ assets, files }: Io): Promise<readonly (Pack | Trouble)[]> {
  const folder = join(assets, "packs");
  try {
    const names = (await files.list(folder)).map(({ name }) => name).filter((name) => name.endsWith(".json"));
    return await Promise.all(
      names
        .sort()
        .map(
          async (name) =>
            JSON.parse(Buffer.from(await files.read(join(folder, name))).toString("utf8")) as Pack,
        ),
    );
  } catch {
    return [
      {
        file: "packs",
        severity: "error",
        message: {
          nl: "De meegeleverde kennis is niet te lezen; installeer Notawijzer opnieuw.",
          en: "The knowledge that comes with Notawijzer cannot be read; install it again.",
        },
      },
    ];
  }
}

/** The shipped packs and those in the folders; of packs with the same id the last one counts. */
async function readPacks(
  folders: readonly string[],
  from: string,
  shipped: readonly (Pack | Trouble)[],
  io: Io,
): Promise<Packs> {
  const packs = new Map<string, Pack>();
  const troubles: Trouble[] = [];
  for (const item of shipped) {
    if ("severity" in item) troubles.push(item);
    else packs.set(item.id, item);
  }
  for (const folder of folders) {
    const path = resolve(from, folder);
    const { pack, problems } = await readPack(path, shownName(path, io.cwd, folder), io);
    if (pack) packs.set(pack.id, pack);
    troubles.push(...problems);
  }
  return { packs: [...packs.values()], troubles };
}

/** Reads the pack in a folder, with what is wrong with it. */
export async function readPack(
  folder: string,
  shown: string,
  io: Io,
): Promise<{ readonly pack?: Pack; readonly problems: readonly Trouble[] }> {
  if ((await io.files.kind(folder)) !== "folder")
    return {
      problems: [
        {
          file: shown,
          severity: "error",
          message: {
            nl: "Deze map met een kennispakket bestaat niet.",
            en: "This folder of a pack does not exist.",
          },
        },
      ],
    };
  const files: SourceFile[] = [];
  const troubles: Trouble[] = [];
  const add = async (name: string): Promise<string> => {
    const path = join(folder, name);
    const kind = await io.files.kind(path);
    if (kind === undefined) return "";
    const read = await readPackFile(path, folder, kind, io);
    if ("message" in read) troubles.push({ file: `${shown}/${name}`, severity: "error", ...read });
    else files.push({ path: name, text: read.text });
    return "text" in read ? read.text : "";
  };
  const head = await add("pack.yaml");
  for (const name of filesOfPack(head)) if (name !== "pack.yaml") await add(name);
  const { pack, problems } = loadPack(files);
  return {
    ...(pack && { pack }),
    problems: [...troubles, ...problems.map((problem) => fromProblem(problem, `${shown}/${problem.file}`))],
  };
}

/** Gives each draft the analyser with the suppressions that hold for it, as the editor does. */
export interface Analysers {
  readonly of: (path: string | undefined) => {
    readonly analyser: Analyser;
    /** The same without the team's suppressions, where some hold for the draft. */
    readonly unsuppressed?: Analyser;
    readonly suppressions: readonly TeamSuppression[];
  };
}

/** Sentences that are kept from draft to draft. */
const keptSentences = 8192;

export function createAnalysers({ team, knowledge, root }: Configuration, rules: readonly Rule[]): Analysers {
  const settings: AnalysisSettings = {
    ...defaultSettings,
    rules: team.rules,
    referenceStyle: team.referenceStyle ?? defaultSettings.referenceStyle,
  };
  const made = new Map<string, Analyser>();
  const make = (suppressions: readonly TeamSuppression[]): Analyser => {
    const key = suppressions.map((suppression) => team.suppressions.indexOf(suppression)).join(",");
    const known = made.get(key);
    if (known) return known;
    const analyser = withSeveralNotes(
      createAnalyser(knowledge, rules, { ...settings, suppressions }, keptSentences),
    );
    made.set(key, analyser);
    return analyser;
  };
  return {
    of: (path) => {
      const name = path === undefined ? undefined : relative(root, path).split(sep).join("/");
      const suppressions = team.suppressions.filter(
        ({ file }) => file === undefined || (name !== undefined && matchesGlob(file, name)),
      );
      return {
        analyser: make(suppressions),
        ...(suppressions.length > 0 && { unsuppressed: make([]) }),
        suppressions,
      };
    },
  };
}
