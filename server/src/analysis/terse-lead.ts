import { lexiconOf } from "../reader/words/lexicon";
import type { NounClass } from "../reader/words/lexicon-entries";
import type { Language } from "../language/language";
import type { ActorHit, TopicHit } from "../reader/words/sentence-words";
import type { Sentence } from "../text/sentences";
import { readTokens, type Token } from "../text/tokens";
import type { BlockReading } from "./block-reading";
import type { LeadIn } from "./lead-in";

/** What an item or a cell without a clause of its own is read on from. */
export interface TerseLead {
  readonly tokens: readonly Token[];
  readonly topics: readonly TopicHit[];
  readonly actors: readonly ActorHit[];
  /** Word of the sentence where it goes on: behind a label and its colon. */
  readonly from: number;
  /** It stands in place of what the words say alone. */
  readonly replaces: boolean;
}

const spoken = (text: string): readonly Token[] => readTokens({ text, masks: [] });

/** Openings that make a sentence of "deelname beëindigen" and "bijdrage verlaagd". */
const planned: Readonly<Record<Language, readonly Token[]>> = {
  nl: spoken("Wij zullen"),
  en: spoken("We will"),
};
/** Openings of "afbouw van de bijdrage". */
const chosen: Readonly<Record<Language, readonly Token[]>> = {
  nl: spoken("Wij besluiten tot"),
  en: spoken("We decide on"),
};
const done: Readonly<Record<Language, readonly Token[]>> = { nl: spoken("Hier wordt"), en: [] };

/**
 * The words that a list item or a cell in telegram style goes on from, where a heading, the head of its column or its introduction says that
 * it tells what is decided or done ("Maatregelen", "Stand"): for "wordt onderzocht" the first cell of its row, for "deelname beëindigen",
 * "bijdrage verlaagd" and "afbouw van de bijdrage" an opening that makes a sentence of it.
 */
export function terseLead(block: BlockReading, sentence: Sentence, leadIn: LeadIn): TerseLead | undefined {
  const { kind } = block.content;
  if ((kind !== "list-item" && kind !== "table-cell") || !leadIn.decided || leadIn.actor?.side === "other")
    return undefined;
  const own = block.tokens.slice(sentence.first, sentence.last + 1);
  const { row } = leadIn;
  if (row && kind === "table-cell" && isFinite(own[0], block.lang))
    return { ...row, from: 0, replaces: true };
  const colon = own.findIndex(({ text }) => text === ":");
  const from = colon + 1;
  const opening = openingFor(own.slice(from), block.lang);
  return opening && { tokens: opening, topics: [], actors: [], from, replaces: false };
}

/** A form of an auxiliary, or of a verb that is nothing but finite. */
function isFinite(token: Token | undefined, lang: Language): boolean {
  if (token?.kind !== "word") return false;
  const { words, verbForms, nouns } = lexiconOf(lang);
  if (words.auxiliaries.has(token.fold)) return true;
  const forms = verbForms.of(token.fold);
  return (
    forms.length > 0 && !nouns.has(token.fold) && forms.every(({ features }) => features.kind === "finite")
  );
}

function openingFor(tokens: readonly Token[], lang: Language): readonly Token[] | undefined {
  const own = tokens.filter(({ kind }) => kind !== "punctuation");
  const last = own.at(lang === "nl" ? -1 : 0);
  if (own.length < 2 || last?.kind !== "word" || own.some((token) => isFinite(token, lang))) return undefined;
  const { verbForms, nouns, words } = lexiconOf(lang);
  if (namesEvent(own, lang)) return chosen[lang];
  if (words.determiners.has(own[0]!.fold) || nouns.has(last.fold)) return undefined;
  const kinds = new Set(verbForms.of(last.fold).map(({ features }) => features.kind));
  if (kinds.has("infinitive")) return planned[lang];
  return kinds.has("participle") && done[lang].length > 0 ? done[lang] : undefined;
}

/** "afbouw van …", "het stilleggen van …", "reducing …": the noun or verb of what happens, in front. */
function namesEvent(tokens: readonly Token[], lang: Language): boolean {
  const { verbForms, nouns, words } = lexiconOf(lang);
  const from = words.determiners.has(tokens[0]!.fold) ? 1 : 0;
  const head = tokens[from];
  const next = tokens[from + 1];
  if (head?.kind !== "word" || !next) return false;
  const isOf = next.fold === "van" || next.fold === "of" || next.fold === "in";
  const isEvent = nouns.get(head.fold)?.some(({ class: kind }) => happening.has(kind)) === true;
  const forms = verbForms.of(head.fold).map(({ features }) => features.kind);
  if (lang === "en") return (isEvent && isOf) || (from === 0 && forms.includes("present-participle"));
  return isOf && (isEvent || forms.includes("infinitive"));
}

const happening: ReadonlySet<NounClass> = new Set<NounClass>(["UP", "DOWN", "STOP", "START", "LEAVE", "DELAY", "KEEP", "DEFUND", "LIMIT", "FAIL", "DELEGATE", "SPLIT"]); // prettier-ignore
