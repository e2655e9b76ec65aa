import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const dist = join(__dirname, "../../dist");

/**
 * Modules of Node that a bundle may use; those of `transports` come with the protocol's library, which opens none for us. The others are
 * our own: server.worker.js holds what the servers share, in parts of which one asks for the other.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "cli.js": ["./parts.js", "./server.worker.js", "buffer", "crypto", "events", "fs", "fs/promises", "module", "os", "path", "process", "stream", "string_decoder", "url", "util", "v8", "worker_threads", "zlib"],
  "word.js": ["buffer", "events", "fs", "fs/promises", "path", "stream", "string_decoder", "url", "util", "zlib"],
  "server.js": ["module", "path", "stream", "v8"],
  "core.js": ["./parts.js", "./server.worker.js", "buffer", "child_process", "crypto", "fs", "fs/promises", "module", "net", "os", "path", "process", "stream", "url", "util", "v8"],
  "parts.js": ["./server.worker.js", "fs", "fs/promises", "path", "url", "v8"],
  "server.worker.js": ["part-1", "part-2"],
  "client.js": ["buffer", "child_process", "crypto", "events", "fs", "fs/promises", "net", "os", "path", "readline", "stream", "url", "util", "vscode"],
  "client.browser.js": ["vscode"],
}; // prettier-ignore

interface Found {
  readonly dynamic: readonly string[];
  readonly modules: ReadonlySet<string>;
  readonly network: readonly string[];
}

/** Code that makes code, modules that are required, and what a browser fetches with. */
function look(file: string): Found {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(dist, file), "utf8"),
    ts.ScriptTarget.Latest,
    false,
  );
  const dynamic: string[] = [];
  const network: string[] = [];
  const modules = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const { expression, arguments: args = [] } = node;
      const name = ts.isIdentifier(expression)
        ? expression.text
        : ts.isPropertyAccessExpression(expression)
          ? expression.name.text
          : "";
      const [first] = args;
      const shown = node.getText(source).slice(0, 80);
      const isOfObject = ts.isPropertyAccessExpression(expression);
      if (name === "eval" || (name === "Function" && !isOfObject) || name === "runInNewContext" || name === "runInThisContext") dynamic.push(shown);
      if (/^set(?:Timeout|Interval)$/.test(name) && first && ts.isStringLiteralLike(first)) dynamic.push(shown);
      if (name === "importScripts" || expression.kind === ts.SyntaxKind.ImportKeyword) {
        if (!first || !ts.isStringLiteralLike(first)) dynamic.push(shown);
      }
      if (name === "require" && !isOfObject) {
        if (first && ts.isStringLiteralLike(first)) modules.add(first.text.replace(/^node:/, ""));
        else dynamic.push(shown);
      }
      if (/^(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)$/.test(name)) network.push(shown);
    }
    ts.forEachChild(node, visit);
  }; // prettier-ignore
  visit(source);
  return { dynamic, modules, network };
}

describe("what is shipped", function () {
  this.timeout(120_000);
  const files = readdirSync(dist).filter((name) => name.endsWith(".js"));

  it("is what is known", () => {
    assert.deepEqual(files.toSorted(), ["cli.js", "client.browser.js", "client.js", "core.js", "overview.js", "parts.js", "server.js", "server.worker.js", "word.js"]); // prettier-ignore
  });

  for (const file of files)
    it(`makes no code, fetches nothing and uses no module beyond those that are known: ${file}`, () => {
      const { dynamic, modules, network } = look(file);
      assert.deepEqual(dynamic, []);
      assert.deepEqual(network, []);
      const known = new Set(allowed[file] ?? []);
      assert.deepEqual([...modules].filter((name) => !known.has(name)), []);
    }); // prettier-ignore
});
