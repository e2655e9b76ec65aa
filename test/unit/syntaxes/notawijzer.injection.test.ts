import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRegistryFromGrammars } from "vscode-tmgrammar-test/dist/common";

/** Stands for the editor's Markdown grammar: paragraphs, HTML comments, fenced and inline code. */
const markdown = {
  scopeName: "text.html.markdown",
  patterns: [
    { begin: "^```", end: "^```", name: "markup.fenced_code.block.markdown" },
    { begin: "<!--", end: "-->", name: "comment.block.html" },
    { match: "`[^`]*`", name: "markup.inline.raw.string.markdown" },
  ],
};

const path = "syntaxes/notawijzer.injection.json";
const scopeName = "notawijzer.injection";
const grammar = createRegistryFromGrammars([
  {
    grammar: { scopeName: markdown.scopeName, path: "markdown.json" },
    content: JSON.stringify(markdown),
  },
  {
    grammar: { scopeName, path, injectTo: [markdown.scopeName] },
    content: readFileSync(path, "utf8"),
  },
]).loadGrammar(markdown.scopeName);

/** The pieces of a text that our grammar names, as `scope: text`, the innermost scope without its ending. */
async function marked(text: string): Promise<string[]> {
  const loaded = await grammar;
  assert(loaded);
  let stack: Parameters<typeof loaded.tokenizeLine>[1] = null;
  const found: string[] = [];
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = loaded.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { scopes, startIndex, endIndex } of tokens) {
      const own = scopes.filter((scope) => scope.endsWith(".notawijzer")).at(-1);
      const piece = line.slice(startIndex, endIndex);
      if (own && !/^(?:meta|punctuation)\./u.test(own)) {
        found.push(`${own.replace(/\.notawijzer$/u, "")}: ${piece}`);
      }
    }
  }
  return found;
}

const link = "entity.name.type.reference";

describe("syntaxes/notawijzer.injection.json", () => {
  it("marks a reference in brackets", async () => {
    const passage =
      "Defensienota 2022, actielijn 4, onder ‘Samenwerking in NAVO- en EU-verband’, derde actie";
    assert.deepEqual(await marked(`Dat is afgesproken (${passage}).`), [`${link}: ${passage}`]);
  });

  it("marks an English reference in brackets, also to a line alone", async () => {
    assert.deepEqual(await marked("agreed (Defence White Paper 2022, action line 4)."), [
      `${link}: Defence White Paper 2022, action line 4`,
    ]);
  });

  it("marks a Pandoc citation with an action line", async () => {
    assert.deepEqual(await marked("Zie [@defensienota-2022, actielijn 4, derde actie]."), [
      "entity.name.type.reference: @defensienota-2022",
      `${link}: , actielijn 4, derde actie`,
    ]);
  });

  it("leaves other brackets and citations alone", async () => {
    const texts = [
      "Door te investeren in betere ondersteuning (actielijn 1) kan Defensie meer.",
      "Het Europees Defensiefonds (EDF) en [@jansen2020, p. 3] en [een koppeling](https://example.org).",
      "De nota (met actielijn 4, en meer) en (Kamerstuk 36 124, nr. 1).",
    ];
    for (const text of texts) assert.deepEqual(await marked(text), [], text);
  });

  for (const word of [
    "negeer",
    "negeer-alinea",
    "negeer-document",
    "ignore",
    "ignore-paragraph",
    "ignore-document",
  ]) {
    it(`marks a suppression: ${word}`, async () => {
      const text = `<!-- notawijzer: ${word} misname/compound – naam uit het Kamerstuk -->`;
      assert.deepEqual(await marked(text), [
        "keyword.control.suppression: notawijzer",
        `keyword.control.suppression: ${word}`,
        "constant.language.rule: misname/compound",
        "comment.block.reason: naam uit het Kamerstuk",
      ]);
    });
  }

  it("marks several codes, a family, and a reason with a hyphen", async () => {
    const text = "<!-- notawijzer: negeer style/first-use, quote -- citaat uit de VN-brief -->";
    assert.deepEqual((await marked(text)).slice(2), [
      "constant.language.rule: style/first-use",
      "constant.language.rule: quote",
      "comment.block.reason: citaat uit de VN-brief",
    ]);
  });

  it("marks a suppression over several lines and ends with it", async () => {
    const text =
      "<!-- notawijzer: negeer style/first-use\n– een reden\nvan twee regels --> (Nota, actielijn 4)";
    assert.deepEqual((await marked(text)).slice(2), [
      "constant.language.rule: style/first-use",
      "comment.block.reason: een reden",
      "comment.block.reason: van twee regels",
      `${link}: Nota, actielijn 4`,
    ]);
  });

  it("leaves other comments and code alone", async () => {
    const texts = [
      "<!-- notawijzer is handig (Nota, actielijn 4) -->",
      "<!-- negeer dit -->",
      "```\n<!-- notawijzer: negeer misname/compound – reden -->\n(Nota, actielijn 4)\n```",
      "`(Nota, actielijn 4)`",
    ];
    for (const text of texts) assert.deepEqual(await marked(text), [], text);
  });
});
