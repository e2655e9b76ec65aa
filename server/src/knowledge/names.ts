import { isFunctionWord } from "../language/function-words";
import { readTokens, type Token } from "../text/tokens";
import { buildTrie, type TrieNode } from "./name-trie";
import type { HiddenLabel, Language, MisnameKind, Pack, Term } from "./pack";

/**
 * What a form is to its term. `homonym`: another thing that rightly bears the same acronym or name; it is nobody's misname.
 */
export type NameRole = "pref" | "alt" | "plural" | "acronym" | "altAcronym" | "hidden" | "homonym";

/** One form of one term, ready to be matched. */
export interface Name {
  readonly pack: Pack;
  readonly term: Term;
  readonly role: NameRole;
  readonly lang: Language;
  /** As the pack writes it. */
  readonly form: string;
  /** Its tokens in lower case with their joints: "navo-defensieplanningsproces" is not "navo defensieplanningsproces". */
  readonly shape: string;
  readonly tokens: readonly Token[];
  /** Of a hidden label. */
  readonly kind?: MisnameKind;
  /** Phrases, each as its words in lower case: any one in the same sentence makes the hidden label certain. */
  readonly context?: readonly (readonly string[])[];
  /** Right only after this article. */
  readonly after?: string;
  /** Of a hidden label that differs from a right form in its capitals alone: they count. */
  readonly cased?: true;
}

/** A name found in a row of tokens, from `first` to `last`, both in it. */
export interface NameMatch {
  readonly name: Name;
  readonly first: number;
  readonly last: number;
  /** Written with the words joined or split as the form is. */
  readonly exact: boolean;
  /** What the last token has behind the form: an inflection ("s", "en") or the rest of a compound ("eisen"). */
  readonly rest: string;
}

/** All forms of all packs in one trie over letters and digits, so that "Defensie Fonds" and "Defensiefonds" meet. */
export interface NameIndex {
  readonly root: TrieNode<Name>;
  readonly names: readonly Name[];
  /** Right forms of several words by each of their words that is no word of grammar, for names that are nearly right. */
  readonly byWord: ReadonlyMap<string, readonly { readonly name: Name; readonly at: number }[]>;
  readonly acronyms: ReadonlyMap<string, readonly Name[]>;
  /** Right forms of one long word, by a part that one slip leaves whole. */
  readonly longWords: LongWords;
  /** Hidden labels by shape: the same words may be another term's right name. */
  readonly hidden: ReadonlyMap<string, readonly Name[]>;
}

/** `near(word)`: the names whose first or last letters are the word's; a superset of those within one edit. */
export interface LongWords {
  readonly near: (fold: string) => readonly Name[];
}

const partLength = 5;

function indexLongWords(names: readonly Name[]): LongWords {
  const parts = new Map<string, Name[]>();
  for (const name of names) {
    const [token] = name.tokens;
    if (name.tokens.length !== 1 || token!.fold.length < 2 * partLength || token!.kind !== "word") continue;
    if (name.role === "hidden" || name.role === "homonym") continue;
    append(parts, `^${token!.fold.slice(0, partLength)}`, name);
    append(parts, `$${token!.fold.slice(-partLength)}`, name);
  }
  const none: readonly Name[] = [];
  return {
    near: (fold) => {
      const starts = parts.get(`^${fold.slice(0, partLength)}`);
      const ends = parts.get(`$${fold.slice(-partLength)}`);
      return starts && ends ? [...starts, ...ends] : (starts ?? ends ?? none);
    },
  };
}

const squashed = (token: Token): string | undefined =>
  token.kind === "word" || token.kind === "number" || token.text === "%" || token.text === "&"
    ? token.fold
    : undefined;

/** Tokens from `first` to `last` in lower case with their joints; `rest` units of the last left out. */
export function shapeOf(tokens: readonly Token[], first: number, last: number, rest = 0): string {
  let shape = "";
  for (let i = first; i <= last; i++) {
    const token = tokens[i]!;
    const text = i === last && rest ? token.fold.slice(0, -rest) : token.fold;
    // "lucht- en raketverdediging": without its hyphen the first part stands for itself.
    shape += (i > first ? token.joint : "") + text + (i < last && token.elided === "end" ? "-" : "");
  }
  return shape;
}

type FormOf = Omit<Name, "pack" | "term" | "shape" | "tokens">;

