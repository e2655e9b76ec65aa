import type { Analyser, Analysis, AnalysisInput } from "../analysis/analyse";
import type { FileHost } from "../host/file-host";
import { lineIndex } from "../text/lines";
import type { Contexts, DraftContext } from "./contexts";
import type { Documents } from "./documents";
import { nameOf, type DraftList } from "./draft-list";
import { nextTurn } from "./next-turn";
import { readDraft, type DraftRead } from "./read-draft";
import type { RegisterProgress } from "./requests";
import { decode } from "./uris";
import { longestDraft } from "./longest-draft";
import type { Views } from "./views";

/** A draft with what was last read of it. */
export interface DraftEntry {
  readonly uri: string;
  readonly name: string;
  readonly read: DraftRead;
  /** Revision at which it came to be so. */
  readonly at: number;
}

/**
 * What is read of the workspace's drafts: open ones as they are in the editor, closed ones as they were saved. Nothing is read before
 * somebody asks, and nothing twice that has not changed.
 */
export interface DraftReads {
  /** What is known now, in the order in which it came to be known. */
  readonly known: () => readonly DraftEntry[];
  /** The revision at which each URI ceased to be a draft. */
  readonly gone: () => ReadonlyMap<string, number>;
  readonly revision: () => number;
  readonly progress: () => RegisterProgress;
  /** Brings open drafts up to date; reads no other. */
  readonly readOpen: () => Promise<void>;
  /** Reads what has not been read; resolves earlier where nobody waits for it any more. Never rejects. */
  readonly readAll: (isCancelled?: () => boolean) => Promise<void>;
  /** A document was opened or changed, or closed: then its file counts. */
  readonly changed: (uri: string) => void;
  /** A file was written, made or deleted. */
  readonly fileChanged: (uri: string, listChanges: boolean) => void;
  /** Settings or packs may differ. */
  readonly renew: () => void;
  /** Called after each draft that was read. */
  readonly onRead: (listener: () => void) => void;
  readonly dispose: () => void;
}

interface Entry {
  readonly uri: string;
  readonly name: string;
  read?: DraftRead;
  at: number;
  /** As it is now. */
  fresh: boolean;
  /** Counts its changes. */
  stamp: number;
  /** Of the view that an open draft was read from. */
  viewId?: string;
}

export interface DraftReadsSource {
  readonly host: FileHost;
  readonly documents: Documents;
  readonly contexts: Contexts;
  readonly views: Views;
  readonly list: DraftList;
  readonly folders: () => readonly string[];
  /** The day of the calendar as an ISO date. */
  readonly today: () => string;
  /** Told of what went wrong where nothing should. */
  readonly complain: (error: unknown) => void;
}

const batch = 24;
/** Milliseconds of reading after which others get their turn. */
const slice = 8;

