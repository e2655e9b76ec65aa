import type { Compound, Lexicon, LexicalWord } from "./lexicon-types";
import { keepWords } from "../../text/kept-words";
import type { VerbForm } from "../../language/verb-forms";
import { noPhrases } from "./phrase-index";

const noVerbs: readonly VerbForm[] = [];

type Parts = Omit<Lexicon, "ofWord" | "compoundOf">;

export const lexicalWords = (lexicon: Parts): ((fold: string) => LexicalWord) =>
  keepWords((fold) => lookUp(lexicon, fold));

/** Compounds by their form; null: it is none. */
export const compounds = ({ lang, nouns }: Parts): ((fold: string) => Compound | null) =>
  keepWords((fold) => (lang === "nl" ? splitCompound(nouns, fold) : null));

function lookUp(lexicon: Parts, fold: string): LexicalWord {
  const { lang, words } = lexicon;
  const isPronoun = words.pronouns.has(fold);
  const isPreposition = words.prepositions.has(fold);
  const auxiliary = words.auxiliaries.get(fold);
  // In English the forms are told apart by their place.
  const isNoVerb = isPronoun || (lang === "nl" && isPreposition && auxiliary === undefined);
  return {
    fold,
    adverbs: lexicon.adverbs.byFirst.get(fold) ?? noPhrases,
    connectives: lexicon.connectives.byFirst.get(fold) ?? noPhrases,
    actors: lexicon.actors.byFirst.get(fold) ?? noPhrases,
    verbs: isNoVerb ? noVerbs : lexicon.verbForms.of(fold),
    isNoVerb,
    nouns: lexicon.nouns.get(fold),
    adjective: lexicon.adjectives.get(fold),
    isPreposition,
    isPronoun,
    isDeterminer: words.determiners.has(fold),
    isNegativeDeterminer: words.negativeDeterminers.has(fold),
    isPossessive: words.possessives.has(fold),
    isCoordinator: words.coordinators.has(fold),
    isParticle: words.particles.has(fold),
    auxiliary,
  };
}

/** "hoofdkwartierbijdrage" → bijdrage, with "hoofdkwartier": the longest tail of four letters or more that is a known noun. */
function splitCompound(nouns: Lexicon["nouns"], fold: string): Compound | null {
  for (let at = 3; at <= fold.length - 4; at++) {
    const tail = nouns.get(fold.slice(at));
    if (tail) return { nouns: tail, modifier: fold.slice(0, at) };
  }
  return null;
}
