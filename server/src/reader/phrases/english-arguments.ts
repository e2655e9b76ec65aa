import type { Arguments } from "../model/arguments";
import type { ParsedClause } from "../model/parsed-clause";
import type { VerbClass } from "../words/lexicon-entries";
import { chainOf, type Phrase } from "../model/phrase";
import { isWord } from "../clauses/segments";
import type { SentenceWords } from "../words/sentence-words";

/** Verbs with two objects, of which the passive makes the one that receives the subject. */
const giving = new Set([
  "give",
  "grant",
  "offer",
  "pay",
  "assign",
  "award",
  "allocate",
  "accord",
  "send",
  "allow",
]);

/**
 * Subject and objects of an English clause by their place: the subject before the finite verb (behind it in a question, and after
 * "there"), the objects behind the verb. A phrase between two verbs is the subject of the second: "allows the contribution to shrink".
 */
export function readEnglishArguments(
  sentence: SentenceWords,
  { clause, phrases, predicates }: ParsedClause,
  passive: boolean,
  isBare: (phrase: Phrase) => boolean,
): Arguments {
  const bare = phrases.flatMap((phrase, index) => (isBare(phrase) ? [index] : []));
  const deepest = predicates.findLast(({ verb }) => !verb.coordinated)?.verb.at;
  const governing = predicates.findLast(
    ({ verb }) => deepest !== undefined && verb.at < deepest && !verb.coordinated,
  )?.verb.at;
  const { finite } = clause;
  const rootOf = (index: number): number => {
    const { listedWith } = phrases[index]!;
    return listedWith !== undefined && bare.includes(listedWith) ? rootOf(listedWith) : index;
  };
  const last = (list: readonly number[]): number | undefined =>
    list.length > 0 ? rootOf(list.at(-1)!) : undefined;

  const led =
    finite === undefined || clause.kind === "infinitive" ? [] : bare.filter((k) => phrases[k]!.last < finite);
  const ahead = [...led];
  // "The Netherlands, a founding member, leaves": what is named between commas is no subject.
  while (ahead.length > 1 && isBetweenCommas(sentence, phrases, ahead.at(-1)!)) ahead.pop();
  const there =
    finite !== undefined && clause.words.some((i) => i < finite && sentence.words[i]!.fold === "there");
  // "Synchronising investments reduces our strength": a clause of its own right before the verb is its subject, and nothing behind it.
  const isLed = clause.words[0] === finite && finite !== undefined && isWord(sentence.words[finite - 1]);
  const auxiliary = clause.verbs[0]?.role !== "lexical" || (clause.words[0] === finite && !isLed);
  const opens =
    clause.kind !== "relative" && (clause.coordinator === undefined || clause.coordinator === "nor");
  const inverted =
    opens &&
    auxiliary &&
    ahead.length === 0 &&
    finite !== undefined &&
    clause.words.every((i) => i >= finite || !isContent(sentence, i));
  const inner = (role: string): boolean => !there || role === "lexical";
  const second = clause.verbs.find(({ at, role }) => finite !== undefined && at > finite && inner(role))?.at;
  const behind =
    inverted || there
      ? bare.filter(
          (k) => phrases[k]!.first > finite! && (second === undefined || phrases[k]!.first < second),
        )
      : [];
  const outer = there ? behind[0] : (last(ahead) ?? (inverted ? behind[0] : undefined));
  const between =
    governing === undefined || deepest === undefined
      ? []
      : bare.filter((k) => phrases[k]!.first > governing && phrases[k]!.last < deepest && k !== outer);
  const control = last(between);
  const subject = control ?? outer;
  const family = subject === undefined ? [] : chainOf(phrases, subject);
  const from = control === undefined ? -1 : phrases[control]!.first;
  const acting = outer === undefined ? [] : chainOf(phrases, outer);
  const aside = (k: number): boolean => ahead.length > 0 && phrases[k]!.last < finite!;
  const objects = bare.filter(
    (k) => !family.includes(k) && !acting.includes(k) && !aside(k) && phrases[k]!.first > from,
  );
  const actor = (k: number | undefined): Phrase["actor"] => (k === undefined ? undefined : phrases[k]!.actor);
  const other = control !== undefined && actor(outer)?.side === "other" ? outer : undefined;
  // "One party wants the Netherlands to leave": it is the party that speaks.
  const wishes = predicates.some(
    ({ verb, frame }) => verb.at === governing && frame !== undefined && wishing.has(frame.entry.class),
  );
  const own = control !== undefined && (actor(control) === undefined || wishes) ? outer : undefined;
  const agent = other ?? own;
  // "The programme is given lower priority": what is given is the object, and the subject only gets it.
  const given = objects.length > 0 && giving.has(predicates.at(-1)?.verb.lemma ?? "");
  return {
    passive,
    subject,
    agent,
    objects: passive && subject !== undefined && !given ? [subject, ...objects] : objects,
  };
}

const wishing = new Set<VerbClass>(["INTEND", "ASK", "ADVOCATE"]);

const isContent = ({ words }: SentenceWords, i: number): boolean =>
  !words[i]!.lexical.isCoordinator && words[i]!.adverb === undefined && words[i]!.connective === undefined;

function isBetweenCommas({ words }: SentenceWords, phrases: readonly Phrase[], index: number): boolean {
  const chain = chainOf(phrases, index);
  const first = Math.min(...chain.map((k) => phrases[k]!.first));
  const last = Math.max(...chain.map((k) => phrases[k]!.last));
  return (
    words[first - 1]?.fold === "," &&
    words[last + 1]?.fold === "," &&
    phrases[index]!.listedWith === undefined
  );
}
