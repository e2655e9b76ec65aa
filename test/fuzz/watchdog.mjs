// A thread beside the tests: where they hang in one input, nothing in their own thread can say so.
import { parentPort, workerData } from "node:worker_threads";

let last = "";
let timer;
parentPort.on("message", (input) => {
  last = input;
  clearTimeout(timer);
  timer = setTimeout(() => {
    process.stderr.write(`hangs in: ${JSON.stringify(last).slice(0, 4000)}\n`);
    process.kill(process.pid, "SIGKILL");
  }, workerData);
  if (input === undefined) clearTimeout(timer);
});
