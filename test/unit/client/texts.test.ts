import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { textsIn } from "../../../client/src/texts/texts";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;

describe("client: texts", () => {
  it("writes the note's date in words", () => {
    const note = { id: "a", title: "A", date: "2022-06-01" };
    assert.equal(textsIn("nl").ofDate(note), "1 juni 2022");
    assert.equal(textsIn("en").ofDate(note), "1 June 2022");
    assert.equal(textsIn("nl").ofDate({ ...note, date: "onbekend" }), "onbekend");
  });

  it("has each text of the manifest", () => {
    const used = readFileSync("package.json", "utf8").match(/(?<="%)[^%"]+(?=%")/gu) ?? [];
    const texts = read("package.nls.json");
    assert.deepEqual([...new Set(used)].sort(), Object.keys(texts).sort());
  });
});
