import { env, FileSystemError, ProgressLocation, Uri, window, workspace } from "vscode";
import {
  wordComments,
  type WordCommentsParams,
  type WordCommentsResult,
} from "../../../server/src/lsp/requests";
import { fromBase64, toBase64 } from "../base64";
import { texts } from "../settings";
import type { CommandContext } from "./context";

/** Milliseconds. */
const shownFor = 6_000;
/** The server reads no larger ones. */
const maxBytes = 100_000_000;

/**
 * Has a Word document checked, and writes a copy with the findings as comments beside it. The document stays as it is, and the copy gets
 * a name that is not taken. `given`: the document, of the explorer's menu, a key binding or a test; else the writer chooses.
 */
export const checkWord =
  ({ session }: CommandContext) =>
  async (given?: unknown): Promise<void> => {
    const words = texts().word;
    const source = uriOf(given) ?? (await choose());
    if (!source) return;
    const name = source.path.split("/").at(-1) ?? "";
    if ((await workspace.fs.stat(source)).size > maxBytes) {
      void explain(words.refused(name), words.tooLarge);
      return;
    }
    const bytes = await workspace.fs.readFile(source);
    const params: WordCommentsParams = {
      uri: source.toString(),
      data: toBase64(bytes),
    };
    const answer = await window.withProgress(
      { location: ProgressLocation.Window, title: words.checking(name) },
      () => session.request<WordCommentsResult>(wordComments, params),
    );
    if (answer === null) throw new Error("the document was not checked");
    if ("refused" in answer) {
      void explain(words.refused(name), answer.refused);
      return;
    }
    if (answer.data === undefined) {
      window.setStatusBarMessage(words.none(name), shownFor);
      return;
    }
    const copy = await writeBeside(source, fromBase64(answer.data));
    if (copy) void offer(copy, words.made(answer.comments, copy.path.split("/").at(-1) ?? ""));
  };

const uriOf = (given: unknown): Uri | undefined =>
  given instanceof Uri ? given : typeof given === "string" ? Uri.parse(given, true) : undefined;

async function choose(): Promise<Uri | undefined> {
  const { title, documents } = texts().word;
  const chosen = await window.showOpenDialog({ title, filters: { [documents]: ["docx"] }, openLabel: title });
  return chosen?.[0];
}

/** Beside the document under a free name; where that folder cannot be written in, where the writer says. */
async function writeBeside(source: Uri, bytes: Uint8Array): Promise<Uri | undefined> {
  const copy = await freeName(source);
  try {
    await workspace.fs.writeFile(copy, bytes);
    return copy;
  } catch (error) {
    if (!(error instanceof FileSystemError)) throw error;
    const { saveTitle, documents } = texts().word;
    const chosen = await window.showSaveDialog({ title: saveTitle, filters: { [documents]: ["docx"] } });
    if (!chosen || chosen.toString() === source.toString()) return undefined;
    await workspace.fs.writeFile(chosen, bytes);
    return chosen;
  }
}

async function freeName(source: Uri): Promise<Uri> {
  const folder = Uri.joinPath(source, "..");
  const stem = (source.path.split("/").at(-1) ?? "").replace(/\.docx$/i, "");
  for (let number = 1; ; number++) {
    const mark = number === 1 ? "" : ` ${number}`;
    const uri = Uri.joinPath(folder, `${stem} (${texts().word.suffix}${mark}).docx`);
    if (!(await exists(uri))) return uri;
  }
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** Why there is no copy, in a list that stays until it is put away. */
const explain = (title: string, reason: string): Thenable<unknown> =>
  window.showQuickPick([{ label: reason }], { title });

async function offer(copy: Uri, title: string): Promise<void> {
  const { open, close } = texts().word;
  const name = copy.path.split("/").at(-1) ?? "";
  const items = [
    { label: `$(link-external) ${open}`, description: name, run: () => env.openExternal(copy) },
    { label: close, run: () => undefined },
  ];
  await (await window.showQuickPick(items, { title }))?.run();
}
