import type { Clause, ClauseKind } from "../../model/clause";
import { endsUnknown, isAside, isPassing } from "./asides";
import { isBlocked } from "./nominal";
import { continuesCluster, cutDutchSegments, doubtful } from "./boundaries";
import { finalFinite, finitesIn, isLastVerb, mainFinite, standsFirst } from "./finite";
import { isRelativeDat } from "./relative-dat";
import { readDutchVerbs } from "./verbs";
import { isWord, type Segment } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/** Splits a Dutch sentence into clauses with their verbs. */
export const readDutchClauses = (sentence: SentenceWords): readonly Clause[] =>
  assemble(sentence, cutDutchSegments(sentence));

interface Building {
  kind: ClauseKind;
  words: number[];
  finite?: number;
  connective?: NonNullable<Clause["connective"]>;
  coordinator?: string;
  parent?: number;
  antecedent?: number;
  loose?: boolean;
  /** Set between the words of another clause, which goes on behind it. */
  aside?: boolean;
}

/** These lead in what the verb of the main clause takes. */
const complementizers = new Set(["dat", "of", "om"]);

/** Puts segments together to clauses. */
function assemble(sentence: SentenceWords, segments: readonly Segment[]): readonly Clause[] {
  const { words } = sentence;
  const clauses: Building[] = [];
  let pending: number[] = [];
  let pendingConnective: Segment | undefined;
  /** Relative clauses between the connective that waits for its verb and that verb. */
  let between: Building[] = [];

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
    // "haalt de eenheden terug die …": behind the particle or the participle of the clause.
    const isBetween = ({ kind: of, lexical, verbs }: SentenceWords["words"][number]): boolean =>
      of === "punctuation" || (lexical.nouns === undefined && (lexical.isParticle || verbs.length > 0));
    while (antecedent >= 0 && isBetween(words[antecedent]!)) antecedent--;
    return {
      kind,
      words: list,
      connective,
      ...(finite !== undefined && { finite }),
      ...(kind === "relative" && antecedent >= 0 && { antecedent, loose: segment.before === "," }),
      ...(segment.coordinator && { coordinator: segment.coordinator }),
    };
  };

  /** Whether the last main clause lacks its verb still, and a stretch behind a comma ends in it. */
  const goesOn = ({ first, last, before, coordinator }: Segment, finites: readonly number[]): boolean => {
    const main = clauses[lastMain()];
    if (before !== "," || main?.finite === undefined) return false;
    if (coordinator !== undefined && coordinator !== "maar") return false;
    // "De afgelopen jaren … zal, nu …, afnemen": before the verb a participle is of a noun.
    const isVerb = (i: number): boolean =>
      (i > main.finite! || i === main.words[0]) &&
      i !== main.finite &&
      !isBlocked(sentence, i) &&
      // "gelet op"
      words[i]!.connective?.entry.kind !== "preposition" &&
      words[i]!.verbs.some(
        ({ features }) => features.kind === "infinitive" || features.kind === "participle",
      );
    // "wordt, voor zover de ruimte er is, versterkt": a form that may be either, where the verb before lacks its participle.
    const closes =
      words[main.finite]!.lexical.auxiliary !== undefined &&
      words[first]!.verbs.some(({ features }) => features.kind === "participle") &&
      isInserted(clauses.at(-1)!);
    return (
      (finites[0] !== first || closes) &&
      // "wil, als de ruimte er is, vaker ingaan op …": behind an inserted clause more may stand behind the verb.
      (words[last]!.verbs.length > 0 || isInserted(clauses.at(-1)!)) &&
      !main.words.some(isVerb) &&
      continuesCluster(sentence, [main.finite], finites)
    );
  };

  /** "levert, als daarom wordt gevraagd, …": a clause with its verb, between commas, right behind the verb of the main one. */
  const isInserted = ({ kind, connective, finite, words: own, parent }: Building): boolean => {
    const main = lastMain();
    if (kind !== "subordinate" || connective === undefined || finite === undefined) return false;
    if (main < 0 || parent !== main || complementizers.has(connective.entry.form)) return false;
    const before = connective.first - 1;
    return (
      words[before]?.fold === "," &&
      clauses[main]!.words.at(-1) === before - 1 &&
      words[own.at(-1)!]!.verbs.length > 0
    );
  };

  /** "beziet, nu de vraag toeneemt, of …": a complement of the main clause behind what is set in. */
  const isInsertedBefore = ({ before, connective }: Segment): boolean => {
    const last = clauses.at(-1);
    const isComplement = connective !== undefined && complementizers.has(connective.entry.form);
    return before === "," && isComplement && last !== undefined && isInserted(last);
  };

  /** Whether segment `at` is a relative clause between commas, with its verb, and a stretch without a connective follows. */
  const isResumedRelative = (at: number, finites: readonly number[]): boolean => {
    const { before, connective } = segments[at]!;
    const next = segments[at + 1];
    return (
      before === "," &&
      connective !== undefined &&
      (connective.entry.kind === "relative" || isRelativeDat(sentence, connective.first)) &&
      finites.length > 0 &&
      next?.before === "," &&
      !next.connective
    );
  };
  /** Whether the clause opened in segment `at` goes on behind the relative clause that follows. */
  const resumesBehind = (at: number): boolean => {
    const relative = segments[at + 1];
    const rest = segments[at + 2];
    if (!relative || !rest) return false;
    if (!isResumedRelative(at + 1, finitesIn(sentence, relative.first, relative.last + 1))) return false;
    const finites = finitesIn(sentence, rest.first, rest.last + 1);
    const ends = finalFinite(sentence, finites);
    const te = range(rest).some((i) => words[i]!.fold === "te");
    // "vindt dat de norm, die …, | moet worden verlaagd": behind a main clause that has its verb it is no other one.
    return te || (ends !== undefined && (ends !== rest.first || lastMain() >= 0 || isGovernedDat(at)));
  };

  const standsFinite = ({ first, connective }: Segment): boolean =>
    connective === undefined && finitesIn(sentence, first, first + 1).length > 0;
  const isGovernedDat = (at: number): boolean =>
    words[segments[at]!.connective!.first]!.fold === "dat" &&
    finitesIn(sentence, 0, segments[at]!.first).length > 0;

  segments.forEach((segment, at) => {
    const list = range(segment);
    // "Interoperabel (uitwisselbaar): …": a label, and no part of what follows.
    const next = segments[at + 1];
    if (
      clauses.length === 0 &&
      next?.before === ":" &&
      !segment.connective &&
      finitesIn(sentence, segment.first, segment.last + 1).length === 0 &&
      segments.slice(at + 1).some((other) => finitesIn(sentence, other.first, other.last + 1).length > 0)
    ) {
      clauses.push({ kind: "fragment", words: [...pending, ...list] });
      pending = [];
      return;
    }
    // A name or an acronym in brackets: it stands for what is before it.
    const bracketed = segment.before === "(" || segment.before === "[";
    if (bracketed && !segment.connective && finitesIn(sentence, segment.first, segment.last + 1).length === 0)
      return;
    const led_ = segment.connective !== undefined || pendingConnective !== undefined;
    const finites = finitesIn(sentence, segment.first, segment.last + 1).filter(
      (i) => led_ || standsFirst(sentence, i),
    );
    // "dat Defensie, anders dan gepland, …": what stands between commas is no part of the clause, unless it is listed.
    if (
      pendingConnective &&
      !segment.connective &&
      finites.length === 0 &&
      next?.before === "," &&
      !next.connective &&
      list.every((i) => words[i]!.fold !== "te")
    ) {
      const isListed = list.length <= 3 && list.every((i) => words[i]!.verbs.length === 0);
      if (isListed) pendingConnective = { ...pendingConnective, last: segment.last };
      return;
    }
    // "dat de norm, die …, daalt": the relative clause stands in the one that waits for its verb.
    if (pendingConnective && isResumedRelative(at, finites)) {
      const clause = led(segment, list, finalFinite(sentence, finites));
      between.push(clause);
      clauses.push(clause);
      return;
    }
    // ", bedoeld voor eenheden,": between a subject and its verb, of the noun before it.
    if (
      !pendingConnective &&
      pending.length > 0 &&
      next?.before === "," &&
      segment.before === "," &&
      segment.coordinator === undefined &&
      isPassing(sentence, segment) &&
      standsFinite(next)
    )
      return;
    if (segment.connective || pendingConnective) {
      const opener = pendingConnective ?? segment;
      const all = pendingConnective ? [...range(pendingConnective), ...list] : list;
      const finite = finalFinite(sentence, finites);
      const infinitive = all.some((i) => words[i]!.fold === "te");
      const certain =
        opener.connective?.entry.kind === "subordinator" &&
        !doubtful.has(words[opener.connective.first]!.fold);
      if (
        finite === undefined &&
        !infinitive &&
        certain &&
        (pendingConnective ||
          !segments.slice(at + 1).some((next) => finitesIn(sentence, next.first, next.last + 1).length > 0))
      ) {
        pendingConnective = undefined;
        clauses.push({
          ...led(opener, all, all[0]),
          kind: "subordinate",
          ...(lastMain() >= 0 && { parent: lastMain() }),
        });
        delete clauses.at(-1)!.finite;
        return;
      }
      // "de levering, waarvoor de stukken gereedliggen, wordt …": a verb that no lexicon has.
      if (
        finite === undefined &&
        !infinitive &&
        !pendingConnective &&
        pending.length > 0 &&
        opener.connective!.entry.kind === "relative" &&
        segment.before === "," &&
        next?.before === "," &&
        standsFinite(next) &&
        endsUnknown(sentence, list)
      ) {
        const { connective, antecedent, loose } = led(segment, list, list[0]);
        const told = { connective: connective!, ...(antecedent !== undefined && { antecedent }) };
        clauses.push({ kind: "relative", words: list, loose: loose === true, ...told });
        return;
      }
      if (finite === undefined && !infinitive) {
        const later = segments
          .slice(at + 1)
          .some((next) => finitesIn(sentence, next.first, next.last + 1).length > 0);
        if (later && !pendingConnective && (!next?.connective || resumesBehind(at)))
          pendingConnective = segment;
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
      const follows =
        previous !== undefined &&
        opener.before === "" &&
        previous.words.at(-1) === opener.connective!.first - 1;
      if ((pending.length === 0 && main >= 0) || (follows && previous.kind !== "main"))
        clause.parent = isInsertedBefore(segment) ? main : clauses.length - 1;
      for (const relative of between) relative.parent = clauses.length;
      if (between.length > 0 && main >= 0) clause.parent = main;
      // "dat … en dat …": both are of the same verb.
      const { first: opens, entry } = opener.connective!;
      const isJoined =
        previous?.connective?.entry.form === entry.form && words[opens - 1]?.lexical.isCoordinator === true;
      if (isJoined && entry.form === "dat" && previous.parent !== undefined) clause.parent = previous.parent;
      between = [];
      clauses.push(clause);
      return;
    }
    if (
      finites.length > 0 &&
      next?.before === "," &&
      (lastMain() >= 0 || pending.length > 0) &&
      isAside(sentence, segment, finites)
    ) {
      clauses.push({ kind: "fragment", words: list, aside: true });
      return;
    }
    // "zal de bijdrage, die …, worden verlaagd": the main clause goes on.
    if (finites.length > 0 && pending.length === 0 && goesOn(segment, finites)) {
      const main = clauses[lastMain()]!;
      main.words.push(...(segment.coordinator === undefined ? [] : [segment.first - 1]), ...list);
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
        // "… dat zij materieel aanschaft of onderhoudt": a verb alone.
        (finites.every((i) => i > segment.first) || segment.first === segment.last) &&
        isLastVerb(sentence, finalFinite(sentence, finites)!, segment.last);
      const staysBehind = previous?.kind === "relative" && next?.before === ",";
      if (continuesLed && (pending.length === 0 || staysBehind)) {
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
    if (
      segment.coordinator &&
      before &&
      before.words.some((i) => words[i]!.fold === "te") &&
      list.some((i) => words[i]!.fold === "te")
    ) {
      const joint = {
        first: segment.first - 1,
        last: segment.first - 1,
        entry: { form: "te", kind: "subordinator", factuality: "+" } as const,
      };
      clauses.push({
        kind: "infinitive",
        words: list,
        connective: before.kind === "infinitive" && before.connective ? before.connective : joint,
        coordinator: segment.coordinator,
        parent:
          before.kind === "infinitive" && before.parent !== undefined ? before.parent : clauses.length - 1,
      });
      return;
    }
    // "…; op andere terreinen nog niet": a piece of its own.
    if ([";", "–", "—"].includes(segment.before) && clauses.length > 0)
      clauses.push({ kind: "fragment", words: list });
    else extend(list, segment.before === ",");
  });
  if (pendingConnective) extend(range(pendingConnective));
  if (pending.length > 0) clauses.push({ kind: "fragment", words: pending });

  function extend(list: number[], behindComma = false): void {
    const main = lastMain();
    if (
      clauses.every(({ kind }) => kind === "fragment") ||
      (main < 0 && clauses.every(({ kind }) => kind !== "condition"))
    ) {
      pending = [...pending, ...list];
      return;
    }
    const last = clauses.at(-1)!;
    const closed =
      (behindComma && isInserted(last)) ||
      last.aside ||
      last.kind === "relative" ||
      (last.kind === "subordinate" && last.finite === undefined);
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
  // Each part by its name, so that all clauses have one shape.
  return clauses.map((clause): Clause => {
    const { kind, words, connective, coordinator, finite, parent, antecedent, loose } = clause;
    words.sort((a, b) => a - b);
    return {
      kind,
      words,
      connective,
      coordinator,
      finite,
      verbs: readDutchVerbs(sentence, { kind, words, finite }),
      parent: parent !== undefined && parent >= 0 ? parent : undefined,
      antecedent,
      loose,
    };
  });
}
