import assert from "node:assert/strict";
import { describePlace } from "../../../server/src/exchange/word/describe-place";
import { readWordDraft } from "../../../server/src/exchange/word/word-draft";
import { docxParts, paragraph, run, standardStyles, type DocxParts } from "../../support/docx";

const read = (body: string, more: DocxParts = {}) => {
  const parts = docxParts(body, { styles: standardStyles, ...more });
  return readWordDraft((name) => parts[name]);
};

const blocksOf = (body: string, more?: DocxParts) =>
  read(body, more).document.blocks.map(({ content: { kind, level, text } }) => [kind, level, text]);

const placesOf = (body: string, more?: DocxParts) => {
  const { document, placeAt } = read(body, more);
  return document.blocks.map(({ start }) => describePlace(placeAt(start)).nl);
};

const deletedRun = (text: string) =>
  `<w:del w:id="1" w:author="X"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const insertedRun = (text: string) => `<w:ins w:id="2" w:author="X">${run(text)}</w:ins>`;
const cell = (content: string, properties = "") => `<w:tc>${properties}${content}</w:tc>`;
const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;

describe("a Word document as a draft", () => {
  it("has headings, paragraphs, list items and quotations by their styles", () => {
    assert.deepEqual(
      blocksOf(
        paragraph("Titel", "Kop1") +
          paragraph("Onder", "Kop2") +
          paragraph("Gewoon.") +
          paragraph("Punt", "Lijst") +
          paragraph("Dieper", "Lijst", '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>') +
          paragraph("Geen punt meer.", "Lijst", '<w:numPr><w:numId w:val="0"/></w:numPr>') +
          paragraph("Aangehaald.", "Citaat") +
          paragraph("Eigen niveau", "", '<w:outlineLvl w:val="3"/>'),
      ),
      [
        ["heading", 1, "Titel"],
        ["heading", 2, "Onder"],
        ["paragraph", 0, "Gewoon."],
        ["list-item", 1, "Punt"],
        ["list-item", 3, "Dieper"],
        ["paragraph", 0, "Geen punt meer."],
        ["quotation", 0, "Aangehaald."],
        ["heading", 4, "Eigen niveau"],
      ],
    );
  });

  it("takes a short paragraph in bold for a heading, but no sentence and no half-bold one", () => {
    const bold = "<w:b/>";
    assert.deepEqual(
      blocksOf(
        paragraph(run("Stand van zaken", bold)) +
          paragraph(run("Een zin.", bold)) +
          paragraph(run("Half", bold) + run(" vet")) +
          paragraph(run("Niet vet", '<w:b w:val="0"/>')),
      ).map(([kind]) => kind),
      ["heading", "paragraph", "paragraph", "paragraph"],
    );
  });

  it("reads what is inserted and not what is deleted or hidden", () => {
    assert.deepEqual(
      blocksOf(
        paragraph(run("Wij ") + deletedRun("verhogen") + insertedRun("verlagen") + run(" het.")) +
          paragraph(run("Zicht") + run("verborgen", "<w:vanish/>") + run("baar")) +
          paragraph(
            `<w:moveFrom w:id="3" w:author="X">${run("weg")}</w:moveFrom>${run("blijft")}<w:moveTo w:id="4" w:author="X">${run(" hier")}</w:moveTo>`,
          ),
      ).map(([, , text]) => text),
      ["Wij verlagen het.", "Zichtbaar", "blijft hier"],
    );
  });

  it("joins paragraphs of which the mark between them is deleted", () => {
    const deletedMark = '<w:rPr><w:del w:id="5" w:author="X"/></w:rPr>';
    assert.deepEqual(
      blocksOf(
        paragraph("Eerste ", "", deletedMark) +
          paragraph("tweede.") +
          paragraph(deletedRun("alles"), "Kop1", deletedMark) +
          paragraph("Gewoon."),
      ),
      [
        ["paragraph", 0, "Eerste tweede."],
        ["paragraph", 0, "Gewoon."],
      ],
    );
  });

  it("reads through links, controls, fields and tags, but not the code of a field", () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${run("nooit")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    assert.deepEqual(
      blocksOf(
        paragraph(
          `<w:hyperlink w:anchor="x">${run("een ")}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run("twee ")}</w:sdtContent></w:sdt><w:smartTag>${run("drie ")}</w:smartTag><w:fldSimple w:instr="REF x">${run("vier ")}</w:fldSimple>${field("REF y", "vijf")}`,
        ) + `<w:sdt><w:sdtContent>${paragraph("In een besturingselement.")}</w:sdtContent></w:sdt>`,
      ).map(([, , text]) => text),
      ["een twee drie vier vijf", "In een besturingselement."],
    );
  });

  it("knows tabs, breaks, hyphens and blanks that do not count", () => {
    const { text } = read(
      paragraph(
        '<w:r><w:t> a </w:t><w:tab/><w:t xml:space="preserve"> b</w:t><w:br/><w:t>EU</w:t><w:noBreakHyphen/><w:t>kwar</w:t><w:softHyphen/><w:t>tier &amp; co</w:t></w:r>',
      ),
    );
    assert.equal(text, "a\t b\nEU\u2011kwartier & co\n");
  });

  it("puts something unreadable where a picture, a formula or a note stands in the text", () => {
    const [block] = read(
      paragraph(
        `${run("a")}<w:r><w:drawing><wp:inline/></w:drawing></w:r>${run("b")}<w:r><w:drawing><wp:anchor/></w:drawing></w:r>${run("c")}<w:r><w:footnoteReference w:id="9"/></w:r>`,
      ),
    ).document.blocks;
    assert.equal(block!.content.text, "a\ufffcbc\ufffc");
    assert.deepEqual(block!.content.masks, [
      { kind: "opaque", start: 1, end: 2 },
      { kind: "opaque", start: 4, end: 5 },
    ]);
  });

  it("leaves out tables of contents and empty paragraphs", () =>
    assert.deepEqual(blocksOf(paragraph("Titel 1", "Inhopg1") + paragraph(" ") + "<w:p/>"), []));

  it("reads the cells of tables with row and column; a frame of one cell is none", () => {
    const twoWide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>';
    const cells = read(
      table(cell(paragraph("A"), twoWide) + cell(paragraph("B"))).replace("<w:tr>", "<w:tr><w:trPr/>") +
        table(
          cell(paragraph("1")) + cell(paragraph("2")),
          cell(paragraph("3")) +
            cell(paragraph("4a") + paragraph("4b") + table(cell(paragraph("5")) + cell(paragraph("6")))),
        ) +
        table(cell(paragraph("Kader."))),
    ).document.blocks.map(({ content }) => [
      content.text,
      content.kind,
      content.cell?.row,
      content.cell?.column,
    ]);
    assert.deepEqual(cells, [
      ["A", "table-cell", 0, 0],
      ["B", "table-cell", 0, 2],
      ["1", "table-cell", 0, 0],
      ["2", "table-cell", 0, 1],
      ["3", "table-cell", 1, 0],
      ["4a", "table-cell", 1, 1],
      ["4b", "table-cell", 1, 1],
      ["5", "table-cell", 1, 1],
      ["6", "table-cell", 1, 1],
      ["Kader.", "paragraph", undefined, undefined],
    ]);
  });

  it("leaves out a row that is deleted", () =>
    assert.deepEqual(
      blocksOf(
        `<w:tbl><w:tr>${cell(paragraph("A"))}${cell(paragraph("B"))}</w:tr><w:tr><w:trPr><w:del w:id="1" w:author="X"/></w:trPr>${cell(paragraph("C"))}</w:tr></w:tbl>`,
      ).map(([, , text]) => text),
      ["A", "B"],
    ));

  it("reads notes and text boxes behind the list that they belong to, alternatives once", () => {
    const box = (text: string) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const body =
      paragraph("Wij doen:") +
      paragraph(run("Een") + '<w:r><w:footnoteReference w:id="7"/></w:r>', "Lijst") +
      paragraph(run("Twee") + box("In het vak."), "Lijst") +
      paragraph("Slot.") +
      paragraph(run("Eind") + '<w:r><w:endnoteReference w:id="1"/></w:r>');
    const more = {
      footnotes: note(3, "Niet aangehaald.") + note(7, "De noot."),
      endnotes: `<w:endnote w:id="1">${paragraph("De eindnoot.")}</w:endnote>`,
    };
    assert.deepEqual(
      blocksOf(body, more).map(([kind, , text]) => [kind, text]),
      [
        ["paragraph", "Wij doen:"],
        ["list-item", "Een\ufffc"],
        ["list-item", "Twee"],
        ["footnote", "De noot."],
        ["paragraph", "In het vak."],
        ["paragraph", "Slot."],
        ["paragraph", "Eind\ufffc"],
        ["footnote", "De eindnoot."],
      ],
    );
    assert.deepEqual(placesOf(body, more), [
      "alinea 1",
      "alinea 2",
      "alinea 3",
      "voetnoot 1",
      "tekstvak",
      "alinea 4",
      "alinea 5",
      "eindnoot 1",
    ]);
  });

  it("says where something stands, with the page where the document knows it", () => {
    const broken = "<w:r><w:lastRenderedPageBreak/><w:t>Verder.</w:t></w:r>";
    assert.deepEqual(
      placesOf(
        paragraph("Inleiding") +
          paragraph("Inzet", "Kop1") +
          paragraph("Een.") +
          paragraph(broken) +
          paragraph("Drie.") +
          table(cell(paragraph("A")) + cell(paragraph("B"))),
      ),
      [
        "blz. 1, alinea 1",
        "blz. 1, kop “Inzet”",
        "blz. 1, onder “Inzet”, alinea 1",
        "blz. 1, onder “Inzet”, alinea 2",
        "blz. 2, onder “Inzet”, alinea 3",
        "blz. 2, tabel 1, rij 1, kolom 1, onder “Inzet”",
        "blz. 2, tabel 1, rij 1, kolom 2, onder “Inzet”",
      ],
    );
    assert.equal(describePlace(read(paragraph("Inzet", "Kop1")).placeAt(0)).en, "heading “Inzet”");
  });

  it("reads other prefixes, the strict namespace and another name of the main part", () => {
    const parts = {
      "_rels/.rels":
        '<Relationships xmlns="x"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/doc/hoofd.xml"/></Relationships>',
      "doc/hoofd.xml":
        '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Tekst.</t></r></p></body></document>',
    } as Readonly<Record<string, string>>;
    assert.equal(readWordDraft((name) => parts[name]).text, "Tekst.\n");
  });
});
