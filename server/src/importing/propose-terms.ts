import type { Language } from "../language/language";
import { organisationNames } from "../language/organisations";
import type { TermSource } from "../knowledge/read-terms";
import type { NoteText } from "./note-sentences";
import type { Proposal } from "./proposal";
import { cueWords } from "./value-cues";
import { createIds, slugOf } from "./slug";

import { findTerms, type FoundTerm } from "./find-terms";

export type TermProposal = Proposal<TermSource> & {
  /** What the note says that it is: "programma". */
  readonly classNoun?: string;
};

/** Terms of the note: what it abbreviates, what it writes with capitals, and compounds that it comes back to. */
export const proposeTerms = (note: NoteText): readonly TermProposal[] =>
  entriesOf(findTerms(note), note.lang);

const bodies = /(?:dienst|inspectie|raad|autoriteit|bureau|commissie|platform|agentschap|instituut|centrum|organisatie|ministerie|unie|college|kamer|bank|staat|kennispunt|steunpunt|stuurgroep|werkgroep|taskforce|beraad|overleg|consortium|netwerk|loket|stichting|vereniging|verbond|inspectorate|agency|council|authority|committee|board|service)$/; // prettier-ignore
const kinds: readonly (readonly [RegExp, string])[] = [
  [bodies, "body"],
  [/(?:fonds|fund|regeling|subsidie)$/, "fund"],
  [/(?:programma|programme|program|project|aanpak)$/, "programme"],
  [/(?:wet|verdrag|richtlijn|verordening|akkoord|convenant|act|treaty|directive|nota|agenda|strategie|strategy)$/, "instrument"], // prettier-ignore
];

const kindOf = (form: string): string =>
  kinds.find(([pattern]) =>
    form
      .toLowerCase()
      .split(" ")
      .some((word) => pattern.test(word)),
  )?.[1] ?? "concept";

function entriesOf(found: readonly FoundTerm[], lang: Language): readonly TermProposal[] {
  const idOf = createIds();
  const long = found.flatMap(({ acronym, fold }) => (acronym === undefined ? [] : [` ${fold} `]));
  const acronyms = new Set<string>();
  const all = new Set(found.flatMap(({ acronym }) => acronym ?? []));
  return (
    found
      .filter(({ form }) => form.length >= 3)
      // "Bureau voor Zee" of the "Bureau voor Zee en Kust (BZK)".
      .filter(
        ({ fold, acronym }) => acronym !== undefined || !long.some((name) => name.includes(` ${fold} `)),
      )
      .sort((a, b) => b.ground.confidence - a.ground.confidence)
      .map((term) => {
        const acronym = term.acronym !== undefined && !acronyms.has(term.acronym) ? term.acronym : undefined;
        if (acronym !== undefined) acronyms.add(acronym);
        const plural = [...term.forms].filter((form) => form !== term.form);
        const own = kindOf(term.form);
        const kind =
          term.organisation === true
            ? "organisation"
            : own === "concept" && term.classNoun !== undefined
              ? kindOf(term.classNoun)
              : own;
        const hidden = [
          ...(acronym !== undefined && isAcronymForm(acronym) && !wellKnown.has(acronym)
            ? swapped(acronym, lang, all)
            : []),
          ...(term.proper ? uncapitalised(term.form, lang) : []),
        ];
        const entry: TermSource = {
          id: idOf(slugOf(acronym ?? term.form)),
          prefLabel: { [lang]: term.form },
          ...(acronym !== undefined && { acronym: { [lang]: acronym } }),
          ...(lang === "nl" &&
            term.proper &&
            inflected(term.form).length > 0 && { altLabel: { nl: inflected(term.form) } }),
          ...(plural.length > 0 && { plural: { [lang]: plural } }),
          ...(lang === "nl" && term.de !== term.het && { article: term.de > term.het ? "de" : "het" }),
          ...(kind !== "concept" && { kind }),
          ...(term.proper && { proper: true }),
          ...(hidden.length > 0 && { hiddenLabel: hidden }),
          quote: term.at.quote,
        };
        return {
          kind: "term",
          entry,
          ...term.ground,
          ...(term.classNoun !== undefined && { classNoun: term.classNoun }),
        };
      })
  );
}

/** Endings of adjectives with and without their -e. */
const endings: readonly (readonly [string, string])[] = [
  ["aal", "ale"], ["eel", "ele"], ["ees", "ese"], ["isch", "ische"], ["lijk", "lijke"], ["ig", "ige"], ["end", "ende"], ["ief", "ieve"],
  ["ent", "ente"], ["air", "aire"], ["oos", "oze"], ["eerd", "eerde"],
]; // prettier-ignore

/** The name with its first word otherwise inflected: "het Internationale Strafhof" is the Internationaal Strafhof. */
function inflected(form: string): readonly string[] {
  const [first, ...rest] = form.split(" ");
  if (rest.length === 0) return [];
  return endings.flatMap(([bare, long]) => {
    if (first!.endsWith(long)) return [[first!.slice(0, -long.length) + bare, ...rest].join(" ")];
    return first!.endsWith(bare) ? [[first!.slice(0, -bare.length) + long, ...rest].join(" ")] : [];
  });
}

const isAcronymForm = (acronym: string): boolean => /^[A-Z]{3,6}$/.test(acronym);

/** Acronyms that everybody knows: two letters the other way round make another body. */
const wellKnown: ReadonlySet<string> = new Set([
  ...organisationNames().map(({ form }) => form),
  ...cueWords.nl.acronyms,
]);

/** The acronym with two neighbouring letters the other way round, where that is no other's. */
function swapped(
  acronym: string,
  lang: Language,
  others: ReadonlySet<string>,
): NonNullable<TermSource["hiddenLabel"]> {
  const forms = new Set<string>();
  for (let i = 0; i + 1 < acronym.length; i++) {
    const form = acronym.slice(0, i) + acronym[i + 1]! + acronym[i]! + acronym.slice(i + 2);
    if (form !== acronym && !others.has(form) && !wellKnown.has(form)) forms.add(form);
  }
  return [...forms].map((form) => ({ form, kind: "acronym" as const, ...(lang === "en" && { lang }) }));
}

/** A name of three words or more, of which the small ones have capitals too, without its capitals: "zee zonder grens". */
function uncapitalised(form: string, lang: Language): NonNullable<TermSource["hiddenLabel"]> {
  const words = form.split(" ");
  if (words.length < 3 || !words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word))) return [];
  const lower = form.toLowerCase();
  const opening = lower.charAt(0).toUpperCase() + lower.slice(1);
  return [lower, opening].map((one) => ({
    form: one,
    kind: "spelling" as const,
    ...(lang === "en" && { lang }),
  }));
}
