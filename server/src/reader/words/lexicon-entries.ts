/** What a verb says of its affected argument when it is affirmed; see docs/claim-reader.md for each class. */
export type VerbClass =
  | "UP" | "DOWN" | "LIMIT" | "KEEP" | "STOP" | "START" | "DO" | "FUND" | "DEFUND" | "WITHHOLD" | "JOIN" | "LEAVE" | "DELAY"
  | "LEAD" | "FOLLOW" | "DELEGATE" | "SHARE" | "MERGE" | "ALIGN" | "SPLIT" | "DIVERGE" | "REPLACE" | "INCLUDE" | "EXCLUDE"
  | "USE" | "IGNORE" | "ACHIEVE" | "FAIL" | "ADOPT" | "REJECT" | "PREVENT" | "FORBID" | "HINDER" | "ALLOW" | "INTEND"
  | "PROMISE" | "CONSIDER" | "REQUIRE" | "ADVOCATE" | "ASK" | "REPORT" | "THINK" | "FEAR" | "DOUBT" | "DENY" | "PROVE"
  | "CAUSE" | "COPULA" | "OTHER"; // prettier-ignore

/** What a commitment can be made of: the noun between the verb and the thing ("bijdrage" in "zijn bijdrage aan het fonds"). */
export type Carrier =
  | "contribution" | "participation" | "cooperation" | "presence" | "resource" | "support" | "role" | "attention" | "effort"
  | "agreement" | "exercise" | "use" | "quality" | "deployment" | "procurement" | "maintenance" | "development" | "step"
  | "ambition" | "amount" | "search"; // prettier-ignore

export type NounClass = VerbClass | "CARRIER" | "HARM";

export type AdjectiveClass =
  | "UP" | "DOWN" | "SAME" | "PLANNED" | "HYPOTHETICAL" | "PAST" | "NEW" | "JOINT" | "SEPARATE" | "EXCLUSIVE" | "POSSIBLE"
  | "IMPOSSIBLE" | "NEEDED" | "UNNEEDED" | "WANTED" | "UNWANTED" | "TRUE" | "FALSE" | "DONE" | "UNDONE" | "GOOD" | "BAD"
  | "CERTAIN" | "UNCERTAIN" | "OTHER"; // prettier-ignore

export type AdverbClass =
  | "NEG" | "NEG-DET" | "NEG-ASPECT" | "NOT-NEG" | "BARELY" | "WITHOUT" | "HEDGE-POSSIBLE" | "HEDGE-CONDITION" | "HEDGE-TIME"
  | "HEDGE-PRINCIPLE" | "DEGREE-UP" | "DEGREE-DOWN" | "DEGREE" | "EXCLUSIVE" | "INCLUSIVE" | "EXCEPT" | "APPROX" | "BOUND"
  | "TIME-PAST" | "TIME-NOW" | "TIME-FUTURE" | "NOT-YET" | "ALREADY" | "SOURCE" | "CONTRAST" | "ALONE" | "TOGETHER"
  | "EMPHASIS" | "OTHER"; // prettier-ignore

/** How firmly something is held, firmest first. */
export type Force = "does" | "will" | "wants" | "aims" | "explores" | "considers";

/** The affected argument: the object (or the passive's subject), the subject, a clause, or the complement of a preposition. */
export type Argument = "obj" | "subj" | "complement" | (string & {});

export interface VerbEntry {
  readonly lemma: string;
  /** Other verbs of which the same is said with the same words: "is", "blijft", "blijkt zonder waarde". */
  readonly also?: readonly string[] | undefined;
  /** Dutch: the separable part, which `lemma` begins with. */
  readonly prefix?: string | undefined;
  /** English: the particle of a phrasal verb. */
  readonly particle?: string | undefined;
  /** Groups of words, each contiguous, that must all stand in the clause. */
  readonly fixed?: readonly string[] | undefined;
  readonly class: VerbClass;
  readonly arg: readonly Argument[];
  /** The preposition behind which another's name must stand: "ligt bij Duitsland". */
  readonly to?: string | undefined;
  /** Ends of words, of which one must stand in the clause: "gaat in op verzoeken" is more than speaking of them. */
  readonly of?: readonly string[] | undefined;
  readonly carrier?: Carrier | undefined;
  readonly force?: Force | undefined;
}

export interface NounEntry {
  readonly lemma: string;
  readonly plural?: readonly string[] | undefined;
  readonly class: NounClass;
  readonly carrier?: Carrier | undefined;
  /** Prepositions of the affected thing. */
  readonly preps: readonly string[];
  readonly verb?: string | undefined;
}

export interface AdjectiveEntry {
  readonly lemma: string;
  readonly forms: readonly string[];
  readonly comparative?: readonly string[] | undefined;
  readonly superlative?: readonly string[] | undefined;
  readonly class: AdjectiveClass;
}

export interface AdverbEntry {
  readonly form: string;
  readonly class: AdverbClass;
}

export type Factuality = "+" | "0" | "-";

export interface ConnectiveEntry {
  readonly form: string;
  readonly kind: "subordinator" | "relative" | "coordinator" | "conjunctive-adverb" | "preposition";
  readonly factuality: Factuality;
  /** Of a preposition: what its phrase does in the sentence. */
  readonly role?: PrepositionRole | undefined;
}

export type PrepositionRole =
  | "topic" | "instead" | "except" | "cause" | "agent" | "with" | "without" | "place" | "time" | "source" | "condition"
  | "purpose" | "other"; // prettier-ignore

export interface ActorEntry {
  readonly form: string;
  readonly side: "own" | "other";
  readonly kind: string;
}
