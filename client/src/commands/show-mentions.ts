import { commands, Position, workspace } from "vscode";
import type { Position as LspPosition } from "vscode-languageclient";

/** Shows all mentions of what stands at a position of an open document, as the editor shows references. */
export async function showMentions(uri: string, position: LspPosition): Promise<void> {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri);
  if (!document) throw new Error("the document is not open");
  const at = new Position(position.line, position.character);
  await commands.executeCommand("editor.action.findReferences", document.uri, at);
}
