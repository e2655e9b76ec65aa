import type { Clause, ClauseKind } from "./clause";
import { attachGerund } from "./english-complements";
import { finiteScore, likely, maybeNoun } from "./english-nominal";
import { lastVerb, subjectStart, type OpenClause } from "./english-open-clause";
import {
  adverbEnd,
  beforeAdverbs,
  framesAt,
  hasKind,
  infinitiveAfter,
  isGenitive,
  isPreposition,
  mayStartPhrase,
  skipAdverbs,
  startsPhrase,
} from "./english-words";
import type { ConnectiveEntry, Factuality, PrepositionRole } from "./lexicon-types";
import { isWord } from "./segments";
import type { SentenceWords } from "./sentence-words";

type Connective = NonNullable<Clause["connective"]>;

/** A clause that begins here. */
export interface Opener {
  readonly kind: ClauseKind;
  readonly connective: Connective;
  /** Its first word behind the connective. */
  readonly from: number;
  readonly antecedent?: number;
  /** Where the infinitive or gerund stands that it is built on. */
  readonly nonFinite?: number;
  readonly form?: "infinitive" | "present-participle";
}

export const leading = (
  first: number,
  last: number,
  form: string,
  factuality: Factuality,
  kind: ConnectiveEntry["kind"] = "subordinator",
): Connective => ({ first, last, entry: { form, kind, factuality } });

/** Subordinators that are prepositions or adverbs as well. */
const doubtful = new Set(["after", "before", "since", "until", "till", "as", "once", "for", "given", "pending", "like", "than", "so", "considering", "except", "now", "providing", "provided", "suppose", "supposing", "assuming"]); // prettier-ignore

/** What a gerund behind a preposition says: that it is done (+), that it is not (−), or neither. */
const gerundFactuality: Readonly<Record<string, Factuality>> = {
  by: "+", through: "+", after: "+", on: "+", upon: "+", since: "+", despite: "+", besides: "+", "in spite of": "+",
  "in addition to": "+", "apart from": "+", "as well as": "+", while: "+", "by means of": "+", when: "+", with: "+",
  without: "-", "instead of": "-", "rather than": "-", "far from": "-", "short of": "-",
}; // prettier-ignore

/** Complex prepositions before a gerund, whether or not the lexicon lists them. */
const complexPrepositions: readonly (readonly string[])[] = [
  "instead of", "rather than", "far from", "short of", "in addition to", "apart from", "as well as", "in spite of",
  "by means of", "with a view to", "prior to", "ahead of", "in favour of", "with the aim of",
].map((form) => form.split(" ")); // prettier-ignore

const relativePronouns = new Set(["which", "who", "whom", "whose", "where", "whereby", "wherein"]);
const questionWords = new Set([
  "which",
  "who",
  "whom",
  "whose",
  "where",
  "what",
  "how",
  "why",
  "when",
  "whether",
]);

/**
 * Where the stretch ends in which a finite verb of the clause that begins at `from` may stand. `strict`: a subordinator that may be
 * a preposition ends it as well.
 */
export function domainEnd(
  { words }: SentenceWords,
  from: number,
  pastCommas = false,
  strict = false,
): number {
  for (let i = from; i < words.length; i++) {
    const word = words[i]!;
    if (word.kind === "punctuation") {
      if ([";", ":", "(", ")", "[", "]"].includes(word.fold)) return i;
      if (!pastCommas && [",", "–", "—"].includes(word.fold)) return i;
      continue;
    }
    if (i === from) continue;
    if (relativePronouns.has(word.fold) || word.fold === "that" || word.fold === "whether") return i;
    const { connective } = word;
    const leads = connective?.first === i && connective.entry.kind === "subordinator";
    if (leads && (strict || !doubtful.has(word.fold))) return i;
  }
  return words.length;
}

/** The first word from `from` on, before `to`, that does well as a finite verb. */
export function finiteIn(
  sentence: SentenceWords,
  from: number,
  to: number,
  least = likely,
): number | undefined {
  for (let i = from; i < to; i++) if (finiteScore(sentence, i) >= least) return i;
  return undefined;
}

