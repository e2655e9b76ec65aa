import type { VerbFeatures, VerbForm } from "../../../language/verb-forms";
import type { VerbRole, VerbUse } from "../../model/clause";
import { finiteScore, isHabitual, numberAt, standsAsNoun } from "./nominal";
import {
  adverbEnd,
  auxiliaryOf,
  beforeAdverbs,
  formsOfKind,
  framesAt,
  hasKind,
  holdsSubject,
  infinitiveAfter,
  isFiniteAuxiliary,
  isHyphenVerb,
  isQuote,
  skipAdverbs,
  startsPhrase,
} from "./words";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** Verbs that belong together: "will not be allowed", with what is coordinated with the last ("continued and expanded"). */
export interface VerbGroup {
  /** Outermost first. */
  readonly verbs: readonly VerbUse[];
  readonly first: number;
  /** Index of its last word. */
  readonly last: number;
  /** The subject stands between the auxiliary and its verb, as in a question. */
  readonly inverted: boolean;
  /** Words of an auxiliary that another repeats: "can" and "and" in "can and will". */
  readonly dropped: readonly number[];
}

export type GroupKind = VerbFeatures["kind"];

/** What "would" goes with in a wish. */
const wishes = new Set(["like", "prefer", "welcome", "love"]);
/** Lexical verbs that an adjective follows as it does "be". */
const becoming = new Set(["become", "get"]);

const modalRoles: Readonly<Record<string, VerbRole>> = {
  will: "future", shall: "future", would: "conditional", should: "modal", can: "modal", may: "modal", must: "modal",
  need: "modal", ought: "modal", dare: "modal", could: "modal", might: "modal",
}; // prettier-ignore

/** Between "is" and "to" they are what there is. */
const open = new Set(["nothing", "something", "anything", "little", "much", "more", "less"]);

/** A form that only says it may: "could" is "can" held back, as "might" is "may". */
const heldBack: Readonly<Record<string, string>> = { could: "can", might: "may" };

/**
 * Reads the verb group that begins with the word at `at`. `kind`: the form that its first verb has there. `opens`: the clause has
 * no subject before it, so that an auxiliary may stand before its subject.
 */
