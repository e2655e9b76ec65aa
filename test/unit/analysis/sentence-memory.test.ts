import assert from "node:assert/strict";
import { createSentenceMemory } from "../../../server/src/analysis/sentence-memory";

describe("a memory of sentences", () => {
  it("reads each key once, as long as it is kept", () => {
    const memory = createSentenceMemory<string>(2);
    const reads: string[] = [];
    const ask = (key: string) =>
      memory.of(key, () => {
        reads.push(key);
        return key.toUpperCase();
      });
    assert.deepEqual([ask("a"), ask("b"), ask("a")], ["A", "B", "A"]);
    assert.deepEqual(reads, ["a", "b"]);
  });

  it("forgets first what was asked for longest ago", () => {
    const memory = createSentenceMemory<number>(2);
    let reads = 0;
    const ask = (key: string) => memory.of(key, () => ++reads);
    ask("a");
    ask("b");
    ask("a");
    ask("c");
    assert.equal(ask("a"), 1);
    assert.equal(ask("b"), 4);
  });
});
