import assert from "node:assert/strict";
import fc from "fast-check";
import { addComments, type WordComment } from "../../../server/src/exchange/word/add-comments";
import { readWordDraft } from "../../../server/src/exchange/word/word-draft";
import { docxParts, paragraph, run, standardStyles, wordNamespace, type DocxParts } from "../../support/docx";

const author = { name: "Notawijzer", initials: "NW", date: "2026-11-28T00:00:00Z" };

/** Comments on words of a document, and its parts before and after. */
function comment(body: string, words: readonly string[], more: DocxParts = {}) {
  const parts = docxParts(body, more);
  return commentParts(parts, words);
}

function commentParts(parts: Readonly<Record<string, string>>, words: readonly string[]) {
  const source = (name: string): string | undefined => parts[name];
  const draft = readWordDraft(source);
  let from = 0;
  const comments = words.map((own): WordComment => {
    const start = draft.text.indexOf(own, from);
    assert.ok(start >= 0, `${own} in ${draft.text}`);
    from = start + 1;
    return { start, end: start + own.length, paragraphs: [`Over ${own}`] };
  });
  const changed = addComments(draft, source, comments, author);
  const after = { ...parts, ...Object.fromEntries(changed) };
  const bodyOf = (name: string) => /<w:body>(.*)<\/w:body>/s.exec(after[name]!)![1]!;
  return { parts, after, changed, body: after["word/document.xml"] ? bodyOf("word/document.xml") : "" };
}

const open = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
const close = (id: number) =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const text = (own: string, properties = "") => run(own, properties);

