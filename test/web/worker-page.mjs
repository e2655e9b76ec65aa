// The server of the web, in a Web Worker of headless Chromium, with a client in this process.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AbstractMessageReader, AbstractMessageWriter } from "vscode-jsonrpc";
import { createProtocolConnection } from "vscode-languageserver/node";
import { ownFile } from "../../server/src/lsp/requests.ts";
import { initialize } from "../protocol/client.ts";
import { openBrowser } from "../webview/chromium-page.mjs";

const dist = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../../dist");
const fileOf = (path) => readFileSync(join(dist, path), "utf8");

/** The page may start the worker; the worker may fetch, load and evaluate nothing. */
const html = `<!DOCTYPE html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'nonce-page'; worker-src 'self'">
<script nonce="page">
  const worker = new Worker("/server.worker.js");
  worker.onmessage = ({ data }) => window.saidByWorker(data);
  worker.onerror = ({ message }) => window.failedInWorker(message);
  window.tellWorker = (messages) => messages.forEach((message) => worker.postMessage(message));
</script>`;

class PageReader extends AbstractMessageReader {
  listen(callback) {
    this.hear = callback;
    return { dispose: () => (this.hear = undefined) };
  }
}

/** Sends what is written in one turn together: each call to the page has its price. */
class PageWriter extends AbstractMessageWriter {
  waiting = [];
  constructor(page) {
    super();
    this.page = page;
  }
  async write(message) {
    this.waiting.push(message);
    if (this.waiting.length > 1) return;
    await null;
    const sent = this.waiting;
    this.waiting = [];
    await this.page.evaluate((messages) => window.tellWorker(messages), sent);
  }
  end() {}
}

/**
 * A client that has initialized the worker: what `initialize` of protocol/client.ts gives, and `troubles`: errors in the worker and
 * requests that were refused. `asked`: the files of dist/ that the worker has asked for.
 */
export async function connectWorker(options = {}) {
  const browser = await openBrowser();
  const reader = new PageReader();
  const troubles = [];
  const asked = [];
  const { page, refused } = await browser.open({
    html,
    files: { "server.worker.js": fileOf("server.worker.js") },
    theme: "light",
    functions: {
      saidByWorker: (message) => reader.hear?.(message),
      failedInWorker: (message) => void troubles.push(message),
    },
  });
  const connection = createProtocolConnection(reader, new PageWriter(page));
  connection.onRequest(ownFile, ({ path }) => {
    asked.push(path);
    return { text: fileOf(path) };
  });
  const client = await initialize(connection, options, async () => {
    connection.dispose();
    await browser.close();
  });
  return { ...client, asked, troubles: () => [...troubles, ...refused] };
}