export function readEnglishVerbs(
  sentence: SentenceWords,
  at: number,
  kind: GroupKind,
  opens = false,
): VerbGroup {
  const verbs: VerbUse[] = [];
  const dropped: number[] = [];
  let last = at;
  let inverted = false;
  let i = at;
  let form: GroupKind = kind;

  const formsNow = (): readonly VerbForm[] => formsOfKind(sentence, i, form);
  const push = (role: VerbRole, lemma: string, forms: readonly VerbForm[] = formsNow()): void => {
    verbs.push({ at: i, role, lemma, forms, coordinated: false });
    last = Math.max(last, i);
  };
  const step = (next: number, nextForm: GroupKind): void => {
    if (next > i + 1 && opens && verbs.length === 1 && isPhraseBetween(sentence, i, next)) inverted = true;
    i = next;
    form = nextForm;
  };
  const seek = (accepts: (k: number) => boolean): number | undefined =>
    seekVerb(sentence, i, accepts, opens && verbs.length === 0);

  for (let depth = 0; depth < 7; depth++) {
    const repeated = repeatedAuxiliary(sentence, i);
    if (repeated !== undefined && form === "finite") {
      for (let k = i; k < repeated; k++) dropped.push(k);
      i = repeated;
      continue;
    }
    const habitual = sentence.words[i]!.fold !== "used" || isHabitual(sentence, i);
    const lemma = habitual ? auxiliaryOf(sentence, i) : undefined;
    if (lemma === undefined) {
      const next = passiveOfGet(sentence, i);
      if (next !== undefined) {
        push("passive", "get");
        step(next, "participle");
        continue;
      }
      pushLexical();
      break;
    }
    const behind = skipAdverbs(sentence, i + 1);
    // "has yet to join"
    const led =
      behind > i + 1 && sentence.words[behind - 1]?.fold === "to" && hasKind(sentence, behind, "infinitive");
    const ahead = led ? behind : infinitiveAfter(sentence, behind);
    const toInfinitive = isHedged(sentence, i + 1, behind) ? undefined : ahead;
    if (lemma === "be") {
      const next = seek((k) => isParticipleHere(sentence, k) || isProgressiveHere(sentence, k));
      if (next !== undefined) {
        const progressive = !isParticipleHere(sentence, next);
        push(progressive ? "aspect" : "passive", "be");
        step(next, progressive ? "present-participle" : "participle");
        const going =
          sentence.words[next]!.fold === "going" ? infinitiveAfter(sentence, next + 1) : undefined;
        if (progressive && going !== undefined) {
          push("future", "go");
          step(going, "infinitive");
        }
        continue;
      }
      const inverse = opens
        ? seek((k) => sentence.words[k - 1]?.fold === "to" && hasKind(sentence, k, "infinitive"))
        : undefined;
      // "there is nothing to extend"
      const isOpen = sentence.words.slice(i + 1, toInfinitive).some(({ fold }) => open.has(fold));
      const governed = toInfinitive !== undefined && isOpen ? undefined : (toInfinitive ?? inverse);
      if (governed !== undefined && !isClauseNoun(sentence, beforeAdverbs(sentence, i))) {
        push("future", "be");
        step(governed, "infinitive");
        continue;
      }
      push("copula", "be");
      break;
    }
    if (lemma === "have" || lemma === "do") {
      const wanted: GroupKind = lemma === "have" ? "participle" : "infinitive";
      const next = seek(
        (k) => hasKind(sentence, k, wanted) && (lemma === "have" || !isNounThere(sentence, k)),
      );
      if (next !== undefined) {
        push(lemma === "have" ? "perfect" : "aspect", lemma);
        step(next, wanted);
        continue;
      }
      if (lemma === "have" && toInfinitive !== undefined) {
        push("modal", "have");
        step(toInfinitive, "infinitive");
        continue;
      }
      push("lexical", lemma);
      break;
    }
    if (lemma === "used") {
      push("aspect", "use");
      step(toInfinitive ?? i, "infinitive");
      continue;
    }
    const next = seek((k) => hasKind(sentence, k, "infinitive") && !isNounThere(sentence, k)) ?? toInfinitive;
    if (next === undefined && lemma === "need") {
      push("lexical", "need", formsOfKind(sentence, i, "finite"));
      break;
    }
    const wish =
      lemma === "would" &&
      next !== undefined &&
      wishes.has(formsOfKind(sentence, next, "infinitive")[0]!.base);
    if (lemma in heldBack) {
      push("conditional", lemma, []);
      push("modal", heldBack[lemma]!, []);
    } else push(wish ? "modal" : (modalRoles[lemma] ?? "modal"), lemma, []);
    if (next === undefined) break;
    step(next, "infinitive");
  }
  return { verbs, first: at, last, inverted, dropped };

  function pushLexical(): void {
    let forms = formsNow();
    if (forms.length === 0) return;
    const before = beforeAdverbs(sentence, i);
    // "both the minister and the cabinet"
    const both = sentence.words.slice(Math.max(0, before - 6), before).some(({ fold }) => fold === "both");
    if (form === "finite" && !both && numberAt(sentence, before) === "singular") {
      // "the Netherlands cut": no present, which would be "cuts".
      const agreeing = forms.filter(
        ({ features }) => features.tense === "past" || features.number === "singular",
      );
      if (agreeing.length > 0) forms = agreeing;
    }
    const lemma = forms[0]!.base;
    const adjective = sentence.words[skipAdverbs(sentence, i + 1)];
    const copula =
      becoming.has(lemma) && isWord(adjective) && sentence.lexicon.adjectives.has(adjective.fold);
    push(copula ? "copula" : "lexical", lemma, forms);
    for (;;) {
      const next = coordinatedAfter(sentence, i, form);
      if (next === undefined) return;
      i = next;
      const own = formsNow();
      verbs.push({ at: i, role: "lexical", lemma: own[0]!.base, forms: own, coordinated: true });
      last = i;
    }
  }
}

/** Words that stand between an auxiliary and its verb: "will all be cut", "has since been reversed". */
const floating = new Set(["all", "both", "each", "since", "ever", "so", "yet", "now"]);

/** The next word behind `i` that fits, past adverbs, a parenthesis between commas and, where allowed, a subject. */
function seekVerb(
  sentence: SentenceWords,
  i: number,
  accepts: (k: number) => boolean,
  pastSubject: boolean,
): number | undefined {
  const { words } = sentence;
  let k = i + 1;
  while (k < words.length) {
    if (accepts(k)) return k;
    const end = adverbEnd(sentence, k);
    if (end !== undefined) k = end + 1;
    else if (floating.has(words[k]!.fold)) k++;
    else if (isQuote(sentence, k) || isHyphenVerb(sentence, k + 1)) k++;
    else break;
  }
  if (words[k]?.fold === "," || words[k]?.fold === "–") {
    const mark = words[k]!.fold;
    for (let c = k + 1; c < words.length && c <= k + 8; c++) {
      if (isFiniteAuxiliary(sentence, c)) break;
      if (words[c]!.fold !== mark) continue;
      const behind = accepts(c + 1) ? c + 1 : skipAdverbs(sentence, c + 1);
      return accepts(behind) ? behind : undefined;
    }
    return undefined;
  }
  if (!pastSubject || holdsSubject(sentence, i)) return undefined;
  for (let c = k; c < words.length && c <= k + 14; c++) {
    if (words[c]!.kind === "punctuation" && !isQuote(sentence, c) && words[c]!.fold !== "'") return undefined;
    if (c > k && accepts(c) && !standsAsNoun(sentence, c)) return c;
  }
  return undefined;
}

