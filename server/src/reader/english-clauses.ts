import type { Clause, ClauseKind } from "./clause";
import { attachGerund, attachInfinitive, isBareInfinitive } from "./english-complements";
import { coordinationAt, joining, type Coordination } from "./english-coordination";
import { certain, finiteScore, likely, maybeNoun } from "./english-nominal";
import { awaitsFinite, lastVerb, subjectStart, type OpenClause } from "./english-open-clause";
import {
  domainEnd,
  finiteIn,
  isGerundNoun,
  isNominalWord,
  leading,
  openerAt,
  subjectClauseAt,
  type Opener,
} from "./english-openers";
import { isTail, shareSubject, shareVerbs, zeroThatAt } from "./english-sharing";
import { readEnglishVerbs, type GroupKind, type VerbGroup } from "./english-verbs";
import {
  auxiliaryOf,
  beforeAdverbs,
  hasKind,
  infinitiveAfter,
  isFiniteAuxiliary,
  isHyphenVerb,
  isPreposition,
  isQuote,
  skipAdverbs,
  startsPhrase,
} from "./english-words";
import { isWord } from "./segments";
import type { SentenceWords } from "./sentence-words";

const hardBreaks = new Set([";", ":"]);
const softBreaks = new Set([",", "–", "—", "…"]);
/** A form that does this well is finite although an auxiliary follows. */
const firm = 5;

/**
 * Splits an English sentence into clauses with their verbs, reading from left to right. A word goes to the innermost clause that is
 * still open; a finite verb that this has no room for ends it. Verbs joined by a coordinator without a subject of their own become a
 * clause that shares the words of the subject, and of an auxiliary, with the clause before.
 */