/** Whether the word is a noun, or somebody's name, as what a relative clause may stand behind. */
export function isNominalWord(sentence: SentenceWords, i: number): boolean {
  const word = sentence.words[i];
  if (!word) return false;
  if (word.kind === "punctuation")
    return [")", '"', "”", "'"].includes(word.fold) && i > 0 && isNominalWord(sentence, i - 1);
  const { lexicon } = sentence;
  if (word.actor || word.kind === "number" || word.kind === "opaque") return true;
  if (
    ["those", "that", "these", "all", "one", "ones", "something", "anything", "everything"].includes(
      word.fold,
    )
  )
    return true;
  if (
    isPreposition(sentence, i) ||
    lexicon.words.coordinators.has(word.fold) ||
    adverbEnd(sentence, i) !== undefined
  )
    return false;
  if (lexicon.nouns.has(word.fold)) return true;
  if (lexicon.adjectives.has(word.fold)) return false;
  return word.verbs.length === 0 || finiteScore(sentence, i) < likely;
}

/** Whether a present participle is a noun where it stands: "the scaling back of", "defence spending". */
export function isGerundNoun(sentence: SentenceWords, i: number): boolean {
  const { words, lexicon } = sentence;
  const word = words[i]!;
  if (word.token.joint === "-" || words[i + 1]?.token.joint === "-" || word.actor) return true;
  if (word.text !== word.fold && word.token.joint !== "" && i > 0 && isWord(words[i - 1])) return true;
  const before = words[i - 1];
  const { determiners, possessives, negativeDeterminers } = lexicon.words;
  if (
    before &&
    (determiners.has(before.fold) || possessives.has(before.fold) || negativeDeterminers.has(before.fold))
  )
    return true;
  if (isGenitive(sentence, i - 1)) return true;
  const behind = lexicon.words.particles.has(words[i + 1]?.fold ?? "") ? i + 2 : i + 1;
  if (words[behind]?.fold === "of" && !framesAt(sentence, i).some(({ entry }) => entry.arg.includes("of")))
    return true;
  const objectFollows = startsPhrase(sentence, skipAdverbs(sentence, i + 1)) || behind === i + 2;
  if (before && lexicon.adjectives.has(before.fold) && before.adverb === undefined) return !objectFollows;
  if (lexicon.nouns.has(word.fold)) return !objectFollows;
  // "shrinking budgets", but "from shrinking"
  if (lexicon.adjectives.has(word.fold)) return !objectFollows && mayStartPhrase(sentence, i + 1);
  return false;
}

const isGerund = (sentence: SentenceWords, i: number): boolean =>
  isWord(sentence.words[i]) &&
  !(sentence.words[i]!.fold === "being" && !isWord(sentence.words[i + 1])) &&
  (hasKind(sentence, i, "present-participle") || sentence.words[i]!.fold === "having") &&
  !isGerundNoun(sentence, i);

/** What begins at the word `i`, given the clause that it would follow or stand in. */
export function openerAt(
  sentence: SentenceWords,
  i: number,
  clause: OpenClause | undefined,
): Opener | undefined {
  const { words } = sentence;
  if (words[i] === undefined) return undefined;
  const { fold } = words[i]!;
  return (
    (fold === "that" ? thatAt(sentence, i, clause) : undefined) ??
    pronounAt(sentence, i, clause) ??
    (fold === "than" ? comparisonAt(sentence, i, clause) : undefined) ??
    subordinate(sentence, i, clause) ??
    prepositionAt(sentence, i, clause)
  );
}

