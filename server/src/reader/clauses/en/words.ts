import nounVerbs from "../../../../../data/language/en/noun-verbs.json";
import type { VerbFeatures, VerbForm } from "../../../language/verb-forms";
import type { VerbFrame } from "../../words/verb-frames";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** What the readers of English grammar ask of a single word; all indexes are of the sentence's words. */

/** Bases of verbs that are nouns as well though the lexicon does not have them as such. */
export const nominalVerbs: ReadonlySet<string> = new Set(nounVerbs);

/** Forms of auxiliaries that are never finite. */
const nonFinite = new Set(["be", "been", "being", "having", "doing"]);

/** Lemma of the auxiliary or modal that a word is, or that a contraction holds ("won't" → will, "we've" → have). */
export function auxiliaryOf({ words, lexicon }: SentenceWords, i: number): string | undefined {
  const word = words[i];
  if (word?.kind !== "word") return undefined;
  const { fold, text } = word;
  // "May 2025"
  if (fold === "may" && text !== fold && i > 0) return undefined;
  const { auxiliaries, contractions } = lexicon.words;
  if (fold === "having" || fold === "doing") return fold === "having" ? "have" : "do";
  const own = auxiliaries.get(fold);
  if (own !== undefined) return own;
  for (const part of contractions.get(fold) ?? []) {
    const lemma = auxiliaries.get(part);
    if (lemma !== undefined) return lemma;
  }
  return undefined;
}

export const isFiniteAuxiliary = (sentence: SentenceWords, i: number): boolean =>
  auxiliaryOf(sentence, i) !== undefined && !nonFinite.has(sentence.words[i]!.fold);

/** "we'll", "it's": the subject is in the word itself. */
export const holdsSubject = ({ words, lexicon }: SentenceWords, i: number): boolean => {
  const parts = lexicon.words.contractions.get(words[i]!.fold);
  return parts !== undefined && parts.length > 0 && !lexicon.words.auxiliaries.has(parts[0]!);
};

/** A word's verb forms; of a contraction those of the verb in it. */
export function formsAt({ words, lexicon }: SentenceWords, i: number): readonly VerbForm[] {
  const { fold, verbs } = words[i]!;
  if (verbs.length > 0) return verbs;
  for (const part of lexicon.words.contractions.get(fold) ?? []) {
    const forms = lexicon.verbForms.of(part);
    if (forms.length > 0) return forms;
  }
  return verbs;
}

export const formsOfKind = (
  sentence: SentenceWords,
  i: number,
  kind: VerbFeatures["kind"],
): readonly VerbForm[] =>
  sentence.words[i] ? formsAt(sentence, i).filter(({ features }) => features.kind === kind) : [];

export const hasKind = (sentence: SentenceWords, i: number, kind: VerbFeatures["kind"]): boolean =>
  formsOfKind(sentence, i, kind).length > 0;

/** The second part of a verb with a hyphen: "funds" in "co-funds". */
export const isHyphenVerb = ({ words }: SentenceWords, i: number): boolean =>
  words[i]?.token.joint === "-" && words[i]!.verbs.some(({ base }) => base.includes("-"));

/** "national co-financing for projects": such a participle is a noun where no object follows, or something before it makes it one. */
export function isHyphenNoun(sentence: SentenceWords, i: number): boolean {
  if (!hasKind(sentence, i, "present-participle")) return false;
  const { determiners, possessives } = sentence.lexicon.words;
  const before = sentence.words[i - 2];
  const isDetermined =
    before !== undefined &&
    (determiners.has(before.fold) ||
      possessives.has(before.fold) ||
      (before.lexical.adjective !== undefined && before.adverb === undefined));
  return isDetermined || !startsPhrase(sentence, skipAdverbs(sentence, i + 1));
}

export const isPreposition = ({ words }: SentenceWords, i: number): boolean =>
  isWord(words[i]) && words[i]!.lexical.isPreposition;

const quotes = new Set(['"', "“", "”", "‘", "’", "'", "«", "»"]);
export const isQuote = ({ words }: SentenceWords, i: number): boolean => quotes.has(words[i]?.fold ?? "");

/**
 * "the minister's", or "the Netherlands'" with its mark behind it. Without an opening mark before it a closing one cannot be
 * told from a genitive; with one it closes the quotation.
 */
