import assert from "node:assert/strict";
import fc from "fast-check";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentLink,
  Hover,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import * as requests from "../../server/src/lsp/requests";
import { slipRule } from "../unit/features/slip-rule";
import { tinyPack } from "../unit/features/tiny-pack";
import { connectInMemory, cursor, until, type ClientOptions, type TestClient } from "./client";

const uri = "file:///werk/concept.md";
const noteUri = "notawijzer-nota:/havennota/note.md";
const at = (position: unknown, document = uri) => ({ textDocument: { uri: document }, position });

describe("the server, in memory", () => {
  let client: TestClient;
  const connect = async (options: ClientOptions = {}): Promise<void> => {
    client = await connectInMemory([tinyPack], options, { rules: [slipRule] });
  };
  afterEach(() => client.end());

  const hoverOn = async (marked: string): Promise<Hover | null> => {
    const { text, position } = cursor(marked);
    await client.open(uri, text);
    return client.request("textDocument/hover", at(position));
  };

  describe("findings", () => {
    it("are pulled by a client that can, and never pushed to it", async () => {
      await connect();
      await client.open(uri, "Een slp in de tekst.");
      const report = await client.pull(uri);
      assert.equal(report.kind, "full");
      assert.deepEqual(report.items, [
        {
          range: { start: { line: 0, character: 4 }, end: { line: 0, character: 7 } },
          severity: 1,
          code: "proef/slip",
          source: "notawijzer",
          message: "“slp” is een slip.",
          codeDescription: { href: "notawijzer-regel:/proef/slip.md" },
          relatedInformation: [
            {
              location: {
                uri: noteUri,
                range: { start: { line: 2, character: 0 }, end: { line: 2, character: 51 } },
              },
              message: "De nota: “De kring neemt deel aan de Stuurgroep Havens (STH).”",
            },
          ],
        },
      ]);
      await client.change(uri, 2, [{ text: "Nog een slp." }]);
      await new Promise((done) => setTimeout(done, 400));
      assert.deepEqual(client.published, []);
    });

    it("are pushed to a client that cannot pull, which is told of no other way", async () => {
      await connect({ pull: false });
      assert.equal(client.result.capabilities.diagnosticProvider, undefined);
      await client.open(uri, "Een slp.");
      await until("findings", () => client.published.length > 0);
      assert.equal(client.published[0]!.diagnostics.length, 1);
      for (let version = 2; version < 6; version++)
        await client.change(uri, version, [{ text: "Een slip." }]);
      const last = await until("no findings", () =>
        client.published.find(({ version, diagnostics }) => version === 5 && diagnostics.length === 0),
      );
      assert.equal(last.uri, uri);
      assert(client.published.length <= 3, "one answer for a burst of typing");
      await assert.rejects(client.pull(uri));
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      await until("cleared", () => client.published.at(-1)?.version === undefined);
    });

    it("are answered with unchanged where nothing changed", async () => {
      await connect();
      await client.open(uri, "Een slp.");
      const first = await client.pull(uri);
      assert.deepEqual(await client.pull(uri, first.resultId), {
        kind: "unchanged",
        resultId: first.resultId,
      });
      await client.change(uri, 2, [{ text: "Een slp!" }]);
      assert.equal((await client.pull(uri, first.resultId)).kind, "full");
    });

    it("after incremental edits equal those of a fresh document", async () => {
      await connect();
      const piece = fc.constantFrom(
        "slp ",
        "tekst ",
        "\n",
        "\r\n",
        "# ",
        "- ",
        "```\n",
        "`",
        "é",
        "😀",
        "<!-- ",
        " -->",
      );
      const edit = fc.record({
        start: fc.nat(60),
        length: fc.nat(6),
        text: fc.array(piece, { maxLength: 4 }),
      });
      let count = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(piece, { maxLength: 20 }),
          fc.array(edit, { maxLength: 6 }),
          async (start, edits) => {
            const edited = `file:///werk/${++count}-a.md`;
            const fresh = `file:///werk/${count}-b.md`;
            const shadow = TextDocument.create(edited, "markdown", 1, start.join(""));
            await client.open(edited, shadow.getText());
            const half = Math.floor(edits.length / 2);
            for (const group of [edits.slice(0, half), edits.slice(half)]) {
              const changes = group.map(({ start: from, length, text }) => {
                const size = shadow.getText().length;
                const range = {
                  start: shadow.positionAt(Math.min(from, size)),
                  end: shadow.positionAt(Math.min(from + length, size)),
                };
                TextDocument.update(shadow, [{ range, text: text.join("") }], shadow.version + 1);
                return { range, text: text.join("") };
              });
              await client.change(edited, shadow.version, changes);
              await client.pull(edited);
            }
            await client.open(fresh, shadow.getText());
            assert.deepEqual(await client.findings(edited), await client.findings(fresh));
          },
        ),
        { numRuns: 40 },
      );
    });

    it("are none in the note itself and in documents that are not open", async () => {
      await connect();
      await client.open(noteUri, "Een slp.");
      assert.deepEqual(await client.findings(noteUri), []);
      assert.deepEqual(await client.findings("file:///werk/dicht.md"), []);
    });
  });

  it("hover explains a term, with the client's commands as links", async () => {
    await connect();
    const found = await hoverOn("Over de S¦TH-leden.");
    assert.deepEqual(found?.range, { start: { line: 0, character: 8 }, end: { line: 0, character: 17 } });
    const { value } = found.contents as { value: string };
    assert.match(value, /^\*\*Stuurgroep Havens\*\*/);
    const [, command] = /\]\(command:notawijzer\.toonPassage\?([^)]*)\)/.exec(value)!;
    assert.deepEqual(JSON.parse(decodeURIComponent(command!)), [
      noteUri,
      { start: { line: 2, character: 0 }, end: { line: 2, character: 51 } },
    ]);
  });

  it("hover without the client's commands links to the note's file", async () => {
    await connect({ own: {} });
    const { value } = (await hoverOn("Over de S¦TH."))!.contents as { value: string };
    assert.match(value, /\]\(<file:\/\/\/packs\/havennota\/note\.md#L3>\)/);
    assert.doesNotMatch(value, /command:/);
  });

  it("completion inserts and is resolved lazily", async () => {
    await connect();
    const { text, position } = cursor("Over de\n@stu¦ nog.");
    await client.open(uri, text);
    const context = { triggerKind: 2, triggerCharacter: "@" };
    const list = await client.request<CompletionList>("textDocument/completion", {
      ...at(position),
      context,
    });
    assert.equal(list.isIncomplete, true);
    const [first] = list.items;
    assert.deepEqual(first?.textEdit, {
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } },
      newText: "Stuurgroep Havens (STH)",
    });
    assert.equal(first.filterText, "@stu");
    assert.equal(first.documentation, undefined);
    assert.equal(first.commitCharacters, undefined);
    const resolved = await client.request<CompletionItem>("completionItem/resolve", first);
    assert.match((resolved.documentation as { value: string }).value, /Stuurgroep Havens/);
    assert.deepEqual(await client.request("completionItem/resolve", { label: "x", data: { uri: 3 } }), {
      label: "x",
      data: { uri: 3 },
    });
  });

  it("completion takes the style of references from the settings", async () => {
    await connect({ settings: { referenceStyle: "footnote" } });
    const { text, position } = cursor("Stroom @stroomv¦.\n\nMeer.\n");
    await client.open(uri, text);
    const list = await client.request<CompletionList>("textDocument/completion", at(position));
    const [action] = list.items;
    assert.equal((action!.textEdit as { newText: string }).newText, "[^havennota-1-2]");
    assert.equal(action!.additionalTextEdits?.length, 1);
  });

  it("code actions repair, show, explain and keep", async () => {
    await connect();
    await client.open(uri, "Een slp en een slp.");
    const diagnostics = await client.findings(uri);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: diagnostics[0]!.range,
      context: { diagnostics },
    });
    assert.equal(actions[0]!.title, "Wijzig in “slip”");
    assert.equal(actions[0]!.isPreferred, true);
    assert.equal(actions[0]!.diagnostics?.length, 1);
    assert.deepEqual(actions[0]!.edit?.changes?.[uri], [{ range: diagnostics[0]!.range, newText: "slip" }]);
    assert.equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
    assert.deepEqual(
      actions.flatMap(({ command }) => (command ? [command.command] : [])),
      [
        requests.clientCommands.showPassage,
        requests.clientCommands.explainRule,
        requests.clientCommands.keep,
        requests.clientCommands.keep,
        requests.clientCommands.keep,
      ],
    );
  });

  it("code actions repair all that is safe, where that is asked for", async () => {
    await connect();
    await client.open(uri, "Een slp en een slp.");
    const ask = (only: string[]) =>
      client.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        context: { diagnostics: [], only },
      });
    for (const kind of ["source", "source.fixAll", "source.fixAll.notawijzer"]) {
      const [all, ...rest] = await ask([kind]);
      assert.deepEqual(rest, []);
      assert.equal(all?.kind, "source.fixAll.notawijzer");
      assert.equal(all.edit?.changes?.[uri]?.length, 2);
    }
    assert.deepEqual(await ask(["source.fixAll.eslint"]), []);
    assert.deepEqual(await ask(["refactor"]), []);
  });

  it("code actions of a client without our commands are edits only", async () => {
    await connect({ own: {} });
    await client.open(uri, "Een slp.");
    const [{ range } = { range: null }] = await client.findings(uri);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    assert(actions.every(({ edit, command }) => edit && !command));
    assert(actions.some(({ edit }) => edit?.changes?.[uri]?.[0]?.newText.includes("negeer proef/slip")));
  });

  it("keeping gives the edit with the reason, for here and for the document", async () => {
    await connect();
    await client.open(uri, "Een slp en een slp.");
    const [{ range } = { range: null }] = await client.findings(uri);
    for (const [scope, left] of [
      ["here", 1],
      ["document", 0],
    ] as const) {
      const params = { uri, code: "proef/slip", range, scope, reason: "zo afgesproken" };
      const edit = await client.request<WorkspaceEdit>(requests.keepEdit, params);
      const [change] = edit.changes![uri]!;
      assert.match(change!.newText, /zo afgesproken/);
      const copy = `file:///werk/${scope}.md`;
      await client.open(copy, "Een slp en een slp.");
      await client.change(copy, 2, [{ range: change!.range, text: change!.newText }]);
      assert.equal((await client.findings(copy)).length, left);
    }
    const gone = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const params = { uri, code: "proef/slip", range: gone, scope: "here", reason: "x" };
    assert.equal(await client.request(requests.keepEdit, params), null);
  });

  it("keeping for the team writes notawijzer.yaml, with its comments", async () => {
    await connect();
    await client.open(uri, "Een slp.");
    const [{ range } = { range: null }] = await client.findings(uri);
    const params = { uri, code: "proef/slip", range, scope: "team", reason: "zo: afgesproken" };
    const team = "file:///werk/notawijzer.yaml";
    const first = await client.request<WorkspaceEdit>(requests.keepEdit, params);
    assert.deepEqual(first.documentChanges?.[0], {
      kind: "create",
      uri: team,
      options: { ignoreIfExists: true },
    });
    const old =
      "# Van ons team\r\nrules:\r\n  style: off # te veel\r\nsuppressions:\r\n  - code: a/b\r\n    reason: x\r\n";
    client.files.set(team, old);
    const second = await client.request<WorkspaceEdit>(requests.keepEdit, params);
    assert.equal(second.documentChanges?.length, 1);
    const change = second.documentChanges[0] as unknown as { edits: { range: never; newText: string }[] };
    const document = TextDocument.create(team, "yaml", 1, old);
    const text = TextDocument.applyEdits(document, change.edits);
    assert.equal(text, `${old}  - code: proef/slip\r\n    text: slp\r\n    reason: "zo: afgesproken"\r\n`);
    client.files.set(team, "rules: [");
    await assert.rejects(client.request(requests.keepEdit, params), /notawijzer\.yaml/);
  });

  it("definition opens the note at the passage", async () => {
    await connect();
    const { text, position } = cursor("Zie onder ‘Overig werk’, eerste ac¦tie.");
    await client.open(uri, text);
    const found = await client.request<Location>("textDocument/definition", at(position));
    assert.deepEqual(found, {
      uri: noteUri,
      range: { start: { line: 11, character: 2 }, end: { line: 11, character: 40 } },
    });
    const note = await client.request<requests.NoteTextResult>(requests.noteText, { pack: "havennota" });
    const lines = note!.text.split("\n");
    assert.equal(lines[11]!.slice(2, 40), "De gemeente streeft naar schone kades.");
  });

  it("references are those of open documents and of the workspace's drafts", async () => {
    await connect({
      files: {
        "file:///werk/a.md": "De STH.\n\nDe STH-leden.",
        "file:///werk/b.txt": "De Stuurgroep Havens.",
        "file:///werk/concept.md": "Opgeslagen: STH STH STH.",
        "file:///elders/c.md": "De STH.",
      },
    });
    const { text, position } = cursor("De S¦TH.");
    await client.open(uri, text);
    const ask = (includeDeclaration: boolean) =>
      client.request<Location[]>("textDocument/references", {
        ...at(position),
        context: { includeDeclaration },
      });
    assert.deepEqual(
      (await ask(false)).map((found) => `${found.uri}:${found.range.start.line}`),
      ["file:///werk/a.md:0", "file:///werk/a.md:2", "file:///werk/b.txt:0", "file:///werk/concept.md:0"],
    );
    assert.equal((await ask(true))[0]?.uri, noteUri);
    client.files.set("file:///werk/a.md", "Niets meer.");
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: "file:///werk/a.md", type: 2 }],
    });
    assert.equal((await ask(false)).length, 2);
  });

  it("symbols and links lead into the note", async () => {
    await connect();
    const symbols = await client.request<SymbolInformation[]>("workspace/symbol", { query: "stuurgr" });
    assert.equal(symbols[0]?.name, "Stuurgroep Havens (STH)");
    assert.equal(symbols[0].location.uri, noteUri);
    await client.open(uri, "Zie onder ‘Overig werk’, eerste actie.");
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", {
      textDocument: { uri },
    });
    assert.deepEqual(links, [
      {
        range: { start: { line: 0, character: 11 }, end: { line: 0, character: 37 } },
        target: `${noteUri}#L12,3`,
        tooltip: "Toon in de nota",
      },
    ]);
  });

  describe("settings", () => {
    it("that change are followed by a refresh, and hold", async () => {
      await connect();
      await client.open(uri, "Een slp.");
      const before = await client.pull(uri);
      client.settings.set("", { rules: { "proef/slip": "hint" }, language: "en" });
      await client.changeSettings();
      await until("a refresh", () => client.refreshes() > 0);
      const after = await client.pull(uri, before.resultId);
      assert.equal(after.kind, "full");
      assert.equal(after.items[0]?.severity, 4);
      assert.equal(after.items[0].message, "“slp” is a slip.");
      client.settings.set("", { rules: { proef: "off" } });
      await client.changeSettings();
      assert.deepEqual(await client.findings(uri), []);
    });

    it("of one document do not hold for another", async () => {
      await connect();
      client.settings.set("file:///werk/stil.md", { rules: { "proef/slip": "off" } });
      await client.open(uri, "Een slp.");
      await client.open("file:///werk/stil.md", "Een slp.");
      assert.equal((await client.findings(uri)).length, 1);
      assert.equal((await client.findings("file:///werk/stil.md")).length, 0);
    });

    it("that are unknown or wrong are told once and do no harm", async () => {
      await connect({
        settings: {
          onzin: 1,
          rules: { "geen/regel": "error", "proef/slip": "luid" },
          language: "fr",
          referenceStyle: 7,
          drafts: "x",
          packs: [3],
        },
      });
      await client.open(uri, "Een slp.");
      assert.equal((await client.findings(uri))[0]?.severity, 1);
      await client.changeSettings();
      await client.findings(uri);
      for (const part of [
        "notawijzer.onzin",
        "geen/regel",
        "proef/slip",
        "language",
        "referenceStyle",
        "drafts",
        "packs",
      ])
        assert.equal(client.log.filter((line) => line.includes(part)).length, 1, part);
    });

    it("of the team hold where the writer's own do not say otherwise", async () => {
      await connect({
        files: {
          "file:///werk/notawijzer.yaml":
            'rules: { proef/slip: warning }\nlanguage: en\nsuppressions:\n  - { code: proef/slip, text: slp, file: "stil/**", reason: zo }\n',
        },
      });
      await client.open(uri, "Een slp.");
      await client.open("file:///werk/stil/a.md", "Een slp.");
      await client.open("untitled:Untitled-1", "Een slp.");
      const [own] = await client.findings(uri);
      assert.equal(own?.severity, 2);
      assert.equal(own.message, "“slp” is a slip.");
      assert.deepEqual(await client.findings("file:///werk/stil/a.md"), []);
      assert.equal((await client.findings("untitled:Untitled-1"))[0]?.severity, 2);
      client.settings.set("", { rules: { "proef/slip": "hint" }, language: "nl" });
      await client.changeSettings();
      assert.equal((await client.findings(uri))[0]?.severity, 4);
      assert.equal((await client.findings(uri))[0]?.message, "“slp” is een slip.");
    });
  });

  describe("own packs", () => {
    const files = {
      "file:///werk/pakket/pack.yaml":
        "id: eigen\ntitle: Eigen nota\nlanguage: nl\ndate: 2024-01-01\nnote: note.md\nonzin: 1\n",
      "file:///werk/pakket/note.md": "De Kring Zilver (KZ) bestaat.\n",
      "file:///werk/pakket/terms.yaml":
        "- id: kz\n  prefLabel: { nl: Kring Zilver }\n  acronym: KZ\n  kind: body\n  proper: true\n  quote: De Kring Zilver (KZ) bestaat.\n",
      "file:///werk/pakket/commitments.yaml": "[]\n",
    };

    it("of the setting are known, and their problems stand in their files", async () => {
      await connect({ files, settings: { packs: ["pakket"] } });
      await until("the status", () => client.statuses.length > 0);
      assert.deepEqual(
        client.statuses[0]!.notes.map(({ id }) => id),
        ["havennota", "eigen"],
      );
      assert.equal(client.statuses[0]!.problems.length, 1);
      assert.match(client.statuses[0]!.problems[0]!, /^pack\.yaml:6: /);
      const found = await until("problems", () => client.published[0]);
      assert.equal(found.uri, "file:///werk/pakket/pack.yaml");
      assert.equal(found.diagnostics[0]?.range.start.line, 5);
      assert.match(JSON.stringify(await hoverOn("De K¦Z komt.")), /Kring Zilver/);
    });

    it("are read again when they change, and drafts are checked again", async () => {
      await connect({ files, settings: { packs: ["pakket"] } });
      await hoverOn("De K¦Z komt.");
      const pack = "file:///werk/pakket/pack.yaml";
      client.files.set(pack, client.files.get(pack)!.replace("onzin: 1\n", ""));
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: pack, type: 2 }],
      });
      await until("the problem is gone", () =>
        client.published.some(({ diagnostics }) => diagnostics.length === 0),
      );
      assert(client.refreshes() > 0);
      assert.deepEqual(client.statuses.at(-1)?.problems, []);
    });

    it("of the team's file are left aside without trust", async () => {
      const team = { ...files, "file:///werk/notawijzer.yaml": "packs: [pakket]\n" };
      await connect({ files: team });
      assert(await hoverOn("De K¦Z komt."));
      await client.end();
      await connect({
        files: team,
        own: { notaDocuments: true, files: true, commands: true, trusted: false },
      });
      assert.equal(await hoverOn("De K¦Z komt."), null);
    });

    it("that are missing are a problem and no more", async () => {
      await connect({ settings: { packs: ["weg", "file:///ook/weg"] } });
      await until("the status", () => client.statuses.length > 0);
      assert.equal(client.statuses[0]!.problems.length, 2);
      assert(await hoverOn("De S¦TH komt."));
    });
  });

  it("tells which notes are in force and serves their texts and the rules' pages", async () => {
    await connect();
    await until("the status", () => client.statuses.length > 0);
    assert.deepEqual(client.statuses[0], {
      notes: [{ id: "havennota", title: "Havennota 2020, actielijn 2", date: "2020-03-01" }],
      problems: [],
    });
    assert.deepEqual(await client.request(requests.rulePage, { code: "misname/compound" }), {
      text: "# Samenstelling",
    });
    for (const params of [{ code: "../../x" }, { code: "__proto__" }, {}, null])
      assert.equal(await client.request(requests.rulePage, params), null);
    for (const params of [{ pack: "geen" }, {}, null])
      assert.equal(await client.request(requests.noteText, params), null);
  });

  it("answers requests for closed documents and for places that do not exist with nothing", async () => {
    await connect();
    await client.open(uri, "De STH en een slp.\n");
    const places = [
      at({ line: 0, character: 4 }, "file:///werk/dicht.md"),
      at({ line: 99, character: 0 }),
      at({ line: -1, character: 0 }),
      at({ line: 0, character: 1.5 }),
      at({ line: "0", character: 0 }),
      at(null),
      {},
      { textDocument: null, position: { line: 0, character: 0 } },
    ];
    for (const params of places) {
      for (const method of ["hover", "completion", "definition", "references"])
        assert.equal(await client.request(`textDocument/${method}`, params), null, method);
    }
    const start = { line: 0, character: 0 };
    for (const range of [null, { start }, { start: { line: 5, character: 0 }, end: start }])
      assert.deepEqual(
        await client.request("textDocument/codeAction", {
          textDocument: { uri },
          range,
          context: { diagnostics: [] },
        }),
        [],
      );
    assert.deepEqual(
      await client.request("textDocument/documentLink", { textDocument: { uri: "file:///x.md" } }),
      [],
    );
    assert.equal(await client.request(requests.keepEdit, { uri: 4 }), null);
    assert.equal((await client.findings(uri)).length, 1);
    assert.deepEqual(client.log, []);
  });

  it("answers a cancelled request as cancelled and goes on", async () => {
    await connect({ files: { "file:///werk/a.md": "De STH." } });
    const { text, position } = cursor("De S¦TH.");
    await client.open(uri, text);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      "textDocument/references",
      { ...at(position), context: { includeDeclaration: false } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert(await client.request("textDocument/hover", at(position)));
  });

  it("answers from the text at the time of the request, with changes on the way", async () => {
    await connect();
    await client.open(uri, "Een slp.");
    const [early] = await Promise.all([
      client.findings(uri),
      client.change(uri, 2, [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } }, text: "" },
      ]),
    ]);
    assert.equal(early.length, 1);
    assert.deepEqual(await client.findings(uri), []);
  });

  it("writes nothing of the draft into the log when a rule fails", async () => {
    const failing = {
      ...slipRule,
      check: () => {
        throw new Error("geheime woorden");
      },
    };
    client = await connectInMemory([tinyPack], {}, { rules: [failing] });
    await client.open(uri, "Geheime woorden: De STH.");
    assert.equal(await client.request("textDocument/hover", at({ line: 0, character: 20 })), null);
    await until("a line in the log", () => client.log.length > 0);
    assert.doesNotMatch(client.log.join("\n"), /geheime woorden/i);
  });

  it("says of a document that is too long that it is, and goes on", async () => {
    await connect();
    await client.open(uri, `Een slp. ${"woord ".repeat(1_700_000)}`);
    const found = await client.findings(uri);
    assert.match(String(found[0]!.message), /te lang om te controleren/);
    assert.equal(found.length, 1);
    assert.equal(await client.request("textDocument/hover", at({ line: 0, character: 5 })), null);
    await client.change(uri, 2, [{ text: "Een slp." }]);
    assert.equal((await client.findings(uri))[0]?.code, "proef/slip");
  });

  it("sends no more findings than editors show, the gravest first", async () => {
    await connect();
    await client.open(uri, "slp ".repeat(1500));
    assert.equal((await client.findings(uri)).length, 1000);
  });

  it("opens what is large or odd without harm", async () => {
    await connect();
    for (const [index, text] of [
      "",
      "\ufeffEen slp.",
      "\ud800 slp \udc00",
      "a\0b slp",
      "woord ".repeat(170_000),
      `\`\`\`\n${"regel\n".repeat(1000)}`,
    ].entries()) {
      const odd = `file:///werk/odd-${index}.md`;
      await client.open(odd, text);
      assert.equal((await client.findings(odd)).length, (text.match(/slp/g) ?? []).length, odd);
    }
  });
});
