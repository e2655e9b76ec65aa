import assert from "node:assert/strict";
import MarkdownIt from "markdown-it";
import { createMarkdownPlugin } from "../../../client/src/preview/markdown-plugin";
import { glossaryOf } from "../../../server/src/features/glossary";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import { tinyPack } from "../features/tiny-pack";

const glossary = glossaryOf(buildKnowledge([tinyPack]), "nl");
const texts = () => ({ citedActions: "Aangehaalde acties" });
const rendered = (markdown: string, given: typeof glossary | "none" = glossary): string =>
  new MarkdownIt()
    .use(createMarkdownPlugin(() => (given === "none" ? undefined : given), texts))
    .render(markdown);

describe("the Markdown preview", () => {
  it("gives acronyms their full name, also in compounds, not in code and links", () => {
    assert.match(rendered("De STH-leden."), /De <abbr title="Stuurgroep Havens">STH<\/abbr>-leden\./);
    for (const text of ["`STH`", "[STH](x.md)", "De STHX.", "De sth."])
      assert.doesNotMatch(rendered(text), /<abbr/, text);
  });

  it("leads a reference to the note's words at the end", () => {
    for (const reference of [
      "(Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie)",
      "De tweede actie onder ‘Werken in de haven’ (Havennota 2020, actielijn 2)",
    ]) {
      const html = rendered(`Zie ${reference}. En nogmaals ${reference}.`);
      assert.equal(html.match(/<a href="#notawijzer-havennota-A2"/g)?.length, 2);
      assert.match(
        html,
        /<h2>Aangehaalde acties<\/h2><ol><li id="notawijzer-havennota-A2"><q>De gemeente verruimt de bijdrage aan walstroom\.<\/q> \(Havennota 2020, ‘Werken in de haven’\)<\/li><\/ol>/,
      );
    }
    assert.doesNotMatch(rendered("Zie onder ‘Werken in de haven’, negende actie."), /<a|<section/);
  });

  it("shows what packs say as text", () => {
    const hostile = {
      acronyms: [{ form: "XSS", name: `"><script>alert(1)</script>` }],
      actions: [{ id: `a"b`, section: "Kop", ordinal: "eerste", quotation: "<img src=x>", place: "<b>" }],
    };
    const html = rendered("XSS onder ‘Kop’, eerste actie", hostile);
    assert.doesNotMatch(html, /<script|<img|<b>/);
    assert.match(html, /href="#notawijzer-a%22b"/);
  });

  it("leaves a draft as it is while nothing is known", () => {
    assert.equal(rendered("De STH.", "none"), new MarkdownIt().render("De STH."));
  });
});
