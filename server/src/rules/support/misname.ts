import type { Name } from "../../knowledge/names";
import type { BlockReading } from "../../analysis/block-reading";
import type { Finding, Fix } from "../../analysis/finding";
import type { Pack, Term } from "../../knowledge/pack";
import type { LocalText } from "../../knowledge/problem";
import { acronymFor, fixTo, fullName, inPlaceOf, replacement } from "./right-form";

/** The words of the tokens as they stand in the draft, white space folded. */
export const written = (reading: BlockReading, first: number, last: number): string =>
  reading.content.text
    .slice(reading.tokens[first]!.start, reading.tokens[last]!.end)
    .replace(/[*_]/g, "")
    .replace(/\s+/g, " ");

/** Where the note names the term. */
export function passageOf(
  pack: Pack,
  term: Term,
): { readonly passage: NonNullable<Finding["passage"]> } | undefined {
  if (!term.quoteAt) return undefined;
  return { passage: { pack: pack.id, start: term.quoteAt[0], end: term.quoteAt[1] } };
}

/** “Europees Vredesfonds” heet in de nota “Europese Vredesfaciliteit (EPF)”. */
export function calledOtherwise(wrong: string, right: string, term: Term): LocalText {
  const inNote = term.quote !== undefined;
  return {
    nl: inNote ? `“${wrong}” heet in de nota “${right}”.` : `“${wrong}” heet voluit “${right}”.`,
    en: inNote ? `“${wrong}” is called “${right}” in the note.` : `“${wrong}” is properly called “${right}”.`,
  };
}

interface Misname {
  readonly code: string;
  readonly pack: Pack;
  readonly term: Term;
  readonly first: number;
  readonly last: number;
  readonly form: string;
  readonly message: LocalText;
  readonly safe?: boolean;
  readonly alternatives?: readonly Fix[];
}

/** A finding on the tokens with `form` as its preferred repair. */
export function misname(reading: BlockReading, misname: Misname): Finding {
  const { code, pack, term, first, last, form, message, safe = false, alternatives = [] } = misname;
  const { tokens } = reading;
  const placed = inPlaceOf(form, tokens[first]!);
  // With a hyphen behind it the article is that of what follows.
  const ownArticle =
    reading.lang === "nl" && tokens[last + 1]?.joint !== "-" && form.startsWith(fullName(term, "nl"));
  const article = ownArticle ? term.article : undefined;
  return {
    code,
    severity: "error",
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    message,
    fixes: [fixTo(placed, replacement(tokens, first, last, placed, article), safe), ...alternatives],
    term: term.id,
    ...passageOf(pack, term),
  };
}

/** "Europees Defensiefonds (EDF)", or the name alone for a term without acronym. */
export function nameWithAcronym(term: Term, reading: BlockReading): string {
  const acronym = acronymFor(term, reading.lang);
  const name = fullName(term, reading.lang);
  return acronym && acronym !== name ? `${name} (${acronym})` : name;
}

/** A listed wrong form: the right full name instead. */
export function renamed(
  reading: BlockReading,
  code: string,
  name: Name,
  first: number,
  last: number,
): Finding {
  const form = fullName(name.term, reading.lang);
  const message = calledOtherwise(written(reading, first, last), form, name.term);
  return misname(reading, { code, ...name, first, last, form, message });
}
