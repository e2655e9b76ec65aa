import { mentionFrom, mentionsIn } from "./mentions-in";
import type { Knowledge } from "../knowledge/knowledge";
import type { Term } from "../knowledge/pack";
import type { NameReading } from "./block-reading";
import type { Mention } from "./mentions";

/** A name with an organisation that the text makes its owner: "het Strategisch Kompas van de NAVO", "NAVO-Kompas". */
export interface Ownership {
  readonly mention: Mention;
  readonly owner: Mention;
  /** Tokens of name and owner together, or of the name alone where the owner stands apart from it. */
  readonly first: number;
  readonly last: number;
  /** `genitive`: van de NAVO; `apposition`: het NAVO-fonds X, or X, het fonds van de NAVO; `compound`: NAVO-Kompas; `possessive`: de NAVO … haar Kompas; `topic`: In het Kompas stelt de NAVO. */
  readonly form: "genitive" | "compound" | "apposition" | "possessive" | "topic";
}

const declaring: ReadonlySet<string> = new Set([
  "stelt", "stelde", "heeft", "beschrijft", "beschreef", "kondigt", "kondigde", "zet", "zette", "noemt", "noemde", "legt", "legde", "formuleert", "formuleerde", "geeft", "gaf", "spreekt", "sprak", "kiest", "koos", "benoemt", "schetst", "presenteert", "verwoordt", "neemt", "nam", "wil", "zegt", "belooft", "sets", "states", "announces", "describes", "commits", "undertakes", "outlines",
]); // prettier-ignore

const governors: ReadonlySet<string> = new Set([
  "steun", "bijdrage", "bijdragen", "deelname", "medewerking", "toetreding", "inbreng", "kritiek", "reactie", "besluit", "besluiten", "standpunt", "bezoek", "financiering", "verhouding", "toegang", "support", "contribution",
]); // prettier-ignore

/** All names whose owner the block tells, by an organisation of the packs. */
export function readOwnerships(reading: NameReading, knowledge: Knowledge): readonly Ownership[] {
  const organisations = new Set<Term>(knowledge.owners.values());
  const isOwner = (mention: Mention | undefined): mention is Mention =>
    mention !== undefined &&
    organisations.has(mention.name.term) &&
    (mention.rest === "" || mention.rest === "'s");
  const found: Ownership[] = [];
  reading.mentions.forEach((mention, index) => {
    const { name, first, last } = mention;
    if (name.role === "homonym" || name.role === "hidden" || !name.term.proper || !name.term.owner) return;
    if (knowledge.owners.get(name.term.owner) === name.term) return; // an organisation owns itself
    const owner =
      genitive(reading, mention, reading.mentions[index + 1], isOwner) ??
      prefixed(reading, mention, reading.mentions[index - 1], isOwner) ??
      possessive(reading, mention, reading.mentions, index, isOwner) ??
      apposed(reading, mention, index, isOwner) ??
      made(reading, mention, index, isOwner, knowledge) ??
      topical(reading, mention, reading.mentions[index + 1], isOwner);
    if (owner) found.push({ mention, first, last, ...owner });
  });
  return found;
}

type Found = Pick<Ownership, "owner" | "form"> & Partial<Pick<Ownership, "first" | "last">>;
type IsOwner = (mention: Mention | undefined) => mention is Mention;

function genitive(
  reading: NameReading,
  mention: Mention,
  next: Mention | undefined,
  isOwner: IsOwner,
): Found | undefined {
  if (!isOwner(next)) return undefined;
  const { tokens } = reading;
  // "de PESCO-projecten van de NAVO": the compound's owner is the name's.
  let end = mention.last;
  if (tokens[end + 1]?.joint === "-" && tokens[end + 1]!.kind === "word") end++;
  const link = tokens[end + 1]?.fold;
  if (link !== "van" && link !== "of") return undefined;
  const article = tokens[end + 2]?.fold;
  const at = article === "de" || article === "het" || article === "the" ? end + 3 : end + 2;
  if (next.first !== at || tokens[next.last + 1]?.joint === "-") return undefined;
  if (isShared(reading, next, isOwner)) return undefined;
  const governed = governorBefore(tokens, mention.first);
  const isBody = ["organisation", "body", "unit", "forum", "place"].includes(mention.name.term.kind);
  if (governed !== undefined && isBody && governors.has(governed)) return undefined;
  return { owner: next, form: "genitive", last: next.last };
}

