import { dirname, join, resolve } from "node:path";
import type { EntryKind, Io } from "../../../server/src/cli/io";
import { tinyPack } from "../features/tiny-pack";

export interface MemoryIo extends Io {
  readonly printed: () => string;
  readonly complained: () => string;
  /** The text of a file, as UTF-8. */
  readonly text: (path: string) => string;
  readonly bytes: (path: string) => Uint8Array;
}

export interface World {
  /** By path, relative to the working directory or absolute. Instead of its content an error code that reading gives. */
  readonly files?: Readonly<Record<string, string | Uint8Array | { readonly error: string }>>;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly cwd?: string;
  /** Milliseconds that pass between two looks at the clock. */
  readonly pace?: number;
  /** ISO date. */
  readonly today?: string;
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A world in memory, with the tiny pack as the shipped one. */
export function memoryIo(world: World = {}): MemoryIo {
  const cwd = resolve(world.cwd ?? "/werk/team");
  const assets = resolve("/app/dist");
  const files = new Map<string, Uint8Array | { readonly error: string }>();
  const put = (path: string, content: string | Uint8Array | { readonly error: string }): void => {
    files.set(resolve(cwd, path), typeof content === "string" ? Buffer.from(content) : content);
  };
  put(join(assets, "packs/havennota.json"), JSON.stringify(tinyPack));
  put(
    join(assets, "rules.json"),
    JSON.stringify({
      "misname/expansion": {
        nl: "# misname/expansion – De volledige naam\n\nErnst: fout.\n\nEen *naam* die niet klopt. Tweede zin.\n\n## Goed\n\n- `Zo`.\n",
      },
    }),
  );
  for (const [path, content] of Object.entries(world.files ?? {})) put(path, content);

  const isFolder = (path: string): boolean =>
    path === cwd || [...files.keys()].some((file) => file.startsWith(path === "/" ? "/" : `${path}/`));
  const kindOf = (path: string): EntryKind | undefined =>
    files.has(path) ? "file" : isFolder(path) ? "folder" : undefined;
  const read = (path: string): Uint8Array => {
    const content = files.get(path);
    if (!content) throw failure(isFolder(path) ? "EISDIR" : "ENOENT");
    if ("error" in content) throw failure(content.error);
    return content;
  };
  let out = "";
  let err = "";
  let clock = 0;
  const terminal = world.terminal ?? false;
  return {
    cwd,
    env: world.env ?? {},
    out: { write: (text) => void (out += text), isTerminal: terminal, columns: 80 },
    err: { write: (text) => void (err += text), isTerminal: terminal, columns: 80 },
    files: {
      kind: async (path) => kindOf(path),
      list: async (folder) => {
        const names = new Set<string>();
        for (const path of files.keys())
          for (let at = path; at !== dirname(at); at = dirname(at))
            if (dirname(at) === folder) names.add(at.slice(folder.length).replace(/^\//, ""));
        // Not in order: nothing may rely on it.
        return [...names]
          .reverse()
          .map((name) => ({ name, kind: kindOf(join(folder, name))!, linked: false }));
      },
      isWithin: async (path, folder) => path.startsWith(`${folder}/`),
      size: async (path) => read(path).length,
      read: async (path) => read(path),
      stream: async function* (path) {
        const bytes = read(path);
        // Pieces that cut characters in two.
        for (let at = 0; at < bytes.length; at += 97) yield bytes.subarray(at, at + 97);
      },
      create: async (path, bytes) => {
        if (kindOf(path) !== undefined) throw failure("EEXIST");
        files.set(path, bytes);
      },
      write: async (path, bytes) => void files.set(path, bytes),
      replace: async (path, bytes, expected) => {
        if (!Buffer.from(read(path)).equals(expected)) throw failure("ECHANGED");
        files.set(path, bytes);
      },
    },
    readStdin: async () => Buffer.from(world.stdin ?? ""),
    assets,
    version: "1.2.3",
    breathe: async () => {},
    now: () => (clock += world.pace ?? 0),
    today: () => world.today ?? "2026-11-24",
    helpers: () => [],
    serve: async (path) => {
      out += `serve ${path}\n`;
      return 0;
    },
    printed: () => out,
    complained: () => err,
    text: (path) => Buffer.from(read(resolve(cwd, path))).toString("utf8"),
    bytes: (path) => read(resolve(cwd, path)),
  };
}