/** "Whether the Netherlands leaves | remains to be seen": a clause that is itself the subject of what follows. */
export function subjectClauseAt(sentence: SentenceWords, i: number): Connective | undefined {
  const { words } = sentence;
  const { fold } = words[i]!;
  if (!questionWords.has(fold) && fold !== "that") return undefined;
  if (fold === "that" && !startsPhrase(sentence, i + 1)) return undefined;
  const end = domainEnd(sentence, i + 1);
  const first = finiteIn(sentence, i + 1, end);
  const second = first === undefined ? undefined : finiteIn(sentence, first + 1, end);
  if (second === undefined || crossesCoordinator(sentence, first!, second)) return undefined;
  return leading(i, i, fold === "that" ? "that" : "whether", fold === "that" ? "+" : "0");
}

/** Prepositions that lead in a clause as well. */
const temporal: Readonly<Record<string, Factuality>> = {
  after: "+", as: "+", before: "0", once: "0", since: "+", till: "0", until: "0",
}; // prettier-ignore

function subordinate(sentence: SentenceWords, i: number, clause: OpenClause | undefined): Opener | undefined {
  const { connective, fold } = sentence.words[i]!;
  if (connective?.first === i && connective.entry.kind === "subordinator")
    return subordinatorAt(sentence, i, connective, clause);
  const factuality = temporal[fold];
  if (factuality === undefined || (connective && connective.last > connective.first)) return undefined;
  return subordinatorAt(sentence, i, leading(i, i, fold, factuality), clause);
}

function subordinatorAt(
  sentence: SentenceWords,
  i: number,
  connective: Connective,
  clause: OpenClause | undefined,
): Opener | undefined {
  const { words } = sentence;
  const { entry, last } = connective;
  const direct =
    hasKind(sentence, last + 1, "infinitive") || hasKind(sentence, last + 1, "present-participle");
  const after = direct ? last + 1 : skipAdverbs(sentence, last + 1);
  if (words[last]!.fold === "to" && hasKind(sentence, after, "infinitive"))
    return { kind: "infinitive", connective, from: last + 1, nonFinite: after, form: "infinitive" };
  const infinitive = infinitiveAfter(sentence, after);
  if (infinitive !== undefined && entry.form === "whether")
    return {
      kind: "infinitive",
      connective: { ...connective, entry: { ...entry, factuality: "+" } },
      from: after,
      nonFinite: infinitive,
      form: "infinitive",
    };
  if (isGerund(sentence, after)) {
    const factuality = gerundFactuality[entry.form] ?? entry.factuality;
    return {
      kind: "infinitive",
      connective: { ...connective, entry: { ...entry, factuality } },
      from: last + 1,
      nonFinite: after,
      form: "present-participle",
    };
  }
  // "Critics say that": the verb, and no "say that" for "suppose that".
  if (last > i && hasKind(sentence, i, "infinitive") && isWord(words[i - 1])) return undefined;
  // "the fact that": a noun with its clause.
  if (entry.form.startsWith("the ") && entry.form.endsWith(" that")) return undefined;
  const unsure = doubtful.has(words[i]!.fold) && last === i;
  const end = domainEnd(sentence, last + 1);
  // "though costly, …", "when needed, …"
  if (end < words.length && isVerbless(sentence, last + 1, end)) return undefined;
  const finite =
    finiteIn(sentence, last + 1, end) ??
    (startsPhrase(sentence, last + 1) ? intransitiveIn(sentence, last + 2, end) : undefined) ??
    (unsure ? undefined : finiteIn(sentence, end, words.length));
  if (finite === undefined || skipAdverbs(sentence, last + 1) >= finite) return undefined;
  if (unsure) {
    const start = subjectStart(sentence, last + 1, finite);
    const direct = start === undefined || skipAdverbs(sentence, last + 1) >= start;
    // "After the summer the Netherlands cuts …": a preposition, unless another clause follows.
    if (!direct) return undefined;
    if (clause === undefined && finiteIn(sentence, end, words.length, 0) === undefined) return undefined;
    if (finite < end && crossesCoordinator(sentence, last + 1, finite)) return undefined;
  }
  const asked = entry.form === "if" && clause !== undefined && isComplementOf(sentence, clause, i);
  const own: ConnectiveEntry = {
    ...entry,
    form: asked ? "whether" : entry.form,
    // "as if", "lest": what is not so leaves open what is.
    factuality: entry.factuality === "-" ? "0" : entry.factuality,
  };
  return { kind: "subordinate", connective: { ...connective, entry: own }, from: last + 1 };
}

