import assert from "node:assert/strict";
import { readMarkdown } from "../../../server/src/text/markdown-blocks";
import { checkBlocks, show } from "./show-blocks";

const reads = (text: string, ...expected: string[]) => {
  for (const written of [text, text.replace(/\n/g, "\r\n"), text.replace(/\n/g, "\r"), `\uFEFF${text}`]) {
    const document = readMarkdown(written);
    checkBlocks(document);
    assert.deepEqual(show(document), expected, JSON.stringify(written));
  }
};

describe("markdown blocks", () => {
  it("reads headings without their marks", () => {
    reads(
      "# Kop *met* nadruk #\n\nOnder\nkop\n---\n#\n## C#",
      "heading 1|Kop met nadruk",
      "heading 2|Onder⏎kop",
      "heading 2|C#",
    );
  });

  it("reads paragraphs over several lines", () => {
    reads(
      "Eerste regel  \ntweede \\\n   derde.\n\nVolgende.",
      "paragraph|Eerste regel⏎tweede⏎derde.",
      "paragraph|Volgende.",
    );
  });

  it("masks inline markup", () => {
    reads("**Vet** en _nadruk_, ~~weg~~, \\* ster, a_b.", "paragraph|Vet en nadruk, weg, * ster, a_b.");
    reads(
      "Zie [de *nota*](http://x.nl 'titel') en [nota][1], ![beeld](a.png).",
      "paragraph|Zie de nota¤ en nota¤, ¤.",
    );
    reads("Met `code`, <http://x.nl>, www.x.nl, https://x.nl/a, a.b@c.nl.", "paragraph|Met ¤, ¤, ¤, ¤, ¤.");
    reads(
      "Een <b>woord</b> &amp; een noot[^1] en [@smit, p. 3].",
      "paragraph|Een ¤woord¤ ¤ een noot¤ en ¤, p. 3].",
    );
  });

  it("keeps masks where they stand in the text", () => {
    const { content, start } = readMarkdown("> Een *b*\n> c").blocks[0]!;
    assert.equal(start, 2);
    assert.deepEqual(content.masks, [
      { kind: "mark", start: 4, end: 5 },
      { kind: "mark", start: 6, end: 7 },
      { kind: "mark", start: 8, end: 10 },
    ]);
  });

  it("reads lists", () => {
    reads(
      "Wij:\n- een\n  vervolg\n\n  tweede alinea\n  1. genest\n     * [x] taak\n- twee",
      "paragraph|Wij:",
      "list-item 1|een⏎vervolg",
      "list-item 1|tweede alinea",
      "list-item 2|genest",
      "list-item 3|taak",
      "list-item 1|twee",
    );
  });

  it("reads quotations, and all in them as quotation", () => {
    reads(
      "> Citaat\n> > dieper\nlui\n\n> # Kop\n> - punt",
      "quotation|Citaat",
      "quotation|dieper⏎lui",
      "quotation|Kop",
      "quotation|punt",
    );
  });

  it("reads the cells of tables", () => {
    const cells = ["table-cell 0,0|a", "table-cell 0,1|b", "table-cell 1,1|x", "table-cell 2,0|y ¤"];
    reads("| a | *b* |\n|---|--:|\n|   | x |\n| y `z` |", ...cells);
    reads("a | b\n-|-\n| | x\ny `z` |", ...cells);
    reads("| a |  \n| - |  \n| b\\|c |  ", "table-cell 0,0|a", "table-cell 1,0|b|c");
  });

  it("reads footnotes", () => {
    reads(
      "Tekst[^1].\n[^1]: Noot\n    vervolg\n\n    tweede alinea\n[^b]: Andere\n\nVerder.",
      "paragraph|Tekst¤.",
      "footnote|Noot⏎vervolg",
      "footnote|tweede alinea",
      "footnote|Andere",
      "paragraph|Verder.",
    );
  });

  it("passes over what is no prose", () => {
    reads(
      "[a]: http://x.nl\n  'titel'\n[b]: <y>\n\n***\n\n    code\n\n```js\ncode\n```\n<div>\nhtml\n</div>\n",
    );
    reads("Tekst\n```\nopen\n\n# code", "paragraph|Tekst");
  });

  it("keeps comments", () => {
    reads("<!-- alleen\n\ndit -->\n\nTekst.", "comment|¤", "paragraph|Tekst.");
    reads("<!-- a --> <!-- b -->\n- <!-- c -->", "comment|¤", "comment|¤");
    reads("<!-- a --> Tekst erna.", "paragraph|¤ Tekst erna.");
    const { content } = readMarkdown("Een <!-- uit --> twee").blocks[0]!;
    assert.deepEqual(content.comments, [{ start: 4, end: 16 }]);
    assert.equal(readMarkdown("<!-- a --> <!-- b -->").blocks[0]!.content.comments.length, 2);
  });

  it("reads items pasted from a word processor", () => {
    reads(
      "Wij gaan\n• een\n  door\n•\ttwee\no\tdrie\n· vier",
      "paragraph|Wij gaan",
      "list-item 1|een⏎door",
      "list-item 1|twee",
      "list-item 1|drie",
      "list-item 1|vier",
    );
    reads("– een\n– twee – met streep", "list-item 1|een", "list-item 1|twee – met streep");
    reads("    • ingesprongen", "list-item 1|ingesprongen");
    reads("- punt:\n  • sub", "list-item 1|punt:", "list-item 2|sub");
    reads("Het kabinet\n– zoals gemeld – zal", "paragraph|Het kabinet⏎– zoals gemeld – zal");
    reads("Met `een\n• twee` erin", "paragraph|Met ¤ erin");
  });

  it("reads front matter apart", () => {
    const text = "---\ntitel: 'Een: nota' # kort\ndatum: 2022-06-01\nlijst:\n  - x: y\n...\nTekst\n---\n";
    const { frontMatter, blocks } = readMarkdown(text);
    assert.deepEqual(
      frontMatter.map(({ key, value, span }) => [key, value, text.slice(span.start, span.end)]),
      [
        ["titel", "Een: nota", "titel: 'Een: nota' # kort"],
        ["datum", "2022-06-01", "datum: 2022-06-01"],
        ["lijst", "", "lijst:"],
      ],
    );
    assert.deepEqual(show({ text, blocks, frontMatter, state: undefined }), ["heading 2|Tekst"]);
    reads("---\na: b\n---\nTekst.", "paragraph|Tekst.");
    reads("---\n\nTekst.\n\n---\n", "paragraph|Tekst.");
    reads("---\na: b\n\nTekst.", "paragraph|a: b", "paragraph|Tekst.");
  });

  it("reads any text in bounded time", () => {
    const texts = [
      "[".repeat(1e6),
      "[".repeat(5e5) + "]".repeat(5e5),
      `${">".repeat(10_000)} a\n${"-\n".repeat(20_000)}`,
      `${"- ".repeat(2e5)}x`,
      `[^1]: ${"> ".repeat(2e5)}x`,
      `a|b\n${" ".repeat(5e5)}x`,
      "*a ".repeat(3e5),
      "<!-- ".repeat(2e5) + "\n\n<a <!-- ".repeat(10),
      "[a](b (x ".repeat(1e5),
      `[a]: b "x\n${"x\n".repeat(1e5)}`,
      `www.a.nl/${")".repeat(5e5)}`,
      Array.from({ length: 1000 }, (_, size) => "`".repeat(size + 1)).join("a"),
      "De minister zegt *dat* het kan. ".repeat(32_000),
      "\0\ud83d\r".repeat(1e5),
      `---\na: b\nx${" ".repeat(5e4)}c\n---\n`,
    ];
    for (const text of texts) {
      const before = performance.now();
      checkBlocks(readMarkdown(text));
      const took = performance.now() - before;
      assert.ok(took < 8000, `${JSON.stringify(text.slice(0, 20))} took ${took} ms`);
    }
  }).timeout(60_000);
});
