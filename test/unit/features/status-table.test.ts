import assert from "node:assert/strict";
import { coverageOf } from "../../../server/src/features/coverage";
import { summariseDraft } from "../../../server/src/features/draft-summary";
import { statusTable } from "../../../server/src/features/status-table";
import { claimsPack } from "../analysis/claims-pack";
import { analysing } from "./analysed";

const analysed = analysing(claimsPack);
const draft = (name: string, text: string) => {
  const { analyser, analysis } = analysed(text);
  return { name, actions: summariseDraft(analyser, analysis).actions };
};

describe("state-of-affairs table", () => {
  it("has every action under its heading, with the drafts that speak of it", () => {
    const { knowledge } = analysed("");
    const drafts = [
      draft("brief.md", "Zie de Havennota 2020, onder ‘Werken in de haven’, tweede actie."),
      draft("memo|1.md", "De gemeente verlaagt de bijdrage aan walstroom."),
    ];
    const outOfScope = new Map([["action:havennota:A3", "geen deel van dit programma"]]);
    const table = statusTable(coverageOf(knowledge, drafts, { outOfScope }), "nl");
    assert.equal(
      table,
      [
        "### Werken in de haven",
        "",
        "| Actie | In de nota | In de concepten | Stand van zaken |",
        "| --- | --- | --- | --- |",
        "| Meer inzet in de stuurgroep | voornemen | niet genoemd |  |",
        "| Bijdrage aan walstroom verruimen | voornemen | brief.md (met verwijzing); memo\\|1.md (genoemd, strijdig) |  |",
        "",
        "### Overig werk",
        "",
        "| Actie | In de nota | In de concepten | Stand van zaken |",
        "| --- | --- | --- | --- |",
        "| Schone kades | ambitie | niet genoemd | buiten beschouwing: geen deel van dit programma |",
        "",
      ].join("\n"),
    );
  });
});
