import type { ClaimIndex } from "../claims/claim-index";
import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../language/language";
import type { Block, BlockContent, BlockDocument } from "../text/block";
import type { ContentMemory } from "../text/content-memory";
import { readBlocks } from "../text/blocks";
import { finished } from "../text/finished";
import { createSlot, type Slot } from "../text/slot";
import { readBlock, type BlockReading } from "./block-reading";
import { createClaimReader, type BlockClaims, type LedInRow } from "./claim-reader";
import type { ClaimReading } from "./claim-reading";
import type { Clash } from "./clashes";
import { draftDateOf } from "./draft-date";
import type { LedIn } from "./lead-in";
import { shiftFinding, type Finding } from "./finding";
import { withoutLater, type LaterClash } from "./later-clashes";
import type {
  BlockRule,
  ClaimContext,
  ClaimRule,
  DocumentRule,
  PlacedReading,
  Rule,
  RuleContext,
} from "./rule";
import { byPlace, touchesAny, unusedSuppression, withLevel, withoutOverlaps } from "./joined-findings";
import { keptByTeam, levelOf, type AnalysisSettings } from "./settings";
import { createSplitter } from "./split-block";
import { clashesOfSentences, type ClashesRead } from "./sentence-clashes";
import { createContextMemory, createSentenceMemory } from "./sentence-memory";
import { nothingUnchanged, takenOver, takeOver, unchangedBlocks, type Unchanged } from "./unchanged";
import { valueClashesOf, type PlacedValueClash, type ValuesRead } from "./value-clashes-of";
import { applySuppressions, readSuppressions, type Suppression } from "./suppression";

/** Everything known of one version of a draft. Offsets are absolute, in UTF-16 code units of `text`. */
export interface Analysis {
  readonly text: string;
  readonly languageId: string;
  /** The draft's main language. */
  readonly lang: Language;
  readonly document: BlockDocument;
  /** The day that the draft is of, as an ISO date, where it is known. */
  readonly draftDate: string | undefined;
  /** In the order of the text. */
  readonly blocks: readonly PlacedReading[];
  /** Sorted by start, then code; suppressed ones left out. */
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
  /** Findings that the draft or the team keeps on purpose, sorted as `findings`. */
  readonly deviations: readonly Deviation[];
}

/** A finding that is left as it is, and why. */
export interface Deviation {
  readonly finding: Finding;
  readonly reason: string;
  readonly by: "draft" | "team";
}

export interface AnalysisInput {
  readonly text: string;
  readonly languageId: string;
  /** The blocks of the text, of a format that is not read by the language's name; absent: they are read from the text. */
  readonly document?: BlockDocument;
  /** The analysis of an older version of the same draft: what is the same is taken over. */
  readonly previous?: Analysis;
  /** What has been read already of other drafts that copy from one another, or of another version of this one. */
  readonly contents?: ContentMemory;
  /** The day of the calendar as an ISO date, of the host's clock: what a draft without a date of its own is of. */
  readonly today?: string;
}

/** What one block of a draft claims. */
export interface ClaimsOfBlock {
  readonly readings: readonly ClaimReading[];
  readonly clashes: readonly Clash[];
  /** What would be clashes, had the note not been overtaken. */
  readonly laterClashes: readonly LaterClash[];
  readonly valueClashes: readonly PlacedValueClash[];
}

export interface Analyser {
  readonly knowledge: Knowledge;
  readonly settings: AnalysisSettings;
  readonly rules: readonly Rule[];
  readonly analyse: (input: AnalysisInput) => Analysis;
  /** The same with a step for each block, for a reader that does something else between them. */
  readonly steps: (input: AnalysisInput) => Iterator<undefined, Analysis>;
  /** What the packs claim, as it is compared with. */
  readonly claimIndex: () => ClaimIndex;
  /** The claims of the block at `index` of an analysis of this analyser. */
  readonly claimsOf: (analysis: Analysis, index: number) => ClaimsOfBlock;
  /** What the sentences of each block of an analysis of this analyser claim, block by block. */
  readonly readingsOf: (analysis: Analysis) => readonly (readonly ClaimReading[])[];
}

