import {
  adverbEnd,
  auxiliaryOf,
  beforeAdverbs,
  formsAt,
  framesAt,
  hasKind,
  isFiniteAuxiliary,
  isGenitive,
  isHyphenVerb,
  isPreposition,
  nominalVerbs,
  skipAdverbs,
  startsPhrase,
} from "./words";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** Nouns that look like a past. */
const pastNouns = new Set(["ground", "shot", "thought", "wound", "saw", "rose", "lot"]);

/** Whether a verb form may be a noun as well: the lexicon has it as one, or its lemma is listed. */
export function maybeNoun(sentence: SentenceWords, i: number): boolean {
  const { fold } = sentence.words[i]!;
  if (sentence.lexicon.nouns.has(fold) || pastNouns.has(fold)) return true;
  return formsAt(sentence, i).some(
    ({ lemma, features }) =>
      (features.kind === "infinitive" || (features.kind === "finite" && features.tense === "present")) &&
      nominalVerbs.has(lemma),
  );
}

/** Determiners that are pronouns as well, and the number of the noun that would follow: "these cuts", "this cuts". */
const alone: Readonly<Record<string, "singular" | "plural" | "either">> = {
  this: "singular", that: "singular", each: "singular", another: "singular", either: "singular", much: "singular",
  little: "singular", these: "plural", those: "plural", all: "plural", both: "plural", many: "plural", few: "plural",
  several: "plural", some: "either", any: "either", most: "either", more: "either", less: "either", fewer: "plural",
  such: "either", enough: "either", which: "either", what: "either", half: "either", least: "either",
}; // prettier-ignore

/** Forms that can only be an attribute or a noun where they stand, whatever verb they look like. */
export function standsAsNoun(sentence: SentenceWords, i: number): boolean {
  const { words, lexicon } = sentence;
  const word = words[i]!;
  const whole = isHyphenVerb(sentence, i);
  if (!whole && (word.token.joint === "-" || words[i + 1]?.token.joint === "-")) return true;
  // "the allies", but "allies itself with"
  const common =
    word.actor?.first === i && word.actor.last === i && word.text === word.fold && word.verbs.length > 0;
  if (word.actor && !common) return true;
  if (word.adverb && word.adverb.last > word.adverb.first) return true;
  const { connective } = word;
  const verbFirst = connective?.first === i && hasKind(sentence, i, "infinitive") && isWord(words[i - 1]);
  if (connective && connective.last > connective.first && !verbFirst) return true;
  const at = whole ? i - 2 : i - 1;
  const before = words[at];
  if (!before) return false;
  // A name in the running text; a sentence may begin behind a mark.
  if (word.text !== word.fold && word.token.joint === " " && isWord(before)) return true;
  if (isGenitive(sentence, at)) return true;
  if (before.fold === "'" && isGenitive(sentence, at - 1)) return true;
  if (!isWord(before)) return false;
  const { determiners, possessives, negativeDeterminers } = lexicon.words;
  const { fold } = before;
  if (possessives.has(fold)) return true;
  if (fold in alone) return isDetermined(sentence, i, alone[fold]!);
  if (determiners.has(fold) || negativeDeterminers.has(fold)) return true;
  if (isPreposition(sentence, at) && fold !== "to") return !isParticleBefore(sentence, at);
  if (fold === "to") return !hasKind(sentence, i, "infinitive");
  if (before.kind === "number" && maybeNoun(sentence, i)) return !startsPhrase(sentence, i + 1);
  const adjective = lexicon.adjectives.get(fold);
  if (adjective && before.adverb === undefined && !isNominalAdjective(sentence, at)) {
    // "is ready and", "is clear": a predicate has no noun behind it, but it has no verb there either.
    return maybeNoun(sentence, i) || !hasKind(sentence, i, "finite") || standsAsNounAt(sentence, at);
  }
  return false;
}

/** "the Dutch support": an adjective behind an article with a verb behind it that is no noun. */
const isNominalAdjective = ({ words }: SentenceWords, i: number): boolean =>
  words[i]!.lexical.nouns !== undefined || words[i]!.actor !== undefined;

