import type { Binding } from "./judge-value";
import { isRuledOut } from "./judge-value";
import type { Fact } from "./facts";
import type { RelationContext } from "./match-relation";
import { roleCuesOf, type RoleCues } from "./role-cues";
import type { SentenceScan } from "./sentence-scan";
import type { ValueGroup } from "./value-groups";

const as: ReadonlySet<string> = new Set(["als", "tot", "as"]);

/** In longer ones nobody can tell what belongs together by these means. */
const longestSentence = 80;

/**
 * The only one that a clause names beside a topic and a word of the role that the fact is of: "Aan het roer van de macht staat
 * in 2025 Frankrijk". For what no pattern covers: there are more ways to say who leads than anybody lists.
 */
export function bindByRole(fact: Fact, context: RelationContext): Binding | undefined {
  const { scan, clause } = context;
  const cues = roleCuesOf(scan.lang).get(fact.spec.key);
  if (!cues || context.inherited || scan.last - scan.first > longestSentence) return undefined;
  for (let at = scan.first; at <= scan.last; at++) {
    if (!isRole(at, cues, context) || !isTold(at, cues, context)) continue;
    if (!(speaksOfTopic(at, context) || isSetAgainst(fact, at, cues, context))) continue;
    const here = groupsOf(clause(at), context);
    const governed = here.flatMap((group) => {
      const governor = governorOf(group, scan);
      return isBearer(group, governor, cues, scan) ? [{ group, governor }] : [];
    });
    // Beside one that a preposition ties to the role the subject is somebody else.
    const tied = governed.filter(({ governor }) => governor !== "");
    const [one, ...more] = governed.length > 1 && tied.length > 0 ? tied : governed;
    if (!one || more.length > 0) continue;
    const isRight = (group: ValueGroup): boolean =>
      group !== one.group && group.values.some(({ value }) => fact.rights.includes(String(value)));
    // Of what goes from the right one to another the verb tells.
    if (here.some(isRight) || hasOtherThing(at, cues, context)) continue;
    return { group: one.group, first: one.group.first, last: one.group.last, named: [at] };
  }
  return undefined;
}

/** The groups of a clause; those of a relative clause without one are what it is of: "het is Frankrijk dat …". */
function groupsOf(own: number, context: RelationContext): readonly ValueGroup[] {
  const { groups, clause, scan } = context;
  const may = groups.filter((group) => !group.open && !isRuledOut(group, context));
  const here = may.filter(({ first }) => clause(first) === own);
  if (here.length > 0) return here;
  const start = startOf(own, scan, clause);
  const joint = scan.words.coordinators.has(scan.tokens[start]!.fold) ? start : start - 1;
  if (joint > scan.first && scan.words.coordinators.has(scan.tokens[joint]!.fold)) {
    const shared = clause(joint - 1);
    return may.filter(({ first }) => clause(first) === shared);
  }
  const lead = scan.words.breaks.has(scan.tokens[start]!.fold) ? start : start - 1;
  if (!scan.words.subjectPronouns.has(scan.tokens[lead]?.fold ?? "")) return [];
  return may.filter(
    ({ last }) => last === lead - 1 || (last === lead - 2 && scan.tokens[lead - 1]!.fold === ","),
  );
}

/** Where the one begins that a cleft singles out; -1 where the clause is none of one. */
function singledOut(own: number, context: RelationContext): number {
  const [one] = groupsOf(own, context);
  if (!one || context.clause(one.first) === own) return -1;
  const { tokens, first: start } = context.scan;
  const before = tokens.slice(Math.max(start, one.first - 4), one.first).map(({ fold }) => fold);
  return before.includes("het") || before.includes("it") ? one.first : -1;
}

/** "Bij dit project volgt Nederland, terwijl Duitsland de kar trekt": the right one stands by while another does it. */
function isSetAgainst(
  { rights }: Fact,
  at: number,
  { following }: RoleCues,
  { spots, groups, clause, scan: { tokens, first: start } }: RelationContext,
): boolean {
  const own = clause(at);
  const follows = (here: number): boolean => {
    for (let i = start; i < at; i++) if (clause(i) === here && following.has(tokens[i]!.fold)) return true;
    return false;
  };
  return (
    own >= 0 &&
    spots.some(
      ({ last, beside }) =>
        last < at &&
        !beside &&
        clause(last) !== own &&
        follows(clause(last)) &&
        groups.some(
          ({ first, values }) =>
            first < at &&
            clause(first) === clause(last) &&
            values.every(({ value }) => rights.includes(String(value))),
        ),
    )
  );
}

/** "De commandant van de raad bezocht Frankrijk": whoever has a role may do anything, unless the clause only says who it is. */
function isTold(at: number, { holders }: RoleCues, { scan, clause }: RelationContext): boolean {
  const { tokens, words, first, last } = scan;
  if (!holders.has(tokens[at]!.fold) || as.has(tokens[at - 1]?.fold ?? "")) return true;
  for (let i = first; i <= last; i++)
    if (clause(i) === clause(at) && words.predicates.has(tokens[i]!.fold)) return true;
  return false;
}

