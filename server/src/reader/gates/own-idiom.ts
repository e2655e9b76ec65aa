import { impliedObject } from "../model/claim";
import { idiomOf } from "../predicates/claim-words";
import { forceOf, thingEffect } from "../model/effects";
import type { VerbClass } from "../words/lexicon-entries";
import { topicClauses } from "../phrases/near-topics";
import type { PredicateSite } from "../model/predicate-site";
import type { Raw } from "../model/raw-claim";
import { topicsIn } from "../phrases/topics-in";
import { wentBefore } from "../context/went-before";

/** Classes of what is done less, no more or later, where nothing says to what. */
const givingUp = new Set<VerbClass>(["DOWN", "STOP", "LEAVE", "DELAY", "REJECT", "FOLLOW"]);

/** Neither an object nor what the verb's own preposition leads in. */
const hasNoObject = ({
  sentence: { words },
  parsed: { phrases, clause },
  predicate,
  args,
  entry,
  reading,
  index,
}: PredicateSite): boolean =>
  predicate.verb.role === "lexical" &&
  !args.passive &&
  clause.kind === "main" &&
  phrases.every(
    ({ preposition, kind, first }, k) =>
      kind === "adjective" ||
      // "…: eerst het eigen huis op orde"
      words.slice(predicate.verb.at, first).some(({ fold }) => fold === ":") ||
      (preposition === undefined ? k === args.subject : !entry!.arg.includes(preposition.form)),
  ) &&
  !reading.parsed.some((inner) => inner.clause.parent === index && inner.clause.kind === "infinitive");

/** Classes of going out of a thing, or leaving it to others. */
const withdrawing = new Set<VerbClass>(["LEAVE", "FOLLOW"]);

/** Classes that with a particle say of whoever acts that he does less. */
const lessening = new Set<VerbClass>(["LEAVE", "FOLLOW", "DOWN", "LIMIT", "STOP"]);

/** "doet bij de verbreding van X een stap terug": of what was to grow. */
function isOfGrowth({ parsed: { phrases }, predicate, entry, denote }: PredicateSite): boolean {
  if (!entry || predicate.frame!.weight === 0 || !standingBack.has(entry.class)) return false;
  return phrases.some(({ preposition, kind }, k) => {
    if (kind !== "noun" || !preposition || !entry.arg.includes(preposition.form)) return false;
    const { event } = denote(k);
    return event?.change === "up" && event.positive;
  });
}

const standingBack = new Set<VerbClass>(["DOWN", "FOLLOW"]);

/** "houdt de hand op de knip", "haalt de broekriem aan": of what, stands elsewhere in the sentence. */
export function ofOwnIdiom(site: PredicateSite): readonly Raw[] | undefined {
  const { reading, sentence, parsed, predicate, args, index, entry, words } = site;
  const { phrases } = parsed;
  const acting = args.subject === undefined ? undefined : phrases[args.subject]!.actor;
  if (!entry || acting?.side !== "own") return undefined;
  // "haakt af", "bindt in": the particle makes it one.
  const isParticled = (entry.prefix ?? entry.particle) !== undefined && lessening.has(entry.class);
  const isIdiom =
    predicate.frame!.weight > 0 || (isParticled && (withdrawing.has(entry.class) || hasNoObject(site)));
  const isWhole =
    (isIdiom && entry.arg[0] === "subj" && (entry.arg.length === 1 || hasNoObject(site))) || isOfGrowth(site);
  // "With regard to X, the Netherlands is cutting back": of what, stands ahead.
  const isBare = !isWhole && givingUp.has(entry.class) && hasNoObject(site);
  if (!isWhole && !isBare) return undefined;
  const change = thingEffect(entry.class);
  const beside = topicsIn(
    sentence,
    phrases.filter(({ preposition }) => (isBare ? preposition?.role === "topic" : preposition !== undefined)),
  );
  const named = [...new Set([...beside, ...topicClauses(reading, index)])];
  const near = named.length > 0 || !isWhole ? named : wentBefore(site);
  if (!change || near.length === 0) return undefined;
  return [
    {
      effect: { change, positive: true, force: forceOf(entry.class, entry.force) },
      object: impliedObject({
        head: entry.lemma,
        carriers: [],
        headTopics: near,
        topics: near,
        nearTopics: [],
        anaphoric: false,
        words,
      }),
      gates: [],
      words,
      core: idiomOf(predicate) ?? words,
      comparative: false,
      via: entry.class,
    },
  ];
}
