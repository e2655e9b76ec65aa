import type { Lexicon } from "./words/lexicon-types";
import { keepWords } from "../text/kept-words";
import { isWish } from "./constructions/adjective-sayings";
import { isDepending, isTimely } from "./context/conditions";
import { ownWords } from "./marks/claim-marks";
import type { VerbFrame } from "./words/verb-frames";
import { atHome, departmentWords } from "./marks/passed-to";
import type { AdjectiveClass, AdverbClass, NounClass, VerbClass } from "./words/lexicon-entries";
import { sameWords } from "./marks/same-level";
import { isSecondaryRole, standings } from "./marks/secondary-role";
import { isTrifling } from "./marks/small-means";
import { keepByObject } from "../text/keep-by-object";

/**
 * What a word can make of a claim: `turns` it (takes away, denies, puts off, weakens, leaves out, keeps to oneself), or makes it
 * `firm`. A sentence without such a word only says what there is, grows or goes on.
 */
export interface Turning {
  readonly turns: Triggers;
  readonly firm: Triggers;
  /** Verbs that the word is a form of, and that have frames which may do so beside other words. */
  readonly verbs: readonly TurningVerb[];
}

interface TurningVerb {
  readonly lemma: string;
  /** Its particle that must stand apart in the sentence. */
  readonly part: string | undefined;
}

/** Whether the word does so wherever it stands, or only where all words of one of the rows stand in the sentence too. */
export interface Triggers {
  readonly always: boolean;
  /** The rows by their longest word, which few sentences have. */
  readonly beside: ReadonlyMap<string, readonly (readonly string[])[]>;
}

const noRows: Triggers["beside"] = new Map();
const never: Triggers = { always: false, beside: noRows };
const always: Triggers = { always: true, beside: noRows };

const plainVerbs: ReadonlySet<NounClass> = new Set<VerbClass>([
  "UP", "KEEP", "START", "DO", "FUND", "JOIN", "LEAD", "SHARE", "MERGE", "ALIGN", "INCLUDE", "USE", "ACHIEVE", "ADOPT", "PROMISE",
  "REQUIRE", "ADVOCATE", "ASK", "REPORT", "THINK", "PROVE", "CAUSE", "COPULA", "OTHER", "ALLOW",
  "FEAR",
]); // prettier-ignore
const plainAdjectives: ReadonlySet<AdjectiveClass> = new Set<AdjectiveClass>([
  "UP", "PLANNED", "NEW", "JOINT", "NEEDED", "TRUE", "DONE", "GOOD", "CERTAIN", "OTHER", "PAST", "WANTED",
]); // prettier-ignore
const plainAdverbs: ReadonlySet<AdverbClass> = new Set<AdverbClass>([
  "NOT-NEG", "DEGREE-UP", "DEGREE", "INCLUSIVE", "APPROX", "TIME-PAST", "TIME-NOW", "TIME-FUTURE", "ALREADY", "SOURCE", "CONTRAST",
  "TOGETHER", "EMPHASIS", "OTHER",
]); // prettier-ignore
const firmVerbs: ReadonlySet<NounClass> = new Set<VerbClass>(["PROMISE", "ADOPT"]);

/** Modals and verbs of trying that weaken; those of what will be. */
const weakening: ReadonlySet<string> = new Set(["kunnen", "mogen", "willen", "can", "could", "may", "might", "want", "proberen", "trachten", "try", "seek"]); // prettier-ignore
const future: ReadonlySet<string> = new Set(["zullen", "gaan", "will", "shall", "go"]);

/** Words that the reader looks for by their form. */
const turningForms: ReadonlySet<string> = new Set([
  ...sameWords, ...departmentWords, "zonder", "without", "noch", "neither", "nor", "graag", "liever", "liefst", "gaarne", "rather", "gladly", "alone",
  "genoeg", "enough", "althans", "tenminste", "albeit", "sommige", "some", "few",
]); // prettier-ignore
/** Lead in what loses by the rest. */
const costing: readonly (readonly string[])[] = [
  ["ten", "koste", "van"],
  ["at", "the", "expense", "of"],
  ["at", "the", "cost", "of"],
];

/** Words that leave little of a thing: "op een enkel onderdeel", "met één officier". */
const fewWords: ReadonlySet<string> = new Set(["enkel", "enkele", "paar", "handvol", "handjevol", "één", "1", "single", "handful", "couple", "one"]); // prettier-ignore

const turningsOf = keepByObject((lexicon: Lexicon) => keepWords((word) => read(word, lexicon)));

/** `fold`: the word's comparison form. */
export const turningOf = (fold: string, lexicon: Lexicon): Turning => turningsOf(lexicon)(fold);

