import type { Analysis } from "../analysis/analyse";
import type { BlockReading } from "../analysis/block-reading";
import type { TextEdit } from "../analysis/finding";
import type { PlacedReading, ReferenceStyle } from "../analysis/rule";
import type { Knowledge } from "../knowledge/knowledge";
import type { Commitment, Language, Pack, Term } from "../knowledge/pack";
import { ordinalWord } from "../language/ordinals";
import { needsName } from "../rules/style/first-use";
import { acronymFor, fullName } from "../rules/support/right-form";
import type { Span } from "../text/span";
import { catalogueOf, foldQuery, type Hit } from "./catalogue";
import { proseAt } from "./caret";
import { explain, type HoverOptions } from "./hover";
import { referenceText, sectionTitle } from "./reference-text";
import { actionAt } from "./subject";
import { featureTexts } from "./texts/feature-texts";
import { keepByObject } from "../text/keep-by-object";

export interface CompletionOptions {
  /** Of labels; what is inserted is in the draft's language. */
  readonly lang: Language;
  readonly style: ReferenceStyle;
  /** The character just typed that asked for suggestions; absent where the writer asked. */
  readonly trigger?: string | undefined;
}

/** A suggestion. It replaces `edit`, which lies on one line and touches the caret. */
export interface Suggestion {
  readonly label: string;
  /** Set behind the label. */
  readonly description: string;
  readonly kind: "term" | "action";
  readonly edit: TextEdit;
  /** A footnote's definition; never touches `edit`. */
  readonly additional?: TextEdit;
  /** Instead of `edit.newText`, with the caret's place: where the definition would touch it. */
  readonly snippet?: string;
  /** What was typed so far: the editor filters by it, and our own ranking stands. */
  readonly filterText: string;
  readonly sortText: string;
  readonly id: SuggestionId;
}

/** What {@link resolveCompletion} needs. */
export interface SuggestionId {
  readonly kind: "term" | "action";
  readonly pack: string;
  readonly id: string;
}

const most = 50;
const longestQuery = 60;

/**
 * Suggestions at `offset`: after `@`, after the bracket behind a full name, and in or after words. They hold for the text
 * as it is: ask again when more is typed.
 */
export function complete(
  analysis: Analysis,
  knowledge: Knowledge,
  offset: number,
  options: CompletionOptions,
): readonly Suggestion[] {
  const placed = proseAt(analysis, offset);
  if (!placed) return [];
  const { text } = analysis;
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const before = text.slice(Math.max(lineStart, offset - longestQuery), offset);
  const site: Site = { analysis, knowledge, placed, offset, before, options };

  const bracketed = afterBracket(site);
  if (bracketed || options.trigger === "(") return bracketed ?? [];
  const called = afterAt(site);
  if (called || options.trigger === "@") return called ?? [];
  return inWords(site);
}

interface Site {
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly placed: PlacedReading;
  readonly offset: number;
  /** The line up to the caret, or the last part of it. */
  readonly before: string;
  readonly options: CompletionOptions;
}

