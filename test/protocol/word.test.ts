import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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

describe("dist/cli.js with a Word document", function () {
  this.timeout(30_000);

  it("makes a copy beside it, leaves it as it is and never writes over a file", () => {
    const folder = mkdtempSync(join(tmpdir(), "notawijzer-word-"));
    try {
      const wrong = docx(paragraph(`Het ${wrongName()} bestaat.`));
      writeFileSync(join(folder, "brief.docx"), wrong);
      const check = (copy: string) =>
        spawnSync(
          process.execPath,
          [resolve(__dirname, "../../dist/cli.js"), "check", "brief.docx", "--comments", copy],
          {
            cwd: folder,
            encoding: "utf8",
          },
        );
      const made = check("kopie.docx");
      assert.deepEqual([made.status, made.stderr], [1, ""]);
      assert.match(made.stdout, /kopie\.docx: kopie met 1 opmerking gemaakt\./);
      const copy = readFileSync(join(folder, "kopie.docx"));
      assert.match(Buffer.from(openZip(copy).read("word/comments.xml")!).toString(), /Notawijzer/);
      for (const name of ["kopie.docx", "brief.docx"]) {
        const again = check(name);
        assert.equal(again.status, 3);
        assert.match(again.stderr, /Er is al een bestand met deze naam/);
      }
      assert.deepEqual(readFileSync(join(folder, "brief.docx")), wrong);
      assert.deepEqual(readFileSync(join(folder, "kopie.docx")), copy);
      assert.deepEqual(readdirSync(folder).sort(), ["brief.docx", "kopie.docx"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
