import type MarkdownIt from "markdown-it";
import { commands, type Disposable } from "vscode";
import type { Session } from "../session";
import { texts } from "../settings";
import { createGlossary } from "./glossary";
import { createMarkdownPlugin } from "./markdown-plugin";

export interface Preview extends Disposable {
  /** For the editor's Markdown preview, which asks what `activate` returned for it. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** What the Markdown preview shows of the notes in force; open previews follow when the packs change. */
export function createPreview(session: Session): Preview {
  const known = createGlossary(session, () => commands.executeCommand("markdown.preview.refresh"));
  return { extendMarkdownIt: createMarkdownPlugin(known.current, texts), dispose: known.dispose };
}
