import type { ClaimIndex } from "../claims/claim-index";
import type { LeadIn } from "./lead-in";

/** Of the topics that lead something in those that a claim about one of `named` can ask for. */
export function topicsBeside(
  named: ReadonlySet<string>,
  leading: readonly string[],
  { besides }: ClaimIndex,
): readonly string[] {
  if (leading.length === 0) return leading;
  const asked = [...named].flatMap((id) => besides.get(id) ?? []);
  return leading.filter((id) => named.has(id) || asked.some((ids) => ids.has(id)));
}

/**
 * A lead-in with those of its topics alone that a block can ask for, and its key: under which heading a paragraph stands seldom matters to
 * it, and what is read of it is read once. `named`: the topics of its sentences. `goesBack`: one of its first sentences may go on from what
 * leads it in.
 */
export function askedLeadIn(
  { key, leadIn }: { readonly key: string; readonly leadIn: LeadIn },
  named: ReadonlySet<string>,
  goesBack: () => boolean,
  index: ClaimIndex,
): { readonly key: string; readonly leadIn: LeadIn } {
  const { topics, keys } = leadIn;
  if (topics.length === 0 || isGoneOnFrom(leadIn) || goesBack()) return { key, leadIn };
  const beside = new Set(topicsBeside(named, topics, index));
  const asked = topics.filter((id) => beside.has(id) || index.facts.has(id));
  if (asked.length === topics.length) return { key, leadIn };
  return {
    key: [asked.join(" "), keys.all, keys.opening].join("|"),
    leadIn: { ...leadIn, topics: asked },
  };
}

/** An item may be read as the end of the words that lead it in. */
export const isGoneOnFrom = ({ decided, introTokens }: LeadIn): boolean =>
  decided || (introTokens !== undefined && introTokens.length > 0);
