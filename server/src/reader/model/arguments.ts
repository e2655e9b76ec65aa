/** The bare phrases of a clause, as what they are to its verb; indexes are of its phrases. */
export interface Arguments {
  readonly passive: boolean;
  /** Index of the subject's phrase. */
  readonly subject?: number | undefined;
  /** Who acts, where the subject only undergoes what somebody else makes it do. */
  readonly agent?: number | undefined;
  /** Phrases without a preposition that are not the subject. */
  readonly objects: readonly number[];
}
