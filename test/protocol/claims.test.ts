import assert from "node:assert/strict";
import type { CodeAction, Diagnostic, WorkspaceEdit } from "vscode-languageserver";
import * as requests from "../../server/src/lsp/requests";
import { claimsPack } from "../unit/analysis/claims-pack";
import { connectInMemory, fullClient, type ClientOptions, type TestClient } from "./client";

const uri = "file:///werk/concept.md";
const claim = "De gemeente verlaagt de bijdrage aan walstroom.";
const later = "De gemeente legt een eigen net aan en verlaagt de bijdrage aan walstroom.";

describe("claims, through the protocol", () => {
  let client: TestClient;
  let today = "2026-11-24";
  const connect = async (options: ClientOptions = {}): Promise<void> => {
    today = "2026-11-24";
    client = await connectInMemory([claimsPack], options, { today: () => today });
  };
  afterEach(() => client.end());

  const only = async (text: string): Promise<Diagnostic> => {
    await client.open(uri, text);
    const [finding, ...more] = await client.findings(uri);
    assert(finding && more.length === 0, "one finding");
    return finding;
  };
  const actionsOn = (finding: Diagnostic): Promise<CodeAction[]> =>
    client.request("textDocument/codeAction", {
      textDocument: { uri },
      range: finding.range,
      context: { diagnostics: [finding] },
    });

  it("a finding has the clashing words as its range and the note's passage beside it", async () => {
    await connect({ own: fullClient });
    const finding = await only(`Vooraf. ${claim}`);
    assert.equal(finding.code, "contradiction/direction");
    assert.deepEqual(finding.range, {
      start: { line: 0, character: 20 },
      end: { line: 0, character: 28 },
    });
    const [related] = finding.relatedInformation ?? [];
    assert.equal(related?.location.uri, "notawijzer-nota:/havennota/note.md");
    assert.match(related.message, /^De nota: “.*verruimt de bijdrage aan walstroom/);
  });

  it("offers the note, why, the rule and keeping on purpose", async () => {
    await connect({ own: fullClient });
    const finding = await only(claim);
    const actions = await actionsOn(finding);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        "Waarom deze melding?",
        "Toon in de nota",
        "Uitleg over deze regel",
        "Afwijking is bewust: behoud dit hier…",
        "Behoud dit in dit document…",
        "Behoud dit voor het team…",
      ],
    );
    assert.deepEqual(actions[0]!.command, {
      title: "Waarom deze melding?",
      command: requests.clientCommands.explainSentence,
      arguments: [uri, finding.range.start],
    });
    assert(actions.every(({ diagnostics }) => diagnostics?.length === 1));
  });

  it("offers a client without our commands what is left of that", async () => {
    await connect({ own: {} });
    const actions = await actionsOn(await only(claim));
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["Afwijking is bewust: behoud dit hier…", "Behoud dit in dit document…"],
    );
  });

  it("tells how the sentence at a place is read", async () => {
    await connect({ own: fullClient });
    await client.open(uri, `Het regent.\n\n${claim}\n`);
    const read = (line: number, character: number, document = uri) =>
      client.request<requests.ReadingResult>(requests.reading, {
        uri: document,
        position: { line, character },
      });
    assert.match((await read(2, 14))!.text, /\*\*Gelezen als\*\*: De gemeente · de bijdrage aan walstroom/);
    assert.match((await read(0, 3))!.text, /\*\*Geen melding\*\*: de zin noemt niets/);
    assert.match((await read(1, 0))!.text, /Op deze plaats staat geen zin/);
    assert.equal(await read(9, 0), null);
    assert.equal(await read(0, 0, "file:///werk/dicht.md"), null);
    for (const params of [null, {}, { uri }, { uri: 3, position: { line: 0, character: 0 } }])
      assert.equal(await client.request(requests.reading, params), null);
  });

  it("tells it in the language of the settings", async () => {
    await connect({ own: fullClient, settings: { language: "en" } });
    await client.open(uri, claim);
    const params: requests.ReadingParams = { uri, position: { line: 0, character: 0 } };
    const result = await client.request<requests.ReadingResult>(requests.reading, params);
    assert.match(result!.text, /\*\*Read as\*\*: De gemeente · .* · becomes less · firm/);
  });

  it("checks no document that says how a sentence is read", async () => {
    await connect({ own: fullClient });
    await client.open("notawijzer-lezing:/Waarom.md", `> ${claim}\n\n${claim}\n`);
    assert.deepEqual(await client.findings("notawijzer-lezing:/Waarom.md"), []);
  });

  for (const [name, text] of [
    ["in a sentence", claim],
    ["at the end of a sentence", "De bijdrage aan walstroom wordt verlaagd. Meer niet."],
    ["in a list", "De gemeente kiest:\n\n- de bijdrage aan walstroom wordt verlaagd;\n- de rest blijft."],
    ["in a table", "| a | b |\n|-|-|\n| x | De bijdrage aan walstroom wordt verlaagd. |\n"],
    ["of what came after the note", later],
  ] as const)
    for (const scope of ["here", "document"] as const)
      it(`a deviation on purpose ${name} is kept with its reason: ${scope}`, async () => {
        await connect({ own: fullClient });
        const { code, range } = await only(text);
        const params = { uri, code, range, scope, reason: "besluit van de raad" };
        const edit = await client.request<WorkspaceEdit>(requests.keepEdit, params);
        const [change] = edit.changes![uri]!;
        assert.match(change!.newText, new RegExp(`negeer.* ${code} – besluit van de raad -->`));
        await client.change(uri, 2, [{ range: change!.range, text: change!.newText }]);
        assert.deepEqual(await client.findings(uri), []);
      });

  it("a deviation on purpose is kept for the team", async () => {
    await connect({ own: fullClient, folders: ["file:///werk"] });
    const { code, range } = await only(claim);
    const params = { uri, code, range, scope: "team", reason: "besluit van de raad" };
    const edit = await client.request<WorkspaceEdit>(requests.keepEdit, params);
    const [change] = (edit.documentChanges!.at(-1) as unknown as { edits: { newText: string }[] }).edits;
    client.files.set("file:///werk/notawijzer.yaml", change!.newText);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///werk/notawijzer.yaml", type: 1 }],
    });
    assert.deepEqual(await client.findings(uri), []);
    // The same word about another commitment is another matter.
    await client.change(uri, 2, [{ text: "De gemeente verlaagt haar inzet in de Stuurgroep Havens." }]);
    assert.deepEqual(
      (await client.findings(uri)).map((found) => found.code),
      ["contradiction/direction"],
    );
  });

  it("goes by the day of the host, and by another the next day", async () => {
    await connect({ own: fullClient });
    assert.equal((await only(later)).code, "later/since");
    today = "2021-01-01";
    assert.deepEqual(
      (await client.findings(uri)).map(({ code }) => code),
      ["contradiction/direction"],
    );
    await client.change(uri, 2, [{ text: `---\ndatum: 3 mei 2023\n---\n\n${later}` }]);
    assert.deepEqual(
      (await client.findings(uri)).map(({ code }) => code),
      ["later/since"],
    );
  });
});
