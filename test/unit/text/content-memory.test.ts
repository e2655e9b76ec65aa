import assert from "node:assert/strict";
import { readBlocks } from "../../../server/src/text/blocks";
import { createContentMemory, createRepeatMemory } from "../../../server/src/text/content-memory";

const contentsOf = (text: string) => readBlocks("markdown", text).blocks.map(({ content }) => content);
const contentOf = (text: string) => contentsOf(text)[0]!;

describe("a memory of contents", () => {
  it("gives the same object for what is the same", () => {
    const memory = createContentMemory(10);
    const first = memory(contentOf("De kring *groeit*."));
    assert.equal(memory(contentOf("De kring *groeit*.")), first);
    assert.equal(memory(contentsOf("Eerst iets anders.\n\nDe kring *groeit*.")[1]!), first);
  });

  it("tells kinds, levels, marks, comments and cells apart", () => {
    const memory = createContentMemory(20);
    const all = [
      "De kring groeit.",
      "# De kring groeit.",
      "## De kring groeit.",
      "- De kring groeit.",
      "> De kring groeit.",
      "De *kring* groeit.",
      "De `kring` groeit.",
    ].map(contentOf);
    const cells = contentsOf("| a | a |\n| --- | --- |\n| a | a |");
    const kept = [...all, ...cells].map(memory);
    assert.equal(new Set(kept).size, all.length + cells.length);
  });

  it("keeps the last ones", () => {
    const memory = createContentMemory(3);
    const first = memory(contentOf("Zin 0."));
    for (let i = 1; i < 8; i++) memory(contentOf(`Zin ${i}.`));
    const last = memory(contentOf("Zin 8."));
    assert.equal(memory(contentOf("Zin 8.")), last);
    assert.notEqual(memory(contentOf("Zin 0.")), first);
  });

  it("of contents that mostly come once keeps what comes again", () => {
    const memory = createRepeatMemory(10);
    const once = contentOf("De kring groeit.");
    assert.equal(memory(once), once);
    const twice = contentOf("De kring groeit.");
    assert.equal(memory(twice), twice);
    assert.equal(memory(contentOf("De kring groeit.")), twice);
    const other = contentOf("De kring krimpt.");
    assert.equal(memory(other), other);
  });
});
