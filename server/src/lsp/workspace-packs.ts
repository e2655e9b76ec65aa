import type { FileHost } from "../host/file-host";
import { filesOfPack, loadPack, type SourceFile } from "../knowledge/load-pack";
import type { Pack } from "../knowledge/pack";
import type { Problem } from "../knowledge/problem";
import { joinUri } from "./uris";

/** A pack in force. */
export interface PackSource {
  readonly pack: Pack;
  /** URI of the note's file, where the client may open it as a file. */
  readonly noteUri?: string;
  /** URI of its folder, where it is not shipped. */
  readonly folder?: string;
}

/** A problem in a file, with the file's text to find its place in. */
export interface FileProblem {
  readonly uri: string;
  readonly text: string;
  readonly problem: Problem;
}

export interface LoadedPacks {
  readonly sources: readonly PackSource[];
  readonly problems: readonly FileProblem[];
}

/** The shipped packs with those of the folders (URIs) after them; of equal ids the last counts. Never rejects. */
export async function loadPacks(
  folders: readonly string[],
  shipped: readonly PackSource[],
  host: FileHost,
): Promise<LoadedPacks> {
  const sources = new Map(shipped.map((source) => [source.pack.id, source]));
  const problems: FileProblem[] = [];
  for (const loaded of await Promise.all(folders.map((folder) => loadFolder(folder, host)))) {
    problems.push(...loaded.problems);
    for (const source of loaded.sources) sources.set(source.pack.id, source);
  }
  return { sources: [...sources.values()], problems };
}

async function loadFolder(folder: string, host: FileHost): Promise<LoadedPacks> {
  const texts = new Map<string, string>();
  const troubles = new Map<string, string>();
  const read = async (path: string): Promise<SourceFile | undefined> => {
    const answer = await host.readFile(joinUri(folder, path), folder);
    if ("error" in answer) {
      troubles.set(path, answer.error);
      return undefined;
    }
    texts.set(path, answer.text);
    return { path, text: answer.text };
  };
  const head = await read("pack.yaml");
  const trouble = troubles.get("pack.yaml");
  if (trouble !== undefined && trouble !== "FileNotFound")
    return {
      sources: [],
      problems: [{ uri: joinUri(folder, "pack.yaml"), text: "", problem: unreadable(trouble) }],
    };
  const rest = head ? filesOfPack(head.text).filter((path) => path !== "pack.yaml") : [];
  const files = [head, ...(await Promise.all(rest.map(read)))].filter((file) => file !== undefined);
  const { pack, problems } = loadPack(files);
  const note = rest.find((path) => !path.endsWith(".yaml"));
  return {
    sources: pack ? [{ pack, folder, ...(note && { noteUri: joinUri(folder, note) }) }] : [],
    problems: problems.map((problem) => ({
      uri: joinUri(folder, problem.file),
      text: texts.get(problem.file) ?? "",
      problem,
    })),
  };
}

/** Why the files of a folder that may well be there cannot be read. `error`: of a `FileText`. */
const unreadable = (error: string): Problem => ({
  file: "pack.yaml",
  code: "pack/unreadable",
  severity: "error",
  message:
    error === "Unavailable"
      ? {
          nl: "Bij deze map kan de editor niet, zoals in een browser bij een map op uw schijf. Zet het pakket in de werkruimte.",
          en: "The editor cannot get at this folder, as in a browser at a folder on your disk. Put the pack in the workspace.",
        }
      : {
          nl: `pack.yaml is niet te lezen (${error}).`,
          en: `pack.yaml cannot be read (${error}).`,
        },
});