function read(fold: string, lexicon: Lexicon): Turning {
  const { words } = lexicon;
  const word = lexicon.ofWord(fold);
  const turns: Collected = { always: false, beside: [] };
  const firm: Collected = { always: false, beside: [] };
  if (turningForms.has(fold) || words.negativeDeterminers.has(fold) || words.slight.has(fold))
    turns.always = true;
  if (words.shares.has(fold)) turns.beside.push(["een"], ["a"], ["of"]);
  if (
    fold === "iets" ||
    words.small.has(fold) ||
    words.trifles.has(fold) ||
    words.enough.has(fold) ||
    fewWords.has(fold) ||
    isTrifling(fold, lexicon.lang)
  )
    turns.always = true;
  // "een afwachtende houding"
  if (isSecondaryRole(fold, lexicon)) turns.always = true;
  if (words.secondary.has(fold)) for (const standing of standings) turns.beside.push([standing]);
  if (words.weighed.has(fold) || words.wished.has(fold)) turns.always = true;
  if (words.seldom.has(fold) || words.contractions.get(fold)?.includes("not")) turns.always = true;
  if (word.auxiliary !== undefined && weakening.has(word.auxiliary)) turns.always = true;
  if (word.auxiliary !== undefined && future.has(word.auxiliary)) firm.always = true;
  // "moet nog beginnen"
  if (fold === "nog")
    turns.beside.push(...["moet", "moeten", "moest", "moesten", "dient", "dienen"].map((verb) => [verb]));
  for (const row of costing) if (row[0] === fold) turns.beside.push(row.slice(1));
  // "gaat van twaalf naar acht"
  if (fold === "naar") turns.beside.push(["van", "gaat"], ["van", "gaan"]);
  if (fold === "from") turns.beside.push(["goes", "to"], ["go", "to"], ["going", "to"]);
  // "wordt door het bedrijfsleven opgebracht"
  if (fold === "door" || fold === "by") turns.beside.push(...atHomeRows(lexicon));
  const verbs: TurningVerb[] = [];
  const add = (lemma: string, part?: string): void => {
    if (!lexicon.verbs.has(lemma)) return;
    verbs.push({ lemma, part });
    if (part !== undefined) return;
    for (const frame of lexicon.verbs.framesIn(lemma, noWords)) {
      const kind = turnOf(frame);
      if (kind && askedBy(frame, lexicon).length === 0) (kind === "turns" ? turns : firm).always = true;
    }
  };
  for (const { base, prefix, joined, prefixes } of lexicon.verbForms.of(fold)) {
    if (joined) add(prefix! + base);
    else {
      add(base);
      if (lexicon.lang === "nl") for (const part of prefixes) add(part + base, part);
      else for (const part of lexicon.words.particles) add(`${base} ${part}`, part);
    }
  }
  for (const { class: kind } of word.nouns ?? lexicon.compoundOf(fold)?.nouns ?? []) {
    if (kind !== "CARRIER" && kind !== "HARM" && !plainVerbs.has(kind)) turns.always = true;
    if (firmVerbs.has(kind)) firm.always = true;
  }
  const adjective = word.adjective?.entry;
  if (adjective && (!plainAdjectives.has(adjective.class) || isWish(adjective))) turns.always = true;
  for (const { words: row, value } of word.adverbs)
    if (!plainAdverbs.has(value.class) || words.seldom.has(value.form) || words.slight.has(value.form))
      addRow(turns, row.slice(1));
  for (const { words: row, value } of word.connectives) {
    if (
      value.factuality === "-" ||
      (value.role === "condition" && row.length > 1) ||
      isDepending(value.form) ||
      isTimely(value.form)
    )
      addRow(turns, row.slice(1));
  }
  return { turns: settled(turns), firm: settled(firm), verbs };
}

const atHomeRows = ({ actors }: Lexicon): readonly (readonly string[])[] =>
  [...actors.byFirst.values()]
    .flat()
    .flatMap(({ words, value: { kind } }) => (kind !== undefined && atHome.has(kind) ? [words] : []));

interface Collected {
  always: boolean;
  readonly beside: (readonly string[])[];
}

function addRow(to: Collected, row: readonly string[]): void {
  if (row.length === 0) to.always = true;
  else to.beside.push(row);
}

/** Whether a frame of one of the verbs turns what a sentence with these words says; `firmly`: or makes it firm. */
export function isTurned(
  verbs: readonly TurningVerb[],
  present: ReadonlySet<string>,
  firmly: boolean,
  lexicon: Lexicon,
): boolean {
  for (const { lemma, part } of verbs) {
    if (part !== undefined && !present.has(part)) continue;
    for (const frame of lexicon.verbs.framesIn(lemma, present)) {
      const kind = turnOf(frame);
      if (kind === undefined || (kind === "firm" && !firmly)) continue;
      const asked = askedBy(frame, lexicon);
      if (asked.length === 0 || asked.some((preposition) => present.has(preposition))) return true;
    }
  }
  return false;
}

function turnOf({ entry: { class: kind }, fixedWords }: VerbFrame): "turns" | "firm" | undefined {
  if (!plainVerbs.has(kind) || fixedWords.some((word) => ownWords.has(word))) return "turns";
  return firmVerbs.has(kind) ? "firm" : undefined;
}

/** A frame of prepositions alone asks for one of them: "uit" of "uit" or "daaruit". */
const askedBy = ({ entry: { arg } }: VerbFrame, { words }: Lexicon): readonly string[] =>
  arg.every((one) => words.prepositions.has(one)) ? arg : [];

const noWords: ReadonlySet<string> = new Set();

function settled({ always: whole, beside }: Collected): Triggers {
  if (whole) return always;
  if (beside.length === 0) return never;
  const byWord = new Map<string, (readonly string[])[]>();
  for (const row of beside) {
    const key = row.reduce((longest, word) => (word.length > longest.length ? word : longest));
    const rows = byWord.get(key);
    if (rows) rows.push(row);
    else byWord.set(key, [row]);
  }
  return { always: false, beside: byWord };
}
