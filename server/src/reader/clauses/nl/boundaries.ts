import { cardinalValue } from "../../../language/ordinals";
import { isBlocked } from "./nominal";
import { finitesIn, isLastVerb, isStrong } from "./finite";
import { isRelativeDat } from "./relative-dat";
import { goesOnBehindRelative, staysInRelative } from "./resumption";
import { hasTeInfinitive, isTeInfinitive, teIndex } from "./te";
import { cutSegments, isWord, type Boundary, type Segment } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** Connectives that may also be something else: they lead in a clause only when it ends in its verb. */
export const doubtful = new Set([
  "zoals",
  "als",
  "of",
  "nu",
  "daar",
  "toen",
  "sinds",
  "dat",
  "voor",
  "na",
  "tot",
  "zo",
  "eer",
]);

/** Prepositions that are no particle of a verb: "dat" behind them is a determiner. */
const notParticles = new Set([
  "van",
  "met",
  "tot",
  "binnen",
  "tegen",
  "volgens",
  "tijdens",
  "vanuit",
  "wegens",
]);

const hearsay = new Set(["zou", "zouden"]);

/** Before a finite verb with a subject of its own these join clauses. */
const beforeFinite = new Set(["en", "maar", "of", "want", "dus", "doch", "edoch", "alsook"]);

/** Prepositions before an infinitive that deny it. */
const withoutIt = new Set(["zonder", "in plaats van"]);

/** Prepositions that take an infinitive with "te". */
const infinitivePrepositions = new Set(["door", "zonder", "na", "in plaats van", "alvorens", "teneinde"]);

/** What stands behind these is likened to something: "inzet zoals die in het oosten". */
const likening = new Set(["zoals", "gelijk", "evenals", "net als"]);

/** Auxiliaries that take an infinitive, and those that take a participle. */
const withInfinitive = new Set([
  "zullen",
  "kunnen",
  "moeten",
  "mogen",
  "willen",
  "hoeven",
  "gaan",
  "blijven",
  "laten",
]);
const withParticiple = new Set(["worden", "zijn", "hebben"]);

type Connective = NonNullable<Boundary["connective"]>;

/** Cuts a Dutch sentence where a clause begins or may begin. */
export function cutDutchSegments(sentence: SentenceWords): readonly Segment[] {
  const hardEnd = breakAfter(sentence);
  return cutSegments(sentence, (i, start) => boundaryAt(sentence, i, start, hardEnd[i]!)).flatMap((segment) =>
    splitDoubleFinite(sentence, segment),
  );
}

/** What begins at word `i`, in a segment that began at `start` and ends before `end` at the latest. */
function boundaryAt(sentence: SentenceWords, i: number, start: number, end: number): Boundary | undefined {
  const word = sentence.words[i]!;
  // "minder dan nu": no clause begins in a comparison that is an adverb as a whole.
  const isCompared = word.adverb !== undefined && sentence.words[word.adverb.first]!.fold === "dan";
  const connective = !isCompared && word.connective?.first === i ? word.connective : undefined;
  if (word.fold === "om" && (hasTeInfinitive(sentence, i + 1, end) || goesOnBehindRelative(sentence, end)))
    return {
      connective: { first: i, last: i, entry: { form: "om", kind: "subordinator", factuality: "0" } },
    };
  const kind = connective?.entry.kind;
  if (connective && staysInRelative(sentence, i, start, end)) return undefined;
  if (connective && (kind === "subordinator" || kind === "relative"))
    return (
      atSubordinator(sentence, connective, end) ??
      (word.fold === "of" ? atCoordinator(sentence, i, start, end) : undefined)
    );
  if (connective && kind === "preposition") {
    const { entry, last } = connective;
    const from = last + 1;
    if (
      hasTeInfinitive(sentence, from, end) &&
      finitesIn(sentence, from, teIndex(sentence, from, end)).length === 0
    )
      return infinitivePrepositions.has(entry.form)
        ? {
            connective: {
              ...connective,
              entry: { ...entry, factuality: withoutIt.has(entry.form) ? "-" : "+" },
            },
          }
        : undefined;
  }
  return (
    (connective ? undefined : atPreposition(sentence, i, end)) ??
    atComparison(sentence, i, start, end) ??
    atCoordinator(sentence, i, start, end)
  );
}

