import type { WordSpan } from "../words/sentence-words";

/** Who is said to do it where the clause singles them out: as the agent of a passive, in a cleft ("het is X dat …"), or as a department that does it. */
export interface Bearer {
  readonly words: WordSpan;
  /** The name of a department of state: "Buitenlandse Zaken". */
  readonly department: string | undefined;
  /** What kind of actor it is, where the lexicon knows it. */
  readonly kind: string | undefined;
}
