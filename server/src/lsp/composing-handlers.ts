import type { WorkspaceEdit } from "vscode-languageserver";
import { abbreviationList } from "../features/abbreviations";
import { convertReferences as convert } from "../features/convert-references";
import { glossaryOf } from "../features/glossary";
import { isDraft } from "./diagnostics";
import {
  convertReferences,
  generatedText,
  glossary,
  type ConvertReferencesParams,
  type GeneratedTextParams,
  type GeneratedTextResult,
  type GlossaryResult,
} from "./requests";
import { guarded, type Session } from "./session";
import { editOf } from "./to-lsp";
import type { View } from "./views";

/** Registers the requests by which a draft is written on: its references converted, texts made from it. */
export function registerComposingHandlers(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    convertReferences,
    guarded(session, convertReferences, null, (params: ConvertReferencesParams) =>
      answerConvert(session, params),
    ),
  );
  connection.onRequest(
    glossary,
    guarded(session, glossary, null, () => answerGlossary(session)),
  );
  connection.onRequest(
    generatedText,
    guarded(session, generatedText, null, (params: GeneratedTextParams) => answerGenerated(session, params)),
  );
}

const styles: ReadonlySet<unknown> = new Set(["brackets", "sentence", "footnote", "pandoc"]);

async function draftOf(session: Session, uri: unknown): Promise<View | undefined> {
  const view = typeof uri === "string" ? await session.views.of(uri) : undefined;
  return view && isDraft(view.snapshot.uri) ? view : undefined;
}

async function answerConvert(
  session: Session,
  { uri, style }: ConvertReferencesParams,
): Promise<WorkspaceEdit | null> {
  const view = await draftOf(session, uri);
  if (!view || !styles.has(style)) return null;
  const { snapshot, analysis, knowledge } = view;
  const edits = convert(analysis, knowledge, style).map((edit) => editOf(snapshot.lines, edit));
  return { changes: edits.length > 0 ? { [snapshot.uri]: edits } : {} };
}

async function answerGenerated(
  session: Session,
  { uri, what }: GeneratedTextParams,
): Promise<GeneratedTextResult> {
  const view = await draftOf(session, uri);
  if (!view || what !== "abbreviations") return null;
  return { text: abbreviationList(view.analysis) };
}

async function answerGlossary({ contexts }: Session): Promise<GlossaryResult> {
  const { knowledge, settings } = await contexts.of(undefined);
  return glossaryOf(knowledge, settings.lang);
}
