import {
  CodeActionKind,
  MarkupKind,
  type CodeAction,
  type CodeActionParams,
  type Hover,
  type HoverParams,
} from "vscode-languageserver";
import { codeActions, fixAllEdits } from "../features/code-actions";
import { hover, type HoverLinks } from "../features/hover";
import { keepFinding } from "../features/keep-finding";
import { featureTexts } from "../features/texts";
import { isDraft } from "./diagnostics";
import { offsetOf, spanOf } from "./from-lsp";
import { clientCommands } from "./requests";
import { guarded, viewFor, type Session } from "./session";
import { codeActionOf, editOf, rangeOf } from "./to-lsp";
import type { View } from "./views";

export const fixAllKind = `${CodeActionKind.SourceFixAll}.notawijzer`;

/** Registers one handler for each feature of the editor. */
export function registerLanguageHandlers(session: Session): void {
  const { connection } = session;
  connection.onHover(guarded(session, "hover", null, (params: HoverParams) => answerHover(session, params)));
  connection.onCodeAction(
    guarded(session, "codeAction", [], (params: CodeActionParams) => answerCodeActions(session, params)),
  );
}

async function answerHover(session: Session, params: HoverParams): Promise<Hover | null> {
  const view = await viewFor(session, params);
  const offset = view && offsetOf(view.snapshot, params.position);
  if (!view || offset === undefined) return null;
  const { analysis, knowledge, settings, snapshot } = view;
  const found = hover(analysis, knowledge, offset, { lang: settings.lang, links: linksFor(session, view) });
  return (
    (found && {
      contents: { kind: MarkupKind.Markdown, value: found.markdown },
      range: rangeOf(snapshot.lines, found),
    }) ??
    null
  );
}

/** Links call the client's commands where it has them; else they lead to the shipped note's file. */
export function linksFor({ client }: Session, { notes, snapshot }: View): HoverLinks {
  return {
    passage: (pack, passage) => {
      const location = notes.location({ pack: pack.id, ...passage });
      if (!location) return undefined;
      if (client.commands) return commandLink(clientCommands.showPassage, location.uri, location.range);
      return `<${location.uri}#L${location.range.start.line + 1}>`;
    },
    mentions: (offset) =>
      client.commands
        ? commandLink(clientCommands.showMentions, snapshot.uri, snapshot.lines.position(offset))
        : undefined,
  };
}

const commandLink = (command: string, ...args: unknown[]): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify(args)).replace(/[()!'*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;

async function answerCodeActions(session: Session, params: CodeActionParams): Promise<CodeAction[]> {
  const view = await viewFor(session, params);
  const range = view && spanOf(view.snapshot, params.range);
  if (!view || !range || !isDraft(view.snapshot.uri)) return [];
  const { snapshot, analysis, analyser, settings, notes } = view;
  const only = params.context?.only;
  const wants = (kind: string): boolean =>
    !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === "");
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    for (const action of codeActions(analysis, range, settings.lang)) {
      const converted = codeActionOf(snapshot, action, {
        diagnostics: params.context?.diagnostics ?? [],
        notes,
        commands: session.client.commands,
        keepEdit: ({ keep, finding }) =>
          keep && keep !== "team" && finding
            ? keepFinding(analyser, analysis, finding, keep, featureTexts[settings.lang].keptOnPurpose)
            : undefined,
      });
      if (converted) actions.push(converted);
    }
  }
  if (only && wants(fixAllKind)) {
    const { edits, findings } = fixAllEdits(analysis);
    if (findings > 0)
      actions.push({
        title: featureTexts[settings.lang].fixAll(findings),
        kind: fixAllKind,
        edit: { changes: { [snapshot.uri]: edits.map((edit) => editOf(snapshot.lines, edit)) } },
      });
  }
  return actions;
}
