import type { Analyser, Analysis } from "../analysis/analyse";
import { createContentMemory, type ContentMemory } from "../text/content-memory";
import type { Snapshot } from "./documents";
import { longestDraft } from "./longest-draft";
import { once } from "../text/once";
import { nextTurn } from "./next-turn";

/** A long draft that has been opened and not been read yet: what it begins with is read at once, the rest between other requests. */
export interface Opening {
  readonly snapshot: Snapshot;
  readonly analyser: Analyser;
  readonly today: string;
  /** Of the first part of the text; its findings stand as they are in the whole. */
  readonly head: () => Analysis;
  /** What has been read so far, for whoever reads another version of the draft. */
  readonly contents: ContentMemory;
  /** Undefined where the reading was given up. */
  readonly whole: Promise<Analysis | undefined>;
}

/** UTF-16 units; a shorter draft is read before a writer sees that it is not. */
const longFrom = 40_000;
/** A screen. */
const headLength = 3_000;
/** Milliseconds in which others wait. */
const slice = 8;

export const isLong = (text: string): boolean => text.length > longFrom;

/** `known`: the text of a draft that has been read; a draft that is mostly the same is read soon. */
export const isLongToRead = (text: string, known: string | undefined): boolean =>
  isLong(text) && text.length <= longestDraft && !(known !== undefined && sharesMost(text, known));

/** Starts reading. `known`: what has been read of another version. `isWanted`: false where the reading is to be given up. */
export function startOpening(
  snapshot: Snapshot,
  analyser: Analyser,
  today: string,
  known: ContentMemory | undefined,
  isWanted: () => boolean,
): Opening {
  const { text, languageId } = snapshot;
  const contents = known ?? createContentMemory(Infinity);
  const head = once(() => analyser.analyse({ text: headOf(text), languageId, today, contents }));
  const readRest = async (): Promise<Analysis | undefined> => {
    // What was read is answered first.
    await nextTurn();
    const steps = analyser.steps({ text, languageId, today, contents });
    for (let until = performance.now() + slice; isWanted();) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() < until) continue;
      await nextTurn();
      until = performance.now() + slice;
    }
    return undefined;
  };
  return { snapshot, analyser, today, head, contents, whole: readRest() };
}

/** Up to the last blank line of the first part; nothing where there is none. */
function headOf(text: string): string {
  const first = text.slice(0, headLength);
  return first.slice(0, Math.max(0, first.lastIndexOf("\n\n"), first.lastIndexOf("\r\n\r\n")));
}

/** Whether more than half of the text stands at the beginning or at the end of the other too. */
function sharesMost(text: string, other: string): boolean {
  const enough = text.length / 2;
  let [first, last] = [0, 0];
  while (first < enough && first < other.length && text.charCodeAt(first) === other.charCodeAt(first))
    first++;
  while (
    first + last < enough &&
    last < other.length &&
    text.charCodeAt(text.length - 1 - last) === other.charCodeAt(other.length - 1 - last)
  )
    last++;
  return first + last >= enough;
}
