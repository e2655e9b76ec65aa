import { Disposable, RelativePattern, Uri, workspace } from "vscode";
import { FileChangeType, type FileEvent } from "vscode-languageclient";
import { packFolders } from "./settings";

/** Files of the workspace that can change findings, mentions or knowledge. */
const watched = ["**/*.{md,markdown,txt}", "**/notawijzer.yaml", "**/{pack,terms,topics,commitments}.yaml"];
const gathering = 200;

/** Reports changes in the workspace and in the writer's own packs, also outside it, gathered for 200 ms. */
export function watchFiles(report: (changes: FileEvent[]) => void): Disposable {
  const folders = workspace.workspaceFolders ?? [];
  const packs = packFolders().flatMap((folder) =>
    isAbsolute(folder) ? [Uri.file(folder)] : folders.map(({ uri }) => Uri.joinPath(uri, folder)),
  );
  const globs = [...watched, ...packs.map((pack) => new RelativePattern(pack, "*.{yaml,md}"))];
  const watchers = globs.map((glob) => workspace.createFileSystemWatcher(glob));

  let changes: FileEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (type: FileChangeType) => (uri: Uri) => {
    changes.push({ uri: uri.toString(), type });
    timer ??= setTimeout(() => {
      const gathered = changes;
      changes = [];
      timer = undefined;
      report(gathered);
    }, gathering);
  };
  // Of a folder that goes, only the folder is reported; what was in it goes unsaid.
  const folderWatcher = workspace.createFileSystemWatcher("**", true, true, false);
  const gone = note(FileChangeType.Deleted);
  folderWatcher.onDidDelete((uri) => {
    if (!/\.[^/]*$/u.test(uri.path)) gone(uri);
  });
  for (const watcher of watchers) {
    watcher.onDidCreate(note(FileChangeType.Created));
    watcher.onDidChange(note(FileChangeType.Changed));
    watcher.onDidDelete(note(FileChangeType.Deleted));
  }
  return Disposable.from(...watchers, folderWatcher, { dispose: () => clearTimeout(timer) });
}

function isAbsolute(path: string): boolean {
  return /^(?:[\\/]|[A-Za-z]:[\\/])/u.test(path);
}
