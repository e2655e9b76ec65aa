import type { Contexts } from "./contexts";
import type { Documents } from "./documents";
import { nextTurn } from "./next-turn";

/** Milliseconds in which others wait. */
const slice = 8;

/** Examples of what goes against the note that are read before it: they ask for all that is made once, and use what the note does not. */
const slips = 6;

/**
 * Reads what goes against the note, and the note itself, between other requests after the start, so that the first draft finds the lexicon,
 * the index of claims and the code ready. Ends where a draft is opened: that one needs the time.
 */
export async function warmUp(contexts: Contexts, documents: Documents): Promise<void> {
  const isBusy = (): boolean => documents.all().length > 0;
  if (isBusy()) return;
  const { analyser, knowledge } = await contexts.of(undefined);
  const pack = knowledge.packs.find(({ note: text }) => text !== "");
  if (!pack) return;
  const { note, commitments } = pack;
  const bad = commitments.flatMap(({ examples }) => examples.bad.slice(0, 1)).slice(0, slips);
  for (const text of [bad.join("\n\n"), note]) {
    const steps = analyser.steps({ text, languageId: "markdown" });
    for (let until = performance.now() + slice; !isBusy() && !steps.next().done;) {
      if (performance.now() < until) continue;
      await nextTurn();
      until = performance.now() + slice;
    }
  }
}
