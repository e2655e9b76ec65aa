import assert from "node:assert/strict";
import {
  commands,
  env,
  MarkdownString,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
  type TreeItem,
} from "vscode";
import type { ActionNode } from "../../client/src/views/actions-tree";
import { chooseFirst, closeAll, extension, openDraft, openFile, rangeOf, until } from "./editor";

const clash = "Nederland verlaagt de komende jaren zijn bijdrage aan het EU-hoofdkwartier.";
const headquarters = "A4-06";

const view = () => {
  const found = extension().exports?.test?.actions;
  assert(found, "the view is shown to tests");
  return found;
};

const children = async (node?: ActionNode): Promise<readonly ActionNode[]> =>
  (await view().provider.getChildren(node)) ?? [];
const itemOf = async (node: ActionNode): Promise<TreeItem> => view().provider.getTreeItem(node);

/** All entries of the tree, from the top down. */
async function entries(from?: ActionNode): Promise<readonly ActionNode[]> {
  const own = await children(from);
  const below = await Promise.all(own.map((node) => entries(node)));
  return own.flatMap((node, index) => [node, ...below[index]!]);
}

type Action = Extract<ActionNode, { kind: "action" }>;

const action = (id: string, check: (node: Action) => boolean = () => true, limit?: number): Promise<Action> =>
  until(
    `the action ${id}`,
    async () =>
      (await entries()).find(
        (node): node is Action => node.kind === "action" && node.row.action.id === id && check(node),
      ),
    limit,
  );

async function append(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  assert(await workspace.applyEdit(edit));
}

const teamFile = () => Uri.joinPath(workspace.workspaceFolders![0]!.uri, "notawijzer.yaml");
const readTeam = async (): Promise<string> =>
  new TextDecoder().decode(await workspace.fs.readFile(teamFile()));

