import "mocha/mocha.js";
import type Mocha from "mocha";
import { extension } from "../editor/editor";
import { mochaRun } from "../editor/mocha-run";

/**
 * Runs the suites that `load` registers in a web extension host and sends the results to the server of the extension's folder.
 * Rejects where a test failed, which is how VS Code hears of it.
 */
export async function runInBrowser(load: () => Promise<unknown>): Promise<void> {
  const { Mocha: Runner } = globalThis as unknown as { readonly Mocha: typeof Mocha };
  const results = await mochaRun(Runner, load);
  const address = `${extension().extensionUri.toString(true)}/results`;
  await fetch(address, { method: "POST", body: JSON.stringify(results) });
  if (results.failed > 0) throw new Error(`${results.failed} failed`);
}