/** Whether the attribute at `i` has a determiner before it. */
function standsAsNounAt({ words, lexicon }: SentenceWords, i: number): boolean {
  const fold = words[i - 1]?.fold ?? "";
  return lexicon.words.determiners.has(fold) || lexicon.words.possessives.has(fold);
}

/** A determiner that may be a pronoun: it is one where the form behind it does not agree. */
function isDetermined(sentence: SentenceWords, i: number, number: "singular" | "plural" | "either"): boolean {
  const { words } = sentence;
  const { fold } = words[i]!;
  const relative =
    words[i - 1]!.fold === "which" || words[i - 1]!.fold === "that" || words[i - 1]!.fold === "what";
  if (!maybeNoun(sentence, i)) return hasKind(sentence, i, "finite") ? false : !relative;
  const plural = fold.endsWith("s") && !fold.endsWith("ss");
  if (words[i - 1]!.fold === "which" || words[i - 1]!.fold === "what") return false;
  // "that cut costs": a relative with a base form behind it would be plural.
  if (words[i - 1]!.fold === "that")
    return !plural && hasKind(sentence, i, "infinitive") && !startsPhrase(sentence, i + 1);
  if (number === "either") return !startsPhrase(sentence, i + 1);
  return number === "plural" ? plural : !plural;
}

/** "scaled back": a particle of the verb before it and no preposition. */
function isParticleBefore(sentence: SentenceWords, i: number): boolean {
  const { words, lexicon } = sentence;
  if (!words[i]!.lexical.isParticle || i === 0) return false;
  return formsAt(sentence, i - 1).some(({ base }) => lexicon.verbs.has(`${base} ${words[i]!.fold}`));
}

const singularPronouns = new Set(["he", "she", "it", "this", "that", "one", "everyone", "everybody", "nobody", "anyone", "someone", "nothing", "none", "each"]); // prettier-ignore
const pluralPronouns = new Set(["we", "they", "you", "i", "these", "those", "both", "many", "some", "few", "several", "all"]); // prettier-ignore
const relatives = new Set(["who", "which", "that", "what"]);
const pluralNouns = new Set(["people", "police", "personnel", "armed"]);
/** In -s and no plural, or either. */
const unchanging = new Set(["news", "politics", "economics", "logistics", "series", "means", "headquarters", "netherlands", "species"]); // prettier-ignore

export type GrammaticalNumber = "singular" | "plural" | "unknown";

/** Number of the noun or pronoun at `i`, as the verb behind it would agree with it. */
export function numberAt({ words, lexicon }: SentenceWords, i: number): GrammaticalNumber {
  const word = words[i];
  if (!word) return "unknown";
  const { fold } = word;
  if (relatives.has(fold)) return "unknown";
  if (singularPronouns.has(fold)) return "singular";
  if (pluralPronouns.has(fold)) return "plural";
  if (word.actor?.kind === "state" || word.actor?.kind === "country" || word.actor?.kind === "government")
    return "singular";
  if (pluralNouns.has(fold)) return "plural";
  if (unchanging.has(fold)) return fold === "headquarters" || fold === "means" ? "unknown" : "singular";
  if (!fold.endsWith("s") && lexicon.nouns.get(fold)?.some(({ lemma }) => lemma === fold)) return "singular";
  return /s$/u.test(fold) && !/(?:ss|us|is)$/u.test(fold) ? "plural" : "singular";
}

/** Surer than any lexical verb. */
export const certain = 100;
/** A form that does this well is finite although an auxiliary follows. */
export const firm = 5;
/** At this a form is read as finite where nothing better is found. */
export const likely = 2;

/**
 * How well the word at `i` does as a finite verb, from where it stands. −Infinity: it cannot be one; `certain`: an auxiliary.
 * The signs that are weighed: what the form can be besides, agreement with the word before (or with `head`, that of its subject),
 * what follows.
 */
