import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/analysis/analyse";
import { defaultSettings } from "../../../server/src/analysis/settings";
import { importNote } from "../../../server/src/importing/import-note";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import { rules } from "../../../server/src/rules/index";
import { harbourNote, imported } from "./note";

describe("importing a note", () => {
  const found = imported(harbourNote);
  const pack = found.loaded.pack!;
  const analyser = createAnalyser(buildKnowledge([pack]), rules, defaultSettings);
  const codes = (text: string): readonly string[] =>
    analyser.analyse({ text, languageId: "markdown", today: "2031-06-01" }).findings.map(({ code }) => code);

  it("makes a pack without problems, that says nothing of the note itself", () => {
    assert.deepEqual(found.loaded.problems, []);
    assert.deepEqual(codes(harbourNote), []);
  });

  it("takes title, date and publisher from the words", () => {
    const { id, title, date, publisher, language } = pack;
    assert.deepEqual(
      { id, title, date, publisher, language },
      {
        id: "havenvisie-2031",
        title: "Havenvisie 2031",
        date: "2031-03-03",
        publisher: "Ministerie van Zeezaken",
        language: "nl",
      },
    );
    assert.equal(found.isDateGuessed, false);
    assert.equal(imported("# Kort\n\nDe bijdrage aan de walstroomregeling stijgt.\n").isDateGuessed, true);
  });

  it("takes the day or month above the first chapter, and no date of the running text", () => {
    const dateOf = (words: string): string => imported(words).loaded.pack!.date;
    const rest = "\n\n## Geld\n\nDe walstroomregeling begint op 1 januari 2033.\n";
    assert.equal(dateOf(`# Kadenota\n\nMinisterie van Zeezaken, maart 2032${rest}`), "2032-03-01");
    assert.equal(dateOf(`# Kadenota 2032${rest}`), "2032-01-01");
    assert.equal(dateOf(`---\ndatum: 2032-05-06\n---\n\n# Kadenota${rest}`), "2032-05-06");
  });

  it("proposes what the note abbreviates, names and comes back to", () => {
    const terms = new Map(pack.terms.map((term) => [term.prefLabel.nl, term]));
    assert.equal(terms.get("Noordelijk Havenverbond")?.acronym?.nl, "NHV");
    assert.equal(terms.get("Kademonitor")?.proper, true);
    assert.equal(terms.get("walstroomregeling")?.article, "de");
    assert.ok(!terms.has("Ministerie"));
  });

  it("finds names that are not the note's", () => {
    assert.deepEqual(codes("Het Noordelijk Havenbond (NHV) vergadert."), ["misname/expansion"]);
    assert.deepEqual(codes("De NVH vergadert."), ["misname/acronym"]);
    assert.deepEqual(codes("De Kade Monitor verschijnt in mei."), ["misname/compound"]);
  });

  it("finds what goes against the note's claims, and leaves alone what agrees", () => {
    for (const text of [
      "De bijdrage aan het NHV gaat omlaag.",
      "De rederijen verkleinen hun laadcapaciteit.",
      "Het kabinet versobert de walstroomregeling.",
      "De kustwachtdienst wordt verkleind.",
    ])
      assert.ok(codes(text)[0]?.startsWith("contradiction/"), text);
    for (const text of [
      "De bijdrage aan het NHV gaat omhoog.",
      "De rederijen breiden hun laadcapaciteit uit.",
      "De walstroomregeling wordt ruimer.",
      "De kustwachtdienst blijft even groot.",
    ])
      assert.deepEqual(codes(text), [], text);
  });

  it("finds other values", () => {
    assert.deepEqual(codes("Voor de walstroomregeling is 15 miljoen euro beschikbaar."), [
      "contradiction/value",
    ]);
    assert.deepEqual(codes("Voor de walstroomregeling is 25 miljoen euro beschikbaar."), []);
    assert.deepEqual(codes("De walstroomregeling gaat op 1 mei 2033 in."), ["contradiction/date"]);
    assert.deepEqual(codes("De walstroomregeling gaat op 1 mei 2032 in."), []);
    assert.deepEqual(codes("Er komen 60 walstroompunten."), ["contradiction/value"]);
  });

  it("says of each entry how sure it is and why, in the files too", () => {
    const { terms, topics, commitments, actors } = found.proposals;
    for (const { confidence, reason } of [...terms, ...topics, ...commitments, ...actors]) {
      assert.ok(confidence > 0 && confidence <= 1);
      assert.ok(reason.nl.length > 3 && reason.en.length > 3);
    }
    const text = (path: string): string => found.files.find((file) => file.path === path)!.text;
    assert.match(text("commitments.yaml"), /# zekerheid (?:hoog|middel|laag) \(0\.\d\d\): gelezen als /);
  });

  it("places actions under their heading, by their position", () => {
    const actions = pack.commitments.filter(({ kind }) => kind === "action");
    assert.deepEqual(
      actions.map(({ section, position }) => [section, position]),
      actions.map((_, k) => ["Acties", k + 1]),
    );
    assert.ok(actions.length >= 2);
  });

  it("tells how far it is, ever further", () => {
    const steps = importNote(harbourNote, { name: "nota", today: "2031-06-01" }, rules);
    const done: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) done.push(step.value.done);
    assert.ok(done.length > 5);
    assert.ok(done.every((one) => one >= 0 && one <= 1));
  });

  it("takes any text", () => {
    for (const text of [
      "",
      "\n\n",
      "---\na: b",
      "| a |\n|--",
      "#",
      "x".repeat(50_000),
      "(((((",
      "A (B) C (D",
      "\u0000\ud800",
    ])
      assert.ok(imported(text).files.length === 5, JSON.stringify(text.slice(0, 20)));
  });
});
