import type { VerbForm } from "../language/verb-forms";
import type { Clause, ClauseKind } from "./clause";
import { isBlocked } from "./dutch-nominal";
import { readDutchVerbs } from "./dutch-verbs";
import { cutSegments, isWord, type Boundary, type Segment } from "./segments";
import type { SentenceWords } from "./sentence-words";

/** Connectives that may also be something else: they lead in a clause only when it ends in its verb. */
const doubtful = new Set(["zoals", "als", "of", "nu", "daar", "toen", "sinds", "dat", "voor", "na", "tot", "zo", "eer"]);
const beforeFinite = new Set(["en", "maar", "of", "want", "dus", "doch", "edoch", "alsook"]);

/** Splits a Dutch sentence into clauses with their verbs. */
export function readDutchClauses(sentence: SentenceWords): readonly Clause[] {
  const { words } = sentence;
  const hardEnd = breakAfter(sentence);
  const finiteIn = (from: number, to: number): readonly number[] => finitesIn(sentence, from, to);

  const isVerbFinal = (from: number, to: number): boolean => {
    let last = to;
    while (last >= from && !isWord(words[last])) last--;
    return last >= from && words[last]!.verbs.length > 0 && !isBlocked(sentence, last);
  };
  const hasTeInfinitive = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++)
      if (words[i]!.fold === "te" && words[i + 1]?.verbs.some(({ features }) => features.kind === "infinitive")) return true;
    return false;
  };
  const nounBefore = (i: number): boolean => {
    let k = i - 1;
    while (k >= 0 && words[k]!.kind === "punctuation" && [",", ")", '"'].includes(words[k]!.fold)) k--;
    const word = words[k];
    if (!word || word.kind === "punctuation") return false;
    if (sentence.lexicon.words.prepositions.has(word.fold) || sentence.lexicon.words.coordinators.has(word.fold))
      return false;
    // "heeft een motie aangehouden die …": the noun is before the participle.
    if (word.verbs.every(({ features }) => features.kind === "participle")) return true;
    return word.verbs.length === 0 || isBlocked(sentence, k) || sentence.lexicon.nouns.has(word.fold);
  };

  const boundaryAt = (i: number, start: number): Boundary | undefined => {
    const word = words[i]!;
    const end = hardEnd[i]!;
    const connective = word.connective?.first === i ? word.connective : undefined;
    if (word.fold === "om" && hasTeInfinitive(i + 1, end))
      return { connective: { first: i, last: i, entry: { form: "om", kind: "subordinator", factuality: "0" } } };
    if (connective) {
      const { entry, last } = connective;
      const from = last + 1;
      if (entry.kind === "subordinator" || entry.kind === "relative") {
        const relative = entry.kind === "relative" || (word.fold === "dat" && nounBefore(i) && isRelativeDat(sentence, i));
        if (entry.kind === "relative" && !(i > 0 && nounBefore(i)) && last === i) {
          if (!doubtful.has(word.fold)) return undefined;
        }
        const finites = finiteIn(from, end);
        const te = hasTeInfinitive(from, end);
        if (word.fold === "om") return te ? { connective } : undefined;
        if (finites.length === 0) {
          if (te && entry.kind !== "relative") return { connective };
          return entry.kind === "subordinator" && !doubtful.has(word.fold) ? { connective } : laterFinite(connective, end);
        }
        if (i === 0 && word.fold === "dat") return undefined;
        if (doubtful.has(word.fold) && (!isVerbFinal(from, end) || finites[0] === from)) {
          // "dat" with its verb before something that hangs behind it: "… dat Nederland stopt met de proef".
          const behindVerb = word.fold === "dat" || word.fold === "als" || word.fold === "of";
          if (!behindVerb || finites[0] === from || relative) return undefined;
          if (word.fold !== "dat" && !words[i - 1]?.verbs.length && words[i - 1]?.kind !== "punctuation" && i > 0)
            return undefined;
        }
        return { connective };
      }
      if (entry.kind === "preposition" && hasTeInfinitive(from, end) && finiteIn(from, teIndex(from, end)).length === 0)
        return infinitivePrepositions.has(entry.form)
          ? { connective: { ...connective, entry: { ...entry, factuality: withoutIt.has(entry.form) ? "-" : "+" } } }
          : undefined;
    }
    if (!connective && infinitivePrepositions.has(word.fold)) {
      const at = teIndex(i + 1, end);
      const verb = words[i - 1]?.verbs[0];
      const particle = verb !== undefined && sentence.lexicon.verbs.has(word.fold + verb.base);
      if (at < end && !particle && finiteIn(i + 1, at).length === 0 && !prepositionsBetween(i + 1, at))
        return {
          connective: {
            first: i,
            last: i,
            entry: { form: word.fold, kind: "preposition", factuality: withoutIt.has(word.fold) ? "-" : "+" },
          },
        };
    }
    if (beforeFinite.has(word.fold) && i > start && !words[i - 1]!.token.elided) {
      const right = finiteIn(i + 1, end);
      const left = finiteIn(start, i);
      if (right.length > 0 && (word.fold === "want" || (left.length > 0 && !continuesCluster(left, right))))
        return { coordinator: word.fold };
      // "de inzet te verhogen en de band te versterken": each infinitive has objects of its own.
      if (right.length === 0 && ["en", "maar", "of"].includes(word.fold) && hasTeInfinitive(start, i) && hasTeInfinitive(i + 1, end) && words[i + 1]!.fold !== "te")
        return { coordinator: word.fold };
    }
    return undefined;
  };
  /** "zal minder vaak en korter kunnen worden ingezet": what looks finite is an infinitive of the verb before. */
  const continuesCluster = (left: readonly number[], right: readonly number[]): boolean =>
    (right.every((i) => words[i]!.verbs.some(({ features }) => features.kind === "participle" && !features.inflected)) &&
      left.some((i) => ["worden", "zijn", "hebben"].includes(sentence.lexicon.words.auxiliaries.get(words[i]!.fold) ?? ""))) ||
    (right.every((i) => !isStrong(sentence, i) || words[i]!.verbs.some(({ features }) => features.kind === "infinitive")) &&
    left.some((i) => ["zullen", "kunnen", "moeten", "mogen", "willen", "hoeven", "gaan", "blijven"].includes(sentence.lexicon.words.auxiliaries.get(words[i]!.fold) ?? "")));
  /** "omdat landmacht, marine en luchtmacht krimpen": the verb stands behind a comma. */
  const laterFinite = (connective: NonNullable<Boundary["connective"]>, end: number): Boundary | undefined =>
    !doubtful.has(words[connective.first]!.fold) && finiteIn(end, words.length).length > 0 ? { connective } : undefined;
  const teIndex = (from: number, end: number): number => {
    for (let k = from; k < end; k++)
      if (words[k]!.fold === "te" && words[k + 1]?.verbs.some(({ features }) => features.kind === "infinitive")) return k;
    return end;
  };
  const prepositionsBetween = (from: number, to: number): boolean => {
    for (let k = from; k < to; k++) if (infinitivePrepositions.has(words[k]!.fold)) return true;
    return false;
  };

  const segments = cutSegments(sentence, boundaryAt).flatMap((segment) => splitDoubleFinite(sentence, segment));
  return assemble(sentence, segments);
}

