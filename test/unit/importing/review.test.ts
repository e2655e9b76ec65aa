import assert from "node:assert/strict";
import {
  changesSince,
  compareRecords,
  makeRecord,
  readRecord,
} from "../../../server/src/importing/import-record";
import { readReview, type ReviewOperation } from "../../../server/src/importing/review";
import { writeReview } from "../../../server/src/importing/write-review";
import { harbourNote, imported } from "./note";

describe("the review of an imported note", () => {
  const base = imported(harbourNote);
  const record = makeRecord(base.proposals, "nota.md");
  const first = base.proposals.commitments[0]!.entry;

  it("drops, corrects, merges, adds and accepts, and says what belongs to nothing", () => {
    const topic = base.proposals.topics[0]!.entry;
    const other = base.proposals.topics[1]!.entry;
    const operations: readonly ReviewOperation[] = [
      { do: "drop", kind: "term", of: "Kademonitor" },
      { do: "correct", kind: "commitment", of: first.quote.slice(0, 20), with: { title: "Anders" } },
      { do: "merge", kind: "topic", of: topic.id, into: other.id },
      { do: "add", kind: "topic", of: "wind", with: { id: "wind", nl: ["windpark"] } },
      { do: "accept", kind: "term", of: "Noordelijk Havenverbond" },
      { do: "drop", kind: "term", of: "Nergens" },
    ];
    const { proposals, unmatched } = imported(harbourNote, operations);
    assert.ok(proposals.terms.every(({ entry }) => entry.prefLabel.nl !== "Kademonitor"));
    assert.equal(
      proposals.commitments.find(({ entry }) => entry.quote === first.quote)?.entry.title,
      "Anders",
    );
    assert.ok(proposals.topics.every(({ entry }) => entry.id !== topic.id));
    const merged = proposals.topics.find(({ entry }) => entry.id === other.id)!.entry;
    assert.ok(topic.nl!.every((phrase) => merged.nl!.includes(phrase)));
    assert.ok(proposals.commitments.every(({ entry }) => !JSON.stringify(entry).includes(`"${topic.id}"`)));
    assert.equal(
      proposals.terms.find(({ entry }) => entry.prefLabel.nl === "Noordelijk Havenverbond")?.confidence,
      1,
    );
    assert.deepEqual(
      unmatched.map(({ of }) => of),
      ["Nergens"],
    );
  });

  it("adds to lists with more, and takes fields away with without", () => {
    const topic = base.proposals.topics[0]!.entry;
    const { proposals } = imported(harbourNote, [
      { do: "correct", kind: "topic", of: topic.id, more: { nl: ["iets anders"] } },
      { do: "correct", kind: "commitment", of: first.quote, without: ["firmness"] },
    ]);
    assert.deepEqual(proposals.topics.find(({ entry }) => entry.id === topic.id)?.entry.nl, [
      ...topic.nl!,
      "iets anders",
    ]);
    assert.equal(
      proposals.commitments.find(({ entry }) => entry.quote === first.quote)?.entry.firmness,
      undefined,
    );
  });

  it("sees what was changed in the files, and takes it up again", () => {
    assert.deepEqual(changesSince(record, base.files), []);
    const changed = base.files.map((file) =>
      file.path === "terms.yaml"
        ? { ...file, text: file.text.replace("nl: Kademonitor", "nl: Kademonitor 2.0") }
        : file,
    );
    const operations = changesSince(record, changed);
    assert.deepEqual(operations, [
      { do: "correct", kind: "term", of: "Kademonitor", with: { prefLabel: { nl: "Kademonitor 2.0" } } },
    ]);
    const again = imported(harbourNote, readReview(writeReview(operations)).operations);
    assert.ok(again.proposals.terms.some(({ entry }) => entry.prefLabel.nl === "Kademonitor 2.0"));
  });

  it("tells what another version of the note makes otherwise", () => {
    const later = imported(
      harbourNote
        .replace("25 miljoen", "30 miljoen")
        .replace("De kustwachtdienst wordt niet verkleind.", "De vuurtorens blijven."),
    );
    const { fresh, gone } = compareRecords(record, makeRecord(later.proposals, "nota.md"));
    assert.ok(fresh.some((words) => words.includes("30 miljoen")));
    assert.ok(gone.some((words) => words.includes("25 miljoen")));
    assert.deepEqual(compareRecords(record, record), { fresh: [], gone: [], changed: [] });
  });

  it("reads no record that is none, and reports broken decisions", () => {
    for (const text of [
      "",
      "{}",
      "[]",
      "null",
      '{"format":2}',
      '{"format":1,"entries":[{}]}',
      '{"format":1,"entries":[null]}',
    ])
      assert.equal(readRecord(text), undefined, text);
    assert.deepEqual(readRecord(JSON.stringify(record)), JSON.parse(JSON.stringify(record)));
    const { operations, problems } = readReview(
      "- { do: wissen, kind: term, of: x }\n- { do: drop, kind: term, of: y }\n",
    );
    assert.deepEqual(operations, [{ do: "drop", kind: "term", of: "y" }]);
    assert.equal(problems.length, 1);
  });
});
