import type { Analyser, Analysis } from "../analysis/analyse";
import type { Contexts, DraftContext } from "./contexts";
import type { Documents, Snapshot } from "./documents";

/** UTF-16 units. A longer document is not read: nobody drafts one, and each keystroke would take seconds. */
export const longestDraft = 10_000_000;

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
  readonly forget: (uri: string) => void;
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
  let count = 0;
  const analyse = (snapshot: Snapshot, analyser: Analyser): Made => {
    const known = made.get(snapshot.uri);
    const today = clock();
    if (known?.snapshot === snapshot && known.analyser === analyser && known.today === today) return known;
    const { languageId } = snapshot;
    const text = snapshot.text.length > longestDraft ? "" : snapshot.text;
    // Another version of the same text may be open beside it: what the two share is read once.
    const older = known ?? [...made.values()].at(-1);
    const reusable = older?.analysis.languageId === languageId ? older.analysis : undefined;
    const analysis = analyser.analyse({
      text,
      languageId,
      today,
      ...(reusable && { previous: reusable }),
    });
    const fresh: Made = { snapshot, analyser, today, analysis, id: String(++count) };
    if (documents.get(snapshot.uri) === snapshot) made.set(snapshot.uri, fresh);
    return fresh;
  };
  return {
    of: async (uri) => {
      const snapshot = documents.get(uri);
      if (!snapshot) return undefined;
      const context = await contexts.of(uri);
      return { ...context, ...analyse(snapshot, context.analyser) };
    },
    forget: (uri) => void made.delete(uri),
  };
}
