import { isAcronymToken } from "../analysis/definitions";
import { isFunctionWord } from "../language/function-words";
import type { Language } from "../language/language";
import { organisations } from "../language/organisations";
import { valuesIn } from "../analysis/values-in";
import { stemOf } from "../language/noun-stem";
import { lexiconOf } from "../reader/words/lexicon";
import type { Token } from "../text/tokens";
import { isCapital, nameFrom, readNameRuns, spelledFrom } from "./name-runs";
import { writtenIn, type NoteSentence, type NoteText } from "./note-sentences";
import type { Ground } from "./proposal";

/** A name or word of the note that may be a term of it, with how it is written there. */
export interface FoundTerm {
  readonly form: string;
  readonly fold: string;
  acronym?: string;
  readonly proper: boolean;
  count: number;
  readonly at: NoteSentence;
  de: number;
  het: number;
  organisation?: boolean;
  /** What it is said to be where it is named: "het programma X". */
  classNoun?: string;
  /** Other forms of the same word, as they are written. */
  readonly forms: Set<string>;
  ground: Ground;
}

/** A compound is worth a name from this many letters and sentences; a long one singles out by itself. */
const compoundFrom = 10;
const repeated = 2;
const longFrom = 13;

/** What a note abbreviates, what it writes with capitals, and compounds that it comes back to. */
export function findTerms(note: NoteText): readonly FoundTerm[] {
  const found = new Map<string, FoundTerm>();
  const lower = lowerWords(note);
  for (const sentence of note.sentences) {
    acronymsIn(sentence, found);
    namesIn(sentence, lower, found);
  }
  joinPlurals(found, note.lang);
  compoundsIn(note, found);
  joinedIn(note, found);
  organisationsIn(note, found);
  return [...found.values()];
}

function lowerWords({ sentences }: NoteText): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { block, sentence } of sentences)
    for (let i = sentence.first; i <= sentence.last; i++) {
      const { kind, text, fold } = block.tokens[i]!;
      if (kind === "word" && text === fold) words.add(fold);
    }
  return words;
}

function note(
  found: Map<string, FoundTerm>,
  at: NoteSentence,
  first: number,
  last: number,
  given: { readonly acronym?: string; readonly proper: boolean } & Ground,
): void {
  const { block } = at;
  const { tokens } = block;
  const form = writtenIn(block, tokens[first]!.start, tokens[last]!.end);
  const fold = form.toLowerCase();
  const { acronym, proper, confidence, reason } = given;
  const known = found.get(fold) ?? {
    form,
    fold,
    proper,
    count: 0,
    at,
    de: 0,
    het: 0,
    forms: new Set<string>(),
    ground: { confidence, reason },
  };
  known.count++;
  if (acronym !== undefined && known.acronym === undefined) known.acronym = acronym;
  if (confidence > known.ground.confidence) known.ground = { confidence, reason };
  const before = tokens[first - 1];
  if (before?.fold === "de") known.de++;
  if (before?.fold === "het") known.het++;
  if (proper && before?.kind === "word" && before.text === before.fold && before.joint === " ") {
    const { nouns } = lexiconOf(block.lang).ofWord(before.fold);
    const isNoun = nouns !== undefined || classNouns.has(before.fold);
    if (isNoun && !isFunctionWord(before.fold)) known.classNoun ??= before.fold;
  }
  found.set(fold, known);
}

/** Nouns that names stand behind and that the lexicon does not have. */
const classNouns: ReadonlySet<string> = new Set([
  "proef",
  "website",
  "campagne",
  "app",
  "pilot",
  "loket",
  "platform",
]);

