import { addComments, type CommentAuthor, type WordComment } from "../exchange/word/add-comments";
import { describePlace } from "../exchange/word/describe-place";
import { readWordDraft } from "../exchange/word/word-draft";
import { Refused } from "../exchange/refused";
import type { LocalText } from "../knowledge/problem";
import type { BlockDocument } from "../text/block";
import { openWordFile } from "./word-file";

/** A Word document as a draft. */
export interface WordDocument {
  readonly text: string;
  readonly document: BlockDocument;
  /** Where a reader of the document finds the unit of the text at an offset. */
  readonly placeOf: (offset: number) => LocalText;
  /** The file with comments on stretches of the text; all else in it stays as it is. */
  readonly withComments: (
    comments: readonly WordComment[],
    author: CommentAuthor,
  ) => { readonly bytes: Uint8Array } | NotRead;
}

export interface NotRead {
  readonly refused: LocalText;
}

/** Opens a .docx file. Never throws. */
export function openWordDocument(bytes: Uint8Array): WordDocument | NotRead {
  return guarded(() => {
    const file = openWordFile(bytes);
    const draft = readWordDraft(file.part);
    return {
      text: draft.text,
      document: draft.document,
      placeOf: (offset) => describePlace(draft.placeAt(offset)),
      withComments: (comments, author) =>
        guarded(() => ({ bytes: file.withParts(addComments(draft, file.part, comments, author)) })),
    };
  });
}

function guarded<T>(read: () => T): T | NotRead {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return { refused: withPlace(error) };
    throw error;
  }
}

/** The reason, with the place in the file where it is known. */
function withPlace({ text, place }: Refused): LocalText {
  const { part, line, column } = place;
  const said = (words: readonly [part: string, line: string, column: string]): string => {
    const known = [
      part === undefined ? "" : `${words[0]} ${part}`,
      line === undefined ? "" : `${words[1]} ${line}`,
      column === undefined ? "" : `${words[2]} ${column}`,
    ].filter(Boolean);
    return known.length > 0 ? ` (${known.join(", ")})` : "";
  };
  return {
    nl: `${text.nl}${said(["onderdeel", "regel", "teken"])}`,
    en: `${text.en}${said(["part", "line", "character"])}`,
  };
}
