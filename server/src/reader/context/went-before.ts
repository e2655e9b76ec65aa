import type { PredicateSite } from "../model/predicate-site";

/** Connectives of how things are, in spite of which or at which time somebody stands back. */
const meanwhile = new Set(["nu", "terwijl", "hoewel", "ofschoon", "while", "although", "though", "now that"]);

/** "Nu X in beweging komt, kijkt Nederland de kat uit de boom", "…, doet Nederland daar een stap terug": of what went before. */
export function wentBefore({ reading, parsed, args, before, index }: PredicateSite): readonly string[] {
  const { phrases, clause } = parsed;
  const { words } = reading.sentence;
  if (!before.hasTopics || clause.kind !== "main") return [];
  const points = clause.words.some((i) => places.has(words[i]!.fold));
  const isAlone = phrases.every(({ kind, actor }, k) => k === args.subject || kind === "adjective" || actor);
  const earlier = reading.parsed[index - 1]?.clause;
  const isMeanwhile =
    earlier?.parent === index && index === 1 && meanwhile.has(earlier.connective?.entry.form ?? "");
  const isTurn = clause.coordinator === "maar" || clause.coordinator === "but";
  if (!points && !(isAlone && (isMeanwhile || isTurn))) return [];
  const { object } = before;
  return object && object.topics.length > 0 ? object.topics : isTurn ? before.topics : [];
}

const places = new Set(["daar", "daarbij", "daarin", "hierbij", "hierin", "there"]);
