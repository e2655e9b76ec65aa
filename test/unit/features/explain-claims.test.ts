import assert from "node:assert/strict";
import { defaultSettings } from "../../../server/src/analysis/settings";
import { createAnalyser } from "../../../server/src/analysis/analyse";
import { claimsMarkdown } from "../../../server/src/features/claims-markdown";
import { claimTexts } from "../../../server/src/features/texts/claim-texts";
import { explainAllClaims, explainClaims } from "../../../server/src/features/explain-claims";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import { rules } from "../../../server/src/rules";
import { claimsPack } from "../analysis/claims-pack";

const analyser = createAnalyser(buildKnowledge([claimsPack]), rules, defaultSettings);

/** The explanation of the sentence at the mark `¦`. */
function explained(marked: string, lang: "nl" | "en" = "nl", by = analyser) {
  const offset = marked.indexOf("¦");
  const analysis = by.analyse({ text: marked.replace("¦", ""), languageId: "markdown" });
  return explainClaims(by, analysis, offset, lang);
}

const outcomes = (marked: string): readonly unknown[] =>
  explained(marked)!.claims.flatMap(({ compared }) =>
    compared.map(({ note, outcome }) => [note.commitment.id, outcome]),
  );

describe("the explanation of a sentence", () => {
  it("says who, what, which change and how firm, of the sentence and of the note", () => {
    const found = explained("Kort. De gemeente overweegt de **bijdrage** aan walstroom ¦te verlagen. Meer.")!;
    assert.equal(found.text, "De gemeente overweegt de bijdrage aan walstroom te verlagen.");
    assert.deepEqual(found.topics, ["walstroom"]);
    const [claim] = found.claims;
    const { who, what, change, positive } = claim!;
    assert.deepEqual(
      [who, what, change, positive],
      ["De gemeente", "de bijdrage aan walstroom", "down", true],
    );
    assert.equal(claim!.force, "considers");
    const [{ read }] = claim!.compared as [(typeof claim & object)["compared"][number]];
    assert.deepEqual(
      [read.who, read.what, read.change],
      ["de gemeente", "bijdrage (walstroom, net voor walstroom)", "up"],
    );
  });

  it("gives the findings of the sentence", () => {
    const found = explained("De bijdrage aan ¦walstroom wordt verlaagd.")!;
    assert.deepEqual(
      found.findings.map(({ code }) => code),
      ["contradiction/direction"],
    );
    assert.equal(found.silence, undefined);
    assert.equal(found.claims[0]!.who, "niemand genoemd");
    assert.deepEqual(outcomes("De bijdrage ¦aan walstroom wordt verlaagd."), [
      ["A2", { code: "contradiction/direction" }],
    ]);
  });

  const silences: Readonly<Record<string, object>> = {
    "Het regent¦ vandaag.": { reason: "no-topic" },
    "# De bijdrage aan walstroom ¦wordt verlaagd": { reason: "no-prose" },
    "De bijdrage aan ¦walstroom.": { reason: "no-claim" },
    "Wordt de bijdrage aan walstroom ¦verlaagd?": { reason: "gate", gate: "question" },
    "Als de gemeente de bijdrage aan walstroom verlaagt, ¦wordt het stil.": {
      reason: "gate",
      gate: "condition",
    },
    "Het waterschap ¦verlaagt de bijdrage aan walstroom.": { reason: "other-actor" },
    "De gemeente ¦verhoogt de bijdrage aan walstroom.": { reason: "agrees" },
  };
  for (const [marked, silence] of Object.entries(silences))
    it(`says why there is none: ${marked.replace("¦", "")}`, () => {
      const found = explained(marked)!;
      assert.deepEqual(found.findings, []);
      assert.deepEqual(found.silence, silence);
    });

  it("tells a finding that is kept or switched off from none", () => {
    const marked =
      "De gemeente ¦verlaagt <!-- notawijzer: negeer contradiction – afgesproken --> de bijdrage aan walstroom.";
    const kept = explained(marked)!;
    assert.equal(kept.text, "De gemeente verlaagt de bijdrage aan walstroom.");
    assert.deepEqual([kept.findings.length, kept.silence], [0, { reason: "not-shown" }]);
    const off = createAnalyser(buildKnowledge([claimsPack]), rules, {
      ...defaultSettings,
      rules: { contradiction: "off" },
    });
    assert.deepEqual(explained("De bijdrage aan ¦walstroom wordt verlaagd.", "nl", off)!.silence, {
      reason: "not-shown",
    });
  });

  it("takes what leads the sentence in into account", () => {
    const found = explained("# Het waterschap\n\nDe bijdrage aan ¦walstroom wordt verlaagd.")!;
    assert.equal(found.claims[0]!.who, "het waterschap");
    assert.deepEqual(found.silence, { reason: "other-actor" });
  });

  it("is of the sentence at the caret, also at its end and behind the last", () => {
    const two = ["De gemeente verlaagt de bijdrage aan walstroom.", "Het regent."];
    const at = (mark: string) => explained(mark)!.text;
    assert.equal(at(`¦${two.join(" ")}`), two[0]);
    assert.equal(at(`${two[0]}¦ ${two[1]}`), two[0]);
    assert.equal(at(`${two.join(" ")}¦`), two[1]);
    assert.equal(explained("¦"), undefined);
    assert.equal(explained("Tekst.\n\n\n¦"), undefined);
  });

  it("reads all sentences of a text", () => {
    const analysis = analyser.analyse({ text: "Een. Twee.\n\nDrie.", languageId: "markdown" });
    assert.deepEqual(
      explainAllClaims(analyser, analysis, "nl").map(({ text }) => text),
      ["Een.", "Twee.", "Drie."],
    );
  });
});

describe("the page with the explanation", () => {
  it("is Markdown that shows the draft's words as they are", () => {
    const page = claimsMarkdown(
      explained("De gemeente verlaagt ¦de _bijdrage_ aan walstroom <b> [x]."),
      "nl",
    );
    assert.match(
      page,
      /^# Hoe Notawijzer deze zin leest\n\n> De gemeente verlaagt de bijdrage aan walstroom/,
    );
    assert.match(page, /\*\*Melding\*\* `contradiction\/direction`: “verlaagt” gaat in tegen de nota/);
    assert.match(
      page,
      /\*\*Gelezen als\*\*: De gemeente · de bijdrage aan walstroom .*· wordt minder · stellig/,
    );
    assert.match(page, /\n- \*\*A2\*\*: gaat in tegen de nota/);
    assert.doesNotMatch(page, /<b>|[^\\]\[x/);
  });

  it("says so where there is no sentence", () =>
    assert.match(
      claimsMarkdown(undefined, "en"),
      /^# How Notawijzer reads this sentence\n\nThere is no sentence/,
    ));

  it("has a text in both languages for all that can be said", () => {
    const texts = (value: object): readonly string[] =>
      Object.values(value).flatMap((one: unknown) =>
        typeof one === "string" ? [one] : texts(one as object),
      );
    const all = texts(claimTexts);
    assert.ok(all.length > 100);
    assert.deepEqual(
      all.filter((words) => words.trim() === "" || /[.:]$/.test(words)),
      [],
    );
  });
});
