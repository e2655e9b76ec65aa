import { openWordDocument } from "./host/word-document";
import type { OpenWord } from "./lsp/word-handlers";

/** Loaded by the server when somebody has a Word document checked, so that it costs nothing before. */
export const openWord: OpenWord = async (data) => {
  const word = openWordDocument(Buffer.from(data, "base64"));
  if ("refused" in word) return word;
  return {
    ...word,
    withComments: (comments, author) => {
      const made = word.withComments(comments, author);
      return "refused" in made ? made : { data: Buffer.from(made.bytes).toString("base64") };
    },
  };
};
