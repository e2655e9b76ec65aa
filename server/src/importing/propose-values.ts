import { isAcronymToken } from "../analysis/definitions";
import { relationLanguage } from "../claims/relations";
import { valuesIn } from "../analysis/values-in";
import { isFunctionWord } from "../language/function-words";
import type { Language } from "../language/language";
import { paradigmOf } from "../language/paradigm";
import type { TypedValue } from "../language/typed-value";
import type { ValueSpec, ValueType } from "../knowledge/claim-spec";
import type { ValueSource } from "../knowledge/read-claims";
import { lexiconOf } from "../reader/words/lexicon";
import type { Token } from "../text/tokens";
import type { TopicNamer } from "./name-topics";
import type { Frequency } from "./claim-proposal";
import type { Ground } from "./proposal";
import type { ReadNoteSentence, Thing } from "./read-things";
import { cueWords, eventIn } from "./value-cues";

export interface ValueProposal extends Ground {
  readonly source: ValueSource;
  /** Words of its own sentence, where the cues are those of all of its kind. */
  readonly own?: readonly string[];
}

/** The key of a value that no relation knows: what it is, for whoever reads the pack. */
const keys: Readonly<Partial<Record<ValueType, string>>> = {
  year: "jaartal",
  month: "maand",
  date: "datum",
  percentage: "percentage",
  number: "aantal",
  amount: "bedrag",
  range: "duur",
};

/** Ends a stretch of which the words go together, as it does where cues are looked for. */
const closing: ReadonlySet<string> = new Set([",", ";", ":", "—", "(", ")", "."]);

/** One of so few sentences is counted as itself. */
const seldom = 3;

/** A thing of which more sentences tell something has more than one value of a kind. */
const often = 12;

/** The typed values of a sentence that the pack can hold: bound to a thing of the same stretch, with the words that point at them. */
export function proposeValues(
  read: ReadNoteSentence,
  frequency: Frequency,
  namer: TopicNamer,
  noteYear: number,
): readonly ValueProposal[] {
  const { block, sentence, things, reading } = read;
  const { tokens, lang } = block;
  const stretchOf = stretches(tokens, sentence.first, sentence.last, relationLanguage(lang).breaks);
  const values = valuesIn(block, sentence);
  // What another country does is no fact of the note's own.
  if (reading.claims.some(({ actor }) => actor.hit?.kind === "country" && actor.side === "other")) return [];
  const found: ValueProposal[] = [];
  for (const value of values) {
    const spec = specOf(value);
    if (!spec) continue;
    const before = tokens[value.first - 1]?.fold ?? "";
    if (isDate(spec) && !relationLanguage(lang).yearBefore.has(before) && !bounding.has(before)) continue;
    // History is nobody's promise.
    if (isDate(spec) && Number(String(spec.value).slice(0, 4)) < noteYear) continue;
    // "stijgt met 2 euro": how much it changes; a draft that tells how much it is says nothing against it.
    const isStep = ["met", "by"].includes(tokens[value.first - 1]?.fold ?? "");
    if (isStep && (spec.type === "amount" || spec.type === "percentage")) continue;
    // Two of a kind in one stretch: which of them a draft means is not told, unless the one becomes the other.
    const same = values.filter(
      (other) =>
        other !== value && other.type === value.type && stretchOf(other.first) === stretchOf(value.first),
    );
    if (same.length > 0 && tokens[value.first - 1]?.fold !== "naar") continue;
    const place = (thing: Thing): number => thing.first + sentence.first;
    const near = things.filter(
      (thing) =>
        !thing.actor &&
        stretchOf(place(thing)) === stretchOf(value.first) &&
        !isWhere(thing, tokens, place(thing)),
    );
    const unit = unitOf(tokens, value, sentence.last, lang);
    const bound = bind(spec, near, read, frequency, (thing) => unit !== undefined && place(thing) <= unit && place(thing) + thing.last - thing.first >= unit); // prettier-ignore
    if (!bound) continue;
    const { thing, isUnit } = bound;
    const words = wordsIn(tokens, stretchOf, value, sentence, lang, thing, things);
    const told = tokens
      .slice(sentence.first, sentence.last + 1)
      .flatMap(({ fold }, k) => (stretchOf(sentence.first + k) === stretchOf(value.first) ? [fold] : []));
    const { cues, key } = cuesOf(
      spec,
      words,
      eventIn([...told, ...tailOf(thing, lang)], lang),
      unit === undefined ? undefined : tokens[unit]!.fold,
      isUnit,
      lang,
    );
    if (cues.length === 0) continue;
    // A draft may name the other thing that the number is told of: "een afstand tot de snelweg" of a school.
    const [second] = isUnit
      ? []
      : near.filter(
          (one) =>
            one.key !== thing.key && one.rank >= 2 && frequency(one.key) <= seldom && place(one) !== unit,
        );
    for (const id of [thing, ...(second && spec.type !== "amount" ? [second] : [])].flatMap((one) =>
      namer.idsOf(one),
    ))
      found.push({
        source: { of: id, ...boundedBy(spec, before), key, cues: { [lang]: cues } },
        own: words,
        confidence: thing.rank >= 2 ? 0.75 : 0.55,
        reason: { nl: `${key} bij “${thing.form}”`, en: `${key} of “${thing.form}”` },
      });
  }
  return found;
}

