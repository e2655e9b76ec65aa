import type { TextDocumentEdit, CreateFile, WorkspaceEdit } from "vscode-languageserver";
import type { TextEdit } from "../analysis/finding";
import { teamFileName } from "../knowledge/team-file";
import { lineIndex } from "../text/lines";
import { addTerm, idOf, newPackFile } from "./pack-edit";
import type { TermEditParams } from "./requests";
import type { Session } from "./session";
import { addPack } from "./team-edit";
import { editOf } from "./to-lsp";
import { joinUri, pathInFolder } from "./uris";

/**
 * The edit that adds a term to a pack of the workspace, which it makes and names in the team's file where need be. Null where that
 * cannot be done.
 */
export async function answerTermEdit(
  { host, client, folders, contexts, today }: Session,
  params: TermEditParams,
): Promise<WorkspaceEdit | null> {
  const [root] = folders();
  const [path, name, title] = [params?.folder, params?.name, params?.title].map((value) =>
    typeof value === "string" ? value.trim() : "",
  ) as [string, string, string];
  if (root === undefined || !client.createFiles || !client.trusted || path === "" || name === "") return null;
  const folder = joinUri(root, path);
  const id = idOf(path.split("/").at(-1)!);
  if (pathInFolder(folder, root) === undefined || id === "") return null;

  const operations: (CreateFile | TextDocumentEdit)[] = [];
  /** False where the file cannot be changed so. */
  const write = async (uri: string, change: (text: string | undefined) => TextEdit | undefined) => {
    const answer = await host.readFile(uri);
    if ("error" in answer && answer.error !== "FileNotFound") return false;
    const text = "text" in answer ? answer.text : undefined;
    const edit = change(text);
    if (!edit) return false;
    if (text === undefined) operations.push({ kind: "create", uri, options: { ignoreIfExists: true } });
    if (edit.newText !== "" || edit.end > edit.start)
      operations.push({
        textDocument: { uri, version: null },
        edits: [editOf(lineIndex(text ?? ""), edit)],
      });
    return true;
  };
  const nothing: TextEdit = { start: 0, end: 0, newText: "" };
  const isWritten =
    (await write(joinUri(folder, "pack.yaml"), (text) =>
      text === undefined ? { ...nothing, newText: newPackFile(id, title || path, today()) } : nothing,
    )) &&
    (await write(joinUri(folder, "terms.yaml"), (text) =>
      addTerm(text ?? "", {
        name,
        ...(params.acronym && { acronym: params.acronym.trim() }),
        ...(params.definition && { definition: params.definition.trim() }),
      }),
    ));
  if (!isWritten) return null;
  const { packFolders } = await contexts.of(undefined);
  const isNamed = packFolders.some((known) => pathInFolder(`${folder}/_`, known) !== undefined);
  if (!isNamed && !(await write(joinUri(root, teamFileName), (text) => addPack(text ?? "", path))))
    return null;
  return { documentChanges: operations };
}
