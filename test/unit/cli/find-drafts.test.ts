import assert from "node:assert/strict";
import { findDrafts, shownName } from "../../../server/src/cli/find-drafts";
import { memoryIo } from "./memory-io";

const io = memoryIo({
  files: {
    "b.md": "",
    "a.txt": "",
    "c.docx": "",
    "[1].md": "",
    "brieven/x.markdown": "",
    "brieven/diep/y.MD": "",
    "brieven/diep/beeld.png": "",
    "leeg/beeld.png": "",
    "node_modules/z.md": "",
    ".git/w.md": "",
    "/elders/v.md": "",
  },
});

const find = async (args: readonly string[], globs: readonly string[] = []) => {
  const { drafts, troubles } = await findDrafts(args, io.files, { cwd: io.cwd, globs, globRoot: io.cwd });
  return {
    names: drafts.map(({ name }) => name),
    troubles: troubles.map(({ file, message }) => `${file}: ${message.nl}`),
  };
};

describe("find drafts", () => {
  it("takes files as they are named, each once", async () =>
    assert.deepEqual(await find(["b.md", "a.txt", "./b.md", `${io.cwd}/b.md`]), {
      names: ["b.md", "a.txt"],
      troubles: [],
    }));

  it("searches folders, in the order of names, without hidden ones", async () =>
    assert.deepEqual(await find(["."]), {
      names: ["[1].md", "a.txt", "b.md", "brieven/diep/y.MD", "brieven/x.markdown"],
      troubles: [],
    }));

  it("takes of a folder what the team calls drafts, and a named file always", async () =>
    assert.deepEqual((await find([".", "a.txt"], ["brieven/*.markdown"])).names, [
      "brieven/x.markdown",
      "a.txt",
    ]));

  it("understands globs, and a file of that very name first", async () => {
    assert.deepEqual((await find(["brieven/**/*.{md,MD}"])).names, ["brieven/diep/y.MD"]);
    assert.deepEqual((await find(["[ab].*"])).names, ["a.txt", "b.md"]);
    assert.deepEqual((await find(["[1].md"])).names, ["[1].md"]);
  });

  it("shows a path outside the working directory as it was given", async () => {
    assert.deepEqual((await find(["/elders"])).names, ["/elders/v.md"]);
    assert.deepEqual((await find(["../../elders/v.md"])).names, ["../../elders/v.md"]);
    assert.equal(shownName("/werk/team", "/werk/team"), "/werk/team");
  });

  it("says what it cannot find and goes on", async () =>
    assert.deepEqual(await find(["weg.md", "c.docx", "leeg", "x*.md", "geen/**/*.md", "b.md"]), {
      names: ["b.md"],
      troubles: [
        "weg.md: Het bestand bestaat niet.",
        "c.docx: Een Word-document wordt hier niet gelezen; wel door notawijzer check en coverage.",
        "leeg: In deze map staan geen concepten (.md, .markdown of .txt).",
        "x*.md: Geen concept (.md, .markdown of .txt) past bij dit patroon.",
        "geen/**/*.md: Geen concept (.md, .markdown of .txt) past bij dit patroon.",
      ],
    }));
});
