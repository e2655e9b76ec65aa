import type { Pack } from "../knowledge/pack";
import type { Language } from "../language/language";
import { keepWords } from "../text/kept-words";
import { keepByObject } from "../text/keep-by-object";
import { once } from "../text/once";
import { stemOf } from "../language/noun-stem";
import { wordsOf } from "../reader/words/phrase-index";
import type { TopicHit } from "../reader/words/sentence-words";
import type { Token } from "../text/tokens";

/** A phrase of a topic, its words as stems; of a topic with parts one of them. */
interface TopicPhrase {
  readonly id: string;
  readonly words: readonly string[];
  /** Which of the parts of a phrase with " + " it is, and how many there are. */
  readonly part?: { readonly key: number; readonly at: number; readonly of: number };
}

/** What a word may have to do with topics. */
interface WordTopics {
  readonly stem: string;
  /** Phrases that begin with it. */
  readonly begun: Begun;
  /** One-word phrases that are the first part of it, where it is a compound. */
  readonly within: readonly TopicPhrase[];
}

/** Phrases that begin with a word; a word like "Europees" begins hundreds, but few go on with the next one. */
interface Begun {
  /** Those of this word alone. */
  readonly alone: readonly TopicPhrase[];
  /** The others by their second stem, the longest first. */
  readonly followed: ReadonlyMap<string, readonly TopicPhrase[]>;
}

/** The topics of the packs; those of a language are put in order when it is first read. Ids are "pack/topic". */
export interface TopicIndex {
  readonly of: (lang: Language) => LanguageTopics;
}

interface LanguageTopics {
  readonly isEmpty: boolean;
  /** By a word's comparison form. What was asked before is kept: drafts have few words, many times each. */
  readonly ofWord: (fold: string) => WordTopics;
}

/** Of the topics of a pack, each made once: ids are compared thousands of times, and the same string is known to be so at once. */
const qualifiedIn = keepByObject((_pack: Pack) => new Map<string, string>());

export function qualified(pack: Pack, id: string): string {
  const known = qualifiedIn(pack);
  const old = known.get(id);
  if (old !== undefined) return old;
  const fresh = `${pack.id}/${id}`;
  known.set(id, fresh);
  return fresh;
}

/** Words that may stand within a phrase without making it another: "synchroniseren van (de, onze) investeringen". */
const lightWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(["de", "het", "een", "ons", "onze", "zijn", "haar", "hun", "uw"]),
  en: new Set(["the", "a", "an", "our", "its", "their", "his", "her", "your"]),
};

/**
 * Attributes that leave a thing what it is, whatever its field: "Europese (nauwere) samenwerking". One of a field of its own ("culturele
 * samenwerking") makes it another thing.
 */
const attributes: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set([
    "nieuwe", "bestaande", "huidige", "lopende", "geplande", "voorgenomen", "toekomstige", "aangekondigde", "verdere", "extra",
    "nauwe", "nauwere", "hechte", "hechtere", "goede", "betere", "intensieve", "intensievere", "bredere", "diepere", "grotere",
    "sterkere", "directe", "vaste", "structurele", "langdurige", "jarenlange", "succesvolle", "gewaardeerde", "naaste", "belangrijkste",
    "beide", "alle", "vele", "meer", "minder", "Nederlandse", "eigen", "gezamenlijke", "gemeenschappelijke", "onderlinge",
    "wederzijdse", "andere", "overige", "verschillende", "diverse", "enkele",
  ].map((word) => word.toLowerCase())),
  en: new Set(["new", "existing", "current", "planned", "future", "further", "close", "closer", "all"]),
}; // prettier-ignore

/** Attributes that may stand within a phrase, one after the other. */
const attributesAtMost = 2;

/** Shorter words begin too many others. */
const compoundFrom = 6;

const none: readonly TopicPhrase[] = [];
const nothingBegun: Begun = { alone: none, followed: new Map<string, readonly TopicPhrase[]>() };

export function indexTopics(packs: readonly Pack[]): TopicIndex {
  const build = (lang: Language): Map<string, TopicPhrase[]> => {
    const map = new Map<string, TopicPhrase[]>();
    // The phrases share most of their words.
    const stems = new Map<string, string>();
    const stem = (word: string): string => {
      const known = stems.get(word) ?? stemOf(word, lang);
      stems.set(word, known);
      return known;
    };
    let key = 0;
    for (const pack of packs)
      for (const topic of pack.topics)
        for (const phrase of topic.phrases[lang]) {
          const id = qualified(pack, topic.id);
          const parts = phrase.split(" + ");
          key++;
          parts.forEach((part, at) => {
            for (const form of lang === "nl" ? [part, ...otherForms(part)] : [part]) {
              const words = wordsOf(form)
                .filter((word, k) => k === 0 || !lightWords[lang].has(word))
                .map(stem);
              if (!words[0]) continue;
              const entry: TopicPhrase = {
                id,
                words,
                ...(parts.length > 1 && { part: { key, at, of: parts.length } }),
              };
              const list = map.get(words[0]);
              if (list) list.push(entry);
              else map.set(words[0], [entry]);
            }
          });
        }
    for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
    return map;
  };
  const single = (
    map: ReadonlyMap<string, readonly TopicPhrase[]>,
  ): ReadonlyMap<string, readonly TopicPhrase[]> =>
    new Map(
      [...map]
        .map(([stem, list]) => [stem, list.filter(({ words }) => words.length === 1)] as const)
        .filter(([stem, list]) => list.length > 0 && stem.length >= compoundFrom),
    );
  const make = (lang: Language) => (): LanguageTopics => {
    const map = build(lang);
    return {
      isEmpty: map.size === 0,
      ofWord: lookUp(
        new Map([...map].map(([stem, list]) => [stem, bySecond(list)])),
        lang === "nl" ? single(map) : new Map<string, readonly TopicPhrase[]>(),
        lang,
      ),
    };
  };
  const made = { nl: once(make("nl")), en: once(make("en")) };
  return { of: (lang) => made[lang]() };
}

