import type { NoteClaim } from "../claims/claim-index";
import type { Language } from "../knowledge/pack";
import { placeOf, shortened } from "../rules/support/clash";
import { claimTexts } from "./texts/claim-texts";
import type { ClaimsExplanation, ComparedClaim, Outcome, ReadClaim } from "./explain-claims";

/** "Nederland · zijn bijdrage aan het fonds · wordt minder · stellig" */
export function describeClaim(
  { who, what, change, positive, force, hedges }: ReadClaim,
  lang: Language,
): string {
  const firmness = [claimTexts.force[force], ...hedges.map((hedge) => claimTexts.hedge[hedge])];
  return [
    who,
    what,
    claimTexts.change[change][positive ? 0 : 1][lang],
    firmness.map((text) => text[lang]).join(", "),
  ].join(" · ");
}

/** What the comparison gave, in words; a finding with its code behind it. */
export function describeOutcome(outcome: NonNullable<ClaimsExplanation["silence"]>, lang: Language): string {
  if ("code" in outcome) return `${claimTexts.clash[outcome.code][lang]} (${outcome.code})`;
  if (outcome.reason === "gate") return claimTexts.gate[outcome.gate][lang];
  return claimTexts.silence[outcome.reason][lang];
}

/** The commitment's words and place: “…” (actielijn 4, onder ‘…’). */
export function describeCommitment(note: NoteClaim, lang: Language): string {
  return `“${shortened(note.commitment.quote)}”${placeOf({ note })[lang].replace(/\.$/, "")}`;
}

/** The comparisons that tell something, and how many more were about something else. */
export function tellingOf(compared: readonly ComparedClaim[]): {
  readonly telling: readonly ComparedClaim[];
  readonly others: number;
} {
  const isOther = (outcome: Outcome): boolean => "reason" in outcome && outcome.reason === "other-object";
  const telling = compared.filter(({ outcome }) => !isOther(outcome));
  return { telling, others: compared.length - telling.length };
}
