import assert from "node:assert/strict";
import fc from "fast-check";
import { initializeParams, plainAnswer, startInitialized, startWire, type Wire } from "./wire";
import { count, patience, plan } from "./plan";
import { oddAnswers, traffic } from "./traffic";

const slip = "Het Europees Defensie Fonds betaalt onderzoek.";
let drafts = 0;
/** A server that has had other traffic before tells nothing by a part of the last. */
const noShrinking = { endOnFailure: true };

/** Opens a draft with one slip in it, and wants it found. */
async function assertWorks(wire: Wire): Promise<void> {
  const uri = `file:///werk/levend-${++drafts}.md`;
  wire.notify("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text: slip },
  });
  const { result, error } = await wire.request("textDocument/diagnostic", { textDocument: { uri } });
  const { items } = (result ?? {}) as { readonly items?: readonly { readonly code: string }[] };
  assert.deepEqual(
    items?.map(({ code }) => code),
    ["misname/compound"],
    `${JSON.stringify(error)} ${wire.stderr()}`,
  );
  wire.notify("textDocument/didClose", { textDocument: { uri } });
}

describe("the built server, under traffic of any kind", function () {
  this.timeout(patience);
  let wire: Wire;
  afterEach(() => wire.kill());

  it("goes on finding what is to be found", async () => {
    wire = await startInitialized();
    await fc.assert(
      fc.asyncProperty(traffic, async (messages) => {
        for (const message of messages) wire.sendBytes(message);
        count("messages", messages.length);
        await assertWorks(wire);
      }),
      { ...plan(150), ...noShrinking },
    );
    assert.equal(wire.ended(), undefined);
    assert.equal(wire.stderr(), "");
  });

  it("goes on where the editor's answers are of any kind", async () => {
    wire = await startInitialized({}, initializeParams({ files: true, notaDocuments: true, commands: true }));
    await fc.assert(
      fc.asyncProperty(traffic, oddAnswers, async (messages, answers) => {
        let at = 0;
        wire.answerWith(() => {
          const answer = answers[at++ % answers.length];
          count("odd answers");
          if (answer === "throw") throw new Error("weet niet");
          return answer;
        });
        for (const message of messages) wire.sendBytes(message);
        count("messages", messages.length);
        // Whatever it was told, it knows better once it is told better.
        await wire.request("textDocument/hover", {});
        wire.answerWith(plainAnswer);
        wire.notify("workspace/didChangeWatchedFiles", {
          changes: [{ uri: "file:///werk/notawijzer.yaml", type: 2 }],
        });
        wire.notify("workspace/didChangeConfiguration", { settings: null });
        await assertWorks(wire);
      }),
      { ...plan(100), ...noShrinking },
    );
    assert.equal(wire.ended(), undefined);
    assert.equal(wire.stderr(), "");
  });

  it("takes messages in pieces of any size", async () => {
    wire = await startInitialized();
    const bytes: Buffer[] = [];
    const send = wire.sendBytes;
    await fc.assert(
      fc.asyncProperty(
        traffic,
        fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1 }),
        async (messages, cuts) => {
          const all = Buffer.concat([...bytes, ...messages.map((message) => Buffer.from(message as string))]);
          for (let from = 0, cut = 0; from < all.length; cut++) {
            const to = from + cuts[cut % cuts.length]!;
            send(all.subarray(from, to));
            from = to;
            if (cut % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
          }
          count("messages", messages.length);
          await assertWorks(wire);
        },
      ),
      { ...plan(20), ...noShrinking },
    );
  });

  it("answers before it is initialized and after it was shut down, and ends when told to", async () => {
    wire = startWire();
    assert((await wire.request("textDocument/hover", {})).error);
    wire.notify("textDocument/didOpen", { textDocument: { uri: "file:///a.md", text: slip } });
    assert((await wire.request("initialize", { capabilities: 5 })).error === undefined);
    wire.notify("initialized", {});
    await wire.request("shutdown");
    await wire.request("textDocument/diagnostic", { textDocument: { uri: "file:///a.md" } });
    await wire.request("shutdown");
    wire.notify("exit");
    assert.equal(await wire.end, "0");
  });

  it("ends where its editor has gone", async () => {
    wire = await startInitialized();
    await assertWorks(wire);
    wire.closeInput();
    assert.notEqual(await wire.end, "SIGKILL");
  });
});
