import type { Lexicon } from "../words/lexicon-types";
import { isComplementizer } from "./assertion";
import { strandedBehind } from "../words/stranded";

/** Pronouns of who speaks, is spoken to, or is nobody in particular: none stands for a thing. */
const personal: ReadonlySet<string> = new Set([
  "ik", "'k", "jij", "je", "u", "gij", "wij", "we", "jullie", "men", "iemand", "niemand", "iedereen", "ieder", "wie", "mij", "me",
  "jou", "ons", "elkaar", "elkander", "i", "you", "we", "me", "us", "somebody", "someone", "nobody", "everybody", "everyone",
  "anybody", "anyone", "who", "whom",
]); // prettier-ignore

/** How far into a sentence a word that points back may stand: what was spoken of before is what a sentence sets out from. */
const openingWords = 5;

/** Articles of what is new to the reader. */
const indefinite: ReadonlySet<string> = new Set(["een", "'n", "a", "an"]);

/** "De inzet hier wordt verlaagd": where it is that was spoken of. */
const here: ReadonlySet<string> = new Set(["hier", "here"]);

/** What was said, of another thing: "Hetzelfde geldt niet voor …", "The same does not hold for …". */
const likewise: ReadonlySet<string> = new Set(["hetzelfde", "zulks", "same"]);

/** So far behind its first finite verb, where the subject stands if something else goes before: "Met ingang van 2026 stopt de bijdrage". */
const wordsBehindVerb = 4;

/**
 * Whether one of the words that a sentence opens with, or that follow its verb, may stand for what was named before it, or be the noun of
 * such a thing: "Die …", "Ook daaraan …", "De bijdrage …". `foldOf`: the comparison form of a word by its place; the sentence is from `first` to `last`.
 */
export function mayPointBack(
  foldOf: (at: number) => string,
  first: number,
  last: number,
  lexicon: Lexicon,
): boolean {
  const { words, ofWord, compoundOf } = lexicon;
  let end = first + openingWords - 1;
  let hasVerb = false;
  let isDefinite = true;
  for (let i = first; i <= last && (i <= end || !hasVerb); i++) {
    const fold = foldOf(i);
    if (!hasVerb && isFinite(fold, lexicon)) {
      hasVerb = true;
      isDefinite = i === first;
      end = Math.max(end, i + wordsBehindVerb);
    }
    if (i > end) continue;
    if (i > first && i < last && leadsIn(fold, foldOf(i + 1), lexicon)) continue;
    if (words.demonstratives.has(fold) || words.pronominalAdverbs.has(fold) || here.has(fold)) return true;
    if (likewise.has(fold) && i < last && mayBeFinite(foldOf(i + 1), lexicon)) return true;
    // "Defensie doet daar niets mee."
    if (lexicon.lang === "nl" && strandedBehind(foldOf, i, last, ofWord) !== undefined) return true;
    const word = ofWord(fold);
    if (words.expletives.has(fold)) {
      if (!word.isDeterminer || i === last || !mayFollowArticle(foldOf(i + 1), lexicon)) return true;
    } else if (word.isPronoun && !personal.has(fold)) return true;
    if (word.isDeterminer || word.isPossessive) isDefinite = !indefinite.has(fold);
    else if (isDefinite) {
      const nouns = word.nouns ?? compoundOf(fold)?.nouns;
      if (nouns?.some(({ carrier }) => carrier !== undefined) === true) return true;
      // A noun without an article, or behind what its article belongs to, is no thing that was spoken of.
      if (word.isPreposition || word.isCoordinator || i === first)
        isDefinite = word.isCoordinator && isDefinite;
    }
  }
  return false;
}

/** A form of a verb, and of nothing else. */
function isFinite(fold: string, { ofWord }: Lexicon): boolean {
  const { auxiliary, verbs, nouns, adjective } = ofWord(fold);
  return (
    auxiliary !== undefined ||
    (nouns === undefined && adjective === undefined && verbs.some(({ features }) => features.finite))
  );
}

/** "De brief zegt dat een bureau …", "dat wij …": what leads in a clause, and stands for nothing. */
function leadsIn(fold: string, next: string, { words, ofWord }: Lexicon): boolean {
  if (!words.demonstratives.has(fold) || !isComplementizer(fold) || words.demonstratives.has(next))
    return false;
  const { isDeterminer, auxiliary } = ofWord(next);
  return (isDeterminer && auxiliary === undefined) || personal.has(next);
}

const mayBeFinite = (fold: string, { ofWord }: Lexicon): boolean => {
  const { auxiliary, verbs } = ofWord(fold);
  return auxiliary !== undefined || verbs.some(({ features }) => features.finite);
};

/** "het kabinet", "het eerste": an article, and no pronoun. */
function mayFollowArticle(fold: string, { ofWord, compoundOf }: Lexicon): boolean {
  const { nouns, adjective, verbs, adverbs, connectives, isPreposition, isPronoun, isDeterminer, auxiliary } =
    ofWord(fold);
  if (isPreposition || isPronoun || isDeterminer || auxiliary !== undefined) return false;
  if (nouns !== undefined || adjective !== undefined || compoundOf(fold) !== null) return true;
  return verbs.length === 0 && adverbs.length === 0 && connectives.length === 0 && /^\p{L}/u.test(fold);
}
