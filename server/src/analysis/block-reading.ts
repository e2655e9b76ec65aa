import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../knowledge/pack";
import { detectLanguage } from "../language/detect-language";
import type { BlockContent } from "../text/block";
import { readSentences, type Sentence } from "../text/sentences";
import { readTokens, type Token } from "../text/tokens";
import { readMentions, type Mention } from "./mentions";
import { readNoteNames, type NoteName } from "./note-names";
import { readQuotations, type Quotation } from "./quotations";
import { readReferences, type Reference } from "./references";

/** What one block says, before any rule looks at it. All spans are relative to the block's raw text. */
export interface BlockReading {
  readonly content: BlockContent;
  readonly lang: Language;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** For each token the index of its sentence. */
  readonly sentenceOf: Uint16Array | Uint32Array;
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  /** Where the block names a note ("de Defensienota 2022"). */
  readonly noteNames: readonly NoteName[];
}

/** `fallback`: the draft's language, for a block whose own words do not tell. */
export function readBlock(content: BlockContent, fallback: Language, knowledge: Knowledge): BlockReading {
  const tokens = content.kind === "comment" ? [] : readTokens(content);
  const lang = detectLanguage(tokens) ?? fallback;
  const sentences = readSentences(tokens);
  const sentenceOf = new Uint32Array(tokens.length);
  sentences.forEach(({ first, last }, index) => sentenceOf.fill(index, first, last + 1));
  const quotations = readQuotations(tokens);
  const mentions = readMentions(tokens, lang, quotations, content.kind === "quotation", knowledge);
  const noteNames = readNoteNames(tokens, knowledge);
  const references = readReferences(tokens, knowledge, noteNames);
  return { content, lang, tokens, sentences, sentenceOf, quotations, mentions, references, noteNames };
}

/** The sentence that holds the token at `index`. */
export const sentenceAt = (reading: BlockReading, index: number): Sentence =>
  reading.sentences[reading.sentenceOf[index]!]!;