/** "Voluit (AFK)" and "AFK (voluit)". */
function acronymsIn(at: NoteSentence, found: Map<string, FoundTerm>): void {
  const { block, sentence } = at;
  const { tokens } = block;
  for (let open = sentence.first + 1; open + 2 <= sentence.last; open++) {
    if (tokens[open]!.text !== "(") continue;
    const acronym = tokens[open + 1]!;
    if (tokens[open + 2]!.text === ")" && isShortForm(acronym)) {
      const spelled = spelledFrom(tokens, open - 1, acronym.text);
      const first = spelled >= 0 ? spelled : nameFrom(tokens, open - 1, sentence.first);
      if (first >= sentence.first)
        note(found, at, first, open - 1, {
          acronym: acronym.text,
          proper: tokens.slice(first, open).some(isCapital),
          confidence: spelled >= 0 ? 0.95 : 0.75,
          reason: {
            nl: `de nota schrijft de naam voluit met de afkorting ${acronym.text} erachter`,
            en: `the note writes the name in full with the acronym ${acronym.text} behind it`,
          },
        });
      continue;
    }
    const close = tokens.findIndex(({ text }, k) => k > open && text === ")");
    const before = tokens[open - 1]!;
    if (close < 0 || close > sentence.last || !isAcronymToken(before)) continue;
    const first = spelledFrom(tokens, close - 1, before.text);
    if (first === open + 1)
      note(found, at, first, close - 1, {
        acronym: before.text,
        proper: tokens.slice(first, close).some(isCapital),
        confidence: 0.9,
        reason: {
          nl: `de nota zet achter de afkorting ${before.text} waar die voor staat`,
          en: `behind the acronym ${before.text} the note says what it stands for`,
        },
      });
  }
}

/** With two capitals, or in lower case with its letters alone: "(vsv)". */
const isAcronym = (token: Token | undefined): boolean => isAcronymToken(token);

const isShortForm = (token: Token): boolean =>
  isAcronym(token) || (token.kind === "word" && /^[a-z]{2,5}$/.test(token.text) && !isFunctionWord(token.fold) && !/[aeiou]{2}|^(?:zie|nr|art|lid)$/.test(token.text)); // prettier-ignore

function namesIn(at: NoteSentence, lower: ReadonlySet<string>, found: Map<string, FoundTerm>): void {
  const { block, sentence } = at;
  const { tokens, lang } = block;
  for (const { first, last, opens } of readNameRuns(tokens, sentence, lang)) {
    const words = tokens.slice(first, last + 1);
    if (words.length === 1) {
      const [word] = words;
      // The first word of a sentence has a capital anyhow; an acronym alone tells no name.
      // Where something is, and no thing of the note.
      if (["in", "te", "uit"].includes(tokens[first - 1]?.fold ?? "")) continue;
      if (opens || word!.fold.length < 5 || isAcronym(word) || lower.has(word!.fold)) continue;
      note(found, at, first, last, {
        proper: true,
        confidence: 0.7,
        reason: { nl: "de nota schrijft het met een hoofdletter", en: "the note writes it with a capital" },
      });
      continue;
    }
    if (opens && lower.has(words[0]!.fold)) continue;
    // "Start Zee Zonder Grens": the first word of a cell is a noun with the capital of its place.
    if (opens && lexiconOf(lang).ofWord(words[0]!.fold).nouns && !["het", "de"].includes(words[0]!.fold) && words.length > 2) continue; // prettier-ignore
    if (words.every((word) => isAcronym(word) || isFunctionWord(word.fold))) continue;
    if (words.some((word, k) => k > 0 && isAcronym(word)) || isAcronym(words[0])) continue;
    note(found, at, first, last, {
      proper: true,
      confidence: 0.8,
      reason: { nl: "een naam met hoofdletters in de nota", en: "a name with capitals in the note" },
    });
  }
}

/** "Loopbaanpunt" and "Loopbaanpunten" are one name. */
function joinPlurals(found: Map<string, FoundTerm>, lang: Language): void {
  const byStem = new Map<string, FoundTerm>();
  for (const term of [...found.values()].sort((a, b) => a.form.length - b.form.length)) {
    if (!term.proper || term.acronym !== undefined || term.form.includes(" ")) continue;
    const stem = stemOf(term.fold, lang);
    const single = byStem.get(stem);
    if (!single) {
      byStem.set(stem, term);
      continue;
    }
    single.count += term.count;
    single.forms.add(term.form);
    found.delete(term.fold);
  }
}

