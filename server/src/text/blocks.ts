import type { BlockDocument } from "./block";
import { readMarkdown } from "./markdown-blocks";
import { readPlain } from "./plain-blocks";

/**
 * Cuts a document of the editor's language into blocks: `plaintext` as plain text, any other as Markdown. Given the
 * document as it was read before, unchanged blocks keep their content objects.
 */
export function readBlocks(languageId: string, text: string, previous?: BlockDocument): BlockDocument {
  return (languageId === "plaintext" ? readPlain : readMarkdown)(text, previous);
}
