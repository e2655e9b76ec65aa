import { attachGerund, attachInfinitive } from "./complements";
import { joining } from "./coordination";
import { domainEnd, finiteIn, isGerundNoun, isNominalWord } from "./domains";
import { certain, finiteScore } from "./nominal";
import { awaitsFinite, lastVerb } from "./open-clause";
import { leading, type Opener } from "./opener";
import { current, open, openInner, take, top, type Parse } from "./parse";
import { readEnglishVerbs } from "./verbs";
import { hasKind, infinitiveAfter, isPreposition, isQuote, skipAdverbs, startsPhrase } from "./words";
import { isWord } from "../segments";

const softBreaks = new Set([",", "–", "—", "…"]);

/** Begins the clause that an opener leads in; gives the last word taken. */
export function enter(parse: Parse, { kind, connective, from, antecedent, nonFinite, form }: Opener): number {
  const { sentence } = parse;
  const loose = softBreaks.has(sentence.words[connective.first - 1]?.fold ?? "");
  openInner(parse, kind, {
    connective,
    ...(antecedent !== undefined && { antecedent }),
    ...(kind === "relative" && { loose }),
  });
  if (nonFinite === undefined) return from - 1;
  return take(parse, readEnglishVerbs(sentence, nonFinite, form!), from);
}

/** "to cut", "not to cut": a complement of the verb before, or a clause of its own. Gives the last word taken. */
export function onInfinitive(parse: Parse, i: number): number | undefined {
  const { sentence } = parse;
  const to = sentence.words[i]!.fold === "not" ? i + 1 : i;
  const infinitive = infinitiveAfter(sentence, to);
  if (infinitive === undefined) return undefined;
  const clause = top(parse);
  const attachment = clause ? attachInfinitive(sentence, clause, to) : "adjunct";
  const group = readEnglishVerbs(sentence, infinitive, "infinitive");
  if (attachment === "complement") return take(parse, group, i);
  openInner(parse, "infinitive", {
    connective: leading(i, to, attachment === "noun" ? "to" : "in order to", "0"),
  });
  return take(parse, group, to === i ? i + 1 : i);
}

/** A gerund as a verb: a complement, an adjunct, a subject, or a relative clause cut short. Gives the last word taken. */
export function onGerund(parse: Parse, i: number): number | undefined {
  const { sentence } = parse;
  const { words, lexicon } = sentence;
  const { fold } = words[i]!;
  if (!hasKind(sentence, i, "present-participle") && fold !== "having") return undefined;
  if (lexicon.words.prepositions.has(fold) || isGerundNoun(sentence, i)) return undefined;
  const clause = top(parse);
  const takeHere = (): number => take(parse, readEnglishVerbs(sentence, i, "present-participle"), i);
  const preposition = isPreposition(sentence, i - 1) ? i - 1 : undefined;
  if (clause && lastVerb(clause) && attachGerund(sentence, clause, i, preposition) === "complement")
    return takeHere();
  if (preposition !== undefined) return undefined;
  const opens = !isWord(words[i - 1]) && !isQuote(sentence, i - 1);
  if (opens && clause === undefined) return openWithGerund(parse, i) ? takeHere() : undefined;
  if (opens && clause && (awaitsFinite(clause) || clause.verbs.length > 0)) {
    if (joining.has(words[i + 1]?.fold ?? "") || words[i + 1]?.fold === ",") return undefined;
    openInner(parse, "infinitive");
    return takeHere();
  }
  const object = startsPhrase(sentence, skipAdverbs(sentence, i + 1)) || isPreposition(sentence, i + 1);
  if (!clause || !object || !isNominalWord(sentence, i - 1) || lexicon.nouns.has(fold)) return undefined;
  openInner(parse, "relative", { antecedent: i - 1, loose: false });
  return takeHere();
}

/** "Cutting the contribution is no option", "Cutting the contribution, the Netherlands …" */
function openWithGerund(parse: Parse, i: number): boolean {
  const { sentence } = parse;
  const end = domainEnd(sentence, i + 1);
  if (finiteIn(sentence, i + 1, end) !== undefined) {
    current(parse);
    openInner(parse, "infinitive", { connective: leading(i, i, "to", "+") });
    return true;
  }
  if (finiteIn(sentence, end, sentence.words.length) === undefined) return false;
  open(parse, { kind: "infinitive", words: [], verbs: [] });
  return true;
}

/** "the contribution agreed in 2022": a passive relative clause cut short. Gives the last word taken. */
export function onParticiple(parse: Parse, i: number): number | undefined {
  const { sentence } = parse;
  const { words, lexicon } = sentence;
  if (!top(parse) || !hasKind(sentence, i, "participle") || words[i]!.actor) return undefined;
  // "sees itself forced to": no relative clause.
  if (lexicon.words.reflexives.has(words[i - 1]?.fold ?? "")) return undefined;
  if (!isWord(words[i - 1]) || !isNominalWord(sentence, i - 1)) return undefined;
  if (isPreposition(sentence, i - 2) && hasKind(sentence, i, "infinitive")) return undefined;
  if (words[i]!.token.joint === "-" || words[i + 1]?.token.joint === "-") return undefined;
  const next = skipAdverbs(sentence, i + 1);
  const behind =
    !isWord(words[next]) ||
    isPreposition(sentence, next) ||
    words[next]!.fold === "to" ||
    finiteScore(sentence, next) >= certain;
  const noun = words[i]!.lexical.nouns !== undefined && hasKind(sentence, i, "infinitive");
  if (!behind || noun) return undefined;
  openInner(parse, "relative", { antecedent: i - 1, loose: false });
  return take(parse, readEnglishVerbs(sentence, i, "participle"), i);
}
