import type { Connection } from "vscode-languageserver";
import type { Contexts, DraftContext } from "./contexts";
import type { DraftReads } from "./draft-reads";
import { registerDraft } from "./read-draft";
import { registerNotes } from "./register-notes";
import {
  draftsPerAnswer,
  registerChanged,
  type RegisterChangedParams,
  type RegisterNote,
  type RegisterParams,
  type RegisterResult,
} from "./requests";
import { joinUri } from "./uris";

/** How the workspace's drafts speak of the notes, told by what has changed since the client last asked. */
export interface Register {
  readonly ask: (params: RegisterParams) => Promise<RegisterResult>;
  /** A draft, a file, the settings or the packs have changed: who has asked before is told, after a pause. */
  readonly changed: () => void;
  readonly dispose: () => void;
}

/** Milliseconds between two notices. */
const pause = 200;
/** Milliseconds after the last of several changes, so that typing costs nothing. */
const rest = 300;

export function createRegister(
  connection: Connection,
  contexts: Contexts,
  reads: DraftReads,
  folders: () => readonly string[],
): Register {
  // Revisions are of this run of the server.
  const run = Math.random().toString(36).slice(2, 10);
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let notes: { readonly signature: string; readonly notes: readonly RegisterNote[]; readonly at: number } = {
    signature: "",
    notes: [],
    at: 0,
  };
  let notesRevision = 0;

  const notify = (): void => {
    if (!isAsked) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      const params: RegisterChangedParams = { progress: reads.progress() };
      const sent = async (): Promise<void> => connection.sendNotification(registerChanged, params);
      sent().catch(() => {}); // the client is ending
    }, pause);
  };
  reads.onRead(notify);

  const contextsOfAll = async (): Promise<readonly DraftContext[]> => [
    await contexts.of(undefined),
    ...(await Promise.all(folders().map((folder) => contexts.ofFile(joinUri(folder, "_"))))),
  ];

  const notesNow = async (): Promise<typeof notes> => {
    const found = registerNotes(await contextsOfAll());
    const signature = JSON.stringify(found);
    if (signature !== notes.signature) notes = { signature, notes: found, at: ++notesRevision };
    return notes;
  };

  return {
    ask: async ({ since }) => {
      isAsked = true;
      const [{ settings }, current] = await Promise.all([contexts.of(undefined), notesNow()]);
      await reads.readOpen();
      if (!reads.progress().complete) void reads.readAll().then(notify);
      const last = parseRevision(since, run, settings.lang);
      const from = last?.drafts ?? 0;
      const changed = reads.known().filter(({ at }) => at > from);
      const sent = changed.slice(0, draftsPerAnswer);
      const more = changed.length > sent.length;
      const to = more ? Math.max(from, sent.at(-1)!.at) : reads.revision();
      return {
        revision: `${run}.${settings.lang}.${to}.${current.at}`,
        full: last === undefined,
        ...(last?.notes !== current.at && { notes: current.notes }),
        drafts: sent.map(({ read }) => registerDraft(read, settings.lang)),
        gone:
          last === undefined
            ? []
            : [...reads.gone()].filter(([, at]) => at > from && at <= to).map(([uri]) => uri),
        more,
        progress: reads.progress(),
      };
    },
    changed: () => {
      clearTimeout(resting);
      resting = setTimeout(notify, rest);
    },
    dispose: () => {
      isAsked = false;
      clearTimeout(timer);
      clearTimeout(resting);
    },
  };
}

interface Revision {
  readonly drafts: number;
  readonly notes: number;
}

/** Undefined where it is of another run of the server, or of texts in another language. */
function parseRevision(text: unknown, run: string, lang: string): Revision | undefined {
  const prefix = `${run}.${lang}.`;
  if (typeof text !== "string" || !text.startsWith(prefix)) return undefined;
  const [drafts, notes] = text.slice(prefix.length).split(".").map(Number);
  return { drafts: drafts || 0, notes: notes || 0 };
}
