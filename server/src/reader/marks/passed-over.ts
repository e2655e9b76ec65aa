import { forceOf, isAdverse, thingEffect } from "../model/effects";
import { chainOf } from "../model/phrase";
import type { PredicateSite } from "../model/predicate-site";
import { gatesOf, type Raw } from "../model/raw-claim";

/** "opts for national maintenance rather than joint maintenance": what is said of the one is denied of the other. */
export function ofPassedOver({
  parsed,
  predicate,
  args,
  entry,
  words,
  denote,
}: PredicateSite): readonly Raw[] {
  const change = entry && thingEffect(entry.class);
  if (!entry || !change || isAdverse({ change, positive: true }) || predicate.verb.coordinated) return [];
  const acting = args.subject === undefined ? [] : chainOf(parsed.phrases, args.subject);
  return parsed.phrases.flatMap((phrase, k): Raw[] => {
    if (phrase.preposition?.role !== "instead" || phrase.actor || acting.includes(k)) return [];
    // "Unlike the fund, …" only compares.
    if (phrase.first < predicate.verb.at || phrase.preposition.form === "unlike") return [];
    const theme = denote(k);
    if (theme.event || theme.object.topics.length === 0) return [];
    const last = theme.object.words.last;
    return [
      {
        effect: { change, positive: false, force: forceOf(entry.class, entry.force) },
        object: theme.object,
        gates: gatesOf(theme),
        words: { first: Math.min(words.first, phrase.preposition.at), last },
        core: { first: phrase.preposition.at, last },
        comparative: true,
        via: entry.class,
      },
    ];
  });
}
