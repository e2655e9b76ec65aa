import type { WorkspaceEdit } from "vscode-languageserver";
import { insertDeviations, policyDeviations, quotationOf } from "../features/deviations";
import { isDraft } from "./diagnostics";
import { offsetOf } from "./from-lsp";
import { spotOf } from "./read-draft";
import {
  deviations,
  deviationsEdit,
  type DeviationsEditParams,
  type DeviationsParams,
  type DeviationsResult,
} from "./requests";
import { guarded, type Session } from "./session";
import { editOf } from "./to-lsp";

/** Registers the requests about what a draft deviates in on purpose. */
export function registerDeviationHandlers(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    deviations,
    guarded(session, deviations, null, (params: DeviationsParams) => answerDeviations(session, params)),
  );
  connection.onRequest(
    deviationsEdit,
    guarded(session, deviationsEdit, null, (params: DeviationsEditParams) => answerEdit(session, params)),
  );
}

async function draftOf({ views }: Session, uri: unknown) {
  const view = typeof uri === "string" ? await views.of(uri) : undefined;
  return view && isDraft(view.snapshot.uri) ? view : undefined;
}

async function answerDeviations(session: Session, params: DeviationsParams): Promise<DeviationsResult> {
  const view = await draftOf(session, params?.uri);
  if (!view) return null;
  const { analysis, knowledge, settings, snapshot } = view;
  const policy = new Map(policyDeviations(analysis, knowledge).map((found) => [found.deviation, found]));
  return {
    items: analysis.deviations.map((deviation) => {
      const { finding, reason, by } = deviation;
      const found = policy.get(deviation);
      return {
        code: finding.code,
        at: spotOf(snapshot.lines, finding),
        words: snapshot.text.slice(finding.start, finding.end).replace(/\s+/g, " "),
        message: finding.message[settings.lang],
        reason,
        by,
        ...(found && { quotation: quotationOf(found.commitment) }),
      };
    }),
  };
}

async function answerEdit(session: Session, params: DeviationsEditParams): Promise<WorkspaceEdit | null> {
  const view = await draftOf(session, params?.uri);
  const offset = view && offsetOf(view.snapshot, params.position);
  const edit = view && offset !== undefined && insertDeviations(view.analysis, view.knowledge, offset);
  return edit ? { changes: { [view.snapshot.uri]: [editOf(view.snapshot.lines, edit)] } } : null;
}
