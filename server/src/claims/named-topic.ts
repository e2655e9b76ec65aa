/** Where a sentence names a term or topic of the pack; tokens count from the start of the block. */
export interface NamedTopic {
  /** As in the pack. */
  readonly id: string;
  readonly first: number;
  readonly last: number;
  /** Named in what goes before: `first` and `last` say nothing. */
  readonly inherited?: boolean;
}
