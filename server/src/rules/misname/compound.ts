import { sentenceAt, type BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import type { Mention } from "../../analysis/mentions";
import type { BlockRule } from "../../analysis/rule";
import type { Knowledge } from "../../knowledge/knowledge";
import type { Term } from "../../knowledge/pack";
import { isAcronym } from "../../knowledge/names";
import { isHyphenHead, isPluralHead } from "../../language/hyphen-heads";
import { verbNeighbours } from "../../language/noun-phrase";
import { misname, written } from "../support/misname";
import type { Token } from "../../text/tokens";
import { capitalise, fullName } from "../support/right-form";

const code = "misname/compound";

/** A name with its words split, joined or hyphenated otherwise than the name is written. */
export const compound: BlockRule = {
  code,
  severity: "error",
  check: (reading, { knowledge }) => {
    const findings: Finding[] = [];
    for (const mention of reading.mentions) {
      if (mention.quoted) continue;
      const { name } = mention;
      if (name.role === "hidden" && name.kind === "compound") findings.push(listed(reading, mention));
      else if (
        name.role !== "hidden" &&
        name.role !== "homonym" &&
        !mention.exact &&
        isSplit(reading, mention, knowledge)
      )
        findings.push(resplit(reading, mention));
      else if (isAcronym(name) && name.role !== "hidden")
        findings.push(...splitFromHead(reading, mention, knowledge));
    }
    return findings;
  },
};

const message = (wrong: string, right: string): Finding["message"] => ({
  nl: `“${wrong}” wordt geschreven als “${right}”.`,
  en: `“${wrong}” is written “${right}”.`,
});

/**
 * A split in the draft's language, and for certain one word: in "nu de EU missies afbouwt" EU is the subject. A heading in
 * capitals and a name of another language are left alone.
 */
function isSplit(reading: BlockReading, mention: Mention, knowledge: Knowledge): boolean {
  const { tokens, lang } = reading;
  const { name, first, last } = mention;
  if (name.lang !== lang) return false;
  const inCapitals = tokens
    .slice(first, last + 1)
    .some(({ text, fold }) => text.length > 5 && text === text.toUpperCase() && text !== fold);
  if (inCapitals) return false;
  const [head, next] = [tokens[first]!, tokens[first + 1]];
  const mayStandAlone =
    lang === "nl" && head.text !== head.fold && next?.joint === " " && next.text === next.fold;
  const splitThere = name.tokens.length === 1 || name.tokens[1]!.joint === "-";
  if (!mayStandAlone || !splitThere) return true;
  const owner = knowledge.names.acronyms.get(head.text)?.[0]?.term;
  return determines(
    reading,
    first,
    last,
    owner,
    isPluralHead(tokens[last]!.fold) || !isHyphenHead(tokens[last]!.fold),
  );
}

function listed(reading: BlockReading, { name, first, last }: Mention): Finding {
  const form = fullName(name.term, reading.lang);
  return misname(reading, {
    code,
    ...name,
    first,
    last,
    form,
    message: message(written(reading, first, last), form),
    safe: true,
  });
}

/** The part of the mention that differs from the form, with as much of the form. */
function resplit(reading: BlockReading, mention: Mention): Finding {
  const { name, rest } = mention;
  const text = reading.tokens.slice(mention.first, mention.last + 1);
  const form = name.tokens;
  const joined = (i: number, tokens: readonly Token[]): string => (i > 0 ? tokens[i]!.joint : "");
  let same = 0;
  while (
    same < text.length - 1 &&
    same < form.length - 1 &&
    text[same]!.fold === form[same]!.fold &&
    joined(same, text) === joined(same, form)
  )
    same++;
  if (
    same > 0 &&
    (text[same]!.fold === form[same]!.fold || form[same]!.joint === "-" || text[same]!.joint === "-")
  )
    same--;
  let tail = 0;
  while (
    rest === "" &&
    tail < text.length - same - 1 &&
    tail < form.length - same - 1 &&
    text.at(-1 - tail)!.fold === form.at(-1 - tail)!.fold &&
    text.at(-1 - tail)!.joint === form.at(-1 - tail)!.joint
  )
    tail++;
  // Capitals that differ too: the whole name is put right.
  const capitals =
    name.term.proper &&
    text.some(
      ({ text: word, fold }) =>
        word === fold && form.some((token) => token.fold === fold && token.text !== fold),
    );
  if (capitals) same = tail = 0;
  const first = mention.first + same;
  const last = mention.last - tail;
  let right = form
    .slice(same, form.length - tail)
    .map((token, i) => (i ? token.joint : "") + token.text)
    .join("");
  right += rest ? reading.tokens[last]!.text.slice(-rest.length) : "";
  if (!name.term.proper && reading.tokens[first]!.text !== reading.tokens[first]!.fold)
    right = capitalise(right);
  const wrong = written(reading, first, last);
  return misname(reading, {
    code,
    ...name,
    first,
    last,
    form: right,
    message: message(wrong, right),
    safe: true,
  });
}

/** "de NAVO bondgenoten", "PESCO projecten": an acronym and the noun that it determines, without their hyphen. */
function splitFromHead(reading: BlockReading, mention: Mention, knowledge: Knowledge): readonly Finding[] {
  const { tokens } = reading;
  const head = tokens[mention.last + 1];
  if (
    reading.lang !== "nl" ||
    mention.rest ||
    !head ||
    head.joint !== " " ||
    head.text !== head.fold ||
    head.elided
  )
    return [];
  if (!isHyphenHead(head.fold)) return [];
  if (!knowledge.isNoteCompound(`${mention.name.form.toLowerCase()}-${head.fold}`)) return [];
  if (!determines(reading, mention.first, mention.last + 1, mention.name.term, isPluralHead(head.fold)))
    return [];
  const { first, last } = mention;
  const right = `${written(reading, first, last)}-${head.text}`;
  return [
    misname(reading, {
      code,
      ...mention.name,
      first,
      last: last + 1,
      form: right,
      message: message(written(reading, first, last + 1), right),
      safe: true,
    }),
  ];
}

const determiners: ReadonlySet<string> = new Set([
  "een", "deze", "die", "dit", "dat", "alle", "andere", "enkele", "sommige", "veel", "vele", "meer", "verschillende", "diverse", "geen", "ieder", "iedere", "elk", "elke", "beide", "zijn", "haar", "hun", "onze", "ons", "welke",
]); // prettier-ignore

/**
 * Whether the first word and the noun behind it are one phrase for certain, and not "omdat de EU missies uitvoert" or
 * "binnen PESCO projecten starten". `term`: what the first word stands for, where it is known.
 */
function determines(
  reading: BlockReading,
  first: number,
  last: number,
  term: Term | undefined,
  isPlural: boolean,
): boolean {
  const { tokens } = reading;
  const takesArticle = term !== undefined && articleKinds.has(term.kind);
  const start = sentenceAt(reading, first).first;
  const before = first > start && tokens[first]!.joint !== "" ? tokens[first - 1]! : undefined;
  const fold = before?.fold;
  // At the start of a main clause the finite verb comes second, so what stands before it is one phrase.
  if (
    before === undefined ||
    (before.kind === "word" && first - 1 === start && ["de", "het"].includes(fold!))
  )
    return true;
  if (before.kind === "punctuation") return !takesArticle || !isPlural;
  if (fold === "het" || determiners.has(fold!) || before.kind === "number") return true;
  // An adjective before the acronym belongs to the noun: "Nederlandse EU missies".
  if (
    before.kind === "word" &&
    before.fold.length > 5 &&
    fold !== "zonder" &&
    /(?:se|ge|de|ke|le|re|ve|te|ne|me)$/.test(before.fold)
  )
    return true;
  if (fold === "de") {
    if (!takesArticle) return true;
    if (!isPlural) return !verbNeighbours(tokens, last);
    const beforeArticle = tokens[first - 2];
    return (
      beforeArticle !== undefined && prepositions.has(beforeArticle.fold) && !verbNeighbours(tokens, last)
    );
  }
  if (fold === "en" || fold === "of") return !takesArticle && !isPlural;
  if (takesArticle) return prepositions.has(fold!) && !verbNeighbours(tokens, last);
  // PESCO, EDF take no article; after a preposition the noun may be the next phrase, unless a noun governs it all.
  const governor = prepositions.has(fold!) && participation.has(tokens[first - 2]?.fold ?? "");
  const after = tokens[last + 1];
  // "Voor PESCO projecten geldt …": all that stands before the finite verb of a main clause is one phrase.
  const opens =
    prepositions.has(tokens[start]!.fold) && (first - 1 === start || (governor && first - 3 <= start));
  if (opens && after?.kind === "word" && finite.has(after.fold)) return true;
  return (
    governor &&
    (after === undefined ||
      after.kind === "punctuation" ||
      prepositions.has(after.fold) ||
      ["die", "en", "waaraan", "waarbij"].includes(after.fold))
  );
}

/** Organisations, bodies and countries are written with an article: de EU, het ICC, de VS. */
const articleKinds: ReadonlySet<string> = new Set(["organisation", "body", "place"]);

/** Finite verbs that are no infinitive: "binnen PESCO projecten starten" may be two phrases. */
const finite: ReadonlySet<string> = new Set([
  "is", "was", "wordt", "werd", "heeft", "had", "zal", "kan", "moet", "gaat", "komt", "maakt", "krijgt", "geldt", "stelt", "trekt", "levert", "doet", "neemt", "geeft", "zet", "wil", "mag", "blijft", "ligt", "staat", "bestaat", "vraagt", "zoekt", "vergroot", "reserveert", "werkt", "ontvangt", "biedt", "vergt",
]); // prettier-ignore

const participation: ReadonlySet<string> = new Set([
  "deelname", "bijdrage", "bijdragen", "medewerking", "steun", "aandacht", "geld", "middelen", "voortgang", "beheer", "aantal", "financiering",
]); // prettier-ignore

const prepositions: ReadonlySet<string> = new Set([
  "aan", "bij", "binnen", "buiten", "door", "in", "langs", "met", "na", "naar", "namens", "naast", "onder", "op", "over", "per", "rond", "sinds", "tegen", "tijdens", "tot", "tussen", "uit", "van", "vanuit", "via", "volgens", "voor", "zonder", "inzake", "omtrent",
]); // prettier-ignore
