import {
  CodeActionKind,
  MarkupKind,
  SymbolKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type DefinitionParams,
  type DocumentLink,
  type DocumentLinkParams,
  type Hover,
  type HoverParams,
  type Location,
  type LocationLink,
  type ReferenceParams,
  type SymbolInformation,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import { complete, resolveCompletion, type SuggestionId } from "../features/completion";
import { definition, passageOf } from "../features/definition";
import { documentLinks } from "../features/document-links";
import { subjectAt, subjectKey } from "../features/subject";
import { workspaceSymbols } from "../features/workspace-symbols";
import { codeActions, fixAllEdits } from "../features/code-actions";
import { hover, type HoverLinks } from "../features/hover";
import { keepFinding } from "../features/keep-finding";
import { hoverPaper } from "../features/paper-at";
import { rewrites } from "../features/rewrites";
import { featureTexts } from "../features/texts/feature-texts";
import { isDraft } from "./diagnostics";
import { offsetOf, spanOf } from "./from-lsp";
import { fixAllKind } from "./initialize-result";
import { clientCommands } from "./requests";
import { guarded, viewFor, type Session } from "./session";
import { codeActionOf, completionItemOf, editOf, rangeOf } from "./to-lsp";
import type { View } from "./views";

/** Registers one handler for each feature of the editor. */
export function registerLanguageHandlers(session: Session): void {
  const { connection } = session;
  connection.onHover(guarded(session, "hover", null, (params: HoverParams) => answerHover(session, params)));
  connection.onCompletion(
    guarded(session, "completion", null, (params: CompletionParams) => answerCompletion(session, params)),
  );
  connection.onCompletionResolve((item, token) =>
    guarded(session, "resolve", item, (asked: CompletionItem) => answerResolve(session, asked))(item, token),
  );
  connection.onDefinition(
    guarded(session, "definition", null, (params: DefinitionParams) => answerDefinition(session, params)),
  );
  connection.onReferences(
    guarded(session, "references", null, (params: ReferenceParams, token) =>
      answerReferences(session, params, token),
    ),
  );
  connection.onWorkspaceSymbol(
    guarded(session, "symbols", null, (params: WorkspaceSymbolParams) => answerSymbols(session, params)),
  );
  connection.onDocumentLinks(
    guarded(session, "links", null, (params: DocumentLinkParams) => answerLinks(session, params)),
  );
  connection.onCodeAction(
    guarded(session, "codeAction", [], (params: CodeActionParams) => answerCodeActions(session, params)),
  );
}

async function answerHover(session: Session, params: HoverParams): Promise<Hover | null> {
  const view = await viewFor(session, params);
  const offset = view && offsetOf(view.snapshot, params.position);
  if (!view || offset === undefined) return null;
  const { analysis, knowledge, settings, snapshot } = view;
  const found =
    hover(analysis, knowledge, offset, { lang: settings.lang, links: linksFor(session, view) }) ??
    hoverPaper(analysis, knowledge, offset, settings.lang);
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

async function answerCompletion(session: Session, params: CompletionParams): Promise<CompletionList | null> {
  const view = await viewFor(session, params);
  const offset = view && offsetOf(view.snapshot, params.position);
  if (!view || offset === undefined || !isDraft(view.snapshot.uri)) return null;
  const { analysis, knowledge, settings, snapshot } = view;
  const found = complete(analysis, knowledge, offset, {
    lang: settings.lang,
    style: settings.analysis.referenceStyle,
    trigger: params.context?.triggerCharacter,
  });
  // What fits changes with each letter, also by our own ranking: the editor asks again.
  return {
    isIncomplete: found.length > 0,
    items: found.map((suggestion) => completionItemOf(snapshot, suggestion, session.client)),
  };
}

async function answerResolve(session: Session, item: CompletionItem): Promise<CompletionItem> {
  const data = item.data as (Partial<SuggestionId> & { readonly uri?: unknown }) | undefined;
  if (typeof data?.uri !== "string" || typeof data.pack !== "string" || typeof data.id !== "string")
    return item;
  const { knowledge, settings } = await session.contexts.of(data.uri);
  const value = resolveCompletion(knowledge, data as SuggestionId, settings.lang);
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

async function answerDefinition(
  session: Session,
  params: DefinitionParams,
): Promise<Location | LocationLink[] | null> {
  const view = await viewFor(session, params);
  const offset = view && offsetOf(view.snapshot, params.position);
  if (!view || offset === undefined) return null;
  const found = definition(view.analysis, view.knowledge, offset);
  const location = found && view.notes.location(found.passage);
  if (!location) return null;
  if (!session.client.definitionLinks) return location;
  return [
    {
      targetUri: location.uri,
      targetRange: location.range,
      targetSelectionRange: location.range,
      originSelectionRange: rangeOf(view.snapshot.lines, found.origin),
    },
  ];
}

/** Mentions in the workspace's drafts, and the note's passage where the declaration is asked for too. */
async function answerReferences(
  session: Session,
  params: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const view = await viewFor(session, params);
  const offset = view && offsetOf(view.snapshot, params.position);
  const place = view && offset !== undefined ? subjectAt(view.analysis, view.knowledge, offset) : undefined;
  if (!view || !place) return null;
  const mentions = await session.drafts.mentions(
    subjectKey(place.subject),
    () => token.isCancellationRequested,
  );
  const passage = params.context?.includeDeclaration ? passageOf(place.subject) : undefined;
  const declared = passage && view.notes.location(passage);
  return [...(declared ? [declared] : []), ...mentions];
}

async function answerSymbols(
  session: Session,
  { query }: WorkspaceSymbolParams,
): Promise<SymbolInformation[]> {
  const { knowledge, settings, notes } = await session.contexts.of(undefined);
  return workspaceSymbols(knowledge, typeof query === "string" ? query : "", settings.lang).flatMap(
    (symbol) => {
      const location = notes.location(symbol.passage);
      return location
        ? [
            {
              name: symbol.name,
              containerName: symbol.container,
              kind: symbol.kind === "action" ? SymbolKind.Event : SymbolKind.Constant,
              location,
            },
          ]
        : [];
    },
  );
}

async function answerLinks(session: Session, params: DocumentLinkParams): Promise<DocumentLink[]> {
  const view = await viewFor(session, params);
  if (!view || !isDraft(view.snapshot.uri)) return [];
  const { analysis, knowledge, snapshot, notes, settings } = view;
  const texts = featureTexts[settings.lang];
  return documentLinks(analysis, knowledge).flatMap((link) => {
    const range = rangeOf(snapshot.lines, link);
    if ("address" in link) return [{ range, target: link.address, tooltip: texts.openPaper }];
    const location = notes.location(link.passage);
    if (!location) return [];
    const { start } = location.range;
    return [
      {
        range,
        target: `${location.uri}#L${start.line + 1},${start.character + 1}`,
        tooltip: texts.showInNote,
      },
    ];
  });
}

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
  if (wants(CodeActionKind.RefactorRewrite)) {
    for (const { title, edits } of rewrites(analysis, view.knowledge, range, settings.lang))
      actions.push({
        title,
        kind: CodeActionKind.RefactorRewrite,
        edit: { changes: { [snapshot.uri]: edits.map((edit) => editOf(snapshot.lines, edit)) } },
      });
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
