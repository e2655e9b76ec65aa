import { isGroup } from "../analysis/parties-in";
import type { Party } from "../claims/doings";
import { ownParty } from "../claims/party";
import { memberRole } from "../claims/role-words";
import type { TopicNamer } from "./name-topics";
import type { Frequency } from "./claim-proposal";
import type { ValueProposal } from "./propose-values";
import type { ReadNoteSentence, Thing } from "./read-things";

/** A common noun that stands in more sentences is more than one thing. */
const often = 3;

/** Fewer members are some of them. */
const wholeFrom = 3;

/** Who leads, runs, publishes or pays a thing, where the note says so: another who is said to do it goes against it. */
export function proposeDoers(
  read: ReadNoteSentence,
  frequency: Frequency,
  namer: TopicNamer,
): readonly ValueProposal[] {
  const found: ValueProposal[] = [];
  for (const { role, parties, things, at, isTransfer } of read.doings) {
    if (isTransfer) continue;
    const named = [...new Set(parties.map((party) => valueOf(party, read)))];
    const isMember = role === memberRole;
    if (isMember && parties.length < 2) continue;
    const own = read.things.filter(
      (thing) =>
        !thing.actor && things.some(({ first, last }) => first === thing.first && last === thing.last),
    );
    // "Leden zijn …": of what went before.
    const opens = isMember && at <= 1;
    const about = opens ? spokenOf({ ...read, things: [] }) : own.length === 0 ? spokenOf(read) : own;
    const best = [...about].sort((a, b) => b.rank - a.rank);
    for (const thing of isMember ? best.slice(0, 1) : best) {
      if (!singlesOut(thing, frequency)) continue;
      for (const of of namer.idsOf(thing)) {
        if (found.some(({ source }) => source.of === of && source.key === role)) continue;
        found.push({
          source: {
            of,
            key: role,
            type: "party",
            ...(named.length > 1 || isMember ? { set: named } : { value: named[0]! }),
            ...(isMember && named.length >= wholeFrom && { closed: true }),
          },
          confidence: own.length > 0 && thing.rank >= 2 ? 0.75 : 0.5,
          reason: {
            nl: `wie wat doet bij “${thing.form}”: ${named.join(", ")}`,
            en: `who does what with “${thing.form}”: ${named.join(", ")}`,
          },
        });
      }
    }
  }
  return found;
}

const singlesOut = ({ rank, key }: Thing, frequency: Frequency): boolean =>
  rank >= 2 || (rank >= 0.9 && frequency(key) <= often);

/** "De gemeenten hebben de leiding": of what the sentence before is about. */
function spokenOf({ things, before, parties, block: { lang } }: ReadNoteSentence): readonly Thing[] {
  const isParty = ({ first, last }: Thing): boolean =>
    parties.some((party) => party.first <= last && party.last >= first);
  // A name without a definition is a place, or somebody's.
  if (
    things.some(
      (thing) =>
        thing.rank >= 2 && !thing.actor && !isParty(thing) && (thing.rank < 3 || thing.term !== undefined),
    )
  )
    return [];
  const told = before.filter(
    ({ rank, actor, form }) => rank >= 2 && !actor && !isGroup(form.toLowerCase(), lang),
  );
  // Of whom it is done by, the sentence before speaks as often by an acronym.
  const best = told.find(({ form }) => !/^\p{Lu}{2,6}$/u.test(form)) ?? told[0];
  return best ? [best] : [];
}

/** As a pack states it: "NL", a term's id, or words. */
function valueOf({ key, form, first, last }: Party, { things }: ReadNoteSentence): string {
  if (key === ownParty) return "NL";
  // "De raad" is the one that was named before.
  const thing = things.find((one) => one.first >= first && one.last <= last);
  if (thing?.term !== undefined && !key.startsWith("term:") && thing.form !== form) return thing.term;
  if (key.startsWith("term:")) return key.slice(5);
  return form;
}