interface Cached {
  readonly reading: BlockReading;
  /** The rules for whole drafts that the block matters to: bit `i` for the i-th of them. */
  readonly concerns: number;
  /** It names the note for certain. */
  readonly isSureOfNote: boolean;
  /** What the rules for a block alone find, overlaps and all, by what varies of the context. */
  readonly alone: Map<string, readonly Finding[]>;
  /** All findings by that and by what leads the block in. */
  readonly findings: Map<string, readonly Finding[]>;
  /** What was last asked for: an edit elsewhere asks for the same. */
  last: Asked | undefined;
}

interface Asked {
  readonly ledIn: LedIn;
  readonly context: string;
  readonly findings: readonly Finding[];
  /** The findings where the block stands; most edits move no block before them. */
  placed: { readonly start: number; readonly findings: readonly Finding[] } | undefined;
}

/** What is known of the blocks of one version of a draft, each in a row of its own: the next version takes over what is not changed. */
interface Rows {
  readonly pieces: readonly Block[];
  /** Read as Dutch where a block does not show its language. */
  readonly natural: readonly Cached[];
  readonly balance: number;
  readonly lang: Language;
  readonly cached: readonly Cached[];
  readonly blocks: readonly PlacedReading[];
  readonly led: LedInRow;
  readonly contextKey: string;
  readonly asked: readonly Asked[];
}

const rowsOf = createSlot<Analysis, Rows>();

/** What is known of a block by itself, by the language in which it is read where it does not show its own. */
const cachedIn: Readonly<Record<Language, Slot<BlockContent, Cached>>> = {
  nl: createSlot(),
  en: createSlot(),
};

/** Sentences of which it is kept by their words what they name and how they clash. */
const keptSentences = 64;

/** Contexts that a block's findings are kept for: those that come and go while somebody types elsewhere, and the headings of many drafts over one paragraph. */
const keptContexts = 64;