export function finiteScore(sentence: SentenceWords, i: number, head?: number): number {
  const { words, lexicon, finiteScores } = sentence;
  if (head === undefined && finiteScores) return finiteScores[i] ?? -Infinity;
  const word = words[i]!;
  if (word?.kind !== "word") return -Infinity;
  const auxiliary = isFiniteAuxiliary(sentence, i) && (word.fold !== "used" || isHabitual(sentence, i));
  if (auxiliary) return isNominalAuxiliary(sentence, i) ? -Infinity : certain;
  if (!hasKind(sentence, i, "finite") || standsAsNoun(sentence, i)) return -Infinity;
  // "allies like France", "all save one"
  const preposition = word.lexical.isPreposition;
  if (preposition && words[beforeAdverbs(sentence, i)]?.lexical.isPronoun !== true) return -Infinity;
  const forms = formsAt(sentence, i).filter(({ features }) => features.kind === "finite");
  const past = forms.some(({ features }) => features.tense === "past");
  const third = forms.some(({ features }) => features.tense === "present" && features.number === "singular");
  const base = forms.some(({ features }) => features.tense === "present" && features.number === "plural");
  const participle = hasKind(sentence, i, "participle");

  const at = beforeAdverbs(sentence, isHyphenVerb(sentence, i) ? i - 1 : i);
  const before = words[at];
  if (before && isWord(before)) {
    // Forms that an auxiliary or "to" before them governs.
    const governor = auxiliaryOf(sentence, at);
    if (before.fold === "to") return -Infinity;
    if (governor && (governor === "be" || governor === "have" ? participle : base || (past && !third)))
      return -Infinity;
  }

  let score = 0;
  const noun = maybeNoun(sentence, i);
  score += noun ? -1 : 1;
  if (word.actor) score -= 2;
  if (pastNouns.has(word.fold)) score -= 3;
  if (past && !participle) score += 3;
  const leads = before?.connective?.last === at && before.connective.entry.kind === "subordinator";
  if (!before || !isWord(before) || leads) score += third || past ? -1 : -2;
  else if (before.lexical.isCoordinator) score += 0;
  else if (relatives.has(before.fold))
    score += noun && before.fold === "that" && !startsPhrase(sentence, i + 1) ? 0 : 4;
  else if (before.verbs.length > 0 && !before.actor && !maybeNoun(sentence, at)) score -= 3;
  else {
    const near = numberAt(sentence, at);
    const number = head === undefined || numberAt(sentence, head) === near ? near : "unknown";
    const person = before.actor !== undefined || before.lexical.isPronoun;
    if (person)
      score +=
        past ||
        (third
          ? number !== "plural"
          : number !== "singular" || isCountry(before.actor?.kind) || isListed(sentence, at))
          ? 3
          : -3;
    else if (past) score += 1;
    else if (third) score += number === "plural" ? -2 : 1;
    else score += number !== "singular" || isListed(sentence, at) ? 1 : -3;
  }

  const next = skipAdverbs(sentence, i + 1);
  const follower = words[next];
  const frames = framesAt(sentence, i);
  // "units assigned to the mission": without an object it can only be passive.
  const bare = !isWord(follower) || (isPreposition(sentence, next) && !startsPhrase(sentence, next));
  const governs = frames.some(
    ({ weight, entry: { arg } }) =>
      (weight === 0 && arg.includes("subj")) ||
      (weight === 0 && follower !== undefined && arg.includes(follower.fold) && !arg.includes("obj")),
  );
  const acts = before?.actor !== undefined || lexicon.words.pronouns.has(before?.fold ?? "");
  if (past && participle && bare && frames.length > 0 && !governs && !acts) score -= 4;
  if (follower && isWord(follower)) {
    const takesClause = frames.some(({ entry }) => entry.arg.includes("complement"));
    const particle =
      lexicon.words.particles.has(follower.fold) &&
      formsAt(sentence, i).some(({ base: lemma }) => lexicon.verbs.has(`${lemma} ${follower.fold}`));
    if (isFiniteAuxiliary(sentence, next) && !isNominalAuxiliary(sentence, next)) score -= 4;
    else if (startsPhrase(sentence, next)) score += 3;
    else if (particle) score += participle && past ? 1 : 3;
    else if (
      linking.has(formsAt(sentence, i)[0]!.base) &&
      (hasKind(sentence, next, "participle") || lexicon.adjectives.has(follower.fold))
    )
      score += 3;
    else if (third && !past && isBareObject(sentence, next, noun)) score += 2;
    else if (follower.fold === "to" && takesClause) score += 2;
    else if (["that", "whether", "if", "how"].includes(follower.fold) && takesClause) score += 3;
    else if (isPreposition(sentence, next)) {
      const governed = frames.some(({ entry }) => entry.arg.includes(follower.fold));
      const nominal =
        noun &&
        (follower.fold === "of" || word.lexical.nouns?.some(({ preps }) => preps.includes(follower.fold)));
      score += governed && !nominal ? 1 : nominal ? -2 : 0;
      if (follower.fold === "by" && participle && past) score -= 2;
    } else if (follower.text !== follower.fold || follower.kind === "number") score += 1;
    if (next > i + 1 && adverbEnd(sentence, i + 1) !== undefined) score += 1;
  }
  return score;
}

