import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { docx, paragraph, run, standardNumbering, standardStyles } from "../support/docx";

// npm run test:word: what LibreOffice makes of the copies with comments. Not a part of npm test, for it needs the program
// (Debian: apt-get install libreoffice-writer-nogui).

const program = resolve(__dirname, "../../dist/cli.js");

const packs = resolve(__dirname, "../../dist/packs");

/** Of any pack: wrong names that are found wherever they stand. */
function wrongNames(): readonly string[] {
  const file = readdirSync(packs).find((name) => name.endsWith(".json"))!;
  const pack = JSON.parse(readFileSync(join(packs, file), "utf8")) as {
    readonly terms: readonly {
      readonly hiddenLabel: readonly { form: string; kind: string; lang: string; context?: unknown }[];
    }[];
  };
  return pack.terms.flatMap(({ hiddenLabel }) =>
    hiddenLabel
      .filter(({ kind, lang, context }) => kind === "expansion" && lang === "nl" && !context)
      .slice(0, 1)
      .map(({ form }) => form),
  );
}

describe("copies of Word documents in LibreOffice", function () {
  this.timeout(180_000);
  let folder = "";
  before(() => {
    const found = spawnSync("soffice", ["--version"], { encoding: "utf8" });
    assert.equal(found.error, undefined, "soffice is not there: install LibreOffice for npm run test:word");
    folder = mkdtempSync(join(tmpdir(), "notawijzer-word-"));
  });
  after(() => {
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** The document as LibreOffice reads it, in its own format as one XML text. */
  function asLibreOfficeReads(name: string): string {
    const profile = pathToFileURL(join(folder, "profile")).href;
    const { status, stderr } = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--convert-to",
        "fodt",
        "--outdir",
        join(folder, "gelezen"),
        join(folder, name),
      ],
      { encoding: "utf8" },
    );
    assert.equal(status, 0, stderr);
    return readFileSync(join(folder, "gelezen", name.replace(/docx$/, "fodt")), "utf8");
  }

  const bare = (fodt: string): string =>
    /<office:body>.*<\/office:body>/s
      .exec(fodt)![0]
      .replace(/<office:annotation .*?<\/office:annotation>/gs, "")
      .replace(/<text:tracked-changes>.*?<\/text:tracked-changes>/gs, "")
      .replace(/<[^>]+>/g, "")
      .replace(/\s+/g, " ");
  const count = (text: string, part: string): number => text.split(part).length - 1;

  it("have the comments, and all else as it was", () => {
    const [first, second, third] = wrongNames() as [string, string, string];
    const half = Math.ceil(first.length / 2);
    const cell = (text: string) =>
      `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
    const body = [
      paragraph("Brief over samenwerking", "Kop1"),
      paragraph(
        run("Het ") + run(first.slice(0, half), "<w:i/>") + run(`${first.slice(half)} bestaat.`, "<w:b/>"),
      ),
      paragraph(
        `${run("Wij ")}<w:del w:id="1" w:author="Collega" w:date="2026-11-01T10:00:00Z"><w:r><w:delText>noemen</w:delText></w:r></w:del><w:ins w:id="2" w:author="Collega" w:date="2026-11-01T10:00:00Z">${run(second)}</w:ins>${run(" wordt genoemd.")}`,
      ),
      `<w:p><w:commentRangeStart w:id="0"/>${run("Oud")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
      paragraph(`${run(`Punt over het ${third}`)}<w:r><w:footnoteReference w:id="2"/></w:r>`, "Lijst"),
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cell("Wat")}${cell(`Het ${first}.`)}</w:tr></w:tbl>`,
      paragraph("Slot."),
    ].join("");
    const note = (id: number, type: string, content: string) =>
      `<w:footnote ${type && `w:type="${type}" `}w:id="${id}">${content}</w:footnote>`;
    writeFileSync(
      join(folder, "brief.docx"),
      docx(body, {
        styles: standardStyles,
        numbering: standardNumbering,
        comments:
          '<w:comment w:id="0" w:author="Collega" w:initials="C"><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment>',
        footnotes:
          note(0, "separator", "<w:p><w:r><w:separator/></w:r></w:p>") +
          note(1, "continuationSeparator", "<w:p><w:r><w:continuationSeparator/></w:r></w:p>") +
          note(2, "", paragraph(`<w:r><w:footnoteRef/></w:r>${run(` Zie het ${second}.`)}`)),
      }),
    );
    const checked = spawnSync(
      process.execPath,
      [program, "check", "--format", "json", "--comments", "uit.docx", "brief.docx"],
      { cwd: folder, encoding: "utf8" },
    );
    assert.equal(checked.stderr, "");
    const findings = (JSON.parse(checked.stdout) as { files: [{ findings: unknown[] }] }).files[0].findings
      .length;
    assert.ok(findings >= 5, checked.stdout);

    const [before, after] = [asLibreOfficeReads("brief.docx"), asLibreOfficeReads("uit.docx")];
    assert.equal(count(before, "<office:annotation "), 1);
    assert.equal(count(after, "<office:annotation "), 1 + findings);
    assert.equal(count(after, "<dc:creator>Notawijzer</dc:creator>"), findings);
    for (const kept of [
      "<text:deletion>",
      "<text:insertion>",
      "<text:note ",
      "<table:table-cell",
      "<text:list-item>",
    ])
      assert.equal(count(after, kept), count(before, kept), kept);
    assert.equal(bare(after), bare(before));
  });
});
