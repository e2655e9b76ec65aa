import { isOffice } from "../claims/role-words";
import type { ActorSource } from "../knowledge/read-actors";
import { lexiconOf } from "../reader/words/lexicon";
import { isCapital } from "./name-runs";
import type { NoteText } from "./note-sentences";
import type { Proposal } from "./proposal";
import { slugOf } from "./slug";

/** So often a name must act in a note to be the one that speaks in it. */
const acts = 3;

/**
 * Who the note speaks for, apart from the government: its publisher by its short name ("Defensie" of the ministerie van Defensie),
 * and a name that acts in sentence after sentence.
 */
export function ownActors(
  { sentences, lang }: NoteText,
  publisher: string | undefined,
): readonly Proposal<ActorSource>[] {
  const lexicon = lexiconOf(lang);
  const lower = new Set<string>();
  const subjects = new Map<string, number>();
  for (const { block, sentence } of sentences)
    for (let i = sentence.first; i <= sentence.last; i++) {
      const token = block.tokens[i]!;
      if (token.kind !== "word") continue;
      const next = block.tokens[i + 1];
      if (!isCapital(token)) {
        // "defensie-uitgaven" is no common noun of that name.
        if (next?.joint !== "-" && token.joint !== "-") lower.add(token.fold);
        continue;
      }
      const before = i > sentence.first ? block.tokens[i - 1] : undefined;
      const isVerb = (fold: string | undefined): boolean =>
        fold !== undefined &&
        (lexicon.ofWord(fold).auxiliary !== undefined ||
          lexicon.ofWord(fold).verbs.some(({ features }) => features.finite));
      if (token.joint === "-" || next?.joint === "-") continue;
      const acting =
        i === sentence.first ? isVerb(next?.fold) : isVerb(before?.fold) && before!.text === before!.fold;
      if (acting) subjects.set(token.text, (subjects.get(token.text) ?? 0) + 1);
    }
  const ofPublisher = publisher?.replace(/^ministerie van /i, "");
  const names = [...subjects].filter(
    ([name, count]) =>
      name.length >= 3 &&
      !lower.has(name.toLowerCase()) &&
      lexicon.ofWord(name.toLowerCase()).actors.length === 0 &&
      (name === ofPublisher || (count >= acts && actsForState(name))),
  );
  const found = names.map(([name, count]): Proposal<ActorSource> => ({
    kind: "actor",
    entry: {
      id: slugOf(name),
      side: "own",
      [lang]: name === ofPublisher && publisher ? [name, publisher] : [name],
    },
    confidence: name === ofPublisher ? 0.9 : 0.6,
    reason: { nl: `handelt in ${count} zinnen van de nota`, en: `acts in ${count} sentences of the note` },
  }));
  if (publisher === undefined || found.some(({ entry }) => entry.id === slugOf(ofPublisher ?? "")))
    return found;
  return [
    ...found,
    {
      kind: "actor",
      entry: { id: slugOf(publisher), side: "own", [lang]: [publisher] },
      confidence: 0.9,
      reason: { nl: "brengt de nota uit", en: "publishes the note" },
    },
  ];
}

/** An office or service of the state, by its name; a programme or a fund acts for nobody. */
const actsForState = (name: string): boolean => isOffice(name.toLowerCase()) || /^[A-Z]{3,5}$/.test(name);
