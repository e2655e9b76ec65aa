import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createAnalyser, type Analyser } from "../../server/src/analysis/analyse";
import { defaultSettings } from "../../server/src/analysis/settings";
import { buildKnowledge } from "../../server/src/knowledge/knowledge";
import type { Claim } from "../../server/src/reader/model/claim";
import { rules } from "../../server/src/rules/index";
import { analyserOfPack } from "../support/real-pack";
import { secondPack } from "../support/second-pack";
import { pairFiles, readPairSentence, readPairs } from "../unit/reader/pair-claims";
import { readPassages } from "./passages";
import { setNames } from "./sets";

/** A text of the fixtures as it is read, each finding and each claim as a line. */
export interface ReadText {
  readonly id: string;
  readonly text: string;
  readonly findings: readonly string[];
  readonly claims: readonly string[];
}

/** What a claim says and where; of an actor only who it is. */
const claimLine = (claim: Claim): string =>
  JSON.stringify(claim, (key, value: unknown) =>
    key === "hit" && typeof value === "object" && value !== null && "id" in value ? value.id : value,
  );

function readText(analyser: Analyser, id: string, text: string): ReadText {
  const analysis = analyser.analyse({ text, languageId: "markdown" });
  const findings = analysis.findings.map(
    ({ code, start, end, message }) => `${code} ${start}-${end} ${JSON.stringify(message)}`,
  );
  const claims = analyser
    .readingsOf(analysis)
    .flatMap((readings) =>
      readings.flatMap((one) => [
        one.mayClash() ? "may clash" : "cannot clash",
        ...one.reading().claims.map(claimLine),
        ...one.compared().map(({ comparison }) => JSON.stringify(comparison)),
      ]),
    );
  return { id, text, findings, claims };
}

/** All labelled passages, the drafts in a folder and the sentences of all minimal pairs, in an order that stays. */
export function* readAll(drafts: string): Generator<ReadText> {
  const own = analyserOfPack();
  const second = createAnalyser(buildKnowledge([secondPack().pack!]), rules, defaultSettings);
  for (const name of setNames)
    for (const { id, text } of readPassages(`${name}.jsonl`))
      yield readText(name === "second-pack" ? second : own, `${name} ${id}`, text);
  const files = readdirSync(drafts).filter((file) => file.endsWith(".md"));
  for (const file of files.sort()) yield readText(own, file, readFileSync(join(drafts, file), "utf8"));
  for (const lang of ["nl", "en"] as const)
    for (const file of pairFiles(lang))
      for (const [text] of readPairs(lang, file).flatMap(({ a, b }) => [a, b]))
        yield {
          id: `${lang}/${file}`,
          text,
          findings: [],
          claims: readPairSentence(text, lang).map(claimLine),
        };
}
