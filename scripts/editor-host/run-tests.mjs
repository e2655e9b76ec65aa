// Runs a suite in VS Code's Node extension host, in the browser (code-server).
import { join } from "node:path";
import { remote } from "./code-server.mjs";
import { openHost } from "./host.mjs";
import { readResults, report } from "./results.mjs";

/**
 * Runs `suite` (a CommonJS module) with the extension in folder `extension` on the folder `workspace`, and
 * gives what report() gives. Its run() writes {passed, failed, skipped, tests} as JSON to the file that
 * EXT_TEST_RESULTS names, tests as [{title, ms} or {title, error}]; with `finished: false` as long as it is not at its end. `restricted`: the folder is not
 * trusted, and RESTRICTED is "1". `limit` is in ms.
 */
export async function runTests({ name, extension, suite, workspace, restricted, out, limit }) {
  const host = await openHost({
    out,
    trusted: !restricted,
    // Without the flag a release build ignores the payload, and nothing runs.
    serverArguments: ["--vscode-option", "enable-smoke-test-driver"],
  });
  const { port, origin } = host.server;
  const results = join(host.temporary, "results.json");
  const environment = { EXT_TEST_RESULTS: results, ...(restricted && { RESTRICTED: "1" }) };
  const payload = [
    ["extensionDevelopmentPath", remote(port, extension)],
    ["extensionTestsPath", remote(port, suite)],
    ["extensionEnvironment", JSON.stringify(environment)],
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  const ended = await host.suite(`${origin}/?${query}`, limit);
  const found = readResults(results);
  await host.close();
  return report(name, found, ended, out);
}
