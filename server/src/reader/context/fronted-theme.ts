import type { Denotation } from "../model/denotation";
import type { ParsedClause } from "../model/parsed-clause";
import { denotationOf } from "../phrases/head-topics";
import type { NounClass } from "../words/lexicon-entries";
import { withObject } from "../phrases/objects";
import type { Reading } from "../model/reading";

/** Prepositions that say at the head of a clause what it is about. */
const regarding = new Set([
  "over", "voor", "bij", "van", "aan", "omtrent", "inzake", "rond", "aangaande", "betreffende", "qua", "ten aanzien van", "met betrekking tot", "wat betreft", "in verband met",
  "op het gebied van", "op het punt van", "op het terrein van", "for", "on", "about", "concerning", "regarding", "as regards", "with regard to", "as for", "as to", "with respect to",
]); // prettier-ignore

const asking = new Set(["of", "in hoeverre", "whether", "if"]);

/** Classes under which a thing is only looked into. */
const opening = new Set<NounClass | undefined>(["CONSIDER", "DOUBT", "INTEND"]);

/** "Ten aanzien van de bijdrage wordt onderzocht of versterking zinvol is": of what the clause before it says that it is about. */
export function withFronted(
  reading: Reading,
  parsed: ParsedClause,
  theme: Denotation,
  index: number,
  phrase: number,
): Denotation {
  const { event, object } = theme;
  // "verhoging van de reiskosten": of another thing.
  if (parsed.phrases[phrase]!.modifier || parsed.phrases.some(({ inside }) => inside === phrase))
    return theme;
  if (!event || event.change !== "up" || object.topics.length > 0 || object.anaphoric) return theme;
  const { connective, parent, kind } = parsed.clause;
  const isAsked = kind === "subordinate" && connective !== undefined && asking.has(connective.entry.form);
  const at = isAsked ? parent : index;
  const holder = at === undefined ? undefined : reading.parsed[at];
  if (!holder || holder.clause.kind !== "main" || !opening.has(holder.predicates.at(-1)?.frame?.entry.class))
    return theme;
  const k = holder.phrases.findIndex(
    ({ preposition, inside, actor, kind: of }) =>
      of === "noun" &&
      inside === undefined &&
      !actor &&
      preposition !== undefined &&
      (preposition.role === "topic" || regarding.has(preposition.form)) &&
      preposition.at === holder.clause.words[0],
  );
  if (k < 0) return theme;
  const fronted = denotationOf(reading.sentence, holder, k);
  if (fronted.event || fronted.blocked || fronted.object.topics.length === 0) return theme;
  return withObject(theme, fronted.object, { blocked: false });
}