/** "once the mission ends": a form that may be a noun, of a verb that needs no object. */
function intransitiveIn(sentence: SentenceWords, from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) {
    if (finiteScore(sentence, i) < 0) continue;
    if (framesAt(sentence, i).some(({ entry, weight }) => weight === 0 && entry.arg.includes("subj")))
      return i;
  }
  return undefined;
}

/** No subject stands between: only what says how or when. */
function isVerbless(sentence: SentenceWords, from: number, to: number): boolean {
  const { words, lexicon } = sentence;
  if (to - from > 5 || finiteIn(sentence, from, to) !== undefined) return false;
  for (let i = from; i < to; i++)
    if (startsPhrase(sentence, i) || lexicon.nouns.has(words[i]!.fold)) return isPreposition(sentence, i - 1);
  return true;
}

const crossesCoordinator = ({ words }: SentenceWords, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (words[k]!.fold === "and" || words[k]!.fold === "but") return true;
  return false;
};

/** Whether the word stands right behind a verb or a predicate that takes a clause. */
export function isComplementOf(sentence: SentenceWords, clause: OpenClause, i: number): boolean {
  const verb = lastVerb(clause);
  if (!verb) return false;
  const { words, lexicon } = sentence;
  const before = beforeAdverbs(sentence, i);
  const frames =
    verb.role === "copula" ? [] : framesAt(sentence, verb.at, verb.forms.length > 0 ? undefined : verb.lemma);
  const takes = verb.role === "copula" || frames.some(({ entry }) => entry.arg.includes("complement"));
  if (before === verb.at || words[before]?.fold === ",") return takes;
  if (lexicon.words.particles.has(words[before]?.fold ?? "") && before === verb.at + 1) return takes;
  if (lexicon.adjectives.has(words[before]?.fold ?? "") && !lexicon.nouns.has(words[before]!.fold))
    return verb.role === "copula";
  // "it is true that", "takes the view that"
  const idioms = lexicon.verbs.get(verb.lemma) ?? [];
  return idioms.some(
    ({ entry, fixed }) =>
      entry.arg.includes("complement") &&
      fixed.some((group) => group.every((word, k) => words[before - group.length + 1 + k]?.fold === word)),
  );
}

/** The finite verb of the clause that begins at `from`: not a noun before it that looks like one ("that costs rise"). */
function clauseFinite(sentence: SentenceWords, from: number, to: number): number | undefined {
  const first = finiteIn(sentence, from, to) ?? finiteIn(sentence, from, to, 0);
  if (first !== from || !maybeNoun(sentence, first) || startsPhrase(sentence, from + 1)) return first;
  return finiteIn(sentence, from + 1, to, 0) ?? first;
}