/** Long nouns in lower case that come back: their forms go together by stem. */
function compoundsIn({ sentences, lang }: NoteText, found: Map<string, FoundTerm>): void {
  const lexicon = lexiconOf(lang);
  const byStem = new Map<string, FoundTerm>();
  for (const at of sentences) {
    const { block, sentence } = at;
    if (block.lang !== lang) continue;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const { kind, text, fold } = block.tokens[i]!;
      if (kind !== "word" || text !== fold || fold.length < compoundFrom || isFunctionWord(fold)) continue;
      if (block.tokens[i]!.elided || block.tokens[i + 1]?.joint === "-" || block.tokens[i]!.joint === "-")
        continue;
      const word = lexicon.ofWord(fold);
      if (word.adjective || word.verbs.length > 0 || word.adverbs.length > 0 || word.nouns) continue;
      if (
        !lexicon.compoundOf(fold) &&
        !/(?:ing|heid|schap|teit|dienst|fonds|norm|wet|plan)(?:en)?s?$/.test(fold)
      )
        continue;
      const stem = stemOf(fold, lang);
      const before = block.tokens[i - 1]?.fold;
      const known = byStem.get(stem) ?? {
        form: fold,
        fold,
        proper: false,
        count: 0,
        at,
        de: 0,
        het: 0,
        forms: new Set<string>(),
        ground: {
          confidence: 0.6,
          reason: {
            nl: "een samenstelling die in de nota terugkomt",
            en: "a compound that the note comes back to",
          },
        },
      };
      known.count++;
      known.forms.add(fold);
      if (before === "de") known.de++;
      if (before === "het") known.het++;
      byStem.set(stem, known);
    }
  }
  for (const term of byStem.values()) {
    if (term.count < repeated && !(term.fold.length >= longFrom && lexicon.compoundOf(term.fold))) continue;
    const form = [...term.forms].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]!;
    if (!found.has(form)) found.set(form, { ...term, form, fold: form });
  }
}

/** "EU-missies", "F-35-vloot": a name and a noun, joined by a hyphen that is easily left out. */
function joinedIn({ sentences, lang }: NoteText, found: Map<string, FoundTerm>): void {
  if (lang !== "nl") return;
  for (const at of sentences) {
    const { tokens } = at.block;
    for (let i = at.sentence.first; i < at.sentence.last; i++) {
      const [name, noun] = [tokens[i]!, tokens[i + 1]!];
      const isJoined = noun.joint === "-" && !noun.elided && !name.elided && tokens[i + 2]?.joint !== "-";
      if (!isJoined || name.joint === "-" || !/^\p{Lu}{2,6}$/u.test(name.text) || noun.text !== noun.fold)
        continue;
      if (noun.kind !== "word" || noun.fold.length < 5) continue;
      note(found, at, i, i + 1, {
        proper: false,
        confidence: 0.6,
        reason: { nl: "een samenstelling met een afkorting", en: "a compound with an acronym" },
      });
    }
  }
}

/** Organisations that everybody knows, where the note names them: whose things may be others'. */
function organisationsIn({ sentences, lang }: NoteText, found: Map<string, FoundTerm>): void {
  for (const at of sentences)
    for (const { type, value } of valuesIn(at.block, at.sentence)) {
      if (type !== "organisation") continue;
      const entry = organisations[lang].find(({ id }) => id === value);
      const [form] = entry?.name ?? [];
      const [acronym] = entry?.acronym ?? [];
      if (form === undefined || acronym === undefined) continue;
      const fold = form.toLowerCase();
      const known = found.get(fold);
      if (known) known.organisation = true;
      else
        found.set(fold, {
          form,
          fold,
          acronym,
          proper: true,
          organisation: true,
          count: 1,
          at,
          de: 1,
          het: 0,
          forms: new Set(),
          ground: {
            confidence: 0.8,
            reason: {
              nl: "een bekende organisatie die de nota noemt",
              en: "a well-known organisation that the note names",
            },
          },
        });
    }
}
