import { dirname, resolve } from "node:path";
import { archiveLimits, archiveMessages } from "../host/archive-limits";
import { openWordDocument, type WordDocument } from "../host/word-document";
import type { BlockDocument } from "../text/block";
import { decodeDraft, type DecodedDraft } from "./decode-draft";
import { findLongLine, maxDraftBytes, tooLarge, tooMuchText } from "./draft-limits";
import { findDrafts, isWordName, languageOf, type DraftSearch } from "./find-drafts";
import type { Io } from "./io";
import { fileMessage, WrongUse, type Trouble } from "./trouble";

/** A draft that is yet to be read. */
export interface DraftSource {
  /** As shown. */
  readonly name: string;
  /** Absolute; absent for standard input without a name. */
  readonly path?: string;
  readonly isStdin: boolean;
  readonly languageId: string;
}

export interface DraftSources {
  readonly sources: readonly DraftSource[];
  readonly troubles: readonly Trouble[];
}

/** What the arguments name; `-` is standard input, by the name `stdinName` where given. */
export async function findSources(
  args: readonly string[],
  stdinName: string | undefined,
  search: DraftSearch,
  io: Io,
): Promise<DraftSources> {
  if (stdinName !== undefined && !args.includes("-"))
    throw new WrongUse({
      nl: "--stdin-name hoort bij “-” (standaardinvoer).",
      en: "--stdin-name belongs with “-” (standard input).",
    });
  if (stdinName !== undefined && !languageOf(stdinName))
    throw new WrongUse({
      nl: "De naam bij --stdin-name eindigt op .md, .markdown of .txt.",
      en: "The name after --stdin-name ends in .md, .markdown or .txt.",
    });
  const { drafts, troubles } = await findDrafts(
    args.filter((arg) => arg !== "-"),
    io.files,
    search,
  );
  const stdin: DraftSource = {
    name: stdinName ?? "-",
    ...(stdinName !== undefined && { path: resolve(search.cwd, stdinName) }),
    isStdin: true,
    languageId: languageOf(stdinName ?? "stdin.md")!,
  };
  const named = drafts.map(({ path, name }) => ({
    path,
    name,
    isStdin: false,
    languageId: languageOf(path) ?? "plaintext",
  }));
  return { sources: args.includes("-") ? [stdin, ...named] : named, troubles };
}

/** A draft as it was read. */
export interface DraftText extends DecodedDraft {
  readonly bytes: Uint8Array;
  /** Its blocks, where they are not read from the text. */
  readonly document?: BlockDocument;
  readonly word?: WordDocument;
}

/** A draft, or why it cannot be read. */
export type ReadDraft = DraftText | Trouble;

export async function readDraft({ name, path, isStdin }: DraftSource, io: Io): Promise<ReadDraft> {
  const refuse = (problem: Pick<Trouble, "message" | "line">): Trouble => ({
    file: name,
    severity: "error",
    ...problem,
  });
  try {
    if (path !== undefined && !isStdin && isWordName(path)) return await readWord(path, refuse, io);
    if (!isStdin && (await io.files.size(path!)) > maxDraftBytes) return refuse({ message: tooLarge });
    const bytes = isStdin ? await io.readStdin() : await io.files.read(path!);
    if (bytes.length > maxDraftBytes) return refuse({ message: tooLarge });
    const decoded = decodeDraft(bytes);
    if ("message" in decoded) return refuse(decoded);
    const long = findLongLine(decoded.text);
    return long ? refuse(long) : { ...decoded, bytes };
  } catch (error) {
    return refuse({ message: fileMessage(error) });
  }
}

async function readWord(
  path: string,
  refuse: (problem: Pick<Trouble, "message" | "line">) => Trouble,
  io: Io,
): Promise<ReadDraft> {
  if ((await io.files.size(path)) > archiveLimits.maxArchiveBytes)
    return refuse({ message: archiveMessages.tooLarge });
  const bytes = await io.files.read(path);
  const word = openWordDocument(bytes);
  if ("refused" in word) return refuse({ message: word.refused });
  const { text, document } = word;
  if (text.length > maxDraftBytes) return refuse({ message: tooMuchText });
  const long = findLongLine(text);
  if (long) return refuse(long);
  return { text, encoding: "utf-8", byteOrderMark: false, bytes, document, word };
}

/** Whether the arguments name the whole folder that the team's agreements are about. */
export const coversAll = (args: readonly string[], { cwd, globRoot }: DraftSearch): boolean =>
  args.some((arg) => {
    const path = arg === "-" ? undefined : resolve(cwd, arg);
    return path !== undefined && (globRoot === path || isAbove(path, globRoot));
  });

function isAbove(folder: string, path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at)) if (at === folder) return true;
  return false;
}
