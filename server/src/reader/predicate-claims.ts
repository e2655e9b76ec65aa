import type { Arguments } from "./arguments";
import type { ObjectReading } from "./claim";
import { cover, idiomOf, nearest, predicateWords } from "./claim-words";
import { adverbDegree, rangeOf } from "./degrees";
import { forceOf, isAdverse, thingEffect, underPredicate, type Effect } from "./effects";
import type { Carrier, NounClass } from "./lexicon-types";
import type { Phrase } from "./noun-phrases";
import { readDenotation, topicsIn, type Denotation } from "./objects";
import type { ParsedClause, Predicate } from "./predicates";
import { ofAdjective, thingChange } from "./adjective-sayings";
import { antecedentOf, resolve } from "./anaphora";
import { ofComparatives } from "./comparative-claims";
import { headTopicsOf } from "./head-topics";
import { topicClauses } from "./near-topics";
import { embeddingGate, isEmbedding, neutral, supporting, turning, weighing } from "./predicate-classes";
import { gatesOf, type Raw } from "./raw-claim";
import type { Before, Reading } from "./reading";
import { remainsSame, staysSame } from "./same-level";
import { themesOf } from "./themes";

/** Prepositions that say where. */
const placing = new Set(["in", "binnen", "bij", "via", "within", "by", "at"]);

