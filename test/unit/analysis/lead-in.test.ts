import assert from "node:assert/strict";
import { createAnalyser, type Analyser } from "../../../server/src/analysis/analyse";
import { readBlock } from "../../../server/src/analysis/block-reading";
import { createLeadIns, type LeadIn } from "../../../server/src/analysis/lead-in";
import { createLeadPaths, type LeadPath } from "../../../server/src/analysis/lead-path";
import { defaultSettings } from "../../../server/src/analysis/settings";
import { indexClaims } from "../../../server/src/claims/claim-index";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import { rules } from "../../../server/src/rules";
import { readBlocks } from "../../../server/src/text/blocks";
import { claimsPack } from "./claims-pack";

const knowledge = buildKnowledge([claimsPack]);
const index = indexClaims(knowledge);

const blocksOf = (text: string) =>
  readBlocks("markdown", text).blocks.map((block) => ({
    block,
    reading: readBlock(block.content, "nl", knowledge),
  }));

/** The lead-in of the block with this text. */
function leadInOf(text: string, own: string): LeadIn {
  const blocks = blocksOf(text);
  const at = blocks.findIndex(({ block }) => block.content.text === own);
  assert.ok(at >= 0, `no block «${own}»`);
  return createLeadIns(index)(createLeadPaths()(blocks).paths[at]!).in("nl").leadIn;
}

const topicsOf = (text: string, own: string): readonly string[] =>
  leadInOf(text, own)
    .topics.map((id) => id.replace("havennota/", ""))
    .sort();

describe("what leads a block in", () => {
  const draft = `# De kades

Een.

## De Stuurgroep Havens

Twee.

### Walstroom

Drie.

## Overig

Vier.
`;

  it("is the path of headings above it, by level", () => {
    assert.deepEqual(topicsOf(draft, "Een."), ["kades"]);
    assert.deepEqual(topicsOf(draft, "Twee."), ["kades", "sth"]);
    assert.deepEqual(topicsOf(draft, "Drie."), ["kades", "sth", "walstroom"]);
    assert.deepEqual(topicsOf(draft, "Vier."), ["kades"]);
  });

  it("is for a list item the sentence before the list, where that ends with a colon", () => {
    const list = "Over de kades nu. De gemeente zal rond walstroom:\n\n- dit doen\n- dat doen\n";
    for (const item of ["dit doen", "dat doen"]) {
      const { topics, introTokens, introTopics, introActors, actor } = leadInOf(list, item);
      assert.deepEqual([...topics].sort(), ["havennota/kades", "havennota/walstroom"]);
      assert.deepEqual(introTokens?.map((token) => token.text).join(" "), "De gemeente zal rond walstroom");
      assert.deepEqual(introTopics, [{ id: "havennota/walstroom", first: 4, last: 4 }]);
      assert.deepEqual(
        introActors?.map(({ id, first, last }) => [id, first, last]),
        [["gemeente", 0, 1]],
      );
      assert.equal(actor?.side, "own");
    }
    assert.equal(leadInOf(list.replace(":", "."), "dit doen").introTokens, undefined);
    assert.equal(
      leadInOf(list.replace("- dat", "\nTussendoor.\n\n- dat"), "dat doen").introTokens,
      undefined,
    );
  });

  it("goes through the lists that a list stands in", () => {
    const nested = "De gemeente zal:\n\n- voor de kades:\n  - dit doen\n- iets anders doen\n";
    assert.equal(
      leadInOf(nested, "dit doen")
        .introTokens?.map(({ text }) => text)
        .join(" "),
      "De gemeente zal voor de kades",
    );
    assert.deepEqual(leadInOf(nested, "dit doen").introTopics, [
      { id: "havennota/kades", first: 5, last: 5, inCompound: false },
    ]);
    assert.equal(
      leadInOf(nested, "iets anders doen")
        .introTokens?.map(({ text }) => text)
        .join(" "),
      "De gemeente zal",
    );
  });

  it("is for a table cell the first cell of its row and the head of its column", () => {
    const table = "| Wie | Walstroom |\n|-|-|\n| Het waterschap | meer |\n| Kades | minder |\n";
    assert.deepEqual(topicsOf(table, "meer"), ["walstroom"]);
    assert.deepEqual(topicsOf(table, "minder"), ["kades", "walstroom"]);
    assert.deepEqual(topicsOf(table, "Kades"), []);
    assert.equal(leadInOf(table, "meer").actor?.hit?.id, "waterschap");
    const two = `${table}\nTekst.\n\n| A | B |\n|-|-|\n| c | d |\n`;
    assert.deepEqual(topicsOf(two, "d"), []);
  });

  it("names an actor where a heading is its name, or where the intro's subject is", () => {
    const under = (heading: string) => leadInOf(`# ${heading}\n\nIets.\n`, "Iets.").actor?.hit?.id;
    assert.equal(under("Het waterschap"), "waterschap");
    assert.equal(under("Samenwerking met het waterschap"), undefined);
    const after = (intro: string) => leadInOf(`${intro}:\n\n- iets\n`, "iets").actor?.hit?.id;
    assert.equal(after("Samen met het waterschap zal de gemeente"), "gemeente");
    assert.equal(after("Met het waterschap wordt afgesproken"), undefined);
  });
});

