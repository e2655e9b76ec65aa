import { Range, Selection, window, workspace, type QuickPickItem, type TextEditor } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import {
  deviations,
  deviationsEdit,
  type DeviationItem,
  type DeviationsEditParams,
  type DeviationsParams,
  type DeviationsResult,
} from "../../../server/src/lsp/requests";
import { draftEditor, focusDraft } from "../draft-editor";
import { texts } from "../settings";
import type { CommandContext } from "./context";

const shownFor = 6_000;

type Item = QuickPickItem & { readonly run?: () => Promise<void> | void };

/** Lists what the active draft keeps on purpose, with reason and the note's words: to go there, or to insert the list. */
export const showDeviations = (context: CommandContext) => async (): Promise<void> => {
  const editor = draftEditor();
  if (!editor) return;
  const params: DeviationsParams = { uri: editor.document.uri.toString() };
  const answer = await context.session.request<DeviationsResult>(deviations, params);
  const words = texts();
  const items = (answer?.items ?? []).map((item) => placeItem(editor, item));
  const list: readonly Item[] =
    items.length === 0
      ? [{ label: words.noDeviations, detail: words.noDeviationsDetail }]
      : [
          ...items,
          ...(answer?.items.some(({ quotation }) => quotation !== undefined)
            ? [{ label: `$(insert) ${words.insertDeviations}`, run: () => insertInto(editor, context) }]
            : []),
        ];
  const chosen = await window.showQuickPick(list, {
    title: words.deviationsTitle,
    placeHolder: words.deviationsPlaceholder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  await chosen?.run?.();
};

/** Puts a paragraph on the deviations of the active draft behind the paragraph of the caret. */
export const insertDeviations = (context: CommandContext) => async (): Promise<void> => {
  const editor = await focusDraft();
  if (editor) await insertInto(editor, context);
};

function placeItem(
  editor: TextEditor,
  { at, words: marked, reason, by, message, quotation }: DeviationItem,
): Item {
  const words = texts();
  const range = new Range(...at);
  return {
    // A label may hold icons, written as $(name); those of a draft are none.
    label: `“${marked.replaceAll("$(", "$ (")}” – ${reason.replaceAll("$(", "$ (")}`,
    description: `${words.line(range.start.line + 1)}, ${words.keptBy[by]}`,
    detail: quotation === undefined ? message : `“${quotation}”`,
    run: async () => {
      const shown = await window.showTextDocument(editor.document, editor.viewColumn);
      shown.selection = new Selection(range.start, range.start);
      shown.revealRange(range);
    },
  };
}

async function insertInto({ document, selection }: TextEditor, { session }: CommandContext): Promise<void> {
  const { line, character } = selection.active;
  const params: DeviationsEditParams = { uri: document.uri.toString(), position: { line, character } };
  const answer = await session.request<WorkspaceEdit | null>(deviationsEdit, params);
  const edit = await session.connection?.client.protocol2CodeConverter.asWorkspaceEdit(answer);
  if (!edit) {
    window.setStatusBarMessage(texts().nothingToInsert, shownFor);
    return;
  }
  if (!(await workspace.applyEdit(edit))) throw new Error("the edit was refused");
}
