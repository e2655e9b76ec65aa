import assert from "node:assert/strict";
import fc from "fast-check";
import { emptyTeamFile, parseTeamFile } from "../../../server/src/knowledge/team-file";

const codes = ["misname/expansion", "misname/acronym", "style/first-use"];
const read = (text: string) => {
  const { value, problems } = parseTeamFile(text, codes);
  return {
    value,
    problems: problems.map(
      ({ line, column, severity, message }) => `${line}:${column} ${severity} ${message.nl}`,
    ),
  };
};

describe("parseTeamFile", () => {
  it("reads all there is to agree on", () => {
    const text = `rules:
  misname/expansion: error
  style: off
packs: [kennis/eigen]
drafts: [concepten/**/*.md]
language: en
referenceStyle: footnote
suppressions:
  - code: misname/acronym
    text: EVF
    file: concepten/*.md
    reason: zo heet het bij ons
  - { code: style, reason: later }
outOfScope:
  - { action: A4-06, pack: proefnota, reason: is uitgevoerd }
  - { action: A4-07, reason: is van een ander }
`;
    const { value, problems } = read(text);
    assert.deepEqual(problems, []);
    const { suppressions, ...rest } = value;
    assert.deepEqual(rest, {
      rules: { "misname/expansion": "error", style: "off" },
      packs: ["kennis/eigen"],
      drafts: ["concepten/**/*.md"],
      language: "en",
      referenceStyle: "footnote",
      outOfScope: [
        { action: "A4-06", pack: "proefnota", reason: "is uitgevoerd" },
        { action: "A4-07", reason: "is van een ander" },
      ],
    });
    assert.deepEqual(
      suppressions.map(({ span, ...suppression }) => ({
        ...suppression,
        starts: text.slice(span.start, span.start + 8),
      })),
      [
        {
          code: "misname/acronym",
          text: "EVF",
          file: "concepten/*.md",
          reason: "zo heet het bij ons",
          line: 9,
          column: 5,
          starts: "code: mi",
        },
        { code: "style", reason: "later", line: 13, column: 5, starts: "{ code: " },
      ],
    );
  });

  it("takes an empty file as no agreements", () => {
    for (const text of ["", "# niets\n"])
      assert.deepEqual(read(text), { value: emptyTeamFile, problems: [] });
  });

  it("leaves out what is wrong, with its place, and keeps the rest", () => {
    const { value, problems } = read(`rules:
  misname/expansion: fatal
  misname/acronym: off
  misname/acronymm: off
  hallo: off
packs: kennis
language: fr
taal: nl
suppressions:
  - { code: style }
  - { code: stijl, reason: x }
  - { code: style, reason: x }
`);
    assert.deepEqual(value.rules, { "misname/acronym": "off" });
    assert.deepEqual(value.packs, []);
    assert.ok(!("language" in value));
    assert.equal(value.suppressions.length, 1);
    assert.deepEqual(problems, [
      "2:22 error «misname/expansion» is «fatal», maar moet een van deze zijn: off, hint, information, warning, error. «misname/expansion» is weggelaten.",
      "6:8 error «packs» moet een lijst zijn, maar is «kennis». «packs» is weggelaten.",
      "7:11 error «language» is «fr», maar moet een van deze zijn: nl, en. «language» is weggelaten.",
      "8:1 warning Het veld «taal» is onbekend en telt niet mee; bekend zijn: rules, packs, drafts, language, referenceStyle, suppressions, outOfScope.",
      "10:7 error Het veld «reason» ontbreekt. Dit onderdeel is weggelaten.",
      "4:21 warning De regel «misname/acronymm» bestaat niet. «misname/acronymm» is weggelaten.",
      "5:10 warning De regel «hallo» bestaat niet. «hallo» is weggelaten.",
      "11:13 warning De regel «stijl» bestaat niet. «stijl» is weggelaten.",
    ]);
  });

  it("survives broken YAML and any text", () => {
    const { value, problems } = read("rules: { misname: off }\npacks: [a\nlanguage: nl\n");
    assert.deepEqual(value.rules, { misname: "off" });
    assert.ok(problems.length > 0);
    assert.deepEqual(read("- a").value, emptyTeamFile);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseTeamFile(text, codes)));
  });
});
