import type { FileHost } from "../host/file-host";
import { matchesGlob } from "../text/glob";
import { folderOf, type Contexts } from "./contexts";
import { isDraft } from "./diagnostics";
import { decode, joinUri, pathInFolder } from "./uris";

/** A draft of the workspace. */
export interface DraftFile {
  readonly uri: string;
  /** Its path from the workspace's folder, with `/`; the last part of its URI where it stands outside. */
  readonly name: string;
}

export interface DraftList {
  /** The workspace's files that are drafts, in the order of their URIs. Never rejects. */
  readonly files: () => Promise<readonly DraftFile[]>;
  /** Whether an open document is one: what stands outside the folders is, in a folder its globs decide. */
  readonly isListed: (uri: string) => Promise<boolean>;
}

const maxDrafts = 2000;

/** Files of packs are no drafts, whatever the globs say: a note speaks of all its actions. */
export function createDraftList(
  host: FileHost,
  contexts: Contexts,
  folders: () => readonly string[],
): DraftList {
  const isIn = async (folder: string, uri: string): Promise<boolean> => {
    const path = pathInFolder(uri, folder);
    if (path === undefined) return false;
    const { settings, packFolders } = await contexts.ofFile(uri);
    return (
      settings.drafts.some((glob) => matchesGlob(glob, path)) &&
      !packFolders.some((pack) => pathInFolder(uri, pack) !== undefined)
    );
  };
  return {
    files: async () => {
      if (folders().length === 0) return [];
      const all = await Promise.all(
        folders().map(async (folder) => (await contexts.ofFile(joinUri(folder, "_"))).settings.drafts),
      );
      const found = await host.findFiles([...new Set(all.flat())], maxDrafts);
      const files: DraftFile[] = [];
      for (const uri of found) {
        // Each folder has its own globs.
        const folder = folderOf(uri, folders());
        if (folder !== undefined && (await isIn(folder, uri)))
          files.push({ uri, name: nameOf(uri, folders()) });
      }
      return files;
    },
    isListed: async (uri) => {
      if (!isDraft(uri)) return false;
      const folder = folderOf(uri, folders());
      return folder === undefined || pathInFolder(uri, folder) === undefined || isIn(folder, uri);
    },
  };
}

export function nameOf(uri: string, folders: readonly string[]): string {
  const folder = folderOf(uri, folders);
  const path = folder === undefined ? undefined : pathInFolder(uri, folder);
  return path ?? decode(uri).split(/[/:]/).at(-1) ?? uri;
}
