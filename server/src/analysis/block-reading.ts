import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../knowledge/pack";
import { detectLanguage } from "../language/detect-language";
import { readParliamentaryPapers, type ParliamentaryPaper } from "../language/parliamentary-papers";
import type { BlockContent } from "../text/block";
import { readSentences, type Sentence } from "../text/sentences";
import { readTokens, type Token } from "../text/tokens";
import { readDefinitions, type Definition } from "./definitions";
import { readMentions, type Mention } from "./mentions";
import { readNoteNames, type NoteName } from "./note-names";
import { readOwnerships, type Ownership } from "./ownership";
import { readQuotations, type Quotation } from "./quotations";
import { readReferences, type Reference } from "./references";
import { readSlots, type Slot } from "./slots";

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
  /** Full names and acronyms side by side. */
  readonly definitions: readonly Definition[];
  /** Names with the organisation that the text makes their owner. */
  readonly ownerships: readonly Ownership[];
  /** Stretches that are a name but for a word or two. */
  readonly slots: readonly Slot[];
  /** References to papers of parliament. */
  readonly papers: readonly ParliamentaryPaper[];
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
  const names = { content, lang, tokens, sentences, sentenceOf, quotations, mentions, references, noteNames };
  // Each part by its name: an object that is spread has a shape of its own, which makes all that reads it slow.
  return {
    content,
    lang,
    tokens,
    sentences,
    sentenceOf,
    quotations,
    mentions,
    references,
    noteNames,
    definitions: readDefinitions(tokens, mentions, knowledge),
    ownerships: readOwnerships(names, knowledge),
    slots: readSlots(names, knowledge),
    papers: content.kind === "comment" ? [] : readParliamentaryPapers(content.text, content.masks),
  };
}

/** A reading before its names are put together. */
export type NameReading = Omit<BlockReading, "definitions" | "ownerships" | "slots" | "papers">;

/** The sentence that holds the token at `index`. */
export const sentenceAt = (
  reading: Pick<BlockReading, "sentences" | "sentenceOf">,
  index: number,
): Sentence => reading.sentences[reading.sentenceOf[index]!]!;
