import {
  commands,
  Disposable,
  EventEmitter,
  TabInputCustom,
  TabInputText,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { reading, type ReadingParams, type ReadingResult } from "../../server/src/lsp/requests";
import { readingScheme } from "./schemes";
import type { Session } from "./session";
import { texts } from "./settings";

/** The read-only document that says how a sentence is read: one, for the sentence that was asked about last. */
export interface ReadingDocument extends Disposable {
  /** Opens it beside the draft; the manifest says that it opens as a preview. */
  readonly show: (place: ReadingParams) => Promise<void>;
}

const uri = Uri.from({ scheme: readingScheme, path: "/Waarom.md" });

const columnWhereOpen = (): ViewColumn | undefined =>
  window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        (input instanceof TabInputCustom || input instanceof TabInputText) &&
        input.uri.scheme === readingScheme,
    ),
  )?.viewColumn;

export function createReadingDocument(session: Session): ReadingDocument {
  const changed = new EventEmitter<Uri>();
  let place: ReadingParams | undefined;
  const provideTextDocumentContent = (): Promise<string> =>
    place === undefined
      ? Promise.resolve(texts().documentUnknown)
      : session.request<ReadingResult>(reading, place).then(
          (result) => result?.text ?? texts().documentUnknown,
          () => texts().documentUnavailable,
        );
  const listeners = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(readingScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
  );
  return {
    show: async (asked) => {
      place = asked;
      changed.fire(uri);
      await commands.executeCommand("vscode.open", uri, {
        viewColumn: columnWhereOpen() ?? ViewColumn.Beside,
        preview: true,
      });
    },
    dispose: () => void listeners.dispose(),
  };
}
