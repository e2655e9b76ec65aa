import type { VerbForm } from "../../../language/verb-forms";
import type { Clause, VerbRole, VerbUse } from "../../model/clause";
import { isBlocked } from "./nominal";
import type { SentenceWords } from "../../words/sentence-words";

const permitting: ReadonlySet<string> = new Set(["verbieden", "toestaan", "toelaten"]);

/** "eerder dan gepland", "zoals afgesproken": a participle without its auxiliary. */
const comparing = new Set(["dan", "zoals", "als"]);

/** Verbs that take an infinitive without "te". */
const bareInfinitive = new Set(["zullen", "kunnen", "moeten", "mogen", "willen", "hoeven", "gaan", "blijven", "laten", "komen", "doen"]); // prettier-ignore
const modal = new Set([
  "kunnen",
  "moeten",
  "mogen",
  "willen",
  "hoeven",
  "dienen",
  "behoren",
  "behoeven",
  "horen",
]);
const aspect = new Set(["gaan", "blijven", "komen", "laten", "lijken", "blijken", "schijnen", "plegen", "beginnen", "proberen", "trachten"]); // prettier-ignore

/** The clause ends in an adjective behind the infinitive, which says something of it. */
function isJudged({ words }: SentenceWords, { words: own }: Pick<Clause, "words">, i: number): boolean {
  const last = own.at(-1)!;
  const { adjective } = words[last]!.lexical;
  return last > i && adjective !== undefined && judging.has(adjective.entry.class);
}

const judging: ReadonlySet<string> = new Set([
  "IMPOSSIBLE",
  "POSSIBLE",
  "UNNEEDED",
  "NEEDED",
  "UNWANTED",
  "WANTED",
]);

/** ", het fonds niet meegerekend": an adverb as a whole, which leaves something out. */
const isExcepting = ({ words }: SentenceWords, i: number): boolean => {
  const { adverb } = words[i]!;
  return adverb !== undefined && adverb.last > adverb.first && adverb.entry.class === "EXCEPT";
};

/** The verbs of a Dutch clause, outermost first: finite verb, auxiliaries, then the lexical verbs in the order in which they stand. */
export function readDutchVerbs(
  sentence: SentenceWords,
  clause: Pick<Clause, "kind" | "words" | "finite">,
): readonly VerbUse[] {
  const { words } = sentence;
  const auxiliaryOf = (i: number): string | undefined => words[i]!.lexical.auxiliary;
  const formsOf = (i: number, kind: VerbForm["features"]["kind"]): readonly VerbForm[] =>
    words[i]!.verbs.filter(
      ({ features }) => features.kind === kind && !(kind === "participle" && features.inflected),
    );

  const { finite } = clause;
  const others = clause.words.filter((i) => i !== finite && words[i]!.verbs.length > 0);
  const participles = others.filter(
    (i) =>
      formsOf(i, "participle").length > 0 &&
      !isAttributive(sentence, i) &&
      !isExcepting(sentence, i) &&
      words[i - 1]?.fold !== "te" &&
      !comparing.has(words[i - 1]?.fold ?? ""),
  );
  const helper = finite === undefined ? undefined : auxiliaryOf(finite);
  const takesBare = helper !== undefined && bareInfinitive.has(helper);
  const infinitives = others.filter((i) => {
    if (formsOf(i, "infinitive").length === 0) return false;
    // "te beginnen bij": an adverb as a whole.
    if (words[i]!.adverb && words[i]!.adverb!.last > words[i]!.adverb!.first) return false;
    if (words[i - 1]?.fold === "te") return true;
    if (isBlocked(sentence, i)) return false;
    // "Zelfstandig oefenen blijft onmogelijk": what remains so.
    if (helper === "blijven" && isJudged(sentence, clause, i)) return false;
    // "zijn" between two other words is the possessive.
    if (
      words[i]!.lexical.isPossessive &&
      i !== clause.words.at(-1) &&
      (!words[i + 1]?.verbs.length || isBlocked(sentence, i + 1)) &&
      !standsBeforeInfinitive(sentence, i)
    )
      return false;
    // "heeft … laten varen": an infinitive for a participle.
    if (replacesParticiple(sentence, i)) return true;
    // "… zal kunnen worden ingezet": an infinitive may itself take one.
    return takesBare || others.some((k) => k !== i && bareInfinitive.has(auxiliaryOf(k) ?? ""));
  });
  // "blijft verboden", unlike "blijft gericht op": what goes on is that it is so.
  const isKept =
    helper === "blijven" &&
    participles.some((i) =>
      formsOf(i, "participle").some(({ base, prefix = "" }) => permitting.has(prefix + base)),
    );
  const hasParticipleHelper =
    isKept ||
    (helper !== undefined && ["zijn", "hebben", "worden"].includes(helper)) ||
    others.some((i) => ["zijn", "hebben", "worden"].includes(auxiliaryOf(i) ?? ""));

  const used = new Set<number>();
  const outer: VerbUse[] = [];
  const lexical: VerbUse[] = [];
  const add = (at: number, role: VerbRole, lemma: string, forms: readonly VerbForm[]): void => {
    used.add(at);
    if (role === "lexical" || role === "copula") lexical.push({ at, role, lemma, forms, coordinated: false });
    else outer.push({ at, role, lemma, forms, coordinated: false });
  };

  const ownParticiples = hasParticipleHelper
    ? participles.filter((i) => !infinitives.includes(i) || words[i - 1]?.fold !== "te")
    : [];
  const roleOf = (at: number, lemma: string): VerbRole => {
    const otherInfinitive = infinitives.some((i) => i !== at && !ownParticiples.includes(i));
    if (lemma === "zullen") return /^zou/.test(words[at]!.fold) ? "conditional" : "future";
    const replaced = others.some((i) => i !== at && replacesParticiple(sentence, i));
    if (lemma === "hebben") return ownParticiples.length > 0 || replaced ? "perfect" : "lexical";
    if (lemma === "zijn") return ownParticiples.length > 0 ? "perfect" : "copula";
    if (lemma === "worden") return ownParticiples.length > 0 ? "passive" : "copula";
    if (isKept && at === finite) return "passive";
    const bare = infinitives.some(
      (i) => i !== at && (words[i - 1]?.fold !== "te" || !bareInfinitive.has(lemma) || lemma === "komen"),
    );
    if (modal.has(lemma)) return otherInfinitive || ownParticiples.length > 0 ? "modal" : "lexical";
    if (aspect.has(lemma)) return bare ? "aspect" : "lexical";
    return "lexical";
  };

  if (finite !== undefined) {
    const lemma = auxiliaryOf(finite);
    const finites = words[finite]!.verbs.filter(({ features }) => features.kind === "finite");
    // In a main clause the particle stands apart: "voorkomt" is of voorkómen.
    const apart = finites.filter(({ joined }) => !joined);
    const forms = clause.kind === "main" && apart.length > 0 ? apart : finites;
    if (lemma === undefined) add(finite, "lexical", forms[0]!.base, forms);
    else add(finite, roleOf(finite, lemma), lemma, forms);
  }
  for (const i of others) {
    const isParticiple = ownParticiples.includes(i);
    const isInfinitive = infinitives.includes(i);
    if (!isParticiple && !isInfinitive) continue;
    const lemma = auxiliaryOf(i);
    const forms = formsOf(
      i,
      isParticiple && !(isInfinitive && words[i - 1]?.fold === "te") ? "participle" : "infinitive",
    );
    if (lemma !== undefined && isInfinitive) add(i, roleOf(i, lemma), lemma, forms);
    else if (lemma !== undefined && ["zijn", "hebben", "worden"].includes(lemma))
      add(i, lemma === "worden" ? "passive" : "perfect", lemma, forms);
    else add(i, "lexical", forms[0]!.base, forms);
  }
  return [
    ...outer,
    ...lexical.map((verb, k): VerbUse => {
      const { at, role, lemma, forms } = verb;
      return { at, role, lemma, forms, coordinated: isJoined(sentence, lexical[k - 1], verb) };
    }),
  ];
}

