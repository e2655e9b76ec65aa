import type fc from "fast-check";

/**
 * How much is tried. By itself the same inputs each time, so that a build fails only where something has changed;
 * `npm run test:fuzz -- --seed 7 --times 50` draws others, and fifty times as many (scripts/test-fuzz.mjs).
 */
export const seed = Number(process.env["NOTAWIJZER_FUZZ_SEED"] ?? 20_261_128);
const times = Number(process.env["NOTAWIJZER_FUZZ_TIMES"] ?? 1);

/** A number of runs, as often as asked for. */
export const runs = (number: number): number => Math.max(1, Math.round(number * times));

/** Milliseconds that a suite may take before it counts as hanging. */
export const patience = 120_000 * Math.max(1, times);

/** Parameters of a property. */
export const plan = <T>(number: number): fc.Parameters<T> => ({ numRuns: runs(number), seed });

const tally = new Map<string, number>();

/** Counts what was survived; the sums are shown at the end. */
export const count = (what: string, number = 1): void =>
  void tally.set(what, (tally.get(what) ?? 0) + number);

after(() => {
  const sums = [...tally].map(([what, number]) => `${number.toLocaleString("en")} ${what}`);
  if (sums.length > 0) console.log(`\n  survived, seed ${seed}: ${sums.join(", ")}`);
  tally.clear();
});
