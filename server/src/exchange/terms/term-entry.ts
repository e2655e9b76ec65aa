import type { MisnameKind, Provenance, Term } from "../../knowledge/pack";
import type { Language } from "../../language/language";

type PerLanguage<T> = Partial<Readonly<Record<Language, T>>>;

/** A wrong form that is wrong everywhere. */
export interface WrongForm {
  readonly form: string;
  readonly kind: MisnameKind;
  readonly lang: Language;
}

/**
 * What other formats can hold of a term. Left out: forms that are right or wrong only in a context (after an article, beside
 * certain words), homonyms, quotations, legal bases and what came after the note, for which they have no place.
 */
export interface TermEntry {
  readonly id: string;
  readonly prefLabel: PerLanguage<string>;
  readonly acronym: PerLanguage<string>;
  readonly altAcronym: readonly string[];
  readonly altLabel: Readonly<Record<Language, readonly string[]>>;
  readonly plural: Readonly<Record<Language, readonly string[]>>;
  /** The Dutch ones first. */
  readonly hiddenLabel: readonly WrongForm[];
  readonly definition?: PerLanguage<string> & { readonly source: Provenance; readonly url?: string };
  readonly related: readonly string[];
  readonly confusedWith: readonly string[];
  readonly kind?: string;
  readonly owner?: string;
  readonly article?: "de" | "het";
  readonly proper: boolean;
  readonly keywords: readonly string[];
}

/** Terms with what they belong to. */
export interface TermSet {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Of the note, as an ISO date. */
  readonly date?: string;
  readonly entries: readonly TermEntry[];
}

export const languages: readonly Language[] = ["nl", "en"];

/** Kinds of which a form is no wrong name by itself: another thing's name, or a right one with a wrong owner. */
const inContext: ReadonlySet<MisnameKind> = new Set(["confusion", "attribution"]);

export function entryOf(term: Term): TermEntry {
  const { id, prefLabel, altAcronym, plural, definition, related, confusedWith, keywords, proper } = term;
  return {
    id,
    prefLabel,
    acronym: term.acronym ?? {},
    altAcronym,
    altLabel: {
      nl: term.altLabel.nl.filter(({ after }) => after === undefined).map(({ form }) => form),
      en: term.altLabel.en.filter(({ after }) => after === undefined).map(({ form }) => form),
    },
    plural,
    hiddenLabel: languages.flatMap((own) =>
      term.hiddenLabel
        .filter(({ kind, context, lang }) => lang === own && context === undefined && !inContext.has(kind))
        .map(({ form, kind, lang }) => ({ form, kind, lang })),
    ),
    ...(definition && { definition }),
    related,
    confusedWith,
    ...(term.kind !== "concept" && { kind: term.kind }),
    ...(term.owner !== undefined && { owner: term.owner }),
    ...(term.article && { article: term.article }),
    proper,
    keywords,
  };
}

/** What a form that somebody calls wrong is wrong in, as far as it shows beside the right ones. */
export function kindOfWrongForm(
  form: string,
  {
    prefLabel,
    acronym,
    altAcronym,
    altLabel,
  }: Pick<TermEntry, "prefLabel" | "acronym" | "altAcronym" | "altLabel">,
): MisnameKind {
  const right = [
    ...Object.values(prefLabel),
    ...Object.values(acronym),
    ...altAcronym,
    ...altLabel.nl,
    ...altLabel.en,
  ];
  if (right.some((own) => own.toLowerCase() === form.toLowerCase())) return "name-form";
  if (right.some((own) => letters(own) === letters(form))) return "compound";
  return isAcronym(form) ? "acronym" : "expansion";
}

const letters = (form: string): string => form.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Looks like an acronym where nothing else says what it is. */
export const isAcronym = (form: string): boolean => /^[\p{Lu}\p{N}][\p{Lu}\p{N}&/-]{1,9}$/u.test(form);

/** The values once each, in order. */
export const once = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
