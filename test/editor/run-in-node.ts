import { writeFileSync } from "node:fs";
import { mochaRun } from "./mocha-run";

/**
 * Runs the suites that `load` registers in a Node extension host and writes the results to the file that EXT_TEST_RESULTS names.
 * Rejects where a test failed, which is how VS Code hears of it.
 */
export async function runInNode(load: () => Promise<unknown>): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const results = await mochaRun(Mocha, load);
  const file = process.env["EXT_TEST_RESULTS"];
  if (!file) throw new Error("EXT_TEST_RESULTS names no file");
  writeFileSync(file, JSON.stringify(results));
  if (results.failed > 0) throw new Error(`${results.failed} failed`);
}
