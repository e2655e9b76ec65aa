import assert from "node:assert/strict";
import { run as runCommand } from "../../../server/src/cli/run";
import { rules } from "../../../server/src/rules/index";
import { docx, docxParts, paragraph, run, standardStyles, zipParts } from "../../support/docx";
import { harbourNote } from "../importing/note";
import { memoryIo } from "./memory-io";

describe("notawijzer import", () => {
  it("writes a pack that check can use at once", async () => {
    const io = memoryIo({
      files: { "visie.md": harbourNote, "brief.md": "De bijdrage aan het NHV gaat omlaag.\n" },
    });
    assert.equal(await runCommand(["import", "visie.md", "-o", "pakket"], rules, io), 0);
    assert.match(io.printed(), /Havenvisie 2031 \(2031-03-03\) is ingelezen/);
    assert.match(io.text("pakket/pack.yaml"), /^id: pakket$/m);
    assert.equal(io.text("pakket/note.md"), harbourNote);
    assert.equal(await runCommand(["check", "--pack", "pakket", "brief.md"], rules, io), 1);
    assert.match(io.printed(), /contradiction\/direction/);
  });

  it("names the folder after the note, and writes over no other pack", async () => {
    const io = memoryIo({ files: { "visie.md": harbourNote, "eigen/pack.yaml": "id: eigen\n" } });
    assert.equal(await runCommand(["import", "visie.md", "--quiet"], rules, io), 0);
    assert.match(io.text("havenvisie-2031/pack.yaml"), /^id: havenvisie-2031$/m);
    assert.equal(await runCommand(["import", "visie.md"], rules, io), 3);
    assert.equal(await runCommand(["import", "visie.md", "-o", "eigen"], rules, io), 3);
    assert.equal(io.text("eigen/pack.yaml"), "id: eigen\n");
    assert.match(io.complained(), /niet is ingelezen/);
  });

  it("keeps what was corrected when the note is imported anew, and tells what changed", async () => {
    const io = memoryIo({ files: { "visie.md": harbourNote } });
    await runCommand(["import", "visie.md", "-o", "pakket"], rules, io);
    const terms = io.text("pakket/terms.yaml").replace("nl: Kademonitor", "nl: Kademonitor 2.0");
    const again = memoryIo({
      files: {
        "visie.md": harbourNote.replace("25 miljoen", "30 miljoen"),
        ...Object.fromEntries(
          ["pack.yaml", "topics.yaml", "commitments.yaml", "note.md", "import.json"].map((name) => [
            `pakket/${name}`,
            io.text(`pakket/${name}`),
          ]),
        ),
        "pakket/terms.yaml": terms,
      },
    });
    assert.equal(await runCommand(["import", "visie.md", "-o", "pakket"], rules, again), 0);
    assert.match(again.text("pakket/terms.yaml"), /nl: Kademonitor 2\.0/);
    assert.match(again.text("pakket/review.yaml"), /do: correct/);
    assert.match(again.printed(), /1 beslissing toegepast, waarvan 1 nieuw/);
    assert.match(again.printed(), /30 miljoen/);
  });

  it("says as JSON what it has done", async () => {
    const io = memoryIo({ files: { "visie.md": harbourNote } });
    assert.equal(await runCommand(["import", "visie.md", "--json"], rules, io), 0);
    const summary = JSON.parse(io.printed()) as { id: string; counts: { terms: number } };
    assert.equal(summary.id, "havenvisie-2031");
    assert.ok(summary.counts.terms > 2);
  });

  it("reads pages in the encoding that they name", async () => {
    const page =
      '<meta charset="windows-1252"><h1>Visie 2031</h1><p>De co\u00f6rdinatieregeling wordt verruimd.</p>';
    const io = memoryIo({ files: { "visie.html": Buffer.from(page, "latin1") } });
    assert.equal(await runCommand(["import", "visie.html", "-o", "p"], rules, io), 0);
    assert.match(io.text("p/note.md"), /coördinatieregeling/);
  });

  it("reads Word documents with their headings, items and tables", async () => {
    const cell = (words: string): string => `<w:tc>${paragraph(run(words))}</w:tc>`;
    const body = [
      paragraph(run("Havenvisie 2031"), "Kop1"),
      paragraph(run("De rederijen vergroten hun laadcapaciteit.")),
      `<w:tbl><w:tr>${cell("Stap")}${cell("Datum")}</w:tr><w:tr>${cell("Start walstroomregeling")}${cell("1 mei 2032")}</w:tr></w:tbl>`,
    ].join("");
    const io = memoryIo({ files: { "visie.docx": docx(body, { styles: standardStyles }) } });
    assert.equal(await runCommand(["import", "visie.docx", "-o", "p"], rules, io), 0);
    assert.equal(
      io.text("p/note.md"),
      "# Havenvisie 2031\n\nDe rederijen vergroten hun laadcapaciteit.\n\n| Stap | Datum |\n| --- | --- |\n| Start walstroomregeling | 1 mei 2032 |\n",
    );
  });

  it("trusts no Word document that is none, or that grows without end", async () => {
    const bomb = zipParts({
      ...docxParts(paragraph(run("x"))),
      "word/document.xml": "<a>".repeat(3_000_000),
    });
    for (const [bytes, says] of [
      [Buffer.from("PK\u0003\u0004 en verder niets"), /beschadigd/],
      [Buffer.from("geen archief"), /geen Word/],
      [bomb, /niet vertrouwd|te diep|te groot/],
    ] as const) {
      const io = memoryIo({ files: { "a.docx": bytes } });
      assert.equal(await runCommand(["import", "a.docx"], rules, io), 3);
      assert.match(io.complained(), says);
    }
  });

  it("says why a file is no note, with 3", async () => {
    for (const [name, content, says] of [
      ["a.pdf", "x", /iets anders/],
      ["leeg.md", " \n", /geen tekst/],
      ["bin.txt", Buffer.from([0, 1, 2]), /binair/],
      ["latin.md", Buffer.from("caf\u00e9 open", "latin1"), /geen UTF-8/],
      ["raar.html", Buffer.from('<meta charset="x-onbekend"><p>x</p>'), /x-onbekend/],
      ["lang.md", "woord ".repeat(200_000), /te lang/],
      ["weg.md", { error: "ENOENT" }, /bestaat niet/],
    ] as const) {
      const io = memoryIo({ files: { [name]: content } });
      assert.equal(await runCommand(["import", name], rules, io), 3, name);
      assert.match(io.complained(), says, name);
    }
  });

  it("wants one note, and a date that is one", async () => {
    const io = memoryIo({ files: { "a.md": "x" } });
    assert.equal(await runCommand(["import"], rules, io), 2);
    assert.equal(await runCommand(["import", "a.md", "b.md"], rules, io), 2);
    assert.equal(await runCommand(["import", "a.md", "--date", "gisteren"], rules, io), 2);
  });
});
