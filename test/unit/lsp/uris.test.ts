import assert from "node:assert/strict";
import { joinUri, pathInFolder, resolvePath } from "../../../server/src/lsp/uris";

describe("URIs", () => {
  it("of paths as people write them", () => {
    const folder = "file:///werk/map%20een";
    assert.equal(resolvePath("packs/eigen", folder), `${folder}/packs/eigen`);
    assert.equal(resolvePath("packs\\eigen\\", folder), `${folder}/packs/eigen`);
    assert.equal(resolvePath("../naast é#1", folder), "file:///werk/naast%20%C3%A9%231");
    assert.equal(resolvePath("/ver/weg", folder), "file:///ver/weg");
    assert.equal(resolvePath("C:\\Mijn packs", folder), "file:///C:/Mijn%20packs");
    assert.equal(resolvePath("vscode-vfs://github/a/b", folder), "vscode-vfs://github/a/b");
    assert.equal(resolvePath("packs", undefined), undefined);
    assert.equal(resolvePath("packs", "geen uri"), undefined);
    assert.equal(
      joinUri("vscode-vfs://github/a/b/", "notawijzer.yaml"),
      "vscode-vfs://github/a/b/notawijzer.yaml",
    );
  });

  it("compare however they are encoded", () => {
    assert.equal(pathInFolder("file:///c%3A/werk/a%20b.md", "file:///c:/werk"), "a b.md");
    assert.equal(pathInFolder("file:///werken/a.md", "file:///werk"), undefined);
    assert.equal(pathInFolder("untitled:Untitled-1", "file:///werk"), undefined);
    assert.equal(pathInFolder("file:///%E0%A4%A/x", "file:///werk"), undefined);
  });
});
