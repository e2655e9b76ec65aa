import type { Force, NounClass, VerbClass } from "../words/lexicon-entries";

/** What is said to happen to an object. `same`: it stays at the level that it has. */
export type Change = "up" | "down" | "keep" | "do" | "start" | "join" | "stop" | "leave" | "delay" | "same";

/** A change with its sign: `{ change: "up", positive: false }` is "not up". */
export interface Effect {
  readonly change: Change;
  readonly positive: boolean;
  readonly force: Force;
}

/** What a class says of a thing (a contribution, a budget, a membership). Absent: nothing. */
const ofThing: Partial<Record<VerbClass, Change>> = {
  UP: "up",
  DOWN: "down",
  LIMIT: "down",
  DEFUND: "down",
  HINDER: "down",
  KEEP: "keep",
  STOP: "stop",
  REJECT: "stop",
  FAIL: "stop",
  PREVENT: "stop",
  FORBID: "stop",
  WITHHOLD: "stop",
  DENY: "stop",
  IGNORE: "stop",
  SPLIT: "stop",
  DIVERGE: "stop",
  LEAVE: "leave",
  EXCLUDE: "leave",
  DELEGATE: "leave",
  FOLLOW: "leave",
  START: "start",
  JOIN: "join",
  DO: "do",
  FUND: "do",
  LEAD: "do",
  SHARE: "do",
  MERGE: "do",
  ALIGN: "do",
  INCLUDE: "do",
  USE: "do",
  ACHIEVE: "do",
  ADOPT: "do",
  CAUSE: "do",
  PROMISE: "do",
  REQUIRE: "do",
  INTEND: "do",
  CONSIDER: "do",
  DELAY: "delay",
};

/** What a class says of an event that its argument names: that it takes place (+), that it does not (−), or only later. */
const ofEvent: Partial<Record<VerbClass, "+" | "-" | "delay">> = {
  ACHIEVE: "+",
  ADOPT: "+",
  START: "+",
  DO: "+",
  KEEP: "+",
  PROMISE: "+",
  REQUIRE: "+",
  CAUSE: "+",
  UP: "+",
  LEAD: "+",
  FUND: "+",
  JOIN: "+",
  INCLUDE: "+",
  USE: "+",
  PROVE: "+",
  INTEND: "+",
  CONSIDER: "+",
  STOP: "-",
  REJECT: "-",
  LEAVE: "-",
  FAIL: "-",
  PREVENT: "-",
  FORBID: "-",
  WITHHOLD: "-",
  EXCLUDE: "-",
  DENY: "-",
  IGNORE: "-",
  DEFUND: "-",
  DELAY: "delay",
};

/** What a class holds of the clause in it. Absent: nothing is known (reported, feared, asked). */
export const ofClause: Partial<Record<VerbClass, "+" | "-" | "delay">> = {
  ...ofEvent,
  KEEP: "+",
  HINDER: "-",
};

/** Force that a class gives to what it governs. */
export function forceOf(verbClass: NounClass, force: Force | undefined): Force {
  if (verbClass === "INTEND") return force ?? "aims";
  if (verbClass === "CONSIDER") return force ?? "explores";
  if (verbClass === "PROMISE" || verbClass === "ADOPT") return force ?? "will";
  return "does";
}

export const thingEffect = (verbClass: NounClass): Change | undefined => ofThing[verbClass as VerbClass];

const strength: readonly Force[] = ["considers", "explores", "aims", "wants", "will", "does"];

export const weaker = (a: Force, b: Force): Force => (strength.indexOf(a) <= strength.indexOf(b) ? a : b);
export const isWeaker = (a: Force, b: Force): boolean => strength.indexOf(a) < strength.indexOf(b);

/** An event under a predicate: it is asserted, denied, put off, or (undefined) left open. */
export function underPredicate(
  effect: Effect,
  verbClass: NounClass,
  force: Force | undefined,
): Effect | undefined {
  // "De uitbreiding hangt af van …": what is promised is left open; what is taken away is not held.
  if (verbClass === "DOUBT" && force !== undefined && !isAdverse(effect))
    return { change: effect.change, positive: effect.positive, force: weaker(effect.force, force) };
  // "De versterking blijft beperkt tot …": there is some.
  if (verbClass === "LIMIT" && effect.positive && (effect.change === "up" || effect.change === "start"))
    return effect;
  // "De vertraging wordt verminderd": less of what goes against it.
  if (verbClass === "DOWN" && isAdverse(effect)) return applySign(effect, "-", "does");
  const sign = ofEvent[verbClass as VerbClass];
  return applySign(effect, sign, forceOf(verbClass, force));
}

export function underClause(
  effect: Effect,
  verbClass: NounClass,
  force: Force | undefined,
): Effect | undefined {
  // "is likely to grow": what is promised is left open; what is taken away is not held.
  if (verbClass === "DOUBT" && force !== undefined && !isAdverse(effect))
    return { change: effect.change, positive: effect.positive, force: weaker(effect.force, force) };
  const sign = ofClause[verbClass as VerbClass];
  return applySign(effect, sign, forceOf(verbClass, force));
}

function applySign(effect: Effect, sign: "+" | "-" | "delay" | undefined, force: Force): Effect | undefined {
  if (sign === undefined) return undefined;
  const held = weaker(effect.force, force);
  if (sign === "delay") return effect.positive ? { change: "delay", positive: true, force: held } : undefined;
  return { change: effect.change, positive: sign === "+" ? effect.positive : !effect.positive, force: held };
}

export const flip = ({ change, positive, force }: Effect): Effect => ({ change, positive: !positive, force });

/** Takes something away, or denies that it is done. */
export const isAdverse = ({ change, positive }: Pick<Effect, "change" | "positive">): boolean =>
  ["down", "stop", "leave", "delay"].includes(change) === positive;