/** An analyser with its caches: one for each set of packs, rules and settings. `kept`: sentences, for who reads many drafts. */
export function createAnalyser(
  knowledge: Knowledge,
  rules: readonly Rule[],
  settings: AnalysisSettings,
  kept = keptSentences,
): Analyser {
  const active = rules.filter(({ code, severity }) => levelOf(code, severity, settings) !== "off");
  const blockRules = active.filter((rule): rule is BlockRule => "check" in rule);
  const claimRules = active.filter((rule): rule is ClaimRule => "checkClaims" in rule);
  const documentRules = active.filter((rule): rule is DocumentRule => "checkDocument" in rule);
  const owner = {};
  const split = createSplitter();
  const priority = new Map(rules.map(({ code }, index) => [code, index]));

  const claimReader = createClaimReader(knowledge, kept);
  const clashes = createContextMemory<ClashesRead>(kept);
  const values = createSentenceMemory<ValuesRead>(kept);

  const read = (content: BlockContent, fallback: Language): Cached => {
    const cached = cachedIn[fallback].get(content, owner);
    if (cached) return cached;
    const reading = readBlock(content, fallback, knowledge);
    let concerns = 0;
    documentRules.forEach((rule, i) => {
      if (rule.concerns(reading)) concerns |= 1 << i;
    });
    const isSureOfNote = reading.noteNames.some(({ sure }) => sure);
    const fresh: Cached = {
      reading,
      concerns,
      isSureOfNote,
      alone: new Map(),
      findings: new Map(),
      last: undefined,
    };
    cachedIn[fallback].set(content, fresh, owner);
    return fresh;
  };

  const clashesOf = (reading: BlockReading, claims: BlockClaims, draftDate: string | undefined) => {
    const readings = claims.read();
    return {
      ...withoutLater(reading, clashesOfSentences(reading, readings, clashes), draftDate),
      valueClashes: valueClashesOf(reading, readings, knowledge.packs, draftDate, values),
    };
  };

  const findingsOf = (cached: Cached, context: RuleContext, contextKey: string, ledIn: LedIn): Asked => {
    const { last } = cached;
    if (last?.ledIn === ledIn && last.context === contextKey) return last;
    const findings = findingsIn(cached, context, contextKey, claimReader.claimsOf(cached.reading, ledIn));
    const asked: Asked = { ledIn, context: contextKey, findings, placed: undefined };
    cached.last = asked;
    return asked;
  };

  const placedAt = (asked: Asked, start: number): readonly Finding[] => {
    if (asked.placed?.start === start) return asked.placed.findings;
    const findings = asked.findings.map((finding) => shiftFinding(finding, start));
    asked.placed = { start, findings };
    return findings;
  };

  const findingsIn = (
    cached: Cached,
    context: RuleContext,
    contextKey: string,
    claims: BlockClaims,
  ): readonly Finding[] => {
    const key = `${contextKey}|${claims.key}`;
    const known = cached.findings.get(key);
    if (known) return known;
    const alone = keptIn(cached.alone, contextKey, () =>
      blockRules.flatMap((rule) => rule.check(cached.reading, context)),
    );
    const found = clashesOf(cached.reading, claims, context.draftDate);
    const claimContext: ClaimContext = { ...context, ...found };
    const ofClaims = hasClash(found)
      ? claimRules.flatMap((rule) => rule.checkClaims(cached.reading, claimContext))
      : [];
    const findings = withoutOverlaps(ofClaims.length > 0 ? [...alone, ...ofClaims] : alone, priority);
    return keptIn(cached.findings, key, () => findings);
  };

  function* steps({
    text,
    languageId,
    document: given,
    previous,
    contents,
    today,
  }: AnalysisInput): Generator<undefined, Analysis, undefined> {
    const document = given ?? readBlocks(languageId, text, previous?.document);
    const cut = split(document.blocks);
    const pieces = contents ? cut.map(({ content, start }) => ({ content: contents(content), start })) : cut;
    const older = previous && rowsOf.get(previous, owner);
    const unchanged = older ? unchangedBlocks(older.pieces, pieces) : nothingUnchanged;
    const natural = yield* takeOver(older?.natural ?? [], unchanged, pieces.length, (index) =>
      read(pieces[index]!.content, "nl"),
    );
    const balance = balanceAfter(older, natural, unchanged);
    const lang: Language = balance >= 0 ? "nl" : "en";
    // Blocks that do not show their language are read in the draft's.
    const same = older?.lang === lang ? unchanged : nothingUnchanged;
    const cached =
      lang === "nl"
        ? natural
        : takenOver(older?.cached ?? [], same, pieces.length, (index) => read(pieces[index]!.content, lang));
    const blocks = pieces.map((block, index): PlacedReading => {
      const known = index < same.before ? older!.blocks[index] : undefined;
      return known ?? { block, reading: cached[index]!.reading };
    });
    const namesNote =
      cached.some(({ isSureOfNote }) => isSureOfNote) || frontMatterNames(document, knowledge);
    const draftDate = draftDateOf(document.frontMatter, today);
    const context: RuleContext = { knowledge, namesNote, draftDate };
    const contextKey = `${namesNote}|${draftDate ?? ""}`;
    const led = claimReader.ledIn(blocks, same === unchanged ? older?.led : undefined, same);
    const asked = yield* takeOver(
      older?.asked ?? [],
      older?.contextKey === contextKey && same === unchanged
        ? { before: unchanged.before, after: Math.min(unchanged.after, led.leads.kept.after) }
        : nothingUnchanged,
      pieces.length,
      (index) => findingsOf(cached[index]!, context, contextKey, led.all[index]!),
    );
    const own: Finding[] = [];
    for (let index = 0; index < asked.length; index++)
      if (asked[index]!.findings.length > 0) own.push(...placedAt(asked[index]!, pieces[index]!.start));
    const joined = documentRules
      .flatMap((rule, i) => {
        const concerned = indexesWith(cached, 1 << i);
        return concerned.length === 0 ? [] : rule.checkDocument(blocks, concerned, context);
      })
      .filter((finding) => !touchesAny(own, finding));
    const found = [...own, ...withoutOverlaps(joined, priority)];

    const suppressions = readSuppressions(document.blocks);
    const levelled = found
      .map((finding) => withLevel(finding, settings))
      .filter((finding): finding is Finding => finding !== undefined)
      .sort(byPlace);
    const { open, deviations: ofTeam } = keptApart(levelled, text, settings);
    const { kept, held, unused } = applySuppressions(open, suppressions);
    const findings = [...kept, ...unused.map(unusedSuppression)].sort(byPlace);
    const ofDraft = [...held].map(([finding, { reason }]): Deviation => ({ finding, reason, by: "draft" }));
    const deviations = [...ofTeam, ...ofDraft].sort((a, b) => byPlace(a.finding, b.finding));
    const analysis: Analysis = {
      text,
      languageId,
      lang,
      document,
      draftDate,
      blocks,
      findings,
      suppressions,
      deviations,
    };
    rowsOf.set(analysis, { pieces, natural, balance, lang, cached, blocks, led, contextKey, asked }, owner);
    return analysis;
  }

  const analyse = (input: AnalysisInput): Analysis => finished(steps(input));

  const claimsOf = ({ blocks, draftDate }: Analysis, index: number): ClaimsOfBlock => {
    const { reading } = blocks[index]!;
    const claims = claimReader.claimsOf(reading, claimReader.ledIn(blocks).all[index]!);
    return { readings: claims.read(), ...clashesOf(reading, claims, draftDate) };
  };

  const readingsOf = ({ blocks }: Analysis): readonly (readonly ClaimReading[])[] => {
    const { all } = claimReader.ledIn(blocks);
    return blocks.map(({ reading }, index) => claimReader.claimsOf(reading, all[index]!).read());
  };

  return { knowledge, settings, rules, analyse, steps, claimIndex: claimReader.index, claimsOf, readingsOf };
}

