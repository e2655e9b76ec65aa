import type { VerbForm } from "../../../language/verb-forms";
import { isBlocked } from "./nominal";
import { isWord, type Segment } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

const isFinite = ({ features }: VerbForm): boolean => features.kind === "finite";

/** A present singular ends in -t: "steun" and "bouw" without it are nouns, outside the first person ("hierbij meld ik"). */
function hasFinite({ words, lexicon }: SentenceWords, i: number): boolean {
  const { fold, verbs } = words[i]!;
  const isFirstPerson = words[i - 1]?.fold === "ik" || words[i + 1]?.fold === "ik";
  return verbs.some(
    ({ features: { kind, tense, number } }) =>
      kind === "finite" &&
      (tense !== "present" ||
        number !== "singular" ||
        fold.endsWith("t") ||
        isFirstPerson ||
        lexicon.words.auxiliaries.has(fold)),
  );
}

/** Words between `from` and `to` (not in it) that can be the finite verb. */
export function finitesIn(sentence: SentenceWords, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let i = Math.max(from, 0); i < to && i < sentence.words.length; i++) {
    if (sentence.words[i]!.verbs.length === 0 || sentence.words[i - 1]?.fold === "te") continue;
    if (!hasFinite(sentence, i)) continue;
    if (!isBlocked(sentence, i)) found.push(i);
  }
  return found.length > 0 ? found : perfectIn(sentence, from, to);
}

/** So far behind its auxiliary a participle is looked for. */
const longestPerfect = 16;

/** "In de afspraken zijn inkoop en onderhoud opgenomen": the verb, where there is no other and a participle ends the clause. */
function perfectIn({ words }: SentenceWords, from: number, to: number): readonly number[] {
  for (let i = Math.max(from, 0) + 1; i < to && i < words.length; i++) {
    if (words[i]!.fold !== "zijn" || words[i - 1]?.lexical.nouns === undefined) continue;
    for (let k = i + 2; k < Math.min(to, words.length, i + longestPerfect); k++) {
      const isEnd = k + 1 === words.length || !isWord(words[k + 1]) || words[k + 1]!.lexical.isCoordinator;
      const isParticiple = words[k]!.verbs.some(
        ({ features }) => features.kind === "participle" && !features.inflected,
      );
      if (isEnd && isParticiple) return [i];
    }
  }
  return [];
}

/** Finite for certain: no infinitive and no participle, or a form of an auxiliary. */
export const isStrong = (sentence: SentenceWords, i: number): boolean => {
  const { verbs, fold } = sentence.words[i]!;
  return (
    (verbs.length > 0 && verbs.every(isFinite)) ||
    (sentence.lexicon.words.auxiliaries.has(fold) && hasFinite(sentence, i) && fold !== "worden")
  );
};

/** Not written with its particle, as only a verb at the end of its clause is: "inzet" in a list is the noun. */
export const standsFirst = ({ words }: SentenceWords, i: number): boolean =>
  words[i]!.lexical.nouns === undefined || words[i]!.verbs.some((form) => isFinite(form) && !form.joined);

/** Whether nothing but verbs stands behind it. */
export const isLastVerb = ({ words }: SentenceWords, finite: number, last: number): boolean => {
  for (let i = finite + 1; i <= last; i++) if (words[i]!.verbs.length === 0 && isWord(words[i])) return false;
  return true;
};

/** In a verb-final clause: the strong form that stands last, else the last plural that could be one. */
export function finalFinite(sentence: SentenceWords, finites: readonly number[]): number | undefined {
  let last = [...finites].reverse().find((i) => isStrong(sentence, i)) ?? finites.at(-1);
  // "zou kunnen worden": the second is an infinitive of the first.
  while (last !== undefined && finites.includes(last - 1) && takesInfinitive(sentence, last - 1, last))
    last--;
  return last;
}

const modals = new Set(["zullen", "kunnen", "moeten", "mogen", "willen", "hoeven"]);

