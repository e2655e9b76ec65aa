import assert from "node:assert/strict";
import { coverageOf, rowsOf, type CoverageOptions } from "../../../server/src/features/coverage";
import { columnsOf } from "../../../server/src/features/coverage-columns";
import { coverageMarkdown } from "../../../server/src/features/coverage-markdown";
import { coverageSvg } from "../../../server/src/features/coverage-svg";
import { coverageTexts, describeMark } from "../../../server/src/features/texts/coverage-texts";
import { summariseDraft } from "../../../server/src/features/draft-summary";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import type { Language } from "../../../server/src/knowledge/pack";
import { claimsPack } from "../analysis/claims-pack";
import { analysing } from "./analysed";

const analysed = analysing(claimsPack);
const knowledge = buildKnowledge([claimsPack]);

const reference = "Zie de Havennota 2020, onder ‘Werken in de haven’, tweede actie.";
const quotation = "De Havennota zegt: “De gemeente vergroot haar inzet in de Stuurgroep Havens.”";
const clash = "De gemeente verlaagt de bijdrage aan walstroom.";

/** Coverage by drafts given as name → text. */
function covered(texts: Readonly<Record<string, string>>, options: CoverageOptions = {}) {
  const drafts = Object.entries(texts).map(([name, text]) => {
    const { analyser, analysis } = analysed(text);
    return { name, actions: summariseDraft(analyser, analysis).actions };
  });
  return coverageOf(knowledge, drafts, options);
}

const title = (texts: Readonly<Record<string, string>>, options?: CoverageOptions, lang: Language = "nl") => {
  const { counts, drafts } = covered(texts, options);
  return coverageTexts[lang].title(counts, drafts);
};

/** For each action what its columns show. */
const table = (coverage: ReturnType<typeof covered>) =>
  Object.fromEntries(
    rowsOf(coverage).map((row) => [
      row.action.id,
      columnsOf(coverage, "nl").map(({ of }) => describeMark(of(row), "nl")),
    ]),
  );

describe("coverage", () => {
  it("has a row for each action under its heading, and the strongest state of each draft", () => {
    const coverage = covered({ "a.md": reference, "b.md": `${quotation}\n\n${clash}` });
    assert.deepEqual(
      coverage.sections.map((section) => [section.title, section.rows.map(({ action }) => action.id)]),
      [
        ["Werken in de haven", ["A1", "A2"]],
        ["Overig werk", ["A3"]],
      ],
    );
    assert.deepEqual(table(coverage), {
      A1: ["geciteerd", "niet genoemd", "geciteerd"],
      A2: ["met verwijzing, strijdig", "met verwijzing", "genoemd, strijdig"],
      A3: ["niet genoemd", "niet genoemd", "niet genoemd"],
    });
  });

  it("has no column for all drafts where there is one", () => {
    const coverage = covered({ "a.md": reference });
    assert.deepEqual(
      columnsOf(coverage, "nl").map(({ name }) => name),
      ["a.md"],
    );
  });

  it("states the finding in its title", () => {
    assert.equal(title({}), "Er zijn nog geen concepten.");
    assert.equal(title({ "a.md": "Niets." }), "Geen van de 3 acties komt in het concept voor.");
    assert.equal(title({ "a.md": reference }), "1 van de 3 acties komt in het concept voor.");
    assert.equal(
      title({ "a.md": reference, "b.md": `${quotation}\n\n${clash}` }),
      "2 van de 3 acties komen in de concepten voor; 1 wordt tegengesproken.",
    );
    assert.equal(
      title(
        { "a.md": reference, "b.md": clash },
        { outOfScope: new Map([["action:havennota:A3", "later"]]) },
      ),
      "1 van de 2 acties komt in de concepten voor; 1 wordt tegengesproken en 1 blijft buiten beschouwing.",
    );
    assert.equal(
      title({ "a.md": clash }, {}, "en"),
      "1 of the 3 actions is spoken of in the draft; 1 is contradicted.",
    );
  });

  it("counts in a sentence for every number", () => {
    const say = coverageTexts.nl.title;
    const counts = { actions: 19, spoken: 19, clashes: 2, weakened: 3, outOfScope: 4 };
    assert.equal(
      say(counts, 2),
      "Alle 19 acties komen in de concepten voor; 2 worden tegengesproken, 3 worden afgezwakt en 4 blijven buiten beschouwing.",
    );
    const none = { spoken: 0, clashes: 0, weakened: 0, outOfScope: 0 };
    assert.equal(say({ ...none, actions: 1 }, 1), "De actie komt niet in het concept voor.");
    assert.equal(say({ ...none, actions: 1, spoken: 1 }, 2), "De actie komt in de concepten voor.");
    assert.equal(say({ ...none, actions: 0, outOfScope: 3 }, 2), "Alle acties blijven buiten beschouwing.");
    assert.equal(say({ ...none, actions: 0 }, 2), "De nota kent geen acties.");
  });

  it("shows what is out of scope, and does not count it", () => {
    const outOfScope = new Map([["action:havennota:A2", "een andere brief"]]);
    const { counts, sections } = covered({ "a.md": clash }, { outOfScope });
    assert.deepEqual(counts, { actions: 2, spoken: 0, clashes: 0, weakened: 0, outOfScope: 1 });
    const row = sections[0]!.rows[1]!;
    assert.deepEqual([row.outOfScope, row.clash], ["een andere brief", true]);
  });

  it("puts drafts together where there are more than columns, and keeps those that say most", () => {
    const texts = {
      "a.md": "Niets.",
      "b.md": reference,
      "c.md": "Niets.",
      "d.md": `${reference}\n\n${quotation}`,
    };
    const coverage = covered(texts, { maxColumns: 2 });
    assert.deepEqual(
      columnsOf(coverage, "nl").map(({ name }) => name),
      ["Alle concepten", "b.md", "d.md", "2 andere concepten"],
    );
    assert.deepEqual(table(coverage)["A2"], [
      "met verwijzing",
      "met verwijzing",
      "met verwijzing",
      "niet genoemd",
    ]);
    assert.equal(coverage.drafts, 4);
    const [first] = columnsOf(covered({ ...texts, "e.md": reference }, { maxColumns: 1 }), "nl").slice(-1);
    assert.equal(
      first!.told(rowsOf(covered({ ...texts, "e.md": reference }, { maxColumns: 1 }))[1]!),
      "in 2 concepten",
    );
  });
});