/** "vaker … dan thans het geval is": a clause that is compared with. */
function atComparison(sentence: SentenceWords, i: number, start: number, end: number): Boundary | undefined {
  const { words, lexicon } = sentence;
  if (words[i]!.fold !== "dan" || i <= start || words[i - 1]!.kind === "punctuation") return undefined;
  const left = finitesIn(sentence, start, i);
  const right = finitesIn(sentence, i + 1, end);
  if (left.length === 0 || right.length === 0 || continuesCluster(sentence, left, right)) return undefined;
  for (let k = i - 1; k >= start; k--) {
    const { fold, adverb } = words[k]!;
    const compares =
      lexicon.adjectives.get(fold)?.degree === "comparative" ||
      adverb?.entry.class === "DEGREE-UP" ||
      adverb?.entry.class === "DEGREE-DOWN" ||
      contrasting.has(fold);
    if (!compares) continue;
    return {
      connective: { first: i, last: i, entry: { form: "dan", kind: "subordinator", factuality: "0" } },
    };
  }
  return undefined;
}

const contrasting = new Set(["meer", "minder", "anders", "ander", "andere", "eerder", "liever", "later"]);

/** A subordinator or relative pronoun: it leads in a clause where the clause's verb is found. */
function atSubordinator(sentence: SentenceWords, connective: Connective, end: number): Boundary | undefined {
  const { words } = sentence;
  const { entry, first, last } = connective;
  const { fold } = words[first]!;
  const from = last + 1;
  // "het bericht als zou Nederland …": hearsay, with its verb in front.
  if (fold === "als" && last === first && hearsay.has(words[from]?.fold ?? ""))
    return { connective: { first, last, entry: { ...entry, form: "als zou" } } };
  // "de inzetbaarheid van dat materieel": a determiner.
  const isDetermining = fold === "dat" && last === first;
  if (isDetermining && notParticles.has(words[first - 1]?.fold ?? "")) return undefined;
  // "Op dat terrein …": nothing stands before it that the preposition could be a particle of.
  const isOpening = first === 1 || words[first - 2]?.kind === "punctuation";
  if (isDetermining && isOpening && words[first - 1]?.lexical.isPreposition === true) return undefined;
  // "zou op termijn wat kunnen groeien": a little, and no relative.
  const previous = words[first - 1];
  if (fold === "wat" && last === first && isWord(previous) && previous.lexical.nouns !== undefined)
    return undefined;
  const isDoubtful = doubtful.has(fold);
  if (
    fold === "als" &&
    (isLikened(sentence, first) ||
      isCapacity(sentence, first, end) ||
      isWithinCluster(sentence, first, end) ||
      isExample(sentence, first, end))
  )
    return undefined;
  // "is nu kleiner": the adverb; "zal vaker uitrukken nu de steun op orde is": behind the infinitive of the clause before.
  if (
    fold === "nu" &&
    first > 0 &&
    finitesIn(sentence, first - 1, first).length > 0 &&
    !continuesCluster(sentence, finitesIn(sentence, 0, first - 1), [first - 1])
  )
    return undefined;
  // "minder vaak dan nu", "zoals die in Afghanistan": what is compared with, and no clause.
  if ((isDoubtful && words[first - 1]?.fold === "dan") || likening.has(words[first - 1]?.fold ?? "")) {
    if (fold !== "dat" && fold !== "of" && (entry.kind === "relative" || isDoubtful)) return undefined;
  }
  if (entry.kind === "relative" && !followsNoun(sentence, first) && last === first && !isDoubtful)
    return followsParticle(sentence, first) && isVerbFinal(sentence, from, end) ? { connective } : undefined;
  if (fold === "of" && isRoughly(sentence, first)) return undefined;
  const te = hasTeInfinitive(sentence, from, end);
  if (fold === "om") return te ? { connective } : undefined;
  const [finite] = finitesIn(sentence, from, end);
  if (finite === undefined) {
    // "partners, waaronder Noorwegen, …": names some of them, and is no clause.
    if (fold === "waaronder" && !te) return undefined;
    // "het gebruik van instrumenten als X terug te schroeven": what X is an example of.
    if (te && entry.kind !== "relative") return likenesses.has(fold) ? undefined : { connective };
    if (entry.kind === "subordinator" && !isDoubtful) return { connective };
    // "vreest dat A, B en C worden losgelaten"
    if (
      fold === "dat" &&
      isAnnounced(sentence, first - 1) &&
      finitesIn(sentence, end, words.length).length > 0
    )
      return { connective };
    return laterFinite(sentence, connective, end);
  }
  // "Dat Nederland bijdraagt, is …": a clause only where it ends in its verb, and a verb follows.
  if (first === 0 && fold === "dat") {
    const isClause =
      finite !== from &&
      words[end]?.fold === "," &&
      (isVerbFinal(sentence, from, end) || cannotBeDetermined(words[from]!)) &&
      finitesIn(sentence, end + 1, end + 2).length > 0;
    return isClause ? { connective } : undefined;
  }
  if (
    !isDoubtful ||
    (isVerbFinal(sentence, from, end) && finite !== from) ||
    (fold === "als" && isBeforeVerb(sentence, first, end))
  )
    return { connective };
  // "dat" with its verb before something that hangs behind it: "… dat Nederland stopt met de proef".
  const mayHangBehind = fold === "dat" || fold === "als" || fold === "of";
  const relative =
    entry.kind === "relative" ||
    (fold === "dat" && followsNoun(sentence, first) && isRelativeDat(sentence, first));
  if (!mayHangBehind || finite === from || relative) return undefined;
  // "overweegt nog of …"
  let at = first - 1;
  while (words[at]?.adverb && words[at]!.verbs.length === 0) at--;
  const before = words[at];
  const followsVerbOrMark = before === undefined || before.verbs.length > 0 || before.kind === "punctuation";
  if (fold === "of" && isWondering(sentence, first)) return { connective };
  return fold === "dat" || followsVerbOrMark ? { connective } : undefined;
}

