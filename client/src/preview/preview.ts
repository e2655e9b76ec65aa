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
  let isUsed = false;
  const load = async (): Promise<void> => {
    known = await session.request<GlossaryResult | null>(glossary, {}).then(
      (result) => result ?? undefined,
      () => known, // the server is away; the status item says so
    );
    await commands.executeCommand("markdown.preview.refresh");
  };
  const changed = session.onDidChangeStatus(() => {
    if (isUsed) void load();
  });
  const plugin = createMarkdownPlugin(() => known, texts);
  return {
    extendMarkdownIt: (md) => {
      isUsed = true;
      void load();
      return plugin(md);
    },
    dispose: () => changed.dispose(),
  };
}
