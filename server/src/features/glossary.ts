import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../knowledge/pack";
import { ordinalWord } from "../language/ordinals";
import { fullName } from "../rules/support/right-form";
import { noteName, sectionTitle } from "./reference-text";

/** What a preview of a draft can show of the notes without their server. */
export interface Glossary {
  /** Acronyms with their full names. */
  readonly acronyms: readonly { readonly form: string; readonly name: string }[];
  /** Actions by the words of a reference: the section's title and the ordinal in it. */
  readonly actions: readonly {
    readonly id: string;
    readonly section: string;
    readonly ordinal: string;
    /** The note's words, white space folded. */
    readonly quotation: string;
    /** Where they stand, for a reader. */
    readonly place: string;
  }[];
}

/** `lang`: of full names where a term has both; references are recognised in both languages. */
export function glossaryOf({ packs }: Knowledge, lang: Language): Glossary {
  const acronyms = new Map<string, string>();
  const actions: Glossary["actions"][number][] = [];
  for (const pack of packs) {
    for (const term of pack.terms)
      for (const form of [term.acronym?.nl, term.acronym?.en, ...term.altAcronym]) {
        const name = fullName(term, lang);
        if (form !== undefined && form !== name && !acronyms.has(form)) acronyms.set(form, name);
      }
    for (const { id, kind, section: title, position, quote } of pack.commitments) {
      const section = pack.sections.find((one) => one.title === title);
      if (kind !== "action" || !section || position === undefined) continue;
      const titles = new Set((["nl", "en"] as const).map((one) => sectionTitle(section, one)));
      for (const own of ["nl", "en"] as const)
        for (const sectionName of titles)
          actions.push({
            id: `${pack.id}-${id}`,
            section: sectionName,
            ordinal: ordinalWord(position, own),
            quotation: quote.replace(/\s+/g, " "),
            place: `${noteName(pack, lang)}, ‘${sectionTitle(section, lang)}’`,
          });
    }
  }
  return { acronyms: [...acronyms].map(([form, name]) => ({ form, name })), actions };
}
