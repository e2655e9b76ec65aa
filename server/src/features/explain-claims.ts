import type { Analyser, Analysis, ClaimsOfBlock } from "../analysis/analyse";
import type { BlockReading } from "../analysis/block-reading";
import { isClaimless, type Compared } from "../analysis/claim-reading";
import type { Finding } from "../analysis/finding";
import type { NoteClaim } from "../claims/claim-index";
import type { ClashKind, Silence } from "../claims/compare";
import type { Language, Pack } from "../knowledge/pack";
import type { Claim, Gate, Hedge } from "../reader/model/claim";
import type { Change } from "../reader/model/effects";
import type { Force } from "../reader/words/lexicon-entries";
import type { WordSpan } from "../reader/words/sentence-words";
import type { Sentence } from "../text/sentences";
import type { Span } from "../text/span";
import { blockBefore } from "./caret";
import { explanationTexts, type ClashSilence, type SentenceSilence } from "./texts/claim-texts";
import { nameActor } from "./name-actor";

/** A claim as it is read: of a sentence, or of a commitment as the pack states it. Names are in the asked language. */
export interface ReadClaim {
  readonly who: string;
  readonly what: string;
  readonly change: Change;
  readonly positive: boolean;
  readonly force: Force;
  readonly hedges: readonly Hedge[];
}

/** What comparing a claim with a commitment's gave. */
export type Outcome =
  | { readonly code: ClashKind | "later/since" }
  | { readonly reason: "gate"; readonly gate: Gate }
  | { readonly reason: Exclude<Silence["reason"], "gate"> | ClashSilence };

export interface ComparedClaim {
  readonly note: NoteClaim;
  readonly read: ReadClaim;
  readonly outcome: Outcome;
}

export interface ExplainedClaim extends ReadClaim {
  /** The words that say it, as written. */
  readonly words: string;
  readonly gates: readonly Gate[];
  readonly compared: readonly ComparedClaim[];
}

/** How a sentence of a draft is read and what came of it; its span is the draft's. */
export interface ClaimsExplanation extends Span {
  readonly text: string;
  /** What it names of what the packs' claims are about, as written. */
  readonly topics: readonly string[];
  readonly claims: readonly ExplainedClaim[];
  /** Its findings of the families that come from claims. */
  readonly findings: readonly Finding[];
  /** Why it has none. */
  readonly silence?: Outcome | { readonly reason: SentenceSilence };
}

/** Families of findings that claims give. */
const families = ["contradiction", "weakened", "stronger", "later"];

/** Whether a finding comes from reading claims, so that it can be explained with them. */
export const isOfClaims = ({ code }: Pick<Finding, "code">): boolean =>
  families.includes(code.split("/")[0]!);

/** The sentence of the draft at `offset`; undefined where there is none. */
export function explainClaims(
  analyser: Analyser,
  analysis: Analysis,
  offset: number,
  lang: Language,
): ClaimsExplanation | undefined {
  const placed = blockBefore(analysis, offset);
  if (!placed || offset > placed.block.start + placed.block.content.text.length) return undefined;
  const { reading } = placed;
  const at = offset - placed.block.start;
  const sentence = reading.sentences.find(({ end }) => at <= end) ?? reading.sentences.at(-1);
  if (!sentence) return undefined;
  return explain(analyser, analysis, analysis.blocks.indexOf(placed), sentence, lang);
}

/** All sentences of a draft, in their order. */
export function explainAllClaims(
  analyser: Analyser,
  analysis: Analysis,
  lang: Language,
): readonly ClaimsExplanation[] {
  return analysis.blocks.flatMap(({ reading }, index) =>
    reading.sentences.map((sentence) => explain(analyser, analysis, index, sentence, lang)),
  );
}

function explain(
  analyser: Analyser,
  analysis: Analysis,
  index: number,
  sentence: Sentence,
  lang: Language,
): ClaimsExplanation {
  const { block, reading } = analysis.blocks[index]!;
  const claims = analyser.claimsOf(analysis, index);
  const span = { start: block.start + sentence.start, end: block.start + sentence.end };
  const findings = analysis.findings.filter(
    (finding) => isOfClaims(finding) && finding.start < span.end && span.start < finding.end,
  );
  const base = { ...span, text: plain(reading, sentence.start, sentence.end), findings };
  // Blocks of the same words share their readings: a sentence is known by its place in its block.
  const own = claims.readings.find((one) => one.sentence.start === sentence.start);
  if (!own) {
    const reason = isClaimless(reading) ? "no-prose" : "no-topic";
    return { ...base, topics: [], claims: [], ...(findings.length === 0 && { silence: { reason } }) };
  }
  // Of a claim that a head or an introduction leads in, not all words need be the sentence's own.
  const tokenAt = (index: number) =>
    reading.tokens[Math.min(sentence.first + Math.max(0, index), sentence.last)]!;
  const wordsOf = ({ first, last }: WordSpan): string =>
    plain(reading, tokenAt(first).start, tokenAt(last).end);
  const topics = [...new Set(longest(own.reading().sentence.topics).map(wordsOf))];
  const packs = analyser.knowledge.packs;
  const explained = own.reading().claims.map((claim): ExplainedClaim => ({
    ...readClaim(claim, packs, lang, wordsOf),
    words: wordsOf(claim.words),
    gates: claim.gates,
    compared: own
      .compared()
      .filter((compared) => compared.claim === claim)
      .map((compared) => ({
        note: compared.note,
        read: readNote(compared.note, packs, lang),
        outcome: outcomeOf(compared, claims, findings),
      })),
  }));
  return {
    ...base,
    topics,
    claims: explained,
    ...(findings.length === 0 && { silence: silenceOf(explained) }),
  };
}

