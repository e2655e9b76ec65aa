import { isGenitive } from "./english-words";
import type { Carrier } from "./lexicon-types";
import type { Phrase } from "./phrase";
import type { SentenceWords } from "./sentence-words";

/**
 * Whose the thing of a phrase is said to be, where it is somebody else's: the country of "de Finse bijdrage", the actor of "Germany's
 * contribution" and "de bijdrage van Duitsland". Not of "membership of NATO", where the preposition leads in what it is a member of.
 */
export function holderOf(
  sentence: SentenceWords,
  phrases: readonly Phrase[],
  index: number,
): string | undefined {
  const { words, origins, lang } = sentence;
  const phrase = phrases[index]!;
  const origin = origins.find(
    ({ first, last }) => first >= phrase.first && last < phrase.head && words[last + 1]?.token.joint !== "-",
  );
  if (origin) return origin.country;
  if (lang === "en") {
    for (let i = phrase.first; i < phrase.head; i++) {
      const { actor } = words[i]!;
      if (actor?.last === i && actor.side === "other" && isGenitive(sentence, i)) return actor.id;
    }
  }
  const among = betweenOthers(phrases, index);
  if (among !== undefined) return among;
  const genitive = lang === "en" ? "of" : "van";
  // What one gives to is another's as a rule: "bijdragen aan operaties van de EU" says nothing of whose the gift is.
  if (phrase.preposition?.form === (lang === "en" ? "to" : "aan")) return undefined;
  if (phrase.nouns.length === 0) return undefined;
  // "de lessen van Afghanistan": where they were learnt.
  if (phrase.nouns.some(({ lemma }) => learnt.has(lemma))) return undefined;
  const owner = phrases.find(
    ({ inside, preposition, actor }) =>
      inside === index && preposition?.form === genitive && actor?.side === "other",
  )?.actor;
  if (phrase.nouns.every(({ preps }) => !preps.includes(genitive))) return owner?.id;
  // "het budget van Frankrijk" is that country's, although "het budget van het fonds" is what goes there.
  const isOwned = owner?.kind === "country" && phrase.nouns.every(({ carrier }) => owned.has(carrier));
  return isOwned ? owner.id : undefined;
}

const learnt = new Set(["les", "ervaring", "lesson", "experience"]);

const owned: ReadonlySet<Carrier | undefined> = new Set<Carrier>(["resource", "amount", "contribution"]);

/** "de band tussen Frankrijk en Italië": theirs, where all are other countries. */
function betweenOthers(phrases: readonly Phrase[], index: number): string | undefined {
  const first = phrases.findIndex(
    ({ inside, preposition }) =>
      inside === index && (preposition?.form === "tussen" || preposition?.form === "between"),
  );
  if (first < 0) return undefined;
  const named = phrases.flatMap(({ listedWith, actor }, k) =>
    k === first || listedWith === first ? [actor] : [],
  );
  const isOthers =
    named.length > 1 && named.every((actor) => actor?.kind === "country" && actor.side === "other");
  return isOthers ? named.map((actor) => actor!.id).join("+") : undefined;
}
