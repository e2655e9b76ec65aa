import { isAdverse } from "../model/effects";
import type { PredicateSite } from "../model/predicate-site";
import { eventOf, ofSubjectIn, type Raw } from "../model/raw-claim";

const linking = new Set(["zijn", "blijven", "blijken", "heten", "be", "remain", "prove", "stay"]);

/** So far, and what comes is more. */
const soFar = new Set([
  "nog",
  "vooralsnog",
  "voorlopig",
  "tot",
  "nu",
  "niet",
  "geenszins",
  "still",
  "yet",
  "so",
  "not",
]);

const tiny = new Set([
  "marginaal",
  "minimaal",
  "summier",
  "symbolisch",
  "cosmetisch",
  "bescheiden",
  "gering",
  "klein",
  "beperkt",
  "mager",
  "schamel",
  "karig",
  "miniem",
  "verwaarloosbaar",
  "nihil",
  "halfslachtig",
  "modest",
  "marginal",
  "minimal",
  "token",
  "symbolic",
  "cosmetic",
  "negligible",
  "small",
  "slight",
  "limited",
  "half-hearted",
  "tiny",
]);

/** "De verhoging is bescheiden": there is one, and it is small. */
export function ofSmallEvent(site: PredicateSite): readonly Raw[] | undefined {
  const {
    sentence: { words },
    parsed,
    predicate,
    args,
    reading,
    index,
    denote,
  } = site;
  const { clause, phrases } = parsed;
  const { subject } = args;
  if (subject === undefined || !linking.has(predicate.verb.lemma) || phrases[subject]!.actor)
    return undefined;
  if (reading.negations[index]!.negators.length > 0) return undefined;
  if (clause.words.some((i) => soFar.has(words[i]!.fold))) return undefined;
  const at = clause.words.find(
    (i) =>
      tiny.has(words[i]!.fold) &&
      i > phrases[subject]!.last &&
      words[i + 1]?.lexical.nouns === undefined &&
      !words[i + 1]?.lexical.isPreposition,
  );
  if (at === undefined) return undefined;
  const theme = denote(subject);
  const event = eventOf(theme);
  if (!event || isAdverse(event) || event.change !== "up" || theme.object.topics.length === 0)
    return undefined;
  const span = { first: at, last: at };
  return [{ ...ofSubjectIn(span, event, theme), little: span }];
}
