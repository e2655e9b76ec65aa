import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/analysis/analyse";
import { defaultSettings } from "../../../server/src/analysis/settings";
import { indexClaims } from "../../../server/src/claims/claim-index";
import { laterFor, namesLater } from "../../../server/src/claims/later";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import { rules } from "../../../server/src/rules";
import { readTokens } from "../../../server/src/text/tokens";
import { claimsPack } from "./claims-pack";

const knowledge = buildKnowledge([claimsPack]);
const note = indexClaims(knowledge).claims.find(({ commitment }) => commitment.id === "A2")!;

describe("what has become of a commitment", () => {
  it("counts from its day on", () => {
    assert.equal(laterFor(note, "2023-05-01").length, 0);
    assert.equal(laterFor(note, "2023-05-02").length, 1);
    assert.equal(laterFor(note, undefined).length, 1);
  });

  it("counts from the first day of a month or a year", () => {
    const [entry] = note.commitment.later;
    const from = (day: string) => ({
      ...note,
      commitment: { ...note.commitment, later: [{ ...entry!, from: day }] },
    });
    assert.equal(laterFor(from("2023-05"), "2023-04-30").length, 0);
    assert.equal(laterFor(from("2023-05"), "2023-05-01").length, 1);
    assert.equal(laterFor(from("2023"), "2023-01-01").length, 1);
  });

  it("leaves values to whoever compares them", () => {
    const values = [{ of: "walstroom", key: "change", type: "label", value: "oud", closed: false }] as const;
    assert.deepEqual(laterFor({ ...note, commitment: { ...note.commitment, values } }, undefined), []);
  });

  const names = (text: string, lang: "nl" | "en" = "nl"): boolean =>
    namesLater(note.commitment.later[0]!, note, readTokens({ text, masks: [] }), lang);

  it("is named by all words of its value, in any order and form", () => {
    assert.ok(names("Er komt een eigen net."));
    assert.ok(names("Er komen netten, en eigen ook."));
    assert.ok(!names("Er komt een net."));
  });

  it("is named by two words of its text that are not the note's own", () => {
    assert.ok(names("Er is een aannemer gecontracteerd."));
    assert.ok(!names("Er is een aannemer gevonden."));
    assert.ok(!names("De gemeente verruimt de bijdrage aan walstroom."));
    assert.ok(names("A contractor has been signed.", "en"));
    assert.ok(!names("A contractor was found.", "en"));
  });
});

describe("a draft that says what has come about since the note", () => {
  const analyser = createAnalyser(knowledge, rules, defaultSettings);
  const claim = "De gemeente legt een eigen net aan en verlaagt de bijdrage aan walstroom.";
  const findings = (text: string, today?: string) =>
    analyser
      .analyse({ text, languageId: "markdown", ...(today !== undefined && { today }) })
      .findings.map(({ code, severity, start, end }) => `${code} ${severity} «${text.slice(start, end)}»`);

  it("gets an information instead of a contradiction", () => {
    assert.deepEqual(findings(claim, "2026-11-24"), ["later/since information «verlaagt»"]);
    assert.deepEqual(findings("De gemeente verlaagt de bijdrage aan walstroom.", "2026-11-24"), [
      "contradiction/direction warning «verlaagt»",
    ]);
  });

  it("says what has changed and that this is not from the note", () => {
    const [finding] = analyser.analyse({ text: claim, languageId: "markdown" }).findings;
    assert.deepEqual(finding!.message, {
      nl: "Sinds de nota gewijzigd: De gemeente legt zelf een net voor walstroom aan; daarvoor is een aannemer gecontracteerd (extern).",
      en: "Changed since the note: The municipality builds a grid for shore power itself; a contractor has been signed for it (external).",
    });
    assert.equal(finding!.commitment, "A2");
    assert.ok(finding!.passage);
  });

  it("goes by the date in its front matter, else by today", () => {
    const contradiction = ["contradiction/direction warning «verlaagt»"];
    const information = ["later/since information «verlaagt»"];
    assert.deepEqual(findings(claim, "2021-01-01"), contradiction);
    assert.deepEqual(findings(`---\ndatum: 1-1-2021\n---\n\n${claim}`, "2026-11-24"), contradiction);
    assert.deepEqual(findings(`---\ndatum: 3 mei 2023\n---\n\n${claim}`, "2021-01-01"), information);
    assert.deepEqual(findings(claim), information);
  });
});
