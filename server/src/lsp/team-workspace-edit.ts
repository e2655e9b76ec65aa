import { ErrorCodes, ResponseError, type WorkspaceEdit } from "vscode-languageserver";
import type { TextEdit } from "../analysis/finding";
import { teamFileName } from "../knowledge/team-file";
import { lineIndex } from "../text/lines";
import type { Session } from "./session";
import { editOf } from "./to-lsp";
import { joinUri } from "./uris";

/**
 * The edit of the team's file in a folder of the workspace, which is made where it does not exist. `change`: the edit of its text,
 * undefined where it is no YAML. Throws an answer for the client where there is no folder or the file cannot be used.
 */
export async function teamWorkspaceEdit(
  { host, client }: Pick<Session, "host" | "client">,
  folder: string | undefined,
  change: (text: string) => TextEdit | undefined,
): Promise<WorkspaceEdit> {
  if (folder === undefined)
    throw new ResponseError(ErrorCodes.InvalidRequest, `no workspace folder for ${teamFileName}`);
  const uri = joinUri(folder, teamFileName);
  const answer = await host.readFile(uri);
  const missing = "error" in answer && answer.error === "FileNotFound";
  if ("error" in answer && !missing)
    throw new ResponseError(ErrorCodes.InvalidRequest, `${teamFileName} cannot be read`);
  const text = "text" in answer ? answer.text : "";
  const edit = change(text);
  if (!edit) throw new ResponseError(ErrorCodes.InvalidRequest, `${teamFileName} is no valid YAML`);
  const edits = [editOf(lineIndex(text), edit)];
  if (!client.createFiles) return { changes: { [uri]: edits } };
  return {
    documentChanges: [
      ...(missing ? [{ kind: "create" as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version: null }, edits },
    ],
  };
}