const withoutIt = new Set(["zonder", "in plaats van"]);
const infinitivePrepositions = new Set(["door", "zonder", "na", "in plaats van", "alvorens", "teneinde"]);

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


const isFinite = ({ features }: VerbForm): boolean => features.kind === "finite";

/** A present singular ends in -t: "steun" and "bouw" without it are nouns, outside the first person. */
function hasFinite({ words, lexicon }: SentenceWords, i: number): boolean {
  const { fold, verbs } = words[i]!;
  return verbs.some(
    ({ features: { kind, tense, number } }) =>
      kind === "finite" &&
      (tense !== "present" || number !== "singular" || fold.endsWith("t") || lexicon.words.auxiliaries.has(fold)),
  );
}

/** Words between `from` and `to` (not in it) that can be the finite verb. */
function finitesIn(sentence: SentenceWords, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let i = Math.max(from, 0); i < to && i < sentence.words.length; i++) {
    if (!hasFinite(sentence, i) || sentence.words[i - 1]?.fold === "te") continue;
    if (!isBlocked(sentence, i)) found.push(i);
  }
  return found;
}

/** Finite for certain: no infinitive and no participle, or a form of an auxiliary. */
const isStrong = (sentence: SentenceWords, i: number): boolean => {
  const { verbs, fold } = sentence.words[i]!;
  return (verbs.length > 0 && verbs.every(isFinite)) || (sentence.lexicon.words.auxiliaries.has(fold) && hasFinite(sentence, i) && fold !== "worden");
};

