import type { Denotation } from "./denotation";
import type { Before } from "./before";
import type { Arguments } from "./arguments";
import type { Predicate, ParsedClause } from "./parsed-clause";
import type { VerbEntry } from "../words/lexicon-entries";
import type { Reading } from "./reading";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

/** A predicate where it stands, for whoever looks at one thing that it may say. */
export interface PredicateSite {
  readonly reading: Reading;
  readonly sentence: SentenceWords;
  readonly parsed: ParsedClause;
  readonly predicate: Predicate;
  readonly args: Arguments;
  readonly before: Before;
  /** Index of its clause. */
  readonly index: number;
  readonly entry: VerbEntry | undefined;
  readonly words: WordSpan;
  /** What the phrase at an index denotes, with what it stands for. */
  readonly denote: (phrase: number) => Denotation;
}