const takesInfinitive = ({ words }: SentenceWords, modal: number, i: number): boolean =>
  modals.has(words[modal]!.lexical.auxiliary ?? "") &&
  words[i]!.verbs.some(({ features }) => features.kind === "infinitive");

/** In a main clause the verb stands second: the first form that can be finite and is written without its particle. */
export function mainFinite(sentence: SentenceWords, finites: readonly number[], segment: Segment): number {
  const { words } = sentence;
  const simple = finites.filter((i) => words[i]!.verbs.some((form) => isFinite(form) && !form.joined));
  const list = simple.length > 0 ? simple : finites;
  const [first] = list;
  const strong = list.find((i) => isStrong(sentence, i));
  // "Besloten is …", "Hetzelfde kopen draagt …": a participle in front, an infinitive for a subject.
  const behind = list.find((i) => i === first! + 1 && isStrong(sentence, i));
  if (behind !== undefined && leads(sentence, first!, behind, segment)) return behind;
  // "Samen materieel kopen doen we niet": the verb in front is what is done.
  const doing = list.find(
    (i) =>
      i > first! &&
      (words[i]!.fold === "doen" || words[i]!.fold === "doet") &&
      (words[i + 1]?.lexical.isPronoun === true || words[i + 1]?.actor !== undefined),
  );
  const isInfinitive = words[first!]?.verbs.some(({ features }) => features.kind === "infinitive") === true;
  if (doing !== undefined && isInfinitive && words[first!]!.lexical.auxiliary === undefined) return doing;
  const resumed = first === undefined ? undefined : resumedBehind(sentence, first, strong, segment);
  if (resumed !== undefined) return resumed;
  const possessive = first !== undefined && words[first]!.lexical.isPossessive;
  const other = list.find((i) => i !== first && isStrong(sentence, i));
  if (possessive && other !== undefined) return other;
  const nominal = first === segment.first && words[first]!.lexical.nouns !== undefined && list.length > 1;
  const weak =
    !isStrong(sentence, first!) && strong !== undefined && words[first!]!.lexical.nouns !== undefined;
  return nominal || weak ? (strong ?? list[1]!) : first!;
}

/** "Samen oefenen met partners wordt geschrapt": an infinitive with what belongs to it is the subject of the verb behind. */
function resumedBehind(
  { words }: SentenceWords,
  first: number,
  strong: number | undefined,
  segment: Segment,
): number | undefined {
  if (strong === undefined || strong <= first + 1 || first - segment.first > 2) return undefined;
  const isInfinitive =
    words[first]!.lexical.auxiliary === undefined &&
    words[first]!.verbs.some(({ features }) => features.kind === "infinitive");
  if (!isInfinitive || words[first + 1]?.lexical.isPreposition !== true) return undefined;
  for (let i = segment.first; i < first; i++)
    if (!words[i]!.adverb && words[i]!.lexical.adjective === undefined) return undefined;
  const isSingular = words[strong]!.verbs.every(
    ({ features }) => features.kind !== "finite" || features.number === "singular",
  );
  return isSingular ? strong : undefined;
}

/** Whether the form at `i` is a participle at the head of its clause before its auxiliary, or an infinitive that is the subject. */
function leads({ words }: SentenceWords, i: number, behind: number, segment: Segment): boolean {
  const has = (kind: string): boolean => words[i]!.verbs.some(({ features }) => features.kind === kind);
  const auxiliary = words[behind]!.lexical.auxiliary ?? "";
  // "Bezien zal worden of …"
  const isCluster = [behind + 1, behind + 2, behind + 3].some((k) =>
    ["zijn", "worden", "hebben"].includes(words[k]?.fold ?? ""),
  );
  if (i === segment.first)
    return (
      has("participle") &&
      (["zijn", "worden", "hebben"].includes(auxiliary) || (modals.has(auxiliary) && isCluster))
    );
  const isSingular = words[behind]!.verbs.every(
    ({ features }) => features.kind !== "finite" || features.number === "singular",
  );
  return has("infinitive") && isSingular && words[i]!.lexical.auxiliary === undefined;
}
