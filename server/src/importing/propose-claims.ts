import type { Change } from "../knowledge/claim-spec";
import type { ClaimSource } from "../knowledge/read-claims";
import type { Language } from "../language/language";
import type { Claim } from "../reader/model/claim";
import { lexiconOf } from "../reader/words/lexicon";
import type { Force, VerbClass } from "../reader/words/lexicon-entries";
import type { TopicNamer } from "./name-topics";
import { changes, seldom, type ClaimProposal, type Frequency } from "./claim-proposal";
import { proposeEvent } from "./propose-events";
import type { ReadNoteSentence, Thing } from "./read-things";

/** Verbs of what somebody says or thinks: what they take is no promise. */
const spoken: ReadonlySet<VerbClass | undefined> = new Set<VerbClass | undefined>([
  "REPORT", "THINK", "FEAR", "DOUBT", "ASK", "ADVOCATE", "DENY", "PROVE", "HINDER", "CAUSE", "IGNORE",
]); // prettier-ignore

/** A thing that is spoken of in more sentences than these needs another beside it. */
const often = 5;

/** The claims of a sentence that a pack can state: asserted, and about something that singles them out. */
export function proposeClaims(
  read: ReadNoteSentence,
  frequency: Frequency,
  namer: TopicNamer,
  actorOf: (
    claim: Claim,
    read: ReadNoteSentence,
  ) => { readonly id: string; readonly thing?: Thing } | undefined,
): readonly ClaimProposal[] {
  const found: ClaimProposal[] = [];
  for (const claim of read.reading.claims) {
    const proposal = proposalOf(claim, read, frequency, namer, actorOf);
    if (!proposal || found.some(({ source }) => sameClaim(source, proposal.source))) continue;
    found.push(proposal);
    // What ends is not there any more: who says that it goes on, goes against it too.
    if (
      proposal.source.direction === "stop" &&
      proposal.source.polarity === undefined &&
      isRealEnd(claim, read)
    )
      found.push({ ...proposal, source: { ...proposal.source, direction: "keep", polarity: "negative" } });
  }
  for (const event of read.events) {
    const proposal = proposeEvent(event, read, frequency, namer);
    if (proposal && !found.some(({ source }) => sameClaim(source, proposal.source))) found.push(proposal);
  }
  return found;
}

const sameClaim = (a: ClaimSource, b: ClaimSource): boolean =>
  a.direction === b.direction && a.polarity === b.polarity && a.object.about.join() === b.object.about.join();

