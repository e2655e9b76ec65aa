import type { Arguments } from "../model/arguments";
import type { Predicate, ParsedClause } from "../model/parsed-clause";
import { isAdverse, underPredicate } from "../model/effects";
import { denotationOf } from "../phrases/head-topics";
import type { NounClass } from "../words/lexicon-entries";
import { chainOf } from "../model/phrase";
import { gatesOf, type Raw } from "../model/raw-claim";
import type { Reading } from "../model/reading";

/** What they lead in takes place: "door verlaging van …", "als gevolg van de afbouw van …". */
const bringing = new Set([
  "door",
  "via",
  "dankzij",
  "vanwege",
  "wegens",
  "als gevolg van",
  "ten gevolge van",
  "by",
  "through",
  "as a result of",
  "due to",
  "owing to",
]);

/** What they lead in loses by what the sentence says. */
const costing = new Set(["ten koste van", "at the expense of", "at the cost of"]);

/** Under these a subject that names an event is taken for granted: "de verlaging van … leidt tot keuzes". */
const granting = new Set<NounClass>([
  "CAUSE",
  "REQUIRE",
  "HINDER",
  "ALLOW",
  "OTHER",
  "COPULA",
  "DO",
  "START",
  "INCLUDE",
  "FUND",
]);

/** "De voorgenomen verlaging van … dwingt tot keuzes": a decrease that is taken for granted, whatever the verb says of it. */
export function presupposed(
  reading: Reading,
  parsed: ParsedClause,
  predicates: readonly Predicate[],
  args: Arguments,
  themes: readonly number[],
): readonly Raw[] {
  const { sentence } = reading;
  const entry = predicates.at(-1)?.frame?.entry;
  const held =
    entry === undefined
      ? undefined
      : underPredicate({ change: "do", positive: true, force: "does" }, entry.class, undefined);
  const costs = parsed.phrases.flatMap((phrase, k): Raw[] => {
    if (!phrase.preposition || !costing.has(phrase.preposition.form)) return [];
    const theme = denotationOf(sentence, parsed, k);
    if (theme.event) return [];
    const words = { first: phrase.preposition.at, last: phrase.last };
    return [
      {
        effect: { change: "down", positive: true, force: "does" },
        object: theme.object,
        gates: gatesOf(theme),
        words,
        core: words,
        comparative: false,
        standing: true,
      },
    ];
  });
  const granted = parsed.phrases.flatMap((phrase, k): Raw[] => {
    const means =
      phrase.preposition !== undefined &&
      bringing.has(phrase.preposition.form) &&
      phrase.determiner !== "indefinite" &&
      phrase.determiner !== "negative";
    if (!means && (phrase.inside !== undefined || phrase.determiner === "negative")) return [];
    const planned = phrase.adjectives.some(({ entry }) => entry.class === "PLANNED");
    const subject =
      args.subject === k &&
      !args.passive &&
      entry !== undefined &&
      granting.has(entry.class) &&
      entry.class !== "COPULA" &&
      entry.class !== "OTHER";
    // "Het schrappen van … is een van de maatregelen": counted among what is done.
    const counted =
      (args.subject === k || args.objects.includes(k)) &&
      predicates.at(-1)?.verb.role === "copula" &&
      predicates.at(-1)!.frame?.weight !== undefined &&
      parsed.phrases.some(
        ({ nouns, first, last, preposition, determiner }) =>
          (last < phrase.first || first > chainEnd(parsed, k)) &&
          determiner !== "negative" &&
          (preposition === undefined || preposition.form === "van" || preposition.form === "of") &&
          nouns.some(
            ({ carrier, class: kind }) => carrier === "step" || kind === "ADOPT" || kind === "ACHIEVE",
          ),
      );
    // "Een van de maatregelen is een verlaging van …": new to the reader, and counted among what is done.
    if (!means && !counted && phrase.determiner !== "definite") return [];
    if (themes.includes(k) && !subject && !counted) return [];
    if (
      !means &&
      !subject &&
      !counted &&
      !(planned && (!held || entry === undefined || !entry.arg.includes("obj")))
    )
      return [];
    const theme = denotationOf(sentence, parsed, k);
    if (!theme.event || !theme.eventWords || !isAdverse(theme.event)) return [];
    return [
      {
        effect: theme.event,
        object: theme.object,
        gates: gatesOf(theme),
        words: { first: theme.eventWords.first, last: theme.object.words.last },
        core: theme.eventWords,
        comparative: false,
        standing: true,
      },
    ];
  });
  return [...costs, ...granted, ...possible(reading, parsed)];
}

/** Where what hangs on a phrase ends. */
const chainEnd = ({ phrases }: ParsedClause, k: number): number =>
  Math.max(...chainOf(phrases, k).map((c) => phrases[c]!.last));

/** "Een eventuele versterking van … volgt": what is promised is only looked at as something that may be. */
function possible({ sentence }: Reading, parsed: ParsedClause): readonly Raw[] {
  return parsed.phrases.flatMap((phrase, k): Raw[] => {
    const mark = phrase.adjectives.find(({ entry }) => eventual.has(entry.lemma));
    if (
      !mark ||
      phrase.determiner === "negative" ||
      phrase.nouns.length + (phrase.nominalised?.length ?? 0) === 0
    )
      return [];
    const theme = denotationOf(sentence, parsed, k);
    if (!theme.event || isAdverse(theme.event) || theme.event.change !== "up" || theme.blocked || theme.past)
      return [];
    const words = { first: mark.at, last: phrase.head };
    return [
      {
        effect: { change: theme.event.change, positive: theme.event.positive, force: "considers" },
        object: theme.object,
        gates: [],
        words,
        core: words,
        comparative: false,
        standing: true,
      },
    ];
  });
}

const eventual = new Set(["eventueel", "mogelijk", "possible", "potential", "eventual"]);