function* formsOf(pack: Pack, term: Term): Generator<FormOf> {
  for (const lang of ["nl", "en"] as const) {
    const pref = term.prefLabel[lang];
    if (pref) yield { role: "pref", lang, form: pref };
    for (const label of term.altLabel[lang])
      yield { role: "alt", lang, form: label.form, ...(label.after && { after: label.after }) };
    for (const form of term.plural[lang]) yield { role: "plural", lang, form };
    const acronym = term.acronym?.[lang];
    if (acronym) yield { role: "acronym", lang, form: acronym };
    for (const form of term.homonym?.[lang] ?? []) yield { role: "homonym", lang, form };
  }
  for (const form of term.altAcronym) yield { role: "altAcronym", lang: pack.language, form };
  for (const hidden of term.hiddenLabel) yield hiddenForm(hidden);
}

const hiddenForm = ({ form, kind, lang, context }: HiddenLabel): FormOf => ({
  role: "hidden",
  lang,
  form,
  kind,
  ...(context && {
    context: context.map((phrase) => readTokens({ text: phrase, masks: [] }).map(({ fold }) => fold)),
  }),
});

/**
 * A listed wrong owner in front of or behind a right form ("PESCO van de NAVO") is left to the rule that reads owners, which
 * also finds the unlisted ones; where an organisation of the packs does not own the thing the list is all there is.
 */