/** The acronym in the bracket behind a full name; an auto-closed bracket is taken along. */
function afterBracket({
  analysis,
  placed,
  offset,
  before,
  options,
}: Site): readonly Suggestion[] | undefined {
  const open = /([ \u00a0]?)\(([\p{L}\p{N}-]{0,10})$/u.exec(before);
  if (!open) return undefined;
  const typed = open[2]!;
  const bracket = offset - typed.length - 1;
  const nameEnd = bracket - open[1]!.length;
  const { reading, block } = placed;
  const mention = reading.mentions.find(
    ({ end, name, rest }) =>
      end + block.start === nameEnd && rest === "" && (name.role === "pref" || name.role === "alt"),
  );
  if (!mention) return undefined;
  const { pack, term, lang } = mention.name;
  const acronyms = [...new Set([acronymFor(term, lang), acronymFor(term, reading.lang)])].filter(
    (acronym) => acronym !== undefined && acronym.toLowerCase().startsWith(typed.toLowerCase()),
  );
  const rest = /^[\p{L}\p{N}-]{0,10}/u.exec(analysis.text.slice(offset, offset + 10))![0];
  const end = offset + rest.length;
  const closed = analysis.text[end] === ")";
  return acronyms.map((acronym, index) => ({
    label: acronym!,
    description: fullName(term, options.lang),
    kind: "term",
    edit: { start: bracket + 1, end: closed ? end + 1 : end, newText: `${acronym})` },
    filterText: typed,
    sortText: rank(index),
    id: { kind: "term", pack: pack.id, id: term.id },
  }));
}

/** All that fits what stands behind an `@`. */
function afterAt(site: Site): readonly Suggestion[] | undefined {
  const called = /(?:^|[\s\u00a0([{"'‘“„«—–/-])(@([^@]*))$/u.exec(site.before);
  if (!called) return undefined;
  const [, typed, query] = called as unknown as [string, string, string];
  const start = site.offset - typed.length;
  const tail = /^[\p{L}\p{N}-]*/u.exec(site.analysis.text.slice(site.offset, site.offset + longestQuery))![0];
  const span = { start, end: site.offset + (query === "" ? 0 : tail.length) };
  if (foldQuery(query) === "") return suggestions(site, relevant(site), span, typed, "");
  const hits = catalogueOf(site.knowledge).search(query);
  // An "@" further back in the line was meant for something else.
  return hits.length === 0 && /\s/.test(query) ? undefined : suggestions(site, hits, span, typed, "");
}

/** All that fits the word at the caret, and terms that begin as the words before it do. */
function inWords(site: Site): readonly Suggestion[] {
  const { analysis, before, offset, knowledge } = site;
  const tail = /^[\p{L}\p{N}'’-]*/u.exec(analysis.text.slice(offset, offset + longestQuery))![0];
  const words = [...before.matchAll(/[\p{L}\p{N}'’][\p{L}\p{N}'’-]*/gu)];
  const last = words.at(-1);
  if (!last || last.index + last[0].length !== before.length) {
    // Behind a blank: what the sentence speaks of.
    const behind = /\S[ \u00a0]$/u.test(before) && tail === "";
    if (!behind) return [];
    const here = { start: offset, end: offset };
    return suggestions(
      site,
      relevant(site).filter(({ score }) => score < 0.2),
      here,
      "",
      "",
    );
  }
  const catalogue = catalogueOf(knowledge);
  const taken = new Set<unknown>();
  const found: Suggestion[] = [];
  for (let count = Math.min(4, words.length); count >= 2; count--) {
    const first = words[words.length - count]!;
    const typed = before.slice(first.index);
    if (/[^\p{L}\p{N}'’ \u00a0-]/u.test(typed)) continue;
    const hits = catalogue.beginning(typed + tail).filter(({ subject }) => !taken.has(subject));
    for (const { subject } of hits) taken.add(subject);
    const span = { start: offset - typed.length, end: offset + tail.length };
    found.push(...suggestions(site, hits, span, typed, `${4 - count}`));
  }
  const word = last[0] + tail;
  const hits = catalogue.search(word).filter(({ subject }) => !taken.has(subject));
  const span = { start: offset - last[0].length, end: offset + tail.length };
  found.push(...suggestions(site, hits, span, last[0], "9", word));
  return found.slice(0, most);
}

/** Without a query: the actions that the sentence speaks of, then actions not mentioned yet, terms, the other actions. */
function relevant({ knowledge, placed, offset }: Site): readonly Hit[] {
  const { reading, block } = placed;
  const at = offset - block.start;
  const sentence = reading.sentences.findLast(({ start }) => start < at) ?? reading.sentences[0];
  const words = new Set(
    sentence
      ? reading.tokens.slice(sentence.first, sentence.last + 1).map(({ fold }) => foldQuery(fold))
      : [],
  );
  return catalogueOf(knowledge)
    .entries.map((subject): Hit => {
      if (subject.kind === "term") return { subject, score: 0.4 };
      const keywords = [...subject.action.keywords.nl, ...subject.action.keywords.en];
      const hits = keywords.filter((keyword) =>
        foldQuery(keyword)
          .split(" ")
          .every((word) => words.has(word)),
      ).length;
      return { subject, score: hits > 0 ? 0.15 - 0.01 * Math.min(hits, 14) : 0.3 };
    })
    .sort((a, b) => a.score - b.score);
}

const rank = (index: number): string => String(index).padStart(3, "0");

/**
 * `typed`: what stands between the span's start and the caret. `word`: where the query is a whole word; an action named by
 * all of it comes behind it and does not replace it.
 */
function suggestions(
  site: Site,
  hits: readonly Hit[],
  span: Span,
  typed: string,
  group: string,
  word?: string,
): readonly Suggestion[] {
  const { analysis, placed, options } = site;
  const mentioned = mentionedIn(analysis, span.start);
  const ranked = hits
    .map((hit) =>
      mentioned.has(subjectOf(hit)) && hit.subject.kind === "action"
        ? { ...hit, score: hit.score + 0.06 }
        : hit,
    )
    .sort((a, b) => a.score - b.score)
    .slice(0, most);
  const lang = placed.reading.lang;
  const found: Omit<Suggestion, "sortText">[] = [];
  for (const { subject } of ranked) {
    if (subject.kind === "term") {
      const forms = formsOf(subject.term, lang, mentioned.has(subject.term));
      for (const newText of typed === "" || typed === "@" ? forms.slice(0, 1) : forms)
        found.push({
          label: newText,
          description:
            newText === acronymFor(subject.term, lang)
              ? fullName(subject.term, options.lang)
              : featureTexts[options.lang].term,
          kind: "term",
          edit: { ...span, newText },
          filterText: typed,
          id: { kind: "term", pack: subject.pack.id, id: subject.term.id },
        });
    } else {
      const suggestion = actionSuggestion(site, subject.pack, subject.action, span, typed, word);
      if (suggestion) found.push(suggestion);
    }
  }
  return found.slice(0, most).map((suggestion, index) => ({ ...suggestion, sortText: group + rank(index) }));
}

const subjectOf = ({ subject }: Hit): Term | Commitment =>
  subject.kind === "term" ? subject.term : subject.action;

/** First in full with the acronym, later the acronym; the other form after it. */
function formsOf(term: Term, lang: Language, mentioned: boolean): readonly string[] {
  const name = fullName(term, lang);
  const acronym = acronymFor(term, lang);
  if (!acronym || acronym === name) return [name];
  const full = `${name} (${acronym})`;
  return mentioned || !needsName(term) ? [acronym, full] : [full, acronym];
}

function actionSuggestion(
  { analysis, placed, options, offset }: Site,
  pack: Pack,
  action: Commitment,
  span: Span,
  typed: string,
  word: string | undefined,
): Omit<Suggestion, "sortText"> | undefined {
  const { reading } = placed;
  const sentenceStart = reading.sentences.some(({ start }) => start + placed.block.start === span.start);
  const reference = referenceText(pack, action, reading.lang, options.style, analysis, sentenceStart);
  const section = pack.sections.find(({ title }) => title === action.section);
  if (!reference || !section || action.position === undefined) return undefined;
  const whole = word !== undefined && isWordOf(action, word);
  const newText = whole ? `${word} ${reference.text}` : reference.text;
  const { definition } = reference;
  const touches = definition !== undefined && definition.start <= Math.max(span.end, offset);
  return {
    label: action.title[options.lang],
    description: `${featureTexts[options.lang].action(ordinalWord(action.position, options.lang))} · ${sectionTitle(section, options.lang)}`,
    kind: "action",
    edit: { ...span, newText },
    ...(definition && !touches && { additional: definition }),
    ...(definition &&
      touches && {
        snippet: `${escapeSnippet(newText)}$0${escapeSnippet(definition.newText.replace(/\s+$/, ""))}`,
      }),
    filterText: typed,
    id: { kind: "action", pack: pack.id, id: action.id },
  };
}

/** Whether the writer's word is wholly one of the action's own: then it belongs to the sentence. */
function isWordOf(action: Commitment, word: string): boolean {
  const query = foldQuery(word);
  const own = [...action.keywords.nl, ...action.keywords.en, action.title.nl, action.title.en, action.quote];
  return own.some((text) => ` ${foldQuery(text)} `.includes(` ${query} `));
}

const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, "\\$&");

// A block's reading lives as long as its text does not change, so a keystroke reads one block anew.
const namedIn = keepByObject((reading: BlockReading) => readNamed(reading, Infinity));

/** The terms rightly named before `offset`, and the actions referred to anywhere. */
function mentionedIn({ blocks }: Analysis, offset: number): ReadonlySet<Term | Commitment> {
  const mentioned = new Set<Term | Commitment>();
  for (const { block, reading } of blocks) {
    const isBefore = block.start + block.content.text.length < offset;
    const named = isBefore ? namedIn(reading) : readNamed(reading, offset - block.start);
    for (const subject of named) mentioned.add(subject);
  }
  return mentioned;
}

function readNamed({ mentions, references }: BlockReading, before: number): ReadonlySet<Term | Commitment> {
  const named = new Set<Term | Commitment>();
  for (const { name, start } of mentions)
    if (start < before && name.role !== "hidden" && name.role !== "homonym") named.add(name.term);
  for (const reference of references) {
    if (reference.kind !== "action" || !reference.section?.section) continue;
    const action = actionAt(reference.section.pack, reference.section.section, reference.ordinal);
    if (action) named.add(action);
  }
  return named;
}

/** The documentation of a suggestion: what its hover says, without links. */
export function resolveCompletion(
  knowledge: Knowledge,
  { kind, pack: packId, id }: SuggestionId,
  lang: Language,
): string | undefined {
  const pack = knowledge.packs.find((candidate) => candidate.id === packId);
  const options: HoverOptions = { lang, links: { passage: () => undefined, mentions: () => undefined } };
  if (kind === "term") {
    const term = pack?.terms.find((candidate) => candidate.id === id);
    return pack && term && explain({ kind, pack, term }, options);
  }
  const action = pack?.commitments.find((candidate) => candidate.id === id);
  return pack && action && explain({ kind, pack, action }, options);
}
