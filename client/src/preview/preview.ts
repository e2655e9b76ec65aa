import type MarkdownIt from "markdown-it";
import { commands, type Disposable } from "vscode";
import { glossary, type GlossaryResult } from "../../../server/src/lsp/requests";
import type { Session } from "../session";
import { texts } from "../settings";
import { createMarkdownPlugin } from "./markdown-plugin";

export interface Preview extends Disposable {
  /** For the editor's Markdown preview, which asks what `activate` returned for it. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** What the Markdown preview shows of the notes in force; open previews follow when the packs change. */
export function createPreview(session: Session): Preview {
  let known: GlossaryResult | undefined;
  let loading: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    const found = await session.request<GlossaryResult | null>(glossary, {}).catch(() => undefined);
    loading = undefined;
    if (!found) return; // the server is away, as the status item says: the next preview asks again
    known = found;
    // The editor keeps what it has rendered of a document.
    await commands.executeCommand("markdown.preview.refresh");
  };
  const changed = session.onDidChangeStatus(() => {
    if (known) loading = load();
  });
  const plugin = createMarkdownPlugin(() => {
    if (!known) loading ??= load();
    return known;
  }, texts);
  return { extendMarkdownIt: plugin, dispose: () => changed.dispose() };
}
