import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { connectProcess, cursor, until } from "../protocol/client.ts";
import * as requests from "../../server/src/lsp/requests.ts";
import { connectWorker } from "./worker-page.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const accuracy = join(here, "../accuracy");
const drafts = join(accuracy, "drafts");
const server = join(here, "../../dist/server.js");

describe("the server in a Web Worker", function () {
  this.timeout(300_000);
  let web;
  let desktop;
  const counts = { passages: 0, findings: 0 };
  before(async () => {
    [web, desktop] = await Promise.all([connectWorker(), connectProcess(server, ["--stdio"])]);
  });
  after(() => Promise.all([web?.end(), desktop?.end()]));
  afterEach(() => assert.deepEqual(web.troubles(), []));

  /** What both answer to a request about a draft with a caret (`¦`). */
  async function both(marked, method, params = {}) {
    const { text, position } = cursor(marked);
    const uri = "untitled:Untitled-1";
    const answers = [];
    for (const client of [web, desktop]) {
      await client.open(uri, text);
      answers.push(await client.request(method, { textDocument: { uri }, position, ...params }));
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    }
    return answers;
  }

  /** The findings of each draft, opened one beside the other. */
  async function findingsOf(client, texts) {
    const uris = texts.map((_, index) => `file:///werk/${index}.md`);
    for (const [index, uri] of uris.entries()) await client.open(uri, texts[index]);
    const found = await Promise.all(uris.map((uri) => client.findings(uri)));
    for (const uri of uris)
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    return found;
  }

  /** Compares the two servers finding by finding, and gives how many there were. */
  async function compare(texts) {
    const [onWeb, onDesktop] = await Promise.all([findingsOf(web, texts), findingsOf(desktop, texts)]);
    for (const [index, text] of texts.entries()) assert.deepEqual(onWeb[index], onDesktop[index], text);
    return onWeb.flat().length;
  }

  it("has the desktop's abilities and notes", async () => {
    for (const { statuses } of [web, desktop]) await until("a status", () => statuses.length > 0);
    assert.deepEqual(web.result.capabilities, desktop.result.capabilities);
    assert.deepEqual(web.statuses, desktop.statuses);
  });

  for (const file of readdirSync(accuracy).filter((name) => name.endsWith(".jsonl")))
    it(`has the desktop's findings on each passage of ${file}`, async () => {
      const lines = readFileSync(join(accuracy, file), "utf8").split("\n").filter(Boolean);
      const count = await compare(lines.map((line) => JSON.parse(line).text));
      assert(count > 0);
      counts.passages += lines.length;
      counts.findings += count;
    });

  it("has the desktop's findings on whole drafts, whatever the ends of their lines", async () => {
    const texts = readdirSync(drafts)
      .filter((name) => name.endsWith(".md"))
      .map((name) => readFileSync(join(drafts, name), "utf8"));
    assert((await compare(texts)) > 10);
    assert((await compare(texts.map((text) => text.replace(/\n/g, "\r\n")))) > 10);
  });

  it("has the desktop's hovers, completions and quick fixes", async () => {
    const marked = "Steun uit het Europees Verdedigingsfonds (ED¦F) @cofin";
    const [hover, sameHover] = await both(marked, "textDocument/hover");
    assert.match(hover.contents.value, /Europees Defensiefonds/);
    assert.deepEqual(hover, sameHover);
    const [list, sameList] = await both("De cofinanciering stijgt @cofin¦", "textDocument/completion");
    assert.equal(list.items[0].data.kind, "action");
    assert.deepEqual(list, sameList);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 50 } };
    const context = { diagnostics: [] };
    const [actions, sameActions] = await both(marked, "textDocument/codeAction", { range, context });
    assert(actions.length > 0);
    assert.deepEqual(actions, sameActions);
  });

  it("has the desktop's note and pages of rules", async () => {
    const [{ id }] = web.statuses[0].notes;
    for (const [method, params] of [
      [requests.noteText, { pack: id }],
      [requests.rulePage, { code: "misname/expansion" }],
    ]) {
      const answer = await web.request(method, params);
      assert(answer.text.length > 100);
      assert.deepEqual(answer, await desktop.request(method, params));
    }
  });

  it("says that it reads no Word documents", async () => {
    const answer = await web.request(requests.wordComments, {
      uri: "file:///werk/brief.docx",
      data: "UEsDBA==",
    });
    assert.match(answer.refused, /browser/);
  });

  it("was compared on thousands of passages", () => {
    assert(counts.passages > 2000 && counts.findings > 1000, JSON.stringify(counts));
  });

  it("asks for each of its own files once", () => {
    assert.deepEqual([...web.asked].sort(), [...new Set(web.asked)].sort());
    assert(web.asked.includes("language.jsonl"));
  });
});
