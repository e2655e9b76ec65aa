import assert from "node:assert/strict";
import { openWordDocument } from "../../../server/src/host/word-document";
import { openZip } from "../../../server/src/host/zip-archive";
import { docx, docxParts, paragraph, run, zipParts } from "../../support/docx";
import { zipOf, type ZipPart } from "../../support/zip";

const bytes = (text: string): Buffer => Buffer.from(text);
const author = { name: "Notawijzer", initials: "NW" };

/** Why a file is not read. */
function refusal(file: Uint8Array): string {
  const opened = openWordDocument(file);
  assert.ok("refused" in opened, "read");
  assert.notEqual(opened.refused.en, "");
  return opened.refused.nl;
}

const partsOf = (body: string): ZipPart[] =>
  Object.entries(docxParts(body)).map(([name, content]) => ({ name, bytes: bytes(content) }));

/** A document with one part as given. */
const withPart = (part: ZipPart): Buffer =>
  zipOf([...partsOf(paragraph("Tekst.")).filter(({ name }) => name !== part.name), part]);

describe("a Word document as a file", () => {
  it("is read and copied with everything else as it was packed", () => {
    const picture = { name: "word/media/beeld.png", bytes: Buffer.alloc(5000, 7) };
    const stored = { name: "docProps/app.xml", bytes: bytes("<x/>"), stored: true };
    const file = zipOf([
      ...partsOf(paragraph("Een twee drie.")).map((part) => ({ ...part, descriptor: true })),
      picture,
      stored,
    ]);
    const word = openWordDocument(file);
    assert.ok(!("refused" in word));
    assert.equal(word.text, "Een twee drie.\n");
    assert.deepEqual(word.placeOf(4), { nl: "alinea 1", en: "paragraph 1" });
    const copy = word.withComments([{ start: 4, end: 8, paragraphs: ["Hier."] }], author);
    assert.ok("bytes" in copy);
    const [before, after] = [openZip(file), openZip(copy.bytes)];
    assert.deepEqual(after.names, [...before.names, "word/comments.xml"]);
    for (const name of [picture.name, stored.name, "_rels/.rels"])
      assert.deepEqual(after.read(name), before.read(name));
    // The packed bytes themselves, not just what they hold.
    const packed = file.subarray(file.indexOf(picture.name) + picture.name.length).subarray(0, 15);
    assert.ok(Buffer.from(copy.bytes).includes(packed));
    const again = openWordDocument(copy.bytes);
    assert.equal("refused" in again ? "" : again.text, word.text);
  });

  it("keeps the encoding of its parts", () => {
    const parts = docxParts(paragraph("Één twee."));
    const xml = parts["word/document.xml"]!.replace("UTF-8", "UTF-16");
    for (const swap of [false, true]) {
      const utf16 = Buffer.from(`\ufeff${xml}`, "utf16le");
      const word = openWordDocument(
        zipParts({ ...parts, "word/document.xml": swap ? utf16.swap16() : utf16 }),
      );
      assert.ok(!("refused" in word));
      assert.equal(word.text, "Één twee.\n");
      const copy = word.withComments([{ start: 0, end: 3, paragraphs: ["x"] }], author);
      assert.ok("bytes" in copy);
      const written = Buffer.from(openZip(copy.bytes).read("word/document.xml")!);
      const text = (swap ? written.swap16() : written).toString("utf16le");
      assert.match(text, /^\ufeff<\?xml [^>]*UTF-16.*commentReference/s);
    }
  });

  it("refuses what is no Word document", () => {
    assert.match(refusal(bytes("")), /geen Word-document/);
    assert.match(refusal(bytes("gewone tekst")), /geen Word-document/);
    assert.match(refusal(bytes("PK\x03\x04 en dan niets")), /beschadigd/);
    assert.match(refusal(zipParts({ "iets.txt": "x" })), /geen Word-document/);
    assert.match(
      refusal(zipParts({ ...docxParts(""), "word/document.xml": "<html/>" })),
      /geen Word-document/,
    );
    assert.match(
      refusal(Buffer.from("d0cf11e0a1b11ae1", "hex")),
      /oud Word-document \(\.doc\) of een met een wachtwoord/,
    );
  });

  it("refuses a file that is cut off or changed", () => {
    const file = docx(paragraph("Tekst."));
    for (const length of [10, 100, file.length - 30, file.length - 1])
      assert.match(refusal(file.subarray(0, length)), /beschadigd/);
    const changed = Buffer.from(file);
    const at = changed.indexOf("word/document.xml") + 40;
    changed[at] = changed[at]! ^ 0xff;
    assert.match(refusal(changed), /beschadigd. \(onderdeel word\/document\.xml\)/);
  });

  it("refuses names that lead out of the file, and two of the same name", () => {
    for (const name of [
      "../../kwaad.xml",
      "word/../../x",
      "/etc/passwd",
      "C:\\x",
      "C:/x",
      "a\\..\\b",
      "a\0b",
      "",
    ])
      assert.match(
        refusal(zipOf([...partsOf(""), { name, bytes: bytes("x") }])),
        /naam die buiten het bestand wijst/,
        name,
      );
    assert.match(refusal(zipOf([...partsOf(""), ...partsOf("").slice(0, 1)])), /komt twee keer voor/);
    const outside = {
      name: "_rels/.rels",
      bytes: bytes(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>',
      ),
    };
    assert.match(refusal(withPart(outside)), /geen Word-document/);
  });

  it("refuses bombs: by ratio, by size, by a lie about the size, by number, by shared bytes", () => {
    const huge = Buffer.alloc(8_000_000, " ");
    assert.match(
      refusal(withPart({ name: "word/document.xml", bytes: huge })),
      /500 keer zo groot.*word\/document\.xml/,
    );
    assert.match(
      refusal(withPart({ name: "word/document.xml", bytes: bytes("<x/>"), lies: { size: 90_000_000 } })),
      /te groot \(meer dan 40 MB\)/,
    );
    assert.match(
      refusal(withPart({ name: "word/document.xml", bytes: huge, lies: { size: 100_000 } })),
      /beschadigd/,
    );
    assert.match(refusal(zipOf(partsOf(""), 20_000)), /te veel onderdelen/);
    const shared = zipOf([
      { name: "a", bytes: Buffer.alloc(100, 1), stored: true },
      { name: "b", bytes: bytes("x"), stored: true },
    ]);
    // The directory says of the second that it stands in the first.
    shared.writeUInt32LE(0, shared.lastIndexOf("PK\x01\x02") + 42);
    assert.match(refusal(shared), /beschadigd/);
  });

  it("unpacks nothing that it does not read", () => {
    const word = openWordDocument(
      zipOf([
        ...partsOf(paragraph("Tekst.")),
        { name: "word/media/groot.bin", bytes: Buffer.alloc(20_000_000) },
      ]),
    );
    assert.ok(!("refused" in word));
    const copy = word.withComments([{ start: 0, end: 5, paragraphs: ["x"] }], author);
    assert.ok("bytes" in copy && copy.bytes.length < 40_000);
  });

  it("refuses what is encrypted or packed otherwise", () => {
    assert.match(
      refusal(withPart({ name: "word/document.xml", bytes: bytes("<x/>"), lies: { flags: 1 } })),
      /versleuteld.*word\/document\.xml/,
    );
    assert.match(
      refusal(withPart({ name: "word/document.xml", bytes: bytes("<x/>"), lies: { method: 12 } })),
      /bewaar het opnieuw in Word/,
    );
    assert.match(
      refusal(withPart({ name: "word/document.xml", bytes: bytes("<x/>"), lies: { size: 0xffffffff } })),
      /bewaar het opnieuw in Word/,
    );
  });

  it("refuses XML with entities of its own, damaged XML and other encodings, with the place", () => {
    const part = (content: string | Uint8Array) =>
      refusal(zipParts({ ...docxParts(""), "word/document.xml": content }));
    assert.match(
      part('<!DOCTYPE x [<!ENTITY a "b">]>\n<x>&a;</x>'),
      /DOCTYPE.*\(onderdeel word\/document\.xml, regel 1, teken \d+\)/,
    );
    assert.match(
      part("<a>\n<b></a>"),
      /De XML is beschadigd\. \(onderdeel word\/document\.xml, regel 2, teken \d+\)/,
    );
    assert.match(part(Buffer.from("<a>caf\xe9</a>", "latin1")), /niet in de codering die zij noemt/);
    assert.match(
      part('<?xml version="1.0" encoding="windows-1252"?><a/>'),
      /andere codering \(windows-1252\)/,
    );
    assert.match(part(Buffer.from("<a/>", "utf16le")), /niet in de codering/);
    assert.match(part(`<a>${"<b>".repeat(1000)}`), /te diep genest/);
  });

  it("refuses documents without an end: paragraphs, fields in fields", () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    assert.match(refusal(docx(`<w:p>${begin.repeat(200)}</w:p>`)), /te diep genest/);
    const many = zipOf(partsOf(paragraph("a").repeat(100_100)).map((part) => ({ ...part, stored: true })));
    assert.match(refusal(many), /te veel alinea’s/);
  });

  it("goes on with styles that are based on themselves and relationships that lead nowhere", () => {
    const parts = docxParts(paragraph(run("Kop"), "A"), {
      styles:
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      footnotes: "",
    });
    const { "word/footnotes.xml": _gone, ...rest } = parts;
    const word = openWordDocument(zipParts(rest));
    assert.equal("refused" in word ? word.refused.nl : word.text, "Kop\n");
  });
});
