import assert from "node:assert/strict";
import {
  commands,
  TabInputWebview,
  Uri,
  ViewColumn,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
} from "vscode";
import { closeAll, extension, openDraft, openFile, rangeOf, until } from "./editor";

const action = "action:defensienota-2022-actielijn-4:A4-06";
const clash = "Nederland verlaagt de komende jaren zijn bijdrage aan het EU-hoofdkwartier.";

const overview = () => {
  const found = extension().exports?.test?.overview;
  assert(found, "the panel is shown to tests");
  return found;
};

const isActive = (): boolean => window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview;

/** Waits until the page has been told of a table that holds `words`. */
const shown = (words: string) =>
  until(`the page shows ${words}`, () => {
    const now = overview().shown;
    return now?.html.includes(words) && !now.progress && now;
  });

/** Adds to a document, also where no editor of it is to be seen. */
async function append(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  assert(await workspace.applyEdit(edit));
}

/** The index of the column of a draft by the name in its heading. */
function columnOf(html: string, name: string): number {
  const names = [...html.matchAll(/<th scope="col"[^>]*><span>(.*?)<\/span>/gu)].map(([, found]) =>
    found?.replaceAll("<wbr>", ""),
  );
  const index = names.filter((found) => found !== "Alle concepten").indexOf(name);
  assert(index >= 0, `${name} has no column: ${names.join(", ")}`);
  return index;
}

const textOf = async (uri: Uri): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(uri));

describe("the coverage of the actions", () => {
  afterEach(closeAll);

  it("shows the states of the drafts, live", async () => {
    const editor = await openFile("brief.md");
    await commands.executeCommand("notawijzer.actieoverzicht");
    await until("the panel has the focus", isActive);
    await shown("brief.md");
    assert.doesNotMatch(overview().shown?.html ?? "", /strijdig, /u);
    await append(editor.document, `\n\n${clash}\n`);
    const { title, html } = await shown("genoemd, strijdig, ");
    assert.match(title, /^\d+ van de 19 acties .*; 1 wordt tegengesproken\.$/u);
    assert.match(html, new RegExp(`<caption>${title}</caption>`, "u"));
  });

  it("comes back where the editor brings its panel back, and is one panel", async () => {
    await openFile("brief.md");
    await commands.executeCommand("notawijzer.actieoverzicht");
    await shown("brief.md");
    // What the editor does after a restart of the window.
    const back = window.createWebviewPanel("notawijzer.actieoverzicht", "Actieoverzicht", ViewColumn.Active);
    await overview().restore(back);
    await shown("brief.md");
    assert.match(back.webview.html, /<h1>Actieoverzicht<\/h1>/u);
    const panels = () =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof TabInputWebview);
    await until("one panel", () => panels().length === 1);
  });

  it("opens the place of a cell, and the note's sentence of a row", async () => {
    const { document } = await openFile("brief.md");
    await append(document, `\n\n${clash}\n`);
    await commands.executeCommand("notawijzer.actieoverzicht");
    const { html } = await shown("genoemd, strijdig, ");
    await overview().receive({ type: "open", key: action, column: columnOf(html, "brief.md") });
    const place = rangeOf(document, "verlaagt").start;
    await until("the draft, at the word that clashes", () => {
      const active = window.activeTextEditor;
      return (
        active?.document === document && active.selection.isEmpty && active.selection.active.isEqual(place)
      );
    });
    await overview().receive({ type: "open", key: action });
    const note = await until("the note", () => {
      const active = window.activeTextEditor;
      return active?.document.uri.scheme === "notawijzer-nota" && active;
    });
    const words = note.document.getText(note.selection).replace(/\s+/gu, " ");
    assert.match(words, /bijdrage aan het EU-hoofdkwartier versterken/u);
  });

  it("takes no notice of messages that are none, and of places that it has not", async () => {
    await openFile("brief.md");
    await commands.executeCommand("notawijzer.actieoverzicht");
    await shown("brief.md");
    for (const message of [
      undefined,
      { type: "run", command: "workbench.action.quit" },
      { type: "open", key: "action:x:y", column: 0 },
      { type: "open", key: action, column: 99 },
    ])
      await overview().receive(message);
    assert(isActive());
  });

  it("is written as a picture and as Markdown, over nothing that is there", async () => {
    await openFile("brief.md");
    const folder = workspace.workspaceFolders![0]!.uri;
    const svg = Uri.joinPath(folder, "overzicht.svg");
    const markdown = Uri.joinPath(folder, "overzicht-acties.txt");
    await commands.executeCommand("notawijzer.actieoverzichtSvg", svg.toString());
    assert.match(await textOf(svg), /^<svg [^>]*role="img"[\s\S]*<\/svg>\n$/u);
    await commands.executeCommand("notawijzer.actieoverzichtMarkdown", markdown.toString());
    assert.match(await textOf(markdown), /^# Actieoverzicht\n\n/u);

    await workspace.fs.writeFile(svg, new TextEncoder().encode("van een ander"));
    let asking = true;
    const command = Promise.resolve(
      commands.executeCommand("notawijzer.actieoverzichtSvg", svg.toString()),
    ).finally(() => (asking = false));
    await until("the dialog is closed", async () => {
      await commands.executeCommand("workbench.action.closeQuickOpen");
      return !asking;
    });
    await command;
    assert.equal(await textOf(svg), "van een ander");
    await workspace.fs.delete(svg);
    await workspace.fs.delete(markdown);
  });

  it("sums up the draft in the status bar, live, and says nothing of other documents", async () => {
    const summary = () => extension().exports?.test?.summary?.text;
    const editor = await openDraft(`${clash}\n\nDe vloot van de MRTT wordt uitgebreid.`);
    await until("the summary", () => summary() === "1 van 19 acties, 1 strijdig, 1 afkorting niet voluit");
    await editor.edit((edit) => edit.delete(editor.document.lineAt(0).range));
    await until("another summary", () => summary() === "0 van 19 acties, 1 afkorting niet voluit");
    await closeAll();
    await until("no summary", () => summary() === undefined);
  });
});
