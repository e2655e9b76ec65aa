import assert from "node:assert/strict";
import { commands } from "vscode";
import { closeAll, finding, noFinding, openFile, serverPid, until } from "./editor";

describe("crash", () => {
  afterEach(closeAll);

  async function kill(): Promise<void> {
    const pid = await until("the server runs", serverPid);
    process.kill(pid, "SIGKILL");
    await until("another server runs", () => {
      const next = serverPid();
      return next !== undefined && next !== pid;
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
    const pid = serverPid();
    // Twice at once is one restart.
    await Promise.all([1, 2].map(() => commands.executeCommand("notawijzer.herstart")));
    await until("another server runs", () => serverPid() !== undefined && serverPid() !== pid);
    await finding(document, "misname/expansion");
    assert.notEqual(serverPid(), pid);
  });

  it("that comes too often ends the restarts until the writer asks", async () => {
    const { document } = await openFile("brief.md");
    await commands.executeCommand("notawijzer.herstart");
    await finding(document, "misname/expansion");
    for (let crash = 1; crash <= 6; crash++) {
      const pid = await until("the server runs", serverPid);
      process.kill(pid, "SIGKILL");
      await until("it is gone", () => serverPid() !== pid);
    }
    await noFinding(document, "misname/expansion");
    assert.equal(serverPid(), undefined);
    await commands.executeCommand("notawijzer.herstart");
    await finding(document, "misname/expansion");
  }).timeout(120_000);
});