/** A word of the role that is no part of the topic's name, and of which there is one: "het voortouw", not "een rol". */
function isRole(at: number, { words, endings, own }: RoleCues, { scan, spots }: RelationContext): boolean {
  const { fold, kind } = scan.tokens[at]!;
  if (kind !== "word" || (!words.has(fold) && !endings.some((end) => fold.endsWith(end)))) return false;
  if (spots.some(({ from, last }) => from <= at && at <= last)) return false;
  for (let i = at - 1; i >= Math.max(scan.first, at - 2); i--) {
    const before = scan.tokens[i]!.fold;
    const under = own.has(before) && scan.words.prepositions.has(scan.tokens[i - 1]?.fold ?? "");
    if (scan.words.indefinite.has(before) || (own.has(before) && !under)) return false;
    if (scan.words.determiners.has(before) || scan.words.prepositions.has(before)) return true;
  }
  return true;
}

/** The topic stands in the clause of the role, or that one is its relative clause. */
function speaksOfTopic(at: number, context: RelationContext): boolean {
  const { scan, spots, clause } = context;
  const own = clause(at);
  if (own < 0) return false;
  return spots.some(({ last, beside }) => {
    if (clause(last) === own) return !beside;
    const start = startOf(own, scan, clause);
    if (start > last && start - last <= 2) return true;
    // "Bij de macht is het Frankrijk dat …"
    if (last < singledOut(own, context)) return true;
    // "De pijler waarop zij rust, is …"
    const theirs = startOf(clause(last), scan, clause);
    return theirs > at && theirs - at <= 2;
  });
}

/** "De bijdrage aan de macht", "een brigade van de macht": what the role is in is something else of the topic. */
function hasOtherThing(
  at: number,
  cues: RoleCues,
  { scan, spots, groups, clause }: RelationContext,
): boolean {
  const { tokens, words, first, last } = scan;
  const own = clause(at);
  const isPart = (i: number): boolean =>
    cues.words.has(tokens[i]!.fold) ||
    cues.neutral.has(tokens[i]!.fold) ||
    words.adverbial.has(tokens[i]!.fold) ||
    cues.agents.some((end) => tokens[i]!.fold.endsWith(end)) ||
    spots.some((spot) => spot.from <= i && i <= spot.last) ||
    groups.some((group) => group.first <= i && i <= group.last);
  for (let i = first; i <= last; i++) {
    if (clause(i) !== own) continue;
    const { fold } = tokens[i]!;
    const spot = spots.find(({ from }) => from === i + 1);
    if (
      spot &&
      words.prepositions.has(fold) &&
      i > first &&
      clause(i - 1) === own &&
      !mayPrecede(i - 1, isPart, scan)
    )
      return true;
    if (!words.determiners.has(fold) && !words.indefinite.has(fold)) continue;
    if (
      isPart(i) ||
      words.prepositions.has(tokens[i - 1]?.fold ?? "") ||
      (words.pronouns.has(fold) && !words.articles.has(fold))
    )
      continue;
    let k = i + 1;
    while (k <= last && k <= i + 3 && !isPart(k) && !words.prepositions.has(tokens[k]!.fold)) k++;
    if (k > last || !isPart(k)) return true;
  }
  return false;
}

/** What may stand before the preposition of a topic that hangs on no other noun. */
const mayPrecede = (
  i: number,
  isPart: (token: number) => boolean,
  { tokens, words }: SentenceScan,
): boolean => {
  const { fold, kind } = tokens[i]!;
  return (
    isPart(i) ||
    kind !== "word" ||
    words.predicates.has(fold) ||
    words.light.has(fold) ||
    words.particles.has(fold)
  );
};

function startOf(own: number, { first, last }: SentenceScan, clause: (token: number) => number): number {
  for (let i = first; i <= last; i++) if (clause(i) === own) return i;
  return last;
}

/** The preposition before a group, over its article; empty where there is none. */
function governorOf({ first }: ValueGroup, { tokens, words, first: start }: SentenceScan): string {
  for (let i = first - 1; i >= Math.max(start, first - 2); i--) {
    const { fold } = tokens[i]!;
    if (words.prepositions.has(fold)) return fold;
    if (!words.determiners.has(fold) && !words.indefinite.has(fold)) return "";
  }
  return "";
}

/** Whether a group can have the role where it stands. An adjective needs somebody behind it: "een Franse generaal". */
function isBearer(
  { values, last }: ValueGroup,
  governor: string,
  { words, governors, agents }: RoleCues,
  { tokens }: SentenceScan,
): boolean {
  const next = tokens[last + 1];
  if (values.some(({ form }) => form === "adjective")) {
    const { fold = "" } = next ?? {};
    return words.has(fold) || agents.some((end) => fold.endsWith(end));
  }
  // "NAVO-bondgenoten" are not the NAVO.
  return governors.has(governor) && !(next?.joint === "-" && next.kind === "word");
}
