import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { clientHost } from "../../../server/src/host/client-host";
import { nodeHost } from "../../../server/src/host/node-host";

describe("files", () => {
  describe("of this machine", () => {
    let folder: string;
    const uriOf = (path: string) => pathToFileURL(join(folder, path)).toString();
    before(() => {
      folder = mkdtempSync(join(tmpdir(), "notawijzer-ë #"));
      for (const path of ["sub", "node_modules/x", ".git"])
        mkdirSync(join(folder, path), { recursive: true });
      for (const path of ["b.md", "a.txt", "c.docx", "sub/d.md", "node_modules/x/e.md", ".git/f.md"])
        writeFileSync(join(folder, path), path);
      symlinkSync(folder, join(folder, "sub", "lus"), "junction");
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it("are found by globs, in order, without node_modules and .git", async () => {
      const host = nodeHost([pathToFileURL(folder).toString()]);
      const all = await host.findFiles(["**/*.{md,txt}", "*.md"], 100);
      assert.deepEqual(all, ["a.txt", "b.md", "sub/d.md"].map(uriOf));
      assert.deepEqual(await host.findFiles(["**/*.md"], 1), [uriOf("b.md")]);
      assert.deepEqual(await nodeHost(["file:///bestaat/niet", "vscode-vfs://x/y"]).findFiles(["**"], 9), []);
    });

    it("are decoded by their byte order mark", async () => {
      const host = nodeHost([]);
      const write = (bytes: Buffer) => writeFileSync(join(folder, "c.docx"), bytes);
      const utf16 = Buffer.from("\ufeffreële", "utf16le");
      for (const bytes of [
        Buffer.from("reële"),
        Buffer.from("\ufeffreële"),
        utf16,
        Buffer.from(utf16).swap16(),
      ]) {
        write(bytes);
        assert.deepEqual(await host.readFile(uriOf("c.docx")), { text: "reële" });
      }
      write(Buffer.from([0x72, 0xff, 0x65]));
      assert.deepEqual(await host.readFile(uriOf("c.docx")), { text: "r\ufffde" });
    });

    it("that cannot be read give an error", async () => {
      const host = nodeHost([]);
      for (const uri of [uriOf("weg.md"), uriOf("b.md/x"), "https://x.example/a.md", "file://", "niets"])
        assert("error" in (await host.readFile(uri)), uri);
      assert.deepEqual(await host.readFile(uriOf("weg.md")), { error: "FileNotFound" });
      assert("error" in (await host.readFile(uriOf("sub"))));
    });

    it("are not read where a link leads out of the folder that they are wanted of", async () => {
      const host = nodeHost([]);
      mkdirSync(join(folder, "pakket"));
      symlinkSync(join(folder, "sub"), join(folder, "pakket", "buiten"), "junction");
      symlinkSync(folder, join(folder, "pakketten"), "junction");
      writeFileSync(join(folder, "pakket", "note.md"), "nota");
      const within = uriOf("pakket");
      assert.deepEqual(await host.readFile(uriOf("pakket/note.md"), within), { text: "nota" });
      assert.deepEqual(await host.readFile(uriOf("pakketten/pakket/note.md"), within), { text: "nota" });
      for (const path of ["pakket/buiten/d.md", "b.md", "pakket/../b.md", "pakket/weg.md"])
        assert.deepEqual(await host.readFile(uriOf(path), within), { error: "FileNotFound" }, path);
    });
  });

  it("of the client survive answers that make no sense", async () => {
    for (const answer of [null, {}, { text: 4 }, { error: 5 }, 3]) {
      const host = clientHost(async () => answer);
      assert("error" in (await host.readFile("file:///a")));
      assert.deepEqual(await host.findFiles(["*"], 3), []);
    }
    const failing = clientHost(() => Promise.reject(new Error("weg")));
    assert.deepEqual(await failing.readFile("file:///a"), { error: "weg" });
    assert.deepEqual(await failing.findFiles(["*"], 3), []);
  });
});