/** The draft's words without comments, marks of emphasis and line ends. */
function plain({ content: { text, masks, comments } }: BlockReading, start: number, end: number): string {
  const cut = [...masks.filter(({ kind }) => kind === "mark"), ...comments].sort((a, b) => a.start - b.start);
  let words = "";
  let from = start;
  for (const span of cut) {
    if (span.end <= start || span.start >= end) continue;
    words += text.slice(from, span.start);
    from = span.end;
  }
  return (words + text.slice(from, end)).replace(/\s+/g, " ");
}

/** Of places that lie in one another the outer ones. */
const longest = <T extends WordSpan>(hits: readonly T[]): readonly T[] =>
  hits.filter(
    ({ first, last }) =>
      !hits.some(
        (other) => other.first <= first && last <= other.last && other.last - other.first > last - first,
      ),
  );

function readClaim(
  claim: Claim,
  packs: readonly Pack[],
  lang: Language,
  wordsOf: (span: WordSpan) => string,
): ReadClaim {
  const texts = explanationTexts[lang];
  const { actor, object, change, positive, force, hedges } = claim;
  const who =
    actor.words && actor.side !== "none"
      ? wordsOf(actor.words)
      : actor.hit
        ? nameActor(actor.hit.id, packs, lang)
        : actor.side === "none"
          ? texts.nobody
          : texts.unknown;
  const what = object.anaphoric ? texts.before(object.head) : wordsOf(object.words);
  return { who, what, change, positive, force, hedges: [...new Set(hedges.map(({ kind }) => kind))] };
}

/** Topics of a claim beyond these are mostly other words for them. */
const namedTopics = 3;

function readNote({ pack, spec }: NoteClaim, packs: readonly Pack[], lang: Language): ReadClaim {
  const { actor, direction, polarity, force, object } = spec;
  const names = object.about
    .slice(0, namedTopics)
    .map((id) => nameTopic(pack, id, lang))
    .filter((name) => name !== object.head);
  return {
    who: nameActor(actor, packs, lang),
    what: names.length > 0 ? `${object.head} (${names.join(", ")})` : object.head,
    change: direction,
    positive: polarity === "positive",
    force,
    hedges: [],
  };
}

function nameTopic({ terms, topics }: Pack, id: string, lang: Language): string {
  const term = terms.find((candidate) => candidate.id === id);
  if (term) return term.prefLabel[lang] ?? term.prefLabel.nl ?? term.prefLabel.en ?? id;
  const phrases = topics.find((topic) => topic.id === id)?.phrases;
  return phrases?.[lang][0] ?? phrases?.nl[0] ?? phrases?.en[0] ?? id;
}

function outcomeOf(
  { claim, note, comparison }: Compared,
  { clashes, laterClashes }: ClaimsOfBlock,
  findings: readonly Finding[],
): Outcome {
  const same = (clash: (typeof clashes)[number]): boolean => clash.claim === claim && clash.note === note;
  const code = laterClashes.some(same) ? "later/since" : clashes.find(same)?.kind;
  if (code === undefined) return "silence" in comparison ? comparison.silence : { reason: "set-aside" };
  return findings.some((finding) => finding.code === code && finding.commitment === note.commitment.id)
    ? { code }
    : { reason: "not-shown" };
}

/** What tells most about the silence comes first. */
const ranks: readonly string[] = [
  "not-shown",
  "set-aside",
  "agrees",
  "gate",
  "other-actor",
  "unrelated",
  "other-object",
];

function silenceOf(claims: readonly ExplainedClaim[]): NonNullable<ClaimsExplanation["silence"]> {
  if (claims.length === 0) return { reason: "no-claim" };
  const outcomes = claims.flatMap(({ compared }) => compared.map(({ outcome }) => outcome));
  const [nearest] = outcomes
    .filter((outcome) => "reason" in outcome)
    .sort((a, b) => ranks.indexOf(a.reason) - ranks.indexOf(b.reason));
  if (nearest && nearest.reason !== "other-object") return nearest;
  // Nothing to compare with may itself be due to what the reader does not understand.
  const gate = claims.every(({ gates }) => gates.length > 0) ? claims[0]!.gates[0] : undefined;
  return gate ? { reason: "gate", gate } : { reason: "no-promise" };
}