export function createDraftReads(source: DraftReadsSource): DraftReads {
  const { host, documents, contexts, views, list, folders } = source;
  const entries = new Map<string, Entry>();
  const gone = new Map<string, number>();
  const listeners: (() => void)[] = [];
  const waiters = new Set<() => boolean>();
  let revision = 0;
  /** Counts the changes of the list, and those that are in the entries. */
  let [changes, listed] = [0, -1];
  let renewals = 0;
  let job: Promise<void> | undefined;
  let hasEnded = false;

  const openUris = (): ReadonlySet<string> => new Set(documents.all().map(({ uri }) => decode(uri)));
  const isWaitedFor = (): boolean => !hasEnded && [...waiters].some((isCancelled) => !isCancelled());

  const add = (uri: string): Entry => {
    const known = entries.get(decode(uri));
    if (known) return known;
    const entry: Entry = { uri, name: nameOf(uri, folders()), at: 0, fresh: false, stamp: 0 };
    entries.set(decode(uri), entry);
    gone.delete(uri);
    return entry;
  };
  const remove = (entry: Entry): void => {
    entries.delete(decode(entry.uri));
    if (entry.read) gone.set(entry.uri, ++revision);
  };
  const keep = (entry: Entry, read: DraftRead): void => {
    entry.read = read;
    entry.at = ++revision;
    // The order of the map is that of the revisions.
    entries.delete(decode(entry.uri));
    entries.set(decode(entry.uri), entry);
    for (const listener of listeners) listener();
  };

  const readOpen = async (): Promise<void> => {
    for (const { uri } of documents.all()) {
      const view = (await list.isListed(uri)) ? await views.of(uri) : undefined;
      if (!view) continue;
      const entry = add(uri);
      if (entry.viewId !== view.id) {
        entry.viewId = view.id;
        keep(entry, readDraft(entry, view.analyser, view.analysis, view.snapshot.lines));
      }
      entry.fresh = documents.get(uri) === view.snapshot;
    }
  };

  const refreshList = async (): Promise<void> => {
    const seen = changes;
    const wanted = new Set<string>();
    for (const { uri } of await list.files()) {
      add(uri);
      wanted.add(decode(uri));
    }
    for (const { uri } of documents.all()) if (await list.isListed(uri)) wanted.add(decode(uri));
    for (const entry of [...entries.values()]) if (!wanted.has(decode(entry.uri))) remove(entry);
    listed = seen;
  };

  const readClosed = async (): Promise<void> => {
    const mine = renewals;
    const isStopped = (): boolean => mine !== renewals || !isWaitedFor();
    const open = openUris();
    const todo: { readonly entry: Entry; readonly context: DraftContext }[] = [];
    for (const entry of [...entries.values()]) {
      if (entry.fresh || open.has(decode(entry.uri))) continue;
      const context = await contexts.ofFile(entry.uri);
      // After a change of settings a draft may be what it was.
      if (entry.read?.analyser === context.analyser && entry.stamp === 0) entry.fresh = true;
      else todo.push({ entry, context });
    }
    const ask = (from: number) => {
      const asked = todo.slice(from, from + batch);
      const stamps = asked.map(({ entry }) => entry.stamp);
      return { asked, stamps, texts: host.readFiles(asked.map(({ entry }) => entry.uri)) };
    };
    const pace = createPace(isStopped);
    let next = ask(0);
    for (let from = 0; from < todo.length; from += batch) {
      const { asked, stamps, texts } = next;
      const answers = await texts;
      if (from + batch < todo.length) next = ask(from + batch);
      for (const [index, { entry, context }] of asked.entries()) {
        if (isStopped()) return;
        const answer = answers[index]!;
        if (openUris().has(decode(entry.uri)) || entry.stamp !== stamps[index]) continue;
        if ("error" in answer || answer.text.length > longestDraft) {
          remove(entry);
          continue;
        }
        const { analyser } = context;
        const input = inputOf(entry.uri, answer.text, source.today());
        const analysis = await analyseAtPace(analyser, input, pace);
        if (!analysis) return;
        if (entry.stamp !== stamps[index] || openUris().has(decode(entry.uri))) continue;
        keep(entry, readDraft(entry, analyser, analysis, lineIndex(answer.text)));
        delete entry.viewId;
        entry.stamp = 0;
        entry.fresh = true;
        await pace();
      }
    }
  };

  const isComplete = (): boolean => listed === changes && [...entries.values()].every(({ fresh }) => fresh);

  const run = async (): Promise<void> => {
    while (isWaitedFor()) {
      if (listed !== changes) await refreshList();
      await readOpen();
      if (isComplete()) return;
      await readClosed();
    }
  };

  return {
    known: () =>
      [...entries.values()].filter((entry): entry is Entry & DraftEntry => entry.read !== undefined),
    gone: () => gone,
    revision: () => revision,
    progress: () => {
      const all = [...entries.values()];
      return {
        read: all.filter(({ fresh }) => fresh).length,
        total: all.length,
        complete: isComplete(),
      };
    },
    readOpen,
    readAll: async (isCancelled = () => false) => {
      waiters.add(isCancelled);
      try {
        // A job that ends for want of waiters may have missed this one.
        while (!hasEnded && !isCancelled() && (job !== undefined || !isComplete()))
          await (job ??= run().finally(() => (job = undefined)));
      } catch (error) {
        source.complain(error);
      } finally {
        waiters.delete(isCancelled);
      }
    },
    changed: (uri) => {
      const entry = entries.get(decode(uri));
      if (!entry) return;
      // As a file it has not been read since.
      entry.stamp++;
      entry.fresh = false;
      if (documents.get(uri) === undefined) changes++;
    },
    fileChanged: (uri, listChanges) => {
      const entry = entries.get(decode(uri));
      if (listChanges) changes++;
      if (!entry) return;
      entry.stamp++;
      entry.fresh = false;
    },
    renew: () => {
      renewals++;
      changes++;
      for (const entry of entries.values()) entry.fresh = false;
    },
    onRead: (listener) => void listeners.push(listener),
    dispose: () => {
      hasEnded = true;
    },
  };
}

const inputOf = (uri: string, text: string, today: string): AnalysisInput => ({
  text,
  languageId: /\.txt$/i.test(uri) ? "plaintext" : "markdown",
  today,
});

/** Lets others have their turn where it is time to; gives whether the work is to go on. */
type Pace = () => boolean | Promise<boolean>;

function createPace(isStopped: () => boolean): Pace {
  let began = performance.now();
  return () => {
    if (performance.now() - began < slice) return true;
    return nextTurn().then(() => {
      began = performance.now();
      return !isStopped();
    });
  };
}

async function analyseAtPace(
  analyser: Analyser,
  input: AnalysisInput,
  pace: Pace,
): Promise<Analysis | undefined> {
  const steps = analyser.steps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const goesOn = pace();
    if (goesOn !== true && !(await goesOn)) return undefined;
  }
}
