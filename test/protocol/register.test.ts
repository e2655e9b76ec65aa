import assert from "node:assert/strict";
import type { Hover, WorkspaceEdit } from "vscode-languageserver";
import * as requests from "../../server/src/lsp/requests";
import { claimsPack } from "../unit/analysis/claims-pack";
import { connectInMemory, until, type ClientOptions, type TestClient } from "./client";

const folder = "file:///werk";
const walstroom = "action:havennota:A2";
const uriOf = (name: string): string => `${folder}/${name}`;
const place = "Havennota 2020, onder ‘Werken in de haven’, tweede actie";

describe("the register, through the protocol", () => {
  let client: TestClient;
  let drafts: Map<string, requests.RegisterDraft>;
  let notes: readonly requests.RegisterNote[];
  let last: requests.RegisterResult;
  let notices: requests.RegisterChangedParams[];
  let answers: requests.RegisterResult[];

  const connect = async (options: ClientOptions = {}): Promise<void> => {
    client = await connectInMemory([claimsPack], options);
    drafts = new Map();
    notices = [];
    answers = [];
    client.connection.onNotification(requests.registerChanged, (params: requests.RegisterChangedParams) => {
      notices.push(params);
    });
  };
  afterEach(() => client.end());

  /** Asks as a client does: for what has changed since the last answer. */
  const ask = async (): Promise<requests.RegisterResult> => {
    do {
      const since = answers.at(-1)?.revision;
      last = await client.request(requests.register, { ...(since !== undefined && { since }) });
      answers.push(last);
      if (last.full) drafts.clear();
      for (const draft of last.drafts) drafts.set(draft.name, draft);
      for (const uri of last.gone)
        for (const [name, draft] of drafts) if (draft.uri === uri) drafts.delete(name);
      notes = last.notes ?? notes;
    } while (last.more);
    return last;
  };
  const complete = async (): Promise<void> => {
    for (;;) {
      const seen = notices.length;
      if ((await ask()).progress.complete) return;
      await until("a notice", () => notices.length > seen);
    }
  };
  const state = (name: string, key = walstroom): string => drafts.get(name)?.actions[key]?.state ?? "none";
  const change = async (name: string, text: string | undefined, type: number): Promise<void> => {
    if (text === undefined) client.files.delete(uriOf(name));
    else client.files.set(uriOf(name), text);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uriOf(name), type }],
    });
  };

  it("has the note's lines, sections, actions and terms", async () => {
    await connect();
    await complete();
    const note = notes.find(({ id }) => id === "havennota")!;
    assert.equal(note.name, "Havennota 2020");
    assert.equal(note.folder, undefined);
    const action = note.actions.find(({ key }) => key === walstroom)!;
    assert.deepEqual(
      [action.id, action.section, action.position, action.line],
      ["A2", 1, 2, note.sections[0]!.line],
    );
    assert.match(action.quotation, /^De gemeente verruimt de bijdrage aan walstroom/);
    assert.equal(action.passage?.uri, "notawijzer-nota:/havennota/note.md");
    const term = note.terms.find(({ key }) => key === "term:havennota:sth")!;
    assert.equal(term.acronym, "STH");
    assert(term.passage);
  });

  it("reads nothing before somebody asks, and then closed drafts as saved and open ones as they are", async () => {
    await connect({
      files: {
        [uriOf("a.md")]: "De gemeente verlaagt de bijdrage aan walstroom.",
        [uriOf("b.md")]: `Zie ${place}.`,
        [uriOf("c.md")]: "De gemeente verbouwt het stadhuis.",
      },
    });
    const asked: string[] = [];
    client.connection.onRequest(requests.readFiles, ({ uris }: requests.ReadFilesParams) => {
      asked.push(...uris);
      return { files: uris.map((uri) => ({ text: client.files.get(uri) ?? "" })) };
    });
    await client.open(uriOf("c.md"), "Dit jaar verruimt de gemeente de bijdrage aan walstroom.");
    await client.findings(uriOf("c.md"));
    assert.deepEqual(asked, []);
    const first = await ask();
    assert.equal(first.full, true);
    assert.deepEqual([...drafts.keys()], ["c.md"]);
    assert.equal(first.progress.complete, false);
    await complete();
    assert.deepEqual(asked.sort(), [uriOf("a.md"), uriOf("b.md")]);
    assert.deepEqual(
      ["a.md", "b.md", "c.md"].map((name) => state(name)),
      ["clash", "reference", "mention"],
    );
    assert.deepEqual(drafts.get("b.md")!.actions[walstroom]!.places, [
      { kind: "reference", at: [0, 27, 0, 60] },
    ]);
    assert.deepEqual(last.progress, { read: 3, total: 3, complete: true });
  });

  it("sends what has changed, and no more", async () => {
    const names = Array.from({ length: 250 }, (_, n) => `d${n}.md`);
    await connect({ files: Object.fromEntries(names.map((name) => [uriOf(name), `Zie ${place}.`])) });
    await complete();
    assert.equal(drafts.size, 250);
    for (const answer of answers) assert(answer.drafts.length <= requests.draftsPerAnswer);
    assert.equal(answers.filter((answer) => answer.notes).length, 1);
    const sent = answers.length;
    assert.deepEqual((await ask()).drafts, []);
    await change("d7.md", "De gemeente verlaagt de bijdrage aan walstroom.", 2);
    await change("d8.md", undefined, 3);
    await change("nieuw.txt", `Zie ${place}.`, 1);
    await until("a notice", () => notices.length > 0);
    await complete();
    const since = answers.slice(sent);
    assert.deepEqual(since.flatMap((answer) => answer.drafts.map(({ name }) => name)).sort(), [
      "d7.md",
      "nieuw.txt",
    ]);
    assert.deepEqual(
      since.flatMap(({ gone }) => gone),
      [uriOf("d8.md")],
    );
    assert.equal(state("d7.md"), "clash");
    assert.equal(drafts.size, 250);
  });

  it("follows typing after a pause, and goes back to the file when the draft is closed", async () => {
    await connect({ files: { [uriOf("a.md")]: `Zie ${place}.` } });
    await complete();
    const seen = notices.length;
    await client.open(uriOf("a.md"), "Niets.");
    await client.change(uriOf("a.md"), 2, [{ text: "De gemeente verlaagt de bijdrage aan walstroom." }]);
    await until("a notice", () => notices.length > seen);
    await complete();
    assert.equal(state("a.md"), "clash");
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: uriOf("a.md") },
    });
    await complete();
    assert.equal(state("a.md"), "reference");
  });

  it("knows untitled drafts for as long as they are open", async () => {
    await connect({ folders: [] });
    await client.open("untitled:Untitled-1", `Zie ${place}.`);
    await complete();
    assert.equal(state("Untitled-1"), "reference");
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: "untitled:Untitled-1" },
    });
    await complete();
    assert.equal(drafts.size, 0);
  });

  it("reads the drafts that the settings name, and not the files of packs", async () => {
    await connect({
      files: {
        [uriOf("a.md")]: "Niets.",
        [uriOf("brieven/b.md")]: "Niets.",
        [uriOf("packs/eigen/note.md")]: "Niets.",
        [uriOf("packs/eigen/pack.yaml")]: "",
      },
      settings: { packs: ["packs/eigen"] },
    });
    await complete();
    assert.deepEqual([...drafts.keys()].sort(), ["a.md", "brieven/b.md"]);
    client.settings.set("", { drafts: ["brieven/**"] });
    await client.changeSettings();
    await complete();
    assert.deepEqual([...drafts.keys()], ["brieven/b.md"]);
  });

  it("is told in the language of the settings, anew when that changes", async () => {
    await connect({
      files: {
        [uriOf("a.md")]:
          "De gemeente verlaagt de bijdrage aan walstroom. <!-- notawijzer: negeer contradiction/direction – besluit -->",
      },
    });
    await complete();
    const [kept] = drafts.get("a.md")!.deviations;
    assert.deepEqual(
      [kept?.code, kept?.reason, kept?.by, kept?.subject],
      ["contradiction/direction", "besluit", "draft", walstroom],
    );
    client.settings.set("", { language: "en" });
    await client.changeSettings();
    await complete();
    assert(answers.some(({ full }, index) => full && index > 0));
    const [english] = drafts.get("a.md")!.deviations;
    assert.equal(english?.reason, "besluit");
    assert.notEqual(english?.message, kept?.message);
  });

  it("leaves a draft's reading as it is when the team's file changes in what does not touch it", async () => {
    await connect({ files: { [uriOf("a.md")]: `Zie ${place}.`, [uriOf("b.md")]: "Niets." } });
    await complete();
    const sent = answers.length;
    await change("notawijzer.yaml", "outOfScope:\n  - { action: A2, reason: Later. }\n", 1);
    await until("a notice", () => notices.length > 0);
    await until("the notice of the file", () => client.statuses.length > 1);
    await complete();
    assert.deepEqual(
      answers.slice(sent).flatMap((answer) => answer.drafts),
      [],
    );
    const action = notes.find(({ id }) => id === "havennota")!.actions.find(({ key }) => key === walstroom);
    assert.equal(action?.outOfScope, "Later.");
  });

  it("answers a hover while it reads", async () => {
    const text = Array.from(
      { length: 60 },
      () => "De Stuurgroep Havens (STH) verruimt de bijdrage aan walstroom.\n\n",
    ).join("");
    const names = Array.from({ length: 60 }, (_, n) => `d${n}.md`);
    await connect({ files: Object.fromEntries(names.map((name) => [uriOf(name), `${name}\n\n${text}`])) });
    await client.open(uriOf("open.md"), "De STH vergadert.");
    await ask();
    await until("the reading to go on", () => notices.length > 0);
    const hover = await client.request<Hover | null>("textDocument/hover", {
      textDocument: { uri: uriOf("open.md") },
      position: { line: 0, character: 4 },
    });
    assert(hover);
    assert.equal((await ask()).progress.complete, false, "the hover did not wait for the reading");
  });

  it("tells of one open draft without reading another", async () => {
    await connect({ files: { [uriOf("a.md")]: "Niets." } });
    const asked: unknown[] = [];
    client.connection.onRequest(requests.findFiles, (params: unknown) => {
      asked.push(params);
      return { uris: [] };
    });
    await client.open("untitled:X", `Zie ${place}.`);
    const answer = await client.request<requests.DraftStateResult>(requests.draftState, {
      uri: "untitled:X",
    });
    assert.equal(answer?.draft.actions[walstroom]?.state, "reference");
    assert(answer?.actions.includes(walstroom));
    assert.deepEqual(asked, []);
    assert.equal(await client.request(requests.draftState, { uri: uriOf("a.md") }), null);
  });

  it("gives the places of a term, its card, and refers to an action", async () => {
    await connect({ files: { [uriOf("a.md")]: "De STH en de STH." } });
    const { drafts: found } = await client.request<requests.PlacesResult>(requests.places, {
      key: "term:havennota:sth",
    });
    assert.deepEqual(found, [{ uri: uriOf("a.md"), name: "a.md", at: [[0, 3, 0, 6], [0, 13, 0, 16]] }]); // prettier-ignore
    const card = await client.request<requests.CardResult>(requests.card, { key: "term:havennota:sth" });
    assert.match(card?.markdown ?? "", /Stuurgroep Havens/);
    assert.equal(await client.request(requests.card, { key: "term:havennota:geen" }), null);
    await client.open(uriOf("b.md"), "Het groeit.");
    const position = { line: 0, character: 10 };
    const edit = await client.request<WorkspaceEdit>(requests.referenceEdit, {
      uri: uriOf("b.md"),
      position,
      key: walstroom,
    });
    assert.deepEqual(edit.changes?.[uriOf("b.md")], [
      {
        range: { start: position, end: position },
        newText: " (Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie)",
      },
    ]);
  });

  it("leaves an action out of scope with a reason in the team's file, and takes it back", async () => {
    await connect();
    const edited = async (reason?: string): Promise<string> => {
      const edit = await client.request<WorkspaceEdit>(requests.scopeEdit, {
        key: walstroom,
        ...(reason && { reason }),
      });
      const change = edit.documentChanges?.at(-1);
      assert(change && "edits" in change);
      assert.equal(change.textDocument.uri, uriOf("notawijzer.yaml"));
      const [only] = change.edits;
      assert(only && "newText" in only);
      return only.newText;
    };
    const written = await edited("Is al uitgevoerd.");
    assert.match(written, /^outOfScope:\n {2}- action: A2 # .+\n {4}reason: Is al uitgevoerd\.\n$/);
    client.files.set(uriOf("notawijzer.yaml"), written);
    assert.equal(await edited(), "");
  });

  it("adds a term of the team's own to a new pack, which is then known", async () => {
    await connect({ files: { [uriOf("a.md")]: "De WGZ vergadert." } });
    const params: requests.TermEditParams = {
      folder: "packs/eigen",
      title: "Eigen begrippen",
      name: "Werkgroep Zilver",
      acronym: "WGZ",
      definition: "",
    };
    const edit = await client.request<WorkspaceEdit>(requests.termEdit, params);
    const made = edit.documentChanges!.flatMap((change) => ("kind" in change ? [] : [change]));
    assert.deepEqual(
      made.map(({ textDocument }) => textDocument.uri),
      ["packs/eigen/pack.yaml", "packs/eigen/terms.yaml", "notawijzer.yaml"].map(uriOf),
    );
    for (const { textDocument, edits } of made)
      client.files.set(textDocument.uri, (edits[0] as { newText: string }).newText);
    await change("notawijzer.yaml", client.files.get(uriOf("notawijzer.yaml")), 1);
    await until("the packs", () => client.statuses.length > 1);
    await complete();
    const own = notes.find(({ id }) => id === "eigen")!;
    assert.equal(own.folder, uriOf("packs/eigen"));
    assert.deepEqual(
      own.terms.map(({ name, acronym }) => [name, acronym]),
      [["Werkgroep Zilver", "WGZ"]],
    );
    assert.equal(drafts.get("a.md")!.terms["term:eigen:wgz"]?.uses, 1);
    assert.deepEqual(
      client.statuses.at(-1)!.notes.map(({ id }) => id),
      ["havennota"],
      "it is no note",
    );
    assert.deepEqual(client.statuses.at(-1)!.problems, []);
    const again = await client.request<WorkspaceEdit>(requests.termEdit, {
      ...params,
      name: "Werkgroep Zink",
    });
    assert.deepEqual(
      again.documentChanges!.map((one) => ("kind" in one ? one.kind : one.textDocument.uri)),
      [uriOf("packs/eigen/terms.yaml")],
    );
    for (const folder of ["../elders", "", "/"])
      assert.equal(await client.request(requests.termEdit, { ...params, folder }), null);
  });

  it("survives what makes no sense", async () => {
    await connect();
    for (const method of [
      requests.termEdit,
      requests.draftState,
      requests.card,
      requests.referenceEdit,
      requests.scopeEdit,
    ])
      for (const params of [null, {}, { key: 7, uri: 7, position: null }])
        assert.equal(await client.request(method, params), null);
    const answer = await client.request<requests.RegisterResult>(requests.register, { since: "onzin" });
    assert.equal(answer.full, true);
  });
});
