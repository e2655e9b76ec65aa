import { Disposable, EventEmitter, type Event } from "vscode";
import {
  register,
  type RegisterDraft,
  type RegisterNote,
  type RegisterParams,
  type RegisterProgress,
  type RegisterResult,
} from "../../server/src/lsp/requests";
import type { Session } from "./session";

/** How the drafts speak of the notes, as far as the server has told. */
export interface RegisterState {
  readonly notes: readonly RegisterNote[];
  /** By URI. */
  readonly drafts: ReadonlyMap<string, RegisterDraft>;
  readonly progress: RegisterProgress;
}

export interface Register extends Disposable {
  /** Undefined before the first answer. */
  readonly state: RegisterState | undefined;
  readonly onDidChange: Event<void>;
  /** Keeps it up to date until what this gives is disposed of; without users nothing is asked. */
  readonly use: () => Disposable;
}

/** Asks for what has changed whenever the server says that something has, for as long as somebody uses it. */
export function createRegister(session: Session): Register {
  const changed = new EventEmitter<void>();
  const drafts = new Map<string, RegisterDraft>();
  let notes: readonly RegisterNote[] = [];
  let progress: RegisterProgress | undefined;
  let since: string | undefined;
  let users = 0;
  let isAsking = false;
  let isStale = true;

  const take = (answer: RegisterResult): void => {
    if (answer.full) drafts.clear();
    for (const uri of answer.gone) drafts.delete(uri);
    for (const draft of answer.drafts) drafts.set(draft.uri, draft);
    notes = answer.notes ?? notes;
    progress = answer.progress;
    since = answer.revision;
    changed.fire();
  };
  const ask = async (): Promise<void> => {
    isStale = true;
    if (users === 0 || isAsking) return;
    isAsking = true;
    try {
      while (isStale && users > 0) {
        isStale = false;
        const params: RegisterParams = since === undefined ? {} : { since };
        const answer = await session.request<RegisterResult | null>(register, params);
        if (!answer) break;
        take(answer);
        if (answer.more) isStale = true;
      }
    } catch {
      // The server has ended; the status item says so, and its next start asks anew.
      isStale = true;
    } finally {
      isAsking = false;
    }
  };
  const listeners = Disposable.from(
    changed,
    session.onDidChangeRegister(() => void ask()),
    session.onDidChangeState((state) => {
      if (state === "running") void ask();
      else changed.fire();
    }),
  );
  return {
    get state() {
      return progress && { notes, drafts, progress };
    },
    onDidChange: changed.event,
    use: () => {
      users++;
      if (isStale) void ask();
      let isUsed = true;
      return new Disposable(() => {
        if (isUsed) users--;
        isUsed = false;
      });
    },
    dispose: () => void listeners.dispose(),
  };
}
