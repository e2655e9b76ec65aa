import type { Contexts } from "./contexts";
import type { Documents } from "./documents";
import { nextTurn } from "./next-turn";

/** Milliseconds in which others wait. */
const slice = 8;

/** Units of the note that are read first: a paragraph. More keeps a draft waiting that is opened meanwhile. */
const beginning = 500;

/**
 * Reads the note itself between other requests after the start, so that the first draft finds the lexicon, the index of claims and the
 * code ready. Ends where a draft is opened: that one needs the time.
 */
export async function warmUp(contexts: Contexts, documents: Documents): Promise<void> {
  const isBusy = (): boolean => documents.all().length > 0;
  if (isBusy()) return;
  const { analyser, knowledge } = await contexts.of(undefined);
  const note = knowledge.packs.find(({ note: text }) => text !== "")?.note;
  if (note === undefined) return;
  // The beginning asks for all that is made once; the whole only for more of the same code.
  for (const text of [note.slice(0, beginning), note]) {
    const steps = analyser.steps({ text, languageId: "markdown" });
    for (let until = performance.now() + slice; !isBusy() && !steps.next().done;) {
      if (performance.now() < until) continue;
      await nextTurn();
      until = performance.now() + slice;
    }
  }
}
