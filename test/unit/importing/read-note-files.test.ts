import assert from "node:assert/strict";
import { writeMarkdown } from "../../../server/src/importing/note-block";
import { readHtml } from "../../../server/src/importing/read-html";
import { readPlain } from "../../../server/src/importing/read-plain";

describe("a note in HTML", () => {
  const markdown = (html: string): string => writeMarkdown(readHtml(html).blocks);

  it("keeps headings, paragraphs, lists, quotations and tables", () => {
    assert.equal(
      markdown(
        "<h1>Visie</h1><p>Een <b>eerste</b> alinea\nover twee regels.</p><ul><li>een</li><li><p>twee</p><ul><li>dieper</li></ul></li></ul>" +
          "<blockquote><p>Citaat</p></blockquote><table><tr><th>Stap</th><th>Datum</th></tr><tr><td>Start</td><td>2031</td></tr></table>",
      ),
      "# Visie\n\nEen eerste alinea over twee regels.\n\n- een\n- twee\n  - dieper\n\n> Citaat\n\n" +
        "| Stap | Datum |\n| --- | --- |\n| Start | 2031 |\n",
    );
  });

  it("leaves out what are no words of the note", () => {
    assert.equal(
      markdown(
        "<nav>menu</nav><script>x=1</script><style>p{}</style><p>tekst</p><p hidden>weg</p><footer>voet</footer>",
      ),
      "tekst\n",
    );
  });

  it("takes title, date and address from the head", () => {
    const { title, date, url } = readHtml(
      '<head><title>Een visie</title><meta name="DCTERMS.issued" content="2031-03-03T10:00"><link rel="canonical" href="https://example.org/visie"></head>',
    );
    assert.deepEqual(
      { title, date, url },
      { title: "Een visie", date: "2031-03-03", url: "https://example.org/visie" },
    );
  });

  it("writes words that look like marks as words", () => {
    assert.equal(
      markdown("<p># geen kop</p><p>2 * 3 = [6]</p><p>1. Eerst</p><p>a &lt;b&gt; &amp;eacute;</p>"),
      "\\# geen kop\n\n2 \\* 3 = \\[6\\]\n\n1\\. Eerst\n\na \\<b> &eacute;\n",
    );
  });

  it("takes what is broken, deep or long", () => {
    const deep = "<div>".repeat(50_000) + "tekst";
    assert.equal(markdown(deep), "tekst\n");
    for (const html of [
      "<",
      "<p",
      "</p></p>",
      "<table><td>x",
      '<!DOCTYPE x [<!ENTITY a "b">]>&a;<p>ok',
      "<li>los</li>",
    ])
      assert.equal(typeof markdown(html), "string");
  });
});

describe("a note in plain text", () => {
  const markdown = (text: string): string => writeMarkdown(readPlain(text));

  it("finds headings, lists and paragraphs of several lines", () => {
    assert.equal(
      markdown(
        "HAVENVISIE 2031\n\n1. Inleiding\n\nEen alinea die over\ntwee regels loopt.\n\n- een\n- twee\n\n1.2 Geld\n\nMeer.",
      ),
      "# HAVENVISIE 2031\n\n## 1. Inleiding\n\nEen alinea die over twee regels loopt.\n\n- een\n- twee\n\n### 1.2 Geld\n\nMeer.\n",
    );
  });

  it("keeps lines apart that are paragraphs", () => {
    const long =
      "Een regel die veel langer is dan een regel die aan het eind van de bladzijde wordt afgebroken, want zij is een hele alinea op zichzelf, met een punt.";
    assert.equal(markdown(`${long}\n${long}`), `${long}\n\n${long}\n`);
  });
});
