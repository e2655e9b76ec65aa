import assert from "node:assert/strict";
import { createAnalyser, type Analyser } from "../../../server/src/analysis/analyse";
import { defaultSettings, type AnalysisSettings } from "../../../server/src/analysis/settings";
import { withSeveralNotes } from "../../../server/src/features/several-notes";
import { supersededBy } from "../../../server/src/features/superseded";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import type { Pack } from "../../../server/src/knowledge/pack";
import { rules } from "../../../server/src/rules/index";
import { harbourNote, imported } from "../importing/note";

const older = imported(harbourNote).loaded.pack!;
const newer = imported(
  "# Kadenota 2033\n\n1 mei 2033\n\nHet kabinet versobert de walstroomregeling. De kadekeuring wordt verruimd.\n",
).loaded.pack!;
const single: Pack = { ...older };

const analyserOf = (packs: readonly Pack[], settings: AnalysisSettings = defaultSettings): Analyser =>
  withSeveralNotes(createAnalyser(buildKnowledge(packs), rules, settings));

const found = (analyser: Analyser, text: string) =>
  analyser.analyse({ text, languageId: "markdown", today: "2033-06-01" }).findings;

describe("several notes at once", () => {
  const both = analyserOf([older, newer]);

  it("changes nothing of one note", () => {
    const plain = createAnalyser(buildKnowledge([single]), rules, defaultSettings);
    assert.equal(withSeveralNotes(plain), plain);
  });

  it("takes over from the version before what is not changed", () => {
    const text = "De kade is lang.\n\nDe kadekeuring wordt afgeschaft.";
    const first = both.analyse({ text, languageId: "markdown" });
    const next = both.analyse({ text: `${text} Dat is zo.`, languageId: "markdown", previous: first });
    assert.equal(next.blocks[0], first.blocks[0]);
    assert.equal(next.findings.length, 1);
  });

  it("says which note a finding comes from", () => {
    const [of1] = found(both, "De bijdrage aan het NHV gaat omlaag.");
    assert.match(of1!.message.nl, /\(nota: Havenvisie 2031\)$/);
    const [of2] = found(both, "De kadekeuring wordt afgeschaft.");
    assert.match(of2!.message.nl, /\(nota: Kadenota 2033\)$/);
  });

  it("knows what a later note has replaced, and not the other way round", () => {
    const replaced = supersededBy(older, newer, rules);
    assert.deepEqual(
      replaced.map(({ commitment, words }) => [commitment.quote, words]),
      [
        [
          "Het ministerie verruimt de walstroomregeling voor zeeschepen.",
          "Het kabinet versobert de walstroomregeling.",
        ],
      ],
    );
    assert.deepEqual(supersededBy(newer, older, rules), []);
  });

  it("tells what has been replaced as information, with the words of the later note", () => {
    const [finding] = found(both, "De walstroomregeling voor zeeschepen wordt versoberd.");
    assert.equal(finding?.code, "later/since");
    assert.equal(finding?.severity, "information");
    assert.match(finding!.message.nl, /inmiddels vervangen door Kadenota 2033: “Het kabinet versobert/);
  });

  it("holds a draft to the note that its front matter names", () => {
    const draft = (note: string): string =>
      `---\nnota: ${note}\n---\n\nDe walstroomregeling voor zeeschepen wordt versoberd.\n`;
    assert.deepEqual(
      found(both, draft("Kadenota 2033")).map(({ code }) => code),
      [],
    );
    assert.deepEqual(
      found(both, draft(older.id)).map(({ code }) => code),
      ["contradiction/direction"],
    );
    assert.deepEqual(
      found(both, draft("iets anders")).map(({ code }) => code),
      ["later/since"],
    );
  });

  it("leaves out what the team does not want to see", () => {
    const quiet = analyserOf([older, newer], { ...defaultSettings, rules: { "later/since": "off" } });
    assert.deepEqual(found(quiet, "De walstroomregeling voor zeeschepen wordt versoberd."), []);
  });

  it("gives step by step what it gives at once", () => {
    const text = "De walstroomregeling voor zeeschepen wordt versoberd.";
    const steps = both.steps({ text, languageId: "markdown", today: "2033-06-01" });
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.deepEqual(step.value.findings, found(both, text));
  });
});
