import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/analysis/analyse";
import { defaultSettings } from "../../../server/src/analysis/settings";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import { rules } from "../../../server/src/rules/index";
import { imported } from "./note";

const note = `# Visie op de kust 2031

Ministerie van Zeezaken, maart 2031

## Regels

Een strandpaviljoen staat op minstens 200 meter van een zeehondenkolonie. Een kustvergunning duurt niet langer dan zes jaar.

Jetski's worden in het kustreservaat niet toegelaten. Een landelijk vaarverbod komt er niet.

Het Bureau voor Duinbeheer (BDB) in Zwolle meet de hoogte van de duinen.

Vóór 2034 worden 40 duinovergangen aangelegd.

Het ministerie versterkt het kustnetwerk door het vergroten van de presentie bij de havenmeesterschappen. Om de natuur te beschermen komt er een verbod op bodemberoerende visserij.

## Proef

Tien gemeenten beginnen in 2032 met de proef Strand Op Recept (SOR). De deelnemende gemeenten zijn Bergen, Katwijk, Leiden, Noordwijk, Rotterdam, Sluis, Texel, Veere, Vlissingen en Zandvoort.

Het programma Wijk En Water (WEW) krijgt 30 miljoen euro.
`;

describe("values and lists of an imported note", () => {
  const found = imported(note);
  const analyser = createAnalyser(buildKnowledge([found.loaded.pack!]), rules, defaultSettings);
  const marked = (text: string): readonly string[] =>
    analyser
      .analyse({ text, languageId: "markdown", today: "2031-06-01" })
      .findings.filter(({ code }) => code.startsWith("contradiction/"))
      .map(({ start, end }) => text.slice(start, end));

  it("says nothing of the note itself", () => {
    assert.deepEqual(marked(note), []);
    assert.deepEqual(found.loaded.problems, []);
  });

  for (const [text, words] of [
    ["Een kustvergunning duurt hooguit acht jaar.", "acht jaar"],
    ["Een kustvergunning duurt acht jaar.", "acht jaar"],
    ["De duinovergangen worden in 2036 aangelegd.", "2036"],
    ["Er komen 25 duinovergangen.", "25"],
    ["Het BDB is gevestigd in Utrecht.", "Utrecht"],
    [
      "De tien gemeenten van Strand Op Recept zijn Bergen, Katwijk, Leiden, Noordwijk, Rotterdam, Sluis, Texel, Veere, Vlissingen en Zwolle.",
      "Zwolle",
    ],
    ["Het programma Wijk En Water krijgt 20 miljoen euro.", "20 miljoen euro"],
  ] as const)
    it(`finds the other value in ${text}`, () => assert.deepEqual(marked(text), [words]));

  it("finds what is let in or comes about all the same", () => {
    for (const text of [
      "Jetski's worden in het kustreservaat toegelaten.",
      "Er komt een landelijk vaarverbod.",
      "De presentie bij de havenmeesterschappen wordt verkleind.",
      "Er komt geen verbod op bodemberoerende visserij.",
      "Bodemberoerende visserij blijft toegestaan.",
    ])
      assert.equal(marked(text).length, 1, text);
  });

  for (const text of [
    "Een kustvergunning duurt vier jaar.",
    "Een kustvergunning duurt ten hoogste zes jaar.",
    "De duinovergangen worden in 2033 aangelegd.",
    "Er komen 40 duinovergangen.",
    "Er zijn tot nu toe 12 duinovergangen aangelegd.",
    "Het BDB is gevestigd in Zwolle.",
    "In Utrecht spreekt het BDB met de gemeenten.",
    "De gemeenten van Strand Op Recept zijn Bergen, Katwijk, Leiden, Noordwijk, Rotterdam, Sluis, Texel, Veere, Vlissingen en Zandvoort.",
    "Het programma Wijk En Water krijgt 30 miljoen euro.",
    "Jetski's worden in het kustreservaat niet toegelaten.",
  ])
    it(`leaves alone ${text}`, () => assert.deepEqual(marked(text), []));
});
