import type { SentenceWords } from "./sentence-words";

/** A word that stands where a noun or an adjective does, whatever verb form it looks like. */
export function isBlocked({ words, lexicon }: SentenceWords, i: number): boolean {
  const word = words[i]!;
  if (word.token.joint === "-" || words[i + 1]?.token.joint === "-") return true;
  if (i > 0 && word.text !== word.fold && word.token.joint !== "") return true;
  if (word.actor || (word.adverb && word.adverb.last > word.adverb.first)) return true;
  // "wat betreft het fonds"
  if (word.connective?.entry.kind === "preposition" && word.connective.first < i) return true;
  const before = words[i - 1];
  const fold = before?.fold ?? "";
  const { determiners, possessives, negativeDeterminers, prepositions, auxiliaries, particles } =
    lexicon.words;
  // "zijn bijdrage": the possessive, except behind "er".
  if (
    possessives.has(word.fold) &&
    fold !== "er" &&
    lexicon.nouns.has(words[i + 1]?.fold ?? "") &&
    !words[i + 1]!.verbs.some(({ features }) => features.kind === "participle")
  )
    return true;
  if (!before || before.kind === "punctuation" || auxiliaries.has(word.fold)) return false;
  // "het verbreden en verdiepen": both are nouns.
  if (
    (fold === "en" || fold === "of") &&
    i > 1 &&
    isInfinitive(words[i - 2]!) &&
    isInfinitive(word) &&
    isBlocked({ words, lexicon } as SentenceWords, i - 2)
  )
    return true;
  if (
    isInfinitive(word) &&
    words[i + 1]?.fold === "van" &&
    openerOf({ words, lexicon } as SentenceWords, i) !== undefined
  )
    return true;
  // "bij het verlagen van": a noun; "dat het verhogen" is not Dutch.
  if (
    fold === "het" &&
    isInfinitive(word) &&
    !word.verbs.every(({ joined, features }) => joined && features.kind !== "infinitive")
  ) {
    const next = words[i + 1]?.fold;
    const led = words[i - 2] !== undefined && prepositions.has(words[i - 2]!.fold);
    if (led || next === "van" || next === "en" || i === 1) return true;
  }
  if (standsAlone.has(fold) && lexicon.nouns.has(word.fold)) return true;
  if (
    (determiners.has(fold) || possessives.has(fold) || negativeDeterminers.has(fold)) &&
    !standsAlone.has(fold)
  )
    return true;
  const onlyVerb = !lexicon.nouns.has(word.fold);
  if (prepositions.has(fold) && !particles.has(fold)) return true;
  if (prepositions.has(fold) && !onlyVerb) return true;
  // "laat onderzoeken": "laat" is the verb here, and no adjective.
  const adjective =
    before.verbs.some(({ features }) => features.kind === "finite") && !fold.endsWith("e")
      ? undefined
      : lexicon.adjectives.get(fold);
  if (
    adjective &&
    fold.endsWith("e") &&
    (!onlyVerb || word.verbs.every(({ features }) => features.kind !== "finite"))
  )
    return true;
  return adjective !== undefined && !onlyVerb;
}

/** Determiners that are pronouns as well: "dit daalt", "alle stijgen". */
const standsAlone = new Set(["dit", "dat", "deze", "die", "alle", "beide", "enkele", "sommige", "het", "veel", "meer", "minder", "weinig", "genoeg", "ons", "haar"]); // prettier-ignore

/**
 * "het in lijn brengen van": where the article of an infinitive used as a noun stands, when a phrase of up to three words is
 * between the two.
 */
export function openerOf({ words, lexicon }: SentenceWords, infinitive: number): number | undefined {
  for (let k = infinitive - 1; k >= Math.max(0, infinitive - 4); k--) {
    const { fold, kind, verbs } = words[k]!;
    if (fold === "het" && k < infinitive - 1) return k;
    if (
      kind !== "word" ||
      fold === "te" ||
      (verbs.length > 0 && !lexicon.nouns.has(fold) && !lexicon.words.prepositions.has(fold))
    )
      return undefined;
  }
  return undefined;
}

const isInfinitive = ({ verbs }: SentenceWords["words"][number]): boolean =>
  verbs.some(({ features }) => features.kind === "infinitive");