/** "that" as a conjunction or a relative pronoun; undefined where it points at something. */
function thatAt(sentence: SentenceWords, i: number, clause: OpenClause | undefined): Opener | undefined {
  const { words, lexicon } = sentence;
  if (i === 0) return undefined;
  const finite =
    clauseFinite(sentence, i + 1, domainEnd(sentence, i + 1)) ??
    finiteIn(sentence, i + 1, words.length, likely + 2);
  if (finite === undefined) return undefined;
  const subjectless = finite === i + 1 || beforeAdverbs(sentence, finite) === i;
  const before = words[beforeAdverbs(sentence, i)];
  const at = beforeAdverbs(sentence, i);
  const conjunction: Opener = { kind: "subordinate", connective: leading(i, i, "that", "+"), from: i + 1 };
  const relative: Opener = {
    kind: "relative",
    connective: leading(i, i, "which", "+", "relative"),
    from: i + 1,
    antecedent: at,
  };
  if (!before) return undefined;
  if (before.kind === "punctuation")
    return before.fold === "," && clause && isComplementOf(sentence, clause, i) && !subjectless
      ? conjunction
      : undefined;
  if (lexicon.words.coordinators.has(before.fold))
    return subjectless && !startsPhrase(sentence, i + 1) ? relative : conjunction;
  if (isPreposition(sentence, at) && before.fold !== "except") return undefined;
  const verb = clause && lastVerb(clause);
  const takes =
    verb &&
    (verb.role === "copula" ||
      framesAt(sentence, verb.at).some(({ entry }) => entry.arg.includes("complement")));
  if (clause && isComplementOf(sentence, clause, i)) return subjectless ? undefined : conjunction;
  if (verb && takes && at === verb.at) return conjunction;
  if (!isNominalWord(sentence, at) && !lexicon.words.pronouns.has(before.fold))
    return subjectless ? undefined : takes ? conjunction : undefined;
  if (subjectless) return relative;
  if (lexicon.nouns.get(before.fold)?.some(({ preps }) => preps.includes("complement"))) return conjunction;
  // "reports that", "claims that": nouns of a verb that takes a clause.
  if (framesAt(sentence, at).some(({ entry, weight }) => weight === 0 && entry.arg.includes("complement")))
    return conjunction;
  const addressee = before.actor !== undefined || lexicon.words.pronouns.has(before.fold);
  if (takes && (addressee || before.kind === "number" || isTime(before.fold))) return conjunction;
  return relative;
}

