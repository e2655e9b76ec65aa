import { bounding, isBounding } from "../predicates/bounding";
import type { Denotation } from "../model/denotation";
import { antecedentOf } from "../context/anaphora";
import { rangeOf } from "../marks/degrees";
import { copyObject } from "../model/claim";
import { withObject } from "../phrases/objects";
import type { VerbClass } from "../words/lexicon-entries";
import type { PredicateSite } from "../model/predicate-site";
import { isRecipient } from "./recipients";

/** A thing or event that a predicate affects. `ofSubject`: it is the subject, so nobody acts. */
export interface Affected {
  readonly theme: Denotation;
  readonly ofSubject: boolean;
  /** "beperkt zich tot X": X is what is kept to, and no less of it. */
  readonly isBound?: boolean;
}

/** What the predicate affects, of the phrases `themes` that may be it. */
export function affectedOf(site: PredicateSite, themes: readonly number[]): readonly Affected[] {
  const { reading, parsed, predicate, args, entry, denote } = site;
  const own = ownThemes(site, themes);
  // "het bataljon krijgt minder steun": the steun it is that is affected.
  const affected = isRecipient(site) ? own.filter((k) => k !== args.subject) : own;
  const denoted = affected.map((k) => ({
    theme: denote(k),
    // "de EU blijft erbuiten": whoever is left out does nothing.
    ofSubject:
      k === args.subject &&
      !args.passive &&
      (parsed.phrases[k]!.actor?.side !== "other" || (entry?.class === "EXCLUDE" && entry.arg[0] === "subj")),
  }));
  // Of several that fit, those that name what the packs know.
  const becoming = ofDisposition(site, denoted);
  if (becoming) return [becoming];
  const named = denoted.filter(({ theme }) => theme.object.topics.length > 0);
  const fitting = received(site, denoted) ?? (named.length > 0 && !entry?.carrier ? named : denoted);
  const small = keptSmall(site, fitting[0]);
  // "beperkt zich tot een afwachtende rol": of a role it is less.
  const bind = (one: Affected): Affected =>
    one.theme.object.carriers.includes("role") ? one : { ...one, isBound: true };
  const kept = small ?? (isBounding(entry) ? fitting.map(bind) : fitting);
  if (kept.length > 0) return kept;
  const antecedent = antecedentOf(reading, parsed, predicate, args);
  return antecedent ? [antecedent] : [];
}

/** Classes of idioms that say what may become of their subject. */
const disposing = new Set<VerbClass>(["CONSIDER", "INTEND", "REQUIRE", "ALLOW"]);

/** "De samenwerking leent zich voor uitbreiding": the event that the idiom names is the subject's. */
function ofDisposition(
  { parsed, predicate: { frame }, args, entry, denote }: PredicateSite,
  denoted: readonly Affected[],
): Affected | undefined {
  const [only] = denoted;
  const subject = args.subject === undefined ? undefined : parsed.phrases[args.subject]!;
  if (!entry || frame!.weight === 0 || !disposing.has(entry.class)) return undefined;
  if (denoted.length !== 1 || only!.ofSubject || !only!.theme.event || only!.theme.object.topics.length > 0)
    return undefined;
  if (subject?.kind !== "noun" || subject.actor || subject.preposition) return undefined;
  const owner = denote(args.subject!);
  if (owner.event || owner.object.topics.length === 0) return undefined;
  return { theme: withObject(only!.theme, owner.object, { blocked: owner.blocked }), ofSubject: true };
}

/** Verbs whose subject is what gets or has their object. */
const receiving = new Set(["receive", "get", "have", "see", "give", "grant", "accord", "allocate", "krijgen", "ontvangen", "hebben", "zien"]); // prettier-ignore

/** "The battalion will receive less support": less of what it gets, whatever the packs know of who gets it. */
function received(
  { predicate }: PredicateSite,
  denoted: readonly Affected[],
): readonly Affected[] | undefined {
  if (!receiving.has(predicate.verb.lemma) || !denoted.some(({ ofSubject }) => ofSubject)) return undefined;
  const amounts = denoted.filter(
    ({ theme, ofSubject }) =>
      !ofSubject && (theme.comparative !== undefined || theme.negative) && theme.object.carriers.length > 0,
  );
  return amounts.length > 0 ? amounts : undefined;
}

/** Of joined verbs the one behind has its own objects, where any stand before it. */
function ownThemes({ parsed, predicate }: PredicateSite, themes: readonly number[]): readonly number[] {
  const range = predicate.verb.coordinated ? rangeOf(parsed, predicate) : undefined;
  if (!range) return themes;
  const own = themes.filter(
    (k) => parsed.phrases[k]!.first >= range.first && parsed.phrases[k]!.last <= predicate.verb.at,
  );
  // "minder papierwerk uitwisselen en meer samen trainen": what stands between is of the second.
  const isFilled = predicate.verb.at - range.first >= 2;
  return own.length > 0 || isFilled ? own : themes;
}

/** "beperkt zich tot X": what is kept small is the subject, or what was spoken of. */
function keptSmall(
  { parsed: { phrases }, args, before, entry, denote }: PredicateSite,
  bound: Affected | undefined,
): readonly Affected[] | undefined {
  if (!isBounding(entry)) return undefined;
  if (!phrases.some(({ preposition }) => bounding.has(preposition?.form ?? ""))) return undefined;
  const subject = args.subject === undefined ? undefined : phrases[args.subject]!;
  if (subject && !subject.actor && subject.kind === "noun")
    return [{ theme: denote(args.subject!), ofSubject: true }];
  if (!before.object || !bound) return undefined;
  const object = copyObject(before.object, { words: bound.theme.object.words });
  return [{ theme: withObject(bound.theme, object, { blocked: false }), ofSubject: false }];
}
