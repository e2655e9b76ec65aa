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

  it("of Windows, with drives and shares", () => {
    const folder = "file:///c%3A/Werk%20map";
    assert.equal(resolvePath("D:\\Packs\\eigen", folder), "file:///D:/Packs/eigen");
    assert.equal(resolvePath("d:/Packs/eigen/", undefined), "file:///d:/Packs/eigen");
    assert.equal(resolvePath("\\\\Server\\deel 1\\pack", folder), "file://Server/deel%201/pack");
    assert.equal(resolvePath("..\\pack", folder), "file:///c%3A/pack");
    assert.equal(joinUri(folder, "notawijzer.yaml"), `${folder}/notawijzer.yaml`);
    assert.equal(joinUri("file://server/deel", "a b.md"), "file://server/deel/a%20b.md");
  });

  it("compare whatever the case of a drive or a server", () => {
    assert.equal(pathInFolder("file:///C:/werk/a.md", "file:///c%3A/werk"), "a.md");
    assert.equal(pathInFolder("file:///c%3A/werk/a.md", "file:///C:/werk/"), "a.md");
    assert.equal(pathInFolder("file://SERVER/deel/a.md", "file://server/deel"), "a.md");
    // Below that, the file system decides what is the same; editors write it as it is.
    assert.equal(pathInFolder("file:///c:/Werk/a.md", "file:///c:/werk"), undefined);
    assert.equal(pathInFolder("vscode-vfs://GitHub/a/b.md", "vscode-vfs://github/a"), undefined);
    assert.equal(pathInFolder("file:///D:/werk/a.md", "file:///c:/werk"), undefined);
  });

  it("compare however they are encoded", () => {
    assert.equal(pathInFolder("file:///c%3A/werk/a%20b.md", "file:///c:/werk"), "a b.md");
    assert.equal(pathInFolder("file:///werken/a.md", "file:///werk"), undefined);
    assert.equal(pathInFolder("untitled:Untitled-1", "file:///werk"), undefined);
    assert.equal(pathInFolder("file:///%E0%A4%A/x", "file:///werk"), undefined);
  });
});
