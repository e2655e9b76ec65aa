import assert from "node:assert/strict";
import { codeActions, fixAllEdits } from "../../../server/src/features/code-actions";
import { findingAt, keepFinding } from "../../../server/src/features/keep-finding";
import type { TextEdit } from "../../../server/src/analysis/finding";
import { analysing } from "./analysed";
import { slipRule } from "./slip-rule";
import { tinyPack } from "./tiny-pack";

const analysed = analysing(tinyPack, [slipRule]);

const apply = (text: string, edits: readonly TextEdit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);

describe("code actions", () => {
  it("offer the repairs first, then all at once, the note, the rule and keeping", () => {
    const { analysis, offset, text } = analysed("De slp¦ en de slp zijn er.");
    const actions = codeActions(analysis, { start: offset, end: offset }, "nl");
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        "Wijzig in “slip”",
        "Wijzig in “slap”",
        "Herstel alles wat de betekenis niet raakt (2)",
        "Toon in de nota",
        "Uitleg over deze regel",
        "Behoud dit hier…",
        "Behoud dit in dit document…",
        "Behoud dit voor het team…",
      ],
    );
    assert.deepEqual(
      actions.map(({ preferred }) => preferred),
      [true, false, false, false, false, false, false, false],
    );
    assert.equal(apply(text, actions[0]!.edits!), "De slip en de slp zijn er.");
  });

  it("are none where there is no finding", () => {
    const { analysis } = analysed("De slp en verder een ander woord.");
    assert.deepEqual(codeActions(analysis, { start: 30, end: 31 }, "nl"), []);
  });

  it("repair all that is safe without overlaps, and it stays repaired", () => {
    const { analysis, text } = analysed("De slp en het slp.\n\nEen slp.");
    const { edits, findings } = fixAllEdits(analysis);
    assert.equal(findings, 3);
    const repaired = analysed(apply(text, edits));
    assert.equal(fixAllEdits(repaired.analysis).findings, 0);
  });
});

describe("keeping a finding", () => {
  const code = "proef/slip";

  function keep(text: string, scope: "here" | "document", at = 0, languageId = "markdown"): string {
    const { analyser, analysis } = analysed(text, languageId);
    const finding = analysis.findings.filter((found) => found.code === code)[at];
    assert(finding, "there is a finding");
    const edit = keepFinding(analyser, analysis, finding, scope, "zo -- afgesproken");
    assert(edit);
    const changed = apply(text, [edit]);
    const left = analysed(changed, languageId).analysis.findings.filter((found) => found.code === code);
    const before = analysis.findings.filter((found) => found.code === code).length;
    assert.equal(left.length, scope === "here" ? before - 1 : 0);
    return changed;
  }

  it("here puts a comment behind it", () => {
    assert.equal(
      keep("De slp en de slp.", "here", 1),
      "De slp en de slp <!-- notawijzer: negeer proef/slip – zo – afgesproken -->.",
    );
    for (const text of [
      "- De slp",
      "> De slp komt.",
      "| a | b |\n|---|---|\n| slp | x |",
      "# De slp\n\nTekst.",
      "De *slp* komt.",
    ])
      keep(text, "here");
  });

  it("for a document puts a comment at its top, behind front matter", () => {
    assert.equal(
      keep("---\r\ntitel: x\r\n---\r\n\r\n- De slp\r\n- De slp\r\n", "document"),
      "---\r\ntitel: x\r\n---\r\n\r\n<!-- notawijzer: negeer-document proef/slip – zo – afgesproken -->\r\n\r\n- De slp\r\n- De slp\r\n",
    );
    keep("De slp.\nNog een slp.", "document", 0, "plaintext");
  });

  it("finds the finding that a client names, also when it has moved a little", () => {
    const { analysis } = analysed("De slp.");
    assert.equal(findingAt(analysis, code, { start: 3, end: 6 })?.start, 3);
    assert.equal(findingAt(analysis, code, { start: 4, end: 5 })?.start, 3);
    assert.equal(findingAt(analysis, "style/first-use", { start: 30, end: 31 }), undefined);
  });
});