function bySecond(phrases: readonly TopicPhrase[]): Begun {
  const alone: TopicPhrase[] = [];
  const followed = new Map<string, TopicPhrase[]>();
  for (const phrase of phrases) {
    const second = phrase.words[1];
    if (second === undefined) alone.push(phrase);
    else {
      const list = followed.get(second);
      if (list) list.push(phrase);
      else followed.set(second, [phrase]);
    }
  }
  return { alone, followed };
}

/** What is of a name is written as a compound with it, and the other way round: "missies van de EU", "EU-missies". */
function otherForms(part: string): readonly string[] {
  // The patterns are slow until they are compiled, and few phrases are such.
  if (!part.includes(" van ") && !part.includes("-")) return [];
  const ofName = /^(\p{Ll}\S*) van (?:de |het )?(\p{Lu}\S*)$/u.exec(part);
  if (ofName) return [`${ofName[2]!}-${ofName[1]!}`];
  const withName = /^(\p{Lu}[\p{Lu}\d]*(?:-\d+)?)-(\p{Ll}\S*)$/u.exec(part);
  return withName ? [`${withName[2]!} van ${withName[1]!}`] : [];
}

function lookUp(
  byFirst: ReadonlyMap<string, Begun>,
  compoundable: ReadonlyMap<string, readonly TopicPhrase[]>,
  lang: Language,
): (fold: string) => WordTopics {
  return keepWords((fold) => {
    const stem = stemOf(fold, lang);
    return { stem, begun: byFirst.get(stem) ?? nothingBegun, within: firstPart(compoundable, fold) };
  });
}

/** The phrases of the longest beginning of a compound that is one. */
function firstPart(
  compoundable: ReadonlyMap<string, readonly TopicPhrase[]>,
  fold: string,
): readonly TopicPhrase[] {
  if (compoundable.size === 0) return none;
  for (let length = fold.length - 4; length >= compoundFrom; length--) {
    const found = compoundable.get(fold.slice(0, length));
    if (found) return found;
  }
  return none;
}

/** Where the tokens from `first` to `last` name topics; indexes are counted from `first`. */
export function findTopics(
  index: TopicIndex,
  tokens: readonly Token[],
  first: number,
  last: number,
  lang: Language,
): readonly TopicHit[] {
  const { isEmpty, ofWord } = index.of(lang);
  if (isEmpty) return [];
  const light = lightWords[lang];
  const attribute = attributes[lang];
  const hits: TopicHit[] = [];
  // Each word is looked up once, however many phrases it may go on.
  const words: (WordTopics | undefined)[] = [];
  for (let i = first; i <= last; i++) {
    const { kind, fold } = tokens[i]!;
    words.push(kind === "word" || kind === "number" ? ofWord(fold) : undefined);
  }
  const wordAt = (i: number): WordTopics | undefined => words[i - first];
  let partial: Map<number, PartsFound> | undefined;
  const put = (phrase: TopicPhrase, from: number, to: number, inCompound = false): void => {
    const hit: TopicHit = { id: phrase.id, first: from - first, last: to - first, inCompound };
    if (phrase.part) addPart((partial ??= new Map<number, PartsFound>()), phrase.part, hit);
    else hits.push(hit);
  };
  const follow = (phrase: TopicPhrase, i: number): void => {
    let at = i;
    for (let k = 1; k < phrase.words.length; k++) {
      at++;
      while (at <= last && light.has(tokens[at]!.fold)) at++;
      for (let n = 0; n < attributesAtMost && at < last; n++) {
        if (wordAt(at)?.stem === phrase.words[k] || !attribute.has(tokens[at]!.fold)) break;
        at++;
      }
      if (wordAt(at)?.stem !== phrase.words[k]) return;
    }
    // "posten bij de EU-begroting": the last word is the first part of another.
    const goesOn = at > i && at < last && tokens[at + 1]!.joint === "-" && tokens[at]!.joint === " ";
    if (!goesOn) put(phrase, i, at);
  };
  for (let i = first; i <= last; i++) {
    const word = wordAt(i);
    if (!word) continue;
    const { alone, followed } = word.begun;
    if (followed.size > 0) {
      let at = i + 1;
      let before: string | undefined;
      while (at <= last && light.has(tokens[at]!.fold)) at++;
      for (let n = 0; at <= last; n++, at++) {
        const stem = wordAt(at)?.stem;
        const phrases = stem === undefined || stem === before ? undefined : followed.get(stem);
        before = stem;
        if (phrases) for (const phrase of phrases) follow(phrase, i);
        if (n >= attributesAtMost || !attribute.has(tokens[at]!.fold)) break;
      }
    }
    for (const phrase of alone) put(phrase, i, i);
    for (const phrase of word.within) put(phrase, i, i, true);
  }
  if (partial)
    for (const { of, at, hits: parts } of partial.values()) if (at === (1 << of) - 1) hits.push(...parts);
  return hits;
}

/** What a sentence has of a phrase with several parts. */
interface PartsFound {
  readonly of: number;
  /** The parts that are there, as bits. */
  at: number;
  readonly hits: TopicHit[];
}

function addPart(
  partial: Map<number, PartsFound>,
  { key, at, of }: NonNullable<TopicPhrase["part"]>,
  hit: TopicHit,
): void {
  const known = partial.get(key);
  if (!known) partial.set(key, { of, at: 1 << at, hits: [hit] });
  else {
    known.at |= 1 << at;
    known.hits.push(hit);
  }
}