/** "van de EU en de NAVO": of both, and left alone. */
function isShared({ tokens, mentions }: NameReading, owner: Mention, isOwner: IsOwner): boolean {
  if (!["en", "and", "of", "or"].includes(tokens[owner.last + 1]?.fold ?? "")) return false;
  const [other] = mentionsIn(mentions, owner.last + 1, owner.last + 4);
  return isOwner(other) && other.first <= owner.last + 4;
}

/** The noun whose preposition governs the name: "steun aan het Strafhof van …" gives "steun". */
function governorBefore(tokens: NameReading["tokens"], first: number): string | undefined {
  let i = first - 1;
  if (["het", "de", "the", "een"].includes(tokens[i]?.fold ?? "")) i--;
  return ["aan", "voor", "in", "bij", "tot", "met", "op", "to", "for"].includes(tokens[i]?.fold ?? "")
    ? tokens[i - 1]?.fold
    : undefined;
}

function prefixed(
  { tokens, lang }: NameReading,
  mention: Mention,
  previous: Mention | undefined,
  isOwner: IsOwner,
): Found | undefined {
  if (!isOwner(previous)) return undefined;
  const genitiveS = previous.rest === "'s";
  const between = tokens[previous.last + 1]!;
  const adjective =
    genitiveS &&
    previous.last === mention.first - 2 &&
    between.kind === "word" &&
    between.text === between.fold;
  if (previous.last !== mention.first - 1 && !adjective) return undefined;
  const { joint } = tokens[mention.first]!;
  if (joint === "-") return { owner: previous, form: "compound", first: previous.first };
  // "het EU Strategisch Concept", "the EU Strategic Concept"; but not "omdat de EU PESCO gebruikt".
  const before = tokens[previous.first - 1]?.fold;
  const article = before === "het" || (lang === "en" && before === "the") || hasOwnerInName(mention);
  return joint === " " && (article || genitiveS) && previous.name.term.article !== "het"
    ? { owner: previous, form: "compound", first: previous.first }
    : undefined;
}

/** Nouns for what a name is, by which an apposition tells whose it is. */
const classNouns: ReadonlySet<string> = new Set([
  "fonds", "faciliteit", "programma", "project", "instrument", "proces", "planningsproces", "evaluatie", "samenwerkingsprogramma", "samenwerkingsverband", "document", "strategie", "hof", "fund", "facility", "programme", "process", "review", "framework",
]); // prettier-ignore

/** "het NAVO-fonds EDF" and "PESCO, het samenwerkingsprogramma van de NAVO, …". */
function apposed(
  { tokens, mentions }: NameReading,
  mention: Mention,
  index: number,
  isOwner: IsOwner,
): Found | undefined {
  const noun = tokens[mention.first - 1];
  const previous = mentions[index - 1];
  if (
    noun?.joint === "-" &&
    classNouns.has(noun.fold) &&
    isOwner(previous) &&
    previous.last === mention.first - 2
  )
    return { owner: previous, form: "apposition", first: previous.first };
  if (
    tokens[mention.last + 1]?.text !== "," ||
    !["de", "het", "the"].includes(tokens[mention.last + 2]?.fold ?? "")
  )
    return undefined;
  const next = mentions[index + 1];
  if (!isOwner(next) || next.first > mention.last + 9) return undefined;
  const link =
    tokens[next.first - 1]?.fold === "de" || tokens[next.first - 1]?.fold === "the"
      ? next.first - 2
      : next.first - 1;
  const closed = tokens[next.last + 1];
  const between = tokens.slice(mention.last + 3, link);
  if (!["van", "of"].includes(tokens[link]?.fold ?? "") || (closed && closed.kind !== "punctuation"))
    return undefined;
  if (!between.some(({ fold }) => classNouns.has(fold)) || between.some(({ kind }) => kind === "punctuation"))
    return undefined;
  return { owner: next, form: "apposition", last: next.last };
}