/** "Als landen … kopen, wordt …": a word that may be a verb or a noun opens a clause before the verb of the sentence. */
const isBeforeVerb = (sentence: SentenceWords, first: number, end: number): boolean =>
  first === 0 &&
  sentence.words[end]?.fold === "," &&
  finitesIn(sentence, first + 2, end).length > 0 &&
  finitesIn(sentence, end + 1, end + 2).length > 0;

/** "over een jaar of drie", "een man of twintig": about so many, and no clause. */
function isRoughly({ words }: SentenceWords, of: number): boolean {
  const [before, behind] = [words[of - 1], words[of + 1]];
  return (
    words[of - 2]?.fold === "een" &&
    before !== undefined &&
    counted.has(before.fold) &&
    behind !== undefined &&
    (behind.kind === "number" || cardinalValue(behind.fold) !== undefined)
  );
}

const counted = new Set(["jaar", "kwartaal", "maand", "week", "dag", "uur", "decennium", "man", "stuk", "keer", "kilometer"]); // prettier-ignore

/** "Dit najaar bekijkt de staf of …": behind the subject of a verb that asks or weighs. */
function isWondering(sentence: SentenceWords, of: number): boolean {
  const { words, lexicon } = sentence;
  const before = words[of - 1];
  if (!isWord(before) || (before.actor === undefined && before.lexical.nouns === undefined)) return false;
  const finite = finitesIn(sentence, of - 6, of).at(-1);
  if (finite === undefined) return false;
  // Nothing but the subject stands between.
  for (let k = finite + 1; k < of; k++)
    if (words[k]!.lexical.isPreposition || words[k]!.kind === "punctuation") return false;
  return words[finite]!.verbs.some(({ base, prefix, joined }) =>
    lexicon.verbs
      .get(joined && prefix ? prefix + base : base)
      ?.some(({ entry: { class: kind, arg } }) => kind === "CONSIDER" && arg.includes("complement")),
  );
}

