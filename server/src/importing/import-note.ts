import { readBlock } from "../analysis/block-reading";
import type { Rule } from "../analysis/rule";
import { indexClaims } from "../claims/claim-index";
import { buildKnowledge, type Knowledge } from "../knowledge/knowledge";
import { loadPack, type LoadedPack, type SourceFile } from "../knowledge/load-pack";
import type { CommitmentSource } from "../knowledge/read-commitments";
import { readAbout, type NoteFacts } from "./about-note";
import { withoutAlarms } from "./check-own-note";
import { ownActors } from "./own-actors";
import { withOwners } from "./find-owners";
import { createTopicNamer } from "./name-topics";
import { readNoteText, type NoteSentence, type NoteText } from "./note-sentences";
import { createActorNamer } from "./propose-actors";
import type { ClaimProposal } from "./claim-proposal";
import { proposeClaims } from "./propose-claims";
import { proposePlaces } from "./propose-places";
import { proposeDoers } from "./propose-doers";
import { proposeLists } from "./propose-lists";
import { proposeTableFacts } from "./propose-table";
import { proposeTerms } from "./propose-terms";
import { proposeValues, withoutRivals, type ValueProposal } from "./propose-values";
import type { Proposal } from "./proposal";
import type { Proposals } from "./proposals";
import { applyReview, type ReviewOperation } from "./review";
import { resolveThings } from "./resolve-things";
import { readWithThings, type ReadNoteSentence } from "./read-things";
import { writePack } from "./write-pack";

/** How far an import is: the part of the whole that is done, from 0 to 1. */
export interface ImportProgress {
  readonly stage: "read" | "terms" | "claims" | "check";
  readonly done: number;
}

export interface ImportedNote {
  readonly proposals: Proposals;
  readonly files: readonly SourceFile[];
  readonly loaded: LoadedPack;
  /** What was left out because it would alarm on the note itself. */
  readonly dropped: readonly string[];
  /** Decisions of the review about what is proposed no longer. */
  readonly unmatched: readonly ReviewOperation[];
  /** The date is a guess: the note has none. */
  readonly isDateGuessed: boolean;
}

/** Makes a pack out of a note in Markdown; a step now and then, so that a host can show how far it is. Never throws. */
export function* importNote(
  note: string,
  facts: NoteFacts,
  rules: readonly Rule[],
  review: readonly ReviewOperation[] = [],
): Generator<ImportProgress, ImportedNote, undefined> {
  const read = yield* stage(readNoteText(note), "read", 0, 0.2);
  const { about, dateFrom } = readAbout(read, facts);
  yield { stage: "terms", done: 0.2 };
  const terms = proposeTerms(read);
  yield { stage: "claims", done: 0.3 };
  const own = ownActors(read, about.publisher);
  const knowledge = knowledgeOf({ about, actors: own, terms, topics: [], commitments: [] });
  const sentences = yield* stage(readAll(read, knowledge), "claims", 0.3, 0.6);
  const named = new Map(
    terms.flatMap(({ entry, classNoun }) =>
      classNoun === undefined ? [] : [[entry.id, classNoun] as const],
    ),
  );
  const resolved = resolveThings(sentences, named);
  const proposals = proposalsOf(read, about, withOwners(terms, resolved), own, resolved);
  const { proposals: decided, reviewed, unmatched } = applyReview(proposals, review);
  const checked = yield* stage(withoutAlarms(decided, note, rules, reviewed), "check", 0.6, 1);
  const used = inPlace(withoutUnused(checked.proposals));
  const files = writePack(used, note);
  return {
    proposals: used,
    files,
    loaded: loadPack(files),
    dropped: checked.dropped,
    unmatched,
    isDateGuessed: dateFrom === "today",
  };
}

function* stage<T>(
  steps: Generator<number, T, undefined>,
  name: ImportProgress["stage"],
  from: number,
  to: number,
): Generator<ImportProgress, T, undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { stage: name, done: from + (to - from) * step.value };
  }
}

/** What the terms alone make known, so that the sentences are read with their names. Their quotations do not matter here. */
function knowledgeOf(proposals: Proposals): Knowledge {
  const terms = proposals.terms.map((proposal) => {
    const { quote: _, ...entry } = proposal.entry;
    return { ...proposal, entry };
  });
  const { pack } = loadPack(writePack({ ...proposals, terms }, "…"));
  return buildKnowledge(pack ? [pack] : []);
}

function* readAll(
  { sentences }: NoteText,
  knowledge: Knowledge,
): Generator<number, readonly ReadNoteSentence[], undefined> {
  const index = indexClaims(knowledge);
  const read: ReadNoteSentence[] = [];
  let last: NoteSentence | undefined;
  let block = sentences[0]?.block;
  for (const [n, source] of sentences.entries()) {
    if (last?.block !== source.block) block = readBlock(source.block.content, source.block.lang, knowledge);
    last = source;
    read.push(readWithThings(source, block!, index, read.at(-1)));
    if (n % 16 === 0) yield n / sentences.length;
  }
  return read;
}

