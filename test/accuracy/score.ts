import type { Finding } from "../../server/src/analysis/finding";
import type { Passage } from "./passages";

/** The families of findings that say that a draft and the note differ; each has a label of passages. */
export const families = ["contradiction", "weakened", "misname"] as const;
export type Family = (typeof families)[number];

/** On a passage without an error these count too: there a wrong hint is as much of a false alarm. */
const alsoOnClean: readonly string[] = ["reference", "quote"];

export const familyOf = ({ code }: Pick<Finding, "code">): string => code.split("/")[0]!;

/** What the findings of a passage come to. */
export interface Outcome {
  readonly passage: Passage;
  /** The finding that marks the passage's error. */
  readonly right: Finding | undefined;
  /** Every other finding of the families. */
  readonly alarms: readonly Finding[];
}

/** `findings`: those of the passage's text. */
export function judgePassage(passage: Passage, findings: readonly Finding[]): Outcome {
  const counted = findings.filter((finding) => counts(familyOf(finding), passage));
  const right = counted.find((finding) => marks(finding, passage));
  return { passage, right, alarms: counted.filter((finding) => finding !== right) };
}

const counts = (family: string, { label }: Passage): boolean =>
  (families as readonly string[]).includes(family) || (label === "clean" && alsoOnClean.includes(family));

/** Whether a finding marks the error, without much around it: it overlaps, and is at most four times as long and forty units. */
function marks({ start, end }: Finding, { text, span }: Passage): boolean {
  if (span === null) return false;
  const at = text.indexOf(span);
  return start < at + span.length && end > at && end - start <= 4 * span.length + 40;
}

/** Figures of a family over a number of passages. */
export interface FamilyScore {
  /** Passages with an error of this kind, and how many of them have it found, by a finding of whichever family. */
  readonly passages: number;
  readonly found: number;
  /** Findings of the family that mark an error, and those that do not. */
  readonly right: number;
  readonly alarms: number;
}

export interface Score {
  readonly byFamily: Readonly<Record<Family, FamilyScore>>;
  readonly all: FamilyScore;
  /** Passages without an error, and how many of them have a finding all the same. */
  readonly clean: { readonly passages: number; readonly alarmed: number };
}

export function scoreOutcomes(outcomes: readonly Outcome[]): Score {
  const scoreOf = (isOf: (family: string) => boolean): FamilyScore => ({
    passages: outcomes.filter(({ passage }) => isOf(passage.label)).length,
    found: outcomes.filter(({ passage, right }) => right && isOf(passage.label)).length,
    right: outcomes.filter(({ right }) => right && isOf(familyOf(right))).length,
    alarms: outcomes.flatMap(({ alarms }) => alarms).filter((alarm) => isOf(familyOf(alarm))).length,
  });
  const clean = outcomes.filter(({ passage }) => passage.label === "clean");
  return {
    byFamily: {
      contradiction: scoreOf((family) => family === "contradiction"),
      weakened: scoreOf((family) => family === "weakened"),
      misname: scoreOf((family) => family === "misname"),
    },
    all: scoreOf((family) => family !== "clean"),
    clean: { passages: clean.length, alarmed: clean.filter(({ alarms }) => alarms.length > 0).length },
  };
}

/** Of what is found the share that is right; 1 where nothing is found. */
export const precisionOf = ({ right, alarms }: FamilyScore): number =>
  right + alarms === 0 ? 1 : right / (right + alarms);

/** Of what there is to find the share that is found; 1 where there is nothing. */
export const recallOf = ({ passages, found }: FamilyScore): number => (passages === 0 ? 1 : found / passages);
