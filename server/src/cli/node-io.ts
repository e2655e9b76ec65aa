import { randomBytes } from "node:crypto";
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { localDay } from "../host/local-day";
import { isWithin } from "../host/node-host";
import { nodeHelpers } from "./node-helpers";
import type { EntryKind, Files, Io, Output } from "./io";

/** The real world. `assets`: the folder that the program stands in. */
export function nodeIo(assets: string, version: string): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: output(process.stdout),
    err: output(process.stderr),
    files,
    readStdin,
    assets,
    version,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    today: () => localDay(),
    helpers: (args) => nodeHelpers(join(assets, "cli.js"), args),
    serve: (path) => {
      createRequire(path)(path);
      return new Promise(() => {});
    },
  };
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    ...(stream.columns > 0 && { columns: stream.columns }),
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

interface Kinds {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
}

const kindOf = (entry: Kinds): EntryKind =>
  entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";

const files: Files = {
  kind: async (path) => {
    try {
      return kindOf(await stat(path));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return undefined;
      return "other";
    }
  },
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return Promise.all(
      entries.map(async (entry) => {
        const linked = entry.isSymbolicLink();
        const kind = linked ? ((await files.kind(join(folder, entry.name))) ?? "other") : kindOf(entry);
        return { name: entry.name, kind, linked };
      }),
    );
  },
  isWithin,
  size: async (path) => (await stat(path)).size,
  read: (path) => readFile(path),
  stream: (path) => createReadStream(path),
  create: async (path, bytes) => {
    const handle = await open(path, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
      await handle.close();
    } catch (error) {
      await handle.close().catch(() => {}); // what went wrong first counts
      await rm(path, { force: true });
      throw error;
    }
  },
  write: async (path, bytes) => {
    await mkdir(dirname(path), { recursive: true });
    const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
    try {
      await writeFile(temporary, bytes, { flag: "wx" });
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  },
  replace: async (path, bytes, expected) => {
    const target = await realpath(path);
    await access(target, constants.W_OK);
    const { mode } = await stat(target);
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
    try {
      const handle = await open(temporary, "wx", mode);
      try {
        await handle.writeFile(bytes);
        await handle.chmod(mode);
        await handle.sync();
      } finally {
        await handle.close();
      }
      if (!(await readFile(target)).equals(expected))
        throw Object.assign(new Error("changed"), { code: "ECHANGED" });
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  },
};
