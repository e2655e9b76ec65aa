import { workspace } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import type { Session } from "../session";

/** Applies an edit of files that count once they are saved, and saves them; false where there is nothing to apply. */
export async function applyAndSave({ connection }: Session, answer: WorkspaceEdit | null): Promise<boolean> {
  const edit = await connection?.client.protocol2CodeConverter.asWorkspaceEdit(answer);
  if (!edit) return false;
  if (!(await workspace.applyEdit(edit))) throw new Error("the edit was refused");
  for (const [uri] of edit.entries()) await (await workspace.openTextDocument(uri)).save();
  return true;
}
