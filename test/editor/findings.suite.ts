import assert from "node:assert/strict";
import { DiagnosticSeverity, workspace } from "vscode";
import {
  closeAll,
  finding,
  findings,
  noFinding,
  openDraft,
  openFile,
  quickFixes,
  rangeOf,
  until,
} from "./editor";

describe("findings", () => {
  afterEach(closeAll);

  it("underlines a wrong name and repairs it by the preferred quick fix", async () => {
    const { document } = await openFile("brief.md");
    const found = await finding(document, "misname/expansion");
    assert.equal(found.severity, DiagnosticSeverity.Error);
    assert(found.range.intersection(rangeOf(document, "Europees Verdedigingsfonds")));
    const preferred = (await quickFixes(document, found)).filter(({ isPreferred }) => isPreferred);
    assert.equal(preferred.length, 1);
    assert(preferred[0]?.edit);
    assert(await workspace.applyEdit(preferred[0].edit));
    assert.match(document.getText(), /uit het Europees Defensiefonds \(EDF\)\./u);
    await noFinding(document, "misname/expansion");
  });

  it("underlines a split compound and repairs it", async () => {
    const { document } = await openFile("brief.md");
    const found = await finding(document, "misname/compound");
    const preferred = (await quickFixes(document, found)).find(({ isPreferred }) => isPreferred);
    assert(preferred?.edit);
    assert(await workspace.applyEdit(preferred.edit));
    assert.match(document.getText(), /^De NAVO-bondgenoten nemen/mu);
    await noFinding(document, "misname/compound");
  });

  it("forgets a finding when the writer corrects the text", async () => {
    const editor = await openFile("brief.md");
    await finding(editor.document, "misname/expansion");
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, "Verdedigingsfonds"), "Defensiefonds"));
    await noFinding(editor.document, "misname/expansion");
    await finding(editor.document, "misname/compound");
  });

  it("checks an untitled document", async () => {
    const editor = await openDraft("");
    await editor.edit((edit) =>
      edit.insert(editor.selection.active, "Steun uit het Europees Verdedigingsfonds (EDF) is aangevraagd."),
    );
    await finding(editor.document, "misname/expansion");
  });

  it("checks plain text with pasted bullets", async () => {
    const { document } = await openFile("plakwerk.txt");
    await finding(document, "misname/expansion");
  });

  it("underlines all of a long draft, the beginning first", async () => {
    const paragraphs = Array.from(
      { length: 600 },
      (_, at) =>
        `Alinea ${at}: steun uit het Europees Verdedigingsfonds (EDF) is aangevraagd in dossier ${at}.`,
    );
    const { document } = await openDraft(paragraphs.join("\n\n"));
    await finding(document, "misname/expansion");
    await until("a finding in each paragraph", () => {
      const lines = findings(document).map(({ range }) => range.start.line);
      return new Set(lines).size === paragraphs.length;
    });
  });

  it("leaves code alone", async () => {
    const { document } = await openDraft(
      "```\nEuropees Verdedigingsfonds (EDF)\n```\n\nDe NAVO bondgenoten nemen het Strategisch Concept aan.\n",
    );
    await finding(document, "misname/compound");
    assert(findings(document).every(({ range }) => range.start.line > 2));
  });
});
