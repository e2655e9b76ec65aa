import assert from "node:assert/strict";
import fc from "fast-check";
import { buildTrie, type TrieNode } from "../../../server/src/knowledge/name-trie";

function valuesAt<T>(root: TrieNode<T>, text: string): readonly T[] {
  let node: TrieNode<T> | undefined = root;
  for (let at = 0; at < text.length;) {
    node = node.next?.get(text.charCodeAt(at));
    if (!node || !text.startsWith(node.label, at)) return [];
    at += node.label.length;
  }
  return node.values;
}

const countNodes = <T>({ next }: TrieNode<T>): number =>
  1 + [...(next?.values() ?? [])].reduce((sum, node) => sum + countNodes(node), 0);

describe("a trie of names", () => {
  it("forks where names differ, and ends where one goes on", () => {
    const trie = buildTrie([
      ["fonds", 1],
      ["fondsen", 2],
      ["forum", 3],
      ["fonds", 4],
    ]);
    assert.deepEqual(valuesAt(trie, "fonds"), [1, 4]);
    assert.deepEqual(valuesAt(trie, "fondsen"), [2]);
    assert.deepEqual(valuesAt(trie, "forum"), [3]);
    assert.deepEqual(valuesAt(trie, "fo"), []);
    assert.deepEqual(valuesAt(trie, "fondsenwerving"), []);
    assert.equal(countNodes(trie), 5);
  });

  it("gives back what was put in, in its order", () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1, maxLength: 6 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const trie = buildTrie(all.map((text, i) => [text, i] as const));
        for (const text of all)
          assert.deepEqual(
            valuesAt(trie, text),
            all.flatMap((other, i) => (other === text ? [i] : [])),
          );
      }),
    );
  });
});
