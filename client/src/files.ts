import { FileSystemError, FileType, RelativePattern, Uri, workspace } from "vscode";
import type {
  FindFilesParams,
  FindFilesResult,
  ReadFileParams,
  ReadFileResult,
  ReadFilesParams,
  ReadFilesResult,
} from "../../server/src/lsp/requests";

const maxBytes = 64 * 1024 * 1024;
const excluded = "**/{node_modules,.git}/**";

/**
 * The text of a file on any file system that the editor knows, decoded as the editor would open it, without byte
 * order mark. `error` is a code such as `FileNotFound`, or a message.
 */
export async function answerReadFile({ uri, links = true }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const target = Uri.parse(uri, true);
    const { size, type } = await workspace.fs.stat(target);
    if (!links && (type & FileType.SymbolicLink) !== 0) return { error: "FileNotFound" };
    if (size > maxBytes) return { error: "FileTooLarge" };
    const text = await workspace.decode(await workspace.fs.readFile(target), { uri: target });
    return { text: text.replace(/^\uFEFF/u, "") };
  } catch (error) {
    if (error instanceof FileSystemError) return { error: error.code };
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The texts of several files, in the order of `uris`. */
export const answerReadFiles = async ({ uris }: ReadFilesParams): Promise<ReadFilesResult> => ({
  files: await Promise.all(uris.map((uri) => answerReadFile({ uri }))),
});

/** The workspace's files that match one of the globs, in the order of their addresses, at most `max`. */
export async function answerFindFiles({ globs, max }: FindFilesParams): Promise<FindFilesResult> {
  const folders = workspace.workspaceFolders ?? [];
  const patterns = globs.flatMap((glob) => folders.map((folder) => new RelativePattern(folder, glob)));
  const found = await Promise.all(patterns.map((pattern) => workspace.findFiles(pattern, excluded, max)));
  const uris = new Set(found.flat().map((uri) => uri.toString()));
  return { uris: [...uris].sort().slice(0, max) };
}
