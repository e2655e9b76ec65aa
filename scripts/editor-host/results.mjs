// What a suite in an editor leaves behind, and what that proves.
import { existsSync, readFileSync } from "node:fs";

/** The results that a suite wrote to `file`, or null. */
export function readResults(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null; // cut off: the suite did not finish
  }
}

/**
 * Prints the results under `name` and gives { passed, failed, skipped, ok }. An editor whose extension
 * host dies still ends with 0, and so does a suite that ran nothing: only results with a passed test
 * prove that the suite ran. A suite may write results as it goes, with `finished: false` until its end, so
 * that it shows how far it came. `ended` is { code, why }; `out` is where the logs are.
 */
export function report(name, results, { code, why }, out) {
  if (!results) {
    const how = why || `the editor ended with ${code}`;
    console.log(`${name}: the suite gave no results (${how}); see ${out}`);
    return { passed: 0, failed: 1, skipped: 0, ok: false };
  }
  const { passed = 0, failed = 0, skipped = 0, tests = [] } = results;
  for (const { title, ms, error } of tests) {
    console.log(error ? `  not ok ${title}\n${error}` : `  ok ${title} (${ms ?? "?"} ms)`);
  }
  const whole = results.finished !== false;
  const ok = whole && passed > 0 && failed === 0 && code === 0 && !why;
  if (!passed) console.log(`${name}: no test passed`);
  if (!whole) console.log(`${name}: the suite did not finish`);
  if (passed && !failed && !ok) console.log(`${name}: ${why || `the editor ended with ${code}`}`);
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  return { passed, failed: failed || (ok ? 0 : 1), skipped, ok };
}
