import type { Analyser, Analysis } from "../analysis/analyse";
import type { Contexts, DraftContext } from "./contexts";
import type { Documents, Snapshot } from "./documents";
import { longestDraft } from "./longest-draft";
import { isLongToRead, startOpening, type Opening } from "./opening";

/** A draft as it is at one moment, with all that is known of it. */
export interface View extends DraftContext {
  readonly snapshot: Snapshot;
  readonly analysis: Analysis;
  /** Another text or another analysis has another one. */
  readonly id: string;
}

export interface Views {
  /** Of an open document; the text is the one at the time of the call. */
  readonly of: (uri: string) => Promise<View | undefined>;
  /** The same at once: of a long draft that has just been opened what it begins with. */
  readonly first: (uri: string) => Promise<FirstView | undefined>;
  readonly forget: (uri: string) => void;
}

export interface FirstView extends View {
  /** There where the view is of the beginning alone: ends when the whole has been read, or another text came. One object for each reading. */
  readonly rest?: Promise<unknown>;
}

interface Made {
  readonly snapshot: Snapshot;
  readonly analyser: Analyser;
  readonly today: string;
  readonly analysis: Analysis;
  readonly id: string;
}

/** One analysis for each version of a document and each day, shared by all features. `clock`: today as an ISO date. */
export function createViews(documents: Documents, contexts: Contexts, clock: () => string): Views {
  const made = new Map<string, Made>();
  const openings = new Map<string, UnderWay>();
  let count = 0;
  const nextId = (): string => String(++count);

  const known = (snapshot: Snapshot, analyser: Analyser): Made | undefined => {
    const last = made.get(snapshot.uri);
    return last && isOf(last, snapshot, analyser, clock()) ? last : undefined;
  };
  const keep = (fresh: Made): Made => {
    const { uri } = fresh.snapshot;
    if (documents.get(uri) === fresh.snapshot) made.set(uri, fresh);
    return fresh;
  };
  // Another version of the same text may be open beside it: what the two share is read once.
  const olderOf = ({ uri }: Snapshot): Analysis | undefined =>
    (made.get(uri) ?? [...made.values()].at(-1))?.analysis;

  const analyse = (snapshot: Snapshot, analyser: Analyser): Made => {
    const old = known(snapshot, analyser);
    if (old) return old;
    const { languageId } = snapshot;
    const text = snapshot.text.length > longestDraft ? "" : snapshot.text;
    const today = clock();
    const older = olderOf(snapshot);
    const analysis = analyser.analyse({
      text,
      languageId,
      today,
      ...(older?.languageId === languageId && { previous: older }),
    });
    return keep({ snapshot, analyser, today, analysis, id: nextId() });
  };

  /** Starts reading a long draft, or goes on with what has been read of another version of it. */
  const open = (snapshot: Snapshot, analyser: Analyser): UnderWay => {
    const { uri } = snapshot;
    const last = openings.get(uri);
    if (last && isOf(last, snapshot, analyser, clock())) return last;
    const isWanted = (): boolean => openings.get(uri) === fresh && documents.get(uri) === snapshot;
    const opening = startOpening(snapshot, analyser, clock(), last?.contents, isWanted);
    const settle = async (): Promise<void> => {
      const analysis = await opening.whole;
      if (!analysis) return;
      if (openings.get(uri) === fresh) openings.delete(uri);
      keep({ snapshot, analyser, today: opening.today, analysis, id: nextId() });
    };
    const fresh: UnderWay = { ...opening, id: nextId(), settled: settle() };
    openings.set(uri, fresh);
    // Whoever asks next reads it in one go, and says what is wrong.
    fresh.settled.catch(() => openings.delete(uri));
    return fresh;
  };
  const isToOpen = (snapshot: Snapshot): boolean =>
    !made.has(snapshot.uri) && isLongToRead(snapshot.text, olderOf(snapshot)?.text);

  const whole = async (snapshot: Snapshot, context: DraftContext): Promise<View | undefined> => {
    const { analyser } = context;
    if (isToOpen(snapshot)) {
      await open(snapshot, analyser).settled.catch(() => {});
      // Another version came meanwhile, and is asked about too.
      if (documents.get(snapshot.uri) !== snapshot) return of(snapshot.uri);
    }
    return { ...context, ...analyse(snapshot, analyser) };
  };
  const of = async (uri: string): Promise<View | undefined> => {
    const snapshot = documents.get(uri);
    return snapshot && whole(snapshot, await contexts.of(uri));
  };
  const first = async (uri: string): Promise<FirstView | undefined> => {
    const snapshot = documents.get(uri);
    if (!snapshot) return undefined;
    const context = await contexts.of(uri);
    const last = openings.get(uri);
    // Who has begun to write waits until what stands there has been read.
    if (!isToOpen(snapshot) || (last && last.snapshot !== snapshot)) return whole(snapshot, context);
    const under = open(snapshot, context.analyser);
    return { ...context, snapshot, analysis: under.head(), id: under.id, rest: under.settled };
  };
  return {
    of,
    first,
    forget: (uri) => {
      made.delete(uri);
      openings.delete(uri);
    },
  };
}

/** An opening, and when the view of the whole is there or will not come. */
interface UnderWay extends Opening {
  readonly id: string;
  readonly settled: Promise<void>;
}

const isOf = (
  one: Pick<Made, "snapshot" | "analyser" | "today">,
  snapshot: Snapshot,
  analyser: Analyser,
  today: string,
): boolean => one.snapshot === snapshot && one.analyser === analyser && one.today === today;
