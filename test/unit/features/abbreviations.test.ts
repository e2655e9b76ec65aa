import assert from "node:assert/strict";
import { abbreviationList, abbreviations } from "../../../server/src/features/abbreviations";
import { analysed } from "./analysed";

describe("list of abbreviations", () => {
  const text = "De STH en de RGK. Ook de STH-leden. De Stuurgroep Havens.";

  it("has each acronym that the draft uses once, in full, by the alphabet", () => {
    assert.deepEqual(abbreviations(analysed(text).analysis), [
      { form: "RGK", full: "Regeling Groene Kades" },
      { form: "STH", full: "Stuurgroep Havens" },
    ]);
  });

  it("is a table in Markdown, lines in plain text, and empty without acronyms", () => {
    assert.equal(
      abbreviationList(analysed(text).analysis),
      "## Lijst van afkortingen\n\n| Afkorting | Voluit |\n| --- | --- |\n| RGK | Regeling Groene Kades |\n| STH | Stuurgroep Havens |\n",
    );
    assert.match(abbreviationList(analysed(text, "plaintext").analysis), /^RGK: Regeling Groene Kades$/m);
    assert.equal(abbreviationList(analysed("De Stuurgroep Havens.").analysis), "");
  });
});
