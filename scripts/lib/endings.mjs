// What must be undone when a script ends, however it ends: processes, temporary folders.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

const endings = new Set();
let ending;

/** Waits for ever once the script is ending: what was ended early has no result to go on with. */
export const unlessEnding = () => ending && new Promise(() => {});

/** Throws once the script is ending: nothing may be begun that nobody would undo. */
export function refuseWhenEnding() {
  if (ending) throw new Trouble("ending");
}

/** Has `action` (may be async) done at the end of the script. The answer does it sooner, once. */
export function atEnd(action) {
  let done;
  const once = () => {
    endings.delete(once);
    return (done ??= Promise.resolve().then(action));
  };
  endings.add(once);
  return once;
}

/** Does everything that is left, the newest first; an action that fails does not keep the others. */
export function endAll() {
  return (ending ??= (async () => {
    for (const action of [...endings].reverse()) await action().catch(() => {});
  })());
}

/** A new folder that goes when the script ends: { path, remove }. */
export function temporaryFolder(name) {
  refuseWhenEnding();
  // The real path: macOS has /var for /private/var, Windows short names, and editors compare paths.
  const path = mkdtempSync(join(realpathSync.native(tmpdir()), `${name}-`));
  const remove = atEnd(() => rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  return { path, remove };
}

/** A problem that the reader can do something about: shown without a stack. */
export class Trouble extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/** Runs a script: `action` gives its exit code; signals, errors and ordinary ends all clean up. */
export function main(action) {
  const stop = (signal) => {
    const code = 128 + (constants.signals[signal] ?? 2);
    endAll().finally(() => process.exit(code));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  // npm hands a signal to its shell only, which dies of it and leaves us.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && stop("SIGTERM"), 500).unref();
  }
  action()
    .catch((error) => {
      // What fails because the script is ending already is no news.
      if (!ending) console.error(error instanceof Trouble ? error.message : error);
      return error.code > 0 ? error.code : 1;
    })
    .then(async (code) => {
      if (ending) return; // the signal's handler ends the process
      await endAll();
      process.exit(code ?? 0);
    });
}
