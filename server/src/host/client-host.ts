import { findFiles, readFile, type FindFilesResult, type ReadFileResult } from "../lsp/requests";
import type { FileHost } from "./file-host";

/** Sends a request to the client. */
export type SendRequest = (method: string, params: unknown) => Promise<unknown>;

/** Files as the editor knows them: on a disk, on the web, in a virtual workspace. */
export function clientHost(send: SendRequest): FileHost {
  return {
    readFile: async (uri) => {
      try {
        const answer = (await send(readFile, { uri })) as ReadFileResult | null;
        if (answer && "text" in answer && typeof answer.text === "string") return { text: answer.text };
        return { error: answer && "error" in answer ? String(answer.error) : "FileNotFound" };
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    },
    findFiles: async (globs, max) => {
      try {
        const answer = (await send(findFiles, { globs, max })) as FindFilesResult | null;
        return (answer?.uris ?? []).filter((uri) => typeof uri === "string").slice(0, max);
      } catch {
        return [];
      }
    },
  };
}
