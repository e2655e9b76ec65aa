import en from "../../../data/language/en/organisations.json";
import nl from "../../../data/language/nl/organisations.json";
import type { Language } from "./language";

/** An international organisation as one language names it. */
export interface OrganisationEntry {
  /** Its Dutch acronym, or an identifier where it has none. */
  readonly id: string;
  readonly acronym: readonly string[];
  readonly name: readonly string[];
  /** The organisation that it is a body of; said in Dutch only, as the ids are the same. */
  readonly of?: string;
}

export const organisations: Readonly<Record<Language, readonly OrganisationEntry[]>> = { nl, en };

/** All acronyms and names in both languages: writers of the one use those of the other. */
export function organisationNames(): readonly { readonly form: string; readonly id: string }[] {
  return [...nl, ...en].flatMap(({ id, acronym, name }) =>
    [...acronym, ...name].map((form) => ({ form, id })),
  );
}

const parents: ReadonlyMap<string, string> = new Map(
  organisations.nl.flatMap(({ id, of }) => (of === undefined ? [] : [[id, of] as const])),
);

/** Whether one of two organisations is a body of the other. */
export const areKin = (a: string, b: string): boolean => parents.get(a) === b || parents.get(b) === a;

/** The organisation in the language's words, the acronym where there is one. */
export function organisationWord(id: string, lang: Language): string | undefined {
  const entry = organisations[lang].find((organisation) => organisation.id === id);
  return entry && (entry.acronym[0] ?? entry.name[0]);
}
