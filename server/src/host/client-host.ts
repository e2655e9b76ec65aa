import {
  findFiles,
  readFile,
  readFiles,
  type FindFilesResult,
  type ReadFileResult,
  type ReadFilesResult,
} from "../lsp/requests";
import { matchesGlob } from "../text/glob";
import type { FileHost, FileText } from "./file-host";

/** Sends a request to the client. */
export type SendRequest = (method: string, params: unknown) => Promise<unknown>;

/** Files as the editor knows them: on a disk, on the web, in a virtual workspace. */
export function clientHost(send: SendRequest): FileHost {
  return {
    readFile: async (uri, within) => {
      try {
        const params = { uri, ...(within !== undefined && { links: false }) };
        return textOf((await send(readFile, params)) as ReadFileResult | null);
      } catch (error) {
        return troubleOf(error);
      }
    },
    readFiles: async (uris) => {
      try {
        const answer = (await send(readFiles, { uris })) as ReadFilesResult | null;
        return uris.map((_, index) => textOf(answer?.files?.[index]));
      } catch (error) {
        return uris.map(() => troubleOf(error));
      }
    },
    findFiles: async (globs, max) => {
      try {
        const answer = (await send(findFiles, { globs, max })) as FindFilesResult | null;
        const uris = (answer?.uris ?? []).filter((uri) => typeof uri === "string");
        const paths = answer?.paths;
        const matching = paths
          ? uris.filter((_, index) => globs.some((glob) => matchesGlob(glob, paths[index] ?? "")))
          : uris;
        return matching.slice(0, max);
      } catch {
        return [];
      }
    },
  };
}

const troubleOf = (error: unknown): FileText => ({
  error: error instanceof Error ? error.message : String(error),
});

function textOf(answer: ReadFileResult | null | undefined): FileText {
  if (answer && "text" in answer && typeof answer.text === "string") return { text: answer.text };
  return { error: answer && "error" in answer ? String(answer.error) : "FileNotFound" };
}