/** "increases funding": a noun without an article; "costs rise" is none. */
const isBareObject = (sentence: SentenceWords, i: number, afterNoun: boolean): boolean => {
  const { words } = sentence;
  if (words[i]!.lexical.nouns === undefined && words[i]!.lexical.adjective === undefined) return false;
  return !(afterNoun && hasKind(sentence, i, "finite") && hasKind(sentence, i, "infinitive"));
};

/** Verbs that an adjective or a participle follows. */
const linking = new Set(["stay", "remain", "become", "get", "keep", "seem", "appear", "look", "feel", "prove", "stand", "go", "grow", "turn"]); // prettier-ignore

/** The sentence with the scores of all its words, which are asked for again and again. */
export const withScores = (sentence: SentenceWords): SentenceWords => ({
  ...sentence,
  finiteScores: sentence.words.map((_, i) => finiteScore(sentence, i)),
});

const isCountry = (kind: string | undefined): boolean => kind === "state" || kind === "country" || kind === "government" || kind === "ministry"; // prettier-ignore

/** "the army and the navy cut": a list has a plural verb. */
function isListed({ words }: SentenceWords, at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 6; k--) {
    if (!isWord(words[k])) return false;
    if (words[k]!.lexical.isCoordinator) return true;
  }
  return false;
}

const nominalAuxiliaries = new Set(["will", "need", "can", "must", "might", "dare"]);

/** "political will", "the need for", "a must": a noun. */
export function isNominalAuxiliary(sentence: SentenceWords, i: number): boolean {
  const { words, lexicon } = sentence;
  const { fold } = words[i]!;
  if (!nominalAuxiliaries.has(fold)) return false;
  const before = words[i - 1];
  if (!isWord(before)) return false;
  const { determiners, possessives, negativeDeterminers, prepositions } = lexicon.words;
  if (fold === "need" && (before.fold === "to" || auxiliaryOf(sentence, i - 1) !== undefined)) return true;
  if (before.fold in alone && fold !== "need") return false;
  if (determiners.has(before.fold) || possessives.has(before.fold) || negativeDeterminers.has(before.fold))
    return true;
  if (isGenitive(sentence, i - 1)) return true;
  const governs = hasKind(sentence, skipAdverbs(sentence, i + 1), "infinitive");
  if (
    fold === "will" &&
    before.lexical.adjective !== undefined &&
    !before.adverb &&
    !before.connective &&
    !governs
  )
    return true;
  return fold === "need" && prepositions.has(before.fold);
}

/** "used to contribute": no form of use. */
export const isHabitual = (sentence: SentenceWords, i: number): boolean =>
  sentence.words[i]!.fold === "used" &&
  sentence.words[i + 1]?.fold === "to" &&
  hasKind(sentence, i + 2, "infinitive") &&
  !auxiliaryOf(sentence, beforeAdverbs(sentence, i));
