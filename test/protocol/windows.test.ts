import assert from "node:assert/strict";
import type { Location } from "vscode-languageserver";
import * as requests from "../../server/src/lsp/requests";
import { claimsPack } from "../unit/analysis/claims-pack";
import { tinyPack } from "../unit/features/tiny-pack";
import { connectInMemory, cursor, until, type TestClient } from "./client";

/** As VS Code writes the folder; the drafts are as other clients and Node write them. */
const folder = "file:///c%3A/Werk%20map";
const share = "file://server/deel";

describe("a workspace on Windows", () => {
  let client: TestClient;
  afterEach(() => client?.end());

  const findingsOf = async (uri: string, text: string) => {
    await client.open(uri, text);
    return (await client.findings(uri)).map(({ code, severity, message }) => ({ code, severity, message }));
  };
  const wrong = "De gemeente verlaagt de bijdrage aan walstroom.";

  it("has the team's settings and packs, whatever the case and the encoding of the drive", async () => {
    client = await connectInMemory([claimsPack], {
      folders: [folder],
      files: {
        [`${folder}/notawijzer.yaml`]:
          "language: en\r\nrules:\r\n  contradiction/direction: hint\r\npacks:\r\n  - packs\\weg\r\n",
      },
    });
    await until("the status", () => client.statuses.length > 0);
    // The pack is not there, which is said in its place.
    assert.match(client.statuses[0]!.problems.join(), /pack\.yaml/);
    for (const uri of [`${folder}/een.md`, "file:///C:/Werk%20map/twee.md", "file:///c:/Werk map/drie.md"]) {
      const [found] = await findingsOf(uri, wrong);
      assert.equal(found?.code, "contradiction/direction", uri);
      assert.equal(found.severity, 4, uri);
    }
    // Of another folder the first one's settings hold, as of untitled drafts.
    assert.equal((await findingsOf("file:///d%3A/elders.md", wrong)).length, 1);
  });

  it("has each draft once, open or not", async () => {
    const drafts = [`${folder}/een.md`, `${share}/twee.md`];
    client = await connectInMemory([tinyPack], {
      folders: [folder, share],
      files: Object.fromEntries(drafts.map((uri) => [uri, "De STH komt.\r\n"])),
    });
    const { text, position } = cursor("De S¦TH komt.\r\n");
    const open = "file:///C:/Werk%20map/een.md";
    await client.open(open, text);
    const found = await client.request<Location[]>("textDocument/references", {
      textDocument: { uri: open },
      position,
      context: { includeDeclaration: false },
    });
    const uris = found.map(({ uri }) => uri);
    assert.deepEqual(uris.map((uri) => uri.split("/").at(-1)).sort(), ["een.md", "twee.md"]);
    let result: requests.RegisterResult | undefined;
    await until("the register", () => {
      void client.request<requests.RegisterResult>(requests.register, {}).then((answer) => (result = answer));
      return result?.progress.complete;
    });
    assert.deepEqual(result!.drafts.map(({ name }) => name).sort(), ["een.md", "twee.md"]);
  });
});