function proposalOf(
  claim: Claim,
  read: ReadNoteSentence,
  frequency: Frequency,
  namer: TopicNamer,
  actorOf: (
    claim: Claim,
    read: ReadNoteSentence,
  ) => { readonly id: string; readonly thing?: Thing } | undefined,
): ClaimProposal | undefined {
  if (!isAsserted(claim, read) || spoken.has(claim.via)) return undefined;
  const direction = directionOf(claim);
  if (!direction) return undefined;
  if (direction.change === "stop" && !direction.negative && !isRealEnd(claim, read)) return undefined;
  const { words } = claim.object;
  const within = claim.object.anaphoric
    ? read.before.filter(({ id, actor }) => !actor && claim.object.topics.includes(id))
    : read.things.filter(({ first, last }) => last >= words.first && first <= words.last);
  const beside = read.things.filter(
    (thing) => !within.includes(thing) && claim.object.nearTopics.includes(thing.id) && !thing.actor,
  );
  if (within.length === 0) return undefined;
  const head = within.find(({ id, actor }) => !actor && claim.object.headTopics.includes(id));
  const others = within.filter((thing) => thing !== head && !thing.actor).sort((a, b) => b.rank - a.rank);
  const actor = actorOf(claim, read);
  // What another state does for its own part is no promise.
  if (!actor || (claim.actor.hit?.kind === "country" && claim.actor.side === "other")) return undefined;
  // Who acts narrows it down as well: a thing that must be named, or somebody else whose acts alone count.
  const acting = actor.thing && !within.includes(actor.thing) ? [actor.thing] : [];
  const isAnothers = actor.id !== "NL" && claim.actor.side !== "own";
  // Of the rest of the sentence only what singles out, and only to narrow down.
  const rest = read.things.filter(
    (thing) =>
      thing.rank >= 1.3 &&
      !thing.actor &&
      !within.includes(thing) &&
      !beside.includes(thing) &&
      !acting.includes(thing),
  );
  const choice = chooseThing(
    head,
    others,
    [...beside, ...acting],
    rest,
    frequency,
    isAnothers || direction.firm === true,
  );
  if (!choice) return undefined;
  const { thing, narrowed } = choice;
  const withs = [
    ...(narrowed ? [narrowed] : []),
    ...(actor.thing && actor.thing.key !== thing.key ? [actor.thing] : []),
    // "het aanbod in de winkels": of what the winkels have otherwise this says nothing.
    ...(head &&
    head !== thing &&
    ((head.rank > 0.5 && claim.object.carriers.length === 0) || isPlaced(thing, read))
      ? [head]
      : []),
  ];
  // Beside what is replaced stands what comes in its place.
  const pair =
    claim.via === "REPLACE"
      ? undefined
      : namer.pairOf(thing, [...others, ...beside, ...subjectsOf(read, claim)]);
  // What is denied is denied of all of it together: "het fonds wordt niet gebruikt voor wegen".
  const ruling =
    direction.negative === true && direction.change === "do"
      ? denied(thing, [...withs, ...beside, ...rest])
      : [];
  const ids = [
    ...new Set([thing, ...ruling, ...listedWith(thing, read)].flatMap((one) => namer.idsOf(one))),
    ...(pair === undefined ? [] : [pair]),
  ];
  const force = forceOf(claim);
  const partners = claim.partners.filter((id) => id !== "NL");
  const isJoint = partners.length > 0 && claim.object.carriers.includes("cooperation");
  const source: ClaimSource = {
    actor: actor.id,
    ...(claim.actor.side === "none" && direction.negative === true && { anyone: true }),
    direction: direction.change,
    ...(direction.negative && { polarity: "negative" }),
    ...(force !== "does" && { force }),
    ...(isJoint && { partners, joint: true }),
    object: {
      head: claim.object.head,
      about: ids,
      ...(withs.length + ruling.length > 0 && {
        with: [
          ...new Set(
            [...(ruling.length > 0 ? [thing] : []), ...withs, ...ruling].map((one) => namer.idsOf(one)[0]!),
          ),
        ],
      }),
    },
  };
  return {
    source,
    thing,
    claim,
    confidence: choice.confidence * (claim.actor.side === "own" || claim.actor.side === "none" ? 1 : 0.85),
    reason: {
      nl: `gelezen als ${direction.negative ? "niet " : ""}${changes[direction.change].nl}`,
      en: `read as ${direction.negative ? "not " : ""}${changes[direction.change].en}`,
    },
  };
}

/** What a denial is about beside its thing: the most telling other one. */
function denied(thing: Thing, others: readonly Thing[]): readonly Thing[] {
  const [other] = [...others]
    .filter(({ key, rank }) => key !== thing.key && rank >= 1.3)
    .sort((a, b) => b.rank - a.rank);
  return other ? [other] : [];
}

const joining: ReadonlySet<string> = new Set([",", "en", "and", "de", "het", "the"]);

const isAttribute = (fold: string, lang: Language): boolean => {
  const { adjective, adverbs, nouns, verbs } = lexiconOf(lang).ofWord(fold);
  return (
    nouns === undefined &&
    (adjective !== undefined || adverbs.length > 0 || verbs.length === 0) &&
    /(?:e|meer|minder)$/.test(fold)
  );
};

