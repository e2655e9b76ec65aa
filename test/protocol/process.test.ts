import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CompletionList, Hover, Location } from "vscode-languageserver";
import * as requests from "../../server/src/lsp/requests";
import { connectProcess, cursor, fullClient, type TestClient } from "./client";

const script = join(__dirname, "../../dist/server.js");
const uri = "file:///werk/concept.md";

describe("the built server, as a process", () => {
  let client: TestClient;
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "notawijzer-é "));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => client?.end());

  it("has findings, hovers, completion and the note", async () => {
    client = await connectProcess(script, ["--stdio"], { own: fullClient });
    const { text, position } = cursor(
      "Steun uit het Europees Verdedigingsfonds (EDF).\n\nDeelname aan PES¦CO-projecten.\n",
    );
    await client.open(uri, text);
    const findings = await client.findings(uri);
    assert(findings.some(({ code }) => code === "misname/expansion"));
    const found = await client.request<Hover>("textDocument/hover", { textDocument: { uri }, position });
    assert.match((found.contents as { value: string }).value, /Permanente? Gestructureerde Samenwerking/);
    await client.change(uri, 2, [{ text: "De cofinanciering stijgt @cofin" }]);
    const list = await client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position: { line: 0, character: 31 },
    });
    assert.equal(list.items[0]?.data.kind, "action");
    const [note] = client.statuses[0]!.notes;
    const served = await client.request<requests.NoteTextResult>(requests.noteText, { pack: note!.id });
    assert(served && served.text.length > 10_000);
  });

  it("serves the pages of the rules that have one", async () => {
    client = await connectProcess(script, ["--stdio"], { own: fullClient });
    const page = await client.request<requests.RulePageResult>(requests.rulePage, {
      code: "misname/expansion",
    });
    assert(page === null || page.text.startsWith("#"));
    assert.equal(await client.request(requests.rulePage, { code: "geen/regel" }), null);
  });

  it("reads files itself for a client that does not, in UTF-8 and UTF-16", async () => {
    const root = pathToFileURL(folder).toString();
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    writeFileSync(join(folder, "a.md"), "\ufeffDeelname aan PESCO.");
    writeFileSync(join(folder, "b.txt"), Buffer.from("\ufeffDeelname aan PESCO.", "utf16le"));
    writeFileSync(join(folder, "node_modules", "c.md"), "Deelname aan PESCO.");
    writeFileSync(join(folder, "notawijzer.yaml"), "language: en\n");
    client = await connectProcess(script, ["--stdio"], { own: {}, folders: [root] });
    const { text, position } = cursor("Deelname aan PES¦CO.");
    const draft = `${root}/concept.md`;
    await client.open(draft, text);
    const found = await client.request<Location[]>("textDocument/references", {
      textDocument: { uri: draft },
      position,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map((location) => location.uri.split("/").at(-1)),
      ["note.md", "a.md", "b.txt", "concept.md"],
    );
    assert.match(found[0]!.uri, /^file:.*\/dist\/packs\/[^/]+\/note\.md$/);
    const hovered = await client.request<Hover>("textDocument/hover", {
      textDocument: { uri: draft },
      position,
    });
    assert.match((hovered.contents as { value: string }).value, /Permanent Structured Cooperation/);
  });

  it("takes exactly the packs that --pack names", async () => {
    const pack = join(folder, "pakket");
    mkdirSync(pack);
    writeFileSync(
      join(pack, "pack.yaml"),
      "id: eigen\ntitle: Eigen\nlanguage: nl\ndate: 2024-01-01\nnote: note.md\n",
    );
    writeFileSync(join(pack, "note.md"), "De Kring Zilver bestaat.\n");
    writeFileSync(
      join(pack, "terms.yaml"),
      "- { id: kz, prefLabel: { nl: Kring Zilver }, kind: body, proper: true }\n",
    );
    client = await connectProcess(script, ["--stdio", "--pack", pack]);
    await client.open(uri, "De Kring Zilver en PESCO.");
    const at = (character: number) =>
      client.request<Hover | null>("textDocument/hover", {
        textDocument: { uri },
        position: { line: 0, character },
      });
    assert(await at(5));
    assert.equal(await at(20), null);
    assert.deepEqual(
      client.statuses[0]?.notes.map(({ id }) => id),
      ["eigen"],
    );
  });

  it("tells its version", () => {
    client = undefined as unknown as TestClient;
    const { stdout, status } = spawnSync(process.execPath, [script, "--version"], { encoding: "utf8" });
    assert.equal(status, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