export function readEnglishClauses(sentence: SentenceWords): readonly Clause[] {
  const { words, lexicon } = sentence;
  const clauses: OpenClause[] = [];
  let stack: number[] = [];
  let lastBreak = -1;
  let pending: string | undefined;
  let zeroThat: number | undefined;
  const isQuestion = words.at(-1)?.fold === "?";
  const saved: number[][] = [];

  const top = (): OpenClause | undefined => (stack.length > 0 ? clauses[stack.at(-1)!] : undefined);
  const lower = (): readonly OpenClause[] => stack.slice(0, -1).map((k) => clauses[k]!);
  const open = (clause: OpenClause): OpenClause => {
    if (pending !== undefined && clause.coordinator === undefined) clause.coordinator = pending;
    pending = undefined;
    stack.push(clauses.push(clause) - 1);
    return clause;
  };
  const root = (): OpenClause => top() ?? open({ kind: "fragment", words: [], verbs: [] });
  const append = (from: number, to: number): void => {
    const clause = root();
    for (let k = from; k <= to; k++) if (isWord(words[k])) clause.words.push(k);
  };
  const replaceTop = (clause: OpenClause): OpenClause => {
    stack.pop();
    return open(clause);
  };
  /** Ends what is open within the clause at `depth` of the stack. */
  const popTo = (depth: number): void => {
    stack = stack.slice(0, depth + 1);
  };
  const awaiting = (): number => stack.findLastIndex((k) => awaitsFinite(clauses[k]!));
  const popNonFinite = (): void => {
    while (stack.length > 1 && top()!.finite === undefined) stack.pop();
  };

  /** Adds a verb group to the innermost clause, from the word at `from` on; gives its last word. */
  const take = (group: VerbGroup, from: number): number => {
    const clause = root();
    const skip = new Set(group.dropped);
    for (let k = from; k <= group.last; k++)
      if (isWord(words[k]) && !skip.has(k) && !isHyphenVerb(sentence, k + 1)) clause.words.push(k);
    clause.verbs.push(...group.verbs);
    zeroThat = zeroThatAt(sentence, clause, group.last);
    return group.last;
  };
  const takeFinite = (group: VerbGroup, score: number): number => {
    const clause = root();
    const opens = clause.words.length === 0 || clauses.length === 1;
    clause.finite = group.verbs[0]?.at ?? group.first;
    clause.score = score;
    if (clause.kind === "fragment") clause.kind = opens && isInvertedCondition(group) ? "condition" : "main";
    return take(group, group.first);
  };
  const isInvertedCondition = ({ first, inverted }: VerbGroup): boolean =>
    (inverted || startsPhrase(sentence, first + 1)) &&
    !isQuestion &&
    ["were", "had", "should"].includes(words[first]!.fold) &&
    !isWord(words[first - 1]);

  const enter = (opener: Opener): number => {
    const { kind, connective, from, antecedent, nonFinite, form } = opener;
    const parent = stack.at(-1);
    const loose = kind === "relative" && softBreaks.has(words[connective.first - 1]?.fold ?? "");
    open({
      kind, words: [], verbs: [], connective,
      ...(parent !== undefined && { parent }),
      ...(antecedent !== undefined && { antecedent }),
      ...(kind === "relative" && { loose }),
    }); // prettier-ignore
    if (nonFinite === undefined) return from - 1;
    return take(readEnglishVerbs(sentence, nonFinite, form!), from);
  };

  const onFinite = (i: number, score: number): number => {
    let clause = root();
    if (!awaitsFinite(clause)) {
      const depth = awaiting();
      if (depth >= 0) popTo(depth);
      else makeRoom(i);
      clause = top()!;
    }
    const opens =
      clause.words.every((k) => k > i || lexicon.words.coordinators.has(words[k]!.fold)) ||
      isQuestion ||
      isFronted(clause, i);
    return takeFinite(readEnglishVerbs(sentence, i, "finite", opens), score);
  };
  /** "Only then will the …", "nor does …": no noun before the auxiliary. */
  const isFronted = (clause: OpenClause, i: number): boolean => {
    const isNoun = (k: number): boolean => words[k]!.adverb === undefined && isNominalWord(sentence, k);
    return i > 0 && !isNoun(i - 1) && !clause.words.some(isNoun);
  };

  /** Finds a clause for the finite verb at `i` where each that is open has one. */
  const makeRoom = (i: number): void => {
    popNonFinite();
    const clause = top()!;
    const behind = Math.max(...clause.verbs.map(({ at }) => at), clause.finite ?? -1);
    const start = subjectStart(sentence, Math.max(behind, lastBreak) + 1, i);
    const cut = (from: number): number[] => {
      const moved = clause.words.filter((k) => k >= from);
      clause.words = clause.words.filter((k) => k < from);
      return moved;
    };
    const verb = clause.verbs[0];
    const lexical = clause.finite !== undefined && verb?.role === "lexical" && (clause.score ?? 0) < certain;
    const reopen = (until: number): OpenClause => {
      const inner: OpenClause = {
        kind: "relative",
        words: cut(until),
        verbs: clause.verbs,
        antecedent: until - 1,
        loose: false,
        parent: stack.at(-1)!,
      };
      clause.verbs = [];
      delete clause.finite;
      return inner;
    };
    if (
      lexical &&
      start === undefined &&
      hasKind(sentence, clause.finite!, "participle") &&
      (clause.score ?? 0) < firm
    ) {
      // "the contribution agreed in 2022 | will be …"
      clauses.push(reopen(clause.finite!));
      return;
    }
    const subject =
      clause.finite === undefined ? undefined : subjectStart(sentence, clause.words[0]!, clause.finite);
    if (
      start === undefined &&
      subject !== undefined &&
      clause.words.includes(subject - 1) &&
      isNominalWord(sentence, subject - 1)
    ) {
      // "the contribution | the Netherlands makes | will be …"
      const finite = clause.finite!;
      clauses.push({ ...reopen(subject), finite });
      return;
    }
    if (lastBreak > behind) {
      const moved = cut(lastBreak + 1);
      const tail = isTail(sentence, i);
      const subjectShared = moved.length === 0 && !tail;
      const at = stack.at(-1)!;
      const next: OpenClause = subjectShared
        ? { ...headOf(clause), coordinator: ",", words: shareSubject(sentence, clause), verbs: [] }
        : { kind: "fragment", words: moved, verbs: [] };
      if (tail && clauses[stack[0]!]!.parent === undefined) {
        // "The Netherlands leaves, the minister says."
        for (const outer of clauses)
          if (outer.kind === "main" && outer.parent === undefined && at >= 0) {
            outer.kind = "subordinate";
            outer.connective = leading(outer.words[0]!, outer.words[0]!, "that", "+");
            outer.parent = clauses.length;
          }
        stack = [];
      } else if (subjectShared) stack.pop();
      else stack = [];
      open(next);
      return;
    }
    // "says | the fund will …", "is clear | the fund will …"
    const predicate =
      verb?.role === "copula" && start !== undefined && lexicon.adjectives.has(words[start - 1]?.fold ?? "");
    if (start !== undefined && (predicate || zeroThatAt(sentence, clause, behind, i) !== undefined)) {
      const moved = cut(start);
      open({
        kind: "subordinate",
        connective: leading(start, start, "that", "+"),
        words: moved,
        verbs: [],
        parent: stack.at(-1)!,
      });
      return;
    }
    const fronted = start !== undefined && clauseBefore(clause);
    if (!fronted && lexical && maybeNoun(sentence, clause.finite!) && (clause.score ?? 0) < firm) {
      clause.verbs = [];
      delete clause.finite;
      return;
    }
    if (
      !fronted &&
      start !== undefined &&
      clause.words.includes(start - 1) &&
      isNominalWord(sentence, start - 1)
    ) {
      // "the budget | it receives"
      const parent = stack.at(-1)!;
      open({ kind: "relative", words: cut(start), verbs: [], antecedent: start - 1, loose: false, parent });
      return;
    }
    const moved = start === undefined ? [] : cut(start);
    const inversion = moved.length === 0 && ["should", "were", "had"].includes(words[i]!.fold);
    if (!inversion) stack = [];
    open({ kind: "fragment", words: moved, verbs: [] });
  };

  const headOf = ({ kind, connective, parent, antecedent, loose }: OpenClause): Pick<OpenClause, "kind" | "connective" | "parent" | "antecedent" | "loose"> => ({
    kind,
    ...(connective && { connective }),
    ...(parent !== undefined && { parent }),
    ...(antecedent !== undefined && { antecedent }),
    ...(loose !== undefined && { loose }),
  }); // prettier-ignore

  const onCoordination = (i: number, { fold }: { readonly fold: string }, found: Coordination): number => {
    if (found.type === "verb") {
      const { at, form } = found;
      if (form === "finite") popNonFinite();
      const before = top()!;
      const shared =
        form === "finite"
          ? { words: shareSubject(sentence, before), verbs: [] }
          : shareVerbs(sentence, before, fold);
      replaceTop({
        ...headOf(before),
        coordinator: fold,
        ...shared,
        ...(form !== "finite" &&
          shared.verbs.length > 0 &&
          before.finite !== undefined && { finite: before.finite }),
      });
      if (
        form !== "finite" &&
        shared.words.length === 0 &&
        shared.verbs.length === 0 &&
        before.finite !== undefined
      )
        return at;
      append(i + 1, at - 1);
      const group = readEnglishVerbs(sentence, at, form);
      return form === "finite" ? takeFinite(group, certain) : take(group, at);
    }
    popNonFinite();
    const before = top()!;
    const trailing =
      before.kind === "subordinate" &&
      before.parent !== undefined &&
      before.connective?.entry.form !== "that";
    if (trailing && fold === "but" && words[i - 1]?.fold === ",") {
      stack = [];
      open({ kind: "fragment", words: [], verbs: [], coordinator: fold });
    } else
      replaceTop({
        ...headOf(before),
        kind: before.kind === "main" ? "fragment" : before.kind,
        coordinator: fold,
        words: fold === "nor" ? [i] : [],
        verbs: [],
      });
    return i;
  };

  const onBreak = (i: number): void => {
    lastBreak = i;
    zeroThat = undefined;
    const clause = top();
    if (!clause || clause.verbs.length === 0 || awaitsFinite(clause)) return;
    const depth = awaiting();
    const ahead = finiteIn(sentence, i + 1, words.length, 0) !== undefined;
    if (depth >= 0) {
      if (ahead) popTo(depth);
    } else if (
      clause.parent === undefined &&
      clause.kind !== "main" &&
      ahead &&
      !joining.has(words[i + 1]?.fold ?? "")
    )
      stack = [];
  };

  const onPunctuation = (i: number): void => {
    const { fold } = words[i]!;
    if (hardBreaks.has(fold)) {
      stack = [];
      lastBreak = i;
      zeroThat = undefined;
    } else if (softBreaks.has(fold) || (fold === "-" && words[i]!.token.joint === " ")) onBreak(i);
    else if (fold === "(" || fold === "[") {
      saved.push([...stack]);
      const end = words.findIndex((word, k) => k > i && (word.fold === ")" || word.fold === "]"));
      if (end > 0 && finiteIn(sentence, i + 1, end, firm) !== undefined) {
        stack = [];
        lastBreak = i;
      }
    } else if (fold === ")" || fold === "]") stack = saved.pop() ?? stack;
  };

  const onGerund = (i: number): number | undefined => {
    if (lexicon.words.prepositions.has(words[i]!.fold) || isGerundNoun(sentence, i)) return undefined;
    const clause = top();
    const form: GroupKind = "present-participle";
    const group = (): VerbGroup =>
      readEnglishVerbs(sentence, i, words[i]!.fold === "having" ? "present-participle" : form);
    const preposition = isPreposition(sentence, i - 1) ? i - 1 : undefined;
    if (clause && lastVerb(clause) && attachGerund(sentence, clause, i, preposition) === "complement")
      return take(group(), i);
    if (preposition !== undefined) return undefined;
    const opens = !isWord(words[i - 1]) && !isQuote(sentence, i - 1);
    const parent = stack.at(-1);
    if (opens && clause === undefined) {
      const end = domainEnd(sentence, i + 1);
      const finite = finiteIn(sentence, i + 1, end);
      if (finite !== undefined) {
        // "Cutting the contribution is no option."
        root();
        open({
          kind: "infinitive",
          words: [],
          verbs: [],
          connective: leading(i, i, "to", "+"),
          parent: stack.at(-1)!,
        });
        return take(group(), i);
      }
      if (finiteIn(sentence, end, words.length) === undefined) return undefined;
      open({ kind: "infinitive", words: [], verbs: [] });
      return take(group(), i);
    }
    if (opens && clause && (awaitsFinite(clause) || clause.verbs.length > 0)) {
      if (joining.has(words[i + 1]?.fold ?? "") || words[i + 1]?.fold === ",") return undefined;
      open({ kind: "infinitive", words: [], verbs: [], parent: parent! });
      return take(group(), i);
    }
    const object = startsPhrase(sentence, skipAdverbs(sentence, i + 1)) || isPreposition(sentence, i + 1);
    if (clause && object && isNominalWord(sentence, i - 1) && !lexicon.nouns.has(words[i]!.fold)) {
      open({ kind: "relative", words: [], verbs: [], antecedent: i - 1, loose: false, parent: parent! });
      return take(group(), i);
    }
    return undefined;
  };

  /** "the contribution agreed in 2022": a passive relative clause cut short. */
  const onParticiple = (i: number): number | undefined => {
    if (
      !top() ||
      !hasKind(sentence, i, "participle") ||
      words[i]!.actor ||
      !isNominalWord(sentence, i - 1) ||
      !isWord(words[i - 1])
    )
      return undefined;
    if (isPreposition(sentence, i - 2) && hasKind(sentence, i, "infinitive")) return undefined;
    if (words[i]!.token.joint === "-" || words[i + 1]?.token.joint === "-") return undefined;
    const next = skipAdverbs(sentence, i + 1);
    const behind =
      !isWord(words[next]) ||
      isPreposition(sentence, next) ||
      words[next]!.fold === "to" ||
      finiteScore(sentence, next) >= certain;
    if (!behind || (lexicon.nouns.has(words[i]!.fold) && hasKind(sentence, i, "infinitive")))
      return undefined;
    open({ kind: "relative", words: [], verbs: [], antecedent: i - 1, loose: false, parent: stack.at(-1)! });
    return take(readEnglishVerbs(sentence, i, "participle"), i);
  };

  const isFiniteHere = (i: number): number | undefined => {
    // "that the Netherlands leads | will be": an auxiliary that follows belongs to the clause around it.
    const around =
      stack.filter((k) => awaitsFinite(clauses[k]!)).length > 1 ||
      (top() !== undefined && clauseBefore(top()!));
    // "the support the Netherlands gives | depends": a verb right behind another is of the clause around it.
    const doubled = beforeAdverbs(sentence, i) === top()?.finite && (isDoubled(top()) || awaiting() >= 0);
    const own = finiteScore(sentence, i, subjectHead()) + (doubled ? 3 : 0);
    const score = around && own < certain && finiteScore(sentence, i + 1) >= certain ? own + 4 : own;
    if (score < 0) return isLastResort(i, score) ? score : undefined;
    if (score >= certain) return score;
    const depth = awaiting();
    const afterBreak = i === lastBreak + 1 && isTail(sentence, i);
    const room = afterBreak || isDoubled(top());
    if (depth < 0) return score >= (room ? likely : firm - 1) ? score : undefined;
    if (score >= firm) return score;
    const inner = !awaitsFinite(top()!);
    if (inner && score < likely && finiteIn(sentence, i + 1, words.length) !== undefined) return undefined;
    const end = Math.min(domainEnd(sentence, i, false, true), nextCoordinator(i));
    let best = i;
    let later = 0;
    for (let k = i + 1; k < end; k++) {
      const other = finiteScore(sentence, k);
      if (other >= likely) later++;
      if (other > finiteScore(sentence, best)) best = k;
    }
    const next = i + 1;
    // "If costs rise | the Netherlands will leave", "Only if all agree | will it leave": a clause before its main clause.
    const fronted =
      clauseBefore(top()!) &&
      (isFiniteAuxiliary(sentence, next) ||
        (startsPhrase(sentence, next) && subjectStart(sentence, next, best) === next));
    // "The mission that the Netherlands leads | will be extended": a verb for each clause that waits for one.
    const waiting = stack.filter((k) => awaitsFinite(clauses[k]!)).length;
    const needed = score >= likely && waiting > 1 && later > 0 && later < waiting;
    if (best > i && !fronted && !needed) return undefined;
    const led = isWord(words[end]) && !joining.has(words[end]!.fold);
    const waits =
      top()!.connective !== undefined || led || finiteIn(sentence, end, words.length, likely) === undefined;
    return score >= likely || waits ? score : undefined;
  };
  /** Head of the subject of the clause that waits for its verb: "states | contributing to the fund | meet". */
  const subjectHead = (): number | undefined => {
    const clause = clauses[stack[awaiting()] ?? -1];
    const own = clause?.words.filter((k) => words[k]!.adverb === undefined) ?? [];
    const led = own.findIndex((k, n) => n > 0 && (isPreposition(sentence, k) || own[n - 1] !== k - 1));
    return clause && !isPreposition(sentence, own[0] ?? 0)
      ? own[(led < 0 ? own.length : led) - 1]
      : undefined;
  };
  const clauseBefore = ({ kind, parent }: OpenClause): boolean =>
    kind === "subordinate" && parent === undefined;
  /** "expanding, not reducing, its contribution": what is only named to be denied, up to its second comma. */
  const contrastEnd = (i: number): number | undefined => {
    const verb = top()?.verbs.at(-1);
    if (words[i]!.fold !== "not" || words[i - 1]?.fold !== "," || !verb) return undefined;
    const kind = verb.forms[0]?.features.kind;
    if (kind === undefined || !hasKind(sentence, i + 1, kind)) return undefined;
    for (let k = i + 2; k <= i + 6; k++) if (words[k]?.fold === "," || words[k]?.fold === ".") return k - 1;
    return undefined;
  };
  /** "the support | the Netherlands gives …": a noun before the subject waits for a verb of its own. */
  const isDoubled = (clause: OpenClause | undefined): boolean => {
    if (clause?.finite === undefined) return false;
    const subject = subjectStart(sentence, clause.words[0]!, clause.finite);
    return (
      subject !== undefined && clause.words.includes(subject - 1) && isNominalWord(sentence, subject - 1)
    );
  };
  /** A sentence has a verb: where no word does well as one, the best behind a noun is it. */
  const isLastResort = (i: number, score: number): boolean =>
    score >= -3 &&
    [".", "?"].includes(words.at(-1)!.fold) &&
    awaiting() >= 0 &&
    i > 0 &&
    isNominalWord(sentence, i - 1) &&
    clauses.every(({ finite }) => finite === undefined) &&
    words.every(
      (_, k) => k === i || finiteScore(sentence, k) < score || (k > i && finiteScore(sentence, k) === score),
    );
  const nextCoordinator = (i: number): number => {
    for (let k = i + 1; k < words.length; k++) if (joining.has(words[k]!.fold)) return k;
    return words.length;
  };

  /** Words that look like a clause and are none: "if the budget allows", "as it is". */
  const wholeAt = (i: number): number | undefined => {
    const { adverb, connective, fold } = words[i]!;
    if (adverb?.first === i && adverb.last > i && connective && adverb.last > connective.last)
      return adverb.last;
    const asItIs =
      fold === "as" &&
      ["it", "they"].includes(words[i + 1]?.fold ?? "") &&
      ["is", "are"].includes(words[i + 2]?.fold ?? "");
    return asItIs && !isWord(words[i + 3]) ? i + 2 : undefined;
  };

  /** Reads what begins with the word `i`; gives the last word that it took. */
  const read = (i: number): number => {
    const { fold } = words[i]!;
    const clause = top();
    const contrast = contrastEnd(i);
    if (contrast !== undefined) return contrast;
    // "co-" of "co-funds"
    if (isHyphenVerb(sentence, i + 1)) return i;
    if (i === zeroThat) {
      zeroThat = undefined;
      open({
        kind: "subordinate",
        words: [],
        verbs: [],
        connective: leading(i, i, "that", "+"),
        parent: stack.at(-1)!,
      });
    }
    if (joining.has(fold) && words[i + 1]?.fold !== "/" && words[i - 1]?.fold !== "/") {
      if (!clause) {
        pending = fold;
        if (fold !== "nor") return i;
      } else if (clause.words.length > 0 || clause.verbs.length > 0) {
        const next = openerAt(sentence, skipAdverbs(sentence, i + 1), clause);
        if (next && clause.verbs.length > 0) {
          const depth = stack.findLastIndex(
            (k) => clauses[k]!.connective?.entry.form === next.connective.entry.form,
          );
          if (depth > 0) popTo(depth - 1);
          pending = fold;
          return i;
        }
        const found = coordinationAt(sentence, i, clause, lower());
        if (found.type !== "phrase") return onCoordination(i, words[i]!, found);
      }
    }
    const whole = wholeAt(i);
    if (whole !== undefined) {
      append(i, whole);
      return whole;
    }
    const subject = clause === undefined && !isQuestion ? subjectClauseAt(sentence, i) : undefined;
    if (subject) {
      root();
      open({ kind: "subordinate", words: [], verbs: [], connective: subject, parent: stack.at(-1)! });
      return i;
    }
    const opener = openerAt(sentence, i, top());
    if (opener) return enter(opener);
    const { connective } = words[i]!;
    if (
      connective?.first === i &&
      connective.last > i &&
      ["preposition", "conjunctive-adverb"].includes(connective.entry.kind) &&
      // "is due to end" is no "due to".
      !(
        infinitiveAfter(sentence, connective.last) !== undefined &&
        auxiliaryOf(sentence, beforeAdverbs(sentence, i)) === "be"
      )
    ) {
      append(i, connective.last);
      return connective.last;
    }
    const to = fold === "not" ? i + 1 : i;
    const infinitive = infinitiveAfter(sentence, to);
    if (infinitive !== undefined) {
      const current = top();
      const attachment = current ? attachInfinitive(sentence, current, to) : "adjunct";
      const group = readEnglishVerbs(sentence, infinitive, "infinitive");
      if (attachment === "complement") return take(group, i);
      const parent = stack.at(-1);
      open({
        kind: "infinitive", words: [], verbs: [],
        connective: leading(i, to, attachment === "noun" ? "to" : "in order to", "0"),
        ...(parent !== undefined && { parent }),
      }); // prettier-ignore
      return take(group, to === i ? i + 1 : i);
    }
    if (hasKind(sentence, i, "present-participle") || fold === "having") {
      const last = onGerund(i);
      if (last !== undefined) return last;
    }
    if (clause && isBareInfinitive(sentence, clause, i))
      return take(readEnglishVerbs(sentence, i, "infinitive"), i);
    const score = isFiniteHere(i);
    if (score !== undefined) return onFinite(i, score);
    const participle = onParticiple(i);
    if (participle !== undefined) return participle;
    append(i, i);
    return i;
  };

  for (let i = 0; i < words.length; i++) {
    // Never back: what a reading took is never fewer words than the one it began with.
    if (isWord(words[i])) i = Math.max(i, read(i));
    else onPunctuation(i);
  }
  return finish(clauses);
}