function isLeftToRule(form: FormOf, term: Term, owners: ReadonlySet<string>): boolean {
  if (form.kind !== "attribution" || !term.proper || term.owner === undefined || !owners.has(term.owner))
    return false;
  if ([term.acronym?.nl, term.acronym?.en].includes(term.owner)) return false;
  const bare = form.form
    .split(" ")
    .filter(
      (word, i, words) =>
        !owners.has(word.replace(/'s$/, "")) &&
        !(["van", "of"].includes(word) && i > 0) &&
        !(["de", "het", "the"].includes(word) && words[i - 1] === "van"),
    )
    .join(" ")
    .replace(/^\p{Lu}+-/u, "");
  const right = [
    term.prefLabel.nl,
    term.prefLabel.en,
    term.acronym?.nl,
    term.acronym?.en,
    ...term.altLabel.nl.map((label) => label.form),
    ...term.altLabel.en.map((label) => label.form),
  ];
  return right.some((label) => label?.toLowerCase() === bare.toLowerCase());
}

const rightForms = ({ prefLabel, altLabel, plural }: Term): readonly string[] =>
  (["nl", "en"] as const).flatMap((lang) => [
    ...(prefLabel[lang] ? [prefLabel[lang]] : []),
    ...altLabel[lang].map(({ form }) => form),
    ...plural[lang],
  ]);

const organisationKinds: ReadonlySet<string> = new Set(["organisation", "body"]);

export function indexNames(packs: readonly Pack[]): NameIndex {
  const owners = new Set(
    packs
      .flatMap(({ terms }) => terms)
      .filter(({ kind }) => organisationKinds.has(kind))
      .flatMap(({ acronym }) => [acronym?.nl, acronym?.en])
      .filter((form) => form !== undefined),
  );
  const names: Name[] = [];
  const byWord = new Map<string, { name: Name; at: number }[]>();
  const acronyms = new Map<string, Name[]>();
  for (const pack of packs) {
    for (const term of pack.terms) {
      for (const form of formsOf(pack, term)) {
        if (isLeftToRule(form, term, owners)) continue;
        const tokens = readTokens({ text: form.form, masks: [] });
        if (tokens.length === 0) continue;
        const shape = shapeOf(tokens, 0, tokens.length - 1);
        const cased = form.kind === "spelling" && rightForms(term).some((right) => right !== form.form && right.toLowerCase() === form.form.toLowerCase()); // prettier-ignore
        const name: Name = { pack, term, ...form, tokens, shape, ...(cased && { cased }) };
        names.push(name);
        if (name.role === "acronym" || name.role === "altAcronym") append(acronyms, name.form, name);
        else if (name.role !== "hidden" && name.role !== "homonym" && tokens.length > 1)
          tokens.forEach((token, at) => {
            if (token.kind !== "punctuation" && !isFunctionWord(token.fold))
              append(byWord, token.fold, { name, at });
          });
      }
    }
  }
  const hidden = new Map<string, Name[]>();
  for (const name of names) if (name.role === "hidden") append(hidden, name.shape, name);
  const root = buildTrie(names.map((name) => [textOf(name), name] as const));
  return { root, names, byWord, acronyms, hidden, longWords: indexLongWords(names) };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What the form's tokens are without what joins them; with a comma, colon or bracket inside a title. */
const textOf = ({ tokens }: Name): string => tokens.map((token) => squashed(token) ?? token.text).join("");

const inflections: ReadonlySet<string> = new Set(["s", "'s", "en", "e", "n"]);
/** Shorter names make no closed compounds: too many words begin with them. */
const compoundableFrom = 7;
/** A name that is split is told by no less of its last word than this, where that word goes on as a compound. */
const shortestPart = 4;

/** The best match that begins at token `first`: the longest; of equals the right and exact one. */
export function matchName(
  index: NameIndex,
  tokens: readonly Token[],
  first: number,
  lang: Language,
): NameMatch | undefined {
  let node = index.root;
  // How much of the node's label has been read.
  let read = 0;
  let best: NameMatch | undefined;
  for (let last = first; last < tokens.length; last++) {
    const token = tokens[last]!;
    const text = squashed(token) ?? (last > first && token.kind === "punctuation" ? token.text : undefined);
    if (text === undefined) break;
    if (last > first && token.joint === "" && tokens[last - 1]!.kind === "word" && token.kind === "word")
      break;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (read < node.label.length) {
        if (node.label.charCodeAt(read) !== code) return best;
        read++;
      } else {
        const next = node.next?.get(code);
        if (!next) return best;
        node = next;
        read = 1;
      }
      if (read < node.label.length || node.values.length === 0) continue;
      const rest = text.slice(i + 1);
      best = better(best, choose(node.values, tokens, first, last, rest, lang), lang);
    }
  }
  return best;
}

function choose(
  names: readonly Name[],
  tokens: readonly Token[],
  first: number,
  last: number,
  rest: string,
  lang: Language,
): NameMatch | undefined {
  let best: NameMatch | undefined;
  const shape = shapeOf(tokens, first, last, rest.length);
  for (const name of names) {
    if (name.kind === "name-form" && name.lang !== lang) continue;
    if (!admits(name, tokens, first, last, rest)) continue;
    // "het tankbataljon staat" has no "tankbataljons" in it.
    const ofLast = tokens[last]!.fold.length - rest.length;
    if (last > first && rest !== "" && !inflections.has(rest) && ofLast < shortestPart) continue;
    const exact = name.shape === shape;
    // "krijgsmacht en" is no split plural.
    if (!exact && last > first && tokens[last]!.joint === " " && inflections.has(tokens[last]!.fold))
      continue;
    best = better(best, { name, first, last, exact, rest }, lang);
  }
  return best;
}

/** Whether the form may stand here: capitals of acronyms and of style forms, and what may follow within the word. */
function admits(name: Name, tokens: readonly Token[], first: number, last: number, rest: string): boolean {
  const capitals = isAcronym(name) || name.kind === "name-form" || name.cased === true;
  if (capitals) {
    let written = "";
    for (let i = first; i <= last; i++) written += tokens[i]!.text;
    const form = name.tokens.map(({ text }) => text).join("");
    if (name.cased) return rest === "" && written === form;
    return rest === "" ? written === form : rest === "'s" && written === form + tokens[last]!.text.slice(-2);
  }
  if (rest === "") return true;
  if (name.role === "homonym") return false;
  if (inflections.has(rest)) return name.role !== "plural";
  return (
    name.tokens.length === 1 && !name.term.proper && name.form.length >= compoundableFrom && rest.length >= 3
  );
}

export const isAcronym = (name: Name): boolean =>
  name.role === "acronym" ||
  name.role === "altAcronym" ||
  (name.role === "hidden" && name.kind === "acronym");

/** A style form never goes before a right one that is split otherwise, nor a hidden one before an exact right one. */
function rank({ name, exact }: NameMatch, lang: Language): number {
  if (name.kind === "name-form") return 2;
  // It stands exactly so, and the right form does not.
  if (name.cased) return 13;
  const role = { pref: 4, alt: 3, plural: 3, acronym: 3, altAcronym: 2, homonym: 1, hidden: 0 }[name.role];
  return (exact ? 8 : 0) + role + (name.after ? -1 : 0) + (name.lang === lang ? 0.5 : 0);
}

function better(a: NameMatch | undefined, b: NameMatch | undefined, lang: Language): NameMatch | undefined {
  if (!a || !b) return a ?? b;
  if (a.last !== b.last) return b.last > a.last ? b : a;
  if (a.rest.length !== b.rest.length) return b.rest.length < a.rest.length ? b : a;
  return rank(b, lang) > rank(a, lang) ? b : a;
}
