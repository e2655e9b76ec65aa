import type { CancellationToken, WorkspaceEdit } from "vscode-languageserver";
import { findSubject } from "../features/find-subject";
import { explain } from "../features/hover";
import { insertReference } from "../features/insert-reference";
import { reasonOutOfScope } from "../features/out-of-scope";
import { subjectKey, type Subject } from "../features/subject";
import type { DraftContext } from "./contexts";
import { isDraft } from "./diagnostics";
import { nameOf } from "./draft-list";
import { offsetOf } from "./from-lsp";
import { readDraft, registerDraft } from "./read-draft";
import {
  card,
  draftState,
  places,
  referenceEdit,
  register,
  scopeEdit,
  type CardParams,
  type CardResult,
  type DraftStateParams,
  type DraftStateResult,
  type PlacesParams,
  type PlacesResult,
  type ReferenceEditParams,
  type RegisterParams,
  type RegisterResult,
  termEdit,
  type ScopeEditParams,
  type TermEditParams,
} from "./requests";
import { guarded, type Session } from "./session";
import { editScope } from "./team-edit";
import { teamWorkspaceEdit } from "./team-workspace-edit";
import { answerTermEdit } from "./term-edit";
import { editOf } from "./to-lsp";

/** Registers the requests of the views on how the drafts speak of the notes. */
export function registerRegisterHandlers(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    register,
    guarded(session, register, null, (params: RegisterParams): Promise<RegisterResult> =>
      session.register.ask(params ?? {}),
    ),
  );
  connection.onRequest(
    draftState,
    guarded(session, draftState, null, (params: DraftStateParams) => answerDraftState(session, params)),
  );
  connection.onRequest(
    places,
    guarded(session, places, { drafts: [] }, (params: PlacesParams, token) =>
      answerPlaces(session, params, token),
    ),
  );
  connection.onRequest(
    card,
    guarded(session, card, null, (params: CardParams) => answerCard(session, params)),
  );
  connection.onRequest(
    referenceEdit,
    guarded(session, referenceEdit, null, (params: ReferenceEditParams) => answerReference(session, params)),
  );
  connection.onRequest(
    scopeEdit,
    guarded(session, scopeEdit, null, (params: ScopeEditParams) => answerScope(session, params)),
  );
  connection.onRequest(
    termEdit,
    guarded(session, termEdit, null, (params: TermEditParams) => answerTermEdit(session, params)),
  );
}

async function answerDraftState(session: Session, params: DraftStateParams): Promise<DraftStateResult> {
  const view = typeof params?.uri === "string" ? await session.views.of(params.uri) : undefined;
  if (!view || !isDraft(view.snapshot.uri)) return null;
  const { analyser, analysis, knowledge, settings, snapshot } = view;
  const file = { uri: snapshot.uri, name: nameOf(snapshot.uri, session.folders()) };
  const read = readDraft(file, analyser, analysis, snapshot.lines);
  const actions = knowledge.packs.flatMap((pack) =>
    pack.commitments
      .filter((action) => action.kind === "action" && !reasonOutOfScope(pack, action, settings.outOfScope))
      .map((action) => subjectKey({ kind: "action", pack, action })),
  );
  return { draft: registerDraft(read, settings.lang), actions };
}

async function answerPlaces(
  { drafts }: Session,
  params: PlacesParams,
  token: CancellationToken,
): Promise<PlacesResult> {
  if (typeof params?.key !== "string") return { drafts: [] };
  return { drafts: await drafts.places(params.key, () => token.isCancellationRequested) };
}

/** The term or action of a key in the packs of a document, or of the workspace, with what holds there. */
async function subjectOf(
  { contexts }: Session,
  key: unknown,
  uri?: string,
): Promise<{ readonly context: DraftContext; readonly subject: Subject } | undefined> {
  const context = await contexts.of(uri);
  const subject = typeof key === "string" ? findSubject(context.knowledge, key) : undefined;
  return subject && { context, subject };
}

async function answerCard(session: Session, params: CardParams): Promise<CardResult> {
  const found = await subjectOf(session, params?.key);
  if (!found) return null;
  const { lang } = found.context.settings;
  const links = { passage: () => undefined, mentions: () => undefined };
  return { markdown: explain(found.subject, { lang, links }) };
}

async function answerReference(session: Session, params: ReferenceEditParams): Promise<WorkspaceEdit | null> {
  const view = typeof params?.uri === "string" ? await session.views.of(params.uri) : undefined;
  const offset = view && offsetOf(view.snapshot, params.position);
  const found = view && (await subjectOf(session, params.key, view.snapshot.uri));
  if (!view || offset === undefined || found?.subject.kind !== "action" || !isDraft(view.snapshot.uri))
    return null;
  const { pack, action } = found.subject;
  const style = view.settings.analysis.referenceStyle;
  const edits = insertReference(view.analysis, pack, action, offset, style);
  if (edits.length === 0) return null;
  return { changes: { [view.snapshot.uri]: edits.map((edit) => editOf(view.snapshot.lines, edit)) } };
}

async function answerScope(session: Session, params: ScopeEditParams): Promise<WorkspaceEdit | null> {
  const found = await subjectOf(session, params?.key);
  if (found?.subject.kind !== "action") return null;
  const { pack, action } = found.subject;
  const { packs } = found.context.knowledge;
  const isShared =
    packs.filter(({ commitments }) => commitments.some(({ id }) => id === action.id)).length > 1;
  const reason = typeof params.reason === "string" ? params.reason.trim() : undefined;
  return teamWorkspaceEdit(session, session.folders()[0], (text) =>
    editScope(text, {
      action: action.id,
      ...(isShared && { pack: pack.id }),
      title: action.title[found.context.settings.lang],
      ...(reason && { reason }),
    }),
  );
}
