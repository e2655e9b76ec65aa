import type { Arguments } from "../model/arguments";
import type { Predicate, ParsedClause } from "../model/parsed-clause";
import type { VerbUse } from "../model/clause";
import { readEnglishArguments } from "./english-arguments";
import { chainOf, type Phrase } from "../model/phrase";
import type { SentenceWords } from "../words/sentence-words";

/** Nouns of time: without a preposition they say when, and are neither subject nor object. */
const timeNouns = new Set(["jaar", "jaren", "maand", "maanden", "week", "weken", "dag", "dagen", "keer", "periode", "zomer", "winter", "voorjaar", "najaar", "kwartaal", "maal", "year", "years", "month", "months", "week", "weeks", "time", "times", "summer", "winter", "spring", "autumn"]); // prettier-ignore

const timeBefore = new Set(["komende", "afgelopen", "volgend", "volgende", "vorig", "vorige", "elk", "ieder", "dit", "deze", "twee", "drie", "vier", "vijf", "tien", "this", "next", "last", "coming", "every", "each"]); // prettier-ignore

/** "de komende jaren", "dit jaar". */
export function isTime({ words }: SentenceWords, phrase: Phrase): boolean {
  if (!timeNouns.has(words[phrase.head]!.fold)) return false;
  for (let i = phrase.first; i < phrase.head; i++)
    if (timeBefore.has(words[i]!.fold) || words[i]!.kind === "number") return true;
  return phrase.preposition !== undefined;
}

/** "met andere landen dan de buren", "hetzelfde als de partners": what is compared with does nothing. */
function isCompared({ words, lang }: SentenceWords, { first }: Phrase): boolean {
  const at = words[first - 1]?.lexical.isDeterminer ? first - 2 : first - 1;
  const { fold } = words[at] ?? {};
  if (lang !== "nl") return false;
  if (fold === "als") return words.slice(Math.max(0, at - 3), at).some((word) => sameness.has(word.fold));
  return fold === "dan" && words.slice(Math.max(0, at - 3), at).some((word) => others.has(word.fold));
}
const sameness = new Set(["hetzelfde", "dezelfde", "eenzelfde", "datzelfde", "diezelfde", "gelijke", "identiek", "identieke"]); // prettier-ignore
const others = new Set(["ander", "andere", "anders"]);

/** Whether the clause says what happens to its subject instead of what the subject does. */
export function isPassive(clause: readonly VerbUse[], predicate: Predicate): boolean {
  const participle = predicate.verb.forms.some(({ features }) => features.kind === "participle");
  if (!participle) return false;
  // "is uit de Unie getreden": what takes a preposition alone has a subject that does it.
  const args = predicate.frame?.entry.arg;
  const takesObject = args?.some((arg) => arg === "obj" || arg === "complement") ?? true;
  return clause.some(
    ({ role, lemma }) =>
      role === "passive" ||
      (role === "perfect" &&
        (lemma === "zijn" || lemma === "be") &&
        takesObject &&
        predicate.frame?.entry.arg.includes("subj") !== true),
  );
}

