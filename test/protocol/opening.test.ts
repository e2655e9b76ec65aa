import assert from "node:assert/strict";
import type { Hover } from "vscode-languageserver";
import { slipRule } from "../unit/features/slip-rule";
import { tinyPack } from "../unit/features/tiny-pack";
import { connectInMemory, until, type ClientOptions, type TestClient } from "./client";

const uri = "file:///werk/lang.md";

/** A draft of some ninety kilobytes with a slip in each of its paragraphs; no two are the same. */
const paragraphs = 800;
const longDraft = (name: string): string =>
  Array.from(
    { length: paragraphs },
    (_, at) => `${name} ${at}: een slp in de tekst, ${"woord ".repeat(14)}`,
  ).join("\n\n");

describe("a long draft that is opened", () => {
  let client: TestClient;
  const connect = async (options: ClientOptions = {}): Promise<void> => {
    client = await connectInMemory([tinyPack], options, { rules: [slipRule] });
  };
  afterEach(() => client.end());
  const isWhole = async (): Promise<boolean> => {
    await until("the request to pull anew", () => client.refreshes() > 0);
    return (await client.findings(uri)).length === paragraphs;
  };

  it("has the findings of its beginning first; when all of it has been read the client is asked to pull anew", async () => {
    await connect();
    await client.open(uri, longDraft("alinea"));
    const first = await client.findings(uri);
    assert.ok(first.length > 10 && first.length < 100, `${first.length} findings`);
    assert.equal(client.refreshes(), 0);
    assert.equal(await isWhole(), true);
    // What came first stands as it stood.
    assert.deepEqual((await client.findings(uri)).slice(0, first.length), first);
    assert.equal(client.refreshes(), 1);
  });

  it("has all at once for a client that cannot be asked to pull anew, and for one that is sent them", async () => {
    await connect({ refresh: false });
    await client.open(uri, longDraft("alinea"));
    assert.equal((await client.findings(uri)).length, paragraphs);
    await client.end();
    await connect({ pull: false });
    await client.open(uri, longDraft("alinea"));
    await until("the findings", () => client.published.at(-1)?.diagnostics.length === paragraphs);
    assert.equal(client.published.length, 1);
  });

  it("has all of them for who writes in it meanwhile", async () => {
    await connect();
    await client.open(uri, longDraft("alinea"));
    await client.findings(uri);
    await client.change(uri, 2, [
      {
        range: { start: { line: 400, character: 0 }, end: { line: 400, character: 0 } },
        text: "Nog een slp. ",
      },
    ]);
    assert.equal((await client.findings(uri)).length, paragraphs + 1);
  });

  it("is answered for as a whole by all but the findings", async () => {
    await connect();
    await client.open(uri, `${longDraft("alinea")}\n\nDe STH.`);
    await client.findings(uri);
    const hover = await client.request<Hover | null>("textDocument/hover", {
      textDocument: { uri },
      position: { line: 2 * paragraphs, character: 4 },
    });
    assert.ok(hover);
  });

  it("is asked about anew too where something else was asked before the findings", async () => {
    await connect();
    await client.open(uri, longDraft("alinea"));
    const hover = client.request<Hover | null>("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    assert.ok((await client.findings(uri)).length < 100);
    await client.findings(uri);
    assert.equal(await isWhole(), true);
    assert.equal(client.refreshes(), 1);
    assert.equal(await hover, null);
  });

  it("has all at once where most of it has been read as another", async () => {
    await connect();
    await client.open(uri, longDraft("alinea"));
    await client.findings(uri);
    assert.equal(await isWhole(), true);
    const copy = "file:///werk/kopie.md";
    await client.open(copy, `${longDraft("alinea")}\n\nNog een slp.`);
    assert.equal((await client.findings(copy)).length, paragraphs + 1);
    const other = "file:///werk/ander.md";
    await client.open(other, longDraft("paragraaf"));
    assert.ok((await client.findings(other)).length < 100);
  });

  it("may be closed and opened again before it has been read", async () => {
    await connect();
    await client.open(uri, longDraft("alinea"));
    await client.findings(uri);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await client.open(uri, longDraft("paragraaf"));
    const first = await client.findings(uri);
    assert.ok(first.length > 10 && first.length < 100, `${first.length} findings`);
    await until("the request to pull anew", () => client.refreshes() > 1);
    assert.equal((await client.findings(uri)).length, paragraphs);
  });
});
