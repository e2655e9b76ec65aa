import assert from "node:assert/strict";
import { clashingWords as found } from "../../support/clashing-words";

describe("a thing of which is left unsaid which it is", () => {
  it("is the one that the heading, the label or the sentence before names", () => {
    assert.deepEqual(found("### EU-hoofdkwartier\n\nDe Nederlandse bijdrage wordt afgebouwd."), [
      "wordt afgebouwd",
    ]);
    assert.deepEqual(found("- **EU-hoofdkwartier**: de bijdrage wordt afgebouwd."), ["wordt afgebouwd"]);
    assert.deepEqual(found("Over het EU-hoofdkwartier het volgende. De bijdrage wordt afgebouwd."), [
      "wordt afgebouwd",
    ]);
  });

  it("is another where its own preposition tells what it is for", () => {
    assert.deepEqual(
      found("### EU-hoofdkwartier\n\nDe bijdrage aan de fietsenstalling wordt afgebouwd."),
      [],
    );
    assert.deepEqual(found("### Fietsenstalling\n\nDe bijdrage wordt afgebouwd."), []);
  });
});
