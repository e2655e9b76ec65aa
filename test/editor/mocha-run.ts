import { writeFileSync } from "node:fs";

type Outcome = { title: string } & ({ ms: number } | { error: string });

/**
 * Runs the suites that `load` registers and writes {passed, failed, skipped, tests} to the file that
 * EXT_TEST_RESULTS names. Rejects where a test failed, which is how VS Code hears of it.
 */
export async function mochaRun(load: () => Promise<unknown>): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, slow: 5_000, forbidOnly: true, reporter: "min" });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await load();
  const tests: Outcome[] = [];
  const counts = await new Promise<{ passed: number; failed: number; skipped: number }>((resolve) => {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    mocha
      .run(() => resolve({ passed, failed, skipped }))
      .on("pass", (test) => {
        passed++;
        tests.push({ title: test.fullTitle(), ms: test.duration ?? 0 });
      })
      .on("fail", (test, error: Error) => {
        failed++;
        tests.push({ title: test.fullTitle(), error: error.stack ?? error.message });
      })
      .on("pending", () => skipped++);
  });
  const file = process.env["EXT_TEST_RESULTS"];
  if (!file) throw new Error("EXT_TEST_RESULTS names no file");
  writeFileSync(file, JSON.stringify({ ...counts, tests }));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
