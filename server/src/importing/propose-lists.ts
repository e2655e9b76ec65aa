import { valuesIn } from "../analysis/values-in";
import type { TopicNamer } from "./name-topics";
import type { ReadNoteSentence, Thing } from "./read-things";
import type { ValueProposal } from "./propose-values";
import type { Token } from "../text/tokens";
import { slugOf } from "./slug";

/** Shorter lists say too little to be compared. */
const shortest = 3;

/** An item of a list: what a draft calls it, and where it stands among the sentence's tokens. */
interface Item {
  readonly form: string;
  readonly first: number;
  readonly last: number;
}

/** What a thing consists of, where the note lists three or more: "Aan het fonds nemen vier landen deel: …". */
export function proposeLists(read: ReadNoteSentence, namer: TopicNamer): readonly ValueProposal[] {
  const { block, sentence, things } = read;
  const { tokens, lang } = block;
  const written = writtenList(read);
  const list: readonly Item[] = written.length >= shortest ? written : longestList(read);
  if (list.length < shortest) return [];
  const first = list[0]!.first + sentence.first;
  const telling = (among: readonly Thing[]): Thing | undefined =>
    among.filter(({ rank, actor }) => rank >= 2 && !actor).sort((a, b) => b.rank - a.rank)[0];
  const of = telling(things.filter(({ last }) => last < list[0]!.first)) ?? telling(read.before);
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
  const confidence = closed ? 0.75 : 0.5;
  const reason = { nl: `opsomming bij “${of.form}”`, en: `list of “${of.form}”` };
  return namer.idsOf(of).map((id, k) => ({
    source: {
      of: id,
      key: "onderdeel",
      type: "label",
      set: Object.keys(labels),
      ...(closed && { closed }),
      // Named once, for the first of the names of the thing.
      ...(k === 0 && { labels }),
    },
    confidence,
    reason,
  }));
}

/** Longer stretches between commas are no items. */
const longestItem = 3;

/** A list as it is written: of names ("Almere, Breda en Leiden"), or of few words each behind a colon at the end. */
function writtenList({ block, sentence }: ReadNoteSentence): readonly Item[] {
  const tokens = block.tokens.slice(sentence.first, sentence.last + 1);
  const colon = tokens.findIndex(({ text }) => text === ":");
  const end = tokens.at(-1)?.kind === "punctuation" ? tokens.length - 1 : tokens.length;
  const from = colon < 0 ? 1 : colon + 1;
  let best: readonly Item[] = [];
  let row: Item[] = [];
  let first = -1;
  let joined = false;
  const close = (last: number): void => {
    if (first >= 0) row.push(itemOf(tokens, first, last));
    if (joined && row.length > best.length) best = row;
    row = [];
    first = -1;
    joined = false;
  };
  for (let i = from; i < end; i++) {
    const { fold, kind, text, joint } = tokens[i]!;
    const isName = kind === "word" && (text !== fold || joint === "-");
    const divides = (fold === "," || fold === "en" || fold === "and") && text === fold;
    if (divides && first >= 0 && !joined) {
      row.push(itemOf(tokens, first, i - 1));
      first = -1;
      joined = fold !== ",";
    } else if (isName || (colon >= 0 && kind === "word" && !divides)) {
      if (first < 0) first = i;
      if (i - first >= longestItem + (colon < 0 ? 1 : 0)) close(i);
    } else close(i - 1);
  }
  close(end - 1);
  return best.length >= shortest ? best : [];
}

const itemOf = (tokens: readonly Token[], first: number, last: number): Item => {
  const from = ["de", "het", "een", "the"].includes(tokens[first]!.fold) && first < last ? first + 1 : first;
  return { form: tokens.slice(from, last + 1).map(({ text, joint }, k) => (k > 0 ? joint : "") + text).join(""), first, last }; // prettier-ignore
};

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
