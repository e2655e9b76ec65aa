import type { Bearer } from "./bearer";
import type { Carrier, VerbClass } from "../words/lexicon-entries";
import type { Effect } from "./effects";
import type { ActorHit, WordSpan } from "../words/sentence-words";

/**
 * What keeps a claim from being asserted, outermost first.
 * - `compared`: beside another's, which says nothing of a change
 * - `question`, `condition`, `hypothetical`, `reported`, `embedded`, `relative`, `quoted`, `past`: the sentence does not hold it
 * - `unknown-verb`, `other-head`, `unknown-actor`, `no-object`: the reader does not understand enough of it
 */
export type Gate =
  | "question" | "condition" | "hypothetical" | "reported" | "embedded" | "relative" | "quoted" | "past" | "purpose" | "permitted"
  | "unknown-verb" | "other-head" | "unknown-actor" | "no-object" | "contrast" | "compared"; // prettier-ignore

export type Hedge = "possible" | "condition" | "time" | "principle";

/** Who does it: `none` where a passive names nobody. */
export interface ActorReading {
  readonly side: "own" | "other" | "none" | "unknown" | "thing";
  readonly hit?: ActorHit;
  /** Topics in the subject, where a thing acts. */
  readonly topics: readonly string[];
  readonly words?: WordSpan;
}

export interface ObjectReading {
  /** Head as written, lower case; of a compound its tail. */
  readonly head: string;
  readonly carriers: readonly Carrier[];
  /** The thing itself is a topic ("verlaat het verbond"). */
  readonly headTopics: readonly string[];
  /** Topics in the object with all that hangs on it. */
  readonly topics: readonly string[];
  /** Topics elsewhere in the clause, in phrases of their own. */
  readonly nearTopics: readonly string[];
  /** Taken over from what came before ("deze", "zij"). */
  readonly anaphoric: boolean;
  readonly words: WordSpan;
  /** First part of a compound head. */
  readonly modifier: string | undefined;
  /** A possibility ("mogelijkheden voor …"): to explore it weakens nothing. */
  readonly possible: boolean | undefined;
  /** "afzonderlijke nationale bestellingen": done alone; "geen eigen hoofdkwartier": none that is one's own. */
  readonly separate: "alone" | "own" | undefined;
  /** Country that it is said to be of: "de Finse bijdrage". */
  readonly holder: string | undefined;
}

/** An object that no phrase of its clause names: it is in the verb, or goes before. */
export const impliedObject = ({
  head,
  carriers,
  headTopics,
  topics,
  nearTopics,
  anaphoric,
  words,
}: Omit<ObjectReading, "modifier" | "possible" | "separate" | "holder">): ObjectReading => ({
  head,
  carriers,
  headTopics,
  topics,
  nearTopics,
  anaphoric,
  words,
  modifier: undefined,
  possible: undefined,
  separate: undefined,
  holder: undefined,
});

/** A copy with other parts; every one by its name, so that all objects have one shape. */
export const copyObject = (
  object: ObjectReading,
  {
    head = object.head,
    carriers = object.carriers,
    headTopics = object.headTopics,
    topics = object.topics,
    nearTopics = object.nearTopics,
    anaphoric = object.anaphoric,
    words = object.words,
    possible = object.possible,
    holder = object.holder,
  }: Partial<Omit<ObjectReading, "modifier" | "separate">>,
): ObjectReading => ({
  head,
  carriers,
  headTopics,
  topics,
  nearTopics,
  anaphoric,
  words,
  modifier: object.modifier,
  possible,
  separate: object.separate,
  holder,
});

/** One claim of a sentence; word spans are indexes into its words. */
export interface Claim extends Effect {
  readonly object: ObjectReading;
  readonly actor: ActorReading;
  readonly gates: readonly Gate[];
  readonly hedges: readonly { readonly kind: Hedge; readonly words: WordSpan }[];
  /** "alleen", "uitsluitend" and what it keeps to. */
  readonly exclusive:
    | {
        readonly words: WordSpan;
        readonly topics: readonly string[];
        readonly scope: WordSpan;
        /** Countries and organisations that it is done with, and with no other. */
        readonly partners: readonly string[];
      }
    | undefined;
  /** What the verb is: "EXCLUDE" and "DELEGATE" clash in a way of their own. */
  readonly via: VerbClass | undefined;
  /** "zonder samenwerking met …" */
  readonly without:
    | {
        readonly words: WordSpan;
        readonly topics: readonly string[];
        readonly carriers: readonly Carrier[];
      }
    | undefined;
  /** "op eigen kracht", "nationaal". */
  readonly alone: WordSpan | undefined;
  /** "ten minste", "niet meer dan": a bound and no exact level. */
  readonly bounded: boolean | undefined;
  /** "enigszins" */
  readonly slight: WordSpan | undefined;
  /** "eenmalig": hardly ever, whatever is done. */
  readonly seldom: WordSpan | undefined;
  /** "maar alleen in …" */
  readonly narrowed: WordSpan | undefined;
  /** Where "kan" stands. */
  readonly able: number | undefined;
  /** Taken for granted beside what the sentence says. */
  readonly standing: boolean | undefined;
  /** Not yet so: "nog niet", "moet nog …". */
  readonly notYet: boolean | undefined;
  /** The clause that it depends on. */
  readonly condition: WordSpan | undefined;
  /** What is left out: topics of "met uitzondering van …", "vallen buiten …". */
  readonly excluded: { readonly words: WordSpan; readonly topics: readonly string[] } | undefined;
  /** Countries and organisations that it is done with. */
  readonly partners: readonly string[];
  /** "niet Defensie maar …": one's own side is ruled out as the one that does it. */
  readonly passedTo: WordSpan | undefined;
  /** The one whom the clause singles out as doing it. */
  readonly bearer: Bearer | undefined;
  /** Years named in its clause. */
  readonly years: readonly number[];
  readonly clause: number;
  /** The clashing words: verb with its particle and negation, or the noun that names the event. */
  readonly words: WordSpan;
  readonly negation: WordSpan | undefined;
}