/** What is kept under `key`, made where there is nothing. */
function keptIn<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  if (map.size >= keptContexts) map.delete(map.keys().next().value!);
  map.set(key, fresh);
  return fresh;
}

const hasClash = ({
  clashes,
  laterClashes,
  valueClashes,
}: Pick<ClaimContext, "clashes" | "laterClashes" | "valueClashes">): boolean =>
  clashes.length + laterClashes.length + valueClashes.length > 0;

/** What the team keeps, set apart. */
function keptApart(
  findings: readonly Finding[],
  text: string,
  settings: AnalysisSettings,
): { readonly open: readonly Finding[]; readonly deviations: readonly Deviation[] } {
  if (settings.suppressions.length === 0) return { open: findings, deviations: [] };
  const open: Finding[] = [];
  const deviations: Deviation[] = [];
  for (const finding of findings) {
    const kept = keptByTeam(finding, text.slice(finding.start, finding.end), settings);
    if (kept) deviations.push({ finding, reason: kept.reason, by: "team" });
    else open.push(finding);
  }
  return { open, deviations };
}

/** Words in Dutch, less those in English: what is above nought is a Dutch draft. */
function balanceOf(cached: readonly Cached[], from: number, to: number): number {
  let balance = 0;
  for (let index = from; index < to; index++) {
    const { lang, tokens } = cached[index]!.reading;
    balance += lang === "nl" ? tokens.length : -tokens.length;
  }
  return balance;
}

const balanceAfter = (
  older: Rows | undefined,
  now: readonly Cached[],
  { before, after }: Unchanged,
): number =>
  older
    ? older.balance -
      balanceOf(older.natural, before, older.natural.length - after) +
      balanceOf(now, before, now.length - after)
    : balanceOf(now, 0, now.length);

function indexesWith(cached: readonly Cached[], bit: number): readonly number[] {
  const indexes: number[] = [];
  for (let index = 0; index < cached.length; index++) if (cached[index]!.concerns & bit) indexes.push(index);
  return indexes;
}

const frontMatterNames = ({ frontMatter }: BlockDocument, { packs }: Knowledge): boolean =>
  frontMatter.some(
    ({ key, value }) => /^(?:nota|note)$/i.test(key) && packs.some(({ id }) => value.includes(id)),
  );
