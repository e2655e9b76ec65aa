import { window, workspace } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { termEdit, type RegisterNote, type TermEditParams } from "../../../server/src/lsp/requests";
import { texts } from "../settings";
import { applyAndSave } from "./apply-and-save";
import type { CommandContext } from "./context";

const longest = 120;
const newFolder = "packs/eigen-begrippen";

/** What a caller may give; what is absent is asked for. */
type Given = Partial<Pick<TermEditParams, "name" | "acronym" | "definition" | "folder">>;

/** Adds a term of the team's own, named as the selected words, to a pack in the workspace. */
export const addTerm =
  ({ session, register, terms }: CommandContext) =>
  async (asked?: Given): Promise<void> => {
    const words = texts().terms;
    const given = asked && typeof asked === "object" && !("scheme" in asked) ? asked : undefined;
    const selected = selectedWords();
    const isAcronym = /^[\p{Lu}\p{N}-]{2,10}$/u.test(selected);
    const ask = (title: string, prompt: string, value: string, isNeeded: boolean) =>
      window.showInputBox({
        title,
        prompt,
        value,
        ignoreFocusOut: true,
        validateInput: (text) => (isNeeded && !/[\p{L}\p{N}]/u.test(text) ? words.nameMissing : undefined),
      });
    const name =
      given?.name ?? (await ask(words.nameTitle, words.namePrompt, isAcronym ? "" : selected, true));
    if (name === undefined) return;
    const acronym =
      given?.acronym ??
      (given ? "" : await ask(words.acronymTitle, words.acronymPrompt, isAcronym ? selected : "", false));
    if (acronym === undefined) return;
    const definition =
      given?.definition ?? (given ? "" : await ask(words.definitionTitle, words.definitionPrompt, "", false));
    if (definition === undefined) return;
    const folder = given?.folder ?? (await chooseFolder(register.state?.notes ?? []));
    if (folder === undefined) return;
    const params: TermEditParams = { folder, title: words.packTitle, name, acronym, definition };
    const answer = await session.request<WorkspaceEdit | null>(termEdit, params);
    if (!(await applyAndSave(session, answer))) throw new Error("the pack cannot be written on");
    window.setStatusBarMessage(words.added(name, folder), 6000);
    await terms.search("");
  };

/** The selected words, or none where they are too many for a name. */
function selectedWords(): string {
  const editor = window.activeTextEditor;
  const text = editor?.document.getText(editor.selection).replace(/\s+/gu, " ").trim() ?? "";
  return text.length <= longest ? text : "";
}

/** A pack's folder from the workspace's, of those that are in it or a new one. */
async function chooseFolder(notes: readonly RegisterNote[]): Promise<string | undefined> {
  const words = texts().terms;
  const root = workspace.workspaceFolders?.[0]?.uri;
  if (!root) return undefined;
  const base = `${decodeURIComponent(root.toString())}/`;
  const known = notes.flatMap(({ folder, title, hasText }) => {
    const uri = folder === undefined ? "" : decodeURIComponent(folder);
    return uri.startsWith(base)
      ? [{ label: title, description: uri.slice(base.length), isOfNote: hasText }]
      : [];
  });
  const items = [
    ...known.filter(({ isOfNote }) => !isOfNote),
    { label: `$(add) ${words.newPack}`, description: "" },
    ...known.filter(({ isOfNote }) => isOfNote),
  ];
  const chosen =
    known.length === 0 ? items[0] : await window.showQuickPick(items, { title: words.choosePack });
  if (!chosen || chosen.description !== "") return chosen?.description;
  const folder = await window.showInputBox({
    title: words.folderTitle,
    prompt: words.folderPrompt,
    value: newFolder,
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^(?:[^/\\:]+\/)*[^/\\:]*[a-z0-9][^/\\:]*$/iu.test(text.trim()) && !/(?:^|\/)\.\.?(?:\/|$)/u.test(text)
        ? undefined
        : words.folderWrong,
  });
  return folder?.trim();
}
