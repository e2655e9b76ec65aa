import assert from "node:assert/strict";
import fc from "fast-check";
import { Refused } from "../../../server/src/exchange/refused";
import { decodeXmlText, xmlAttribute, xmlText } from "../../../server/src/exchange/xml/xml-text";
import { readXmlTree, type XmlElement } from "../../../server/src/exchange/xml/xml-tree";

const refusal = (xml: string): Refused => {
  try {
    readXmlTree(xml);
  } catch (error) {
    assert.ok(error instanceof Refused, String(error));
    return error;
  }
  return assert.fail("read");
};

const all = (element: XmlElement): readonly XmlElement[] => [element, ...element.children.flatMap(all)];

describe("XML as a tree with places", () => {
  it("knows where each element stands", () => {
    const xml =
      '\ufeff<?xml version="1.0"?>\r\n<!-- < > --><a:r xmlns:a="urn:a"\n  x="1 &gt; &#x1F600; \'">é😀<a:b/>t<![CDATA[<x>]]><c\n/>\r\n<b > </b\t></a:r>\n';
    const found = all(readXmlTree(xml)).map(({ name, uri, start, openEnd, closeStart, end }) => [
      name,
      uri,
      xml.slice(start, openEnd),
      xml.slice(openEnd, closeStart),
      xml.slice(closeStart, end),
    ]);
    assert.deepEqual(found, [
      [
        "a:r",
        "urn:a",
        '<a:r xmlns:a="urn:a"\n  x="1 &gt; &#x1F600; \'">',
        "é😀<a:b/>t<![CDATA[<x>]]><c\n/>\r\n<b > </b\t>",
        "</a:r>",
      ],
      ["a:b", "urn:a", "<a:b/>", "", ""],
      ["c", "", "<c\n/>", "", ""],
      ["b", "", "<b >", " ", "</b\t>"],
    ]);
    assert.equal(readXmlTree(xml).attributes.at(-1)!.value, "1 > 😀 '");
  });

  it("refuses what is not well-formed, with the line", () => {
    for (const xml of [
      "",
      "text",
      "<a>",
      "<a></b>",
      '<a b="<"/>',
      "<a>&x;</a>",
      "<a>\u0001</a>",
      "<a/><b/>",
      '<a b="1" b="2"/>',
      "<x:a/>",
      "<a>]]></a>",
    ])
      assert.match(refusal(xml).text.nl, /beschadigd/, xml);
    assert.equal(refusal("<a>\n<b>\n</a>").place.line, 3);
  });

  it("refuses document types, so that nothing expands", () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "${"y".repeat(50)}"><!ENTITY z "&x;&x;&x;">]><a>&z;</a>`;
    assert.match(refusal(bomb).text.nl, /DOCTYPE/);
    assert.match(refusal('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>').text.nl, /DOCTYPE/);
  });

  it("refuses what is nested too deeply", () => {
    assert.match(refusal("<a>".repeat(100_000)).text.nl, /te diep/);
    assert.equal(all(readXmlTree("<a>".repeat(150) + "</a>".repeat(150))).length, 150);
  });
});

describe("text of XML", () => {
  it("is decoded with the place of each unit", () => {
    const raw = "a &amp; b&#233;&#x1F600;\r\nc\rd &lt;&gt;";
    const { text, at } = decodeXmlText(raw);
    assert.equal(text, "a & bé😀\nc\nd <>");
    assert.equal(raw.slice(at(text.indexOf("c")), at(text.indexOf("c") + 1)), "c");
    assert.equal(raw.slice(at(2), at(3)), "&amp;");
    assert.equal(at(text.length), raw.length);
  });

  it("comes back as it was written", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(text, (own) => {
        const clean = own.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
        const tree = readXmlTree(`<a b="${xmlAttribute(clean)}">${xmlText(clean)}</a>`);
        assert.equal(tree.attributes[0]!.value, clean);
        assert.equal(decodeXmlText(xmlText(clean)).text, clean);
      }),
    );
  });

  it("leaves out what XML cannot hold", () => {
    assert.equal(xmlText("a\u0000\u001b\ufffe\ud800b\udc00😀"), "ab😀");
  });
});