/** Before a year or day by which something is there, or from which. */
const bounding: ReadonlySet<string> = new Set([
  "vanaf",
  "vóór",
  "uiterlijk",
  "met",
  "before",
  "from",
  "by",
  "until",
]);

/** "vóór 2028" is in 2027 too. */
function boundedBy(spec: Spec, before: string): Pick<ValueSource, "type" | "value" | "set" | "bound"> {
  const { type, value } = spec;
  const isBefore = ["voor", "vóór", "before"].includes(before);
  return isBefore && type === "year" ? { type, set: [Number(value) - 1, Number(value)] } : spec;
}

type Spec = Pick<ValueSpec, "type" | "bound"> & { readonly value: NonNullable<ValueSpec["value"]> };

const isDate = ({ type }: Pick<Spec, "type">): boolean =>
  type === "year" || type === "month" || type === "date";

/** A value as a pack states it; undefined of one that says too little. */
export function specOf(given: TypedValue): Spec | undefined {
  const spec = exactOf(given);
  return spec && given.bound !== undefined && given.type !== "year" ? { ...spec, bound: given.bound } : spec;
}

function exactOf({ type, value, approx, unit, part }: TypedValue): Spec | undefined {
  if (approx || (part !== undefined && type !== "year")) return undefined;
  if (typeof value === "object")
    return type === "range" && value.unit !== "" && value.unit !== "calendar-year"
      ? { type, value }
      : undefined;
  switch (type) {
    case "year":
      return { type, value: Number(value) };
    case "month":
    case "date":
      return String(value).startsWith("--") ? undefined : { type, value };
    case "percentage":
    case "amount":
      return { type, value };
    case "number":
      if (unit !== undefined)
        return { type: "range", value: { min: Number(value), max: Number(value), unit } };
      return Number(value) === 1 ? undefined : { type, value };
    default:
      return undefined;
  }
}

/** "tussenevaluatie" is an evaluatie. */
const tailOf = ({ form }: Thing, lang: Language): readonly string[] =>
  lexiconOf(lang)
    .compoundOf(form.toLowerCase())
    ?.nouns.map(({ lemma }) => lemma) ?? [];

/** "in Bilthoven": where something is, and nothing that has a value. */
const isWhere = ({ rank, term }: Thing, tokens: readonly Token[], at: number): boolean =>
  rank >= 3 && term === undefined && ["in", "te"].includes(tokens[at - 1]?.fold ?? "");

