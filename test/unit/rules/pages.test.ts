import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { createAnalyser } from "../../../server/src/analysis/analyse";
import type { Finding, Severity, TextEdit } from "../../../server/src/analysis/finding";
import { defaultSettings } from "../../../server/src/analysis/settings";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import { rules } from "../../../server/src/rules";
import { realPacks } from "./real-packs";
import { readRulePage, type RulePage } from "./rule-page";

const folder = join(__dirname, "../../../server/src/rules");
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith(".md"))
  .map((file) => file.split(sep).join("/"));
const analyser = createAnalyser(buildKnowledge(realPacks), rules, defaultSettings);

const severities: Readonly<Record<Severity, string>> = {
  error: "fout",
  warning: "waarschuwing",
  information: "informatie",
  hint: "wenk",
};

/** Families whose findings no example of another rule may have. Style is a matter of taste and may speak beside them. */
const certain = /^(?:misname|reference|quote)\//;

const found = (text: string, code: string): readonly Finding[] =>
  analyser
    .analyse({ text, languageId: "markdown" })
    .findings.filter((finding) => finding.code === code || certain.test(finding.code));

const shown = (findings: readonly Finding[], text: string): readonly string[] =>
  findings.map(({ code, start, end }) => `${code} «${text.slice(start, end)}»`);

function apply(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + newText + result.slice(end);
  return result;
}

describe("pages of the rules", () => {
  it("every rule has a page, every page a rule", () => {
    assert.deepEqual([...files].sort(), rules.map(({ code }) => `${code}.md`).sort());
  });

  for (const { code, severity } of rules) {
    if (!files.includes(`${code}.md`)) continue;
    const source = readFileSync(join(folder, `${code}.md`), "utf8");
    const page: RulePage = readRulePage(source);

    describe(code, () => {
      it("has the form of all pages", () => {
        assert.equal(page.code, code);
        assert.equal(page.severity, severities[severity]);
        assert.deepEqual([...page.sections.keys()], ["Goed", "Anders", "Wat u kunt doen", "English"]);
        assert.ok(page.good.length >= 2 && page.bad.length >= 2, "two examples of each at least");
        const sentences = page.introduction.match(/[.!?](?=\s|$)/g)?.length ?? 0;
        assert.ok(sentences >= 2 && sentences <= 5, `${sentences} sentences instead of two to five`);
        if (code.startsWith("style/")) assert.doesNotMatch(source, /\bfout/i, "style is never wrong");
        assert.ok(page.sections.get("Wat u kunt doen")!.includes(`<!-- notawijzer: negeer ${code} – `));
      });

      for (const { text, line } of page.good)
        it(`stays silent: ${text.replace(/\n+/g, " ")}`, () => {
          assert.deepEqual(shown(found(text, code), text), [], `line ${line}`);
        });

      for (const { text, line, start, end, repaired } of page.bad)
        it(`finds: ${text.replace(/\n+/g, " ")}`, () => {
          const findings = found(text, code);
          const expected = `${code} «${text.slice(start, end)}»`;
          assert.deepEqual(shown(findings, text), [expected], `line ${line}`);
          const [finding] = findings;
          assert.deepEqual([finding!.start, finding!.end], [start, end]);
          const fix = finding!.fixes.find(({ preferred }) => preferred);
          assert.equal(fix && apply(text, fix.edits), repaired);
        });

      it("keeps what the page's comment stands behind", () => {
        const [comment] = page.sections.get("Wat u kunt doen")!.match(/<!-- .+? -->/)!;
        // Behind the word with its marks; of a quotation, behind its last mark.
        const rest = code.startsWith("quote/") ? /^[^”\n]*\S*/ : /^[^\s|]*/;
        for (const { text, line, end } of page.bad) {
          const behind = end + rest.exec(text.slice(end))![0].length;
          const kept = `${text.slice(0, behind)} ${comment}${text.slice(behind)}`;
          assert.deepEqual(shown(found(kept, code), kept), [], `line ${line}`);
        }
      });
    });
  }
});