describe("coverage as a picture", () => {
  const hostile = `brief "één" <script>alert('x')</script> & \u0007\ud800 -->.md`;
  const picture = (lang: Language = "nl") =>
    coverageSvg(
      covered(
        { [hostile]: reference, "b.md": clash },
        { outOfScope: new Map([["action:havennota:A3", "<b>later</b> & elders"]]) },
      ),
      lang,
    );

  it("has title and description, and its text as text", () => {
    const svg = picture();
    assert.match(svg, /<title id="notawijzer-title">1 van de 2 acties komt in de concepten voor; 1 wordt/);
    assert.match(svg, /aria-labelledby="notawijzer-title notawijzer-desc"/);
    assert.match(svg, /<desc id="notawijzer-desc">.*strijdig: Bijdrage aan walstroom verruimen\./);
    assert.match(svg, />2\. Bijdrage aan walstroom verruimen</);
    assert.match(svg, /buiten beschouwing: &lt;b&gt;later/);
    assert.match(picture("en"), />Working in the harbour</);
  });

  it("escapes what comes from drafts and packs, and names nothing outside itself", () => {
    const svg = picture();
    assert(!svg.includes("<script"));
    assert(!svg.includes("<b>"));
    assert.doesNotMatch(svg, /\p{Cs}/u);
    assert.doesNotMatch(svg, /[\0-\x08]/);
    assert.doesNotMatch(svg.replace("http://www.w3.org/2000/svg", ""), /https?:|href|url\(|on\w+=/);
  });

  it("gives each sign a shape of its own, and each cell words", () => {
    const svg = picture();
    for (const sign of ["reference", "mention", "none", "clash", "outOfScope"])
      assert(svg.includes(`class="sign ${sign}"`), sign);
    assert.match(
      svg,
      /<title>2\. Bijdrage aan walstroom verruimen – b\.md: genoemd, strijdig, 2 plaatsen<\/title>/,
    );
  });

  it("has its elements in balance", () => {
    const open: string[] = [];
    for (const [, closing, name, empty] of picture().matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (closing) assert.equal(open.pop(), name);
      else if (!empty) open.push(name!);
    }
    assert.deepEqual(open, []);
  });

  it("stays within its width for a path without blanks and a title without end", () => {
    const name = `${"map/".repeat(40)}brief.md`;
    const svg = coverageSvg(covered({ [name]: reference }), "nl");
    assert(!svg.replace(/<title>.*?<\/title>/g, "").includes(name));
    assert.match(svg, /…/);
  });
});

describe("coverage as Markdown", () => {
  it("has a table for each heading, the states in words, and the source", () => {
    const markdown = coverageMarkdown(
      covered(
        { "a.md": reference, "b|[x](y).md": clash },
        { outOfScope: new Map([["action:havennota:A3", "komt *later*"]]) },
      ),
      "nl",
    );
    const lines = markdown.split("\n");
    assert.equal(lines[0], "# Actieoverzicht");
    assert(lines.includes("| Actie | Alle concepten | a.md | b\\|\\[x\\]\\(y\\).md |"));
    assert(
      lines.includes(
        "| 2\\. Bijdrage aan walstroom verruimen | met verwijzing, strijdig | met verwijzing | genoemd, strijdig |",
      ),
    );
    assert(lines.includes("- Schone kades: komt \\*later\\*"));
    assert.match(markdown, /Nota: Havennota 2020, actielijn 2 \\\(1 maart 2020\\\)\.\n$/);
  });

  it("has no tables without drafts", () => {
    assert.doesNotMatch(coverageMarkdown(covered({}), "nl"), /\|/);
  });
});
