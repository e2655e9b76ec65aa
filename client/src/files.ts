import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type {
  ReadFileParams,
  ReadFileResult,
  ReadFilesParams,
  ReadFilesResult,
} from "../../server/src/lsp/requests";

const maxBytes = 64 * 1024 * 1024;

/**
 * The text of a file on any file system that the editor knows, decoded as the editor would open it, without byte
 * order mark. `error` is a code such as `FileNotFound`, or `Unavailable` where the editor has no such file system; or a message.
 */
export async function answerReadFile({ uri, links = true }: ReadFileParams): Promise<ReadFileResult> {
  const target = Uri.parse(uri);
  try {
    const { size, type } = await workspace.fs.stat(target);
    if (!links && (type & FileType.SymbolicLink) !== 0) return { error: "FileNotFound" };
    if (size > maxBytes) return { error: "FileTooLarge" };
    const text = await workspace.decode(await workspace.fs.readFile(target), { uri: target });
    return { text: text.replace(/^\uFEFF/u, "") };
  } catch (error) {
    if (workspace.fs.isWritableFileSystem(target.scheme) === undefined) return { error: "Unavailable" };
    if (error instanceof FileSystemError) return { error: error.code };
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The texts of several files, in the order of `uris`. */
export const answerReadFiles = async ({ uris }: ReadFilesParams): Promise<ReadFilesResult> => ({
  files: await Promise.all(uris.map((uri) => answerReadFile({ uri }))),
});
