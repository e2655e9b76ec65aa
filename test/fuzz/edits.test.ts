import assert from "node:assert/strict";
import fc from "fast-check";
import type { Diagnostic } from "vscode-languageserver";
import { createAnalyser } from "../../server/src/analysis/analyse";
import { defaultSettings } from "../../server/src/analysis/settings";
import { rules } from "../../server/src/rules";
import { connectInMemory, until, type Change, type TestClient } from "../protocol/client";
import { realKnowledge, realPacks } from "../support/real-pack";
import { applied, draft, edit, positionAt, stretchOf, type Edit } from "./drafts";
import { count, patience, plan } from "./plan";

const uri = "file:///werk/concept.md";
const today = "2026-11-24";

/** What a reader who has never seen the text finds in it: code, message, and where. */
function freshFindings(text: string): readonly string[] {
  const analyser = createAnalyser(realKnowledge(), rules, defaultSettings);
  return analyser
    .analyse({ text, languageId: "markdown", today })
    .findings.map(({ code, message, start, end }) =>
      JSON.stringify([code, message.nl, positionAt(text, start), positionAt(text, end)]),
    );
}

const shown = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, message, range }) => JSON.stringify([code, message, range.start, range.end]));

/** The edits of one version, one after the other, as an editor sends them. */
function changesOf(
  start: string,
  edits: readonly Edit[],
): { readonly text: string; readonly changes: Change[] } {
  let text = start;
  const changes: Change[] = [];
  for (const one of edits) {
    const { from, to } = stretchOf(one, text);
    // The protocol clamps what reaches behind the end of a line, and of the text.
    const end = to === text.length && one.at % 3 === 0 ? { line: 1e9, character: 1e9 } : positionAt(text, to);
    const after = applied(text, one);
    changes.push(
      one.at % 17 === 0 ? { text: after } : { range: { start: positionAt(text, from), end }, text: one.text },
    );
    text = after;
  }
  return { text, changes };
}

const versions = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });

describe("a server after edits", function () {
  this.timeout(patience);
  let client: TestClient;
  afterEach(() => client.end());

  it("finds what a fresh reader of the text finds, whatever was typed and asked meanwhile", async () => {
    client = await connectInMemory(realPacks());
    await fc.assert(
      fc.asyncProperty(draft(30), versions, fc.nat(), async (start, steps, asked) => {
        await client.open(uri, start);
        let text = start;
        for (const [index, edits] of steps.entries()) {
          const { text: next, changes } = changesOf(text, edits);
          text = next;
          await client.change(uri, index + 2, changes);
          count("edits", edits.length);
          if ((asked >> index) & 1) void client.pull(uri).catch(() => {});
          if ((asked >> index) & 2)
            void client.request("textDocument/hover", {
              textDocument: { uri },
              position: positionAt(text, 5),
            });
        }
        assert.deepEqual(shown(await client.findings(uri)), freshFindings(text));
        await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
        count("sequences of edits");
      }),
      plan(100),
    );
    assert.deepEqual(client.log, []);
  });

  it("publishes the same where the client does not ask", async () => {
    client = await connectInMemory(realPacks(), { pull: false });
    await fc.assert(
      fc.asyncProperty(draft(20), versions, async (start, steps) => {
        client.published.length = 0;
        await client.open(uri, start);
        let text = start;
        for (const [index, edits] of steps.entries()) {
          const { text: next, changes } = changesOf(text, edits);
          text = next;
          await client.change(uri, index + 2, changes);
          count("edits", edits.length);
        }
        const last = await until("the findings of the last version", () =>
          client.published.find(({ version }) => version === steps.length + 1),
        );
        assert.deepEqual(shown(last.diagnostics), freshFindings(text));
        await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
        count("sequences of edits");
      }),
      plan(15),
    );
  });
});