/** "… die in 2025 onder leiding staat | wordt verlaagd": a verb-final clause ends before a second finite verb. */
function splitDoubleFinite(sentence: SentenceWords, segment: Segment): readonly Segment[] {
  if (!segment.connective) return [segment];
  if (infinitivePrepositions.has(segment.connective.entry.form) || segment.connective.entry.form === "om") {
    const { words } = sentence;
    const te = words.findIndex(({ fold }, i) => i >= segment.first && i < segment.last && fold === "te" && words[i + 1]!.verbs.length > 0);
    const main = te < 0 ? undefined : finitesIn(sentence, te + 2, segment.last + 1).find((i) => isStrong(sentence, i));
    // "Het besluit om … te verlagen | is genomen"
    if (main !== undefined && main > te + 1)
      return [
        { ...segment, last: main - 1 },
        { first: main, last: segment.last, before: "" },
      ];
  }
  for (let i = segment.first + 1; i < segment.last; i++) {
    const both = isStrong(sentence, i) && isStrong(sentence, i + 1);
    if (!both || isBlocked(sentence, i) || isBlocked(sentence, i + 1)) continue;
    return [
      { ...segment, last: i },
      { first: i + 1, last: segment.last, before: "" },
    ];
  }
  return [segment];
}

/** Not written with its particle, as only a verb at the end of its clause is: "inzet" in a list is the noun. */
const standsFirst = ({ words, lexicon }: SentenceWords, i: number): boolean =>
  !lexicon.nouns.has(words[i]!.fold) || words[i]!.verbs.some((form) => isFinite(form) && !form.joined);

interface Building {
  kind: ClauseKind;
  words: number[];
  finite?: number;
  connective?: NonNullable<Clause["connective"]>;
  coordinator?: string;
  parent?: number;
  antecedent?: number;
  loose?: boolean;
}

