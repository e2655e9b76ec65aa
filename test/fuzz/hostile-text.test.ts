import assert from "node:assert/strict";
import fc from "fast-check";
import { createAnalyser, type Analyser, type Analysis } from "../../server/src/analysis/analyse";
import { abbreviationList } from "../../server/src/features/abbreviations";
import { claimsMarkdown } from "../../server/src/features/claims-markdown";
import { codeActions, fixAllEdits } from "../../server/src/features/code-actions";
import { complete } from "../../server/src/features/completion";
import { convertReferences } from "../../server/src/features/convert-references";
import { definition } from "../../server/src/features/definition";
import { documentLinks } from "../../server/src/features/document-links";
import { summariseDraft } from "../../server/src/features/draft-summary";
import { explainClaims } from "../../server/src/features/explain-claims";
import { hover } from "../../server/src/features/hover";
import { hoverPaper } from "../../server/src/features/paper-at";
import { rewrites } from "../../server/src/features/rewrites";
import { defaultSettings } from "../../server/src/analysis/settings";
import { rules } from "../../server/src/rules";
import { readPassages } from "../accuracy/passages";
import { analyserOfPack, realKnowledge } from "../support/real-pack";
import { hostileText } from "./hostile";
import { count, patience, plan, runs, seed } from "./plan";
import { watched } from "./watched";

const languages = ["markdown", "plaintext"] as const;
const links = { passage: () => "x", mentions: () => "y" };

/** All that the editor can ask about a place of a draft. */
function askAll(analyser: Analyser, analysis: Analysis, offset: number): void {
  const { knowledge } = analyser;
  const range = { start: Math.max(0, offset - 20), end: offset };
  for (const lang of ["nl", "en"] as const) {
    hover(analysis, knowledge, offset, { lang, links });
    hoverPaper(analysis, knowledge, offset, lang);
    complete(analysis, knowledge, offset, { lang, style: "brackets", trigger: "@" });
    codeActions(analysis, range, lang);
    rewrites(analysis, knowledge, range, lang);
    claimsMarkdown(explainClaims(analyser, analysis, offset, lang), lang);
  }
  definition(analysis, knowledge, offset);
}

/** The findings stand in the text, in order, and their repairs too. */
function assertInOrder({ text, findings }: Analysis): void {
  let from = 0;
  for (const { start, end, fixes = [] } of findings) {
    assert(start >= from && end >= start && end <= text.length);
    from = start;
    for (const { edits } of fixes)
      for (const edit of edits) assert(edit.start >= 0 && edit.end >= edit.start && edit.end <= text.length);
  }
}

/** Milliseconds of CPU that reading takes a reader who has not seen the text. */
function costOf(text: string, languageId: string): number {
  const analyser = createAnalyser(realKnowledge(), rules, defaultSettings);
  const before = process.cpuUsage();
  watched(text, () => analyser.analyse({ text, languageId }));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("a text of any kind", function () {
  this.timeout(patience);
  const analyser = analyserOfPack();

  it("is read, and asked about at any place, without an error", () => {
    fc.assert(
      fc.property(hostileText(600), fc.constantFrom(...languages), fc.nat(), (text, languageId, at) =>
        watched(text, () => {
          const analysis = analyser.analyse({ text, languageId });
          assertInOrder(analysis);
          const offsets = [
            0,
            text.length,
            at % (text.length + 1),
            ...analysis.findings.map(({ start }) => start),
          ];
          for (const offset of offsets.slice(0, 4)) askAll(analyser, analysis, offset);
          fixAllEdits(analysis);
          documentLinks(analysis, analyser.knowledge);
          summariseDraft(analyser, analysis);
          abbreviationList(analysis);
          convertReferences(analysis, analyser.knowledge, "footnote");
          count("texts");
        }),
      ),
      plan(1000),
    );
  });

  it("takes no longer than prose of its length would, give or take", () => {
    const length = 24_000;
    const prose = readPassages("claims.jsonl").map(({ text }) => text).join("\n\n").slice(0, length); // prettier-ignore
    costOf(prose, "markdown"); // the lexicon is read once
    const usual = Math.min(costOf(prose, "markdown"), costOf(prose, "plaintext"));
    const texts = fc.sample(hostileText(length), { numRuns: runs(100), seed });
    for (const [index, text] of texts.entries()) {
      const languageId = languages[index % 2]!;
      const most = 5 * usual * Math.max(0.2, text.length / length);
      // The machine has other work too: what is slow for its own reasons is slow each time.
      const cost = [1, 2, 3].reduce((least) => (least <= most ? least : costOf(text, languageId)), Infinity);
      assert.ok(cost <= most, `${cost} ms, prose ${usual}: ${JSON.stringify(text.slice(0, 300))}`);
      count("texts timed");
    }
  });

  it("is read in steps, of which there are no more than its length allows", () => {
    fc.assert(
      fc.property(hostileText(3000), fc.constantFrom(...languages), (text, languageId) => {
        const steps = createAnalyser(realKnowledge(), rules, defaultSettings).steps({ text, languageId });
        let number = 0;
        while (!steps.next().done) number++;
        assert.ok(number <= 2 * text.length + 2, `${number} steps for ${text.length} units`);
        count("texts in steps");
      }),
      plan(50),
    );
  });
});
