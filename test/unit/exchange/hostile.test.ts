import assert from "node:assert/strict";
import fc from "fast-check";
import { Refused } from "../../../server/src/exchange/refused";
import { readSkos } from "../../../server/src/exchange/terms/read-skos";
import { readTbx } from "../../../server/src/exchange/terms/read-tbx";
import { readTermCsv, writeTermCsv } from "../../../server/src/exchange/terms/term-csv";
import { entryOf } from "../../../server/src/exchange/terms/term-entry";
import { writeSkos } from "../../../server/src/exchange/terms/write-skos";
import { writeTbx } from "../../../server/src/exchange/terms/write-tbx";
import { openWordDocument } from "../../../server/src/host/word-document";
import { docx, docxParts, paragraph, run, standardStyles, zipParts } from "../../support/docx";
import { tinyPack } from "../features/tiny-pack";

const set = {
  id: "proef",
  title: "Proef",
  language: "nl" as const,
  entries: tinyPack.terms.map(entryOf),
};

/** A stretch of a text replaced by something else. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(20),
    by: fc.oneof(
      fc.string({ unit: "binary", maxLength: 5 }),
      fc.constantFrom(
        "<",
        ">",
        "&",
        '"',
        "<w:p>",
        "</w:r>",
        "<!--",
        "]]>",
        "\\",
        "@",
        "\n",
        ";",
        '"""',
        "<w:tbl>",
        "<w:tc/>",
      ),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(text: string, changes: readonly { at: number; length: number; by: string }[]): string {
  return changes.reduce((own, { at, length, by }) => {
    const start = Math.floor(at * own.length);
    return own.slice(0, start) + by + own.slice(start + length);
  }, text);
}

const body =
  paragraph("Kop", "Kop1") +
  paragraph(run("Een ") + `<w:ins w:id="1" w:author="X">${run("twee")}</w:ins>` + run(" drie.", "<w:b/>")) +
  `<w:tbl><w:tr><w:tc>${paragraph("Cel")}</w:tc><w:tc>${paragraph("Cel")}</w:tc></w:tr></w:tbl>` +
  paragraph(
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
  );

/** Reads a document and puts a comment on each word: whatever it is, that ends in a document that reads the same, or a reason. */
function use(file: Uint8Array): void {
  const word = openWordDocument(file);
  if ("refused" in word) return;
  const comments = [...word.text.matchAll(/[^\s\ufffc]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    paragraphs: ["x"],
  }));
  const copy = word.withComments(comments, { name: "N", initials: "N" });
  if ("refused" in copy) return;
  const again = openWordDocument(copy.bytes);
  assert.ok(!("refused" in again), "the copy is not read");
  assert.equal(again.text, word.text);
}

describe("files of others that are damaged", () => {
  it("are Word documents that read the same with comments, or are refused with a reason", () => {
    fc.assert(
      fc.property(
        damage,
        fc.constantFrom(
          "word/document.xml",
          "word/styles.xml",
          "_rels/.rels",
          "[Content_Types].xml",
          "word/_rels/document.xml.rels",
        ),
        (changes, name) => {
          const parts = docxParts(body, { styles: standardStyles });
          use(zipParts({ ...parts, [name]: damaged(parts[name]!, changes) }));
        },
      ),
      { numRuns: 300 },
    );
    const file = docx(body, { styles: standardStyles });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        (changes) => {
          const bytes = Buffer.from(file);
          for (const [at, byte] of changes) bytes[at] = byte;
          use(bytes);
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => use(bytes)));
  });

  for (const [name, make, text] of [
    ["TBX", readTbx, [...writeTbx(set)].join("")],
    ["SKOS", readSkos, [...writeSkos(set)].join("")],
    ["CSV", readTermCsv, [...writeTermCsv(set)].join("")],
  ] as const)
    it(`are terms in ${name}, or are refused with a reason`, () => {
      fc.assert(
        fc.property(damage, fc.integer({ min: 1, max: 5000 }), (changes, size) => {
          const own = damaged(text, changes);
          try {
            const reader = make();
            for (let at = 0; at < own.length; at += size) reader.write(own.slice(at, at + size));
            assert.ok(Array.isArray(reader.end().entries));
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            assert.notEqual(error.text.nl, "");
          }
        }),
        { numRuns: 100 },
      );
    });
});
