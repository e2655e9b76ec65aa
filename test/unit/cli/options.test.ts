import assert from "node:assert/strict";
import { nearest, readOptions, type OptionSpecs } from "../../../server/src/cli/options";
import { WrongUse } from "../../../server/src/cli/trouble";

const specs: OptionSpecs = {
  format: { type: "value", values: ["text", "json"] },
  pack: { type: "list" },
  quiet: { type: "switch" },
  help: { type: "switch" },
};

const complaint = (...args: string[]): string => {
  try {
    readOptions(args, specs);
  } catch (error) {
    assert(error instanceof WrongUse);
    return error.text.nl;
  }
  return "";
};

describe("options", () => {
  it("reads switches, values, lists and positionals in any order", () => {
    const options = readOptions(
      ["a.md", "--quiet", "--pack", "x", "--pack=y", "-", "--format=json", "--", "--b.md"],
      specs,
    );
    assert.deepEqual(options.positionals, ["a.md", "-", "--b.md"]);
    assert.equal(options.has("quiet"), true);
    assert.equal(options.has("help"), false);
    assert.deepEqual(options.list("pack"), ["x", "y"]);
    assert.equal(options.value("format"), "json");
    assert.equal(options.value("nothing"), undefined);
  });

  it("lets the last of several values count", () =>
    assert.equal(readOptions(["--format", "json", "--format", "text"], specs).value("format"), "text"));

  it("says what is wrong", () => {
    assert.equal(complaint("--formt", "json"), "De optie --formt bestaat niet. Bedoelt u --format?");
    assert.equal(complaint("-x"), "De optie -x bestaat niet.");
    assert.equal(complaint("--format"), "Bij --format ontbreekt een waarde.");
    assert.equal(complaint("--format", "--quiet"), "Bij --format ontbreekt een waarde.");
    assert.equal(complaint("--format", "xml"), "--format kent “xml” niet; kies uit text, json.");
    assert.equal(complaint("--quiet=yes"), "--quiet heeft geen waarde.");
  });

  it("proposes only what is near", () => {
    assert.equal(nearest("chek", ["check", "fix"]), "check");
    assert.equal(nearest("xyz", ["check", "fix"]), undefined);
  });
});