function assemble(sentence: SentenceWords, segments: readonly Segment[]): readonly Clause[] {
  const { words } = sentence;
  const clauses: Building[] = [];
  let pending: number[] = [];
  let pendingConnective: Segment | undefined;

  const range = ({ first, last }: Segment): number[] => {
    const list: number[] = [];
    for (let i = first; i <= last; i++) if (isWord(words[i])) list.push(i);
    return list;
  };
  const lastMain = (): number => {
    for (let k = clauses.length - 1; k >= 0; k--) if (clauses[k]!.kind === "main") return k;
    return -1;
  };
  const led = (segment: Segment, list: number[], finite: number | undefined): Building => {
    const connective = segment.connective!;
    const relative = connective.entry.kind === "relative" || isRelativeDat(sentence, connective.first);
    const kind: ClauseKind = finite === undefined ? "infinitive" : relative ? "relative" : "subordinate";
    let antecedent = connective.first - 1;
    while (antecedent >= 0 && words[antecedent]!.kind === "punctuation") antecedent--;
    return {
      kind,
      words: list,
      connective,
      ...(finite !== undefined && { finite }),
      ...(kind === "relative" && antecedent >= 0 && { antecedent, loose: segment.before === "," }),
      ...(segment.coordinator && { coordinator: segment.coordinator }),
    };
  };

  segments.forEach((segment, at) => {
    const list = range(segment);
    // "Interoperabel (uitwisselbaar): …": a label, and no part of what follows.
    const next = segments[at + 1];
    if (clauses.length === 0 && next?.before === ":" && !segment.connective && finitesIn(sentence, segment.first, segment.last + 1).length === 0 && segments.slice(at + 1).some((other) => finitesIn(sentence, other.first, other.last + 1).length > 0)) {
      clauses.push({ kind: "fragment", words: [...pending, ...list] });
      pending = [];
      return;
    }
    // A name or an acronym in brackets: it stands for what is before it.
    const bracketed = segment.before === "(" || segment.before === "[";
    if (bracketed && !segment.connective && finitesIn(sentence, segment.first, segment.last + 1).length === 0) return;
    const led_ = segment.connective !== undefined || pendingConnective !== undefined;
    const finites = finitesIn(sentence, segment.first, segment.last + 1).filter((i) => led_ || standsFirst(sentence, i));
    if (segment.connective || pendingConnective) {
      const opener = pendingConnective ?? segment;
      const all = pendingConnective ? [...range(pendingConnective), ...list] : list;
      const finite = finalFinite(sentence, finites);
      const infinitive = all.some((i) => words[i]!.fold === "te");
      const certain = opener.connective?.entry.kind === "subordinator" && !doubtful.has(words[opener.connective.first]!.fold);
      if (finite === undefined && !infinitive && certain && (pendingConnective || !segments.slice(at + 1).some((next) => finitesIn(sentence, next.first, next.last + 1).length > 0))) {
        pendingConnective = undefined;
        clauses.push({ ...led(opener, all, all[0]), kind: "subordinate", ...(lastMain() >= 0 && { parent: lastMain() }) });
        delete clauses.at(-1)!.finite;
        return;
      }
      if (finite === undefined && !infinitive) {
        const later = segments.slice(at + 1).some((next) => finitesIn(sentence, next.first, next.last + 1).length > 0);
        if (later && !pendingConnective && !segments[at + 1]?.connective) pendingConnective = segment;
        else {
          pendingConnective = undefined;
          const { first, last } = opener.connective!;
          const opened: number[] = [];
          for (let i = first; i <= last; i++) opened.push(i);
          extend([...opened, ...all]);
        }
        return;
      }
      pendingConnective = undefined;
      const clause = led(opener, all, finite);
      const main = lastMain();
      const previous = clauses.at(-1);
      // "Om te voorkomen dat …": it hangs on the clause that it follows at once.
      const follows = previous !== undefined && opener.before === "" && previous.words.at(-1) === opener.connective!.first - 1;
      if ((pending.length === 0 && main >= 0) || (follows && previous.kind !== "main")) clause.parent = clauses.length - 1;
      clauses.push(clause);
      return;
    }
    if (finites.length > 0) {
      const previous = clauses.at(-1);
      // "dat de vloot krimpt en het leger groeit": the second half has no connective of its own.
      const continuesLed =
        segment.coordinator !== undefined &&
        previous?.connective !== undefined &&
        previous.kind !== "infinitive" &&
        segment.before !== "," &&
        finites.every((i) => i > segment.first) &&
        isLastVerb(sentence, finalFinite(sentence, finites)!, segment.last);
      if (continuesLed && pending.length === 0) {
        clauses.push({
          kind: previous.kind,
          words: list,
          ...(previous.connective && { connective: previous.connective }),
          finite: finalFinite(sentence, finites)!,
          coordinator: segment.coordinator!,
          ...(previous.parent !== undefined && { parent: previous.parent }),
          ...(previous.antecedent !== undefined && { antecedent: previous.antecedent }),
          ...(previous.loose !== undefined && { loose: previous.loose }),
        });
        return;
      }
      const finite = mainFinite(sentence, finites, segment);
      const all = [...pending, ...list];
      const verbFirst = all[0] === finite && segment.coordinator === undefined;
      pending = [];
      const conditional =
        verbFirst &&
        clauses.every(({ kind }) => kind === "fragment") &&
        next !== undefined &&
        next.first < words.length &&
        (words[next.first]!.fold === "dan" || finitesIn(sentence, next.first, next.first + 1).length > 0);
      clauses.push({
        kind: conditional ? "condition" : "main",
        words: all,
        finite,
        ...(segment.coordinator && { coordinator: segment.coordinator }),
      });
      return;
    }
    const before = clauses.at(-1);
    if (segment.coordinator && before && before.words.some((i) => words[i]!.fold === "te") && list.some((i) => words[i]!.fold === "te")) {
      const joint = { first: segment.first - 1, last: segment.first - 1, entry: { form: "te", kind: "subordinator", factuality: "+" } as const };
      clauses.push({
        kind: "infinitive",
        words: list,
        connective: before.kind === "infinitive" && before.connective ? before.connective : joint,
        coordinator: segment.coordinator,
        parent: before.kind === "infinitive" && before.parent !== undefined ? before.parent : clauses.length - 1,
      });
      return;
    }
    // "…; op andere terreinen nog niet": a piece of its own.
    if ([";", "–", "—"].includes(segment.before) && clauses.length > 0) clauses.push({ kind: "fragment", words: list });
    else extend(list);
  });
  if (pendingConnective) extend(range(pendingConnective));
  if (pending.length > 0) clauses.push({ kind: "fragment", words: pending });

  function extend(list: number[]): void {
    const main = lastMain();
    if (clauses.every(({ kind }) => kind === "fragment") || (main < 0 && clauses.every(({ kind }) => kind !== "condition"))) {
      pending = [...pending, ...list];
      return;
    }
    const last = clauses.at(-1)!;
    const closed = last.kind === "relative" || (last.kind === "subordinate" && last.finite === undefined);
    const target = closed && main >= 0 ? clauses[main]! : last;
    target.words.push(...list);
  }

  clauses.forEach((clause, index) => {
    if (clause.kind === "main" || clause.kind === "condition" || clause.kind === "fragment") return;
    if (clause.parent !== undefined && clause.parent >= 0) return;
    const after = clauses.findIndex(({ kind }, k) => k > index && kind === "main");
    const fragment = clauses.findIndex(({ kind }) => kind === "fragment");
    clause.parent = after >= 0 ? after : fragment;
  });
  return clauses.map(({ parent, ...clause }) => ({
    ...clause,
    words: clause.words.sort((a, b) => a - b),
    verbs: readDutchVerbs(sentence, clause),
    ...(parent !== undefined && parent >= 0 && { parent }),
  }));
}

