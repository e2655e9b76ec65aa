// Starting other programs without a shell, and ending them with all that they started.
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { atEnd, refuseWhenEnding, Trouble, unlessEnding } from "./endings.mjs";

const windows = process.platform === "win32";
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** The full path of a program on PATH, or null. On Windows with one of `.exe`, `.cmd`, `.bat`. */
export function onPath(name, { path = process.env.PATH ?? process.env.Path ?? "" } = {}) {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    for (const extension of windows ? [".exe", ".cmd", ".bat"] : [""]) {
      const file = join(folder, name + extension);
      try {
        accessSync(file, constants.X_OK);
        if (statSync(file).isFile()) return file;
      } catch {} // not here
    }
  }
  return null;
}

/** The command line that runs npm with these arguments: [program, arguments]. */
export function npm(...args) {
  const beside = dirname(process.execPath);
  const scripts = [
    process.env.npm_execpath, // pnpm and yarn set it too
    join(beside, "node_modules/npm/bin/npm-cli.js"),
    join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
  ];
  const script = scripts.find((file) => file && basename(file) === "npm-cli.js" && existsSync(file));
  if (script) return [process.execPath, [script, ...args]];
  const program = onPath("npm");
  if (program && !windows) return [program, args];
  throw new Trouble("npm is niet gevonden / npm was not found: start this with npm");
}

/**
 * Starts a program in a process group of its own, which ends with the script at the latest. Gives
 * { child, ended, stop }: `ended` resolves to { code, signal, error }; `stop()` ends the whole group, which
 * has `grace` ms to clean up after itself.
 */
export function start(program, args, { grace = 5000, ...options } = {}) {
  refuseWhenEnding();
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    ...options,
    detached: !windows, // on Windows that would open a console window
  });
  const ended = new Promise((done) => {
    child.once("error", (error) => done({ code: null, signal: null, error }));
    child.once("exit", (code, signal) => done({ code, signal }));
  });
  const stop = atEnd(
    () => child.pid !== undefined && (windows ? endTree(child, ended) : endGroup(child, grace)),
  );
  return { child, ended, stop };
}

/** Ends a process group, whose first process may be gone already while others are not. */
async function endGroup({ pid }, grace) {
  const signal = (name) => {
    try {
      return process.kill(-pid, name);
    } catch {
      return false; // nobody left in it
    }
  };
  if (!signal("SIGTERM")) return;
  for (const limit = Date.now() + grace; Date.now() < limit; await sleep(20)) {
    if (!signal(0)) return;
  }
  signal("SIGKILL");
}

async function endTree(child, ended) {
  if (child.exitCode !== null) return;
  const args = ["/pid", String(child.pid), "/T", "/F"];
  spawn("taskkill", args, { stdio: "ignore", windowsHide: true }).once("error", () => child.kill());
  await Promise.race([ended, sleep(5000)]);
}

/**
 * Runs a program to its end: { code, output }, output being stdout and stderr as they came. `echo`
 * shows them as well; `limit` is in ms. A program that cannot be started is a Trouble.
 */
export async function run(program, args, { echo = false, limit, ...options } = {}) {
  const { child, ended, stop } = start(program, args, options);
  const decoder = { out: new TextDecoder(), error: new TextDecoder() };
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += decoder.out.decode(chunk, { stream: true });
    if (echo) process.stdout.write(chunk);
  });
  child.stderr?.on("data", (chunk) => {
    output += decoder.error.decode(chunk, { stream: true });
    if (echo) process.stderr.write(chunk);
  });
  const closed = new Promise((done) => child.once("close", done));
  let late = false;
  const timer = limit && setTimeout(() => ((late = true), stop()), limit);
  const { code, signal, error } = await ended;
  await unlessEnding();
  clearTimeout(timer);
  if (error) throw new Trouble(`${program}: ${error.message}`);
  // The pipes stay open as long as a grandchild holds them: the end of the group closes them.
  await stop();
  await Promise.race([closed, sleep(1000)]);
  if (late) output += `\n${basename(program)}: no end in ${limit / 1000} s\n`;
  return { code: late ? 1 : (code ?? (signal ? 1 : 0)), output };
}