/** Things of which the same is said, as they stand in one list with it: "de Northern Group, de Joint Force en …". */
function listedWith(thing: Thing, { things, block, sentence }: ReadNoteSentence): readonly Thing[] {
  if (thing.rank < 2) return [];
  const isNext = (a: Thing, b: Thing): boolean => {
    const between = block.tokens.slice(sentence.first + a.last + 1, sentence.first + b.first);
    return (
      between.length > 0 &&
      between.length <= 4 &&
      between.some(({ fold }) => fold === "," || fold === "en" || fold === "and") &&
      between.every(
        ({ fold, kind }) => joining.has(fold) || (kind === "word" && isAttribute(fold, block.lang)),
      )
    );
  };
  const row = things.filter(({ actor }) => !actor);
  const at = row.indexOf(thing);
  const listed: Thing[] = [];
  for (let k = at; k > 0 && isNext(row[k - 1]!, row[k]!); k--) listed.push(row[k - 1]!);
  for (let k = at; k >= 0 && k + 1 < row.length && isNext(row[k]!, row[k + 1]!); k++)
    listed.push(row[k + 1]!);
  return listed.filter(({ rank, country }) => rank >= 2 && country === undefined);
}

/** "is gesloten" of an agreement is that it has come about. */
const isRealEnd = ({ words }: Claim, { reading: { sentence } }: ReadNoteSentence): boolean =>
  !sentence.words
    .slice(words.first, words.last + 1)
    .some(({ fold }) => /^(?:gesloten|sluit(?:en)?|sloot|concluded)$/.test(fold));

/** Where something is, and not what it is of: "het aanbod in winkels", unlike "de bijdrage aan het fonds". */
function isPlaced({ first }: Thing, { block, sentence }: ReadNoteSentence): boolean {
  for (let k = first - 1; k >= Math.max(0, first - 4); k--) {
    const { fold, kind } = block.tokens[sentence.first + k]!;
    if (places.has(fold)) return true;
    if (kind !== "word" || others.has(fold)) return false;
  }
  return false;
}

const places: ReadonlySet<string> = new Set([
  "in",
  "op",
  "bij",
  "binnen",
  "tijdens",
  "rond",
  "langs",
  "onder",
  "at",
  "within",
]);
const others: ReadonlySet<string> = new Set([
  "van",
  "aan",
  "voor",
  "tot",
  "naar",
  "met",
  "over",
  "of",
  "to",
  "for",
  "with",
]);

/** Asserted, or what somebody is obliged to: "zijn verplicht om … op te stellen". */
function isAsserted({ gates, via, positive }: Claim, { reading }: ReadNoteSentence): boolean {
  if (gates.length === 0) return true;
  // "worden niet toegelaten": there are to be none.
  if (via === "ALLOW" && !positive) return gates.every((gate) => gate === "embedded");
  // What is replaced is there no more; that is all that is read of it.
  if (via === "REPLACE") return positive && gates.every((gate) => gate === "unknown-verb");
  return (
    gates.every((gate) => gate === "purpose" || gate === "embedded") &&
    reading.claims.some((other) => other.via === "REQUIRE" && other.positive && other.gates.length === 0)
  );
}

/** Who is named as acting, as a thing that a draft may name: "reders". */
const subjectsOf = ({ things }: ReadNoteSentence, { actor: { words, side } }: Claim): readonly Thing[] =>
  words && side !== "own" ? things.filter(({ first, last, rank }) => first <= words.last && last >= words.first && rank >= 1.3) : []; // prettier-ignore

interface Choice {
  readonly thing: Thing;
  /** Another thing that must be named too. */
  readonly narrowed?: Thing;
  readonly confidence: number;
}

/** What the claim is about, and what must stand beside it so that it is about nothing else. */
function chooseThing(...given: Parameters<typeof surest>): Choice | undefined {
  const chosen = surest(...given);
  if (chosen) return turned(chosen);
  const [head, others, , , frequency] = given;
  const [only] = [...(head ? [head] : []), ...others]
    .filter(({ rank }) => rank >= 0.5)
    .sort((a, b) => b.rank - a.rank);
  return only && frequency(only.key) <= 3 ? { thing: only, confidence: 0.3 } : undefined;
}

