import type { Clause, ClauseKind } from "../../model/clause";
import { onPunctuation } from "./breaks";
import { isBareInfinitive } from "./complements";
import { contrastEnd, finiteHere, onFinite, wholeAt } from "./finite";
import { onCoordinator } from "./joining";
import { enter, onGerund, onInfinitive, onParticiple } from "./nonfinite";
import { withScores } from "./nominal";
import type { OpenClause } from "./open-clause";
import { leading } from "./opener";
import { openerAt } from "./openers";
import { append, beginParse, current, openInner, take, top, type Parse } from "./parse";
import { subjectClauseAt } from "./subordinators";
import { readEnglishVerbs } from "./verbs";
import { auxiliaryOf, beforeAdverbs, infinitiveAfter, isHyphenNoun, isHyphenVerb } from "./words";
import { isWord } from "../segments";
import type { SentenceWords } from "../../words/sentence-words";

/**
 * Splits an English sentence into clauses with their verbs, reading from left to right. A word goes to the innermost clause that is
 * still open; a finite verb that this has no room for ends it. Verbs joined by a coordinator without a subject of their own become a
 * clause that shares the words of the subject, and of an auxiliary, with the clause before.
 */
export function readEnglishClauses(sentence: SentenceWords): readonly Clause[] {
  const parse = beginParse(withScores(sentence));
  for (let i = 0; i < sentence.words.length; i++) {
    if (isWord(sentence.words[i])) i = Math.max(i, readWord(parse, i));
    else onPunctuation(parse, i);
  }
  return finish(parse.clauses);
}

/** Reads what begins with the word `i`; gives the last word that it took. */
function readWord(parse: Parse, i: number): number {
  const { sentence } = parse;
  const contrast = contrastEnd(parse, i);
  if (contrast !== undefined) return contrast;
  // "co-" of "co-funds"
  if (isHyphenVerb(sentence, i + 1)) return isHyphenNoun(sentence, i + 1) ? onPhrase(parse, i, i + 1)! : i;
  if (i === parse.zeroThat) {
    parse.zeroThat = undefined;
    openInner(parse, "subordinate", { connective: leading(i, i, "that", "+") });
  }
  return (
    onCoordinator(parse, i) ??
    onPhrase(parse, i, wholeAt(parse, i)) ??
    onSubjectClause(parse, i) ??
    onOpener(parse, i) ??
    onPhrase(parse, i, complexEnd(parse, i)) ??
    onInfinitive(parse, i) ??
    onGerund(parse, i) ??
    onBareInfinitive(parse, i) ??
    onFiniteVerb(parse, i) ??
    onParticiple(parse, i) ??
    onPhrase(parse, i, i)!
  );
}

function onPhrase(parse: Parse, i: number, last: number | undefined): number | undefined {
  if (last !== undefined) append(parse, i, last);
  return last;
}

function onSubjectClause(parse: Parse, i: number): number | undefined {
  if (top(parse) || parse.isQuestion) return undefined;
  const connective = subjectClauseAt(parse.sentence, i);
  if (!connective) return undefined;
  current(parse);
  openInner(parse, "subordinate", { connective });
  return i;
}

function onOpener(parse: Parse, i: number): number | undefined {
  const opener = openerAt(parse.sentence, i, top(parse));
  return opener && enter(parse, opener);
}

/** Last word of a preposition or conjunctive adverb of several words. */
function complexEnd({ sentence }: Parse, i: number): number | undefined {
  const { connective } = sentence.words[i]!;
  if (connective?.first !== i || connective.last === i) return undefined;
  if (!["preposition", "conjunctive-adverb"].includes(connective.entry.kind)) return undefined;
  // "is due to end" is no "due to".
  const governs = infinitiveAfter(sentence, connective.last) !== undefined;
  return governs && auxiliaryOf(sentence, beforeAdverbs(sentence, i)) === "be" ? undefined : connective.last;
}

function onBareInfinitive(parse: Parse, i: number): number | undefined {
  const clause = top(parse);
  if (!clause || !isBareInfinitive(parse.sentence, clause, i)) return undefined;
  return take(parse, readEnglishVerbs(parse.sentence, i, "infinitive"), i);
}

function onFiniteVerb(parse: Parse, i: number): number | undefined {
  const score = finiteHere(parse, i);
  return score === undefined ? undefined : onFinite(parse, i, score);
}

/** Settles what was left open: a clause that found no verb, one before the clause that it depends on. */
function finish(clauses: readonly OpenClause[]): readonly Clause[] {
  const kindOf = (clause: OpenClause): ClauseKind => (clause.verbs.length === 0 ? "fragment" : clause.kind);
  const mains = clauses.map((clause) => kindOf(clause) === "main");
  const parentOf = ({ parent }: OpenClause, index: number): number | undefined => {
    if (parent !== undefined) return parent;
    const later = mains.indexOf(true, index + 1);
    const main = later >= 0 ? later : mains.lastIndexOf(true, index);
    return main >= 0 && main !== index ? main : undefined;
  };
  return clauses.map((clause, index): Clause => {
    const kind = kindOf(clause);
    const { connective, coordinator, finite, antecedent } = clause;
    const depends = kind !== "main" && kind !== "fragment" && kind !== "condition";
    const parent = depends ? parentOf(clause, index) : undefined;
    const isAttached = kind === "relative" && antecedent !== undefined;
    return {
      kind,
      words: [...new Set(clause.words)].sort((a, b) => a - b),
      connective: kind === "fragment" ? undefined : connective,
      coordinator,
      finite,
      verbs: clause.verbs,
      parent,
      antecedent: isAttached ? antecedent : undefined,
      loose: isAttached ? (clause.loose ?? false) : undefined,
    };
  });
}