const isPhraseBetween = (sentence: SentenceWords, from: number, to: number): boolean =>
  skipAdverbs(sentence, from + 1) < to && sentence.words[skipAdverbs(sentence, from + 1)]?.fold !== "to";

const isParticipleHere = (sentence: SentenceWords, k: number): boolean =>
  hasKind(sentence, k, "participle") &&
  (sentence.words[k]!.token.joint !== "-" || isHyphenVerb(sentence, k)) &&
  !isCompoundStart(sentence, k);

const isProgressiveHere = (sentence: SentenceWords, k: number): boolean =>
  hasKind(sentence, k, "present-participle") &&
  !isCompoundStart(sentence, k) &&
  (sentence.words[k]!.lexical.adjective === undefined || takesObject(sentence, k));

/** "is likely to": an adverb that holds the infinitive. */
const isHedged = ({ words }: SentenceWords, from: number, to: number): boolean =>
  words.slice(from, to).some(({ adverb }) => adverb?.entry.class.startsWith("HEDGE"));

/**
 * "is limiting its role", "is rising" and "is coming to an end", but "is disappointing": a verb with an object, one that says what its
 * subject does, or the first word of an idiom.
 */
const takesObject = (sentence: SentenceWords, k: number): boolean =>
  startsPhrase(sentence, skipAdverbs(sentence, k + 1)) ||
  sentence.words[k + 1]?.lexical.isParticle === true ||
  framesAt(sentence, k).some(
    ({ entry, weight, fixed }) =>
      (weight === 0 && entry.class !== "OTHER" && entry.arg.includes("subj")) ||
      fixed.some((group) => group.every((word, n) => sentence.words[k + 1 + n]?.fold === word)),
  );

const isCompoundStart = ({ words }: SentenceWords, k: number): boolean => words[k + 1]?.token.joint === "-";

/** A base form that a determiner or an adjective makes a noun. */
const isNounThere = (sentence: SentenceWords, k: number): boolean => {
  const { lexicon, words } = sentence;
  const before = words[k - 1]!;
  const { determiners, possessives, negativeDeterminers } = lexicon.words;
  if (words[k]!.actor) return true;
  if (floating.has(before.fold)) return false;
  return determiners.has(before.fold) || possessives.has(before.fold) || negativeDeterminers.has(before.fold);
};

/** "The aim is to …": the noun holds a clause, so that "be" only joins the two. */
const isClauseNoun = ({ words, lexicon }: SentenceWords, i: number): boolean =>
  lexicon.nouns.get(words[i]?.fold ?? "")?.some(({ preps }) => preps.includes("complement")) === true;

/** "can and will": the index of the second auxiliary. */
function repeatedAuxiliary(sentence: SentenceWords, i: number): number | undefined {
  const { words } = sentence;
  if (!isFiniteAuxiliary(sentence, i)) return undefined;
  const at = words[i + 1]?.fold === "not" ? i + 2 : i + 1;
  if (words[at]?.lexical.isCoordinator !== true || words[at]!.fold === "but") return undefined;
  return isFiniteAuxiliary(sentence, at + 1) && !hasKind(sentence, at + 1, "infinitive") ? at + 1 : undefined;
}

/** "gets cut": the index of the participle. */
function passiveOfGet(sentence: SentenceWords, i: number): number | undefined {
  const { words, lexicon } = sentence;
  if (!words[i]!.verbs.some(({ base }) => base === "get")) return undefined;
  const next = skipAdverbs(sentence, i + 1);
  const word = words[next];
  if (!isWord(word) || !hasKind(sentence, next, "participle") || lexicon.verbs.has(`get ${word.fold}`))
    return undefined;
  return next;
}

/** "cut and delayed", "scaled back or ended": the verb of the same form that follows at once by a coordinator. */
function coordinatedAfter(sentence: SentenceWords, i: number, form: GroupKind): number | undefined {
  const { words, lexicon } = sentence;
  const base = words[i]!.verbs[0]?.base;
  for (const from of [i + 1, i + 2]) {
    if (from === i + 2 && !lexicon.verbs.has(`${base} ${words[i + 1]?.fold}`)) return undefined;
    const mark = words[from];
    if (!mark) return undefined;
    const comma = mark.fold === ",";
    const coordinates = ["and", "or", "nor"].includes(mark.fold);
    if (!comma && !coordinates) continue;
    const at = hasKind(sentence, from + 1, form) ? from + 1 : skipAdverbs(sentence, from + 1);
    if (!isWord(words[at]) || formsOfKind(sentence, at, form).length === 0 || auxiliaryOf(sentence, at))
      return undefined;
    if (words.slice(from + 1, at).some(({ fold }) => fold === "not")) return undefined;
    if (comma && ![",", "and", "or", "nor"].includes(words[at + 1]?.fold ?? "")) return undefined;
    if (form === "finite" && finiteScore(sentence, at) < (comma ? -3 : 0)) return undefined;
    if (form !== "finite" && standsAsNoun(sentence, at)) return undefined;
    return at;
  }
  return undefined;
}