const likenesses = new Set(["als", "zoals"]);

/** "Dat Nederland bijdraagt aan …", "Dat er …": behind a determiner stands none of these. */
const cannotBeDetermined = ({ actor, lexical, fold }: SentenceWords["words"][number]): boolean =>
  actor !== undefined || lexical.isDeterminer || lexical.isPossessive || lexical.isPronoun || fold === "er";

const sameness = new Set(["hetzelfde", "dezelfde", "eenzelfde", "datzelfde", "diezelfde", "gelijke", "identieke", "soortgelijke"]); // prettier-ignore

/** "De aankoop van hetzelfde materieel als partners | stopt": what is the same as what, before the verb of the clause. */
function isLikened(sentence: SentenceWords, als: number): boolean {
  const { words } = sentence;
  if (finitesIn(sentence, 0, als).length > 0) return false;
  for (let k = als - 1; k >= Math.max(0, als - 4); k--) {
    if (sameness.has(words[k]!.fold)) return true;
    if (!isWord(words[k])) return false;
  }
  return false;
}

/** "Als vakgebied wordt de diplomatie uitgekleed": what something is looked at as, at the head of a main clause. */
function isCapacity(sentence: SentenceWords, als: number, end: number): boolean {
  const { words } = sentence;
  let at = als + 1;
  // "Als strategische partners gelden …"
  while (words[at]?.lexical.adjective !== undefined && words[at]!.lexical.nouns === undefined) at++;
  const noun = words[at];
  if (als !== 0 || !isWord(noun) || noun.text !== noun.fold || noun.verbs.length > 0) return false;
  // "Als hoeksteen van de bond kan zij niet gelden": what hangs on the noun stands before the verb.
  const [finite] = words[at + 1]?.lexical.isPreposition ? finitesIn(sentence, at + 2, end) : [at + 1];
  const isHeld = finite !== undefined && holding.has(words[finite]?.fold ?? "");
  return (
    finite !== undefined &&
    (isHeld || (isStrong(sentence, finite) && noun.actor === undefined)) &&
    !isLastVerb(sentence, finite, end - 1) &&
    finitesIn(sentence, end + 1, end + 2).length === 0
  );
}

/** They say what something, or somebody, is held to be. */
const holding = new Set([
  "geldt",
  "gelden",
  "gold",
  "golden",
  "fungeert",
  "fungeren",
  "noemt",
  "noemen",
  "noemde",
]);

/** "Met partners als Frankrijk en het VK wordt …": names behind a noun, and then the verb of the clause. */
function isExample(sentence: SentenceWords, als: number, end: number): boolean {
  const { words } = sentence;
  if (words[als - 1]?.lexical.nouns === undefined || finitesIn(sentence, als - 12, als).length > 0)
    return false;
  let named = false;
  let i = als + 1;
  for (; i < Math.min(end, als + 12); i++) {
    const { actor, text, fold, lexical, token } = words[i]!;
    if (actor !== undefined || text !== fold || token.joint === "-") named = true;
    else if (!lexical.isDeterminer && !lexical.isCoordinator) break;
  }
  // "krijgen" is an infinitive as well: it is the verb where no other follows.
  const isFinite = isStrong(sentence, i) || finitesIn(sentence, i, end)[0] === i;
  const isOnly = isStrong(sentence, i) || finitesIn(sentence, i + 1, end).length === 0;
  return named && i < end && isFinite && isOnly && !isLastVerb(sentence, i, end - 1);
}

