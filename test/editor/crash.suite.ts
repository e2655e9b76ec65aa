import assert from "node:assert/strict";
import { commands } from "vscode";
import { closeAll, extension, finding, noFinding, openFile, serverId, until } from "./editor";

describe("crash", () => {
  afterEach(closeAll);

  /** The number of the server that has crashed. */
  async function crash(): Promise<number> {
    const id = await until("the server runs", serverId);
    extension().exports?.test?.crash();
    return id;
  }

  async function kill(): Promise<void> {
    const id = await crash();
    await until("another server runs", () => {
      const next = serverId();
      return next !== undefined && next !== id;
    });
  }

  it("is followed by a restart, and the findings come back, with several drafts open", async () => {
    await openFile("begrippen.md");
    await openFile("plakwerk.txt");
    const { document } = await openFile("brief.md");
    await finding(document, "misname/expansion");
    await kill();
    await finding(document, "misname/expansion");
    await kill();
    await finding(document, "misname/expansion");
  });

  it("is not needed for a restart: there is a command", async () => {
    const { document } = await openFile("brief.md");
    await finding(document, "misname/expansion");
    const id = serverId();
    // Twice at once is one restart.
    await Promise.all([1, 2].map(() => commands.executeCommand("notawijzer.herstart")));
    await until("another server runs", () => serverId() !== undefined && serverId() !== id);
    await finding(document, "misname/expansion");
    assert.notEqual(serverId(), id);
  });

  it("that comes too often ends the restarts until the writer asks", async () => {
    const { document } = await openFile("brief.md");
    await commands.executeCommand("notawijzer.herstart");
    await finding(document, "misname/expansion");
    for (let time = 1; time <= 6; time++) {
      const id = await crash();
      await until("it is gone", () => serverId() !== id);
    }
    await noFinding(document, "misname/expansion");
    assert.equal(serverId(), undefined);
    await commands.executeCommand("notawijzer.herstart");
    await finding(document, "misname/expansion");
  }).timeout(120_000);
});
