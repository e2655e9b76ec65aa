import type { Knowledge } from "../knowledge/knowledge";
import type { Block } from "../text/block";
import type { BlockReading } from "./block-reading";
import type { Clash } from "./clashes";
import type { Finding, Severity } from "./finding";
import type { LaterClash } from "./later-clashes";
import type { PlacedValueClash } from "./value-clashes-of";

/** What rules may know beyond the block. All of it is part of the key that a block's findings are cached under. */
export interface RuleContext {
  readonly knowledge: Knowledge;
  /** The draft names the note for certain somewhere, or its front matter does. */
  readonly namesNote: boolean;
  /** The day that the draft is of, as an ISO date; undefined where nobody knows it. */
  readonly draftDate: string | undefined;
}

/** What a rule for what a block claims may know: its clashes with the notes too, apart from what has changed since. */
export interface ClaimContext extends RuleContext {
  readonly clashes: readonly Clash[];
  readonly laterClashes: readonly LaterClash[];
  readonly valueClashes: readonly PlacedValueClash[];
}

export type ReferenceStyle = "brackets" | "sentence" | "footnote" | "pandoc";

interface RuleBase {
  /** `family/rule`, and the name of its file and page. */
  readonly code: string;
  readonly severity: Severity;
}

/** Looks at one block alone; its findings are cached by the block's content. */
export interface BlockRule extends RuleBase {
  readonly check: (reading: BlockReading, context: RuleContext) => readonly Finding[];
}

/** Looks at what one block claims, which hangs on what leads it in too. Asked only where there are clashes. */
export interface ClaimRule extends RuleBase {
  readonly checkClaims: (reading: BlockReading, context: ClaimContext) => readonly Finding[];
}

export interface PlacedReading {
  readonly block: Block;
  readonly reading: BlockReading;
}

/** Looks at the whole draft, over the facts of its blocks; spans of its findings are absolute. */
export interface DocumentRule extends RuleBase {
  /** Whether a block matters to it by what it says itself; asked once for each content, so that an edit costs what it changed. */
  readonly concerns: (reading: BlockReading) => boolean;
  /** `concerned`: indexes of the blocks that matter to it, ascending; there is at least one. */
  readonly checkDocument: (
    blocks: readonly PlacedReading[],
    concerned: readonly number[],
    context: RuleContext,
  ) => readonly Finding[];
}

export type Rule = BlockRule | ClaimRule | DocumentRule;