export function isGenitive({ words, lexicon }: SentenceWords, i: number): boolean {
  const word = words[i];
  if (word?.kind !== "word") return false;
  if (/['’]s$/u.test(word.fold)) return !lexicon.words.contractions.has(word.fold);
  const mark = words[i + 1];
  if (!word.fold.endsWith("s") || !mark || !["'", "’"].includes(mark.fold) || mark.token.joint !== "")
    return false;
  if (words[i + 2]?.token.joint !== " ") return false;
  for (let k = i - 1; k >= 0; k--)
    if (["'", "‘"].includes(words[k]!.fold) && words[k]!.token.joint !== "") return false;
  return true;
}

const adverbEnding = /ly$/u;

/** Last index of the adverb that begins at `i`: of the lexicon, "not", or a word in -ly. Undefined: it is none. */
export function adverbEnd(sentence: SentenceWords, i: number): number | undefined {
  const { words } = sentence;
  const word = words[i];
  if (!isWord(word)) return undefined;
  if (word.adverb?.first === i) {
    if (word.adverb.last > i)
      return isClauseBefore(sentence, i, word.adverb.last) ? undefined : word.adverb.last;
    // "further cuts", "little support": an adjective or a determiner there.
    return word.lexical.isDeterminer && !["both", "either"].includes(word.fold) ? undefined : i;
  }
  const { connective } = word;
  if (
    connective?.first === i &&
    connective.entry.kind === "conjunctive-adverb" &&
    word.lexical.adjective === undefined
  )
    return connective.last;
  if (word.fold === "not" || word.fold === "also" || word.fold === "both" || word.fold === "either") return i;
  if (word.fold === "neither" || word.fold === "then" || word.fold === "even") return i;
  const adverbial = adverbEnding.test(word.fold) && word.fold.length > 4;
  return adverbial &&
    word.verbs.length === 0 &&
    word.lexical.nouns === undefined &&
    word.lexical.adjective === undefined
    ? i
    : undefined;
}

/** "it is true | that …": no adverb but the clause that holds the next. */
const isClauseBefore = (sentence: SentenceWords, first: number, last: number): boolean =>
  sentence.words[last + 1]?.fold === "that" &&
  sentence.words.slice(first, last + 1).some((_, k) => isFiniteAuxiliary(sentence, first + k));

/** The first index from `i` on that is no adverb and no quotation mark. */
export function skipAdverbs(sentence: SentenceWords, i: number): number {
  let k = i;
  for (;;) {
    if (isQuote(sentence, k) && !isGenitive(sentence, k - 1)) k++;
    else {
      const end = adverbEnd(sentence, k);
      if (end === undefined) return k;
      k = end + 1;
    }
  }
}

/** The last index before `i` that is no adverb and no quotation mark; −1 at the start. */
export function beforeAdverbs(sentence: SentenceWords, i: number): number {
  let k = i - 1;
  while (k >= 0) {
    const { adverb, connective } = sentence.words[k]!;
    const span = adverb ?? (connective?.entry.kind === "conjunctive-adverb" ? connective : undefined);
    if (isQuote(sentence, k) && !isGenitive(sentence, k - 1)) k--;
    else if (span && span.last === k && adverbEnd(sentence, span.first) === k) k = span.first - 1;
    else if (!span && adverbEnd(sentence, k) === k) k--;
    else break;
  }
  return k;
}

/** Whether a noun phrase begins at the word for certain: a determiner, a pronoun, somebody's name. */
export function startsPhrase(sentence: SentenceWords, i: number): boolean {
  const { words, lexicon } = sentence;
  const word = words[i];
  if (!isWord(word)) return false;
  const {
    determiners,
    possessives,
    negativeDeterminers,
    pronouns,
    demonstratives,
    reflexives,
    contractions,
  } = lexicon.words;
  const { fold } = word;
  if (word.actor?.first === i) return true;
  if (contractions.has(fold) && holdsSubject(sentence, i)) return true;
  return [determiners, possessives, negativeDeterminers, pronouns, demonstratives, reflexives].some((set) =>
    set.has(fold),
  );
}

/** As `startsPhrase`, or a number, an adjective, a name, or a word that the lexicon knows as a noun. */
export function mayStartPhrase(sentence: SentenceWords, i: number): boolean {
  const word = sentence.words[i];
  if (!isWord(word)) return startsPhrase(sentence, i);
  if (word.lexical.isPreposition || word.lexical.isCoordinator) return false;
  return (
    startsPhrase(sentence, i) ||
    word.kind === "number" ||
    word.lexical.adjective !== undefined ||
    word.lexical.nouns !== undefined ||
    (word.verbs.length === 0 && word.adverb === undefined && word.connective?.first !== i) ||
    word.text !== word.fold
  );
}

/** The frames that the verb at `i` may have, with the particles that stand close behind it. */
export function framesAt(sentence: SentenceWords, i: number, lemma?: string): readonly VerbFrame[] {
  const { words, lexicon } = sentence;
  const bases = new Set(lemma === undefined ? formsAt(sentence, i).map(({ base }) => base) : [lemma]);
  const frames: VerbFrame[] = [];
  for (const base of bases) {
    for (const k of [i + 1, i + 2]) {
      const fold = words[k]?.fold;
      if (fold !== undefined && lexicon.words.particles.has(fold))
        frames.push(...(lexicon.verbs.get(`${base} ${fold}`) ?? []));
    }
    frames.push(...(lexicon.verbs.get(base) ?? []));
  }
  return frames;
}

/** "to" before an infinitive: the index of the infinitive, or undefined. */
export function infinitiveAfter(sentence: SentenceWords, to: number): number | undefined {
  if (sentence.words[to]?.fold !== "to") return undefined;
  if (isHyphenVerb(sentence, to + 2)) return hasKind(sentence, to + 2, "infinitive") ? to + 2 : undefined;
  const i = hasKind(sentence, to + 1, "infinitive") ? to + 1 : skipAdverbs(sentence, to + 1);
  const word = sentence.words[i];
  if (!isWord(word)) return undefined;
  if (word.fold === "be" || word.fold === "have" || word.fold === "do") return i;
  if (
    !hasKind(sentence, i, "infinitive") ||
    word.actor ||
    (word.text !== word.fold && word.token.joint === " ")
  )
    return undefined;
  if (sentence.words[i + 1]?.token.joint === "-") return undefined;
  return isNounAfterTo(sentence, to, i) ? undefined : i;
}

/** What takes the preposition "to": "in addition to work", "contribute to research". */
const takesTo = new Set(["addition", "according", "thanks", "regard", "respect", "relation", "contrast", "prior", "subject", "owing", "opposed", "contribution", "contributions", "access", "contribute", "contributes", "contributed", "contributing", "committed", "commitment", "commitments", "accustomed", "back", "switch", "transition", "shift", "attention"]); // prettier-ignore

/** Words of which an infinitive behind "to" is more likely than a noun: they take a clause. */
function governsInfinitive(sentence: SentenceWords, i: number): boolean {
  const { words } = sentence;
  const word = words[i];
  if (!isWord(word)) return true;
  if (auxiliaryOf(sentence, i) !== undefined || word.lexical.adjective !== undefined || word.fold === "not")
    return true;
  if (word.lexical.nouns?.some(({ preps }) => preps.includes("complement"))) return true;
  const complements = framesAt(sentence, i).some(({ entry }) => entry.arg.includes("complement"));
  return complements || word.connective?.last === i || word.adverb?.last === i || word.actor?.last === i;
}

function isNounAfterTo(sentence: SentenceWords, to: number, i: number): boolean {
  const { words, lexicon } = sentence;
  const next = skipAdverbs(sentence, i + 1);
  if (
    startsPhrase(sentence, next) ||
    isPreposition(sentence, next) ||
    words[next]?.lexical.isParticle === true
  ) {
    return (
      takesTo.has(words[to - 1]?.fold ?? "") &&
      words[i]!.lexical.nouns !== undefined &&
      !startsPhrase(sentence, next)
    );
  }
  if (mayStartPhrase(sentence, next)) return false;
  if (!nominalVerbs.has(words[i]!.fold) && words[i]!.lexical.nouns === undefined) return false;
  if (takesTo.has(words[to - 1]?.fold ?? "")) return true;
  // "allows the contribution to decline": as a noun it would have an article.
  const isChange = lexicon.nouns
    .get(words[i]!.fold)
    ?.every(({ class: kind }) => kind === "UP" || kind === "DOWN");
  return !isChange && !governsInfinitive(sentence, beforeAdverbs(sentence, to));
}
