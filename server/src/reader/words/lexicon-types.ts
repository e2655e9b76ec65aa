import type { Language } from "../../language/language";
import type { VerbForm, VerbForms } from "../../language/verb-forms";
import type { ActorEntry, AdjectiveEntry, AdverbEntry, ConnectiveEntry, NounEntry } from "./lexicon-entries";
import type { Phrase, PhraseIndex } from "./phrase-index";
import type { VerbFrames } from "./verb-frames";

export type Degree = "positive" | "comparative" | "superlative";

export interface KnownAdjective {
  readonly entry: AdjectiveEntry;
  readonly degree: Degree;
}

/** What the reader knows of one language. All keys in lower case. */
export interface Lexicon {
  readonly lang: Language;
  readonly verbForms: VerbForms;
  readonly verbs: VerbFrames;
  /** By singular or plural form. */
  readonly nouns: ReadonlyMap<string, readonly NounEntry[]>;
  readonly adjectives: ReadonlyMap<string, KnownAdjective>;
  readonly adverbs: PhraseIndex<AdverbEntry>;
  readonly connectives: PhraseIndex<ConnectiveEntry>;
  readonly actors: PhraseIndex<ActorEntry>;
  readonly words: FunctionWords;
  /** All of these of one word, by its form. */
  readonly ofWord: (fold: string) => LexicalWord;
  readonly compoundOf: (fold: string) => Compound | null;
}

export interface FunctionWords {
  readonly determiners: ReadonlySet<string>;
  readonly negativeDeterminers: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly reflexives: ReadonlySet<string>;
  readonly demonstratives: ReadonlySet<string>;
  readonly expletives: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** "daaraan" → "aan". */
  readonly pronominalAdverbs: ReadonlyMap<string, string>;
  readonly particles: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  /** Hardly more than nothing: "enigszins". */
  readonly slight: ReadonlySet<string>;
  /** Hardly ever: "eenmalig". */
  readonly seldom: ReadonlySet<string>;
  /** Adjectives by which a growth is hardly one: "een lichte verhoging". */
  readonly small: ReadonlySet<string>;
  /** Before a comparative: "een tikje groter". */
  readonly trifles: ReadonlySet<string>;
  /** Predicates that say that there need be no more: "is toereikend". */
  readonly enough: ReadonlySet<string>;
  /** Of these there are many, so that one is few: "op één onderdeel". */
  readonly singles: ReadonlySet<string>;
  /** What allows or makes possible: "zodra er geld is" makes something depend on it. */
  readonly enablers: ReadonlySet<string>;
  /** What those write of whom a draft is: "het antwoord op vraag 3". */
  readonly ownPapers: ReadonlySet<string>;
  /** "een afwachtende rol": of those who stand back. */
  readonly secondary: ReadonlySet<string>;
  /** What is no more than thought of or talked about: "is een gedachte". */
  readonly weighed: ReadonlySet<string>;
  /** What is no more than wished for: "blijft een droom". */
  readonly wished: ReadonlySet<string>;
  /** "een deel van": of a thing that is not all of it. */
  readonly shares: ReadonlySet<string>;
  /** What is written and read: "in deze brief". */
  readonly papers: ReadonlySet<string>;
  /** Papers of the own side, their parts, and those who write them: what they say is the draft's own word. */
  readonly ownSources: ReadonlySet<string>;
  /** Behind what is kept to: "en nergens anders". */
  readonly closers: readonly (readonly string[])[];
  /** Papers and decisions by which the own side acts: "het pakket". */
  readonly instruments: ReadonlySet<string>;
  /** Words of headings that say of what stands under them that it is decided, or open. */
  readonly moods: { readonly decided: readonly string[]; readonly open: readonly string[] };
  readonly coordinators: ReadonlySet<string>;
  /** Form of an auxiliary or modal → its lemmas ("was" → zijn). */
  readonly auxiliaries: ReadonlyMap<string, string>;
  readonly contractions: ReadonlyMap<string, readonly string[]>;
}

/** What the lexicon says of a word by its form alone, put together once for all places where it stands. */
export interface LexicalWord {
  /** Comparison form in lower case; one string for all its places, so that comparing two is cheap. */
  readonly fold: string;
  /** Phrases that begin with it, the longest first. */
  readonly adverbs: readonly Phrase<AdverbEntry>[];
  readonly connectives: readonly Phrase<ConnectiveEntry>[];
  readonly actors: readonly Phrase<ActorEntry>[];
  /** None of words of grammar that only look like forms of verbs: "uit" of uiten, "zij" of zijn. */
  readonly verbs: readonly VerbForm[];
  readonly isNoVerb: boolean;
  readonly nouns: readonly NounEntry[] | undefined;
  readonly adjective: KnownAdjective | undefined;
  readonly isPreposition: boolean;
  readonly isPronoun: boolean;
  readonly isDeterminer: boolean;
  readonly isNegativeDeterminer: boolean;
  readonly isPossessive: boolean;
  readonly isCoordinator: boolean;
  readonly isParticle: boolean;
  /** The lemma of an auxiliary or modal that it is a form of. */
  readonly auxiliary: string | undefined;
}

/** A closed compound: the noun that it ends in, and what is before that. */
export interface Compound {
  readonly nouns: readonly NounEntry[];
  readonly modifier: string;
}
