import assert from "node:assert/strict";
import { draftDateOf } from "../../../server/src/analysis/draft-date";
import { readBlocks } from "../../../server/src/text/blocks";

const today = "2026-11-24";
const dateOf = (head: string): string | undefined =>
  draftDateOf(readBlocks("markdown", `---\n${head}\n---\n\nTekst.\n`).frontMatter, today);

describe("the date of a draft", () => {
  const read: Readonly<Record<string, string>> = {
    "datum: 2024-03-09": "2024-03-09",
    'Date: "2024-03-09"': "2024-03-09",
    "date: 2024-03-09T10:00:00+01:00": "2024-03-09",
    "date: 2024-03-09 10:00": "2024-03-09",
    "date: 2024-03-09 10:00:00 +0100": "2024-03-09",
    "datum: 9-3-2024": "2024-03-09",
    "datum: 09-03-2024": "2024-03-09",
    "datum: 9/3/2024": "2024-03-09",
    "datum: 9 maart 2024": "2024-03-09",
    "date: 9 March 2024": "2024-03-09",
    "date: March 9, 2024": "2024-03-09",
    "datum: 29 februari 2024 # schrikkeldag": "2024-02-29",
    "titel: Proef\ndatum: vandaag\ndate: 2024-03-09": "2024-03-09",
  };
  for (const [head, date] of Object.entries(read))
    it(`is read from «${head.replace(/\n/g, " · ")}»`, () => assert.equal(dateOf(head), date));

  for (const head of [
    "datum: vandaag",
    "datum: maart 2024",
    "datum: 2024",
    "datum: 2024-03",
    "datum: 31-02-2024",
    "datum: 2024-13-01",
    "datum: {{date}}",
    "datum: 9 maart 2024, herzien",
    "datum: 9-3-24",
    "datum:",
    "gewijzigd: 2024-03-09",
    "datum: 1 maart of 2 maart 2024",
  ])
    // prettier-ignore
    it(`is today where it cannot be read: «${head}»`, () => assert.equal(dateOf(head), today));

  it("is today without front matter, and unknown where nobody knows the day", () => {
    assert.equal(draftDateOf([], today), today);
    assert.equal(draftDateOf([], undefined), undefined);
    assert.equal(draftDateOf([], "gisteren"), undefined);
  });
});
