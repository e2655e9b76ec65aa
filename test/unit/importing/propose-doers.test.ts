import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/analysis/analyse";
import { defaultSettings } from "../../../server/src/analysis/settings";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import { rules } from "../../../server/src/rules/index";
import { imported } from "./note";

const note = `# Visie op de kust 2031

Ministerie van Zeezaken, maart 2031

## Wie doet wat

Met het programma Zee Zonder Afval (ZZA) ruimen kustgemeenten de stranden op. De provincies leiden het programma. De uitvoering is in handen van de gemeenten.

Het Bureau voor Kustkennis (BKK) publiceert elk jaar de Kustmonitor. De vissersverenigingen leiden 300 strandwachters op. De waterschappen onderhouden de zeedijken.

De Kustcommissie Noord (KCN) bestaat uit vertegenwoordigers van gemeenten, waterschappen en hogescholen. Zij wordt voorgezeten door een vertegenwoordiger van de hogescholen.

Het Kustakkoord is gesloten tussen het kabinet, de waterschappen en de vissersverenigingen.
`;

describe("who does what, as an imported note has it", () => {
  const found = imported(note);
  const analyser = createAnalyser(buildKnowledge([found.loaded.pack!]), rules, defaultSettings);
  const marked = (text: string): readonly string[] =>
    analyser
      .analyse({ text, languageId: "markdown", today: "2031-06-01" })
      .findings.filter(({ code }) => /^contradiction\/(?:actor|partner)$/.test(code))
      .map(({ start, end }) => text.slice(start, end));

  it("says nothing of the note itself", () => {
    assert.deepEqual(marked(note), []);
    assert.deepEqual(found.loaded.problems, []);
  });

  for (const [text, words] of [
    ["De leiding over het programma Zee Zonder Afval ligt bij de waterschappen.", "waterschappen"],
    ["Zee Zonder Afval staat onder leiding van de vissersverenigingen.", "vissersverenigingen"],
    ["De vakbonden hebben de leiding over Zee Zonder Afval.", "vakbonden"],
    ["Het is aan de provincies om de zeedijken te onderhouden.", "provincies"],
    ["Het onderhoud van de zeedijken gaat over naar het Rijk.", "Rijk"],
    ["De strandwachters worden opgeleid door de hogescholen.", "hogescholen"],
    ["De Kustmonitor is een uitgave van de provincies.", "provincies"],
    ["De Kustmonitor, die de waterschappen elk jaar uitbrengen, is gratis.", "waterschappen"],
    ["In de KCN zitten ook de vakbonden.", "vakbonden"],
    ["De KCN wordt voorgezeten door een vertegenwoordiger van de gemeenten.", "gemeenten"],
    ["Het Kustakkoord is gesloten tussen het kabinet, de vakbonden en de waterschappen.", "vakbonden"],
  ] as const)
    it(`finds another in ${text}`, () => assert.deepEqual(marked(text), [words]));

  for (const text of [
    "De leiding over het programma Zee Zonder Afval ligt bij de provincies.",
    "Niet de waterschappen maar de provincies leiden Zee Zonder Afval.",
    "De waterschappen leiden Zee Zonder Afval niet.",
    "Leiden de waterschappen Zee Zonder Afval?",
    "De waterschappen willen Zee Zonder Afval leiden.",
    "De gemeenten bespreken de Kustmonitor met de waterschappen.",
    "De Kustmonitor is een uitgave van het BKK.",
    "De hogescholen leiden ook ingenieurs op.",
    "Het Kustakkoord is gesloten tussen de waterschappen, de vissersverenigingen en het kabinet.",
    "In de KCN zitten de gemeenten en de waterschappen.",
    "De KCN spreekt met de vakbonden.",
    "De overheid onderhoudt de zeedijken.",
    "Over de zeedijken hebben de waterschappen de gemeenten geraadpleegd.",
  ])
    it(`leaves alone ${text}`, () => assert.deepEqual(marked(text), []));
});
