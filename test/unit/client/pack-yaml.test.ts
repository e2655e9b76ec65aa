import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  describe as describeField,
  entryAt,
  idsIn,
  keyBefore,
  pathTo,
  schemaAt,
  type FieldSchema,
} from "../../../client/src/authoring/pack-yaml";

const text = `# Toezeggingen.

# zekerheid middel (0.65): gelezen als meer
- id: A-1
  kind: action
  claims:
    - actor: NL
      direction: up
      object: { head: bijdrage, about: [fonds] }

# zekerheid laag (0.40): gelezen als doen
- { id: B-2, kind: fact }
- id: C-3
  values:
    - of: haven
      key: jaar
`;
const lines = text.split("\n");
const schema = JSON.parse(readFileSync("data/schema/commitments.schema.json", "utf8")) as FieldSchema;

describe("client: the lines of a pack file", () => {
  it("finds the entry that a line is in, with the comment above it", () => {
    assert.deepEqual(entryAt(lines, 7), { first: 2, last: 8, id: "A-1", ground: 2 });
    assert.deepEqual(entryAt(lines, 2), { first: 2, last: 8, id: "A-1", ground: 2 });
    assert.deepEqual(entryAt(lines, 11), { first: 10, last: 11, id: "B-2", ground: 10 });
    assert.deepEqual(entryAt(lines, 14), { first: 12, last: 15, id: "C-3" });
    assert.equal(entryAt(lines, 9), undefined);
    assert.equal(entryAt(["title: x"], 0), undefined);
  });

  it("knows the keys that lead to a line, and the key before the cursor", () => {
    assert.deepEqual(pathTo(lines, 4), []);
    assert.deepEqual(pathTo(lines, 7), ["claims"]);
    assert.deepEqual(pathTo(lines, 15), ["values"]);
    assert.equal(keyBefore(lines[8]!, 42), "about");
    assert.equal(keyBefore("  kind: ", 8), "kind");
    assert.equal(keyBefore("  ", 2), undefined);
  });

  it("reads the schema along that path", () => {
    assert.deepEqual(schemaAt(schema, ["claims", "direction"])?.enum?.includes("leave"), true);
    assert.ok(schemaAt(schema, ["claims", "object"])?.properties?.["about"]);
    assert.match(describeField(schema, ["claims"], "actor") ?? "", /Wie het doet/);
    assert.equal(describeField(schema, ["nergens"], "actor"), undefined);
  });

  it("lists ids", () => {
    assert.deepEqual(idsIn(text), ["A-1", "B-2", "C-3"]);
  });
});
