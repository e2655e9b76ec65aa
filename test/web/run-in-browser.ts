import "mocha/mocha.js";
import type Mocha from "mocha";
import { extension } from "../editor/editor";
import { mochaRun, type Results } from "../editor/mocha-run";

/**
 * Runs the suites that `load` registers in a web extension host and sends the results to the server of the extension's folder, as far as
 * they are known. Rejects where a test failed, which is how VS Code hears of it.
 */
export async function runInBrowser(load: () => Promise<unknown>): Promise<void> {
  const { Mocha: Runner } = globalThis as unknown as { readonly Mocha: typeof Mocha };
  const address = `${extension().extensionUri.toString(true)}/results`;
  let last: Promise<unknown> = Promise.resolve();
  const send = (results: Results & { readonly finished: boolean }) => {
    last = last.then(() => fetch(address, { method: "POST", body: JSON.stringify(results) }));
  };
  const results = await mochaRun(Runner, load, (so) => send({ ...so, finished: false }));
  send({ ...results, finished: true });
  await last;
  if (results.failed > 0) throw new Error(`${results.failed} failed`);
}
