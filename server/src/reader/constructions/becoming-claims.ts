import { cover } from "../predicates/claim-words";
import type { PredicateSite } from "../model/predicate-site";
import { gatesOf, type Raw } from "../model/raw-claim";

/** Verbs of coming to be so. */
const becoming = new Set(["worden", "raken", "become", "get", "grow"]);

/** "De bijdrage wordt steviger": the comparative alone says what becomes of the subject. */
export function ofBecoming(site: PredicateSite): readonly Raw[] | undefined {
  const { sentence, parsed, predicate, args, entry, denote } = site;
  const { clause, phrases } = parsed;
  const { subject } = args;
  if (subject === undefined || !becoming.has(predicate.verb.lemma)) return undefined;
  if (entry && entry.class !== "COPULA" && entry.class !== "OTHER") return undefined;
  if (phrases[subject]!.kind !== "noun" || phrases[subject]!.actor) return undefined;
  const { words } = sentence;
  const at = clause.words.find((i) => {
    const { adjective } = words[i]!.lexical;
    const isFree = adjective?.degree === "comparative" && !phrases.some(({ first, last, kind }) => kind === "noun" && first <= i && i <= last); // prettier-ignore
    if (!isFree || words[i]!.fold.endsWith("re")) return false;
    // "wordt sterker afhankelijk van", "wordt steviger verankerd": how much of what stands behind it.
    const next = words[i + 1];
    const isOfVerb = next !== undefined && next.verbs.length > 0 && predicate.verb.at !== i + 1;
    return !next?.lexical.adjective && !next?.lexical.nouns && !isOfVerb && words[i - 1]?.fold !== "minder";
  });
  if (at === undefined) return undefined;
  const kind = words[at]!.lexical.adjective!.entry.class;
  const change = kind === "UP" || kind === "GOOD" ? "up" : kind === "DOWN" ? "down" : undefined;
  if (!change) return undefined;
  const theme = denote(subject);
  if (theme.event || theme.object.topics.length === 0) return undefined;
  const core = { first: at, last: at };
  return [
    {
      effect: { change, positive: true, force: "does" },
      object: theme.object,
      gates: gatesOf(theme),
      words: cover(site.words, [core]),
      core,
      comparative: true,
      verb: predicate.verb.at,
      ofSubject: true,
    },
  ];
}
