import { commands, ProgressLocation, Uri, window, workspace, type ExtensionContext } from "vscode";
import { importTexts } from "../texts/import-texts";
import { textLanguage } from "../settings";
import { runCli } from "./run-cli";

const endings = ["md", "markdown", "txt", "html", "htm", "docx"];

/** What `notawijzer import --json` says. */
interface Summary {
  readonly folder: string;
  readonly counts: { readonly terms: number; readonly commitments: number };
  readonly changes?: {
    readonly fresh: readonly string[];
    readonly gone: readonly string[];
    readonly changed: readonly string[];
  };
}

/**
 * Makes a pack out of a note, in a folder beside it; where that is there, the note is imported anew and what was corrected is kept.
 * `given`: the note, of the explorer's menu or a test; else the writer chooses. The answer is the pack's folder.
 */
export const importNote =
  ({ asAbsolutePath }: Pick<ExtensionContext, "asAbsolutePath">) =>
  async (given?: unknown): Promise<string | undefined> => {
    const texts = importTexts[textLanguage()];
    const note = given instanceof Uri ? given : await choose();
    if (!note) return undefined;
    const name = note.path.split("/").at(-1) ?? "";
    const folder = Uri.joinPath(note, "..", `${name.replace(/\.[^.]*$/, "")}-kennispakket`);
    const stop = new AbortController();
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title: texts.reading(name), cancellable: true },
      (progress, token) => {
        token.onCancellationRequested(() => stop.abort());
        let last = 0;
        return runCli(
          asAbsolutePath("dist/cli.js"),
          ["import", note.fsPath, "-o", folder.fsPath, "--json", "--progress", "--lang", textLanguage()],
          (percent) => {
            progress.report({ increment: percent - last, message: `${percent}%` });
            last = percent;
          },
          stop.signal,
        ).catch((error: unknown) => {
          if (stop.signal.aborted) return undefined;
          throw error;
        });
      },
    );
    if (!result) return undefined;
    if (result.code !== 0) {
      const [, ...reason] = result.err.trim().split("\n");
      void window.showWarningMessage(texts.failed(name, reason.join(" ").replace(/\s+/g, " ").trim()));
      return undefined;
    }
    const { counts, changes } = JSON.parse(result.out) as Summary;
    const message = changes
      ? texts.changed(changes.fresh.length, changes.gone.length, changes.changed.length)
      : texts.done(counts.terms, counts.commitments);
    void window.showInformationMessage(message, texts.open, texts.use).then((choice) => {
      if (choice === texts.open)
        return commands.executeCommand("vscode.open", Uri.joinPath(folder, "commitments.yaml"));
      return choice === texts.use ? use(folder) : undefined;
    });
    return folder.fsPath;
  };

async function choose(): Promise<Uri | undefined> {
  const { title, notes } = importTexts[textLanguage()];
  const chosen = await window.showOpenDialog({ title, filters: { [notes]: endings }, openLabel: title });
  return chosen?.[0];
}

/** Adds the pack to those of the workspace, by its path from there where it lies in it. */
async function use(folder: Uri): Promise<void> {
  const settings = workspace.getConfiguration("notawijzer", folder);
  const packs = settings.get<readonly string[]>("packs", []);
  const path = workspace.asRelativePath(folder, false);
  if (!packs.includes(path)) await settings.update("packs", [...packs, path]);
}

/** Tries the pack out whose file is open, in a terminal that shows what it says. */
export const testPack =
  ({ asAbsolutePath }: Pick<ExtensionContext, "asAbsolutePath">) =>
  (given?: unknown): void => {
    const file = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
    if (file?.scheme !== "file") return;
    const terminal = window.createTerminal({
      name: importTexts[textLanguage()].test,
      shellPath: process.execPath,
      shellArgs: [
        asAbsolutePath("dist/cli.js"),
        "pack",
        Uri.joinPath(file, "..").fsPath,
        "--lang",
        textLanguage(),
      ],
      env: { ELECTRON_RUN_AS_NODE: "1" },
    });
    terminal.show();
  };
