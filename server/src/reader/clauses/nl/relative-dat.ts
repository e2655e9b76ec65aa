import { isBlocked } from "./nominal";
import type { SentenceWords } from "../../words/sentence-words";

/** Whether "dat" at word `i` is the relative pronoun: a neuter noun before it, and no verb that takes a clause. */
export const isRelativeDat = ({ words, lexicon }: SentenceWords, i: number): boolean => {
  if (words[i]!.fold !== "dat" || i === 0) return false;
  const comma = words[i - 1]!.fold === ",";
  const before = words[comma ? i - 2 : i - 1];
  if (!before || before.kind === "punctuation") return false;
  // "Denemarken, dat …"
  if (comma)
    return (
      before.verbs.length === 0 &&
      !before.adverb &&
      (before.actor !== undefined ||
        before.text !== before.fold ||
        before.lexical.nouns !== undefined ||
        words[i - 3]?.fold === "het" ||
        isUnknownNoun(words, i - 2)) &&
      !isGoverned({ words, lexicon } as SentenceWords, i - 1)
    );
  const entries = before.lexical.nouns;
  if (isGoverned({ words, lexicon } as SentenceWords, i)) return false;
  const isNoun = lexicon.nouns.has(before.fold) && standsAsNoun({ words, lexicon } as SentenceWords, i - 1);
  // "het besluit dat …" may be either; a noun that takes a clause has one.
  if (
    before.adverb ||
    (before.lexical.adjective !== undefined && !isNoun) ||
    before.lexical.isParticle ||
    lexicon.words.pronominalAdverbs.has(before.fold) ||
    before.lexical.isPreposition ||
    // "dat … en dat …": another clause of the same verb.
    before.lexical.isCoordinator
  )
    return false;
  return (
    (before.verbs.length === 0 || isNoun) &&
    (entries === undefined ||
      measures.has(words[i - 2]?.fold ?? "") ||
      entries.every(({ class: kind }) => kind === "CARRIER" || kind === "HARM"))
  );
};

/** "op cybergebied, dat …": a word that no lexicon has, behind a preposition or a determiner. */
function isUnknownNoun(words: SentenceWords["words"], i: number): boolean {
  const { lexical, fold } = words[i]!;
  const led = words[i - 1]?.lexical;
  return (
    fold.length > 4 &&
    lexical.adjective === undefined &&
    (led?.isPreposition === true || led?.isDeterminer === true || led?.isPossessive === true)
  );
}

/** Nouns that take what they count without a preposition: "het aantal plaatsen". */
const measures = new Set(["aantal", "aantallen", "hoeveelheid", "deel", "soort"]);

/** "het personeel dat", "het aantal plaatsen dat": behind its article or a measure it is no adjective and no verb. */
function standsAsNoun({ words, lexicon }: SentenceWords, i: number): boolean {
  const { verbs } = words[i]!;
  const before = words[i - 1]?.fold ?? "";
  const { determiners, possessives } = lexicon.words;
  const isInfinitive = verbs.some(({ features }) => features.kind === "infinitive");
  return measures.has(before) || ((determiners.has(before) || possessives.has(before)) && !isInfinitive);
}

/** "informeer ik uw Kamer dat …": a verb before it takes a clause, and has none yet. */
function isGoverned({ words, lexicon }: SentenceWords, at: number): boolean {
  for (let i = at - 1; i >= 0 && words[i]!.kind !== "punctuation"; i--) {
    // "ontkent dat de norm, dat …": it has its clause already.
    if (words[i]!.fold === "dat") return false;
    for (const { base, prefix, joined, features } of words[i]!.verbs) {
      const isNominal =
        (features.kind === "infinitive" && isBlocked({ words, lexicon } as SentenceWords, i)) ||
        (lexicon.nouns.has(words[i]!.fold) && standsAsNoun({ words, lexicon } as SentenceWords, i));
      if (isNominal) continue;
      const lemmas =
        joined && prefix
          ? [prefix + base]
          : [
              base,
              ...words
                .slice(i + 1, at)
                .flatMap(({ fold }) => (lexicon.words.particles.has(fold) ? [fold + base] : [])),
            ];
      if (
        lemmas.some((lemma) =>
          lexicon.verbs
            .get(lemma)
            ?.some(({ entry }) => governing.has(entry.class) && entry.arg.includes("complement")),
        )
      )
        return true;
    }
  }
  return false;
}

/** Classes whose verbs take a clause with "dat". */
const governing = new Set([
  "REPORT",
  "THINK",
  "PROVE",
  "ASK",
  "DENY",
  "PROMISE",
  "FEAR",
  "DOUBT",
  "REQUIRE",
  "ADVOCATE",
]);
