import type { DraftResult } from "./check-draft";
import type { DraftSource } from "./read-drafts";

/** Another thread that checks drafts with the same arguments. */
export interface Helper {
  /** Rejects where the helper has come to an end. */
  readonly check: (source: DraftSource) => Promise<DraftResult>;
  readonly end: () => void;
}

/** Drafts that a helper has at a time: it need not wait for the next. */
const atOnce = 2;

/** Checks all drafts, here and by the helpers, in no order; the results are in theirs. `onDone`: told how many are done before each. */
export async function shareWork(
  sources: readonly DraftSource[],
  checkOne: (source: DraftSource) => Promise<DraftResult>,
  helpers: readonly Helper[],
  onDone: (done: number) => Promise<void>,
): Promise<readonly DraftResult[]> {
  const results = new Array<DraftResult>(sources.length);
  const left = sources.map((_, at) => at).reverse();
  let done = 0;
  const keep = (at: number, result: DraftResult): void => {
    results[at] = result;
    done++;
  };
  const help = async (helper: Helper): Promise<void> => {
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      try {
        keep(at, await helper.check(sources[at]!));
      } catch {
        // What it leaves is checked here.
        left.push(at);
        return;
      }
    }
  };
  const helping = helpers.flatMap((helper) => Array.from({ length: atOnce }, () => help(helper)));
  const workHere = async (): Promise<void> => {
    for (let at = left.pop(); at !== undefined; at = left.pop()) {
      await onDone(done);
      keep(at, await checkOne(sources[at]!));
    }
  };
  await workHere();
  await Promise.all(helping);
  await workHere();
  for (const helper of helpers) helper.end();
  return results;
}
