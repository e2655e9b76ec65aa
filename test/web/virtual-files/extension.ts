import type { Uri } from "vscode";
import {
  EventEmitter,
  FileChangeType,
  FileSystemError,
  FileType,
  workspace,
  type ExtensionContext,
  type FileChangeEvent,
  type FileSystemProvider,
} from "vscode";

/** The fixtures by their path from the workspace; set by the build. */
declare const FIXTURES: Readonly<Record<string, string>>;

/** A folder of vscode-vfs:, as vscode.dev has for a repository: files in memory, and nothing that searches them. */
export function activate(context: ExtensionContext): void {
  const files = new Map<string, Uint8Array>();
  for (const [path, text] of Object.entries(FIXTURES)) files.set(`/${path}`, new TextEncoder().encode(text));
  const changed = new EventEmitter<FileChangeEvent[]>();
  const childrenOf = (folder: string): ReadonlyMap<string, FileType> => {
    const start = folder === "/" ? "/" : `${folder}/`;
    const children = new Map<string, FileType>();
    for (const path of files.keys()) {
      if (!path.startsWith(start)) continue;
      const [name = "", ...rest] = path.slice(start.length).split("/");
      children.set(name, rest.length > 0 ? FileType.Directory : FileType.File);
    }
    return children;
  };
  const provider: FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose: () => {} }),
    stat: ({ path }) => {
      const file = files.get(path);
      if (file) return { type: FileType.File, ctime: 0, mtime: 0, size: file.length };
      if (path === "/" || childrenOf(path).size > 0)
        return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      throw FileSystemError.FileNotFound(path);
    },
    readDirectory: ({ path }) => [...childrenOf(path)],
    readFile: ({ path }) => {
      const file = files.get(path);
      if (!file) throw FileSystemError.FileNotFound(path);
      return file;
    },
    writeFile: (uri: Uri, content) => {
      const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
      files.set(uri.path, content);
      changed.fire([{ type, uri }]);
    },
    delete: (uri: Uri) => {
      for (const path of [...files.keys()])
        if (path === uri.path || path.startsWith(`${uri.path}/`)) files.delete(path);
      changed.fire([{ type: FileChangeType.Deleted, uri }]);
    },
    createDirectory: () => {}, // a folder is what files have in common
    rename: (from: Uri, to: Uri) => {
      const file = files.get(from.path);
      if (!file) throw FileSystemError.FileNotFound(from);
      files.set(to.path, file);
      files.delete(from.path);
      changed.fire([
        { type: FileChangeType.Deleted, uri: from },
        { type: FileChangeType.Created, uri: to },
      ]);
    },
  };
  context.subscriptions.push(workspace.registerFileSystemProvider("vscode-vfs", provider));
}
