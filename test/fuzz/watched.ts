import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Milliseconds that one input may take; the slowest takes two seconds. */
const patience = 90_000;

let worker: Worker | undefined;

/** Does `act` with an input; where that does not come to an end, the process ends and shows the input. */
export function watched<T>(input: string, act: () => T): T {
  worker ??= new Worker(join(__dirname, "watchdog.mjs"), { workerData: patience, execArgv: [] });
  worker.unref();
  worker.postMessage(input);
  try {
    return act();
  } finally {
    worker.postMessage(undefined);
  }
}

after(() => worker?.terminate());
