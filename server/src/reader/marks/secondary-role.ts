import type { Lexicon } from "../words/lexicon-types";
import { impliedObject } from "../model/claim";
import { cover } from "../predicates/claim-words";
import type { VerbClass } from "../words/lexicon-entries";
import { topicClauses } from "../phrases/near-topics";
import type { PredicateSite } from "../model/predicate-site";
import type { Raw } from "../model/raw-claim";
import { topicsIn } from "../phrases/topics-in";
import { wentBefore } from "../context/went-before";

/** Nouns of where somebody stands among others. */
export const standings: ReadonlySet<string> = new Set(["rol", "plaats", "plek", "positie", "houding", "opstelling", "rij", "stoel", "rang", "gelid", "role", "place", "position", "posture", "stance", "seat", "row", "part"]); // prettier-ignore

/** Classes of verbs that only say that somebody has or takes it. */
const taking = new Set<VerbClass | undefined>([undefined, "OTHER", "COPULA", "DO", "ADOPT", "JOIN", "LEAD", "ACHIEVE", "LIMIT", "INCLUDE", "START", "INTEND", "USE", "DOWN", "KEEP"]); // prettier-ignore

/** How it is so far, which may be why it is to change. */
const soFar = new Set(["nog", "nu", "thans", "dusver", "vooralsnog", "voorheen", "still", "now", "yet"]);

/** "een bijrol": the noun itself says it. */
export const isSecondaryRole = (fold: string, { words }: Lexicon): boolean =>
  words.secondary.has(fold) && fold.endsWith("rol");

const toward = new Set(["voor", "for"]);

/** "neemt in X een afwachtende houding aan", "schikt zich bij X in een ondergeschikte rol": whoever has it stands back from X. */
export function ofSecondaryRole(site: PredicateSite): readonly Raw[] | undefined {
  const { reading, sentence, parsed, args, index, entry, words } = site;
  const { phrases, clause } = parsed;
  const { words: all, lexicon } = sentence;
  const { secondary, negativeDeterminers } = lexicon.words;
  const at = clause.words.find(
    (i) =>
      isSecondaryRole(all[i]!.fold, lexicon) ||
      (standings.has(all[i]!.fold) && secondary.has(all[i - 1]?.fold ?? "")),
  );
  if (at === undefined || args.passive) return undefined;
  const subject = args.subject === undefined ? undefined : phrases[args.subject]!;
  const isTheirs = subject?.actor?.side === "own" && (at < subject.first || at > subject.last);
  // "is voor Nederland een bescheiden rol weggelegd"
  const isForThem =
    subject?.head === at &&
    phrases.some(({ actor, preposition }) => actor?.side === "own" && toward.has(preposition?.form ?? ""));
  if (!isTheirs && !isForThem) return undefined;
  // "speelt geen afwachtende rol": it has another.
  const isDenied = [at - 1, at - 2].some((i) => negativeDeterminers.has(all[i]?.fold ?? ""));
  if (isDenied || clause.words.some((i) => soFar.has(all[i]!.fold))) return [];
  if (!taking.has(entry?.class)) return undefined;
  const role = { first: Math.max(0, at - 1), last: at };
  const beside = topicsIn(
    sentence,
    phrases.filter(({ preposition, head }) => preposition !== undefined && head !== at),
  );
  const named = [...new Set([...beside, ...topicClauses(reading, index)])];
  const near = named.length > 0 ? named : wentBefore(site);
  if (near.length === 0) return undefined;
  return [
    {
      effect: { change: "leave", positive: true, force: "does" },
      object: impliedObject({
        head: all[at]!.fold,
        carriers: ["role"],
        headTopics: near,
        topics: near,
        nearTopics: [],
        anaphoric: false,
        words: role,
      }),
      gates: [],
      words: cover(words, [role]),
      core: role,
      comparative: false,
      via: "LEAVE",
    },
  ];
}
