import type { Arguments } from "../model/arguments";
import type { Predicate, ParsedClause } from "../model/parsed-clause";
import { prepositional } from "./arguments";

/** Indexes of the phrases that the predicate affects. */
export function themesOf(parsed: ParsedClause, predicate: Predicate, args: Arguments): readonly number[] {
  const entry = predicate.frame?.entry;
  const bare = args.objects;
  // "geldt niet als hoeksteen": what it is not.
  const roles = entry && takesRole(entry.arg) ? prepositional(parsed, asRole) : [];
  if (roles.length > 0) return roles;
  if (!entry || entry.class === "COPULA" || (entry.class === "OTHER" && predicate.frame!.weight === 0)) {
    const list = bare.filter(
      (k) => parsed.phrases[k]!.actor?.side !== "own" && !isNoIdentity(parsed, predicate, args, k),
    );
    if (
      args.subject !== undefined &&
      !list.includes(args.subject) &&
      parsed.phrases[args.subject]!.actor?.side !== "own"
    )
      list.push(args.subject);
    return list;
  }
  // "The planning diverges from that of others": what goes its own way is the subject.
  const acting = args.subject === undefined ? undefined : parsed.phrases[args.subject]!;
  const prepositions = entry.arg.filter((arg) => arg !== "obj" && arg !== "subj" && arg !== "complement");
  const found = prepositions.length > 0 ? prepositional(parsed, prepositions) : [];
  // "staat los van de begroting" says nothing of the planning; "staat los van die van de bond" does.
  const isLike = entry.fixed === undefined || found.every((k) => isOfAnother(parsed, k));
  if (entry.class === "DIVERGE" && !args.passive && acting?.kind === "noun" && !acting.actor && isLike)
    return [args.subject!];
  if (entry.arg[0] === "obj" && bare.length > 0) return bare;
  // "de digitalisering met Duitsland loopt vertraging op": the subject first, where it is a thing.
  if (entry.arg[0] === "subj" && acting?.kind === "noun" && !acting.actor) return [args.subject!];
  // "De samenwerking met het verbond houdt op": what it is with hangs on the subject, and is not what the verb asks for.
  const { finite } = parsed.clause;
  const isOfSubject =
    acting?.kind === "noun" &&
    !acting.actor &&
    finite !== undefined &&
    found.length > 0 &&
    found.every((k) => hangsOn(parsed, k, args.subject!) && parsed.phrases[k]!.last < finite);
  if (isOfSubject && ending.has(entry.class)) return [args.subject!];
  // "De capaciteit voor deelname komt in aanmerking voor vergroting": the verb's own stands behind it.
  const ownFound = found.filter(
    (k) =>
      args.subject === undefined ||
      finite === undefined ||
      parsed.phrases[k]!.first > finite ||
      !hangsOn(parsed, k, args.subject),
  );
  if (ownFound.some((k) => parsed.phrases[k]!.kind === "noun")) return ownFound;
  if (found.length > 0) return found;
  if (entry.arg.includes("obj") && bare.length > 0) return bare;
  if (entry.arg.includes("subj") && args.subject !== undefined) return [args.subject];
  // "Een verhoging … is zeker."
  if (
    predicate.verb.role === "copula" &&
    entry.arg.includes("complement") &&
    args.subject !== undefined &&
    parsed.phrases[args.subject]!.kind === "noun" &&
    !parsed.phrases[args.subject]!.actor
  )
    return [args.subject];
  return [];
}

const asRole = ["als", "as"];

export const takesRole = (arg: readonly string[]): boolean => asRole.some((form) => arg.includes(form));

/** Classes of what comes to an end, whoever ends it. */
const ending = new Set(["STOP", "DOWN", "DELAY"]);

function hangsOn({ phrases }: ParsedClause, k: number, subject: number): boolean {
  let at = phrases[k]!.inside;
  while (at !== undefined && at !== subject) at = phrases[at]!.inside;
  return at === subject;
}

/** "De groep is geen vaste eenheid": what the subject is not, says nothing of what there is. */
function isNoIdentity(
  { phrases }: ParsedClause,
  { verb }: Predicate,
  { subject }: Arguments,
  k: number,
): boolean {
  if (verb.role !== "copula" || subject === undefined || subject === k) return false;
  const { determiner, nouns } = phrases[k]!;
  const isThing = phrases[subject]!.kind === "noun" && !phrases[subject]!.actor;
  return (
    isThing &&
    determiner === "negative" &&
    nouns.every(({ class: kind }) => kind === "CARRIER" || kind === "OTHER")
  );
}

/** "die van het verbond", "het verbond": somebody's, or another's of the kind. */
const isOfAnother = ({ phrases }: ParsedClause, k: number): boolean =>
  phrases[k]!.kind === "pronoun" || phrases[k]!.actor !== undefined;
