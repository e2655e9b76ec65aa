import { valuesIn } from "../analysis/values-in";
import type { TopicNamer } from "./name-topics";
import type { ReadNoteSentence, Thing } from "./read-things";
import type { ValueProposal } from "./propose-values";
import { slugOf } from "./slug";

/** Shorter lists say too little to be compared. */
const shortest = 3;

/** What a thing consists of, where the note lists three or more: "Aan het fonds nemen vier landen deel: …". */
export function proposeLists(read: ReadNoteSentence, namer: TopicNamer): readonly ValueProposal[] {
  const { block, sentence, things } = read;
  const { tokens, lang } = block;
  const list = longestList(read);
  if (list.length < shortest) return [];
  const first = list[0]!.first + sentence.first;
  const of = [...things.filter(({ last }) => last < list[0]!.first), ...read.before]
    .filter(({ rank, actor }) => rank >= 2 && !actor)
    .sort((a, b) => b.rank - a.rank)[0];
  if (!of) return [];
  const lead = tokens.slice(Math.max(sentence.first, first - 2), first).map(({ fold }) => fold);
  const counted = valuesIn(block, sentence).some(
    ({ type, value, last }) => type === "number" && value === list.length && last < first,
  );
  // "Aan het programma doen A, B en C mee": these, and no others.
  const joins = read.reading.claims.some(({ via, positive }) => via === "JOIN" && positive);
  const closed = counted || joins || lead.includes(":") || lead.includes("uit") || lead.includes("zijn");
  const labels = Object.fromEntries(list.map(({ form }) => [slugOf(form), { [lang]: [form] }]));
  if (Object.keys(labels).length < shortest) return [];
  return [
    {
      source: {
        of: namer.idsOf(of)[0]!,
        key: "onderdeel",
        type: "label",
        set: Object.keys(labels),
        ...(closed && { closed }),
        labels,
      },
      confidence: closed ? 0.75 : 0.5,
      reason: { nl: `opsomming bij “${of.form}”`, en: `list of “${of.form}”` },
    },
  ];
}

/** The longest row of things with nothing but commas, "en" and small words between. */
function longestList({ block, sentence, things }: ReadNoteSentence): readonly Thing[] {
  let best: readonly Thing[] = [];
  let row: Thing[] = [];
  let joined = false;
  const keep = (): void => {
    if (joined && row.length > best.length) best = row;
  };
  for (const thing of things) {
    const previous = row.at(-1);
    const between = previous
      ? block.tokens
          .slice(sentence.first + previous.last + 1, sentence.first + thing.first)
          .map(({ fold }) => fold)
      : [];
    const goesOn =
      previous !== undefined &&
      between.some((fold) => fold === "," || fold === "en" || fold === "and") &&
      between.every((fold) => [",", "en", "and", "de", "het", "een", "the"].includes(fold));
    if (!goesOn || joined) {
      keep();
      row = [thing];
      joined = false;
      continue;
    }
    row.push(thing);
    joined = between.includes("en") || between.includes("and");
  }
  keep();
  return best;
}
