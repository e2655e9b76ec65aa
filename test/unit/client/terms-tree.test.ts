import assert from "node:assert/strict";
import { searchTerms, termRows } from "../../../client/src/views/terms-tree";
import type { RegisterDraft, RegisterNote, RegisterTerm } from "../../../server/src/lsp/requests";

const term = (id: string, name: string, acronym?: string, others: readonly string[] = []): RegisterTerm => ({
  key: `term:n:${id}`,
  id,
  name,
  ...(acronym !== undefined && { acronym }),
  others,
  source: "nota",
});

const note: RegisterNote = {
  id: "n",
  title: "Nota",
  name: "Nota",
  date: "2020-01-01",
  hasText: true,
  lines: [],
  sections: [],
  actions: [],
  terms: [
    term("sth", "Stuurgroep Havens", "STH", ["Harbour Steering Group"]),
    term("eenheid", "één-loket", undefined, ["balie"]),
    term("ark", "Arbeidsraad Kade", "ARK"),
  ],
};

const draft = (name: string, terms: RegisterDraft["terms"]): RegisterDraft => ({
  uri: `file:///werk/${name}`,
  name,
  actions: {},
  terms,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
  codes: {},
  deviations: [],
});

const rows = termRows(
  [note],
  [
    draft("b.md", { "term:n:sth": { uses: 2, misuses: [[4, 0, 4, 3]] } }),
    draft("a.md", { "term:n:sth": { uses: 1, misuses: [[9, 0, 9, 3], [2, 0, 2, 3]] } }), // prettier-ignore
  ],
);
const found = (query: string): readonly string[] => searchTerms(rows, query).map((row) => row.term.id);

describe("the tree of terms", () => {
  it("adds up what the drafts use, and has those in use first, by what they are listed by", () => {
    assert.deepEqual(
      rows.map(({ term: { id }, uses, drafts }) => [id, uses, drafts]),
      [
        ["sth", 3, 2],
        ["ark", 0, 0],
        ["eenheid", 0, 0],
      ],
    );
    assert.deepEqual(
      rows[0]!.misuses.map(({ name, at }) => [name, at[0]]),
      [
        ["a.md", 2],
        ["a.md", 9],
        ["b.md", 4],
      ],
    );
  });

  it("finds terms by the begin of a word of any of their names, whatever marks and capitals", () => {
    assert.deepEqual(found(""), ["sth", "ark", "eenheid"]);
    assert.deepEqual(found("sth"), ["sth"]);
    assert.deepEqual(found("HAVENS stuur"), ["sth"]);
    assert.deepEqual(found("steering"), ["sth"]);
    assert.deepEqual(found("een"), ["eenheid"]);
    assert.deepEqual(found("loket"), ["eenheid"]);
    assert.deepEqual(found("balie"), ["eenheid"]);
    assert.deepEqual(found("avens"), []);
  });
});
