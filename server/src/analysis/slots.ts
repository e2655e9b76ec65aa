import { mentionsIn } from "./mentions-in";
import type { Mention } from "./mentions";
import type { Knowledge } from "../knowledge/knowledge";
import { isAcronym, type Name } from "../knowledge/names";
import { contextWords } from "../knowledge/note-contexts";
import { isFunctionWord } from "../language/function-words";
import { sentenceAt, type NameReading } from "./block-reading";
import { isQuoted } from "./quotations";

/** A stretch that is a name but for one word or two, with what shows that the name was meant. */
export interface Slot {
  readonly name: Name;
  readonly first: number;
  readonly last: number;
  /**
   * - `owner`: the right word and the other are both organisations
   * - `elsewhere`: the block has the right word elsewhere: "F-16 European User Group", of the F-35
   * - `ascribed`: the sentence ascribes the name to the note
   * - `note`: the note says of the right name what the sentence says
   * - `name`: so much of a long name is right that nothing else can be meant: "Arctic Security Forces Roundabout"
   */
  readonly evidence: "owner" | "elsewhere" | "ascribed" | "note" | "name";
}

/** Things of which many have names of one pattern: a summit by its city, a document by its year. */
const plainKinds: ReadonlySet<string> = new Set(["event", "document", "organisation", "place", "concept"]);

/** Rare words of the note's sentence that must stand around the stretch. */
const enoughShared = 2;

export function readSlots(reading: NameReading, knowledge: Knowledge): readonly Slot[] {
  const slots: Slot[] = [];
  const { tokens } = reading;
  for (let i = 0; i < tokens.length; i++) {
    if (reading.content.kind === "quotation") break;
    const names = knowledge.names.byWord.get(tokens[i]!.fold);
    // By index: this is asked of each word of a draft, and iterating makes objects.
    for (let n = 0; names !== undefined && n < names.length; n++) {
      const { name, at } = names[n]!;
      const first = i - at;
      const size = name.tokens.length;
      if (at > 1 || !name.term.proper || size < 3 || plainKinds.has(name.term.kind)) continue;
      if (isDescription(name)) continue;
      if (first < 0 || first + size > tokens.length || isQuoted(reading.quotations, i)) continue;
      const others = otherWords(tokens, first, name);
      if (
        others.length === 0 ||
        others.length > (size >= 4 ? 2 : 1) ||
        isNamed(reading, first, first + size - 1)
      )
        continue;
      if (isSpelledNear(reading, first, name)) continue;
      const evidence = evidenceOf(reading, knowledge, name, first, others);
      if (!evidence) continue;
      slots.push({ name, first, last: first + size - 1, evidence });
      i = first + size - 1;
      break;
    }
  }
  return slots;
}

/** Whether a sentence near has the name as it is. */
const isSpelledNear = (reading: NameReading, first: number, { term }: Name): boolean =>
  namesIn(reading, first).some(
    ({ name }) => name.term === term && !isAcronym(name) && name.role !== "hidden",
  );

/** "snel inzetbare EU-capaciteit": words of the language that tell what it is, which another writer puts in other words. */
const isDescription = ({ role, tokens }: Name): boolean =>
  role === "alt" && tokens.every(({ text, fold }) => text === fold || text === text.toUpperCase());

/** Indexes of the words that are others, where they can be words of a name and all else is right; else none. */
function otherWords(tokens: NameReading["tokens"], first: number, { tokens: form }: Name): readonly number[] {
  let others: number[] | undefined;
  let content = 0;
  for (let k = 0; k < form.length; k++) {
    const token = tokens[first + k]!;
    if (k > 0 && token.joint !== form[k]!.joint) return none;
    if (token.fold !== form[k]!.fold) {
      if (token.kind !== form[k]!.kind || isFunctionWord(token.fold)) return none;
      const lower = token.kind === "word" && token.text === token.fold;
      if (lower && form[k]!.text !== form[k]!.fold) return none;
      (others ??= []).push(first + k);
    } else if (!isFunctionWord(token.fold)) content++;
  }
  return content >= 2 && others ? others : none;
}

const none: readonly number[] = [];

/** The mentions of the sentence of the token at `index` and of the sentences beside it. */
function namesIn({ mentions, sentences, sentenceOf }: NameReading, index: number): readonly Mention[] {
  const at = sentenceOf[index]!;
  return mentionsIn(
    mentions,
    sentences[Math.max(0, at - 2)]!.first,
    sentences[Math.min(sentences.length - 1, at + 2)]!.last,
  );
}

/** A right name of several words stands in the stretch already. */
const isNamed = ({ mentions }: NameReading, first: number, last: number): boolean =>
  mentionsIn(mentions, first, last).some(
    (mention) =>
      !(mention.name.role === "hidden" && mention.name.kind === "confusion") &&
      mention.last > mention.first &&
      mention.exact,
  );

function evidenceOf(
  reading: NameReading,
  knowledge: Knowledge,
  name: Name,
  first: number,
  others: readonly number[],
): Slot["evidence"] | undefined {
  const { tokens } = reading;
  const last = first + name.tokens.length - 1;
  if (others.length === 1) {
    const [other] = others;
    const right = name.tokens[other! - first]!;
    if (knowledge.owners.has(right.text))
      return knowledge.owners.has(tokens[other!]!.text) ? "owner" : undefined;
    const before = name.tokens[other! - first - 1];
    const elsewhere = tokens.some(
      (token, k) =>
        (k < first || k > last) &&
        token.fold === right.fold &&
        (right.kind === "number"
          ? tokens[k - 1]?.fold === before?.fold
          : right.text !== right.fold && other === first),
    );
    if (elsewhere) return "elsewhere";
    if (isUnmistakable(reading, name, first, other!)) return "name";
    if (isAscribed(reading, first)) return "ascribed";
  }
  const sentence = sentenceAt(reading, first);
  const around = [...tokens.slice(sentence.first, first), ...tokens.slice(last + 1, sentence.last + 1)];
  return knowledge.contextsOf(name.pack).shared(name.term, contextWords(around)) >= enoughShared
    ? "note"
    : undefined;
}

/** Words of a name that must be right before it is known by them alone. */
const enoughRight = 3;

/** All of a long name but its last word: those before it tell things of one kind apart ("Combined Joint Task Force", "F-16 European User Group"). */
const isUnmistakable = (
  { tokens }: NameReading,
  { tokens: form }: Name,
  first: number,
  other: number,
): boolean =>
  other === first + form.length - 1 &&
  tokens[other]!.kind === "word" &&
  tokens[other]!.text !== tokens[other]!.fold &&
  form.filter(
    ({ text, fold, kind }, k) =>
      first + k !== other && kind === "word" && text !== fold && !isFunctionWord(fold) && fold.length > 2,
  ).length >= enoughRight;

/** The sentence names the note or one of its lines. */
export function isAscribed(reading: NameReading, index: number): boolean {
  const sentence = sentenceAt(reading, index);
  const inSentence = (at: number): boolean => at >= sentence.first && at <= sentence.last;
  return (
    reading.noteNames.some(({ first }) => inSentence(first)) ||
    reading.references.some(
      (reference) => reference.kind === "line" && !reference.foreign && inSentence(reference.first),
    )
  );
}
