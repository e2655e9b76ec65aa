// The clone's own packages. Node's own modules only: this runs before there is anything else.
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm, run } from "./processes.mjs";

/** The clone's top folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Whether node_modules is missing, half installed, or older than the lock file. */
export function needsInstall(folder = root) {
  const wanted = join(folder, "package-lock.json");
  const installed = join(folder, "node_modules/.package-lock.json"); // npm writes it last
  if (!existsSync(installed)) return true;
  return existsSync(wanted) && statSync(wanted).mtimeMs > statSync(installed).mtimeMs;
}

/**
 * Runs `npm ci`: { code, output }. Without install scripts: nothing of ours needs one, and some try
 * to download.
 */
export function install(options = {}) {
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  const [program, all] = npm(...args);
  return run(program, all, { cwd: root, ...options });
}

/** Runs one of package.json's scripts, as `npm run NAME -- ARGS`: { code, output }. */
export function runScript(name, args = [], options = {}) {
  const [program, all] = npm("run", "--silent", name, ...(args.length ? ["--", ...args] : []));
  // A script may itself have an editor to end.
  return run(program, all, { cwd: root, grace: 20_000, ...options });
}
