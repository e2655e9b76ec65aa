import { isAdverse } from "../model/effects";
import { fewThings } from "../marks/few-things";
import type { PredicateSite } from "../model/predicate-site";
import { eventOf, ofSubjectIn, type Raw } from "../model/raw-claim";
import type { WordSpan } from "../words/sentence-words";

/** Verbs of what a thing comes to, with the preposition of that. */
const amounting: Readonly<Record<string, readonly string[]>> = {
  bestaan: ["uit"],
  neerkomen: ["op"],
  komen: ["op"],
  betreffen: [""],
  behelzen: [""],
  omvatten: [""],
  krijgen: ["", "van"],
  blijven: ["bij"],
  beperken: ["tot"],
  gaan: ["om"],
  bedragen: [""],
  inhouden: [""],
  houden: [""],
  betekenen: [""],
  zijn: [""],
  amount: ["to"],
  consist: ["of"],
  come: ["to"],
  comprise: [""],
  boil: ["to"],
  take: ["of"],
  involve: [""],
  mean: [""],
  be: [""],
};

/** "De grotere bijdrage komt neer op één officier": it grows, and that is all. */
export function ofAmounting(site: PredicateSite): readonly Raw[] | undefined {
  const { parsed, predicate, args, sentence, reading, index, denote } = site;
  const prepositions = amounting[predicate.verb.lemma];
  // "Bij de vergroting gaat het om één post": what stands first is what it comes to.
  const isAbout = predicate.verb.lemma === "gaan";
  const subject = isAbout
    ? parsed.phrases.findIndex(
        ({ preposition }) => preposition?.form === "bij" && preposition.at === parsed.clause.words[0],
      )
    : args.subject;
  if (subject === -1) return undefined;
  if (!prepositions || subject === undefined || reading.negations[index]!.negators.length > 0)
    return undefined;
  const { kind, actor } = parsed.phrases[subject]!;
  if (kind !== "noun" || actor) return undefined;
  const small = parsed.phrases.find(
    (phrase, k) =>
      k !== subject &&
      (phrase.kind === "noun" || sentence.words[phrase.first]!.fold === "one") &&
      prepositions.includes(phrase.preposition?.form ?? "") &&
      fewThings(sentence, phrase) !== undefined,
  );
  const words: WordSpan | undefined = small && fewThings(sentence, small);
  if (!words) return undefined;
  const theme = denote(subject);
  const event = eventOf(theme);
  if (!event || isAdverse(event) || event.change !== "up" || theme.object.topics.length === 0)
    return undefined;
  return [{ ...ofSubjectIn(words, event, theme), little: words }];
}