describe("the view of the note's actions", () => {
  beforeEach(async () => {
    await commands.executeCommand("notawijzer.acties.focus");
    await until("the view", () => view().tree.visible);
    await commands.executeCommand("notawijzer.acties.toonAlles");
    await commands.executeCommand("notawijzer.acties.groepeer", "section");
  });
  afterEach(closeAll);

  it("has lines, sections and actions, each with how the drafts speak of it, in words too", async () => {
    const node = await action(headquarters, ({ row }) => row.standing === "reference");
    const [line] = await children();
    const [section] = await children(line);
    assert.match(String((await itemOf(line!)).label), /^Actielijn 4/u);
    assert.equal(section?.kind === "group" && section.of.kind, "section");
    const item = await itemOf(node);
    assert.match(String(item.description), /^met verwijzing/u);
    assert.match(item.accessibilityInformation?.label ?? "", /met verwijzing, 1 concept/u);
    await until("the counts", () => /^\d+ van 19 acties genoemd$/u.test(view().tree.message ?? ""));
    const resolved = await view().provider.resolveTreeItem!(item, node, {
      isCancellationRequested: false,
      onCancellationRequested: () => ({ dispose: () => {} }),
    });
    assert(resolved?.tooltip instanceof MarkdownString);
    assert.match(resolved.tooltip.value, /hoofdkwartier/u);
    assert(!resolved.tooltip.isTrusted && !resolved.tooltip.supportHtml, "text of packs is shown as text");
  });

  it("follows what is typed, and a click lands on the words", async () => {
    const { document } = await openFile("brief.md");
    await append(document, `\n\n${clash}\n`);
    const node = await action(headquarters, ({ row }) => row.standing === "clash");
    const draft = (await children(node)).find((one) => one.kind === "draft" && one.draft.name === "brief.md");
    assert(draft?.kind === "draft");
    const place = (await children(draft)).find((one) => one.kind === "place" && one.place.kind === "clash");
    assert(place, "the clash is an entry of its own");
    const item = await itemOf(place);
    assert.match(item.accessibilityInformation?.label ?? "", /strijdig/u);
    await leave(document);
    await commands.executeCommand(item.command!.command, ...(item.command!.arguments ?? []));
    const editor = await until("the draft", () => window.activeTextEditor);
    assert.equal(editor.document.uri.toString(), document.uri.toString());
    assert.equal(editor.document.getText(editor.selection), "verlaagt");
  });

  it("goes to the mention, to the note, and copies the note's words", async () => {
    const node = await action(headquarters, ({ row }) => row.standing === "reference");
    const [draft] = await children(node);
    await chooseFirst(
      "the mention",
      () => commands.executeCommand("notawijzer.naarVermelding", draft),
      () => window.activeTextEditor?.document.uri.path.endsWith("/begrippen.md"),
    );
    await commands.executeCommand("notawijzer.toonInNota", node);
    const note = await until("the note", () =>
      window.visibleTextEditors.find(({ document }) => document.uri.scheme === "notawijzer-nota"),
    );
    assert.match(note.document.getText(note.selection), /hoofdkwartier/u);
    await commands.executeCommand("notawijzer.kopieerCitaat", node);
    assert.match(await env.clipboard.readText(), /^“.*hoofdkwartier.*”$/u);
  });

  it("inserts a reference at the caret of an untitled draft, and says where none can stand", async () => {
    const editor = await openDraft("De bijdrage groeit|.");
    const node = await action(headquarters);
    await commands.executeCommand("notawijzer.voegVerwijzingIn", node);
    assert.match(
      editor.document.getText(),
      /^De bijdrage groeit \(Defensienota 2022, actielijn 4, onder ‘.+’, zesde actie\)\.$/u,
    );
    assert.equal(editor.selection.active.character, editor.document.getText().length - 1);
    const code = await openDraft("Zie `a|b`.");
    await commands.executeCommand("notawijzer.voegVerwijzingIn", node);
    assert.equal(code.document.getText(), "Zie `ab`.");
  });

  it("groups by state and by draft, and filters, with a way back from an empty tree", async () => {
    await action(headquarters, ({ row }) => row.standing === "reference");
    await commands.executeCommand("notawijzer.acties.groepeer", "state");
    assert.deepEqual(
      (await children()).map((node) => node.kind === "group" && node.of.kind),
      (await children()).map(() => "state"),
    );
    await commands.executeCommand("notawijzer.acties.groepeer", "draft");
    const names = await Promise.all(
      (await children()).map(async (node) => String((await itemOf(node)).label)),
    );
    assert(names.includes("begrippen.md"));
    await commands.executeCommand("notawijzer.acties.filter", ["reference"]);
    assert((await entries()).every((node) => node.kind !== "action" || node.row.standing === "reference"));
    assert.match(view().tree.message ?? "", /alleen met verwijzing/u);
    await commands.executeCommand("notawijzer.acties.filter", ["outOfScope"]);
    assert.deepEqual(await children(), []);
    assert.equal(view().tree.message, "", "a message would hide the welcome text with the way back");
    await commands.executeCommand("notawijzer.acties.toonAlles");
    assert((await children()).length > 0);
  });

  it("leaves an action out of scope with a reason in the team's file, and takes it back", async () => {
    const before = await readTeam();
    const node = await action("A4-01");
    await commands.executeCommand("notawijzer.buitenBeschouwing", node, "Valt onder een ander dossier.");
    assert.match(
      await readTeam(),
      /outOfScope:\n {2}- action: A4-01 # .+\n {4}reason: Valt onder een ander dossier\.\n/u,
    );
    const out = await action("A4-01", ({ row }) => row.standing === "outOfScope");
    const item = await itemOf(out);
    assert.match(
      item.accessibilityInformation?.label ?? "",
      /buiten beschouwing.*Valt onder een ander dossier/u,
    );
    await until("one less", () => view().tree.message?.includes("van 18 acties"));
    await commands.executeCommand("notawijzer.terugInBeschouwing", out);
    await action("A4-01", ({ row }) => row.standing !== "outOfScope");
    assert.equal(await readTeam(), before);
  });

  it("can be walked by keyboard alone", async () => {
    await openFile("brief.md");
    const node = await action(headquarters, ({ row }) => row.standing === "reference");
    await commands.executeCommand("notawijzer.acties.groepeer", "state");
    await commands.executeCommand("notawijzer.acties.filter", ["reference"]);
    await commands.executeCommand("notawijzer.acties.focus");
    await until("the mention by keys", async () => {
      await commands.executeCommand("list.focusFirst");
      await commands.executeCommand("list.expand");
      await commands.executeCommand("list.focusDown");
      await commands.executeCommand("list.expand");
      await commands.executeCommand("list.focusDown");
      await commands.executeCommand("list.select");
      return window.activeTextEditor?.document.uri.path.endsWith("/begrippen.md");
    });
    const { document, selection } = window.activeTextEditor!;
    assert(node.row.drafts[0]!.places.some(({ at }) => at[0] === selection.start.line));
    assert(rangeOf(document, "zesde actie").start.line >= selection.start.line);
  });

  it("says how far the reading is, and ends with all drafts", async function () {
    this.timeout(240_000);
    const long = 200_000;
    const folder = Uri.joinPath(workspace.workspaceFolders![0]!.uri, "veel");
    const paragraph =
      "Nederland neemt deel aan PESCO-projecten en verlaagt zijn bijdrage aan het EU-hoofdkwartier. ";
    const names = Array.from({ length: 40 }, (_, number) => `concept-${number}.md`);
    const before = (await action(headquarters)).row.drafts.length;
    try {
      // It may be at the end of the last draft when that has just been written.
      const progress = until("the progress", () =>
        /van \d+ concepten gelezen/u.test(view().tree.message ?? ""),
      );
      for (const name of names) {
        const text = Array.from(
          { length: 80 },
          (_, line) => `${paragraph}Dit is ${name}, alinea ${line}.\n\n`,
        );
        await workspace.fs.writeFile(Uri.joinPath(folder, name), new TextEncoder().encode(text.join("")));
      }
      await progress;
      await action(headquarters, ({ row }) => row.drafts.length === before + names.length, long);
      await until("the end", () => !/gelezen/u.test(view().tree.message ?? ""));
    } finally {
      await workspace.fs.delete(folder, { recursive: true });
    }
    await action(headquarters, ({ row }) => row.drafts.length === before);
  });
});

/** Brings another draft to the front. */
async function leave(document: TextDocument): Promise<void> {
  await openFile("opslaan.md");
  assert.notEqual(window.activeTextEditor?.document, document);
}
