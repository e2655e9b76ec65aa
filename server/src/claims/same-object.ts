import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";
import type { Claim, ObjectReading } from "../reader/model/claim";
import { isAdverse } from "../reader/model/effects";
import type { Carrier, VerbClass } from "../reader/words/lexicon-entries";
import type { NoteClaim } from "./claim-index";

/** Verbs that say something of a thing itself, whoever has a part in it. */
const ofThingItself = new Set<VerbClass | undefined>([undefined, "DO", "COPULA", "OTHER", "LEAD", "ADOPT", "ACHIEVE", "FUND"]); // prettier-ignore

/** Verbs of what a thing does to others. */
const doing = new Set<VerbClass | undefined>(["DO", "LEAD", "FUND", "ADOPT"]);

/** Called as in the note; not by the tail of a compound of something else: "parkeerplaats". */
export const isHeaded = (
  { head, modifier, headTopics }: ObjectReading,
  note: NoteClaim,
  lang: Language,
): boolean => note.heads[lang].has(stemOf(head, lang)) && (modifier === undefined || headTopics.length > 0);

/** Classes that say of a subject how it fares beside what stands behind them. */
const ofSubjects = new Set<VerbClass | undefined>(["FAIL", "DIVERGE", "SPLIT"]);

/** "De missie wordt beëindigd": the whole ends for all, which says nothing of what one gives to such missions. */
function endsOfItself(
  { object, actor, change }: Claim,
  { carriers, about }: NoteClaim,
  headed: boolean,
): boolean {
  const isEnding = change === "stop" || change === "down" || change === "delay";
  if (actor.side !== "none" || !isEnding || object.carriers.some((carrier) => carriers.has(carrier)))
    return false;
  const isSpokenOf = headed || object.anaphoric || object.headTopics.some((id) => about.has(id));
  return isSpokenOf && object.carriers.includes("deployment");
}

/** Whether the claim is about the very thing that the note's claim is. `topics`: those of the sentence and of what leads it in. */
export function sameObject(
  claim: Claim,
  note: NoteClaim,
  { lang, topics }: { readonly lang: Language; readonly topics: ReadonlySet<string> },
): boolean {
  const { object, actor, partners, excluded, change, positive, via } = claim;
  const inside = object.topics.some((id) => note.about.has(id));
  const subject = actor.side === "thing" || !note.own ? actor.topics : [];
  const near = [...object.nearTopics, ...subject].some((id) => note.about.has(id));
  const beside = object.nearTopics.some((id) => note.about.has(id));
  if (!inside && !near) return false;
  const spared = excluded?.topics.some((id) => note.about.has(id)) === true;
  if (
    !spared &&
    note.spec.partners.length > 0 &&
    partners.length > 0 &&
    !partners.some((id) => note.spec.partners.includes(id))
  )
    return false;
  if (!note.with.every((id) => topics.has(id) || (actor.side === "own" && note.ownTopics.has(id))))
    return false;
  const headed = isHeaded(object, note, lang);
  const carried = object.carriers.some((carrier) => note.carriers.has(carrier));
  const itself = object.headTopics.some((id) => note.about.has(id));
  // What a thing itself does to another is nothing that is done with it: "het hof sluit onderzoeken", "neemt de rol van de staf niet over".
  const isBystander = note.own && !inside && !beside && actor.side === "thing" && !ofSubjects.has(via);
  if (isBystander && (positive ? isAdverse(claim) : headed && via !== "REJECT")) return false;
  // "De missie is beëindigd", where what is learnt from missions is promised, and no share in them.
  if (headed) return note.carriers.size > 0 || !endsOfItself(claim, note, headed);
  if (endsOfItself(claim, note, headed)) return false;
  // "het verbond is geen leger": of a share in the verbond that says nothing.
  const isOfThing = change === "do" && !positive && object.carriers.length === 0 && ofThingItself.has(via);
  if (itself) return !(isOfThing && [...note.carriers].some((carrier) => sharing.has(carrier)));
  // A thing of another kind is another promise, unless it is all that the sentence can be about.
  if (object.carriers.length === 0) return inside;
  // What the thing itself does to another is no promise about it: "het hoofdkwartier leidt geen operaties van het verbond".
  if (!inside && !beside && doing.has(via)) return false;
  return carried || object.carriers.some((carrier) => related(carrier, note));
}

/** Kinds of things that a writer uses for one another. */
const families: readonly ReadonlySet<Carrier>[] = [
  new Set<Carrier>([
    "contribution",
    "participation",
    "presence",
    "resource",
    "support",
    "effort",
    "deployment",
    "role",
    "use",
    "cooperation",
  ]),
  new Set<Carrier>([
    "cooperation",
    "agreement",
    "step",
    "exercise",
    "development",
    "procurement",
    "maintenance",
  ]),
  new Set<Carrier>(["attention", "effort", "ambition", "step"]),
  new Set<Carrier>(["quality", "resource", "amount", "deployment"]),
];

/** Shares in a thing that is there without them. */
export const sharing: ReadonlySet<Carrier> = new Set<Carrier>([
  "contribution",
  "participation",
  "presence",
  "support",
]);

/** What a thing of no known kind may be said to have more or less of. */
const general: ReadonlySet<Carrier> = new Set<Carrier>([
  "contribution",
  "resource",
  "effort",
  "support",
  "attention",
  "development",
  "quality",
  "amount",
  "ambition",
  "role",
]);

/** Whether a thing of that kind may be the one that the note promises. */
export const isKindOf = (carrier: Carrier, note: NoteClaim): boolean =>
  note.carriers.has(carrier) || related(carrier, note);

export const related = (carrier: Carrier, note: NoteClaim): boolean =>
  (note.carriers.size === 0 && general.has(carrier)) ||
  // Where the note only explores, a search or study is what it promises.
  (carrier === "search" && note.spec.force === "explores") ||
  families.some((family) => family.has(carrier) && [...note.carriers].some((own) => family.has(own)));

/** "defence": a name of the note's own side in the language of the draft. */
export const isOwnName = (department: string, { pack }: NoteClaim, lang: Language): boolean =>
  pack.actors.some(
    ({ side, forms }) => side === "own" && forms[lang].some((form) => form.toLowerCase() === department),
  );
