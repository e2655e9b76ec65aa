// A command that runs to its end: seconds, and the most memory that it had.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { round } from "./figures.mjs";

/** Milliseconds after which a command counts as having no end. */
export const patience = 120_000;

export function measureCommand([program, ...args], options = {}) {
  return new Promise((resolve) => {
    const from = performance.now();
    const child = spawn(program, args, { stdio: "ignore", ...options });
    let most;
    const look = setInterval(() => {
      const file = `/proc/${child.pid}/status`;
      if (!existsSync(file)) return;
      try {
        most = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1] ?? 0) / 1024 || most;
      } catch {} // it ended meanwhile
    }, 20);
    const kill = setTimeout(() => child.kill("SIGKILL"), patience);
    child.once("error", () => resolve(undefined));
    child.once("exit", (code, signal) => {
      clearInterval(look);
      clearTimeout(kill);
      const seconds = (performance.now() - from) / 1000;
      resolve(signal ? undefined : round({ seconds, memory: most, code }));
    });
  });
}
