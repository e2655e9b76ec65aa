import assert from "node:assert/strict";
import {
  commands,
  ConfigurationTarget,
  env,
  extensions,
  languages,
  type Position,
  Range,
  Selection,
  UIKind,
  Uri,
  window,
  workspace,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type TextDocument,
  type TextEditor,
} from "vscode";
import type { Api } from "../../client/src/api";

/** Polls until `check` gives something; fails with `what` and the last error after 25 s. */
export async function until<T>(
  what: string,
  check: () => T | undefined | false | PromiseLike<T | undefined | false>,
  limit = 25_000,
): Promise<T> {
  const end = Date.now() + limit;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const result = await check();
      if (result !== undefined && result !== false) return result;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`waited in vain: ${what}${last instanceof Error ? ` (${last.message})` : ""}`);
}

export const extension = () => {
  const found = extensions.getExtension<Api>("notawijzer.notawijzer");
  assert(found, "the extension is not installed");
  return found;
};

export const serverId = (): number | undefined => extension().exports?.test?.serverId();

/** Opens a file of the workspace. */
export async function openFile(name: string): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  assert(folder, "no folder is open");
  return window.showTextDocument(Uri.joinPath(folder.uri, name));
}

/** Opens an untitled draft; `|` marks the caret, which is otherwise at the end. */
export async function openDraft(marked: string, language = "markdown"): Promise<TextEditor> {
  const at = marked.indexOf("|");
  const content = marked.replace("|", "");
  const document = await workspace.openTextDocument({ language, content });
  const editor = await window.showTextDocument(document);
  const caret = document.positionAt(at < 0 ? content.length : at);
  editor.selection = new Selection(caret, caret);
  return editor;
}

/** Closes all editors without saving. */
export async function closeAll(): Promise<void> {
  await until("all editors closed", async () => {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    if (tabs.length === 0) return true;
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    if (window.tabGroups.all.every((group) => group.tabs.every((tab) => !tab.isDirty))) {
      await commands.executeCommand("workbench.action.closeAllEditors");
    }
    return false;
  });
}

/** Where `text` stands in a document, for the first time. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  assert(start >= 0, `not in the document: ${text}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** A position inside the first `text`. */
export function inside(document: TextDocument, text: string): Position {
  return rangeOf(document, text).start.translate(0, 1);
}

export const codeOf = ({ code }: Diagnostic): string =>
  String(typeof code === "object" ? code.value : (code ?? ""));

/** Our findings in a document. */
export const findings = (document: TextDocument): readonly Diagnostic[] =>
  languages.getDiagnostics(document.uri).filter(({ source }) => source === "notawijzer");

/** Waits for the finding of a rule. */
export async function finding(document: TextDocument, code: string): Promise<Diagnostic> {
  try {
    return await until("", () => findings(document).find((found) => codeOf(found) === code));
  } catch {
    const codes = findings(document).map(codeOf).join(", ") || "none";
    const server = serverId() === undefined ? "no server" : "a server";
    assert.fail(`no finding ${code}; findings: ${codes}; ${server}; text: ${document.getText()}`);
  }
}

/** Waits until there is no finding of a rule. */
export const noFinding = (document: TextDocument, code: string): Promise<true> =>
  until(`no finding ${code}`, () => findings(document).every((found) => codeOf(found) !== code) || undefined);

/** Waits for hovers at a position and gives their text. */
export const hoverText = (document: TextDocument, position: Position): Promise<string> =>
  until("a hover", async () => (await hovers(document, position)) || undefined);

export async function hovers(document: TextDocument, position: Position): Promise<string> {
  const found = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, position);
  return found
    .flatMap(({ contents }) =>
      contents.map((content) => (typeof content === "string" ? content : content.value)),
    )
    .join("\n");
}

/** The quick fixes for a finding. */
export const quickFixes = (document: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> =>
  until("quick fixes", async () => {
    const found = await commands.executeCommand<CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      "quickfix",
      50,
    );
    return found.length > 0 ? found : undefined;
  });

// The browser's editor without a server that is tested in has no place for the user's own.
const target =
  env.uiKind === UIKind.Web && env.remoteName === undefined
    ? ConfigurationTarget.Workspace
    : ConfigurationTarget.Global;

/**
 * Runs a command that shows a list and accepts its first entry, until `check` gives something. A list that is accepted before it has its
 * entries closes with nothing chosen: then the command runs anew.
 */
export async function chooseFirst<T>(
  what: string,
  command: () => PromiseLike<unknown>,
  check: () => T | undefined | false,
): Promise<T> {
  let running: Promise<unknown> | undefined;
  const result = await until(what, async () => {
    running ??= Promise.resolve(command()).then(() => void (running = undefined));
    await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return check();
  });
  // The command may have run anew just before the check held: its list can still be on its way, so one close may come too early.
  await until("the list closed", async () => {
    await commands.executeCommand("workbench.action.closeQuickOpen");
    return running === undefined;
  });
  return result;
}

/** Sets one of our settings, runs `action`, and takes it back. */
export async function withSetting(name: string, value: unknown, action: () => Promise<void>): Promise<void> {
  const set = (to: unknown) => workspace.getConfiguration("notawijzer").update(name, to, target);
  await set(value);
  try {
    await action();
  } finally {
    await set(undefined);
  }
}
