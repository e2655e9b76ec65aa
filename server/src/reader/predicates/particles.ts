import type { Clause, VerbUse } from "../model/clause";
import { isEnglishParticle } from "../clauses/en/particles";
import { isWord } from "../clauses/segments";
import type { SentenceWords } from "../words/sentence-words";

/** Particles that are no preposition: wherever they stand they belong to the verb. */
const pureParticles = new Set(["af", "terug", "weg", "mee", "samen", "vast", "neer", "los", "stop", "voort", "heen", "stil", "gelijk", "bijeen", "open", "vrij", "klaar", "goed", "groot", "plaats", "deel", "stand", "teweeg", "tegemoet", "teniet", "tekort", "teleur", "terecht", "tewerk", "veilig", "kwijt", "bloot", "hoog", "lief", "prijs", "rond", "schoon", "droog", "dood", "dicht", "vol", "zwart", "gade", "adem", "school", "toe", "heropen", "neder", "ineen", "uiteen", "omhoog", "omlaag", "achteruit", "vooruit", "achterop", "voorop", "erbij", "opzij"]); // prettier-ignore

/** Whether the word at `i` is a particle of the verb that stands apart from it. */
export function isParticle(sentence: SentenceWords, clause: Clause, verb: VerbUse, i: number): boolean {
  const { words, lexicon } = sentence;
  const { fold } = words[i]!;
  if (lexicon.lang === "en") return isEnglishParticle(sentence, clause, verb, i);
  // "uit te breiden"
  if (words[i + 1]?.fold === "te" && i + 2 === verb.at) return true;
  if (i < verb.at && verb.at !== i + 1) return false;
  if (!words[i]!.lexical.isPreposition || pureParticles.has(fold)) return true;
  const next = words[i + 1];
  if (!isWord(next) || !clause.words.includes(i + 1)) return true;
  if (proposesNext(sentence, clause, verb, i)) return true;
  return (
    next.lexical.isPreposition ||
    next.lexical.isCoordinator ||
    (next.verbs.length > 0 && next.lexical.nouns === undefined) ||
    next.fold === "te" ||
    next.fold === "om" ||
    (next.connective?.entry.kind === "preposition" && next.connective.first === i + 1)
  );
}

/** "Ik stel u voor de bijdrage te verlagen": the particle of a verb that takes a clause, right behind it or whom it is said to. */
function proposesNext(
  { words, lexicon }: SentenceWords,
  { verbs }: Clause,
  verb: VerbUse,
  i: number,
): boolean {
  const isNear = i === verb.at + 1 || (i === verb.at + 2 && words[i - 1]!.lexical.isPronoun);
  const below = verbs[verbs.indexOf(verb) + 1];
  if (!isNear || !below || below.at <= i || words[below.at - 1]?.fold !== "te") return false;
  return verb.forms.some(({ base }) =>
    (lexicon.verbs.get(words[i]!.fold + base) ?? []).some(({ entry }) => entry.arg.includes("complement")),
  );
}
