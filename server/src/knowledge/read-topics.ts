import type { Topic } from "./claim-spec";
import type { Language } from "./pack";
import { leftOut, shorten } from "./problem-text";
import type { ReadContext } from "./read-context";
import { readEntries } from "./read-entries";

/** An entry of topics.yaml as its schema lets it through. */
export type TopicSource = { readonly id: string } & Partial<Readonly<Record<Language, readonly string[]>>>;

/** The usable entries of topics.yaml: with an id that no term has, and at least one phrase. */
export function readTopics(
  sources: readonly TopicSource[],
  /** Ids of the terms. */
  terms: ReadonlySet<string>,
  context: ReadContext,
): readonly Topic[] {
  return readEntries(sources, context).flatMap((source) => {
    const { id } = source;
    const drop = (code: "pack/duplicate-id" | "pack/missing-field", nl: string, en: string): readonly [] => {
      context.error(context.at(source, "id"), code, leftOut({ nl, en }, id));
      return [];
    };
    if (terms.has(id))
      return drop(
        "pack/duplicate-id",
        `Het kenmerk «${shorten(id)}» is al van een begrip in terms.yaml.`,
        `The id “${shorten(id)}” is that of a term in terms.yaml already.`,
      );
    const phrases = { nl: readPhrases(source.nl, context), en: readPhrases(source.en, context) };
    if (phrases.nl.length + phrases.en.length === 0)
      return drop(
        "pack/missing-field",
        "Een onderwerp heeft een woordgroep nodig.",
        "A topic needs a phrase.",
      );
    return [{ id, phrases }];
  });
}

/** The phrases of which each part between " + " has a word; the others are reported. */
function readPhrases(phrases: readonly string[] = [], context: ReadContext): readonly string[] {
  return phrases.filter((phrase, i) => {
    if (` ${phrase} `.split(" + ").every((part) => /[\p{L}\p{N}]/u.test(part))) return true;
    context.error(
      context.at(phrases, i),
      "pack/phrase",
      leftOut(
        {
          nl: `In «${shorten(phrase)}» ontbreekt een woord; « + » verbindt delen met elk ten minste één woord.`,
          en: `A word is missing in “${shorten(phrase)}”; “ + ” joins parts of at least one word each.`,
        },
        phrase,
      ),
    );
    return false;
  });
}
