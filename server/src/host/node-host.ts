import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { matchesGlob } from "../text/glob";
import type { FileHost, FileText } from "./file-host";

const maxBytes = 64 * 1024 * 1024;
const maxFolders = 20_000;
const skipped: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** Files of this machine: `file:` URIs only. `folders`: URIs of the workspace's folders, which globs are meant from. */
export function nodeHost(folders: readonly string[]): FileHost {
  const read = async (uri: string, within?: string): Promise<FileText> => {
    const path = pathOf(uri);
    if (path === undefined) return { error: "FileNotFound" };
    if (within !== undefined && !(await isWithin(path, pathOf(within)))) return { error: "FileNotFound" };
    return readText(path);
  };
  return {
    readFile: read,
    readFiles: (uris) => Promise.all(uris.map((uri) => read(uri))),
    findFiles: async (globs, max) => {
      const found = new Set<string>();
      for (const folder of folders) {
        const root = pathOf(folder);
        if (root === undefined) continue;
        for (const path of await filesIn(root)) {
          const name = relative(root, path).split(sep).join("/");
          if (globs.some((glob) => matchesGlob(glob, name))) found.add(pathToFileURL(path).toString());
        }
      }
      return [...found].sort().slice(0, max);
    },
  };
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the file stands in the folder when all links are followed. */
export async function isWithin(path: string, folder: string | undefined): Promise<boolean> {
  if (folder === undefined) return false;
  try {
    const way = relative(await realpath(folder), await realpath(path));
    return way !== "" && way.split(sep)[0] !== ".." && !isAbsolute(way);
  } catch {
    return false;
  }
}

async function readText(path: string): Promise<FileText> {
  try {
    const found = await stat(path);
    // A device or a pipe may have no end.
    if (!found.isFile()) return { error: "FileNotFound" };
    if (found.size > maxBytes) return { error: "FileTooLarge" };
    return { text: decodeText(await readFile(path)) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { error: code === "ENOENT" || code === "ENOTDIR" ? "FileNotFound" : (code ?? message) };
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so; without the mark. What does not decode becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** All files below `root`, in no order; links to folders are not followed. */
async function filesIn(root: string): Promise<readonly string[]> {
  const files: string[] = [];
  const folders = [root];
  for (let i = 0; i < folders.length && i < maxFolders; i++) {
    const entries = await readdir(folders[i]!, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (skipped.has(entry.name)) continue;
      const path = join(folders[i]!, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.push(path);
    }
  }
  return files;
}
