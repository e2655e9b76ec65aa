import assert from "node:assert/strict";
import { analyserOfPack } from "../../support/real-pack";

const analyser = analyserOfPack();

const found = (text: string): readonly string[] =>
  analyser
    .analyse({ text, languageId: "markdown" })
    .findings.filter(({ code }) => /^(?:contradiction|weakened)\//.test(code))
    .map(({ code, start, end }) => `${code} ${text.slice(start, end)}`);

const table = (head: string, ...rows: readonly string[]): string =>
  [`| ${head} |`, "| --- | --- |", ...rows.map((row) => `| ${row} |`)].join("\n");

describe("cells and items in telegram style", () => {
  it("say what is decided where the head of their column or a heading tells so", () => {
    assert.deepEqual(found(table("Verband | Inzet Defensie", "Northern Group | deelname beëindigen")), [
      "contradiction/direction deelname beëindigen",
    ]);
    assert.deepEqual(found("## Maatregelen\n\n- EU-hoofdkwartier: Nederlandse bijdrage halveren"), [
      "contradiction/direction Nederlandse bijdrage halveren",
    ]);
    assert.deepEqual(found("## Measures\n\n- EU headquarters: reduce Dutch contribution").length, 1);
  });

  it("name what is decided by the noun or verb of it in front", () => {
    const item = "afbouw van de bijdrage aan het EU-hoofdkwartier";
    assert.deepEqual(found(`In 2023 nemen wij de volgende maatregelen:\n\n- ${item};`), [
      "contradiction/direction afbouw",
    ]);
    assert.deepEqual(found(`Maatregelen in 2013:\n\n- ${item};`), []);
    assert.deepEqual(found(`Opties:\n\n- ${item};`), []);
    assert.equal(found("## Measures\n\n- reducing the contribution to the EU headquarters").length, 1);
  });

  it("take the first cell of their row for a subject", () => {
    const row = "Verdere professionalisering militaire diplomatie | wordt onderzocht";
    assert.deepEqual(found(table("Onderwerp | Stand", row)), ["weakened/explore wordt onderzocht"]);
    assert.deepEqual(found(table("Onderwerp | Stand", "Verhuizing EU-hoofdkwartier | is uitgesteld")), []);
  });

  it("say nothing of options and risks, of another country, of an earlier year", () => {
    assert.deepEqual(found("## Opties\n\n- EU-hoofdkwartier: Nederlandse bijdrage halveren"), []);
    assert.deepEqual(found("## Maatregelen in Duitsland\n\n- EU-hoofdkwartier: bijdrage halveren"), []);
    assert.deepEqual(found(table("Jaar | Inzet EU-missies", "2013 | wordt verlaagd")), []);
    assert.deepEqual(
      found("De volgende risico's zijn er:\n\n- de bijdrage aan het EU-hoofdkwartier daalt"),
      [],
    );
  });

  it("end the clause that their introduction begins", () => {
    assert.deepEqual(found("Voorkomen wordt dat:\n\n- de bijdrage aan EU-missies daalt;"), []);
    assert.deepEqual(found("Besloten is:\n\n- de bijdrage aan EU-missies te verlagen;").length, 1);
  });
});
