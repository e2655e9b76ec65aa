import type { WorkspaceEdit } from "vscode-languageserver";
import { claimsMarkdown } from "../features/claims-markdown";
import { explainClaims, isOfClaims } from "../features/explain-claims";
import { findingAt, keepFinding } from "../features/keep-finding";
import { folderOf } from "./contexts";
import { isDraft } from "./diagnostics";
import { offsetOf, spanOf } from "./from-lsp";
import {
  keepEdit,
  noteText,
  reading,
  rulePage,
  type KeepEditParams,
  type NoteTextParams,
  type NoteTextResult,
  type ReadingParams,
  type ReadingResult,
  type RulePageParams,
  type RulePageResult,
} from "./requests";
import { guarded, type Session } from "./session";
import type { RulePages } from "./start-server";
import { addSuppression } from "./team-edit";
import { teamWorkspaceEdit } from "./team-workspace-edit";
import { editOf } from "./to-lsp";

/** Registers the requests of our own client. */
export function registerCustomHandlers(session: Session, rulePages: () => Promise<RulePages>): void {
  const { connection } = session;
  connection.onRequest(
    noteText,
    guarded(session, noteText, null, (params: NoteTextParams) => answerNoteText(session, params)),
  );
  connection.onRequest(
    rulePage,
    guarded(session, rulePage, null, (params: RulePageParams) => answerRulePage(session, rulePages, params)),
  );
  connection.onRequest(
    reading,
    guarded(session, reading, null, (params: ReadingParams) => answerReading(session, params)),
  );
  connection.onRequest(
    keepEdit,
    guarded(session, keepEdit, null, (params: KeepEditParams) => answerKeepEdit(session, params)),
  );
}

/** The note of a pack that is in force for the workspace or for an open document. */
async function answerNoteText(session: Session, params: NoteTextParams): Promise<NoteTextResult> {
  for (const uri of [undefined, ...session.documents.all().map((document) => document.uri)]) {
    const { knowledge } = await session.contexts.of(uri);
    const pack = knowledge.packs.find(({ id }) => id === params?.pack);
    if (pack) return { text: pack.note };
  }
  return null;
}

async function answerRulePage(
  session: Session,
  rulePages: () => Promise<RulePages>,
  params: RulePageParams,
): Promise<RulePageResult> {
  const code = params?.code;
  const pages = await rulePages();
  if (typeof code !== "string" || !Object.hasOwn(pages, code)) return null;
  const { lang } = (await session.contexts.of(undefined)).settings;
  const page = pages[code]!;
  const text = page[lang] ?? page.nl ?? page.en;
  return text === undefined ? null : { text };
}

async function answerReading(session: Session, params: ReadingParams): Promise<ReadingResult> {
  const view = typeof params?.uri === "string" ? await session.views.of(params.uri) : undefined;
  const offset = view && offsetOf(view.snapshot, params.position);
  if (!view || offset === undefined || !isDraft(view.snapshot.uri)) return null;
  const { analyser, analysis, settings } = view;
  return { text: claimsMarkdown(explainClaims(analyser, analysis, offset, settings.lang), settings.lang) };
}

async function answerKeepEdit(session: Session, params: KeepEditParams): Promise<WorkspaceEdit | null> {
  if (typeof params?.uri !== "string" || typeof params.code !== "string") return null;
  const view = await session.views.of(params.uri);
  const span = view && spanOf(view.snapshot, params.range);
  const finding = view && span && findingAt(view.analysis, params.code, span);
  if (!view || !finding) return null;
  const { snapshot, analyser, analysis } = view;
  const reason = typeof params.reason === "string" ? params.reason : "";
  if (params.scope === "team")
    return teamWorkspaceEdit(session, folderOf(snapshot.uri, session.folders()), (text) =>
      addSuppression(text, {
        code: finding.code,
        text: snapshot.text.slice(finding.start, finding.end),
        // A verb alone would keep what is said of other commitments too.
        ...(isOfClaims(finding) && finding.commitment !== undefined && { commitment: finding.commitment }),
        reason,
      }),
    );
  const scope = params.scope === "document" ? "document" : "here";
  const edit = keepFinding(analyser, analysis, finding, scope, reason);
  return edit ? { changes: { [snapshot.uri]: [editOf(snapshot.lines, edit)] } } : null;
}
