import { Disposable, EventEmitter, Uri, workspace } from "vscode";
import {
  noteText,
  rulePage,
  type NoteTextParams,
  type NoteTextResult,
  type RulePageParams,
  type RulePageResult,
} from "../../server/src/lsp/requests";
import { noteScheme, ruleScheme } from "./schemes";
import type { Session } from "./session";
import { texts } from "./settings";

export function noteUri(pack: string): Uri {
  return Uri.from({ scheme: noteScheme, path: `/${pack}/note.md` });
}

export function ruleUri(code: string): Uri {
  return Uri.from({ scheme: ruleScheme, path: `/${code}.md` });
}

/** Serves the notes and the rules' pages as read-only documents; they are read again when the packs change. */
export function registerNoteDocuments(session: Session): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider = (read: (uri: Uri) => Promise<NoteTextResult | RulePageResult>) => ({
    onDidChange: changed.event,
    provideTextDocumentContent: (uri: Uri) =>
      read(uri).then(
        (result) => result?.text ?? texts().documentUnknown,
        () => texts().documentUnavailable,
      ),
  });
  const readNote = (uri: Uri) => {
    const params: NoteTextParams = { pack: uri.path.split("/")[1] ?? "" };
    return session.request<NoteTextResult>(noteText, params);
  };
  const readRule = (uri: Uri) => {
    const params: RulePageParams = { code: uri.path.replace(/^\//u, "").replace(/\.md$/u, "") };
    return session.request<RulePageResult>(rulePage, params);
  };
  const readAgain = () => {
    for (const { uri } of workspace.textDocuments) {
      if (uri.scheme === noteScheme || uri.scheme === ruleScheme) changed.fire(uri);
    }
  };
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(noteScheme, provider(readNote)),
    workspace.registerTextDocumentContentProvider(ruleScheme, provider(readRule)),
    session.onDidChangeStatus(readAgain),
  );
}