/** Settles what was left open: a clause that found no verb, one before the clause that it depends on. */
function finish(clauses: readonly OpenClause[]): readonly Clause[] {
  const kindOf = (clause: OpenClause): ClauseKind => (clause.verbs.length === 0 ? "fragment" : clause.kind);
  const mains = clauses.map((clause) => kindOf(clause) === "main");
  return clauses.map((clause, index): Clause => {
    const kind = kindOf(clause);
    const depends = kind !== "main" && kind !== "fragment" && kind !== "condition";
    const later = mains.findIndex((main, k) => main && k > index);
    const otherwise = later >= 0 ? later : mains.lastIndexOf(true, index);
    const parent = depends
      ? (clause.parent ?? (otherwise >= 0 && otherwise !== index ? otherwise : undefined))
      : undefined;
    return {
      kind,
      words: [...new Set(clause.words)].sort((a, b) => a - b),
      verbs: clause.verbs,
      ...(clause.connective && kind !== "fragment" && { connective: clause.connective }),
      ...(clause.coordinator !== undefined && { coordinator: clause.coordinator }),
      ...(clause.finite !== undefined && { finite: clause.finite }),
      ...(parent !== undefined && { parent }),
      ...(kind === "relative" &&
        clause.antecedent !== undefined && { antecedent: clause.antecedent, loose: clause.loose ?? false }),
    };
  });
}
