const period = 3 * 60_000;
const pauses = [0, 1_000, 2_000, 5_000, 10_000];

/**
 * The pause in ms before the server is started again, or undefined where it has crashed too often: more than five
 * times in three minutes.
 *
 * @param crashes times in ms, ascending, the newest last
 */
export function pauseAfter(crashes: readonly number[]): number | undefined {
  const newest = crashes.at(-1);
  if (newest === undefined) return 0;
  return pauses[crashes.filter((time) => newest - time < period).length - 1];
}
