import { coordinationAt, joining, type Coordination } from "./coordination";
import { takeFinite } from "./finite";
import { certain } from "./nominal";
import { openerAt } from "./openers";
import {
  append,
  around,
  headOf,
  open,
  popNonFinite,
  popTo,
  replaceTop,
  take,
  top,
  type Parse,
} from "./parse";
import { shareSubject, shareVerbs } from "./sharing";
import { readEnglishVerbs } from "./verbs";
import { skipAdverbs } from "./words";

/** Reads the coordinator at `i`; gives the last word taken, or undefined where it joins mere phrases. */
export function onCoordinator(parse: Parse, i: number): number | undefined {
  const { sentence } = parse;
  const { words } = sentence;
  const { fold } = words[i]!;
  if (!joining.has(fold) || words[i + 1]?.fold === "/" || words[i - 1]?.fold === "/") return undefined;
  const clause = top(parse);
  if (!clause) {
    parse.pending = fold;
    return fold === "nor" ? undefined : i;
  }
  if (clause.words.length === 0 && clause.verbs.length === 0) return undefined;
  const next = openerAt(sentence, skipAdverbs(sentence, i + 1), clause);
  if (next && clause.verbs.length > 0) {
    // "that costs rise and that the fund shrinks"
    const { form } = next.connective.entry;
    const depth = parse.stack.findLastIndex((k) => parse.clauses[k]!.connective?.entry.form === form);
    if (depth > 0) popTo(parse, depth - 1);
    parse.pending = fold;
    return i;
  }
  const found = coordinationAt(sentence, i, clause, around(parse));
  if (found.type === "phrase") return undefined;
  return found.type === "verb" ? joinVerb(parse, i, found) : joinClause(parse, i);
}

/** "cuts its contribution and leaves the fund": the subject, and the auxiliary of a verb that is not finite, are shared. */
function joinVerb(parse: Parse, i: number, { at, form }: Extract<Coordination, { type: "verb" }>): number {
  const { sentence } = parse;
  const { fold } = sentence.words[i]!;
  if (form === "finite") {
    popNonFinite(parse);
    const before = top(parse)!;
    replaceTop(parse, {
      ...headOf(before),
      coordinator: fold,
      words: shareSubject(sentence, before),
      verbs: [],
    });
    append(parse, i + 1, at - 1);
    return takeFinite(parse, readEnglishVerbs(sentence, at, form), certain);
  }
  const before = top(parse)!;
  const shared = shareVerbs(sentence, before, fold);
  const finite = shared.verbs.length > 0 ? before.finite : undefined;
  replaceTop(parse, {
    ...headOf(before),
    coordinator: fold,
    ...shared,
    ...(finite !== undefined && { finite }),
  });
  const unknown = shared.words.length === 0 && shared.verbs.length === 0 && before.finite !== undefined;
  if (unknown) return at;
  append(parse, i + 1, at - 1);
  return take(parse, readEnglishVerbs(sentence, at, form), at);
}

/** "… and Germany leads the mission": a clause with a subject of its own, of the kind of the one before. */
function joinClause(parse: Parse, i: number): number {
  const { words } = parse.sentence;
  const { fold } = words[i]!;
  popNonFinite(parse);
  const before = top(parse)!;
  const trailing =
    before.kind === "subordinate" && before.parent !== undefined && before.connective?.entry.form !== "that";
  if (trailing && fold === "but" && words[i - 1]?.fold === ",") {
    parse.stack = [];
    open(parse, { kind: "fragment", words: [], verbs: [], coordinator: fold });
    return i;
  }
  const kind = before.kind === "main" ? "fragment" : before.kind;
  replaceTop(parse, {
    ...headOf(before),
    kind,
    coordinator: fold,
    words: fold === "nor" ? [i] : [],
    verbs: [],
  });
  return i;
}
