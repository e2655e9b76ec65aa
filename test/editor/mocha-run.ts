import type Mocha from "mocha";

type Outcome = { title: string } & ({ ms: number } | { error: string });

/** What the runners of scripts/editor-host want to know. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly tests: readonly Outcome[];
}

/**
 * Runs the suites that `load` registers. `Runner`: mocha's own class, of Node or of the browser. `progress` is given the results so far
 * after each test.
 */
export async function mochaRun(
  Runner: typeof Mocha,
  load: () => Promise<unknown>,
  progress: (results: Results) => void = () => {},
): Promise<Results> {
  const mocha = new Runner({ ui: "bdd", timeout: 60_000, slow: 5_000, forbidOnly: true, reporter: "min" });
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
        progress({ passed, failed, skipped, tests });
      })
      .on("fail", (test, error: Error) => {
        failed++;
        tests.push({ title: test.fullTitle(), error: error.stack ?? error.message });
        progress({ passed, failed, skipped, tests });
      })
      .on("pending", () => skipped++);
  });
  return { ...counts, tests };
}
