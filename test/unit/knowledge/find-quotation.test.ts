import assert from "node:assert/strict";
import { findQuotation, foldQuotation } from "../../../server/src/knowledge/find-quotation";

const found = (note: string, quotation: string): string | undefined => {
  const at = findQuotation(foldQuotation(note), quotation);
  return at && note.slice(at[0], at[1]);
};

describe("findQuotation", () => {
  it("folds white space, also no-break spaces and line ends", () => {
    assert.equal(
      found("Wij  doen\u00a0mee,\r\n aan het werk.", "Wij doen mee, aan het\nwerk."),
      "Wij  doen\u00a0mee,\r\n aan het werk.",
    );
  });

  it("folds Markdown marks at the start of lines and inside them", () => {
    assert.equal(found("## Kop\n\n- Wij *doen*\n  mee\n", "Wij doen mee"), "Wij *doen*\n  mee");
    assert.equal(found("## Meer samenwerking", "Meer samenwerking"), "Meer samenwerking");
    assert.equal(found("> 1. een\n> 2. twee", "een twee"), "een\n> 2. twee");
    assert.equal(found("een \\* twee", "een * twee"), "een \\* twee");
  });

  it("folds quotation marks, hyphens, soft hyphens and composed letters", () => {
    assert.equal(found("‘meer’ EU\u2011mis\u00adsies", `"meer" EU-missies`), "‘meer’ EU\u2011mis\u00adsies");
    assert.equal(found("coo\u0308rdinatie", "co\u00f6rdinatie"), "coo\u0308rdinatie");
  });

  it("keeps capitals and whole words apart", () => {
    assert.equal(found("De nota", "de nota"), undefined);
    assert.equal(found("het fondsbeheer van het fonds", "het fonds"), "het fonds");
    assert.equal(found("het fondsbeheer", "het fonds"), undefined);
    assert.equal(found("iets", "  * "), undefined);
  });

  it("takes long white space and long lists in its stride", () => {
    const note = `${" ".repeat(300_000)}${"1. ".repeat(100_000)}einde`;
    assert.equal(found(note, "einde"), "einde");
  });
});
