import { mentionsIn } from "../../analysis/mentions-in";
import { mentionsOfSentence } from "../support/context";
import { isAcronymToken, type Definition } from "../../analysis/definitions";
import type { BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import type { BlockRule, RuleContext } from "../../analysis/rule";
import { isQuoted } from "../../analysis/quotations";
import type { Knowledge } from "../../knowledge/knowledge";
import type { Name } from "../../knowledge/names";
import type { Term } from "../../knowledge/pack";
import { editDistance, isSwap } from "../../language/edit-distance";
import { isHyphenHead } from "../../language/hyphen-heads";
import { listedAs, evidenceFor } from "../support/context";
import { misname } from "../support/misname";
import { acronymFor, fullName } from "../support/right-form";
import { wronglyExpanded } from "./expansion";

const code = "misname/acronym";

/** A wrong acronym: beside a known full name, or known letters in another order where the sentence shows what is meant. */
export const acronym: BlockRule = {
  code,
  severity: "error",
  check: (reading, context) => {
    const findings: Finding[] = [];
    const defined = new Set<number>();
    for (const definition of reading.definitions) {
      defined.add(definition.acronym);
      if (isQuoted(reading.quotations, definition.acronym)) continue;
      const name = wronglyAbbreviated(reading, definition, context.knowledge);
      if (name && !wronglyExpanded(reading, definition)) {
        const found = wrong(reading, definition.acronym, name);
        findings.push(
          isPair(definition) ? { ...found, start: reading.tokens[definition.first]!.start } : found,
        );
      }
    }
    for (const { name, first } of listedAs(reading, "acronym")) {
      findings.push(wrong(reading, first, name));
    }
    reading.tokens.forEach((token, index) => {
      if (defined.has(index) || !isAcronymToken(token) || isQuoted(reading.quotations, index)) return;
      if (reading.content.kind === "quotation" || context.knowledge.names.acronyms.has(token.text)) return;
      if (mentionsIn(reading.mentions, index, index).length > 0) return;
      const meant = swapped(reading, index, context);
      if (meant) findings.push(wrong(reading, index, meant));
    });
    return findings;
  },
};

/** "Europese Vredesfaciliteit (EDF)": both are names of something, so that either may be the wrong one. */
const isPair = ({ known, last, acronym: at }: Definition): boolean => known.length > 0 && at === last + 2;

const isRight = ({ role }: Name): boolean => role === "pref" || role === "alt" || role === "plural";

/** The full name of which the acronym is certainly not the acronym, but was meant to be. */
function wronglyAbbreviated(
  reading: BlockReading,
  { acronym: at, mention, known }: Definition,
  knowledge: Knowledge,
): Name | undefined {
  if (!mention || !isRight(mention.name)) return undefined;
  const { name } = mention;
  const right = acronymFor(name.term, reading.lang);
  if (!right || known.some(({ term }) => term === name.term)) return undefined;
  const written = reading.tokens[at]!.text;
  // An owner, a country or a ministry in brackets behind a name is no acronym of it.
  if (known.some(({ term }) => isOwnerInBrackets(term, knowledge) && term.kind !== name.term.kind))
    return undefined;
  if (known.length > 0) {
    const mixedUp = known.some(
      ({ term }) => term.confusedWith.includes(name.term.id) || name.term.confusedWith.includes(term.id),
    );
    return name.term.proper || mixedUp ? name : undefined;
  }
  return resembles(written, right, name) ? name : undefined;
}

/** A country, or an organisation that belongs to none: what stands in brackets behind a name as its owner. */
const isOwnerInBrackets = (term: Term, { owners }: Knowledge): boolean =>
  term.kind === "place" ||
  ((term.kind === "organisation" || term.kind === "body") &&
    (!term.owner || !owners.has(term.owner) || owners.get(term.owner) === term));

/** Whether somebody could write this for the acronym: a letter or two off, the same letters, or letters of the name. */
function resembles(written: string, right: string, name: Name): boolean {
  const [a, b] = [written.toLowerCase(), right.toLowerCase()];
  const sameLetters = [...a].sort().join("") === [...b].sort().join("");
  if (sameLetters || editDistance(a, b, 1) <= 1) return true;
  if (a.length < 3 || a[0] !== name.tokens[0]!.fold[0]) return false;
  // EVP for EPF: all letters but one, in whatever order.
  if (a.length === b.length && a[0] === b[0] && lettersShared(a, b) >= a.length - 1) return true;
  if (editDistance(a, b, 2) <= 2 && a.length >= 4) return true;
  return spellsInitials(
    a,
    name.tokens.map(({ fold }) => fold),
  );
}

/** How many letters two acronyms have in common. */
function lettersShared(a: string, b: string): number {
  const left = [...b];
  return [...a].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** Whether the letters run through the words' beginnings, each word giving one or more: ISH of Internationaal StrafHof. */
function spellsInitials(letters: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    if (letters[at] !== word[0]) continue;
    at++;
    for (
      let i = 1;
      i < word.length && at < letters.length && letters[at] !== words[words.indexOf(word) + 1]?.[0];
      i++
    )
      if (word[i] === letters[at]) at++;
  }
  return at === letters.length;
}

function wrong(reading: BlockReading, index: number, name: Name): Finding {
  const { term } = name;
  const right = acronymFor(term, reading.lang) ?? fullName(term, reading.lang);
  const written = reading.tokens[index]!.text;
  return misname(reading, {
    code,
    ...name,
    first: index,
    last: index,
    form: right,
    safe: false,
    message: {
      nl: `De afkorting van “${fullName(term, reading.lang)}” is ${right}, niet ${written}.`,
      en: `The acronym of “${fullName(term, reading.lang)}” is ${right}, not ${written}.`,
    },
  });
}

/**
 * The acronym that two swapped letters, a doubled or a missing one make of this, or its own letters in some other way: of four
 * letters or more, or of three where the sentence is about that term. No other substitution, but before a tail that is the
 * note's own: EPF and EDF are one apart.
 */
function swapped(reading: BlockReading, index: number, { knowledge }: RuleContext): Name | undefined {
  const { text } = reading.tokens[index]!;
  if (text.length < 3) return undefined;
  for (const [form, names] of knowledge.names.acronyms) {
    if (form.length < 3 || Math.abs(form.length - text.length) > 1) continue;
    const name = names.find(({ role }) => role === "acronym");
    if (!name) continue;
    const oneOff = form[0] === text[0] && editDistance(form, text, 1) <= 1;
    if (oneOff && hasOwnTail(reading, index, name.term)) return name;
    if (oneOff && form.length === text.length && isSpelledOut(reading, index, name.term)) return name;
    const close =
      isSwap(form, text) || (form.length >= 4 && (isDoubled(form, text) || hasSameLetters(form, text)));
    if (!close) continue;
    const certain = form.length >= 5 && isSwap(form, text);
    const about =
      form.length === 3
        ? isSpelledOut(reading, index, name.term) || isDetermining(reading, index, name)
        : isAbout(reading, index, name.term);
    if (certain || about) return name;
  }
  return undefined;
}

/** Whether one has a letter twice that the other has once, or one of the other's letters too few (not the first or the last). */
function isDoubled(form: string, text: string): boolean {
  const [long, short] = form.length > text.length ? [form, text] : [text, form];
  if (long.length !== short.length + 1) {
    if (long.length !== short.length) return false;
    // NDDP for NDPP, MRRT for MRTT: the wrong letter doubled.
    const differs = [...form].flatMap((letter, i) => (letter === text[i] ? [] : [i]));
    const [at] = differs;
    return (
      differs.length === 1 && at !== undefined && (text[at] === text[at - 1] || text[at] === text[at + 1])
    );
  }
  for (let i = 1; i < long.length - 1; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true;
  return false;
}

/** Whether they begin alike and have the same letters, however often: NPDD of NDPP. */
const hasSameLetters = (form: string, text: string): boolean =>
  form.length === text.length &&
  form[0] === text[0] &&
  [...text].every((letter) => form.includes(letter)) &&
  [...form].every((letter) => text.includes(letter));

/** Three letters, the first of them right, before a noun that makes compounds with acronyms: "EFD-projecten". */
function isDetermining({ tokens }: BlockReading, index: number, { term, form }: Name): boolean {
  const next = tokens[index + 1];
  const makesCompounds = term.kind === "fund" || term.kind === "instrument" || term.kind === "process";
  return (
    makesCompounds && next?.joint === "-" && form[0] === tokens[index]!.text[0] && isHyphenHead(next.fold)
  );
}

/** The sentence has the term's full name in it. */
const isSpelledOut = (reading: BlockReading, index: number, term: Term): boolean =>
  mentionsOfSentence(reading, index).some(({ name }) => name.term === term && isRight(name));

/** The compound is the note's own but for the acronym: "SFO-optreden". */
function hasOwnTail({ tokens }: BlockReading, index: number, { acronym, quote }: Term): boolean {
  const next = tokens[index + 1];
  return (
    next?.joint === "-" &&
    quote !== undefined &&
    quote.toLowerCase().includes(`${acronym?.nl ?? acronym?.en}-${next.fold}`.toLowerCase())
  );
}

/** The compound's other part, a name or a key word in the sentence shows that the term is meant. */
function isAbout(reading: BlockReading, index: number, term: Term): boolean {
  if (hasOwnTail(reading, index, term)) return true;
  if (evidenceFor(reading, term, index, index) > 0) return true;
  return mentionsOfSentence(reading, index).some(
    ({ name }) =>
      name.term === term || name.term.related.includes(term.id) || term.related.includes(name.term.id),
  );
}
