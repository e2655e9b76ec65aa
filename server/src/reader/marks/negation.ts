import type { NegationReading } from "../model/negation-reading";
import type { ParsedClause } from "../model/parsed-clause";
import type { SentenceWords, WordSpan } from "../words/sentence-words";

const utterly = new Set(["nergens", "nooit", "niemand", "niets", "nowhere", "never", "nobody", "nothing"]);
/** "geen eigen …" denies the thing. */
const isCarrying = (fold: string): boolean => fold === "geen" || fold === "no";

const isOwnWord = (fold: string): boolean => ["a", "an", "verder", "further"].includes(fold);

const replacing = new Set(["maar", "doch", "but", "wel"]);

const isSole = ({ adjectives }: SentenceWords["lexicon"], fold: string): boolean =>
  adjectives.get(fold)?.entry.class === "EXCLUSIVE";

/** The negations of a clause: those that are part of an idiom, or only deny a part of it, left out. */
export function readNegation(
  { words, lexicon }: SentenceWords,
  { clause, predicates }: ParsedClause,
): NegationReading {
  const consumed = predicates.flatMap(({ fixed }) => fixed);
  const negators: WordSpan[] = [];
  const replaced: WordSpan[] = [];
  let barely: WordSpan | undefined;
  let leftOut: WordSpan | undefined;
  let notYet = false;
  let aspect = false;
  const list = clause.words;
  for (let k = 0; k < list.length; k++) {
    const i = list[k]!;
    const { fold, adverb } = words[i]!;
    const contraction = lexicon.words.contractions.get(fold);
    const kind = adverb?.first === i ? adverb.entry.class : undefined;
    if (adverb && adverb.first < i) continue;
    // "is not a myth": the idiom is "a myth", which the negator stands before.
    const until = adverb?.last ?? i;
    // "worden niet verder geïntegreerd": of "verder integreren".
    if (consumed.some((w) => w >= i && w <= until && !(w > i && isOwnWord(words[w]!.fold)))) continue;
    const span = adverb && kind ? { first: adverb.first, last: adverb.last } : { first: i, last: i };
    if (kind === "BARELY") barely = span;
    // "valt weinig te leren"
    if (lexicon.lang === "nl" && fold === "weinig" && words[i + 1]?.fold === "te") barely = span;
    const negative =
      kind === "NEG" ||
      kind === "NEG-ASPECT" ||
      kind === "NEG-DET" ||
      kind === "NOT-YET" ||
      (lexicon.lang === "en" && (fold === "neither" || fold === "nor")) ||
      (lexicon.lang === "nl" && fold === "noch") ||
      (kind === undefined && lexicon.words.negativeDeterminers.has(fold)) ||
      contraction?.includes("not") === true;
    if (!negative) continue;
    // "neither the army nor the navy": one denial.
    if (fold === "nor" && negators.some(({ first }) => words[first]!.fold === "neither")) continue;
    // "noch … noch …", "geen steun, noch geld", "zonder steun noch geld"
    if (fold === "noch" && (negators.length > 0 || list.some((j) => words[j]!.fold === "zonder"))) continue;
    // "Nergens is de samenwerking intensiever dan bij inzet": nowhere more, so most there.
    if (
      utterly.has(fold) &&
      list.some((j) => words[j]!.fold === "dan" || words[j]!.fold === "than") &&
      list.some((j) => words[j]!.lexical.adjective?.degree === "comparative")
    )
      continue;
    // "niet langer alleen", "niet pas": not only, not merely later.
    const next = words[span.last + 1];
    if (next?.adverb?.first === span.last + 1 && next.adverb.entry.class === "EXCLUSIVE") continue;
    // "niet zelfstandig": together.
    if (next?.adverb?.first === span.last + 1 && next.adverb.entry.class === "ALONE" && !isCarrying(fold)) {
      replaced.push({ first: span.first, last: next.adverb.last });
      continue;
    }
    // "are never used in isolation": together.
    const apart = utterly.has(fold) && clause.words.findLast((j) => j > i && words[j]!.adverb?.first === j && words[j]!.adverb.entry.class === "ALONE"); // prettier-ignore
    if (apart) {
      replaced.push({ first: span.first, last: words[apart]!.adverb!.last });
      continue;
    }
    if (next && ["pas", "eerst", "alleen", "only", "just"].includes(next.fold)) continue;
    // "niet langer de enige voortrekker": one all the same.
    const sole = words[span.last + 2];
    if (next && next.lexical.isDeterminer && sole && isSole(lexicon, sole.fold)) continue;
    const rest = list.slice(k + 1).filter((j) => j > span.last);
    const contrast = rest.find((j) => replacing.has(words[j]!.fold));
    const predicateVerbs = clause.verbs.map(({ at }) => at);
    // "geen kortere, maar een langere inzet": what is denied is replaced behind "maar".
    if (contrast !== undefined && words[contrast]!.fold !== "wel") {
      replaced.push({ first: span.first, last: contrast });
      continue;
    }
    const adverbial = words[i - 1]?.adverb && words[i - 1]!.adverb!.first === i - 1;
    const before = words[adverbial ? i - 2 : i - 1];
    const afterCoordinator =
      before !== undefined && ["en", "and", "of", "maar", "but", ",", "–"].includes(before.fold);
    if (
      afterCoordinator &&
      !rest.some((j) => predicateVerbs.includes(j)) &&
      predicateVerbs.some((j) => j < i)
    ) {
      leftOut = { first: span.first, last: rest.at(-1) ?? span.last };
      replaced.push(leftOut);
      continue;
    }
    // "… mee, en aan de overige niet": what is denied is only of what stands before it.
    const joint = list.findLast((j) => j < i && lexicon.words.coordinators.has(words[j]!.fold));
    if (
      rest.length === 0 &&
      joint !== undefined &&
      predicateVerbs.length > 0 &&
      predicateVerbs.every((j) => j < joint)
    ) {
      leftOut = { first: joint + 1, last: i };
      replaced.push(leftOut);
      continue;
    }
    // "verlagen en niet verhogen": of joined verbs only the one behind is denied.
    const joinedVerb = clause.verbs.find(({ at, coordinated }) => coordinated === true && at > i);
    if (afterCoordinator && joinedVerb) {
      replaced.push({ first: span.first, last: joinedVerb.at + 1 });
      continue;
    }
    negators.push(span);
    if (kind === "NOT-YET") notYet = true;
    if (kind === "NEG-ASPECT") aspect = true;
  }
  return {
    negators,
    replaced,
    barely,
    leftOut,
    notYet,
    aspect,
  };
}
