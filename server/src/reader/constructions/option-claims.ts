import type { Denotation } from "../model/denotation";
import type { Effect } from "../model/effects";
import { underPredicate } from "../model/effects";
import type { Carrier } from "../words/lexicon-entries";
import type { Phrase } from "../model/phrase";
import type { PredicateSite } from "../model/predicate-site";
import { eventOf, gatesOf, type Raw } from "../model/raw-claim";
import type { SentenceWords } from "../words/sentence-words";

/** What is no more than possible. */
const options = new Set(["option", "possibility", "optie", "mogelijkheid"]);

/** Verbs that make of their subject what stands behind them, as the copula does. */
const linking = new Set([
  "blijven", "vormen", "heten", "gelden", "fungeren", "betreffen", "lijken", "hebben", "krijgen", "houden", "remain", "form", "constitute", "represent",
]); // prettier-ignore

/** "heeft de status van …", "is onderwerp van …": what is said stands behind these. */
const matters = new Set([
  "status", "karakter", "onderwerp", "voorwerp", "punt", "kwestie", "zaak", "thema", "voer", "stadium", "fase", "matter", "subject", "topic", "object",
]); // prettier-ignore

/** Kinds of things that are done, so that to think of one is to think of doing it. */
const done = new Set<Carrier>([
  "contribution", "participation", "cooperation", "presence", "support", "role", "exercise", "procurement", "maintenance", "deployment", "development",
]); // prettier-ignore

/** "… is een van de opties", "… is among the options", "… blijft een wens", "… heeft de status van idee". */
export function ofOption(site: PredicateSite): readonly Raw[] | undefined {
  const { parsed, predicate, args, denote } = site;
  const { phrases } = parsed;
  const isCopula = predicate.verb.role === "copula";
  if (!isCopula && !linking.has(predicate.verb.lemma)) return undefined;
  if (args.subject === undefined || phrases[args.subject]!.actor) return undefined;
  // What an idiom says is read there.
  if (!isCopula && (predicate.frame?.weight ?? 0) > 0) return undefined;
  for (const k of candidates(site)) {
    const phrase = phrases[k]!;
    const weighed = weighingOf(site.sentence, phrase);
    if (!weighed || (!isCopula && !weighed.isListed)) continue;
    const theme = denote(args.subject);
    const effect = effectOf(theme, weighed.class, weighed.isListed);
    if (!effect) return undefined;
    return [
      {
        effect,
        object: theme.object,
        gates: gatesOf(theme),
        words: { first: phrase.first, last: phrase.last },
        core: phrase,
        comparative: false,
        ofSubject: true,
      },
    ];
  }
  return undefined;
}

/** Phrases that may say what the subject is. */
function candidates({ sentence: { words }, parsed: { phrases }, args }: PredicateSite): readonly number[] {
  const behind = phrases.flatMap(({ preposition }, k) => {
    if (!preposition) return [];
    const before = words[preposition.at - 1]?.fold ?? "";
    const isOne = before === "one" || before === "een" || before === "één";
    const isMatter = matters.has(before);
    const isOf = preposition.form === "of" || preposition.form === "van" || preposition.form === "for";
    const isRole = preposition.form === "als" || preposition.form === "as";
    return preposition.form === "among" || isRole || (isOf && (isOne || isMatter)) ? [k] : [];
  });
  return [...args.objects.filter((k) => k !== args.subject), ...behind];
}

/** Whether the noun of a phrase says that something is only thought of or wished for. */
function weighingOf(
  { words, lexicon }: SentenceWords,
  { head, nouns, determiner }: Phrase,
): { readonly class: "CONSIDER" | "INTEND"; readonly isListed: boolean } | undefined {
  const noun = nouns.find(
    ({ class: kind, lemma }) => kind === "CONSIDER" || kind === "INTEND" || options.has(lemma),
  );
  const { fold } = words[head]!;
  // "is geen wens": what it is not.
  const isListed = determiner !== "negative";
  const isNamed = (set: ReadonlySet<string>): boolean =>
    set.has(fold) || nouns.some(({ lemma }) => set.has(lemma));
  if (noun) {
    const own = options.has(noun.lemma) ? "CONSIDER" : (noun.class as "CONSIDER" | "INTEND");
    return {
      class: own,
      isListed: isListed && (isNamed(lexicon.words.weighed) || isNamed(lexicon.words.wished)),
    };
  }
  if (!isListed) return undefined;
  if (isNamed(lexicon.words.weighed)) return { class: "CONSIDER", isListed };
  return isNamed(lexicon.words.wished) ? { class: "INTEND", isListed } : undefined;
}

function effectOf(theme: Denotation, weighed: "CONSIDER" | "INTEND", isListed: boolean): Effect | undefined {
  const event = eventOf(theme);
  if (event) return underPredicate(event, weighed, undefined);
  if (!isListed || !theme.object.carriers.some((carrier) => done.has(carrier))) return undefined;
  return underPredicate({ change: "do", positive: true, force: "does" }, weighed, undefined);
}
