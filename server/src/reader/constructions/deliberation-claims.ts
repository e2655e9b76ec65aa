import type { Denotation } from "../model/denotation";
import { isAdverse, underPredicate, type Effect } from "../model/effects";
import type { Phrase } from "../model/phrase";
import type { PredicateSite } from "../model/predicate-site";
import { eventOf, ofSubjectIn, type Raw } from "../model/raw-claim";

/** Prepositions of what is thought or talked about. */
const about = new Set([
  "over",
  "omtrent",
  "inzake",
  "rond",
  "naar",
  "aangaande",
  "about",
  "on",
  "concerning",
  "regarding",
  "into",
]);

/** Nouns of thinking a thing over that lead to nothing yet. */
const musing = new Set([
  "gedachtewisseling", "gedachtevorming", "ideeënvorming", "denkproces", "brainstorm", "brainstormsessie", "verkenning", "voorverkenning", "beleidsverkenning", "haalbaarheidsstudie",
  "haalbaarheidsonderzoek", "voorstudie", "vooronderzoek", "quickscan", "bezinning", "bespiegeling", "discussie", "exploration", "brainstorm", "reflection", "discussion", "study",
]); // prettier-ignore

/** Adjectives that make no more than that of a talk. */
const tentative = new Set([
  "oriënterend",
  "oriënterende",
  "verkennend",
  "verkennende",
  "vrijblijvend",
  "vrijblijvende",
  "informeel",
  "informele",
  "voorzichtige",
  "exploratory",
  "tentative",
  "informal",
]);
const talks = new Set([
  "gesprek",
  "gesprekken",
  "overleg",
  "overleggen",
  "contact",
  "contacten",
  "bespreking",
  "besprekingen",
  "talks",
  "talk",
  "discussions",
  "conversations",
  "contacts",
]);

/** Verbs of having or beginning it; who reads or pays for a study is not weighing. */
const holding = new Set(["starten", "beginnen", "voeren", "houden", "beleggen", "organiseren", "bereiden", "voorbereiden", "hebben", "plannen", "lopen", "launch", "hold", "begin", "start", "prepare", "conduct", "have", "plan", "set"]); // prettier-ignore

/** "Over een verdere integratie wordt een gedachtewisseling voorbereid": what is promised is only thought over. */
export function ofDeliberation(site: PredicateSite): readonly Raw[] | undefined {
  const { parsed, args, reading, index, denote } = site;
  const { phrases } = parsed;
  if (parsed.clause.kind !== "main" || reading.negations[index]!.negators.length > 0) return undefined;
  if (parsed.clause.verbs.some(({ role }) => role === "perfect")) return undefined;
  const objects = args.passive || holding.has(site.predicate.verb.lemma) ? args.objects : [];
  const at = [args.subject, ...objects].find((k) => k !== undefined && isMusing(site, phrases[k]!));
  if (at === undefined) return undefined;
  const k = phrases.findIndex(
    ({ preposition, kind, actor }) =>
      kind === "noun" && !actor && preposition !== undefined && about.has(preposition.form),
  );
  if (k < 0 || (phrases[k]!.inside !== undefined && phrases[k]!.inside !== at)) return undefined;
  const theme = denote(k);
  // "een verdere integratie": what is done itself, and more of it.
  const isMore =
    theme.object.carriers.length > 0 &&
    site.sentence.words.slice(phrases[k]!.first, phrases[k]!.head).some(({ fold }) => further.has(fold));
  const effect =
    weighed(theme) ??
    (isMore && !theme.blocked ? { change: "up", positive: true, force: "explores" } : undefined);
  if (!effect || theme.object.topics.length === 0) return undefined;
  const { first, last } = phrases[at]!;
  const words = { first, last: Math.min(last, phrases[at]!.head) };
  return [ofSubjectIn(words, effect, theme)];
}

const isMusing = (
  { sentence: { words } }: PredicateSite,
  { head, first, nouns, determiner }: Phrase,
): boolean => {
  if (determiner === "negative") return false;
  const isNamed = (set: ReadonlySet<string>): boolean =>
    set.has(words[head]!.fold) || nouns.some(({ lemma }) => set.has(lemma));
  return (
    isNamed(musing) || (isNamed(talks) && words.slice(first, head).some(({ fold }) => tentative.has(fold)))
  );
};

const further = new Set(["verdere", "verder", "nadere", "verdergaande", "further"]);

/** Nouns of what may be: "the feasibility of a larger contribution". */
const possibilities = new Set([
  "mogelijkheid", "mogelijkheden", "haalbaarheid", "wenselijkheid", "uitvoerbaarheid", "optie", "kans", "kansen", "nut", "noodzaak", "meerwaarde", "zin", "toegevoegde waarde",
  "possibility", "possibilities", "feasibility", "desirability", "viability", "option", "options", "scope", "merits", "prospect", "case", "potential", "usefulness", "advisability",
]); // prettier-ignore

/** "onderzoekt de haalbaarheid van een grotere bijdrage": whether it will be, is what is looked into. */
export function ofWeighedPossibility(site: PredicateSite): readonly Raw[] | undefined {
  const { sentence, parsed, predicate, args, entry, reading, index, denote } = site;
  const { phrases } = parsed;
  if (entry?.class !== "CONSIDER" || reading.negations[index]!.negators.length > 0) return undefined;
  const at = phrases.findIndex(
    ({ head, preposition }, k) =>
      possibilities.has(sentence.words[head]!.fold) &&
      (preposition === undefined
        ? args.objects.includes(k) || args.subject === k
        : entry.arg.includes(preposition.form)),
  );
  const k = at < 0 ? -1 : phrases.findIndex(({ inside, kind }) => inside === at && kind === "noun");
  if (k < 0) return undefined;
  const theme = denote(k);
  const effect = weighed(theme);
  if (!effect || theme.object.topics.length === 0) return undefined;
  return [{ ...ofSubjectIn(site.words, effect, theme), via: "CONSIDER", verb: predicate.verb.at }];
}

/** What is promised, only weighed: an event that takes nothing away, or more of a thing. */
function weighed(theme: Denotation): Effect | undefined {
  const event = eventOf(theme);
  if (!event || theme.blocked || isAdverse(event)) return undefined;
  return underPredicate(event, "CONSIDER", undefined);
}