/** "kan niet als hoeksteen worden gezien": the verbs behind are those of the modal before, and nobody else acts. */
function isWithinCluster(sentence: SentenceWords, als: number, end: number): boolean {
  const { words } = sentence;
  const left = finitesIn(sentence, als - 12, als);
  const right = finitesIn(sentence, als + 1, Math.min(end, als + 14));
  const opener = words[als + 1];
  if (left.length === 0 || right.length === 0 || !isWord(opener) || opener.lexical.isPronoun) return false;
  // "als de mensen er zijn" is a clause; "als hoeksteen worden gezien" goes on with a participle.
  const isFollowed = right.some((i) =>
    [i - 1, i + 1].some(
      (k) => words[k]?.verbs.some(({ features }) => features.kind === "participle") === true,
    ),
  );
  return isFollowed && words[als - 1]?.kind === "word" && continuesCluster(sentence, left, right);
}

/** A verb, or "ertoe" and its like: the clause with "dat" is of the verb before it. */
const isAnnounced = (sentence: SentenceWords, before: number): boolean => {
  const word = sentence.words[before];
  if (!word) return false;
  return (
    sentence.lexicon.words.pronominalAdverbs.has(word.fold) ||
    (word.verbs.length > 0 && !isBlocked(sentence, before))
  );
};

/** "door … te verlagen": a preposition before an infinitive, and no particle of the verb before it. */
function atPreposition(sentence: SentenceWords, i: number, end: number): Boundary | undefined {
  const { words, lexicon } = sentence;
  const { fold } = words[i]!;
  if (!infinitivePrepositions.has(fold)) return undefined;
  const at = teIndex(sentence, i + 1, end);
  const verb = words[i - 1]?.verbs[0];
  const isParticle = verb !== undefined && lexicon.verbs.has(fold + verb.base);
  if (
    at >= end ||
    isParticle ||
    finitesIn(sentence, i + 1, at).length > 0 ||
    prepositionsBetween(sentence, i + 1, at)
  )
    return undefined;
  const factuality = withoutIt.has(fold) ? "-" : "+";
  return { connective: { first: i, last: i, entry: { form: fold, kind: "preposition", factuality } } };
}

/** A coordinator between clauses: each side has a finite verb, or an infinitive with objects, of its own. */
function atCoordinator(sentence: SentenceWords, i: number, start: number, end: number): Boundary | undefined {
  const { words } = sentence;
  const { fold } = words[i]!;
  if (!beforeFinite.has(fold) || i === 0 || words[i - 1]!.token.elided) return undefined;
  // "staat of valt met …": one idiom.
  if (fold === "of" && standing.has(words[i - 1]!.fold) && falling.has(words[i + 1]?.fold ?? ""))
    return undefined;
  const right = finitesIn(sentence, i + 1, end);
  // "…, maar verlaagt …": behind a comma it joins where the verb follows at once, for a subject that went before.
  if (i === start) {
    const goesOn = words[i - 1]!.fold === "," && right[0] === i + 1 && finitesIn(sentence, 0, i).length > 0;
    return goesOn ? { coordinator: fold } : undefined;
  }
  const left = finitesIn(sentence, start, i);
  if (right.length > 0) {
    const joinsClauses = fold === "want" || (left.length > 0 && !continuesCluster(sentence, left, right));
    return joinsClauses ? { coordinator: fold } : undefined;
  }
  // "de inzet te verhogen en de band te versterken": each infinitive has objects of its own.
  const joinsInfinitives =
    ["en", "maar", "of"].includes(fold) &&
    hasTeInfinitive(sentence, start, i) &&
    hasTeInfinitive(sentence, i + 1, end) &&
    words[i + 1]!.fold !== "te";
  return joinsInfinitives ? { coordinator: fold } : undefined;
}

const standing = new Set(["staat", "staan", "stond"]);
const falling = new Set(["valt", "vallen", "viel"]);

