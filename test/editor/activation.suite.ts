import assert from "node:assert/strict";
import { commands } from "vscode";
import { closeAll, extension, finding, openFile, serverId, until } from "./editor";

describe("activation", () => {
  after(closeAll);

  it("sleeps until a draft is opened, then starts its server", async () => {
    const { document } = await openFile("brief.md");
    await until("the extension is active", () => extension().isActive);
    await until("the server runs", serverId);
    await finding(document, "misname/expansion");
  });

  it("registers its commands", async () => {
    const known = await commands.getCommands(true);
    const contributed = (extension().packageJSON as { contributes: { commands: { command: string }[] } })
      .contributes.commands;
    for (const { command } of contributed) assert(known.includes(command), command);
  });
});
