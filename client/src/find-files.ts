import {
  CancellationTokenSource,
  FileType,
  RelativePattern,
  Uri,
  workspace,
  type WorkspaceFolder,
} from "vscode";
import type { FindFilesParams, FindFilesResult } from "../../server/src/lsp/requests";

const skipped: ReadonlySet<string> = new Set(["node_modules", ".git"]);
const excluded = `**/{${[...skipped].join(",")}}/**`;
/** Of what is walked through because it cannot be searched. */
const maxFolders = 2_000;
const maxFiles = 20_000;
/** In ms; the editor waits for ever for somebody who searches a file system. */
const patience = 3_000;
/** Schemes that the editor itself searches. */
const searched: ReadonlySet<string> = new Set(["file", "vscode-remote"]);
/** Schemes that nobody has searched in time. */
const unsearched = new Set<string>();

/** The workspace's files that match one of the globs, in the order of their addresses, at most `max`. */
export async function answerFindFiles({ globs, max }: FindFilesParams): Promise<FindFilesResult> {
  const folders = workspace.workspaceFolders ?? [];
  const found = await search(folders, globs, max);
  if (found) return { uris: [...new Set(found.map((uri) => uri.toString()))].sort().slice(0, max) };
  const all = (await Promise.all(folders.map(walk))).flat();
  return { uris: all.map(({ uri }) => uri), paths: all.map(({ path }) => path) };
}

/** Undefined where one of the folders is of a file system that nobody searches. */
async function search(
  folders: readonly WorkspaceFolder[],
  globs: readonly string[],
  max: number,
): Promise<readonly Uri[] | undefined> {
  const doubtful = folders.map(({ uri }) => uri.scheme).filter((scheme) => !searched.has(scheme));
  if (doubtful.some((scheme) => unsearched.has(scheme))) return undefined;
  const cancellation = new CancellationTokenSource();
  const patterns = globs.flatMap((glob) => folders.map((folder) => new RelativePattern(folder, glob)));
  const finding = Promise.all(
    patterns.map((pattern) => workspace.findFiles(pattern, excluded, max, cancellation.token)),
  );
  if (doubtful.length === 0) return (await finding).flat();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
  const found = await Promise.race([finding, late]);
  clearTimeout(timer);
  if (found) return found.flat();
  cancellation.cancel();
  for (const scheme of doubtful) unsearched.add(scheme);
  return undefined;
}

/** All files of a folder, in the order of their addresses; links to folders are not followed. */
async function walk({ uri: root }: WorkspaceFolder): Promise<readonly { uri: string; path: string }[]> {
  const files: { uri: string; path: string }[] = [];
  const folders = [""];
  for (let i = 0; i < folders.length && i < maxFolders && files.length < maxFiles; i++) {
    const folder = folders[i]!;
    const uri = folder === "" ? root : Uri.joinPath(root, folder);
    const entries = await Promise.resolve(workspace.fs.readDirectory(uri)).catch(() => []);
    for (const [name, type] of entries) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (type === FileType.Directory && !skipped.has(name)) folders.push(path);
      else if (type & FileType.File) files.push({ uri: Uri.joinPath(root, path).toString(), path });
    }
  }
  return files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}
