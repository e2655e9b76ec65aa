import assert from "node:assert/strict";
import { commands, MarkdownString, Selection, Uri, window, workspace, type TreeItem } from "vscode";
import type { TermNode } from "../../client/src/views/terms-view";
import {
  chooseFirst,
  closeAll,
  extension,
  hoverText,
  inside,
  openDraft,
  openFile,
  rangeOf,
  until,
} from "./editor";

const view = () => {
  const found = extension().exports?.test?.terms;
  assert(found, "the view is shown to tests");
  return found;
};

const children = async (node?: TermNode): Promise<readonly TermNode[]> =>
  (await view().provider.getChildren(node)) ?? [];
const itemOf = async (node: TermNode): Promise<TreeItem> => view().provider.getTreeItem(node);

const term = (id: string, check: (node: TermNode) => boolean = () => true): Promise<TermNode> =>
  until(`the term ${id}`, async () =>
    (await children()).find((node) => node.row.term.id === id && check(node)),
  );

const inWorkspace = (path: string): Uri => Uri.joinPath(workspace.workspaceFolders![0]!.uri, path);
const read = async (path: string): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(inWorkspace(path)));

describe("the view of the terms", () => {
  beforeEach(async () => {
    await commands.executeCommand("notawijzer.begrippen.focus");
    await until("the view", () => view().tree.visible);
    await commands.executeCommand("notawijzer.begrippen.toonAlles");
  });
  afterEach(closeAll);

  it("says how often each is used, with what it is called wrongly below it", async () => {
    const pesco = await term("pesco", ({ row }) => row.uses > 0);
    const item = await itemOf(pesco);
    assert.match(String(item.description), /^\d+×/u);
    assert.match(item.accessibilityInformation?.label ?? "", /PESCO/u);
    assert.match(view().tree.message ?? "", /^\d+ van \d+ begrippen gebruikt/u);
    const wrong = await term("edf", ({ row }) => row.misuses.length > 0);
    assert.match(String((await itemOf(wrong)).description), /onjuist/u);
    const [misuse] = await children(wrong);
    const { command } = await itemOf(misuse!);
    await commands.executeCommand(command!.command, ...(command!.arguments ?? []));
    const editor = await until("the draft", () => window.activeTextEditor);
    assert.match(editor.document.getText(editor.selection), /Europees Verdedigingsfonds/u);
  });

  it("has a card, leads to the note and to the places", async () => {
    const node = await term("pesco", ({ row }) => row.uses > 0);
    const resolved = await view().provider.resolveTreeItem!(await itemOf(node), node, {
      isCancellationRequested: false,
      onCancellationRequested: () => ({ dispose: () => {} }),
    });
    assert(resolved?.tooltip instanceof MarkdownString);
    assert.match(resolved.tooltip.value, /Permanent Gestructureerde Samenwerking/u);
    await commands.executeCommand("notawijzer.toonInNota", node);
    await until("the note", () =>
      window.visibleTextEditors.some(({ document }) => document.uri.scheme === "notawijzer-nota"),
    );
    await chooseFirst(
      "a place",
      () => commands.executeCommand("notawijzer.begrippen.plaatsen", node),
      () =>
        window.activeTextEditor?.document.uri.path.endsWith(".md") &&
        window.activeTextEditor.document.uri.scheme !== "notawijzer-nota",
    );
  });

  it("finds terms by a part of any name, and all again", async () => {
    await term("pesco");
    const all = (await children()).length;
    await commands.executeCommand("notawijzer.begrippen.zoek", "gestruct");
    assert.deepEqual(
      (await children()).map(({ row }) => row.term.id),
      ["pesco"],
    );
    assert.equal(view().tree.message, "1 begrip bij “gestruct”");
    await commands.executeCommand("notawijzer.begrippen.zoek", "bestaat niet");
    assert.deepEqual(await children(), []);
    await commands.executeCommand("notawijzer.begrippen.toonAlles");
    assert.equal((await children()).length, all);
  });

  it("adds a term of the team's own from the selection to a new pack, which is then known", async () => {
    const team = await read("notawijzer.yaml");
    const editor = await openDraft("De Werkgroep Zilverdraad vergadert vandaag.");
    const { start, end } = rangeOf(editor.document, "Werkgroep Zilverdraad");
    editor.selection = new Selection(start, end);
    const adding = commands.executeCommand("notawijzer.voegBegripToe");
    // The name is that of the selection; acronym, meaning and folder are taken as they stand.
    const written = until("the pack", async () => {
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return (await read("packs/eigen-begrippen/terms.yaml").catch(() => "")) || undefined;
    });
    // Of several packs the last entry makes a new one.
    assert.match(await Promise.race([written, adding.then(() => written)]), /nl: Werkgroep Zilverdraad/u);
    await adding;
    assert.match(await read("notawijzer.yaml"), /- packs\/eigen-begrippen\n/u);
    const node = await term("werkgroep-zilverdraad", ({ row }) => row.uses > 0);
    assert.match(String((await itemOf(node)).description), /eigen begrip/u);
    assert.match(
      await hoverText(editor.document, inside(editor.document, "Zilverdraad")),
      /Werkgroep Zilverdraad/u,
    );

    const path = "packs/eigen-begrippen/terms.yaml";
    const commented = `# onze woorden\n${await read(path)}`;
    await workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(commented));
    await commands.executeCommand("notawijzer.voegBegripToe", {
      name: "Overleg Zilverpapier",
      acronym: "OZP",
      folder: "packs/eigen-begrippen",
    });
    const both = await read(path);
    assert(both.startsWith(commented.trimEnd()), "what stood there stays as it was");
    assert.match(both, /acronym: OZP/u);
    await term("ozp");
    await workspace.fs.writeFile(inWorkspace("notawijzer.yaml"), new TextEncoder().encode(team));
    await workspace.fs.delete(inWorkspace("packs/eigen-begrippen"), { recursive: true });
    await until("the term is gone", async () => (await children()).every(({ row }) => row.term.id !== "ozp"));
    await openFile("brief.md");
  });
});
