import { basename, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isGlob, matchesGlob } from "../text/glob";
import type { Files } from "./io";
import { fileMessage, type Trouble } from "./trouble";

/** A file to read: `path` is absolute, `name` is how it is shown, with `/`. */
export interface DraftFile {
  readonly path: string;
  readonly name: string;
}

export interface FoundDrafts {
  /** In the order of the arguments, within one argument by name; none twice. */
  readonly drafts: readonly DraftFile[];
  readonly troubles: readonly Trouble[];
}

export interface DraftSearch {
  readonly cwd: string;
  /** The team's globs and the folder they are meant from: which files in a folder are drafts. Empty: all that can be read. */
  readonly globs: readonly string[];
  readonly globRoot: string;
  /** Word documents are read too. */
  readonly word?: boolean;
}

const languages: Readonly<Record<string, string>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "plaintext",
};

/** The editor's language of a draft by its name, or undefined where it is none that can be read. */
export const languageOf = (name: string): string | undefined => languages[extname(name).toLowerCase()];

export const isWordName = (name: string): boolean => extname(name).toLowerCase() === ".docx";

const isHidden = (name: string): boolean => name.startsWith(".") || name === "node_modules";

/** `path` as shown: relative to the working directory where it lies in it or was given so. */
export function shownName(path: string, cwd: string, given?: string): string {
  const from = relative(cwd, path);
  const inside = from !== "" && !isAbsolute(from) && from.split(sep)[0] !== "..";
  const shown = inside || (given !== undefined && !isAbsolute(given)) ? from || "." : path;
  return shown.split(sep).join("/");
}

/** The drafts that files, folders and globs name. What cannot be found is a trouble; the rest goes on. */
export async function findDrafts(
  args: readonly string[],
  files: Files,
  search: DraftSearch,
): Promise<FoundDrafts> {
  const drafts = new Map<string, DraftFile>();
  const troubles: Trouble[] = [];
  for (const arg of args) {
    const found = await findOne(arg, files, search);
    troubles.push(...found.troubles);
    for (const draft of found.drafts) if (!drafts.has(draft.path)) drafts.set(draft.path, draft);
  }
  return { drafts: [...drafts.values()], troubles };
}

async function findOne(arg: string, files: Files, search: DraftSearch): Promise<FoundDrafts> {
  const path = resolve(search.cwd, arg);
  const name = shownName(path, search.cwd, arg);
  const kind = await files.kind(path);
  if (kind === "folder") return findInFolder(arg, path, name, files, search);
  if (kind === "file") {
    if (isReadable(path, search)) return { drafts: [{ path, name }], troubles: [] };
    return none(name, unread(path, search));
  }
  if (kind === "other") {
    const message = await files
      .size(path)
      .then(() => ({ nl: "Dit is geen gewoon bestand.", en: "This is no ordinary file." }), fileMessage);
    return none(name, message);
  }
  if (isGlob(arg)) return findByGlob(arg, files, search);
  return none(name, fileMessage({ code: "ENOENT" }));
}

async function findInFolder(
  arg: string,
  path: string,
  name: string,
  files: Files,
  search: DraftSearch,
): Promise<FoundDrafts> {
  const { paths, troubles } = await walk(path, files, search.cwd);
  const drafts = paths.filter((file) => isDraft(file, search));
  if (drafts.length === 0 && troubles.length === 0)
    return none(name, {
      nl: `In deze map staan geen concepten (${kinds(search, "of")}).`,
      en: `This folder holds no drafts (${kinds(search, "or")}).`,
    });
  return {
    drafts: drafts.map((file) => ({ path: file, name: shownName(file, search.cwd, arg) })),
    troubles,
  };
}