function proposalsOf(
  { lang }: NoteText,
  about: Proposals["about"],
  terms: Proposals["terms"],
  own: Proposals["actors"],
  sentences: readonly ReadNoteSentence[],
): Proposals {
  const counts = new Map<string, number>();
  for (const { things } of sentences)
    for (const key of new Set(things.map((thing) => thing.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const frequency = (key: string): number => counts.get(key) ?? 0;
  const namer = createTopicNamer(
    lang,
    new Map(terms.map(({ entry }) => [entry.id, (entry.prefLabel[lang] ?? "").toLowerCase().split(" ")])),
  );
  const actors = createActorNamer(own.map(({ entry }) => entry.id));
  const sections = new Map<string, number>();
  const commitments: Proposal<CommitmentSource>[] = [];
  let tabled = 0;
  const read = sentences
    .filter(({ block }) => block.lang === lang)
    .map((sentence) => ({
      sentence,
      claims: proposeClaims(sentence, frequency, namer, actors.actorOf),
      values: proposeValues(sentence, frequency, namer, Number(about.date.slice(0, 4))),
      lists: [
        ...proposeLists(sentence, namer),
        ...proposeDoers(sentence, frequency, namer),
        ...proposePlaces(sentence, namer),
      ],
    }));
  const narrowed = withoutRivals(read, lang);
  for (const { sentence, claims, values: all, lists } of read) {
    const values = [
      ...all.flatMap((value) => (narrowed.has(value) ? (narrowed.get(value) ?? []) : value)),
      ...lists,
    ];
    if (claims.length + values.length === 0) continue;
    const section = sentence.source.headings.at(-1);
    const kind = kindOf(sentence, claims);
    const position =
      section !== undefined && kind === "action" ? (sections.get(section) ?? 0) + 1 : undefined;
    if (position !== undefined) sections.set(section!, position);
    commitments.push(
      commitmentOf(sentence, claims, values, { n: commitments.length + 1, kind, section, position }),
    );
  }
  commitments.push(
    ...proposeTableFacts(
      sentences,
      namer,
      () => `F-${String(commitments.length + ++tabled).padStart(3, "0")}`,
    ),
  );
  return {
    about: {
      ...about,
      ...(sections.size > 0 && {
        sections: [...sections.keys()].map((title, k) => ({ line: 1, order: k + 1, title })),
      }),
    },
    actors: [...own, ...actors.actors()],
    terms,
    topics: namer.topics(),
    commitments,
  };
}

/** An action of a list, a promise in running text, or a fact. */
function kindOf(
  { block, source }: ReadNoteSentence,
  claims: readonly ClaimProposal[],
): CommitmentSource["kind"] {
  const isPromise = claims.some(
    ({ claim, source: { direction, force } }) =>
      claim?.actor.side === "own" || direction !== "do" || (force !== undefined && force !== "does"),
  );
  if (!isPromise) return "fact";
  return block.content.kind === "list-item" && source.headings.length > 0 ? "action" : "promise";
}

function commitmentOf(
  { source }: ReadNoteSentence,
  claims: readonly ClaimProposal[],
  values: readonly ValueProposal[],
  place: {
    readonly n: number;
    readonly kind: CommitmentSource["kind"];
    readonly section: string | undefined;
    readonly position: number | undefined;
  },
): Proposal<CommitmentSource> {
  const all = [...claims, ...values].sort((a, b) => b.confidence - a.confidence);
  const best = all[0]!;
  const { kind, section, position } = place;
  const firmness = kind === "fact" ? undefined : firmnessOf(claims);
  return {
    kind: "commitment",
    entry: {
      id: `${kind === "fact" ? "F" : kind === "action" ? "A" : "T"}-${String(place.n).padStart(3, "0")}`,
      kind,
      ...(section !== undefined && { section }),
      ...(position !== undefined && { position }),
      title: shortTitle(source.quote),
      quote: source.quote,
      ...(firmness && { firmness }),
      ...(claims.length > 0 && { claims: claims.map((claim) => claim.source) }),
      ...(values.length > 0 && { values: values.map((value) => value.source) }),
    },
    confidence: best.confidence,
    reason: {
      nl: [...new Set(all.map(({ reason }) => reason.nl))].join("; "),
      en: [...new Set(all.map(({ reason }) => reason.en))].join("; "),
    },
  };
}

const firmnessOf = (claims: readonly ClaimProposal[]): CommitmentSource["firmness"] => {
  const forces = claims.map(({ source }) => source.force ?? "does");
  if (forces.some((force) => force === "does" || force === "will")) return "voornemen";
  return forces.some((force) => force === "wants" || force === "aims") ? "ambitie" : "inspanning";
};

const longestTitle = 72;

function shortTitle(quote: string): string {
  const bare = quote.replace(/[.;:!?]+$/, "");
  if (bare.length <= longestTitle) return bare;
  const cut = bare.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(" ")))}…`;
}

/** Topics and actors that no commitment names any more. */
function withoutUnused(proposals: Proposals): Proposals {
  const used = new Set<string>();
  const acting = new Set<string>();
  for (const { entry } of proposals.commitments) {
    for (const { actor, partners = [], object } of entry.claims ?? []) {
      for (const id of [...object.about, ...(object.with ?? [])]) used.add(id);
      for (const id of [actor, ...partners]) acting.add(id);
    }
    for (const { of } of entry.values ?? []) used.add(of);
  }
  return {
    ...proposals,
    topics: proposals.topics.filter(({ entry }) => used.has(entry.id)),
    actors: proposals.actors.filter(({ entry }) => entry.side === "own" || acting.has(entry.id)),
  };
}

/** Actions counted within their sections once more, as some may have been left out. */
function inPlace(proposals: Proposals): Proposals {
  const last = new Map<string, number>();
  const commitments = proposals.commitments.map((proposal) => {
    const { kind, section } = proposal.entry;
    if (kind !== "action" || section === undefined) return proposal;
    const position = (last.get(section) ?? 0) + 1;
    last.set(section, position);
    return { ...proposal, entry: { ...proposal.entry, position } };
  });
  return { ...proposals, commitments };
}
