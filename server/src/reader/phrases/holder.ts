import { isGenitive } from "../clauses/en/words";
import type { Carrier } from "../words/lexicon-entries";
import type { Phrase } from "../model/phrase";
import type { SentenceWords } from "../words/sentence-words";

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
  const isGift = phrase.nouns.some(({ carrier, class: kind }) => given.has(carrier) || kind === "JOIN");
  // "steun uit Frankrijk", "support from small companies"
  const owners = phrases.filter(
    ({ inside, preposition }) =>
      inside === index &&
      preposition !== undefined &&
      (preposition.form === genitive || (isGift && giving.has(preposition.form))),
  );
  // "van kleine bedrijven": an adjective keeps it from being a name.
  const owner = owners
    .map(({ actor, head }) => actor ?? words[head]!.actor)
    .find((actor) => actor?.side === "other");
  // "de inzet van de Britse marine": of another country by its name before the noun.
  const foreign = isGift
    ? origins.find(({ first, last }) => owners.some((own) => first >= own.first && last < own.head))
    : undefined;
  if (foreign) return foreign.country;
  if (owner && isGift && !bodies.has(owner.kind)) return owner.id;
  // "de snel inzetbare troepenmacht van de EU": whose it is belongs to the name.
  if (owner && bodies.has(owner.kind) && isInName(sentence, phrase, owner.last)) return undefined;
  if (phrase.nouns.every(({ preps }) => !preps.includes(genitive))) return owner?.id;
  // "het budget van Frankrijk" is that country's, although "het budget van het fonds" is what goes there.
  const isOwned = owner?.kind === "country" && phrase.nouns.every(({ carrier }) => owned.has(carrier));
  return isOwned ? owner.id : undefined;
}

const isInName = ({ topics }: SentenceWords, { head }: Phrase, last: number): boolean =>
  topics.some((topic) => topic.first <= head && topic.last >= last);

const learnt = new Set(["les", "ervaring", "lesson", "experience"]);

const giving = new Set(["from", "by", "uit", "vanuit", "door"]);

/** What is somebody's own to give, whatever stands between it and what it goes to. */
const given: ReadonlySet<Carrier | undefined> = new Set<Carrier>(["contribution", "participation", "deployment", "presence", "amount", "support", "ambition", "attention", "effort"]); // prettier-ignore

/** Bodies that one may well give to or take part in. */
const bodies: ReadonlySet<string> = new Set(["organisation", "EU-body", "international-body"]);

const owned: ReadonlySet<Carrier | undefined> = new Set<Carrier>(["resource", "amount", "contribution"]);

/** "de band tussen Frankrijk en Italië": theirs, where all are other countries. */
function betweenOthers(phrases: readonly Phrase[], index: number): string | undefined {
  const first = phrases.findIndex(
    ({ inside, preposition }) =>
      inside === index && (preposition?.form === "tussen" || preposition?.form === "between"),
  );
  if (first < 0) return undefined;
  const named = phrases.filter(({ listedWith }, k) => k === first || listedWith === first);
  const [one, ...rest] = named.map(({ actor }) => actor);
  const isForeign = (actor: typeof one): boolean => actor?.kind === "country" && actor.side === "other";
  // "tussen België en een derde land"
  const isOthers =
    rest.length > 0 &&
    isForeign(one) &&
    rest.every((actor, k) => isForeign(actor) || (!actor && isAnother(named[k + 1]!)));
  return isOthers ? named.map(({ actor }) => actor?.id ?? "other").join("+") : undefined;
}

/** "een derde land", "another country" */
const isAnother = ({ determiner, nouns }: Phrase): boolean => determiner === "indefinite" && nouns.length > 0;