/** Walks from the folder before the glob's first special name. */
async function findByGlob(arg: string, files: Files, search: DraftSearch): Promise<FoundDrafts> {
  const parts = arg.split(sep).join("/").split("/");
  const fixed = parts.slice(0, parts.findIndex(isGlob));
  const base = resolve(search.cwd, fixed.join("/") || (isAbsolute(arg) ? sep : "."));
  const glob = parts.slice(fixed.length).join("/");
  const { paths, troubles } =
    (await files.kind(base)) === "folder" ? await walk(base, files, search.cwd) : { paths: [], troubles: [] };
  const drafts = paths.filter(
    (file) => isReadable(file, search) && matchesGlob(glob, relative(base, file).split(sep).join("/")),
  );
  if (drafts.length === 0 && troubles.length === 0)
    return none(arg, {
      nl: `Geen concept (${kinds(search, "of")}) past bij dit patroon.`,
      en: `No draft (${kinds(search, "or")}) fits this pattern.`,
    });
  return {
    drafts: drafts.map((file) => ({ path: file, name: shownName(file, search.cwd, arg) })),
    troubles,
  };
}

const isReadable = (path: string, { word }: DraftSearch): boolean =>
  languageOf(path) !== undefined || (word === true && isWordName(path));

const kinds = ({ word }: DraftSearch, or: string): string =>
  word ? `.md, .markdown, .txt ${or} .docx` : `.md, .markdown ${or} .txt`;

function unread(path: string, search: DraftSearch): Trouble["message"] {
  const extension = extname(path).toLowerCase();
  if (extension === ".docx")
    return {
      nl: "Een Word-document wordt hier niet gelezen; wel door notawijzer check en coverage.",
      en: "A Word document is not read here; notawijzer check and coverage read it.",
    };
  if (search.word && wordProcessors.has(extension))
    return {
      nl: "Dit soort bestand wordt niet gelezen; bewaar het in Word als .docx.",
      en: "Files of this kind are not read; save it in Word as .docx.",
    };
  return {
    nl: `Dit soort bestand wordt niet gelezen; wel ${kinds(search, "en")}.`,
    en: `Files of this kind are not read; ${kinds(search, "and")} are.`,
  };
}

const wordProcessors: ReadonlySet<string> = new Set([".doc", ".docm", ".dot", ".dotx", ".odt", ".rtf"]);

function isDraft(path: string, search: DraftSearch): boolean {
  const { globs, globRoot } = search;
  // What Word keeps beside a document that is open.
  if (!isReadable(path, search) || basename(path).startsWith("~$")) return false;
  const fromRoot = relative(globRoot, path).split(sep).join("/");
  return globs.length === 0 || globs.some((glob) => matchesGlob(glob, fromRoot));
}

/** All files below `folder` by name; hidden folders, node_modules and folders behind links are left out. */
async function walk(
  folder: string,
  files: Files,
  cwd: string,
): Promise<{ readonly paths: readonly string[]; readonly troubles: readonly Trouble[] }> {
  const paths: string[] = [];
  const troubles: Trouble[] = [];
  const enter = async (path: string): Promise<void> => {
    let entries;
    try {
      entries = await files.list(path);
    } catch (error) {
      troubles.push({ file: shownName(path, cwd), severity: "error", message: folderMessage(error) });
      return;
    }
    const visible = entries
      .filter(({ name }) => !isHidden(name))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    for (const { name, kind, linked } of visible) {
      if (kind === "file") paths.push(join(path, name));
      else if (kind === "folder" && !linked) await enter(join(path, name));
    }
  };
  await enter(folder);
  return { paths, troubles };
}

const folderMessage = (error: unknown): Trouble["message"] => {
  const code = (error as { readonly code?: unknown }).code;
  if (code === "EACCES" || code === "EPERM")
    return { nl: "U hebt geen rechten voor deze map.", en: "You have no permission for this folder." };
  return { nl: "Deze map kan niet worden gelezen.", en: "This folder cannot be read." };
};

const none = (file: string, message: Trouble["message"]): FoundDrafts => ({
  drafts: [],
  troubles: [{ file, severity: "error", message }],
});
