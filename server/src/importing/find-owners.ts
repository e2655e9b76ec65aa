import type { ReadNoteSentence, Thing } from "./read-things";
import type { TermProposal } from "./propose-terms";

/** Verbs of what an organisation does with what is its own. */
const owning: ReadonlySet<string> = new Set([
  "publiceert", "publiceren", "beheert", "beheren", "ontwikkelt", "brengt", "stelt", "houdt", "gepubliceerd", "beheerd", "ontwikkeld",
  "uitgebracht", "bijgehouden", "opgesteld", "uitgegeven", "publishes", "manages", "develops", "published", "managed", "maintained",
]); // prettier-ignore

/** Words between the two that make the second something else. */
const longestGap = 9;

/**
 * The terms with the organisation that they are of, where the note says so: "Het bureau publiceert de monitor", "het register wordt
 * bijgehouden door de dienst", "het fonds van de EU". An organisation is a term of that kind with an acronym.
 */
export function withOwners(
  terms: readonly TermProposal[],
  sentences: readonly ReadNoteSentence[],
): readonly TermProposal[] {
  const bodies = new Map(
    terms.flatMap(({ entry }) => {
      const acronym =
        typeof entry.acronym === "object" ? (entry.acronym.nl ?? entry.acronym.en) : entry.acronym;
      return (entry.kind === "body" || entry.kind === "organisation") && acronym !== undefined
        ? [[entry.id, acronym] as const]
        : [];
    }),
  );
  const owners = new Map<string, string | null>();
  const tell = (of: string, owner: string): void => {
    const known = owners.get(of);
    owners.set(of, known === undefined || known === owner ? owner : null);
  };
  for (const { things, block, sentence } of sentences) {
    const named = things.filter(({ term }) => term !== undefined);
    for (const a of named)
      for (const b of named) {
        if (a.term === b.term || a.last >= b.first || b.first - a.last > longestGap) continue;
        const between = block.tokens
          .slice(sentence.first + a.last + 1, sentence.first + b.first)
          .map(({ fold }) => fold);
        const owner = ownerOf(a, b, between, bodies);
        if (owner) tell(owner.of, owner.by);
      }
  }
  return terms.map((term) => {
    const owner = owners.get(term.entry.id);
    return owner ? { ...term, entry: { ...term.entry, owner } } : term;
  });
}

function ownerOf(
  a: Thing,
  b: Thing,
  between: readonly string[],
  bodies: ReadonlyMap<string, string>,
): { readonly of: string; readonly by: string } | undefined {
  if (between.includes(",") || between.includes("en")) return undefined;
  const [first, second] = [bodies.get(a.term!), bodies.get(b.term!)];
  const does = between.some((fold) => owning.has(fold));
  if (first !== undefined && does && !between.includes("door") && !between.includes("by"))
    return { of: b.term!, by: first };
  if (second === undefined) return undefined;
  const genitive = between[0] === "van" && between.length <= 2;
  if (genitive || (does && (between.includes("door") || between.includes("by"))))
    return { of: a.term!, by: second };
  return undefined;
}
