import assert from "node:assert/strict";
import type { VerbEntry } from "../../../server/src/reader/words/lexicon-entries";
import { readVerbFrames } from "../../../server/src/reader/words/verb-frames";
import { tableOfVerbs } from "../../../server/src/reader/words/verb-table";

const entries: readonly VerbEntry[] = [
  { lemma: "stellen", class: "REPORT", arg: ["complement"] },
  { lemma: "uitstellen", prefix: "uit", class: "DELAY", arg: ["obj"] },
  { lemma: "stellen", fixed: ["buiten werking"], class: "STOP", arg: ["obj"] },
  { lemma: "scale", particle: "back", also: ["cut"], class: "DOWN", arg: ["obj"] },
];

describe("the table of a lexicon's verbs", () => {
  const table = tableOfVerbs(entries);

  it("names each lemma once, with its prefix, in the order of the list", () => {
    assert.deepEqual(table.lemmas, [
      ["stellen", null],
      ["uitstellen", "uit"],
      ["scale", null],
    ]);
    assert.deepEqual(table.particles, ["uit", "back"]);
  });

  it("gives the frames of a verb, most fixed words first", () => {
    const verbs = readVerbFrames(table);
    assert.deepEqual(
      verbs.get("stellen")?.map(({ entry, weight }) => [entry.class, weight]),
      [
        ["STOP", 2],
        ["REPORT", 0],
      ],
    );
    assert.equal(verbs.get("werken"), undefined);
  });

  it("finds a verb with a particle by both, also by its other names", () => {
    const verbs = readVerbFrames(table);
    for (const lemma of ["scale back", "cut back"]) {
      assert.equal(verbs.has(lemma), true);
      assert.equal(verbs.get(lemma)?.[0]?.entry.lemma, "scale");
    }
    assert.equal(verbs.has("scale"), false);
  });

  it("gives a clause the frames whose fixed words it has", () => {
    const verbs = readVerbFrames(table);
    const classes = (...words: readonly string[]) =>
      verbs.framesIn("stellen", new Set(words)).map(({ entry }) => entry.class);
    assert.deepEqual(classes("de", "minister"), ["REPORT"]);
    assert.deepEqual(classes("buiten", "werking"), ["STOP", "REPORT"]);
  });
});
