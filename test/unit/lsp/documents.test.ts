import assert from "node:assert/strict";
import { createDocuments } from "../../../server/src/lsp/documents";

const uri = "file:///concept.md";
describe("open documents", () => {
  it("are versions that stay as they are", () => {
    const documents = createDocuments();
    documents.open(uri, "markdown", 1, "een");
    const first = documents.get(uri)!;
    const end = { line: 0, character: 3 };
    documents.change(uri, 2, [{ range: { start: end, end }, text: "\ntwee" }]);
    const second = documents.get(uri)!;
    assert.deepEqual([first.version, first.text, first.lines.lineCount], [1, "een", 1]);
    assert.deepEqual([second.version, second.text, second.lines.lineCount], [2, "een\ntwee", 2]);
  });

  it("are gone when they are closed", () => {
    const documents = createDocuments();
    documents.open(uri, "markdown", 1, "tekst");
    documents.close(uri);
    documents.change(uri, 2, [{ text: "anders" }]);
    assert.equal(documents.get(uri), undefined);
    assert.deepEqual(documents.all(), []);
  });
});
