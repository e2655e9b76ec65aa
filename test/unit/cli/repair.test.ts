import assert from "node:assert/strict";
import type { Finding, TextEdit } from "../../../server/src/analysis/finding";
import { repair } from "../../../server/src/cli/repair";

const finding = (
  edits: readonly TextEdit[],
  more: { safe?: boolean; preferred?: boolean } = {},
): Finding => ({
  code: "misname/compound",
  severity: "error",
  start: edits[0]?.start ?? 0,
  end: edits[0]?.end ?? 0,
  message: { nl: "", en: "" },
  fixes: [{ title: { nl: "", en: "" }, edits, safe: more.safe ?? true, preferred: more.preferred ?? true }],
});

/** Every `from` in the text, to be replaced. */
const replacing =
  (from: string, to: string, more?: { safe?: boolean; preferred?: boolean }) =>
  (text: string): Finding[] =>
    [...text.matchAll(new RegExp(from, "g"))].map(({ index }) =>
      finding([{ start: index, end: index + from.length, newText: to }], more),
    );

describe("repair", () => {
  it("applies all that go together, and says what is left", () => {
    const { text, count, findings } = repair("a x b x", replacing("x", "y"), false);
    assert.deepEqual({ text, count, findings }, { text: "a y b y", count: 2, findings: [] });
  });

  it("applies only the safe ones unless all are asked for", () => {
    const find = replacing("x", "y", { safe: false });
    assert.equal(repair("x", find, false).text, "x");
    assert.equal(repair("x", find, false).findings.length, 1);
    assert.equal(repair("x", find, true).text, "y");
    assert.equal(repair("x", replacing("x", "y", { preferred: false }), true).text, "x");
  });

  it("goes on until nothing changes, at most five rounds", () => {
    const chain = (text: string) => replacing("a", "b")(text).concat(replacing("b", "c")(text));
    assert.deepEqual([repair("a", chain, false).text, repair("a", chain, false).count], ["c", 2]);
    const growing = (text: string) => [finding([{ start: text.length, end: text.length, newText: "x" }])];
    assert.equal(repair("", growing, false).text, "xxxxx");
  });

  it("stops where a text comes back", () => {
    const find = (text: string) => (text === "a" ? replacing("a", "b")(text) : replacing("b", "a")(text));
    assert.deepEqual([repair("a", find, false).text, repair("a", find, false).count], ["b", 1]);
  });

  it("applies a fix whole or not at all; one that touches another waits for the next round", () => {
    let round = 0;
    const find = (): Finding[] =>
      round++ === 0
        ? [
            finding([
              { start: 0, end: 1, newText: "A" },
              { start: 4, end: 5, newText: "E" },
            ]),
            finding([
              { start: 2, end: 3, newText: "!" },
              { start: 4, end: 5, newText: "?" },
            ]),
          ]
        : [];
    assert.equal(repair("a b e", find, false).text, "A b E");
  });

  it("leaves out edits beyond the text", () =>
    assert.equal(repair("ab", () => [finding([{ start: 1, end: 9, newText: "" }])], false).text, "ab"));

  it("writes line breaks as the draft has them", () =>
    assert.equal(repair("a\r\nx", (text) => replacing("x", "1\n2")(text), false).text, "a\r\n1\r\n2"));
});
