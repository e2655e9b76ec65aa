import assert from "node:assert/strict";
import { clashingWords as found } from "../../support/clashing-words";

const report = "Er is een Commissierapport over defensie-investeringen.";
const cooperation = "De maritieme samenwerking met België wordt uitgebreid.";

describe("a second sentence about the first", () => {
  it("may have its preposition apart from the word that points back", () => {
    assert.deepEqual(found(`${report} Defensie doet daar niets mee.`), ["doet daar niets"]);
    assert.deepEqual(found(`${report} Daar heeft Defensie geen boodschap aan.`), [
      "heeft Defensie geen boodschap",
    ]);
    assert.deepEqual(found(`${report} Defensie is daar niet blind voor.`), []);
    assert.deepEqual(found(`${report} Defensie gaat daar voortvarend mee aan de slag.`), []);
  });

  it("holds what was said where nothing changes in it", () => {
    assert.deepEqual(found(`${cooperation} Daar verandert niets aan.`), []);
    assert.deepEqual(found(`${cooperation} Daar is niets mis mee.`), []);
  });

  it("may leave out a part of it", () => {
    assert.deepEqual(found(`${cooperation} Het onderhoud blijft buiten beschouwing.`).length, 1);
    assert.deepEqual(found(`${cooperation} Onderhoud blijft in deze brief buiten beschouwing.`), []);
    assert.deepEqual(found(`${cooperation} Onderhoud blijft hier buiten beschouwing.`), []);
    assert.deepEqual(found(`${cooperation} Het onderhoud wordt niet overgeslagen.`), []);
    assert.deepEqual(
      found("De fietsenstalling wordt uitgebreid. Het onderhoud blijft buiten beschouwing."),
      [],
    );
  });

  it("may answer it in two words", () => {
    const question = "Moet Nederland zijn defensiebudget verhogen?";
    assert.deepEqual(found(`${question} Zeker niet.`), ["Zeker niet"]);
    assert.deepEqual(found(`${question} Zeker niet alleen om de NAVO-norm.`), []);
    assert.deepEqual(found(`${question} Daar ziet het kabinet geen reden toe.`).length, 1);
    assert.deepEqual(found(`${question} Daar is iedereen het over eens.`), []);
  });
});
