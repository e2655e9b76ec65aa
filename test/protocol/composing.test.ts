import assert from "node:assert/strict";
import type { CodeAction, DocumentLink, Hover, WorkspaceEdit } from "vscode-languageserver";
import * as requests from "../../server/src/lsp/requests";
import { claimsPack } from "../unit/analysis/claims-pack";
import { connectInMemory, fullClient, type TestClient } from "./client";

const uri = "file:///werk/concept.md";
const place = "Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie";

describe("writing on a draft, through the protocol", () => {
  let client: TestClient;
  before(async () => {
    client = await connectInMemory([claimsPack], { own: fullClient });
  });
  after(() => client.end());

  it("converts all references of a draft", async () => {
    await client.open(uri, `Het groeit (${place}).\n`);
    const edit = await client.request<WorkspaceEdit>(requests.convertReferences, { uri, style: "footnote" });
    assert.deepEqual(
      edit.changes?.[uri]?.map(({ newText }) => newText),
      ["[^havennota-1-2]", `\n\n[^havennota-1-2]: ${place}.\n`],
    );
    const none = await client.request<WorkspaceEdit>(requests.convertReferences, { uri, style: "brackets" });
    assert.deepEqual(none, { changes: {} });
    for (const params of [{ uri: "file:///elders.md", style: "footnote" }, { uri, style: "vlag" }, {}])
      assert.equal(await client.request(requests.convertReferences, params), null);
  });

  it("offers another style at a reference", async () => {
    const at = { line: 0, character: 20 };
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ["refactor"] },
    });
    assert.deepEqual(
      actions.map(({ kind, title }) => [kind, title]),
      [
        ["refactor.rewrite", "Neem deze verwijzing op in de zin"],
        ["refactor.rewrite", "Maak van deze verwijzing een voetnoot"],
        ["refactor.rewrite", "Maak van deze verwijzing een Pandoc-verwijzing"],
      ],
    );
  });

  it("lists the abbreviations that a draft uses", async () => {
    const other = "file:///werk/afkortingen.md";
    await client.open(other, "De STH vergadert.\n");
    const params = { uri: other, what: "abbreviations" };
    const list = await client.request<requests.GeneratedTextResult>(requests.generatedText, params);
    assert.match(list?.text ?? "", /\| STH \| Stuurgroep Havens \|/);
    assert.equal(await client.request(requests.generatedText, { uri: other, what: "iets anders" }), null);
  });

  it("explains a paper of parliament and links to it", async () => {
    const other = "file:///werk/kamerstuk.md";
    await client.open(other, "Zie Kamerstuk 35 000, nr. 7.\n");
    const textDocument = { uri: other };
    const hover = await client.request<Hover>("textDocument/hover", {
      textDocument,
      position: { line: 0, character: 8 },
    });
    assert.match((hover.contents as { value: string }).value, /kst-35000-7/);
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument });
    assert.deepEqual(
      links.map(({ target }) => target),
      ["https://zoek.officielebekendmakingen.nl/kst-35000-7.html"],
    );
  });
});
