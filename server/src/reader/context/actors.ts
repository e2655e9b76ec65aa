import type { Before } from "../model/before";
import type { Arguments } from "../model/arguments";
import { isPassive, readArguments } from "../phrases/arguments";
import type { ActorReading } from "../model/claim";
import { nounBefore } from "./clause-context";
import { chainOf, type Phrase } from "../model/phrase";
import { topicsIn } from "../phrases/topics-in";
import type { Reading } from "../model/reading";
import type { SentenceWords } from "../words/sentence-words";

/** The author, and whom a paper is for. */
const firstPerson = new Set(["ik", "wij", "we", "i", "you"]);

/** "Het is onnodig om …": nobody. */
const isExpletive = ({ words, lexicon }: Reading["sentence"], { words: own }: ActorReading): boolean =>
  own !== undefined && own.first === own.last && lexicon.words.expletives.has(words[own.first]!.fold);

/** "Dit is het moment om …": what points, before a copula. */
const isPointing = ({ sentence, parsed }: Reading, matrix: number, { words: own }: ActorReading): boolean =>
  own !== undefined &&
  own.first === own.last &&
  sentence.lexicon.words.demonstratives.has(sentence.words[own.first]!.fold) &&
  parsed[matrix]!.clause.verbs.some(({ role }) => role === "copula");

/** "De begroting voorziet in …": a paper or decision, unless it is somebody else's. */
function isInstrument({ sentence, parsed }: Reading, index: number, k: number): boolean {
  const { words, lexicon, origins } = sentence;
  const { phrases } = parsed[index]!;
  if (!lexicon.words.instruments.has(words[phrases[k]!.head]!.fold)) return false;
  return chainOf(phrases, k).every((c) => {
    const { first, last, actor } = phrases[c]!;
    const isNamed = origins.some((origin) => origin.first >= first && origin.last <= last);
    return !isNamed && actor?.side !== "other";
  });
}

/** Who does what the clause at `index` says; `subjects`: those of the clauses before it. */
export function readActor(
  reading: Reading,
  index: number,
  args: Arguments,
  spoken: Before,
  subjects: readonly (ActorReading | undefined)[],
): ActorReading {
  const { sentence, parsed } = reading;
  const { clause, phrases } = parsed[index]!;
  const ofPhrase = (k: number): ActorReading => {
    const phrase = phrases[k]!;
    const words = { first: phrase.first, last: phrase.last };
    const topics = topicsIn(
      sentence,
      chainOf(phrases, k).map((c) => phrases[c]!),
    );
    // "de gemeente Den Haag": the name is the town's, and not the state's.
    const before = sentence.words[phrase.first - 1]?.actor;
    if (phrase.actor && before?.kind === "subnational")
      return { side: before.side, hit: before, topics, words };
    if (phrase.actor) return { side: phrase.actor.side, hit: phrase.actor, topics, words };
    if (phrase.kind === "pronoun" && firstPerson.has(sentence.words[phrase.head]!.fold))
      return { side: "own", topics: [], words };
    // "It has been decided to …": nobody is named.
    if (sentence.words[phrase.head]!.fold === "it" && clause.verbs.some(({ role }) => role === "passive"))
      return { side: "none", topics: [] };
    // "Het is nodig de bijdrage te verlagen": nobody, unless it can be another who was named.
    if (isAnticipating(reading, index, phrase.head))
      return spoken.actor?.side === "other" ? spoken.actor : { side: "none", topics: [] };
    // "Het schort aan steun": nobody.
    if (phrase.kind === "pronoun" && isImpersonal(reading, index, phrase.head))
      return { side: "none", topics: [] };
    if (phrase.kind === "pronoun") return spoken.actor ?? { side: "unknown", topics: [], words };
    if (isInstrument(reading, index, k)) return { side: "none", topics };
    if (isOwnPeople(sentence, phrase)) return { side: "own", topics, words };
    // "is geen geld uitgetrokken": means do nothing of themselves.
    const isMeans = phrase.nouns.some(({ carrier }) => carrier === "resource" || carrier === "amount");
    if (isMeans && clause.verbs.some(({ lemma }) => lemma === "zijn" || lemma === "worden"))
      return { side: "none", topics };
    return { side: topics.length > 0 ? "thing" : "unknown", topics, words };
  };
  if (args.passive) {
    const agent = phrases.findIndex(
      ({ preposition, actor }) => actor && (preposition?.form === "door" || preposition?.form === "by"),
    );
    const foreign = agent >= 0 ? undefined : foreignAgent(reading, index);
    if (foreign) return foreign;
    return agent >= 0 ? ofPhrase(agent) : { side: "none", topics: [] };
  }
  const acting = args.agent ?? args.subject;
  if (acting !== undefined) return ofPhrase(acting);
  if (clause.kind === "relative" && clause.antecedent !== undefined) {
    const hit = sentence.words[clause.antecedent]?.actor;
    if (hit) return { side: hit.side, hit, topics: [] };
    return { side: "unknown", topics: [] };
  }
  // "Instead of leaving, Germany …": who acts is named behind it.
  if (clause.parent !== undefined && clause.parent > index && clause.kind === "infinitive") {
    const ahead = subjectAhead(reading, clause.parent);
    if (ahead) return ahead;
  }
  if (clause.parent !== undefined && subjects[clause.parent]) {
    const matrix = subjects[clause.parent]!;
    // "Er is een besluit om …": the matrix names a plan, and nobody.
    // "It is wise to …", "Dit is het moment om …": nobody either.
    const isJudged =
      clause.kind === "infinitive" &&
      (isExpletive(sentence, matrix) || isPointing(reading, clause.parent, matrix));
    const impersonal =
      matrix.side === "unknown" &&
      (isJudged ||
        (clause.connective !== undefined &&
          (nounBefore(reading, clause.connective.first) !== undefined || isExpletive(sentence, matrix))));
    return impersonal ? { side: "none", topics: [] } : matrix;
  }
  // "Omdat Frankrijk uittreedt, doet het niet meer mee": whom the clause before named.
  const named = subjects[index - 1];
  const isPronoun =
    clause.finite !== undefined && sentence.words[clause.finite + 1]?.fold === "het" && !clause.coordinator;
  if (isPronoun && named?.side === "other") return named;
  if (clause.coordinator === undefined) return { side: "none", topics: [] };
  // "De spreker zegt dat hij … vindt en wil …": a main clause shares the subject of the main clause before it.
  const sharedWith =
    clause.kind === "main"
      ? parsed.findLastIndex((other, k) => k < index && other.clause.kind === "main")
      : index - 1;
  return subjects[sharedWith] ?? subjects[index - 1] ?? { side: "none", topics: [] };
}