/** "zal minder vaak en korter kunnen worden ingezet": what looks finite is an infinitive of the verb before. */
export function continuesCluster(
  sentence: SentenceWords,
  left: readonly number[],
  right: readonly number[],
): boolean {
  const { words } = sentence;
  const isLedBy = (lemmas: ReadonlySet<string>): boolean =>
    left.some((i) => lemmas.has(words[i]!.lexical.auxiliary ?? ""));
  const mayBeParticiple = (i: number): boolean =>
    words[i]!.verbs.some(({ features }) => features.kind === "participle" && !features.inflected);
  const mayBeInfinitive = (i: number): boolean =>
    !isStrong(sentence, i) || words[i]!.verbs.some(({ features }) => features.kind === "infinitive");
  return (
    (right.every(mayBeParticiple) && isLedBy(withParticiple)) ||
    (right.every(mayBeInfinitive) && isLedBy(withInfinitive))
  );
}

/** "omdat landmacht, marine en luchtmacht krimpen": the verb stands behind a comma. */
const laterFinite = (sentence: SentenceWords, connective: Connective, end: number): Boundary | undefined => {
  const { words } = sentence;
  // "blijkt dat Defensie, anders dan gepland, … verlaagt": behind a verb "dat" leads in a clause.
  const isGoverned = words[connective.first]!.fold === "dat" && isVerbal(sentence, connective.first - 1);
  const isCertain = !doubtful.has(words[connective.first]!.fold) || (isGoverned && words[end]?.fold === ",");
  return isCertain && finitesIn(sentence, end, words.length).length > 0 ? { connective } : undefined;
};

const isVerbal = (sentence: SentenceWords, i: number): boolean =>
  i >= 0 && sentence.words[i]!.verbs.length > 0 && !isBlocked(sentence, i);

/** Whether the last word from `from` up to `to` is a verb. */
function isVerbFinal(sentence: SentenceWords, from: number, to: number): boolean {
  const { words } = sentence;
  let last = to;
  while (last >= from && !isWord(words[last])) last--;
  return last >= from && words[last]!.verbs.length > 0 && !isBlocked(sentence, last);
}

function prepositionsBetween({ words }: SentenceWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (infinitivePrepositions.has(words[i]!.fold)) return true;
  return false;
}

/** "dooft de bijdrage uit die wij leveren": the particle of the verb stands between the noun and what is told of it. */
function followsParticle(sentence: SentenceWords, i: number): boolean {
  const { words, lexicon } = sentence;
  const { fold, lexical } = words[i - 1] ?? words[i]!;
  if (!lexical.isParticle) return false;
  return finitesIn(sentence, 0, i - 1).some((at) =>
    words[at]!.verbs.some(({ base, joined }) => !joined && lexicon.verbs.has(fold + base)),
  );
}

/** Whether a noun, or what may be one, stands before word `i`. */
function followsNoun(sentence: SentenceWords, i: number): boolean {
  const { words } = sentence;
  let k = i - 1;
  while (k >= 0 && words[k]!.kind === "punctuation" && [",", ")", '"'].includes(words[k]!.fold)) k--;
  const word = words[k];
  if (!word || word.kind === "punctuation") return false;
  if (word.lexical.isPreposition || word.lexical.isCoordinator) return false;
  // "zowel de bijdrage als die aan …", "maar ook die aan …"
  if (comparing.has(word.fold) || (word.fold === "als" && hasBefore(words, k, "zowel"))) return false;
  // "heeft een motie aangehouden die …": the noun is before the participle.
  if (word.verbs.every(({ features }) => features.kind === "participle")) return true;
  return word.verbs.length === 0 || isBlocked(sentence, k) || word.lexical.nouns !== undefined;
}

/** Behind these "die" stands for a noun that went before. */
const comparing = new Set(["ook", "evenals", "alsook"]);

const hasBefore = (words: SentenceWords["words"], at: number, fold: string): boolean =>
  words.slice(0, at).some((word) => word.fold === fold);

/** For each word the index of the next hard break, or the sentence's length. */
function breakAfter({ words }: SentenceWords): readonly number[] {
  const ends = new Array<number>(words.length);
  let end = words.length;
  for (let i = words.length - 1; i >= 0; i--) {
    ends[i] = end;
    if (words[i]!.kind === "punctuation" && words[i]!.fold !== ".") end = i;
  }
  return ends;
}

