import { createAnalyser, type Analyser } from "../../server/src/analysis/analyse";
import { defaultSettings } from "../../server/src/analysis/settings";
import { buildKnowledge } from "../../server/src/knowledge/knowledge";
import { rules } from "../../server/src/rules/index";
import { analyserOfPack } from "../support/real-pack";
import { secondPack } from "../support/second-pack";
import { readPassages } from "./passages";
import { judgePassage, type Outcome } from "./score";

/** The sets of labelled passages; each is the .jsonl file of that name. */
export const setNames = [
  "claims",
  "adversarial",
  "letters",
  "memos",
  "mixed",
  "answers",
  "progress",
  "offices",
  "turns",
  "updates",
  "agendas",
  "minutes",
  "briefs",
  "reports",
  "plans",
  "speeches",
  "papers",
  "second-pack",
  "development",
  "misnames",
  "misnames-2",
  "innocent",
  "innocent-2",
] as const;
export type SetName = (typeof setNames)[number];

const analyserOf = (name: SetName): Analyser =>
  name === "second-pack"
    ? createAnalyser(buildKnowledge([secondPack().pack!]), rules, defaultSettings)
    : analyserOfPack();

/** Checks each passage of a set as a draft of its own. */
export function outcomesOf(name: SetName): readonly Outcome[] {
  const analyser = analyserOf(name);
  return readPassages(`${name}.jsonl`).map((passage) =>
    judgePassage(passage, analyser.analyse({ text: passage.text, languageId: "markdown" }).findings),
  );
}