/** The thing that a value is of: the most telling of its stretch, else what the sentence before was about. */
function bind(
  { type }: Spec,
  near: readonly Thing[],
  { before, things }: ReadNoteSentence,
  frequency: Frequency,
  isUnit: (thing: Thing) => boolean,
): { readonly thing: Thing; readonly isUnit: boolean } | undefined {
  const ranked = near
    .filter(({ rank, key }) => rank >= 1 && frequency(key) <= often)
    .sort((a, b) => b.rank - a.rank || frequency(a.key) - frequency(b.key));
  const counted = type === "number" ? near.find(isUnit) : undefined;
  // "25 nieuwe havens": what is counted is the thing itself, where it singles out enough.
  if (counted && (counted.rank >= 1.6 || (counted.rank >= 1.3 && frequency(counted.key) <= seldom)))
    return { thing: counted, isUnit: true };
  const other = ranked.find((thing) => !isUnit(thing));
  if (other) return { thing: other, isUnit: false };
  if (counted && counted.rank >= 1.3) return { thing: counted, isUnit: true };
  if (type === "number") return undefined;
  // "Het programma start in 2025 en duurt vier jaar": the one thing that the sentence is about.
  const telling = things.filter(({ rank, actor }) => rank >= 2 && !actor);
  if (telling.length === 1 && type !== "percentage") return { thing: telling[0]!, isUnit: false };
  if (telling.length > 0) return undefined;
  // "Het grootste deel daarvan, 620 miljoen euro, gaat naar het spoor": set apart by commas.
  if (type === "amount") {
    const [far] = things.filter(({ rank, actor }) => rank >= 0.9 && !actor).sort((a, b) => b.rank - a.rank);
    if (far) return { thing: far, isUnit: false };
  }
  const last = before.filter(({ rank, actor }) => rank >= 2 && !actor);
  return last.length === 1 ? { thing: last[0]!, isUnit: false } : undefined;
}

/**
 * Where the note has two values of a kind for one thing, the words of the sentence of each must point at it, and not those of
 * all of their kind.
 */
export function withoutRivals(
  proposals: readonly { readonly values: readonly ValueProposal[] }[],
  lang: Language,
): ReadonlyMap<ValueProposal, ValueProposal | undefined> {
  const byTopic = new Map<string, ValueProposal[]>();
  for (const { values } of proposals)
    for (const value of values) {
      const key = `${value.source.of} ${value.source.type}`;
      byTopic.set(key, [...(byTopic.get(key) ?? []), value]);
    }
  const narrowed = new Map<ValueProposal, ValueProposal | undefined>();
  for (const rivals of byTopic.values()) {
    const told = new Set(rivals.map(({ source }) => JSON.stringify(source.value ?? source.set)));
    if (told.size < 2) continue;
    for (const rival of rivals) {
      if (rival.own === undefined) continue;
      const others = new Set(rivals.filter((one) => one !== rival).flatMap(({ own = [] }) => own));
      const cues = rival.own.filter((word) => !others.has(word));
      narrowed.set(
        rival,
        cues.length === 0 ? undefined : { ...rival, source: { ...rival.source, cues: { [lang]: cues } } },
      );
    }
  }
  return narrowed;
}

/** The words that point at the value, and the key that says what it is. */
function cuesOf(
  { type }: Spec,
  words: readonly string[],
  event: string | undefined,
  unit: string | undefined,
  isUnit: boolean,
  lang: Language,
): { readonly cues: readonly string[]; readonly key: string } {
  const { money, share, duration, events } = cueWords[lang];
  const key = keys[type] ?? "gegeven";
  switch (type) {
    case "amount":
      return { cues: money, key };
    case "percentage":
      return { cues: [...words, ...share], key };
    case "range":
      return { cues: [...words, ...duration], key };
    case "number":
      return { cues: isUnit ? [unit!] : unit !== undefined ? [unit] : words, key };
    default: {
      return event === undefined
        ? { cues: words, key }
        : { cues: [...new Set([...words, ...events[event]!])], key: event };
    }
  }
}

