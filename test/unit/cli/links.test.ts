import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findDrafts } from "../../../server/src/cli/find-drafts";
import { nodeIo } from "../../../server/src/cli/node-io";

describe("links in a folder of drafts", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(realpathSync.native(tmpdir()), "notawijzer-links-"));
    mkdirSync(join(folder, "brieven/diep"), { recursive: true });
    for (const name of ["brieven/a.md", "brieven/diep/b.MD"]) writeFileSync(join(folder, name), "");
    // On Windows a junction needs no rights.
    symlinkSync(folder, join(folder, "brieven/diep/lus"), "junction");
    symlinkSync(join(folder, "brieven"), join(folder, "brieven/diep/kring"), "junction");
    symlinkSync(join(folder, "weg"), join(folder, "brieven/nergens.md"), "junction");
    symlinkSync(join(folder, "brieven/zelf.md"), join(folder, "brieven/zelf.md"), "junction");
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("that go round are not followed, those that lead nowhere are no drafts", async () => {
    const { files } = nodeIo(folder, "0.0.0");
    const search = { cwd: folder, globs: [], globRoot: folder };
    const { drafts, troubles } = await findDrafts(["."], files, search);
    assert.deepEqual(
      drafts.map(({ name }) => name),
      ["brieven/a.md", "brieven/diep/b.MD"],
    );
    assert.deepEqual(troubles, []);
  });

  it("are said to be no drafts where they are named", async () => {
    const { files } = nodeIo(folder, "0.0.0");
    const search = { cwd: folder, globs: [], globRoot: folder };
    const { drafts, troubles } = await findDrafts(["brieven/nergens.md", "brieven/zelf.md"], files, search);
    assert.deepEqual(drafts, []);
    assert.deepEqual(
      troubles.map(({ file }) => file),
      ["brieven/nergens.md", "brieven/zelf.md"],
    );
  });
});