describe("comments in a Word document", () => {
  it("cut a run where they begin and end, with its properties and its own name of nothing else", () => {
    const { body } = comment(
      '<w:p><w:r w:rsidR="00A"><w:rPr><w:i/></w:rPr><w:t>Het Vredesfonds &amp; meer.</w:t></w:r></w:p>',
      ["Vredesfonds"],
    );
    const opened = '<w:r w:rsidR="00A"><w:rPr><w:i/></w:rPr>';
    assert.equal(
      body,
      `<w:p>${opened}<w:t xml:space="preserve">Het </w:t></w:r>${open(0)}${opened}<w:t xml:space="preserve">Vredesfonds</w:t></w:r>${close(0)}${opened}<w:t xml:space="preserve"> &amp; meer.</w:t></w:r></w:p>`,
    );
  });

  it("go from run to run, and through formatting, links and insertions", () => {
    const link = `<w:hyperlink w:anchor="x">${text("Defensie")}</w:hyperlink>`;
    const { body } = comment(`<w:p>${text("Europees ", "<w:b/>")}${link}${text("fonds.")}</w:p>`, [
      "Europees Defensiefonds",
    ]);
    assert.equal(
      body,
      `<w:p>${open(0)}${text("Europees ", "<w:b/>")}${link}${text("fonds")}${close(0)}${text(".")}</w:p>`,
    );
  });

  it("stand around an insertion and not in it", () => {
    const insertion = `<w:ins w:id="4" w:author="X">${text("verlaagt")}</w:ins>`;
    const { body } = comment(`<w:p>${text("Wij ")}${insertion}${text(" het.")}</w:p>`, ["verlaagt"]);
    assert.equal(body, `<w:p>${text("Wij ")}${open(5)}${insertion}${close(5)}${text(" het.")}</w:p>`);
  });

  it("cut a run between its children, and give a tracked change of its properties a number of its own", () => {
    const changed = (id: number) =>
      `<w:rPr><w:b/><w:rPrChange w:id="${id}" w:author="X"><w:rPr/></w:rPrChange></w:rPr>`;
    const { body } = comment(
      `<w:p><w:r>${changed(3)}<w:t>een</w:t><w:tab/><w:t>twee</w:t><w:br/><w:t>drie</w:t></w:r></w:p>`,
      ["twee"],
    );
    assert.equal(
      body,
      `<w:p><w:r>${changed(3)}<w:t>een</w:t><w:tab/></w:r>${open(4)}<w:r>${changed(5)}<w:t>twee</w:t></w:r>${close(4)}<w:r>${changed(6)}<w:br/><w:t>drie</w:t></w:r></w:p>`,
    );
  });

  it("cut no text of which the blanks around it do not count", () => {
    const { body } = comment("<w:p><w:r><w:t> een twee </w:t></w:r></w:p>", ["twee"]);
    assert.equal(body, `<w:p>${open(0)}<w:r><w:t> een twee </w:t></w:r>${close(0)}</w:p>`);
  });

  it("stand around fields, controls and text boxes, and at the mark of a note", () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${text("een veld hier")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const control = `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${text("een keuze hier")}</w:sdtContent></w:sdt>`;
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph("een vak hier")}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const more = { footnotes: `<w:footnote w:id="2">${paragraph("een noot hier")}</w:footnote>` };
    const { body, after, parts } = comment(
      `<w:p>${field}${control}${mark}${box}</w:p>`,
      ["veld", "keuze", "noot", "vak"],
      more,
    );
    assert.equal(
      body,
      `<w:p>${open(3)}${field}${close(3)}${open(4)}${control}${close(4)}${open(5)}${mark}${close(5)}${open(6)}${box}${close(6)}</w:p>`,
    );
    assert.equal(after["word/footnotes.xml"], parts["word/footnotes.xml"]);
  });

  it("stand before what fills a control on its own", () => {
    const { body } = comment(
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph("Het Vredesfonds.")}</w:sdtContent></w:sdt>`,
      ["Vredesfonds"],
    );
    assert.equal(
      body,
      `<w:sdt><w:sdtPr/><w:sdtContent><w:p>${open(0)}${close(0)}${text("Het Vredesfonds.")}</w:p></w:sdtContent></w:sdt>`,
    );
  });

  it("come into a new part with its type and relationship", () => {
    const { after, changed } = comment(paragraph("Het Vredesfonds & meer.".replace("&", "en")), [
      "Vredesfonds",
    ]);
    assert.deepEqual([...changed.keys()].sort(), [
      "[Content_Types].xml",
      "word/_rels/document.xml.rels",
      "word/comments.xml",
      "word/document.xml",
    ]);
    assert.match(
      after["[Content_Types].xml"]!,
      /<Override PartName="\/word\/comments\.xml" ContentType="[^"]+comments\+xml"\/><\/Types>$/,
    );
    assert.match(
      after["word/_rels/document.xml.rels"]!,
      /Id="rId1" Type="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships\/comments" Target="comments\.xml"\/>/,
    );
    assert.ok(
      after["word/comments.xml"]!.includes(
        `<w:comments xmlns:w="${wordNamespace}"><w:comment w:id="0" w:author="Notawijzer" w:date="2026-11-28T00:00:00Z" w:initials="NW"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t xml:space="preserve">Over Vredesfonds</w:t></w:r></w:p></w:comment></w:comments>`,
      ),
    );
  });

  it("come behind those that are there, with numbers of their own and the document's styles", () => {
    const old = '<w:comment w:id="7" w:author="Collega"><w:p/></w:comment>';
    const { after, changed } = comment(
      `<w:p><w:commentRangeStart w:id="7"/>${text("Oud")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${text(" nieuw.")}</w:p>`,
      ["nieuw"],
      { comments: old, styles: standardStyles },
    );
    assert.deepEqual([...changed.keys()], ["word/document.xml", "word/comments.xml"]);
    assert.ok(after["word/comments.xml"]!.includes(`${old}<w:comment w:id="8" w:author="Notawijzer"`));
    assert.ok(after["word/comments.xml"]!.includes('<w:pStyle w:val="Tekstopmerking"/>'));
    assert.ok(
      after["word/document.xml"]!.includes(
        '<w:rStyle w:val="Verwijzingopmerking"/></w:rPr><w:commentReference w:id="8"/>',
      ),
    );
  });

  it("come into an empty part, and beside a part that has their name without belonging to the document", () => {
    const parts = docxParts(paragraph("Woord."), { comments: "" });
    const empty = { ...parts, "word/comments.xml": `<w:comments xmlns:w="${wordNamespace}"/>` };
    assert.match(
      commentParts(empty, ["Woord"]).after["word/comments.xml"]!,
      /^<w:comments [^>]*"><w:comment .*<\/w:comments>$/,
    );
    const stray = { ...docxParts(paragraph("Woord.")), "word/comments.xml": "<x/>" };
    assert.deepEqual(
      [...commentParts(stray, ["Woord"]).changed.keys()].filter((name) => /comments/.test(name)),
      ["word/comments2.xml"],
    );
  });

  it("change nothing where there are none", () =>
    assert.equal(comment(paragraph("Woord."), []).changed.size, 0));

  it("leave the text and everything that is not theirs as it was, whatever the runs and wherever they are", () => {
    const word = fc.constantFrom("een", "twee ", " &amp; ", "drie", ". ", "é", "😀", "&#233;");
    const runs = fc.array(
      fc.record({
        words: fc.array(word, { minLength: 1, maxLength: 3 }),
        bold: fc.boolean(),
        kept: fc.boolean(),
        inserted: fc.boolean(),
        tab: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(
        fc.array(runs, { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat(9)),
        (paragraphs, stream) => {
          const body = paragraphs
            .map(
              (own) =>
                `<w:p>${own
                  .map(({ words, bold, kept, inserted, tab }) => {
                    const made = `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}${tab ? "<w:tab/>" : ""}<w:t${kept ? ' xml:space="preserve"' : ""}>${words.join("")}</w:t></w:r>`;
                    return inserted ? `<w:ins w:id="1" w:author="X">${made}</w:ins>` : made;
                  })
                  .join("")}</w:p>`,
            )
            .join("");
          const parts = docxParts(body);
          const source = (name: string): string | undefined => parts[name];
          const draft = readWordDraft(source);
          const comments: WordComment[] = [];
          for (let at = 0; at < draft.text.length; at++) {
            const length = 1 + (stream.next().value as number);
            const end = Math.min(at + length, draft.text.length - 1);
            const whole =
              !/[\ud800-\udbff]$/.test(draft.text.slice(at, end)) &&
              !/^[\udc00-\udfff]/.test(draft.text.slice(at));
            if (/\S/.test(draft.text.slice(at, end)) && whole && (stream.next().value as number) > 4)
              comments.push({ start: at, end, paragraphs: ["x"] });
          }
          const changed = addComments(draft, source, comments, author);
          const after = { ...parts, ...Object.fromEntries(changed) } as Readonly<Record<string, string>>;
          const again = readWordDraft((name) => after[name]);
          assert.equal(again.text, draft.text);
          const xml = after["word/document.xml"]!;
          assert.equal(xml.split("<w:commentRangeStart").length - 1, comments.length);
          assert.equal(xml.split("<w:commentReference").length - 1, comments.length);
          for (let id = 2; id < 2 + comments.length; id++)
            assert.ok(xml.indexOf(`RangeStart w:id="${id}"`) <= xml.indexOf(`RangeEnd w:id="${id}"`));
          assert.equal(withoutComments(xml), withoutComments(parts["word/document.xml"]!));
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** The part without what comments add: marks, cuts between runs that are alike, and the mark that blanks are kept. */
const withoutComments = (xml: string): string =>
  xml
    .replace(/<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, "")
    .replace(/ xml:space="preserve"/g, "")
    .replace(/<\/w:t><\/w:r><w:r>(?:<w:rPr><w:b\/><\/w:rPr>)?<w:t>/g, "")
    .replace(/<w:t><\/w:t>/g, "")
    .replace(/<\/w:r><w:r>(?:<w:rPr><w:b\/><\/w:rPr>)?/g, "");
