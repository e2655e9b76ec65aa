import assert from "node:assert/strict";
import { commands, window, type TextDocument, type TextEditor } from "vscode";
import { closeAll, extension, findings, until } from "./editor";

/** What a writer does, counted: commands and keys. */
function counting() {
  let count = 0;
  return {
    done: () => count,
    command: async (id: string) => {
      count++;
      await commands.executeCommand(id);
    },
    key: async (text: string) => {
      count++;
      await commands.executeCommand("type", { text });
    },
    /** Enter in the list of suggestions, once that has followed what was typed: asked for anew, as no list says so. */
    accept: async (document: TextDocument) => {
      count++;
      await commands.executeCommand("hideSuggestWidget");
      await commands.executeCommand("editor.action.triggerSuggest");
      const before = document.getText();
      await until("the suggestion is accepted", async () => {
        await commands.executeCommand("acceptSelectedSuggestion");
        return document.getText() !== before;
      });
    },
  };
}

/** The practice draft, checked. */
const practice = (): Promise<TextEditor> =>
  until("the practice draft with its findings", () => {
    const editor = window.activeTextEditor;
    return editor?.document.isUntitled && findings(editor.document).length > 0 && editor;
  });

/** What somebody new does: in a trusted folder, and in one that is not. */
export function firstSteps(): void {
  afterEach(closeAll);

  it("takes at most twelve actions to a repair and a right reference, without dialog or folder", async () => {
    const writer = counting();
    await writer.command("notawijzer.oefentekst");
    const { document } = await practice();
    const before = findings(document).length;

    await writer.command("notawijzer.volgendeMelding");
    await writer.command("notawijzer.herstel");
    await until("one finding less", () => findings(document).length === before - 1);

    await writer.command("cursorBottom");
    for (const letter of "@cof") await writer.key(letter);
    const reference =
      "(Defensienota 2022, actielijn 4, onder ‘Samenwerking in NAVO- en EU-verband’, vierde actie)";
    await writer.accept(document);
    assert(document.getText().trimEnd().endsWith(reference), document.getText().slice(-200));
    await until("no finding of the reference", () => findings(document).length === before - 1);
    assert(writer.done() <= 12, `${writer.done()} actions`);
    assert(document.isUntitled);
  });

  it("has six steps, each with its page and something that ticks it", async () => {
    const { walkthroughs } = (
      extension().packageJSON as {
        contributes: {
          walkthroughs: {
            id: string;
            steps: { completionEvents: string[]; media: { markdown: string } }[];
          }[];
        };
      }
    ).contributes;
    const steps = walkthroughs[0]!.steps;
    assert.equal(steps.length, 6);
    const known = await commands.getCommands(true);
    for (const { completionEvents } of steps)
      for (const event of completionEvents) {
        assert(event.startsWith("onCommand:"), event);
        assert(known.includes(event.slice("onCommand:".length)), event);
      }
    await commands.executeCommand("notawijzer.eersteStappen");
    await until("the walkthrough", () => window.tabGroups.activeTabGroup.activeTab?.label);
  });
}
