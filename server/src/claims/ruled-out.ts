import type { Claim } from "../reader/model/claim";
import { isWeaker } from "../reader/model/effects";
import type { NoteClaim } from "./claim-index";

/** What goes on, is let in or itself acts is wrong in its verb; what is there, in its own name. */
export const isSaidByVerb = ({ via, actor }: Claim, { about }: NoteClaim): boolean =>
  via === "KEEP" || via === "ALLOW" || (actor.side === "thing" && actor.topics.some((id) => about.has(id)));

const growing = new Set(["up", "keep", "do", "start", "join"]);

/** "is toereikend", "schiet niet tekort": what the note denies is so all the same. */
export const isThereThen = ({ change, positive, via, negation, force }: Claim): boolean =>
  positive
    ? (growing.has(change) || change === "same") && !negation
    : via !== undefined && notEnding.has(`${change} ${via}`) && (via === "FAIL" || !isWeaker(force, "will"));

/** "schiet niet tekort", "wijkt niet af van": denied, they leave it there. */
const notEnding: ReadonlySet<string> = new Set(["stop FAIL", "stop STOP", "stop DIVERGE", "leave LEAVE"]);
