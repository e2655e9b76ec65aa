import { cardinalValue } from "../../../language/ordinals";
import type { SentenceWords } from "../../words/sentence-words";

/** A word that stands where a noun or an adjective does, whatever verb form it looks like. */
export function isBlocked(sentence: SentenceWords, i: number): boolean {
  const { words } = sentence;
  const word = words[i]!;
  if (word.token.joint === "-" || words[i + 1]?.token.joint === "-") return true;
  if (i > 0 && word.text !== word.fold && word.token.joint !== "") return true;
  if (word.actor || (word.adverb && word.adverb.last > word.adverb.first)) return true;
  // "wat betreft het fonds"
  if (word.connective?.entry.kind === "preposition" && word.connective.first < i) return true;
  const before = words[i - 1];
  const fold = before?.fold ?? "";
  const isNoun = word.lexical.nouns !== undefined;
  // "zijn bijdrage": the possessive, except behind "er".
  if (
    word.lexical.isPossessive &&
    fold !== "er" &&
    words[i + 1]?.lexical.nouns !== undefined &&
    !words[i + 1]!.verbs.some(({ features }) => features.kind === "participle")
  )
    return true;
  // "Verzoeken om hulp wijst Defensie af": the noun, at the head of the sentence.
  if (
    i === 0 &&
    isInfinitive(word) &&
    words[1]?.lexical.isPreposition === true &&
    word.lexical.nouns?.some(({ class: kind }) => kind !== "CARRIER") === true
  )
    return true;
  if (!before || before.kind === "punctuation" || word.lexical.auxiliary !== undefined) return false;
  const led = before.lexical;
  // "het verbreden en verdiepen": both are nouns.
  if (
    (fold === "en" || fold === "of") &&
    i > 1 &&
    isInfinitive(words[i - 2]!) &&
    isInfinitive(word) &&
    isBlocked(sentence, i - 2)
  )
    return true;
  if (isInfinitive(word) && words[i + 1]?.fold === "van" && openerOf(sentence, i) !== undefined) return true;
  // "bij het verlagen van": a noun; "dat het verhogen" is not Dutch.
  if (
    fold === "het" &&
    isInfinitive(word) &&
    !word.verbs.every(({ joined, features }) => joined && features.kind !== "infinitive")
  ) {
    const next = words[i + 1]?.fold;
    const isLed = words[i - 2]?.lexical.isPreposition === true;
    if (isLed || next === "van" || next === "en" || i === 1) return true;
  }
  // "tegen het licht is gehouden": behind a preposition "het" has a noun.
  if (fold === "het" && !isInfinitive(word) && words[i - 2]?.lexical.isPreposition === true) return true;
  // "Het vaker ingaan op verzoeken": with what says how before it.
  const opener = words[i - 2];
  if (
    opener?.fold === "het" &&
    // "voor het eerst ontmoeten": when, and no noun.
    !ranks.has(before.fold) &&
    (i === 2 || words[i - 3]!.lexical.isPreposition) &&
    isInfinitive(word) &&
    (before.adverb !== undefined || led.adjective !== undefined) &&
    words[i + 1]?.lexical.isPreposition === true
  )
    return true;
  if (isNoun && isInfinitive(word) && quantities.has(fold) && isGoverned(sentence, i)) return false;
  // "verdere afspraken": no form of "afspreken".
  if (isNoun && attributes.has(fold)) return true;
  if (isNoun && standsAlone.has(fold)) return true;
  if ((led.isDeterminer || led.isPossessive || led.isNegativeDeterminer) && !standsAlone.has(fold))
    return true;
  // "met vier plaatsen terug"
  if (isNoun && (before.kind === "number" || cardinalValue(fold) !== undefined || vague.has(fold)))
    return true;
  // "het aantal plaatsen"
  if (isNoun && (fold === "aantal" || fold === "hoeveelheid")) return true;
  // "in minilaterale verbanden": an attribute that no lexicon has, and its noun.
  const leading = words[i - 2]?.lexical;
  const isAttributed =
    isNoun &&
    fold.length > 4 &&
    fold.endsWith("e") &&
    before.verbs.length === 0 &&
    !before.adverb &&
    led.nouns === undefined &&
    (leading?.isPreposition === true || leading?.isDeterminer === true || leading?.isPossessive === true);
  if (isAttributed) return true;
  if (led.isPreposition && (!led.isParticle || isNoun)) return true;
  // "waarvoor anderen aan zet zijn": a noun that no lexicon has, before the verb that ends the clause.
  const behind = words[i + 1];
  const isEnding =
    behind?.lexical.auxiliary !== undefined &&
    (words[i + 2] === undefined || words[i + 2]!.kind === "punctuation");
  if (led.isPreposition && isEnding && word.verbs.every(({ features }) => features.kind === "finite"))
    return true;
  // "laat onderzoeken": "laat" is the verb here, and no adjective.
  const adjective =
    before.verbs.some(({ features }) => features.kind === "finite") && !fold.endsWith("e")
      ? undefined
      : led.adjective;
  if (
    adjective &&
    fold.endsWith("e") &&
    (isNoun || word.verbs.every(({ features }) => features.kind !== "finite"))
  )
    return true;
  return adjective !== undefined && isNoun;
}

