import assert from "node:assert/strict";
import { formatGithub } from "../../../server/src/cli/formats/github";
import { formatJson } from "../../../server/src/cli/formats/json";
import { formatSarif } from "../../../server/src/cli/formats/sarif";
import { formatText } from "../../../server/src/cli/formats/text";
import type { CheckReport, ShownFinding } from "../../../server/src/cli/report";

const plain = (_style: string, text: string): string => text;

const finding: ShownFinding = {
  code: "misname/expansion",
  severity: "error",
  message: { nl: "“Oud” heet “Nieuw”.", en: "“Oud” is called “Nieuw”." },
  start: { line: 3, column: 5, offset: 20 },
  end: { line: 3, column: 8, offset: 23 },
  text: "Oud",
  passage: { pack: "p", title: "Nota", text: `Het Nieuw ${"is er en blijft er ".repeat(6)}lang.` },
  term: "nieuw",
  fixes: [
    {
      title: { nl: "Wijzig in “Nieuw”", en: "Change to “Nieuw”" },
      preferred: true,
      safe: false,
      edits: [
        {
          start: { line: 3, column: 5, offset: 20 },
          end: { line: 3, column: 8, offset: 23 },
          newText: "Nieuw",
        },
      ],
    },
  ],
};

const report: CheckReport = {
  version: "1.2.3",
  notes: [{ id: "p", title: "Nota", date: "2020-01-01" }],
  rules: [
    { code: "misname/acronym", severity: "error" },
    {
      code: "misname/expansion",
      severity: "error",
      page: "# misname/expansion – De naam\n\nErnst: fout.\n\nEen *naam* klopt niet. Meer.\n",
    },
  ],
  drafts: [
    { name: "a b,c.md", path: "/werk/a b,c.md", findings: [finding] },
    { name: "leeg.md", path: "/werk/leeg.md", findings: [] },
    {
      name: "/elders/d.md",
      path: "/elders/d.md",
      findings: [
        {
          ...finding,
          code: "style/first-use",
          severity: "hint",
          message: { nl: "100% zo.\nNiet\u001b[31m.", en: "" },
          start: { line: 1, column: 1, offset: 0 },
          end: { line: 2, column: 3, offset: 9 },
          fixes: [],
        },
      ],
    },
  ],
  troubles: [{ file: "weg.md", line: 4, column: 2, severity: "error", message: { nl: "Weg.", en: "Gone." } }],
  unused: [{ code: "misname", reason: "r", span: { start: 0, end: 1 }, line: 2, column: 3 }],
  teamFile: "notawijzer.yaml",
};

describe("formats", () => {
  it("text: place, severity, code, message, and the note's words beneath, within the width", () => {
    const lines = formatText(report, "nl", plain, 60).split("\n");
    assert.equal(lines[0], "a b,c.md:3:5  fout          misname/expansion");
    assert.equal(lines[1], "    “Oud” heet “Nieuw”.");
    assert.match(lines[2]!, /^ {4}Nota: “Het Nieuw is er/);
    assert.match(lines[3]!, /^ {6}\S/);
    for (const line of lines) assert(line.length <= 60, line);
  });

  it("text: no control characters reach the terminal", () =>
    assert.doesNotMatch(formatText(report, "nl", plain, 80), /[\u0000-\u0009\u000b-\u001f]/));

  it("json: all of it, in both languages", () => {
    const json = JSON.parse(formatJson(report));
    assert.equal(json.version, 1);
    assert.deepEqual(json.files[0].findings[0], JSON.parse(JSON.stringify(finding)));
    assert.deepEqual(json.summary, {
      files: 3,
      error: 1,
      warning: 0,
      information: 0,
      hint: 1,
      total: 2,
      problems: 1,
    });
    assert.deepEqual(json.unusedSuppressions, [
      { code: "misname", reason: "r", at: { file: "notawijzer.yaml", line: 2, column: 3 } },
    ]);
    assert.equal(json.problems[0].file, "weg.md");
  });

  it("github: one command on a line, escaped", () => {
    const lines = formatGithub(report, "nl").split("\n");
    assert.deepEqual(
      lines.map((line) => line.replace(/%0A“.*/, "%0A…")),
      [
        "::error file=a b%2Cc.md,line=3,endLine=3,col=5,endColumn=8,title=misname/expansion::“Oud” heet “Nieuw”.%0A…",
        "::notice file=/elders/d.md,line=1,endLine=2,title=style/first-use::100%25 zo.%0ANiet\u001b[31m.%0A…",
        "::error file=weg.md,line=4,col=2::Weg.",
        "",
      ],
    );
  });

  describe("sarif", () => {
    const log = JSON.parse(formatSarif(report, "nl"));
    const [run] = log.runs;

    it("has what the standard requires", () => {
      assert.equal(log.version, "2.1.0");
      assert.equal(run.tool.driver.name, "Notawijzer");
      assert.equal(run.columnKind, "utf16CodeUnits");
      for (const result of run.results) {
        assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
        assert(["error", "warning", "note"].includes(result.level));
        assert(result.message.text);
        const { region, artifactLocation } = result.locations[0].physicalLocation;
        assert(region.startLine >= 1 && region.startColumn >= 1 && region.endLine >= region.startLine);
        assert(artifactLocation.uri);
      }
    });

    it("describes rules with their page as help, and codes that have none", () => {
      const [, expansion, firstUse] = run.tool.driver.rules;
      assert.deepEqual(
        [expansion.shortDescription.text, expansion.fullDescription.text, expansion.help.text],
        [
          "De naam",
          "Een naam klopt niet.",
          "misname/expansion – De naam\n\nErnst: fout.\n\nEen naam klopt niet. Meer.",
        ],
      );
      assert.equal(expansion.help.markdown, report.rules[1]!.page);
      assert.deepEqual([firstUse.id, firstUse.help.text], ["style/first-use", "style/first-use"]);
    });

    it("encodes paths, and gives a file: address to what lies elsewhere", () => {
      const places = run.results.map(
        (result: { locations: { physicalLocation: { artifactLocation: unknown } }[] }) =>
          result.locations[0]!.physicalLocation.artifactLocation,
      );
      assert.deepEqual(places, [
        { uri: "a%20b%2Cc.md", uriBaseId: "%SRCROOT%" },
        { uri: "file:///elders/d.md" },
      ]);
    });

    it("carries repairs and what could not be read", () => {
      const [fix] = run.results[0].fixes;
      assert.deepEqual(fix.artifactChanges[0].replacements, [
        {
          deletedRegion: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 8 },
          insertedContent: { text: "Nieuw" },
        },
      ]);
      assert.equal("fixes" in run.results[1], false);
      assert.equal(run.invocations[0].executionSuccessful, false);
      assert.equal(run.invocations[0].toolConfigurationNotifications[0].message.text, "Weg.");
    });
  });
});
