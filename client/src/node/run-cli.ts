import { spawn } from "node:child_process";

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command line that comes with the extension, in a process of its own, so that the editor goes on meanwhile. `cli`:
 * path of its program. `onProgress`: the part of the whole that is done, from 0 to 100.
 */
export const runCli = (
  cli: string,
  args: readonly string[],
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<CliResult> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
      const told = [...text.matchAll(/^progress (\d{1,3})$/gm)].at(-1)?.[1];
      if (told !== undefined) onProgress(Number(told));
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err: err.replace(/^progress \d+\n/gm, "") }));
  });
