import assert from "node:assert/strict";
import { isGlob, matchesGlob } from "../../../server/src/text/glob";

describe("globs", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["a.md", "a.md", true],
    ["a.md", "b/a.md", false],
    ["./a.md", "a.md", true],
    ["*.md", "a.md", true],
    ["*.md", "b/a.md", false],
    ["**/*.md", "a.md", true],
    ["**/*.md", "b/c/a.md", true],
    ["b/**", "b/c/a.md", true],
    ["b/**", "c/a.md", false],
    ["b/**/a.md", "b/a.md", true],
    ["**/*.{md,markdown,txt}", "b/a.txt", true],
    ["**/*.{md,markdown,txt}", "b/a.doc", false],
    ["{a,b/{c,d}}.md", "b/d.md", true],
    ["a?.md", "ab.md", true],
    ["a?.md", "a.md", false],
    ["[a-c]1.md", "b1.md", true],
    ["[!a-c]1.md", "b1.md", false],
    ["[a.md", "[a.md", true],
    ["{a.md", "{a.md", true],
    ["A.md", "a.md", false],
    ["*", "", true],
    ["(a+)+.md", "(a+)+.md", true],
  ];
  for (const [glob, path, expected] of cases)
    it(`${glob} ${expected ? "fits" : "does not fit"} ${path || "nothing"}`, () =>
      assert.equal(matchesGlob(glob, path), expected));

  it("takes no time over hostile globs", () => {
    const begun = performance.now();
    matchesGlob(`${"*a".repeat(200)}b`, "a".repeat(2000));
    matchesGlob(`${"**/".repeat(200)}b`, "a/".repeat(1000));
    matchesGlob("{a,b}".repeat(40), "ab".repeat(20));
    assert(performance.now() - begun < 1000);
  });

  it("knows a glob from a name", () => {
    assert.deepEqual(["a*", "a?", "{a}", "[a]", "a-b.md"].map(isGlob), [true, true, true, true, false]);
  });
});
