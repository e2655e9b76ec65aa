import assert from "node:assert/strict";
import { clientHost } from "../../../server/src/host/client-host";

describe("files through the client", () => {
  it("are those that it found", async () => {
    const host = clientHost(async () => ({ uris: ["a:/1.md", "a:/2.md", 3] }));
    assert.deepEqual(await host.findFiles(["**/*.md"], 1), ["a:/1.md"]);
    assert.deepEqual(await host.findFiles(["**/*.md"], 9), ["a:/1.md", "a:/2.md"]);
  });

  it("are chosen here where it could not search: by their paths, before they are counted", async () => {
    const host = clientHost(async () => ({
      uris: ["a:/0.png", "a:/x/1.md", "a:/2.md"],
      paths: ["0.png", "x/1.md", "2.md"],
    }));
    assert.deepEqual(await host.findFiles(["**/*.md"], 1), ["a:/x/1.md"]);
    assert.deepEqual(await host.findFiles(["*.md"], 9), ["a:/2.md"]);
  });

  it("are none where it answers nothing, or nothing of use", async () => {
    for (const answer of [null, {}, { uris: ["a:/1.md"], paths: [] }])
      assert.deepEqual(await clientHost(async () => answer).findFiles(["**/*.md"], 9), []);
    const silent = clientHost(() => Promise.reject(new Error("gone")));
    assert.deepEqual(await silent.findFiles(["**/*.md"], 9), []);
    assert.deepEqual(await silent.readFile("a:/1.md"), { error: "gone" });
  });
});