describe("the ways to cells", () => {
  it("go by the first paragraph of a cell of several, as word processors have them", () => {
    const [kades, walstroom] = ["Kades", "Walstroom"];
    const cells: readonly [string, number, number][] = [
      [kades, 0, 0],
      ["Toelichting", 0, 0],
      [walstroom, 0, 1],
      ["waterschap", 1, 0],
      ["haven", 1, 0],
      ["minder", 1, 1],
      ["meer", 1, 1],
    ];
    const blocks = cells.map(([text, row, column]) => ({
      reading: readBlock(
        { kind: "table-cell", level: 0, text, masks: [], comments: [], cell: { row, column } },
        "nl",
        knowledge,
      ),
    }));
    const stepsTo = (path: LeadPath | undefined): readonly string[] =>
      path?.reading ? [...stepsTo(path.parent), path.reading.content.text] : [];
    assert.deepEqual(createLeadPaths()(blocks).paths.map(stepsTo), [
      [],
      [],
      [],
      [kades],
      [kades, "waterschap"],
      [walstroom, "waterschap"],
      [walstroom, "waterschap"],
    ]);
  });
});

describe("the ways to blocks", () => {
  const leads = createLeadPaths();
  const paths = (blocks: Parameters<typeof leads>[0]) => leads(blocks).paths;
  const text = "# Kades\n\nEen:\n\n- twee\n- drie\n\n## Haven\n\nVier.\n\n| a | b |\n|-|-|\n| c | d |\n";

  it("are the same objects for the next version of a draft", () => {
    const blocks = blocksOf(text);
    const first = paths(blocks);
    const again = paths([...blocks]);
    assert.ok(first.every((path, i) => path === again[i]));
    const at = (own: string) => first[blocks.findIndex(({ block }) => block.content.text === own)];
    assert.equal(at("twee"), at("drie"));
    assert.notEqual(at("twee"), at("Vier."));
  });

  it("differ where something above is another block", () => {
    const blocks = blocksOf(text);
    const other = [...blocksOf("# Iets anders"), ...blocks.slice(1)];
    const [before, after] = [paths(blocks), paths(other)];
    assert.ok(before.slice(1).every((path, i) => path !== after[i + 1]));
  });
});

describe("claims with what leads them in", () => {
  const analyser: Analyser = createAnalyser(knowledge, rules, defaultSettings);
  const codes = (text: string): readonly string[] =>
    analyser.analyse({ text, languageId: "markdown" }).findings.map(({ code }) => code);

  it("take the topics that narrow a promise down from a heading, a row or an intro", () => {
    const claim = "De kwaliteit van de kades neemt af.";
    assert.deepEqual(codes(claim), []);
    assert.deepEqual(codes(`# Oostelijke haven\n\n${claim}`), ["contradiction/direction"]);
    assert.deepEqual(codes(`# Oostelijke haven\n\n# Westelijke haven\n\n${claim}`), []);
    assert.deepEqual(codes(`Voor de oostelijke haven geldt:\n\n- ${claim}`), ["contradiction/direction"]);
    assert.deepEqual(codes(`| Oostelijke haven | ${claim} |\n|-|-|\n| a | ${claim} |`), []);
    assert.deepEqual(codes(`| a | b |\n|-|-|\n| Oostelijke haven | ${claim} |`), ["contradiction/direction"]);
  });

  it("take who acts from a heading that is a name, where the sentence names nobody", () => {
    const claim = "De bijdrage aan walstroom wordt verlaagd.";
    assert.deepEqual(codes(claim), ["contradiction/direction"]);
    assert.deepEqual(codes(`# De gemeente\n\n${claim}`), ["contradiction/direction"]);
    assert.deepEqual(codes(`# Het waterschap\n\n${claim}`), []);
    assert.deepEqual(codes(`# Afspraken met het waterschap\n\n${claim}`), ["contradiction/direction"]);
  });

  it("follow what is edited above an unchanged paragraph", () => {
    const claim = "De kwaliteit van de kades neemt af.";
    let previous = analyser.analyse({ text: `# Haven\n\n${claim}`, languageId: "markdown" });
    for (const heading of ["# Oostelijke haven", "# Haven", "# Oostelijke haven", "Oostelijke haven:"]) {
      const text = `${heading}\n\n${claim}`;
      previous = analyser.analyse({ text, languageId: "markdown", previous });
      const fresh = createAnalyser(knowledge, rules, defaultSettings).analyse({
        text,
        languageId: "markdown",
      });
      assert.deepEqual(previous.findings, fresh.findings);
    }
  });
});