/** "een bijdrage aan de missies" that stand apart: it is the missies that single it out. */
const turned = ({ thing, narrowed, confidence }: Choice): Choice =>
  narrowed && narrowed.rank >= 2 && thing.rank < 1
    ? { thing: narrowed, confidence }
    : { thing, confidence, ...(narrowed && { narrowed }) };

function surest(
  head: Thing | undefined,
  others: readonly Thing[],
  beside: readonly Thing[],
  rest: readonly Thing[],
  frequency: Frequency,
  isNarrow: boolean,
): Choice | undefined {
  const isRare = ({ key, rank }: Thing): boolean =>
    frequency(key) <= (isNarrow || rank >= 2 ? 3 * often : often);
  const near = [...beside].sort((a, b) => b.rank - a.rank);
  const around = [...others, ...near, ...rest];
  const narrowing = (thing: Thing, from: number): Thing | undefined =>
    around.find((other) => other.key !== thing.key && other.rank >= from);
  if (head && head.rank >= 2) {
    if (isRare(head)) return { thing: head, confidence: 0.9 };
    // Of its own phrases: what stands elsewhere in the sentence need not be what a draft says beside it.
    const narrowed = [...others, ...near].find((other) => other.key !== head.key && other.rank >= 0.5);
    if (narrowed) return { thing: head, narrowed, confidence: 0.7 };
    return { thing: head, confidence: head.rank >= 3 ? 0.6 : 0.45 };
  }
  const [best] = others;
  if (best && best.rank >= 0.5) {
    // "de bijdrage aan het fonds": the noun before it says which of its promises this is.
    if (best.rank >= 2 && isRare(best)) return { thing: best, confidence: 0.85 };
    if (best.rank >= 1.3 && frequency(best.key) <= seldom) return { thing: best, confidence: 0.5 };
    const plain = head && head.rank >= 0.9 ? head : undefined;
    const second = narrowing(best, 0.5) ?? plain;
    const sum = best.rank + (second?.rank ?? 0);
    if (second && sum >= 1.4) return { thing: best, narrowed: second, confidence: sum >= 2 ? 0.65 : 0.5 };
    if (isRare(best) && best.rank >= 1.3) return { thing: best, confidence: 0.5 };
    return isRare(best) && isNarrow && head && head.rank + best.rank >= 1.4
      ? { thing: best, confidence: 0.4 }
      : undefined;
  }
  const [next] = near;
  if (head && head.rank >= 0.5) {
    if (head.rank >= 1.3 && frequency(head.key) <= seldom) return { thing: head, confidence: 0.5 };
    const second = next ?? rest.find(({ key }) => key !== head.key);
    if (second && second.rank + head.rank >= 1.4) return { thing: head, narrowed: second, confidence: 0.5 };
    return head.rank >= 1.3 && frequency(head.key) <= 3 ? { thing: head, confidence: 0.45 } : undefined;
  }
  return next && next.rank >= 2 && isRare(next) ? { thing: next, confidence: 0.4 } : undefined;
}

/** What the note promises: of what it denies the other side. */
function directionOf({
  change,
  positive,
  notYet,
  via,
}: Claim): { readonly change: Change; readonly negative?: true; readonly firm?: true } | undefined {
  if (notYet || change === "delay") return undefined;
  if (via === "REPLACE") return { change: "keep", negative: true };
  const isLess = change === "down" || change === "stop" || change === "leave";
  if (change === "same") return positive ? { change: "keep" } : undefined;
  // "Een plicht komt er niet": there is none, and nothing that ends.
  if (via === "FAIL" && change === "stop")
    return positive ? { change: "do", negative: true } : { change: "do" };
  if (positive) return { change };
  return isLess ? { change: "keep", firm: true } : { change, negative: true };
}

/** A promise with a reserve is no more than an aim. */
function forceOf({ force, hedges, condition, able }: Claim): Force {
  const isHeld = hedges.length > 0 || condition !== undefined || able !== undefined;
  return isHeld && (force === "does" || force === "will") ? "aims" : force;
}
