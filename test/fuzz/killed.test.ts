import assert from "node:assert/strict";
import fc from "fast-check";
import { applied, draft, edit } from "./drafts";
import { count, patience, plan } from "./plan";
import { startInitialized, type Wire } from "./wire";

const uri = "file:///werk/concept.md";

/** The findings of a text that is opened now; undefined where the server is killed meanwhile. */
async function findingsOf(wire: Wire, text: string): Promise<unknown> {
  wire.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } });
  const { result } = await wire.request("textDocument/diagnostic", { textDocument: { uri } });
  wire.notify("textDocument/didClose", { textDocument: { uri } });
  return (result as { readonly items?: unknown } | undefined)?.items;
}

describe("a server that is killed", function () {
  this.timeout(patience);
  let steady: Wire;
  before(async () => (steady = await startInitialized()));
  after(() => steady.kill());

  it("comes back with the same findings, whatever it was at", async () => {
    await fc.assert(
      fc.asyncProperty(
        draft(30),
        fc.array(edit, { maxLength: 30 }),
        fc.integer({ min: 0, max: 900 }),
        async (start, edits, wait) => {
          const wire = await startInitialized();
          let text = start;
          wire.notify("textDocument/didOpen", {
            textDocument: { uri, languageId: "markdown", version: 1, text },
          });
          const asked: Promise<unknown>[] = [];
          for (const [index, one] of edits.entries()) {
            text = applied(text, one);
            wire.notify("textDocument/didChange", {
              textDocument: { uri, version: index + 2 },
              contentChanges: [{ text }],
            });
            asked.push(wire.request("textDocument/diagnostic", { textDocument: { uri } }));
          }
          await new Promise((resolve) => setTimeout(resolve, wait));
          assert.equal(await wire.kill(), "SIGKILL");
          await Promise.all(asked);
          const again = await startInitialized();
          try {
            assert.deepEqual(await findingsOf(again, text), await findingsOf(steady, text));
          } finally {
            await again.kill();
          }
          count("servers killed");
        },
      ),
      { ...plan(5), endOnFailure: true },
    );
  });
});