/** "… in staat zijn zelfstandig te oefenen": no noun follows that "zijn" could belong to. */
function standsBeforeInfinitive({ words, lexicon }: SentenceWords, i: number): boolean {
  let k = i + 1;
  while (words[k] && (words[k]!.lexical.adjective !== undefined || words[k]!.adverb)) k++;
  const fold = words[k]?.fold;
  const isLed = fold !== undefined && k > i + 1 && lexicon.words.prepositions.has(fold);
  return fold === "te" || fold === "om" || isLed;
}

/** "laten varen", "kunnen bijdragen": an auxiliary's infinitive before that of its verb. */
const replacesParticiple = ({ words, lexicon }: SentenceWords, i: number): boolean =>
  bareInfinitive.has(lexicon.words.auxiliaries.get(words[i]!.fold) ?? "") &&
  words[i]!.verbs.some(({ features }) => features.kind === "infinitive") &&
  words[i + 1]?.verbs.some(({ features }) => features.kind === "infinitive") === true;

/** "de genomen besluiten": between a determiner and its noun. */
function isAttributive(sentence: SentenceWords, i: number): boolean {
  const next = sentence.words[i + 1];
  if (next !== undefined && next.lexical.nouns !== undefined && next.verbs.length === 0) return true;
  return (
    isBlocked(sentence, i) &&
    next !== undefined &&
    next.kind === "word" &&
    next.verbs.every(({ features }) => features.kind !== "finite")
  );
}

function isJoined({ words, lexicon }: SentenceWords, previous: VerbUse | undefined, verb: VerbUse): boolean {
  if (!previous || previous.forms[0]?.features.kind !== verb.forms[0]?.features.kind || previous.at > verb.at)
    return false;
  for (let i = previous.at + 1; i < verb.at; i++) {
    const { fold } = words[i]!;
    // "opgeheven of gesplitst"; "weten of …" begins a clause.
    const joins = fold !== "of" || (i === previous.at + 1 && verb.at <= i + 2);
    if (lexicon.words.coordinators.has(fold) && joins) return true;
  }
  return false;
}
