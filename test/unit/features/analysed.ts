import { createAnalyser, type Analyser, type Analysis } from "../../../server/src/analysis/analyse";
import type { Rule } from "../../../server/src/analysis/rule";
import { defaultSettings } from "../../../server/src/analysis/settings";
import { buildKnowledge, type Knowledge } from "../../../server/src/knowledge/knowledge";
import type { Pack } from "../../../server/src/knowledge/pack";
import { rules } from "../../../server/src/rules";
import { tinyPack } from "./tiny-pack";

/** What features work on. */
export interface Analysed {
  readonly analyser: Analyser;
  readonly knowledge: Knowledge;
  readonly analysis: Analysis;
  readonly text: string;
  /** Where the cursor mark `¦` stood, else 0. */
  readonly offset: number;
}

/** Analyses drafts with one pack; `¦` in a draft marks the caret and is taken out. */
export function analysing(
  pack: Pack,
  checks: readonly Rule[] = rules,
): (marked: string, languageId?: string) => Analysed {
  const knowledge = buildKnowledge([pack]);
  const analyser = createAnalyser(knowledge, checks, defaultSettings);
  return (marked, languageId = "markdown") => {
    const offset = Math.max(0, marked.indexOf("¦"));
    const text = marked.replace("¦", "");
    return { analyser, knowledge, analysis: analyser.analyse({ text, languageId }), text, offset };
  };
}

export const analysed = analysing(tinyPack);
