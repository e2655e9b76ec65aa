import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { openZip } from "../../server/src/host/zip-archive";
import * as requests from "../../server/src/lsp/requests";
import { docx, paragraph } from "../support/docx";
import { claimsPack } from "../unit/analysis/claims-pack";
import { connectInMemory, connectProcess } from "./client";

const uri = "file:///werk/brief.docx";

/** Of any pack, so that the test names none of its content. */
function wrongName(): string {
  const folder = resolve(__dirname, "../../dist/packs");
  const file = readdirSync(folder).find((name) => name.endsWith(".json"))!;
  const pack = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
    readonly terms: readonly {
      readonly hiddenLabel: readonly { form: string; kind: string; lang: string; context?: unknown }[];
    }[];
  };
  return pack.terms
    .flatMap(({ hiddenLabel }) => hiddenLabel)
    .find(({ kind, lang, context }) => kind === "expansion" && lang === "nl" && !context)!.form;
}

describe("a Word document, checked by the server", function () {
  this.timeout(30_000);

  it("comes back with comments, in the language of the settings", async () => {
    const client = await connectProcess(resolve(__dirname, "../../dist/server.js"), ["--stdio"]);
    try {
      const wrong = docx(paragraph(`Het ${wrongName()} bestaat.`));
      const ask = (data: string) =>
        client.request<requests.WordCommentsResult>(requests.wordComments, { uri, data });
      const answer = await ask(wrong.toString("base64"));
      assert.ok(answer && "comments" in answer);
      assert.equal(answer.comments, 1);
      const copy = openZip(Buffer.from(answer.data!, "base64"));
      assert.match(
        Buffer.from(copy.read("word/comments.xml")!).toString(),
        /w:author="Notawijzer".*Fout · misname/,
      );

      const clean = docx(paragraph("Het regent.")).toString("base64");
      assert.deepEqual(await ask(clean), { comments: 0 });
      assert.deepEqual(await ask(Buffer.from("geen zip").toString("base64")), {
        refused: "Dit is geen Word-document (.docx), of het is beschadigd.",
      });
      assert.equal(await client.request(requests.wordComments, {}), null);
      assert.equal(await client.request(requests.wordComments, null), null);
    } finally {
      await client.end();
    }
  });

  it("is not read by a server whose host cannot", async () => {
    const client = await connectInMemory([claimsPack]);
    assert.equal(await client.request(requests.wordComments, { uri, data: "" }), null);
    await client.end();
  });
});