export function ofPredicate(
  reading: Reading,
  parsed: ParsedClause,
  predicate: Predicate,
  args: Arguments,
  before: Before,
  index: number,
): readonly Raw[] {
  const { sentence } = reading;
  const { phrases } = parsed;
  const words = predicateWords(parsed, predicate);
  const entry = predicate.frame?.entry;
  const topicHead = (phrase: Phrase): readonly string[] => headTopicsOf(sentence, phrase);
  const denote = (k: number): Denotation => resolve(reading, parsed, readDenotation(sentence, parsed, k, topicHead), before, index);

  const making = predicate.verb.lemma === "maken" || predicate.verb.lemma === "make";
  const adjective = (predicate.verb.role === "copula" || making) && (!entry || entry.class === "COPULA" || entry.class === "OTHER" || making || predicate.frame!.weight === 0)
    ? phrases.findIndex(({ kind }) => kind === "adjective")
    : -1;
  const frameClass: NounClass | undefined = entry?.class;
  const themes = themesOf(parsed, predicate, args);
  const raws: Raw[] = [];

  const about = making ? args.objects.find((k) => phrases[k]!.kind === "noun") : args.subject;
  if (adjective >= 0 && about !== undefined) {
    const said = ofAdjective(phrases[adjective]!);
    if (said) {
      const theme = denote(about);
      const effect = theme.event ? underPredicate(theme.event, said.class, undefined) : thingChange(said, theme);
      if (effect)
        raws.push({ effect, object: theme.object, gates: gatesOf(theme), words: { first: Math.min(words.first, phrases[adjective]!.first), last: Math.max(words.last, phrases[adjective]!.last) }, comparative: said.comparative, core: phrases[adjective]!, ofSubject: !making && phrases[about]!.actor === undefined });
      return raws;
    }
  }

  // Of joined verbs the one behind has its own objects, where any stand before it.
  const range = predicate.verb.coordinated ? rangeOf(parsed, predicate) : undefined;
  const ownThemes = range ? themes.filter((k) => phrases[k]!.first >= range.first && phrases[k]!.last <= predicate.verb.at) : [];
  // "minder papierwerk uitwisselen en meer samen trainen": what stands between is of the second.
  const filled = range !== undefined && predicate.verb.at - range.first >= 2;
  const denoted = (ownThemes.length > 0 || filled ? ownThemes : themes).map((k) => ({
    theme: denote(k),
    ofSubject: k === args.subject && !args.passive && phrases[k]!.actor?.side !== "other",
  }));
  // Of several that fit, those that name what the packs know.
  const named = denoted.filter(({ theme }) => theme.object.topics.length > 0);
  if (named.length > 0 && named.length < denoted.length && !entry?.carrier) denoted.splice(0, denoted.length, ...named);
  // "beperkt zich tot X": what is kept small is the subject, or what was spoken of.
  if (entry?.class === "LIMIT" && entry.arg.includes("tot") && phrases.some(({ preposition }) => preposition?.form === "tot")) {
    const thing = args.subject !== undefined && !phrases[args.subject]!.actor && phrases[args.subject]!.kind === "noun" ? denote(args.subject) : undefined;
    const spoken = thing === undefined && before.object && denoted[0] ? { ...denoted[0].theme, object: { ...before.object, words: denoted[0].theme.object.words }, blocked: false } : undefined;
    const theme = thing ?? spoken;
    if (theme) denoted.splice(0, denoted.length, { theme, ofSubject: thing !== undefined });
  }
  const antecedent = denoted.length === 0 ? antecedentOf(reading, parsed, predicate, args) : undefined;
  if (antecedent) denoted.push(antecedent);
  const option = predicate.verb.role === "copula" && args.subject !== undefined ? args.objects.find((k) => phrases[k]!.nouns.some(({ class: kind }) => kind === "CONSIDER" || kind === "INTEND")) : undefined;
  if (option !== undefined) {
    // "… is een van de opties", "… is een wens".
    const theme = denote(args.subject!);
    const kind = phrases[option]!.nouns.find(({ class: own }) => own === "CONSIDER" || own === "INTEND")!.class;
    const effect = theme.event ? underPredicate(theme.event, kind, undefined) : undefined;
    if (effect) {
      raws.push({ effect, object: theme.object, gates: gatesOf(theme), words: { first: phrases[option]!.first, last: phrases[option]!.last }, core: phrases[option]!, comparative: false, ofSubject: true });
      return raws;
    }
  }
  const aloneAs = predicate.verb.role === "copula" && args.subject !== undefined ? args.objects.find((k) => phrases[k]!.adjectives.some(({ entry }) => entry.class === "SEPARATE")) : undefined;
  if (aloneAs !== undefined) {
    const theme = denote(args.subject!);
    const span = { first: words.first, last: phrases[aloneAs]!.last };
    raws.push({ effect: { change: "do", positive: true, force: "does" }, object: theme.object, gates: gatesOf(theme), words: span, core: phrases[aloneAs]!, comparative: false, ofSubject: true, alone: span });
    return raws;
  }
  for (const { theme, ofSubject } of denoted) {
    // "in kleinere verbanden" says where.
    const comparative = placing.has(theme.preposition ?? "") ? undefined : theme.comparative;
    const supports = supporting.has(predicate.verb.lemma);
    const remains = remainsSame(sentence, parsed, predicate);
    const verbClass: NounClass | undefined = remains ? "KEEP" :
      frameClass === undefined || frameClass === "OTHER" || frameClass === "COPULA"
        ? supports && (comparative || theme.negative || theme.event) ? "DO" : frameClass
        : frameClass;
    const degree = comparative ?? adverbDegree(sentence, parsed, predicate);
    let gates = gatesOf(theme);
    let effect: Effect | undefined;
    // "kan met een kleinere bijdrage volstaan": smaller, whatever "kan" allows.
    let decided = frameClass === "LIMIT" && comparative?.direction === "down";
    let span = predicate.verb.coordinated ? { first: predicate.verb.at, last: Math.max(predicate.verb.at, predicate.particle ?? 0) } : words;
    if (verbClass === "ALLOW" && predicate.verb.role === "copula") {
      // "… mogelijk is"
      effect = { ...(theme.event ?? { change: comparative?.direction ?? "do", positive: true, force: "does" }), force: "considers" };
    } else if (verbClass === undefined) {
      gates = [...gates, "unknown-verb"];
      effect = { change: "do", positive: true, force: "does" };
    } else if (theme.event) effect = underPredicate(theme.event, verbClass, entry?.force);
    else if (comparative && weighing.has(verbClass)) {
      // "wijst een hogere bijdrage af": the comparative is what is turned down.
      effect = underPredicate({ change: comparative.direction, positive: true, force: "does" }, verbClass, entry?.force);
      decided = true;
    }
    else {
      const change = verbClass === "KEEP" && staysSame(sentence, parsed, predicate) ? "same" : thingEffect(verbClass);
      if (change) effect = { change, positive: true, force: forceOf(verbClass, entry?.force) };
      if (effect && degree && neutral.has(verbClass) && effect.change !== "delay") {
        effect = { ...effect, change: degree.direction };
        decided = effect.force === "does" || effect.force === "will";
        span = cover(span, [degree.words]);
      }
    }
    if (!effect) {
      if (verbClass === "COPULA" || verbClass === "OTHER") continue;
      effect = { change: "do", positive: true, force: "does" };
      gates = [...gates, verbClass && isEmbedding(verbClass) ? embeddingGate(verbClass) : "unknown-verb"];
    }
    const carrier = entry?.carrier;
    const object: ObjectReading = carrier
      ? { ...theme.object, carriers: [...new Set([...theme.object.carriers, carrier])] }
      : theme.object;
    // A verb that holds its noun itself ("bijdragen aan") needs none before the thing.
    if (carrier) gates = gates.filter((gate) => gate !== "other-head" || theme.object.topics.length === 0);
    raws.push({
      effect,
      object,
      gates,
      words: theme.eventWords && theme.event && verbClass && (!turning.has(verbClass) || (isAdverse(theme.event) && (verbClass === "INTEND" || verbClass === "CONSIDER"))) ? nearest(theme.eventWords, span) : span,
      core: degree?.words ?? theme.eventWords ?? idiomOf(predicate) ?? { first: theme.object.words.first, last: theme.object.words.first },
      comparative: degree !== undefined && decided,
      verb: predicate.verb.at,
      ...(predicate.particle !== undefined && { particle: predicate.particle }),
      ...(entry && { via: entry.class }),
      ...(ofSubject && { ofSubject }),
    });
  }
  raws.push(...ofComparatives(reading, parsed, predicate, themes));
  const acting = args.subject === undefined ? undefined : phrases[args.subject]!.actor;
  if (entry && predicate.frame!.weight > 0 && entry.arg.length === 1 && entry.arg[0] === "subj" && acting?.side === "own") {
    // "houdt de hand op de knip", "haalt de broekriem aan": of what, stands elsewhere in the sentence.
    const change = thingEffect(entry.class);
    const near = [...new Set([...topicsIn(sentence, phrases.filter(({ preposition }) => preposition !== undefined)), ...topicClauses(reading, index)])];
    if (change && near.length > 0)
      return [{ effect: { change, positive: true, force: forceOf(entry.class, entry.force) }, object: { head: entry.lemma, carriers: [], headTopics: near, topics: near, nearTopics: [], anaphoric: false, words }, gates: [], words, core: idiomOf(predicate) ?? words, comparative: false, via: entry.class }];
  }
  if (raws.length === 0 && entry && phrases.length === 0 && before.topics.length > 0 && parsed.clause.kind === "main") {
    // "wordt onderzocht" in a cell, "… en wordt niet voortgezet": its subject went before.
    const change = thingEffect(entry.class);
    const { object } = before;
    if (change)
      raws.push({ effect: { change, positive: true, force: forceOf(entry.class, entry.force) }, object: object && object.topics.length > 0 ? { ...object, words, anaphoric: true } : { head: entry.lemma, carriers: [], headTopics: before.topics, topics: before.topics, nearTopics: [], anaphoric: true, words }, gates: [], words, core: words, comparative: false, via: entry.class, ofSubject: true });
  }
  const carried: Carrier | undefined = entry?.carrier ?? (entry?.class === "INTEND" && predicate.verb.role === "lexical" ? "effort" : undefined);
  if (raws.length === 0 && entry && carried) {
    // "Nederland werkt niet langer samen …": the noun is in the verb, and what it is about stands beside it.
    const near = topicsIn(sentence, phrases);
    const change = thingEffect(entry.class);
    const degree = adverbDegree(sentence, parsed, predicate);
    if (change)
      if (near.length > 0 || phrases.some(({ kind, preposition }) => kind === "pronoun" && preposition !== undefined))
      raws.push({
        effect: { change: degree && neutral.has(entry.class) ? degree.direction : change, positive: true, force: forceOf(entry.class, entry.force) },
        object: { head: entry.lemma, carriers: [carried], headTopics: [], topics: near, nearTopics: [], anaphoric: near.length === 0, words },
        gates: [],
        words: degree ? cover(words, [degree.words]) : words,
        core: degree?.words ?? words,
        comparative: degree !== undefined,
        via: entry.class,
      });
  }
  return raws;
}
