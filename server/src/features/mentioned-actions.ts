import type { Lexicon } from "../reader/words/lexicon-types";
import type { BlockReading } from "../analysis/block-reading";
import type { ClaimReading } from "../analysis/claim-reading";
import type { ClaimIndex, NoteClaim } from "../claims/claim-index";
import { isKindOf } from "../claims/same-object";
import { stemOf } from "../language/noun-stem";
import { lexiconOf } from "../reader/words/lexicon";
import type { Carrier, VerbClass } from "../reader/words/lexicon-entries";

/**
 * The claims of actions that a sentence speaks of: it has all topics of the claim, and a word for what the claim is about, or for a thing
 * of that kind ("bijdrage", "deelname"). Whether it agrees is not asked, so that its grammar need not be read.
 */
export function mentionedActions(
  { tokens, lang }: BlockReading,
  { sentence: { first, last }, topics, inherited }: ClaimReading,
  { byTopic }: ClaimIndex,
): readonly NoteClaim[] {
  const own = new Set(topics.map(({ id }) => id));
  const all = new Set([...own, ...inherited]);
  const candidates = new Set([...own].flatMap((id) => byTopic.get(id) ?? []));
  let words: Words | undefined;
  return [...candidates].filter((note) => {
    if (note.commitment.kind !== "action" || ![...own].some((id) => note.about.has(id))) return false;
    if (!note.with.every((id) => all.has(id))) return false;
    if (note.carriers.size === 0) return true;
    words ??= wordsOf(
      tokens.slice(first, last + 1).map(({ fold }) => fold),
      lexiconOf(lang),
    );
    const { stems, carriers, changes } = words;
    return (
      changes ||
      [...note.heads[lang]].some((head) => stems.has(head)) ||
      [...carriers].some((carrier) => isKindOf(carrier, note))
    );
  });
}

/** Verbs that say of a thing itself what a note may promise of it: "groeien naar elkaar toe". */
const changing: ReadonlySet<VerbClass> = new Set<VerbClass>([
  "UP",
  "DOWN",
  "ALIGN",
  "MERGE",
  "SHARE",
  "STOP",
  "DELAY",
  "LEAVE",
  "JOIN",
]);

interface Words {
  readonly changes: boolean;
  readonly stems: ReadonlySet<string>;
  /** Kinds of things that the nouns name, or the verbs have in them. */
  readonly carriers: ReadonlySet<Carrier>;
}

function wordsOf(folds: readonly string[], { lang, ofWord, compoundOf, verbs }: Lexicon): Words {
  const carriers = new Set<Carrier>();
  const present = new Set(folds);
  let changes = false;
  for (const fold of folds) {
    const word = ofWord(fold);
    // "krijgt meer aandacht"
    if (word.adjective?.degree === "comparative") changes = true;
    for (const { carrier } of word.nouns ?? compoundOf(fold)?.nouns ?? []) if (carrier) carriers.add(carrier);
    const lemmas = word.verbs.flatMap(({ lemma, base, prefixes }) => [
      lemma,
      ...prefixes.filter((prefix) => present.has(prefix)).map((prefix) => prefix + base),
    ]);
    for (const lemma of lemmas)
      for (const { entry } of verbs.framesIn(lemma, present)) {
        if (entry.carrier) carriers.add(entry.carrier);
        if (changing.has(entry.class)) changes = true;
      }
  }
  return { changes, stems: new Set(folds.map((fold) => stemOf(fold, lang))), carriers };
}