/** The noun that a number counts: the first behind it but for adjectives. */
function unitOf(
  tokens: readonly Token[],
  { last }: TypedValue,
  end: number,
  lang: Language,
): number | undefined {
  for (let i = last + 1; i <= Math.min(end, last + 3); i++) {
    const { kind, fold } = tokens[i]!;
    if (kind !== "word" || isFunctionWord(fold)) return undefined;
    // "EU-missies"
    if (tokens[i + 1]?.joint === "-") continue;
    if (!lexiconOf(lang).ofWord(fold).adjective && !/(?:e|extra)$/.test(fold)) return i;
  }
  return undefined;
}

function stretches(
  tokens: readonly Token[],
  first: number,
  last: number,
  breaks: ReadonlySet<string>,
): (token: number) => number {
  const ids: number[] = [];
  let id = 0;
  for (let i = first; i <= last; i++) {
    if (i > first && (breaks.has(tokens[i]!.fold) || closing.has(tokens[i]!.fold)) && !isBracketed(tokens, i))
      id++;
    ids.push(id);
  }
  return (token) => ids[token - first] ?? -1;
}

/** "(PGK)" behind a name interrupts nothing. */
function isBracketed(tokens: readonly Token[], i: number): boolean {
  const at = tokens[i]!.text === "(" ? i + 1 : tokens[i]!.text === ")" ? i - 1 : -1;
  return (
    at > 0 && tokens[at - 1]?.text === "(" && tokens[at + 1]?.text === ")" && isAcronymToken(tokens[at]!)
  );
}

/** Words of the value's stretch by which a draft tells the same: its verb and its nouns, without the thing itself. */
function wordsIn(
  tokens: readonly Token[],
  stretchOf: (token: number) => number,
  value: TypedValue,
  sentence: { readonly first: number; readonly last: number },
  lang: Language,
  thing: Thing,
  things: readonly Thing[],
): readonly string[] {
  const lexicon = lexiconOf(lang);
  const cues = new Set<string>();
  for (let i = sentence.first; i <= sentence.last; i++) {
    if (stretchOf(i) !== stretchOf(value.first) || (i >= value.first && i <= value.last)) continue;
    const at = i - sentence.first;
    if (at >= thing.first && at <= thing.last && tokens[i]!.fold.length > 0 && thing.form.toLowerCase().includes(tokens[i]!.fold)) continue; // prettier-ignore
    const { kind, fold, text } = tokens[i]!;
    if (kind !== "word" || fold.length < 4 || isFunctionWord(fold) || (text !== fold && i > sentence.first))
      continue;
    const { verbs, auxiliary, adjective, nouns, adverbs } = lexicon.ofWord(fold);
    if (tokens[i - 1]?.fold === "per") continue;
    const isActor = things.some((one) => one.actor && at >= one.first && at <= one.last);
    if (isActor || lexicon.ofWord(fold).actors.length > 0 || measures.has(fold)) continue;
    if (auxiliary !== undefined || adverbs.length > 0 || (adjective && verbs.length === 0)) continue;
    cues.add(fold);
    for (const { lemma, base, joined } of verbs) {
      if (lexicon.verbs.has(lemma)) cues.add(lemma);
      // "sluit" is told as "gesloten", too.
      if (lang === "nl" && !joined && lemma === base)
        for (const form of paradigmOf(base).flat()) if (form?.startsWith("ge") === true) cues.add(form);
    }
    for (const { verb } of nouns ?? []) if (verb) cues.add(verb);
  }
  return [...cues].slice(0, 8);
}

/** Words that stand beside any value. */
const measures: ReadonlySet<string> = new Set([
  "cent", "meter", "kilometer", "euro", "procent", "totaal", "elke", "ieder", "jaarlijks", "twee", "drie", "vier", "totaal",
]); // prettier-ignore