/** Numbers that are not told. */
const vague = new Set(["honderden", "tientallen", "duizenden", "enkele", "diverse", "meerdere"]);

const ranks = new Set(["eerst", "laatst", "meest", "minst", "best", "vaakst", "langst"]);

/** Comparatives that are always of a noun. */
const attributes = new Set([
  "verdere",
  "nadere",
  "andere",
  "bredere",
  "diepere",
  "ruimere",
  "hechtere",
  "nauwere",
]);

/** How much, of a noun or of what a verb says. */
const quantities = new Set(["meer", "minder", "voldoende", "genoeg", "veel", "weinig", "evenveel"]);

const modals = new Set(["zullen", "kunnen", "moeten", "mogen", "willen", "gaan", "hoeven", "blijven"]);

/** "kunnen voldoende bijdragen aan …", not "kunnen meer bijdragen leveren": a modal before it, and nothing else that it may govern. */
function isGoverned({ words }: SentenceWords, i: number): boolean {
  const next = words[i + 1];
  if (next && next.kind !== "punctuation" && !next.lexical.isPreposition) return false;
  for (let k = i + 1; k < words.length && words[k]!.kind !== "punctuation"; k++)
    if (words[k]!.verbs.some(({ features: { kind } }) => kind === "infinitive" || kind === "participle"))
      if (words[k]!.lexical.nouns === undefined && words[k]!.lexical.adjective === undefined) return false;
  for (let k = i - 2; k >= 0 && words[k]!.kind !== "punctuation"; k--) {
    if (modals.has(words[k]!.lexical.auxiliary ?? "")) return true;
    // "dat landen genoeg bijdragen aan …": the clause has no other verb.
    if (subordinating.has(words[k]!.fold)) return true;
    if (words[k]!.verbs.length > 0 && words[k]!.lexical.nouns === undefined && !words[k]!.adverb)
      return false;
  }
  return false;
}

const subordinating = new Set([
  "dat",
  "omdat",
  "doordat",
  "zodat",
  "terwijl",
  "hoewel",
  "als",
  "indien",
  "wanneer",
  "zolang",
]);

/** Determiners that are pronouns as well: "dit daalt", "alle stijgen". */
const standsAlone = new Set(["dit", "dat", "deze", "die", "alle", "beide", "enkele", "sommige", "het", "veel", "meer", "minder", "weinig", "genoeg", "ons", "haar"]); // prettier-ignore

/**
 * "het in lijn brengen van": where the article of an infinitive used as a noun stands, when a phrase of up to three words is
 * between the two.
 */
export function openerOf({ words, lexicon }: SentenceWords, infinitive: number): number | undefined {
  for (let k = infinitive - 1; k >= Math.max(0, infinitive - 4); k--) {
    const { fold, kind, verbs, lexical } = words[k]!;
    if (fold === "het" && k < infinitive - 1) {
      // "projecten in het fonds verdwijnen van de lijst": the article of the noun, where the verb has no object.
      const isOfNoun =
        words
          .slice(k + 1, infinitive)
          .some(({ text, fold: word, lexical: { nouns } }) => nouns !== undefined || text !== word) &&
        words[infinitive]!.verbs.some(
          ({ base, joined }) =>
            !joined && lexicon.verbs.get(base)?.every(({ entry }) => !entry.arg.includes("obj")),
        );
      return isOfNoun ? undefined : k;
    }
    if (
      kind !== "word" ||
      fold === "te" ||
      (verbs.length > 0 && lexical.nouns === undefined && !lexical.isPreposition)
    )
      return undefined;
  }
  return undefined;
}

const isInfinitive = ({ verbs }: SentenceWords["words"][number]): boolean =>
  verbs.some(({ features }) => features.kind === "infinitive");
