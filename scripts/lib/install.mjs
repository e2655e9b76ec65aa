// The clone's own packages. Node's own modules only: this runs before there is anything else.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm, run } from "./processes.mjs";

/** The clone's top folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Whether node_modules is missing, half installed, or holds others than package-lock.json names. By content:
 * the times say nothing after a checkout, nor after `npm install`, which writes package-lock.json last.
 */
export function needsInstall(folder = root) {
  const packages = (path) => JSON.parse(readFileSync(join(folder, path), "utf8")).packages;
  let wanted;
  let installed;
  try {
    wanted = packages("package-lock.json");
    installed = packages("node_modules/.package-lock.json"); // npm writes it when all is there
  } catch {
    return true;
  }
  const differs = (path) => installed[path]?.version !== wanted[path]?.version;
  return (
    Object.keys(installed).some(differs) ||
    // Optional ones are for other platforms.
    Object.entries(wanted).some(([path, { optional }]) => path && !optional && differs(path))
  );
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