const making: ReadonlySet<string> = new Set([
  "vastgestelde", "aangenomen", "opgestelde", "herziene", "gepubliceerde", "gepresenteerde", "geschreven", "uitgebrachte", "vastgesteld", "opgesteld", "adopted", "published",
]); // prettier-ignore

/** "het door de NAVO vastgestelde Kompas", "De NAVO-bondgenoten namen het Kompas aan". */
function made(
  reading: NameReading,
  mention: Mention,
  index: number,
  isOwner: IsOwner,
  { owners }: Knowledge,
): Found | undefined {
  const { tokens, mentions, sentences, sentenceOf } = reading;
  const previous = mentions[index - 1];
  if (
    isOwner(previous) &&
    making.has(tokens[mention.first - 1]?.fold ?? "") &&
    previous.last === mention.first - 2
  ) {
    const by = tokens[previous.first - 1]?.fold === "de" ? previous.first - 2 : previous.first - 1;
    return tokens[by]?.fold === "door" ? { owner: previous, form: "topic" } : undefined;
  }
  const next = mentions[index + 1];
  if (
    ["dat", "die", "that", "which"].includes(tokens[mention.last + 1]?.fold ?? "") &&
    isOwner(next) &&
    next.first <= mention.last + 3
  )
    return tokens.slice(next.last + 1, next.last + 7).some(({ fold }) => makes.has(fold)) &&
      isWhole(tokens, next)
      ? { owner: next, form: "topic" }
      : undefined;
  const sentence = sentences[sentenceOf[mention.first]!]!;
  const subject = tokens[sentence.first]!.fold === "de" ? sentence.first + 1 : sentence.first;
  const opener = mentionFrom(mentions, subject);
  const term = owners.get(tokens[subject]?.text ?? "");
  if (!opener || !term || opener === mention) return undefined;
  const english = ["allies", "leaders", "members", "countries"].includes(tokens[subject + 1]?.fold ?? "");
  const head = tokens[subject + 1]?.joint === "-" || english ? subject + 1 : subject;
  if (
    head > subject &&
    !english &&
    !["bondgenoten", "lidstaten", "landen", "leiders"].includes(tokens[head]!.fold)
  )
    return undefined;
  const verb = tokens[head + 1]?.fold ?? "";
  const article = tokens[mention.first - 1]?.fold;
  const near = mention.first - head <= 5 && (article === "het" || article === "nieuwe" || article === "the");
  const after = tokens[mention.last + 1]?.fold ?? "";
  const adopts =
    (["nam", "namen", "neemt", "nemen"].includes(verb) && after === "aan") ||
    (["stelde", "stelden", "stelt", "stellen"].includes(verb) && after === "vast") ||
    (["heeft", "hebben"].includes(verb) &&
      ["aangenomen", "vastgesteld", "herzien", "opgesteld"].includes(after)) ||
    ["herziet", "herzag", "adopted", "adopts", "revises"].includes(verb);
  if (!near || !adopts) return undefined;
  return { owner: { ...opener, name: { ...opener.name, term }, last: subject }, form: "topic" };
}

const makes: ReadonlySet<string> = new Set([
  "vaststelde", "vaststelden", "vaststelt", "aannam", "aannamen", "aanneemt", "herziet", "herzag", "publiceerde", "presenteerde", "opstelde", "opstelt", "adopted", "published",
]); // prettier-ignore

/** The name has its owner in front in one of its forms: "EU Rapid Deployment Capacity". */
export function hasOwnerInName({ name: { term, shape } }: Mention): boolean {
  const forms = [
    term.prefLabel.nl,
    term.prefLabel.en,
    ...term.altLabel.nl.map(({ form }) => form),
    ...term.altLabel.en.map(({ form }) => form),
  ];
  return forms.some((form) => form?.toLowerCase() === `${term.owner?.toLowerCase()} ${shape}`);
}

