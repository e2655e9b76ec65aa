import assert from "node:assert/strict";
import fc from "fast-check";
import { lineIndex } from "../../../server/src/text/lines";

const piece = fc.constantFrom("a", "é", "😀", "\n", "\r\n", "\r", "\ud83d", "\ude00", "\0", " ", "PESO");
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

/** The same by another road: every line break by regular expression. */
const lineStarts = (text: string) => [
  0,
  ...[...text.matchAll(/\r\n|\r|\n/g)].map((m) => m.index + m[0].length),
];

describe("lines", () => {
  it("names places as an editor does", () => {
    const index = lineIndex("één\r\n😀x\rdrie\n");
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.position(2), { line: 0, character: 2 });
    assert.deepEqual(index.position(5), { line: 1, character: 0 });
    assert.deepEqual(index.position(7), { line: 1, character: 2 });
    assert.deepEqual(index.position(9), { line: 2, character: 0 });
    assert.deepEqual(index.position(14), { line: 3, character: 0 });
  });

  it("clamps what lies outside", () => {
    const index = lineIndex("een\r\ntwee");
    assert.deepEqual(index.position(-5), { line: 0, character: 0 });
    assert.deepEqual(index.position(99), { line: 1, character: 4 });
    assert.deepEqual(index.position(NaN), { line: 0, character: 0 });
    assert.deepEqual(index.position(4), { line: 0, character: 3 }, "between CR and LF");
    assert.equal(index.offset({ line: 0, character: 99 }), 3);
    assert.equal(index.offset({ line: 9, character: 0 }), 9);
    assert.equal(index.offset({ line: -1, character: 4 }), 0);
    assert.equal(lineIndex("").offset({ line: 0, character: 1 }), 0);
    assert.deepEqual(lineIndex("").position(0), { line: 0, character: 0 });
  });

  it("goes from offset to place and back", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = lineIndex(text);
        const starts = lineStarts(text);
        assert.equal(index.lineCount, starts.length);
        for (let offset = 0; offset <= text.length; offset++) {
          const place = index.position(offset);
          assert.equal(
            place.line,
            starts.findLastIndex((start) => start <= offset),
          );
          const inBreak = text[offset - 1] === "\r" && text[offset] === "\n";
          assert.equal(index.offset(place), inBreak ? offset - 1 : offset);
        }
      }),
    );
  });
});
