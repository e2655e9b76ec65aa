import { loadPack, type LoadedPack, type SourceFile } from "../../../server/src/knowledge/load-pack";
import type { Problem } from "../../../server/src/knowledge/problem";

export const note = `# Lijn 4: meer samenwerking

## Eerste deel

Nederland werkt\u00a0samen via het *Europees Fonds* (EF). Dat noemt de nota ‘een begin’.

- Nederland breidt zijn
  bijdrage uit.
- Nederland doet mee aan het fonds.
`;

export const packYaml = `id: proefnota
title: Proefnota
language: nl
date: 2022-06-01
note: note.md
aliases:
  nl: [Proefnota 2022]
lines:
  - { n: 4, inNote: meer samenwerking, topics: [Fondsen, { phrase: Bijdrage, quote: Nederland breidt zijn bijdrage uit. }] }
sections:
  - { line: 4, order: 1, title: Eerste deel }
`;

export const termsYaml = `- id: ef
  prefLabel: { nl: Europees Fonds, en: European Fund }
  acronym: EF
  quote: Nederland werkt samen via het Europees Fonds (EF).
`;

export const commitmentsYaml = `- id: A-1
  kind: action
  section: Eerste deel
  position: 1
  line: 4
  quote: Nederland breidt zijn bijdrage uit.
  terms: [ef]
- id: A-2
  kind: action
  section: Eerste deel
  position: 2
  quote: Nederland doet mee aan het fonds.
`;

export interface PackTexts {
  readonly pack?: string;
  readonly terms?: string;
  /** Absent: a pack without topics.yaml. */
  readonly topics?: string;
  readonly commitments?: string;
  readonly note?: string;
}

/** Loads the sound pack above with some of its files replaced. */
export function load(texts: PackTexts = {}): LoadedPack {
  return loadPack(files(texts));
}

export const files = (texts: PackTexts = {}): readonly SourceFile[] => [
  { path: "pack.yaml", text: texts.pack ?? packYaml },
  { path: "terms.yaml", text: texts.terms ?? termsYaml },
  ...(texts.topics === undefined ? [] : [{ path: "topics.yaml", text: texts.topics }]),
  { path: "commitments.yaml", text: texts.commitments ?? commitmentsYaml },
  { path: "note.md", text: texts.note ?? note },
];

/** A problem as an author sees it: file:line:column severity code «the text it stands at». */
export function seen(problem: Problem, texts: PackTexts = {}): string {
  const text = files(texts).find(({ path }) => path === problem.file)?.text ?? "";
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  const at = problem.span ? ` «${text.slice(problem.span.start, problem.span.end)}»` : "";
  return `${place} ${problem.severity} ${problem.code.replace("pack/", "")}${at}`;
}

export const seenIn = (texts: PackTexts): readonly string[] =>
  load(texts).problems.map((problem) => seen(problem, texts));