/** "De EU heeft in haar Strategisch Concept …": the nearest organisation before the possessive, alone in its sentence so far. */
function possessive(
  reading: NameReading,
  mention: Mention,
  mentions: readonly Mention[],
  index: number,
  isOwner: IsOwner,
): Found | undefined {
  const { tokens, sentenceOf } = reading;
  const possessives = ["haar", "zijn", "its"];
  const adjectives = ["nieuwe", "eigen", "herziene", "new", "own", "revised"];
  const before = tokens[mention.first - 1]?.fold ?? "";
  const word = adjectives.includes(before) ? tokens[mention.first - 2]?.fold : before;
  if (!possessives.includes(word ?? "")) return undefined;
  const owners = mentions
    .slice(0, index)
    .filter((other) => isOwner(other) && sentenceOf[other.first] === sentenceOf[mention.first]);
  const distinct = new Set(owners.map(({ name }) => name.term));
  const owner = owners.at(-1);
  if (!owner || distinct.size !== 1 || tokens[owner.last + 1]?.joint === "-") return undefined;
  return { owner, form: "possessive" };
}

/** "In het Strategisch Concept stelt de EU zich ten doel …", "De EU stelt zich in het Strategisch Concept ten doel …". */
function topical(
  reading: NameReading,
  mention: Mention,
  next: Mention | undefined,
  isOwner: IsOwner,
): Found | undefined {
  const { tokens, mentions, sentences, sentenceOf } = reading;
  const sentence = sentences[sentenceOf[mention.first]!]!;
  let start = mention.first;
  while (
    start > sentence.first &&
    [
      "het",
      "de",
      "the",
      "nieuwe",
      "new",
      "dit",
      "this",
      "vastgestelde",
      "aangenomen",
      "haar",
      "zijn",
      "its",
    ].includes(tokens[start - 1]!.fold)
  )
    start--;
  if (tokens[start - 1]?.fold !== "in") return undefined;
  if (start - 1 === sentence.first) {
    const verb = tokens[mention.last + 1];
    const subject =
      tokens[mention.last + 2]?.fold === "de" || tokens[mention.last + 2]?.fold === "the"
        ? mention.last + 3
        : mention.last + 2;
    const own = ["haar", "zijn", "its"].includes(tokens[mention.first - 1]?.fold ?? "");
    const english =
      (own || tokens[mention.last + 1]?.text === ",") && isOwner(next) && next.first <= mention.last + 3;
    if (isOwner(next) && next.first === subject && verb && declaring.has(verb.fold) && isWhole(tokens, next))
      return { owner: next, form: "topic" };
    return english && next && isWhole(tokens, next) ? { owner: next, form: "topic" } : undefined;
  }
  // Subject first: the organisation opens the sentence, a declaring verb with "zich" follows, then "in het …".
  const opening = ["de", "the"].includes(tokens[sentence.first]!.fold) ? sentence.first + 1 : sentence.first;
  const opener = mentionFrom(mentions, opening);
  if (!isOwner(opener) || opener.first >= start || !isWhole(tokens, opener)) return undefined;
  const verb = tokens[opener.last + 1];
  const reflexive = tokens
    .slice(opener.last + 2, start - 1)
    .some(({ fold }) => fold === "zich" || fold === "zichzelf" || fold === "itself");
  return verb && declaring.has(verb.fold) && (reflexive || start - 1 === opener.last + 2)
    ? { owner: opener, form: "topic" }
    : undefined;
}

/** The organisation stands by itself: not "EU-landen", not "de EU en de NAVO". */
const isWhole = (tokens: NameReading["tokens"], owner: Mention): boolean => {
  const after = tokens[owner.last + 1];
  return after?.joint !== "-" && after?.fold !== "en" && after?.fold !== "and";
};