const isRelativeDat = ({ words, lexicon }: SentenceWords, i: number): boolean => {
  if (words[i]!.fold !== "dat" || i === 0) return false;
  const comma = words[i - 1]!.fold === ",";
  const before = words[comma ? i - 2 : i - 1];
  if (!before || before.kind === "punctuation") return false;
  // "Denemarken, dat …"
  if (comma) return before.verbs.length === 0 && !before.adverb && (before.actor !== undefined || before.text !== before.fold || lexicon.nouns.has(before.fold)) && !isGoverned({ words, lexicon } as SentenceWords, i - 1);
  const entries = lexicon.nouns.get(before.fold);
  if (isGoverned({ words, lexicon } as SentenceWords, i)) return false;
  // "het besluit dat …" may be either; a noun that takes a clause has one.
  if (before.adverb || lexicon.adjectives.has(before.fold) || lexicon.words.particles.has(before.fold) || lexicon.words.prepositions.has(before.fold)) return false;
  return before.verbs.length === 0 && (entries === undefined || entries.every(({ class: kind }) => kind === "CARRIER" || kind === "HARM"));
};

/** "informeer ik uw Kamer dat …": a verb before it takes a clause, and has none yet. */
function isGoverned({ words, lexicon }: SentenceWords, at: number): boolean {
  for (let i = at - 1; i >= 0 && words[i]!.kind !== "punctuation"; i--) {
    for (const { base, prefix, joined, features } of words[i]!.verbs) {
      if (features.kind === "infinitive" && isBlocked({ words, lexicon } as SentenceWords, i)) continue;
      const lemmas = joined && prefix ? [prefix + base] : [base, ...words.slice(i + 1, at).flatMap(({ fold }) => (lexicon.words.particles.has(fold) ? [fold + base] : []))];
      if (lemmas.some((lemma) => lexicon.verbs.get(lemma)?.some(({ entry }) => governing.has(entry.class) && entry.arg.includes("complement")))) return true;
    }
  }
  return false;
}

const governing = new Set(["REPORT", "THINK", "PROVE", "ASK", "DENY", "PROMISE", "FEAR", "DOUBT", "REQUIRE", "ADVOCATE"]);

const isLastVerb = ({ words }: SentenceWords, finite: number, last: number): boolean => {
  for (let i = finite + 1; i <= last; i++) if (words[i]!.verbs.length === 0 && isWord(words[i])) return false;
  return true;
};

/** In a verb-final clause: the strong form that stands last, else the last plural that could be one. */
function finalFinite(sentence: SentenceWords, finites: readonly number[]): number | undefined {
  return [...finites].reverse().find((i) => isStrong(sentence, i)) ?? finites.at(-1);
}

/** In a main clause the verb stands second: the first form that can be finite and is written without its particle. */
function mainFinite(sentence: SentenceWords, finites: readonly number[], segment: Segment): number {
  const { words, lexicon } = sentence;
  const simple = finites.filter((i) => words[i]!.verbs.some((form) => isFinite(form) && !form.joined));
  const list = simple.length > 0 ? simple : finites;
  const [first] = list;
  const strong = list.find((i) => isStrong(sentence, i));
  const possessive = first !== undefined && lexicon.words.possessives.has(words[first]!.fold);
  const other = list.find((i) => i !== first && isStrong(sentence, i));
  if (possessive && other !== undefined) return other;
  const nominal = first === segment.first && lexicon.nouns.has(words[first]!.fold) && list.length > 1;
  const weak = !isStrong(sentence, first!) && strong !== undefined && lexicon.nouns.has(words[first!]!.fold);
  return nominal || weak ? (strong ?? list[1]!) : first!;
}
