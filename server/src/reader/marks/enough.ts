import { cover } from "../predicates/claim-words";
import { underPredicate, type Effect } from "../model/effects";
import type { PredicateSite } from "../model/predicate-site";
import { gatesOf, type Raw } from "../model/raw-claim";
import type { Word, WordSpan } from "../words/sentence-words";

/** Verbs that link to their subject what is said of it. */
const linking = new Set(["zijn", "blijven", "blijken", "heten", "be", "remain", "prove", "stay"]);

/** Verbs of the own view. */
const judging = new Set(["achten", "vinden", "noemen", "deem", "consider", "judge", "find"]);

/** Verbs of being enough. */
const sufficing = new Set(["volstaan", "voldoen", "suffice"]);

/** Behind an adjective ("hecht genoeg", "close enough") and behind "meer dan". */
const behind = new Set(["genoeg", "enough"]);

/** What goes before "genoeg" where it stands alone: "is meer dan genoeg". */
const before = new Set(["dan", "than", "ruimschoots", "ruim", "quite", "plenty"]);

/** It has come to be enough, so that the note's own promise may have made it so. */
const byNow = new Set(["inmiddels", "weer", "intussen", "eindelijk", "daarmee", "hiermee", "daardoor", "hierdoor", "zo", "pas", "thereby", "finally", "again"]); // prettier-ignore
const bringing = new Set(["met", "dankzij", "door", "na", "sinds", "via", "with", "thanks to", "after", "since", "through", "by"]); // prettier-ignore

const asking = new Set(["of", "in hoeverre", "whether", "if"]);

/** "is ruim voldoende", "is hecht genoeg", "achten wij toereikend": there need be no more of it. */
export function ofEnough(site: PredicateSite): readonly Raw[] | undefined {
  const { sentence, parsed, predicate, args, index, reading, denote } = site;
  const { words } = sentence;
  const isVerb = suffices(site);
  const said = isVerb ? site.words : enoughIn(site);
  if (!said) return undefined;
  const acting = args.subject === undefined ? undefined : parsed.phrases[args.subject]!.actor;
  const isLinked = isVerb || linking.has(predicate.verb.lemma);
  const isJudged = judging.has(predicate.verb.lemma) && acting?.side === "own";
  if (!isLinked && !isJudged) return undefined;
  const about = isJudged ? args.objects.find((k) => parsed.phrases[k]!.kind === "noun") : subjectOf(site);
  if (about === undefined || parsed.phrases[about]!.actor) return undefined;
  // "is groot genoeg om verder te bouwen": for what it is enough, and no more is said.
  const isFor = reading.parsed.some(({ clause }) => clause.parent === index && clause.kind === "infinitive");
  const isNew =
    parsed.clause.words.some((i) => byNow.has(words[i]!.fold)) ||
    parsed.phrases.some(
      ({ preposition, inside }) => inside === undefined && bringing.has(preposition?.form ?? ""),
    );
  if (isFor || isNew) return undefined;
  // "Of de bijdrage groot genoeg is, wordt bezien": nobody says so.
  if (asking.has(parsed.clause.connective?.entry.form ?? "")) return [];
  const { negators, barely } = reading.negations[index]!;
  if (negators.length % 2 === 1 || barely) return [];
  const theme = denote(about);
  const whole: Effect | undefined = theme.event
    ? underPredicate(theme.event, "LIMIT", undefined)
    : theme.comparative
      ? theme.comparative.direction === "down"
        ? { change: "down", positive: true, force: "does" }
        : undefined
      : { change: "same", positive: true, force: "does" };
  if (!whole) return [];
  return [
    {
      effect: whole,
      object: theme.object,
      gates: gatesOf(theme),
      words: cover(site.words, [said]),
      comparative: false,
      core: said,
      isJudged: true,
      ofSubject: isLinked,
    },
  ];
}

/** "De huidige bijdrage volstaat"; "met", "aan" what it does so, is told elsewhere. */
const suffices = ({ predicate: { verb }, parsed: { phrases } }: PredicateSite): boolean =>
  sufficing.has(verb.lemma) &&
  verb.role === "lexical" &&
  !phrases.some(({ preposition, inside }) => preposition !== undefined && inside === undefined);

/** The words that say that it is enough, as what is said of the subject and not of another word ("voldoende bekend"). */
function enoughIn({ sentence, parsed, predicate }: PredicateSite): WordSpan | undefined {
  const { words, lexicon } = sentence;
  const { clause } = parsed;
  for (const i of clause.words) {
    const { fold } = words[i]!;
    if (behind.has(fold)) {
      const previous = words[i - 1];
      const kind = previous?.lexical.adjective?.entry.class;
      const isOfAdjective = kind === "UP" || kind === "GOOD";
      if (isOfAdjective || before.has(previous?.fold ?? "")) return { first: i - 1, last: i };
      continue;
    }
    // "Voldoende mensen blijven nodig": in a main clause what is said stands behind the verb.
    const isAhead = clause.kind === "main" && i < predicate.verb.at;
    if (isAhead || !lexicon.words.enough.has(fold)) continue;
    if (i !== predicate.verb.at && standsAlone(clause.words.includes(i + 1) ? words[i + 1] : undefined))
      return { first: i, last: i };
  }
  return undefined;
}

/** What stands behind is no word that it belongs to: "is voldoende bekend", "zijn voldoende mensen". */
const standsAlone = (next: Word | undefined): boolean =>
  next === undefined ||
  next.lexical.isPreposition ||
  next.lexical.isCoordinator ||
  next.lexical.auxiliary !== undefined ||
  next.adverb !== undefined ||
  next.connective !== undefined;

/** "Wat Europese landen bijdragen aan X, is voldoende": the verb of what opens the sentence stands for its noun. */
function subjectOf({ sentence: { words }, parsed: { phrases }, args }: PredicateSite): number | undefined {
  const opener = words[phrases[0]?.first ?? 0]?.fold;
  if (opener !== "wat" && opener !== "what") return args.subject;
  const k = phrases.findIndex(({ nouns, actor, preposition }) => !actor && !preposition && nouns.some(({ carrier }) => carrier)); // prettier-ignore
  return k < 0 ? args.subject : k;
}