/** "door kleine bedrijven", "door de Britse marine": somebody else, with more before the name, or of another country. */
function foreignAgent({ sentence, parsed }: Reading, index: number): ActorReading | undefined {
  for (const { preposition, first, last, head } of parsed[index]!.phrases) {
    if (preposition?.form !== "door" && preposition?.form !== "by") continue;
    const hit = sentence.words[head]!.actor;
    const words = { first, last };
    if (hit?.side === "other") return { side: "other", hit, topics: [], words };
    const isForeign = sentence.origins.some((origin) => origin.first >= first && origin.last < head);
    const { nouns } = sentence.words[head]!.lexical;
    const isDoer = nouns === undefined || nouns.every(({ class: kind }) => kind === "OTHER");
    if (isForeign && isDoer) return { side: "unknown", topics: [], words };
  }
  return undefined;
}

/** Another's name or a noun that the subject of a later clause is; of passives nobody's. */
function subjectAhead({ sentence, parsed }: Reading, index: number): ActorReading | undefined {
  const main = parsed[index]!.predicates.at(-1);
  if (!main || isPassive(parsed[index]!.clause.verbs, main)) return undefined;
  const { subject } = readArguments(sentence, parsed[index]!, false);
  const phrase = subject === undefined ? undefined : parsed[index]!.phrases[subject]!;
  const actor = phrase && (phrase.actor ?? sentence.words[phrase.head]!.actor);
  if (!phrase || phrase.kind !== "noun") return undefined;
  const words = { first: phrase.first, last: phrase.last };
  if (actor) return { side: actor.side, hit: actor, topics: [], words };
  return each.has(sentence.words[phrase.first]!.fold) ? { side: "unknown", topics: [], words } : undefined;
}

export const each: ReadonlySet<string> = new Set(["ieder", "iedere", "elk", "elke", "each", "every"]);

/** "het" or "it" that stands for an infinitive later in its clause. */
function isAnticipating({ sentence, parsed }: Reading, index: number, head: number): boolean {
  const { words } = sentence;
  // "It is wise to …", "It makes sense to …"
  if (words[head]!.fold === "it") {
    const [judging, ...below] = parsed[index]!.predicates;
    const judges = judging?.frame?.entry.class === "REQUIRE" && judging.frame.weight > 0;
    return judges && below.length > 0 && words[below[0]!.verb.at - 1]?.fold === "to";
  }
  if (words[head]!.fold !== "het") return false;
  return parsed[index]!.clause.words.some(
    (i) => i > head && words[i]!.fold === "te" && (words[i + 1]?.verbs.length ?? 0) > 0,
  );
}

/** "het" before a verb that says that something is missing, and of what stands behind a preposition. */
function isImpersonal({ sentence, parsed }: Reading, index: number, head: number): boolean {
  const entry = parsed[index]!.predicates.at(-1)?.frame?.entry;
  const isNeuter = ["het", "it"].includes(sentence.words[head]!.fold);
  return (
    isNeuter && entry?.class === "FAIL" && !entry.arg.includes("obj") && !entry.arg.includes("complement")
  );
}

/** Whose people and things they are, said before the noun. */
const ours: ReadonlySet<string> = new Set(["onze", "ons", "our", "nederlandse", "nederlands", "dutch"]);

/** "onze militairen", "Nederlandse eenheden": the own side acts in them. */
function isOwnPeople({ words }: SentenceWords, { first, head, nouns, preposition }: Phrase): boolean {
  if (preposition !== undefined || head === first) return false;
  if (!nouns.some(({ lemma }) => people.has(lemma))) return false;
  return words.slice(first, head).some(({ fold }) => ours.has(fold));
}

const people: ReadonlySet<string> = new Set([
  "militair",
  "eenheid",
  "troep",
  "schip",
  "vliegtuig",
  "officier",
  "soldaat",
  "marinier",
  "landmacht",
  "luchtmacht",
  "marine",
  "krijgsmacht",
  "mens",
  "personeel",
  "stafofficier",
  "fregat",
  "medewerker",
  "functionaris",
  "soldier",
  "unit",
  "troop",
  "ship",
  "aircraft",
  "officer",
  "army",
  "navy",
  "force",
  "personnel",
  "staff",
]);
