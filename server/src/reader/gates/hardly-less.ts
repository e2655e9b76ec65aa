import { cardinalValue } from "../../language/ordinals";
import type { ClauseSite } from "../model/clause-site";
import { isAdverse, type Effect } from "../model/effects";
import type { VerbClass } from "../words/lexicon-entries";
import type { Raw } from "../model/raw-claim";

/** What takes nothing away although its verb does: a move by some days, a refusal that becomes rarer, a term of office that ends. */
export const isHardlyLess = (site: ClauseSite, raw: Raw, effect: Effect): boolean =>
  isAdverse(effect) &&
  (isMovedByDays(site, effect) || isRarerRefusal(site, raw) || isOfficePassing(site, raw));

/** "Het voorzitterschap loopt in mei af": it goes round, and nobody gives it up. */
const isOfficePassing = ({ actor, args }: ClauseSite, { object }: Raw): boolean =>
  offices.has(object.head) && actor.side !== "own" && !args.passive;

const offices = new Set(["voorzitterschap", "covoorzitterschap", "secretariaat", "chair", "chairmanship", "presidency"]); // prettier-ignore

const short = new Set(["dag", "dagen", "week", "weken", "uur", "uren", "weekend", "day", "days", "weeks", "hour", "hours", "fortnight"]); // prettier-ignore

/** "is twee weken verschoven", "een week later": no promise of a note is dated to the week. */
const isMovedByDays = (
  { sentence: { words }, parsed: { clause } }: ClauseSite,
  { change }: Effect,
): boolean =>
  change === "delay" &&
  clause.words.some(
    (i) => short.has(words[i]!.fold) && clause.words.includes(i - 1) && isCount(words[i - 1]?.fold ?? ""),
  );

/** What stands before a measure beside a number. */
const counting = new Set(["een", "enkele", "enige", "paar", "a", "an", "few", "some", "several"]);

const isCount = (fold: string): boolean => counting.has(fold) || cardinalValue(fold) !== undefined;

const refusing = new Set<VerbClass | undefined>(["REJECT", "STOP", "WITHHOLD", "FAIL", "DENY", "IGNORE", "EXCLUDE"]); // prettier-ignore

/** "hoeft minder vaak nee te zeggen": less of a refusal is more of what is asked. */
const isRarerRefusal = ({ sentence: { words }, parsed: { clause } }: ClauseSite, { via }: Raw): boolean =>
  refusing.has(via) &&
  clause.words.some((i) => {
    const { adverb } = words[i]!;
    return adverb?.first === i && adverb.entry.class === "DEGREE-DOWN" && adverb.last > i;
  });
