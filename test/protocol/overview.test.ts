import assert from "node:assert/strict";
import type { CompletionList, WorkspaceEdit } from "vscode-languageserver";
import * as requests from "../../server/src/lsp/requests";
import { claimsPack } from "../unit/analysis/claims-pack";
import { connectInMemory, cursor, type ClientOptions, type TestClient } from "./client";

const uri = "file:///werk/concept.md";
const clash = "De gemeente verlaagt de bijdrage aan walstroom.";
const kept = `${clash} <!-- notawijzer: negeer contradiction/direction – besluit van de raad -->`;
const a2 = "action:havennota:A2";

describe("coverage and deviations, from the server", () => {
  let client: TestClient;
  const connect = async (options: ClientOptions = {}): Promise<void> => {
    client = await connectInMemory([claimsPack], options);
  };
  afterEach(() => client.end());

  /** Asks until all drafts are read. */
  async function covered(form: requests.CoverageForm): Promise<requests.CoverageResult> {
    for (let i = 0; i < 200; i++) {
      const answer = await client.request<requests.CoverageResult>(requests.coverage, { form });
      if (answer.progress.complete) return answer;
      await new Promise((done) => setTimeout(done, 20));
    }
    assert.fail("never complete");
  }

  it("gives the coverage by open drafts and by files, with the places of each cell", async () => {
    await connect({
      files: {
        "file:///werk/b.md": "Zie de Havennota 2020, onder ‘Werken in de haven’, tweede actie.",
        "file:///werk/concept.md": "Niets.",
      },
    });
    await client.open(uri, clash);
    const { title, text, columns, actions } = await covered("html");
    assert.equal(title, "1 van de 3 acties komt in de concepten voor; 1 wordt tegengesproken.");
    assert(text.includes(`<caption>${title}</caption>`));
    assert.deepEqual(
      columns.map((column) => column.uri),
      ["file:///werk/b.md", uri],
    );
    assert.deepEqual(columns[1]!.places[a2], [
      [0, 12, 0, 20],
      [0, 0, 0, 47],
    ]);
    assert.equal(actions[a2]?.uri, "notawijzer-nota:/havennota/note.md");
  });

  it("follows the drafts and the team's file", async () => {
    await connect({
      files: {
        "file:///werk/notawijzer.yaml": "outOfScope:\n  - { action: A3, reason: een andere brief }\n",
      },
    });
    await client.open(uri, clash);
    assert.match((await covered("markdown")).text, /1 blijft buiten beschouwing\.[\s\S]*een andere brief/);
    await client.change(uri, 2, [{ text: "Het regent." }]);
    assert.match((await covered("markdown")).title, /^Geen van de 2 acties/);
  });

  it("draws, and takes an unknown form for the table", async () => {
    await connect();
    await client.open(uri, clash);
    assert.match((await covered("svg")).text, /^<svg /);
    assert.match((await covered("toString" as requests.CoverageForm)).text, /^<table /);
    await client.changeSettings();
  });

  it("says so where there are no drafts", async () => {
    await connect();
    const { text, columns } = await covered("html");
    assert.match(text, /Er zijn nog geen concepten/);
    assert.deepEqual(columns, []);
  });

  it("tells what a draft keeps on purpose", async () => {
    await connect();
    await client.open(uri, `Kop\n\n${kept}`);
    const answer = await client.request<requests.DeviationsResult>(requests.deviations, { uri });
    assert.deepEqual(answer?.items, [
      {
        code: "contradiction/direction",
        at: [2, 12, 2, 20],
        words: "verlaagt",
        message: answer?.items[0]?.message,
        reason: "besluit van de raad",
        by: "draft",
        quotation: "De gemeente verruimt de bijdrage aan walstroom.",
      },
    ]);
    for (const params of [{ uri: "file:///werk/dicht.md" }, { uri: 3 }, null])
      assert.equal(await client.request(requests.deviations, params), null);
  });

  it("gives the edit that inserts them", async () => {
    await connect();
    const { text, position } = cursor(`${kept}\n\n¦`);
    await client.open(uri, text);
    const edit = await client.request<WorkspaceEdit | null>(requests.deviationsEdit, { uri, position });
    assert.match(edit!.changes![uri]![0]!.newText, /^Op één punt wijkt dit stuk bewust af van de nota:/);
    await client.change(uri, 2, [{ text: "Het regent." }]);
    const none = { uri, position: { line: 0, character: 0 } };
    assert.equal(await client.request(requests.deviationsEdit, none), null);
  });

  it("lets the client know of a reference that is accepted from a list", async () => {
    await connect();
    const { text, position } = cursor("Zie @wal¦");
    await client.open(uri, text);
    const { items } = await client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position,
      context: { triggerKind: 2, triggerCharacter: "@" },
    });
    const commands = items.map(({ command }) => command?.command);
    assert(commands.includes("notawijzer.verwezen"));
    assert(commands.includes(undefined), "terms have none");
  });
});
