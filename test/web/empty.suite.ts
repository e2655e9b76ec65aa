import assert from "node:assert/strict";
import { commands, window, workspace } from "vscode";
import {
  closeAll,
  extension,
  finding,
  findings,
  hoverText,
  inside,
  openDraft,
  quickFixes,
  until,
} from "../editor/editor";
import "./nothing-behind.suite";

const wrong = "Steun uit het Europees Verdedigingsfonds (EDF).";

describe("a window without a folder", () => {
  before(() => assert.equal(workspace.workspaceFolders, undefined));
  afterEach(closeAll);

  it("has findings, hovers and repairs in an untitled draft", async () => {
    const { document } = await openDraft(wrong);
    const found = await finding(document, "misname/expansion");
    assert.match(await hoverText(document, inside(document, "EDF")), /Europees Defensiefonds/u);
    assert((await quickFixes(document, found)).length > 0);
  });

  it("opens the practice draft, and a skeleton", async () => {
    await commands.executeCommand("notawijzer.oefentekst");
    await until("the practice draft with findings", () => {
      const open = window.activeTextEditor?.document;
      return open?.isUntitled && findings(open).length > 0;
    });
    await commands.executeCommand("notawijzer.nieuwConcept", "Kamerbrief");
    await until("the skeleton", () =>
      window.activeTextEditor?.document.getText().includes("Geachte voorzitter,"),
    );
  });

  it("counts an untitled draft among the drafts", async () => {
    await openDraft("Nederland verlaagt zijn bijdrage aan het EU-hoofdkwartier.");
    await commands.executeCommand("notawijzer.acties.focus");
    await until("a draft that speaks of an action", () => {
      const { message } = extension().exports?.test?.actions.tree ?? {};
      return /^1 van 19 acties genoemd/u.test(message ?? "");
    });
  });
});
