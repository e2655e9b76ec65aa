import assert from "node:assert/strict";
import { commands, DiagnosticSeverity } from "vscode";
import {
  closeAll,
  finding,
  findings,
  noFinding,
  openDraft,
  openFile,
  rangeOf,
  until,
  withSetting,
} from "./editor";

describe("settings", () => {
  afterEach(closeAll);

  it("change the severity of a rule, and switch it off", async () => {
    const { document } = await openFile("brief.md");
    await finding(document, "misname/expansion");
    await withSetting("rules", { "misname/expansion": "hint" }, async () => {
      await until(
        "a hint",
        async () => (await finding(document, "misname/expansion")).severity === DiagnosticSeverity.Hint,
      );
    });
    await withSetting("rules", { "misname/expansion": "off" }, async () => {
      await noFinding(document, "misname/expansion");
    });
    await finding(document, "misname/expansion");
  });

  it("change the language of the messages", async () => {
    const { document } = await openFile("brief.md");
    const dutch = (await finding(document, "misname/expansion")).message;
    await withSetting("language", "en", async () => {
      await until(
        "another message",
        async () => (await finding(document, "misname/expansion")).message !== dutch,
      );
    });
  });

  it("check only on command when set to manual", async () => {
    const probe = await openFile("brief.md");
    await finding(probe.document, "misname/expansion");
    await withSetting("check", "manual", async () => {
      const editor = await openDraft("Steun uit het Europees Verdedigingsfonds (EDF).");
      // Another document's answer shows that the server has had the time to answer.
      await commands.executeCommand(
        "vscode.executeHoverProvider",
        editor.document.uri,
        editor.selection.active,
      );
      assert.deepEqual(findings(editor.document), []);
      await commands.executeCommand("notawijzer.controleer");
      await finding(editor.document, "misname/expansion");
      await editor.edit((edit) =>
        edit.replace(rangeOf(editor.document, "Verdedigingsfonds"), "Defensiefonds"),
      );
      await commands.executeCommand(
        "vscode.executeHoverProvider",
        editor.document.uri,
        editor.selection.active,
      );
      assert.equal(findings(editor.document).length, 1);
      await commands.executeCommand("notawijzer.controleer");
      await noFinding(editor.document, "misname/expansion");
    });
  });

  it("check on saving when set to save", async () => {
    await withSetting("check", "save", async () => {
      const editor = await openFile("opslaan.md");
      await finding(editor.document, "misname/expansion");
      await editor.edit((edit) =>
        edit.replace(rangeOf(editor.document, "Verdedigingsfonds"), "Defensiefonds"),
      );
      await commands.executeCommand(
        "vscode.executeHoverProvider",
        editor.document.uri,
        editor.selection.active,
      );
      assert(findings(editor.document).some(({ message }) => message.includes("Verdedigingsfonds")));
      await editor.document.save();
      await noFinding(editor.document, "misname/expansion");
    });
  });
});