/** "… die in 2025 onder leiding staat | wordt verlaagd": a verb-final clause ends before a second finite verb. */
/** "Wat de bijdrage betreft | doet Nederland een stap terug": without a comma. */
function splitFronted(sentence: SentenceWords, segment: Segment): readonly Segment[] {
  const { words } = sentence;
  const opening = words[segment.first]!.fold === "voor" ? segment.first + 1 : segment.first;
  if (words[opening]?.fold !== "wat") return [segment];
  for (let i = opening + 2; i < segment.last; i++) {
    if (!regarding.has(words[i]!.fold)) continue;
    return finitesIn(sentence, i + 1, i + 2).length > 0
      ? [
          { ...segment, last: i },
          { first: i + 1, last: segment.last, before: "" },
        ]
      : [segment];
  }
  return [segment];
}

const regarding = new Set(["betreft", "aangaat"]);

function splitDoubleFinite(sentence: SentenceWords, segment: Segment): readonly Segment[] {
  if (!segment.connective) return splitFronted(sentence, segment);
  const goesOn = mainBehindRelative(sentence, segment);
  if (goesOn !== undefined)
    return [
      { ...segment, last: goesOn - 1 },
      { first: goesOn, last: segment.last, before: "" },
    ];
  if (infinitivePrepositions.has(segment.connective.entry.form) || segment.connective.entry.form === "om") {
    const { words } = sentence;
    const te = words.findIndex(
      ({ fold }, i) =>
        i >= segment.first && i < segment.last && fold === "te" && words[i + 1]!.verbs.length > 0,
    );
    const open = !hasStrong(sentence, 0, segment.connective.first);
    const main =
      te < 0
        ? undefined
        : finitesIn(sentence, te + 2, segment.last + 1).find(
            (i) => isStrong(sentence, i) || (open && words[i]!.fold === "worden"),
          );
    // "Het besluit om … te verlagen | is genomen"
    if (main !== undefined && main > te + 1)
      return [
        { ...segment, last: main - 1 },
        { first: main, last: segment.last, before: "" },
      ];
  }
  for (let i = segment.first + 1; i < segment.last; i++) {
    const both = isStrong(sentence, i) && isStrong(sentence, i + 1);
    // "dat hij de bijdrage te hoog vindt"
    const isDegree = sentence.words[i - 1]!.fold === "te" && !isTeInfinitive(sentence, i - 1);
    if (!both || isDegree || isBlocked(sentence, i) || isBlocked(sentence, i + 1)) continue;
    // "zou kunnen worden": an infinitive of the verb before it.
    if (continuesCluster(sentence, [i], [i + 1])) continue;
    return [
      { ...segment, last: i },
      { first: i + 1, last: segment.last, before: "" },
    ];
  }
  return [segment];
}

const hasStrong = (sentence: SentenceWords, from: number, to: number): boolean =>
  finitesIn(sentence, from, to).some((i) => isStrong(sentence, i));

/** "De plaatsen die Nederland vult bij het fonds | vervallen": where the main clause goes on, with its only finite verb. */
function mainBehindRelative(sentence: SentenceWords, segment: Segment): number | undefined {
  const { words, lexicon } = sentence;
  const { first: opener, entry } = segment.connective!;
  const isRelative = entry.kind === "relative" || isRelativeDat(sentence, opener);
  if (!isRelative || segment.before !== "" || hasStrong(sentence, 0, opener)) return undefined;
  const own = finitesIn(sentence, segment.first, segment.last + 1).find((i) => isStrong(sentence, i));
  if (own === undefined || own === segment.first) return undefined;
  const hanging = words[own + 1];
  const isHanging =
    hanging !== undefined && lexicon.words.prepositions.has(hanging.fold) && isWord(words[own + 2]);
  if (!isHanging || own + 2 > segment.last) return undefined;
  return finitesIn(sentence, own + 3, segment.last + 1).find((i) => !lexicon.nouns.has(words[i]!.fold));
}
