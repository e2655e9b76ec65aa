import { extname } from "node:path";
import type { LocalText } from "../knowledge/problem";
import { openWordDocument } from "../host/word-document";
import { readDocumentBlocks } from "../importing/read-blocks";
import { readHtml } from "../importing/read-html";
import { readPlain } from "../importing/read-plain";
import { writeMarkdown } from "../importing/note-block";
import { decodeDraft } from "./decode-draft";
import type { Io } from "./io";
import { fileMessage, type Trouble } from "./trouble";

/** A note in Markdown, with what its file says of it. */
export interface NoteSource {
  readonly markdown: string;
  readonly title?: string;
  /** ISO date. */
  readonly date?: string;
  readonly url?: string;
}

/** Bytes: some two thousand pages with their marks. */
const maxNoteBytes = 30_000_000;
/** UTF-16 code units of the words: as much as a pack may have. */
export const maxNoteLength = 1_000_000;

export const noteEndings: readonly string[] = [".md", ".markdown", ".txt", ".html", ".htm", ".docx"];

type Read = NoteSource | { readonly message: LocalText; readonly line?: number };

/** Reads a note from a file by what its name ends in; the answer says why it cannot be. */
export async function readNote(path: string, shown: string, io: Io): Promise<NoteSource | Trouble> {
  const refuse = (problem: { readonly message: LocalText; readonly line?: number }): Trouble => ({
    file: shown,
    severity: "error",
    ...problem,
  });
  try {
    const read = readers[extname(path).toLowerCase()];
    if (!read)
      return refuse({
        message: {
          nl: `Een nota wordt gelezen uit ${noteEndings.join(", ")}; dit bestand is iets anders.`,
          en: `A note is read from ${noteEndings.join(", ")}; this file is something else.`,
        },
      });
    if ((await io.files.kind(path)) === "folder") return refuse({ message: fileMessage({ code: "EISDIR" }) });
    if ((await io.files.size(path)) > maxNoteBytes) return refuse({ message: tooLarge });
    const found = read(await io.files.read(path));
    if ("message" in found) return refuse(found);
    if (found.markdown.trim() === "")
      return refuse({ message: { nl: "Er staat geen tekst in.", en: "There is no text in it." } });
    return found.markdown.length > maxNoteLength ? refuse({ message: tooMuchText }) : found;
  } catch (error) {
    return refuse({ message: fileMessage(error) });
  }
}

const tooLarge: LocalText = {
  nl: `Het bestand is te groot (meer dan ${maxNoteBytes / 1_000_000} MB) en is niet gelezen.`,
  en: `The file is too large (more than ${maxNoteBytes / 1_000_000} MB) and was not read.`,
};

const tooMuchText: LocalText = {
  nl: "De nota is te lang (meer dan 1.000.000 tekens, zo’n 300 bladzijden); lees haar in delen in.",
  en: "The note is too long (more than 1,000,000 characters, some 300 pages); import it in parts.",
};

const readers: Readonly<Record<string, ((bytes: Uint8Array) => Read) | undefined>> = {
  ".md": (bytes) => decoded(bytes, (text) => ({ markdown: text.replace(/\r\n?/g, "\n") })),
  ".markdown": (bytes) => decoded(bytes, (text) => ({ markdown: text.replace(/\r\n?/g, "\n") })),
  ".txt": (bytes) => decoded(bytes, (text) => ({ markdown: writeMarkdown(readPlain(text)) })),
  ".docx": readWord,
  ".html": readPage,
  ".htm": readPage,
};

function decoded(bytes: Uint8Array, read: (text: string) => NoteSource): Read {
  const draft = decodeDraft(bytes);
  return "message" in draft ? draft : read(draft.text);
}

/** A Word document with its tracked changes accepted; limits and traps are those of every Word document here. */
function readWord(bytes: Uint8Array): Read {
  const word = openWordDocument(bytes);
  if ("refused" in word) return { message: word.refused };
  return { markdown: writeMarkdown(readDocumentBlocks(word.document)) };
}

/** How far into a page its encoding must be told (WHATWG HTML, 13.2.3.2). */
const told = 1024;

/** A page in the encoding that it names; without one in UTF-8. */
function readPage(bytes: Uint8Array): Read {
  const head = Buffer.from(bytes.subarray(0, told)).toString("latin1");
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(head)?.[1]?.toLowerCase();
  const isMarked = bytes[0] === 0xef || bytes[0] === 0xfe || bytes[0] === 0xff;
  if (isMarked || charset === undefined || charset === "utf-8" || charset === "utf8")
    return decoded(bytes, fromPage);
  try {
    return fromPage(new TextDecoder(charset, { fatal: true }).decode(bytes));
  } catch {
    return {
      message: {
        nl: `De pagina zegt in ${charset} te staan, en is zo niet te lezen; bewaar haar als UTF-8.`,
        en: `The page says to be in ${charset} and cannot be read so; save it as UTF-8.`,
      },
    };
  }
}

function fromPage(html: string): NoteSource {
  const { blocks, ...about } = readHtml(html);
  // The title of a page often ends in that of the site: what the page is headed by is the note's own.
  const heading = blocks.find(({ kind }) => kind === "heading")?.text;
  return { markdown: writeMarkdown(blocks), ...about, ...(heading !== undefined && { title: heading }) };
}
