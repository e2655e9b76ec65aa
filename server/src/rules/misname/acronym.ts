import { isAcronymToken, readDefinitions, type Definition } from "../../analysis/definitions";
import type { BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import type { BlockRule, RuleContext } from "../../analysis/rule";
import { isQuoted } from "../../analysis/quotations";
import type { Name } from "../../knowledge/names";
import type { Term } from "../../knowledge/pack";
import { isSwap } from "../../language/edit-distance";
import { evidenceFor } from "../support/context";
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
    for (const definition of readDefinitions(reading.tokens, reading.mentions, context.knowledge)) {
      defined.add(definition.acronym);
      if (isQuoted(reading.quotations, definition.acronym)) continue;
      const name = wronglyAbbreviated(definition, context);
      if (name && !wronglyExpanded(reading, definition))
        findings.push(wrong(reading, definition.acronym, name));
    }
    for (const { name, first, last, quoted } of reading.mentions) {
      if (quoted || name.role !== "hidden" || name.kind !== "acronym" || last !== first) continue;
      findings.push(wrong(reading, first, name));
    }
    reading.tokens.forEach((token, index) => {
      if (defined.has(index) || !isAcronymToken(token) || isQuoted(reading.quotations, index)) return;
      if (reading.content.kind === "quotation" || context.knowledge.names.acronyms.has(token.text)) return;
      if (reading.mentions.some(({ first, last }) => first <= index && index <= last)) return;
      const meant = swapped(reading, index, context);
      if (meant) findings.push(wrong(reading, index, meant));
    });
    return findings;
  },
};

const isRight = ({ role }: Name): boolean => role === "pref" || role === "alt" || role === "plural";

/** The full name of which the acronym is certainly not the acronym. */
function wronglyAbbreviated({ mention, known }: Definition, { knowledge }: RuleContext): Name | undefined {
  if (!mention || !isRight(mention.name)) return undefined;
  const { name } = mention;
  if (!name.term.acronym || known.some(({ term }) => term === name.term)) return undefined;
  if (!name.term.proper && known.length > 0) return undefined;
  // An owner or a country in brackets behind a name is no acronym of it.
  const isOwner = known.some(
    ({ term }) => [...knowledge.owners.values()].includes(term) && !name.term.confusedWith.includes(term.id),
  );
  return isOwner ? undefined : name;
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
 * The acronym that two swapped letters, a doubled or a missing one make of this: of four letters or more, or of three where
 * the sentence is about that term. No other substitution: EPF and EDF are one apart.
 */
function swapped(reading: BlockReading, index: number, { knowledge }: RuleContext): Name | undefined {
  const { text } = reading.tokens[index]!;
  if (text.length < 3) return undefined;
  for (const [form, names] of knowledge.names.acronyms) {
    if (form.length < 3 || Math.abs(form.length - text.length) > 1) continue;
    const close = isSwap(form, text) || (form.length >= 4 && isDoubled(form, text));
    if (!close) continue;
    const name = names.find(({ role }) => role === "acronym");
    if (!name) continue;
    if (isAbout(reading, index, name.term) || (form.length >= 5 && isSwap(form, text))) return name;
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

/** The compound's other part, a name or a key word in the sentence shows that the term is meant. */
function isAbout(reading: BlockReading, index: number, term: Term): boolean {
  const next = reading.tokens[index + 1];
  if (
    next?.joint === "-" &&
    term.quote?.toLowerCase().includes(`${acronymFor(term, "nl")}-${next.fold}`.toLowerCase())
  )
    return true;
  if (evidenceFor(reading, term, index, index) > 0) return true;
  const sentence = reading.sentenceOf[index];
  return reading.mentions.some(
    ({ name, first }) =>
      reading.sentenceOf[first] === sentence &&
      (name.term === term || name.term.related.includes(term.id) || term.related.includes(name.term.id)),
  );
}
