import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";
import type { Rule } from "../analysis/rule";
import type { DraftResult } from "./check-draft";
import { createWorker } from "./check-worker";
import type { Io } from "./io";
import type { DraftSource } from "./read-drafts";
import type { Helper } from "./share-work";

interface Task {
  readonly id: number;
  readonly source: DraftSource;
}

interface Done {
  readonly id: number;
  readonly result: DraftResult;
}

interface HelperData {
  readonly checkArgs: readonly string[];
}

/** More threads wait for the same disk. */
const most = 7;

/** One helper for each processor but the one that this thread has. `script`: the program itself. */
export function nodeHelpers(script: string, args: readonly string[]): readonly Helper[] {
  const count = Math.min(most, availableParallelism() - 1);
  const data: HelperData = { checkArgs: args };
  return Array.from({ length: Math.max(0, count) }, () =>
    nodeHelper(new Worker(script, { workerData: data })),
  );
}

function nodeHelper(worker: Worker): Helper {
  const waiting = new Map<
    number,
    { readonly done: (result: DraftResult) => void; readonly fail: () => void }
  >();
  let last = 0;
  let hasEnded = false;
  const end = (): void => {
    hasEnded = true;
    for (const { fail } of waiting.values()) fail();
    waiting.clear();
  };
  worker.on("message", ({ id, result }: Done) => {
    waiting.get(id)?.done(result);
    waiting.delete(id);
  });
  worker.on("error", end);
  worker.on("exit", end);
  return {
    check: (source) =>
      new Promise((done, reject) => {
        const fail = (): void => reject(new Error("the helper has ended"));
        if (hasEnded) return fail();
        const task: Task = { id: ++last, source };
        waiting.set(task.id, { done, fail });
        worker.postMessage(task);
      }),
    end: () => void worker.terminate(),
  };
}

/** In a thread that is a helper: answers each draft. Gives false elsewhere. */
export function serveAsHelper(rules: readonly Rule[], makeIo: () => Io): boolean {
  const { checkArgs } = (workerData ?? {}) as Partial<HelperData>;
  if (!parentPort || checkArgs === undefined) return false;
  const port = parentPort;
  const check = createWorker(checkArgs, rules, makeIo());
  port.on("message", ({ id, source }: Task) => {
    void check.then((one) => one(source)).then((result) => port.postMessage({ id, result } satisfies Done));
  });
  return true;
}
