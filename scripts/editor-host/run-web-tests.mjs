// Runs a suite in VS Code's web extension host: a Web Worker of the page, without Node.
//
//   node scripts/editor-host/run-web-tests.mjs EXTENSION_FOLDER SUITE WORKSPACE_FOLDER [OUT]
//
// WORKSPACE_FOLDER may be an address of another scheme than file: then there is no server behind the editor, as on vscode.dev.
//
// The extension's folder is served over http; VS Code's server shows that under its own origin as
// /proxy/PORT, and the workbench's developmentOptions name it by that address. (As vscode-remote: the
// host would refuse to start the language server's Worker.)
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { atEnd, main, Trouble } from "../lib/endings.mjs";
import { quietSettings } from "./code-server.mjs";
import { openHost } from "./host.mjs";
import { report } from "./results.mjs";

const types = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".map": "application/json",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/**
 * As runTests, but `suite` is a bundle inside the extension's folder, since nothing else is served, and
 * its run() reports by a POST of the same JSON to `${extension.extensionUri.toString(true)}/results`.
 *
 * `alone`: an editor without a server behind it, as on vscode.dev: extensions of the editor run in the page too, and `workspace` is
 * an address (such as vscode-vfs://host/path) or null for none. `more`: folders of other extensions, inside the extension's too.
 */
export async function runWebTests({
  name,
  extension,
  suite,
  workspace,
  restricted,
  out,
  limit,
  alone = false,
  more = [],
}) {
  const inside = relative(extension, suite).replace(/\.js$/, "").split(sep).join("/");
  if (inside.startsWith("..")) {
    throw new Trouble("the suite must lie inside the extension's folder, which alone is served", 2);
  }
  let results = null;
  const files = createServer(async (request, response) => {
    const [status, content, type] = await answer(request).catch(() => [400]);
    response.writeHead(status, {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      ...(type && { "Content-Type": type }),
    });
    response.end(content);
  });
  /** The answer to a request: [status, content, type]. */
  async function answer(request) {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (request.method === "OPTIONS") return [204];
    if (request.method === "POST" && path === "/results") {
      results = JSON.parse(await body(request));
      return [204];
    }
    try {
      return [200, await readFile(join(extension, path)), types[extname(path)] ?? "text/plain"];
    } catch {
      return [404];
    }
  }
  await new Promise((done) => files.listen(0, "127.0.0.1", done));
  const closeFiles = atEnd(() => {
    files.close();
    files.closeAllConnections();
  });

  const host = await openHost({ out, trusted: !restricted });
  const uri = (path) => ({
    scheme: "http",
    authority: `127.0.0.1:${host.server.port}`,
    path: join("/proxy", String(files.address().port), path),
  });
  // The workbench reads its configuration from an element's attribute; no flag or payload reaches
  // developmentOptions.extensions there.
  await host.page.addInitScript(
    ({ developmentOptions, settings }) => {
      const original = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (attribute) {
        const value = original.call(this, attribute);
        if (attribute !== "data-settings" || this.id !== "vscode-workbench-web-configuration") return value;
        const configuration = JSON.parse(value);
        Object.assign((configuration.developmentOptions ??= {}), developmentOptions);
        if (settings) configuration.configurationDefaults = settings;
        return JSON.stringify(configuration);
      };
    },
    {
      developmentOptions: {
        extensions: ["", ...more.map((folder) => relative(extension, folder).split(sep).join("/"))].map(uri),
        extensionTestsPath: uri(inside),
      },
      // Without a server there is no file with the user's settings.
      settings: alone ? quietSettings : null,
    },
  );
  if (alone) await withoutServer(host.page);
  const query = new URLSearchParams(workspace ? { folder: workspace } : { ew: "true" });
  const ended = await host.suite(`${host.server.origin}/?${query}`, limit);
  await host.close();
  await closeFiles();
  return report(name, results, ended, out);
}

/** Has the workbench of code-server, which names its server whatever its configuration says, run without one. */
async function withoutServer(page) {
  await page.route(/\/workbench\/workbench\.js$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const changed = text.replace("remoteAuthority:location.host", "remoteAuthority:void 0");
    if (changed === text) throw new Trouble("this workbench names its server in another way");
    await route.fulfill({ response, body: changed });
  });
}

async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main(async () => {
    const [extension, suite, workspace, out = "test-output/web"] = process.argv.slice(2);
    if (!workspace) {
      throw new Trouble("usage: run-web-tests.mjs EXTENSION_FOLDER SUITE WORKSPACE_FOLDER [OUT]", 2);
    }
    const alone = /^[a-z][a-z0-9+.-]+:/.test(workspace);
    const given = {
      name: "web",
      extension: resolve(extension),
      suite: resolve(suite),
      workspace: alone ? workspace : resolve(workspace),
      alone,
      more: alone ? [resolve(extension, "dist-test/web/virtual-files")] : [],
      out: resolve(out),
      limit: 150_000,
    };
    return (await runWebTests(given)).ok ? 0 : 1;
  });
}