/** The bare phrases of a clause as subject and objects. */
export function readArguments(
  sentence: SentenceWords,
  parsed: ParsedClause,
  passive: boolean,
  infinitive = false,
): Arguments {
  const { clause, phrases } = parsed;
  const bare = phrases
    .map((phrase, index) => ({ phrase, index }))
    .filter(
      ({ phrase }) =>
        !phrase.preposition &&
        !isCompared(sentence, phrase) &&
        (phrase.listedWith === undefined || !isCompared(sentence, phrases[phrase.listedWith]!)) &&
        phrase.inside === undefined &&
        phrase.kind !== "adjective" &&
        !isTime(sentence, phrase),
    );
  if (sentence.lang === "en")
    return readEnglishArguments(sentence, parsed, passive, (phrase) =>
      bare.some((own) => own.phrase === phrase),
    );
  if (clause.kind === "infinitive" || bare.length === 0)
    return { passive, subject: undefined, agent: undefined, objects: bare.map(({ index }) => index) };
  if (passive) return { passive, subject: bare[0]!.index, objects: bare.map(({ index }) => index) };
  // "… en verlaat het verbond": the subject is that of the clause before.
  const shared = clause.coordinator !== undefined && clause.words[0] === clause.finite;
  if (shared && bare.every(({ phrase }) => phrase.actor?.side !== "own"))
    return { passive, objects: bare.map(({ index }) => index) };
  // "Aan het project militaire mobiliteit neemt het deel": what only names the noun before it is no subject.
  const named = bare.filter(({ phrase, index }) => !isNameOf(phrases[index - 1], phrase, clause.finite));
  const likely = named.length > 0 ? named : bare;
  // "Deelname verzwakt de instellingen": a verb in the singular has no plural for its subject.
  const agreeing = likely.filter(
    ({ phrase }) => !sentence.words[phrase.head]!.lexical.isPossessive && !isOfMany(sentence, phrase),
  );
  const isOwn = likely.some(({ phrase }) => phrase.actor?.side === "own");
  const able = !isOwn && agreeing.length > 0 && isSingular(sentence, clause.finite) ? agreeing : likely;
  // "De samenwerking omvat alleen de NAVO": what something extends to stands behind it.
  const extent = parsed.predicates.at(-1)?.frame?.entry;
  const opens = able[0]!.phrase.kind === "noun" && able[0]!.phrase.last < (clause.finite ?? -1);
  const isExtending = extent?.class === "INCLUDE" && extent.arg[0] === "obj";
  // "Samenwerking levert Defensie niets op": what the idiom is of stands before it.
  const isOfSubject = extent?.arg[0] === "subj" && (extent.fixed?.length ?? 0) > 0;
  const acting =
    ((isExtending || isOfSubject) && opens && !able[0]!.phrase.actor ? able[0] : undefined) ??
    able.find(({ phrase }) => phrase.actor?.side === "own") ??
    able.find(({ phrase }) => phrase.actor !== undefined) ??
    able[0]!;
  // "Er is besloten de steun te beëindigen": nobody is named, and what is ended is no subject.
  if (
    infinitive &&
    acting.phrase.actor === undefined &&
    clause.finite !== undefined &&
    acting.phrase.first > clause.finite
  )
    return { passive, objects: bare.map(({ index }) => index) };
  const family = chainOf(phrases, acting.index);
  return {
    passive,
    subject: acting.index,
    objects: bare.filter(({ index }) => !family.includes(index)).map(({ index }) => index),
  };
}

/** Forms of auxiliaries in the singular; of other verbs those in -t are. */
const singular = new Set(["is", "was", "heeft", "had", "wordt", "werd", "zal", "zou", "kan", "kon", "mag", "mocht", "moet", "moest", "wil", "wilde", "gaat", "ging"]); // prettier-ignore

const isSingular = ({ words }: SentenceWords, finite: number | undefined): boolean =>
  finite !== undefined && (singular.has(words[finite]!.fold) || words[finite]!.fold.endsWith("t"));

function isOfMany({ words, lexicon }: SentenceWords, { kind, first, head }: Phrase): boolean {
  if (kind !== "noun") return false;
  const { fold, lexical } = words[head]!;
  // "met minder varianten": of an adverb that has been taken for another's.
  if (words[first - 1]?.adverb) return false;
  const nouns = lexical.nouns ?? lexicon.compoundOf(fold)?.nouns;
  // A word that is not known: "de kennisinstellingen".
  if (nouns === undefined)
    return (
      fold.length > 6 && fold.endsWith("en") && words[first]!.fold === "de" && words[head]!.text === fold
    );
  return nouns.every(({ plural }) => plural?.some((form) => fold.endsWith(form)) === true);
}

/** Whether a phrase ahead of the finite verb stands right behind one with a preposition: the two are one. */
const isNameOf = (before: Phrase | undefined, phrase: Phrase, finite: number | undefined): boolean =>
  before?.preposition !== undefined &&
  before.last + 1 === phrase.first &&
  finite !== undefined &&
  phrase.last < finite &&
  phrase.kind === "noun" &&
  phrase.actor === undefined;

const placing = new Set(["op", "in", "bij", "voor", "over", "on", "for"]);

/** Prepositions of several words that say of what. */
const fields = new Set([
  "op het gebied van",
  "op het vlak van",
  "op het terrein van",
  "in the field of",
  "in the area of",
]);

/** Phrases led in by one of the prepositions. */
export function prepositional({ phrases }: ParsedClause, forms: readonly string[]): readonly number[] {
  const found: number[] = [];
  phrases.forEach(({ preposition }, index) => {
    if (preposition && forms.includes(preposition.form)) found.push(index);
  });
  // "heeft geen ambitie op het gebied van X": in X, where the clause has none of the prepositions.
  if (found.length === 0 && forms.some((form) => placing.has(form)))
    phrases.forEach(({ preposition }, index) => {
      if (preposition && fields.has(preposition.form)) found.push(index);
    });
  // "van een verlaging van de bijdrage": the outer one.
  const hangs = (index: number | undefined): boolean =>
    index !== undefined && (found.includes(index) || hangs(phrases[index]!.inside));
  return found.filter((index) => !hangs(phrases[index]!.inside));
}