const times = new Set(["year", "month", "week", "today", "yesterday", "day", "monday", "tuesday", "wednesday", "thursday", "friday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "winter"]); // prettier-ignore
const isTime = (fold: string): boolean => times.has(fold);

/** Relative pronouns, alone or behind their preposition, and question words that a verb governs. */
function pronounAt(sentence: SentenceWords, i: number, clause: OpenClause | undefined): Opener | undefined {
  const { words } = sentence;
  const { fold } = words[i]!;
  const { connective } = words[i]!;
  const whole =
    connective?.first === i && connective.last > i && connective.entry.kind === "relative"
      ? connective.last
      : undefined;
  const led =
    whole ??
    (isPreposition(sentence, i) && ["which", "whom", "whose"].includes(words[i + 1]?.fold ?? "") ? i + 1 : i);
  if (led === i && !relativePronouns.has(fold) && !questionWords.has(fold)) return undefined;
  const from = led + 1;
  let at = i - 1;
  while (at >= 0 && !isWord(words[at]) && [",", "–", "—", ")", '"', "”"].includes(words[at]!.fold)) at--;
  // "of which a part", "many of whom"
  const nominal = at >= 0 && isNominalWord(sentence, at);
  const infinitive = infinitiveAfter(sentence, skipAdverbs(sentence, from));
  const governed =
    led === i && questionWords.has(fold) && clause !== undefined && isComplementOf(sentence, clause, i);
  const afterPreposition = led === i && isPreposition(sentence, i - 1) && questionWords.has(fold);
  if ((governed || afterPreposition) && infinitive !== undefined)
    return {
      kind: "infinitive",
      connective: leading(i, i, "whether", "+"),
      from,
      nonFinite: infinitive,
      form: "infinitive",
    };
  if (finiteIn(sentence, from, words.length, 0) === undefined) return undefined;
  if (governed || (afterPreposition && clause !== undefined))
    return { kind: "subordinate", connective: leading(i, i, "whether", "0"), from };
  if (!nominal || !(relativePronouns.has(fold) || led > i) || at < 0) return undefined;
  if (clause === undefined) return undefined;
  return {
    kind: "relative",
    connective: leading(
      i,
      led,
      led > i ? `${fold} which` : fold === "where" ? "where" : "which",
      "+",
      "relative",
    ),
    from: fold === "whose" ? led : from,
    antecedent: at,
  };
}

/** "less than Germany does": what it is compared with is no claim. */
function comparisonAt(
  sentence: SentenceWords,
  i: number,
  clause: OpenClause | undefined,
): Opener | undefined {
  if (clause?.finite === undefined) return undefined;
  const finite = finiteIn(sentence, i + 1, domainEnd(sentence, i + 1));
  if (finite === undefined || crossesCoordinator(sentence, i + 1, finite)) return undefined;
  return { kind: "subordinate", connective: leading(i, i, "than", "0"), from: i + 1 };
}

/** A preposition before a gerund that its verb does not govern: "by cutting", "instead of cutting", "rather than cut". */
function prepositionAt(
  sentence: SentenceWords,
  i: number,
  clause: OpenClause | undefined,
): Opener | undefined {
  const { words } = sentence;
  const { connective, fold } = words[i]!;
  const complex = complexAt(sentence, i);
  const temporal = fold === "while" || fold === "when" || fold === "whilst";
  if (!complex && !isPreposition(sentence, i) && !temporal) return undefined;
  const last = complex?.last ?? i;
  const form = complex?.form ?? fold;
  const direct = hasKind(sentence, last + 1, "present-participle");
  const after = direct ? last + 1 : skipAdverbs(sentence, last + 1);
  const bare =
    form === "rather than" && hasKind(sentence, last + 1, "infinitive") && !startsPhrase(sentence, last + 1);
  if (!bare && !isGerund(sentence, after)) return undefined;
  if (!bare && !complex && !isVerbal(sentence, after)) return undefined;
  const attachment = complex || !clause || bare ? "adjunct" : attachGerund(sentence, clause, after, i);
  if (attachment === "complement") return undefined;
  const role = connective?.first === i ? connective.entry.role : undefined;
  if (attachment === "noun" && holdsClause(sentence, beforeAdverbs(sentence, i)))
    return {
      kind: "infinitive",
      connective: leading(i, last, "to", "+"),
      from: last + 1,
      nonFinite: after,
      form: "present-participle",
    };
  const factuality =
    attachment === "noun" ? "0" : (gerundFactuality[form] ?? roleFactuality[role ?? "other"] ?? "0");
  return {
    kind: "infinitive",
    connective: leading(i, last, form, factuality, "preposition"),
    from: last + 1,
    nonFinite: bare ? last + 1 : after,
    form: bare ? "infinitive" : "present-participle",
  };
}

/** "the plan for cutting", "the motion on cutting": a noun that says what the clause is worth. */
const holdsClause = ({ words, lexicon }: SentenceWords, i: number): boolean =>
  lexicon.nouns
    .get(words[i]?.fold ?? "")
    ?.some(({ class: kind }) => kind !== "CARRIER" && kind !== "HARM") === true;

const roleFactuality: Partial<Record<PrepositionRole, Factuality>> = {
  instead: "-",
  without: "-",
  cause: "+",
  with: "+",
  agent: "+",
};

/** A preposition of several words: one of the lexicon, or one that only stands before a gerund. */
function complexAt(
  { words }: SentenceWords,
  i: number,
): { readonly form: string; readonly last: number } | undefined {
  const { connective } = words[i]!;
  if (connective?.first === i && connective.last > i)
    return connective.entry.kind === "preposition"
      ? { form: connective.entry.form, last: connective.last }
      : undefined;
  const own = complexPrepositions.find((form) => form.every((word, k) => words[i + k]?.fold === word));
  return own && { form: own.join(" "), last: i + own.length - 1 };
}

/** Whether what follows a gerund behind a preposition makes it a verb rather than the first part of a compound. */
function isVerbal(sentence: SentenceWords, i: number): boolean {
  const next = skipAdverbs(sentence, i + 1);
  const word = sentence.words[next];
  if (!isWord(word)) return !sentence.lexicon.nouns.has(sentence.words[i]!.fold);
  return (
    startsPhrase(sentence, next) ||
    isPreposition(sentence, next) ||
    hasKind(sentence, next, "participle") ||
    mayStartPhrase(sentence, next)
  );
}
