import { resolve } from "node:path";
import type { Finding } from "../analysis/finding";
import { commentAuthor, wordComments } from "../features/word-comment";
import type { WordDocument } from "../host/word-document";
import type { Configuration } from "./configuration";
import { isWordName, shownName } from "./find-drafts";
import type { Io } from "./io";
import type { DraftSource } from "./read-drafts";
import { fileMessage, WrongUse, type Trouble } from "./trouble";

/** A copy of a Word document with comments. */
export interface WrittenCopy {
  /** As shown. */
  readonly file: string;
  /** Without comments there is no copy. */
  readonly comments: number;
  /** Findings without one, for there are too many. */
  readonly left: number;
}

/** Whether a copy by this name can be asked for of what is checked. @throws WrongUse */
export function checkCopy(copy: string, sources: readonly DraftSource[]): void {
  if (!isWordName(copy))
    throw new WrongUse({
      nl: "De naam bij --comments eindigt op .docx.",
      en: "The name after --comments ends in .docx.",
    });
  const [source, more] = sources;
  if (!source || more || source.path === undefined || !isWordName(source.path))
    throw new WrongUse({
      nl: "--comments hoort bij één Word-document (.docx).",
      en: "--comments belongs with one Word document (.docx).",
    });
}

/** Makes a new file; one that is there already stays as it is. */
export async function writeCopy(
  copy: string,
  word: WordDocument,
  findings: readonly Finding[],
  { knowledge, lang }: Pick<Configuration, "knowledge" | "lang">,
  io: Io,
): Promise<WrittenCopy | Trouble> {
  const path = resolve(io.cwd, copy);
  const file = shownName(path, io.cwd, copy);
  if (findings.length === 0) return { file, comments: 0, left: 0 };
  const { comments, left } = wordComments(findings, knowledge, lang);
  const made = word.withComments(comments, { ...commentAuthor, date: `${io.today()}T00:00:00Z` });
  if ("refused" in made) return { file, severity: "error", message: made.refused };
  try {
    await io.files.create(path, made.bytes);
  } catch (error) {
    return { file, severity: "error", message: fileMessage(error) };
  }
  return { file, comments: comments.length, left };
}
