import type { Language } from "../../language/language";
import { isAcronym, kindOfWrongForm, once, type TermEntry } from "./term-entry";

/** A form of a term as another format tells of it. */
export interface ReadForm {
  readonly form: string;
  readonly lang: Language;
  /** Undefined where nothing is said: right, and the first one of its language the preferred one. */
  readonly status?: "preferred" | "admitted" | "deprecated" | undefined;
  readonly type?: "acronym" | "full" | undefined;
  readonly plural?: boolean | undefined;
}

export type Labels = Pick<
  TermEntry,
  "prefLabel" | "acronym" | "altAcronym" | "altLabel" | "plural" | "hiddenLabel"
>;

/** Sorts forms into what a term has of them. */
export function collectLabels(forms: readonly ReadForm[]): Labels {
  const nl = ofLanguage(forms, "nl");
  const en = ofLanguage(forms, "en");
  const right = {
    prefLabel: { ...present("nl", nl.name), ...present("en", en.name) },
    acronym: { ...present("nl", nl.acronym), ...present("en", en.acronym) },
    altAcronym: once([...nl.otherAcronyms, ...en.otherAcronyms]),
    altLabel: { nl: nl.others, en: en.others },
    plural: { nl: nl.plurals, en: en.plurals },
  };
  // What is right in one language may be wrong in the other.
  const key = ({ lang, form }: ReadForm): string => `${lang} ${form}`;
  const rightForms = new Set(forms.filter(({ status }) => status !== "deprecated").map(key));
  const wrong = forms.filter((own) => own.status === "deprecated" && !rightForms.has(key(own)));
  return {
    ...right,
    hiddenLabel: wrong.map(({ form, lang }) => ({ form, kind: kindOfWrongForm(form, right), lang })),
  };
}

const present = (lang: Language, form: string | undefined): Partial<Record<Language, string>> =>
  form === undefined ? {} : { [lang]: form };

function ofLanguage(forms: readonly ReadForm[], lang: Language) {
  const right = forms.filter((own) => own.lang === lang && own.status !== "deprecated");
  const short = right.filter(
    ({ form, type }) => type === "acronym" || (type === undefined && isAcronym(form)),
  );
  const long = right.filter((own) => !short.includes(own) && !own.plural);
  // A term that has no name but an acronym is called by it.
  const name =
    preferred(long) ?? (long.length === 0 ? undefined : long.find(({ status }) => status === undefined));
  const acronym = preferred(short) ?? short.find(({ status }) => status === undefined);
  return {
    name: name?.form,
    acronym: acronym?.form,
    otherAcronyms: once(short.filter((own) => own !== acronym).map(({ form }) => form)),
    others: once(long.filter((own) => own !== name).map(({ form }) => form)),
    plurals: once(right.filter((own) => own.plural && !short.includes(own)).map(({ form }) => form)),
  };
}

const preferred = (forms: readonly ReadForm[]): ReadForm | undefined =>
  forms.find(({ status }) => status === "preferred");

/** The language of a tag such as nl-BE, where it is one of ours. */
export function languageOfTag(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split("-")[0];
  return primary === "nl" || primary === "en" ? primary : undefined;
}

/** What a source is said to be: “nota”, an address, or both. */
export function readSource(text: string): Pick<NonNullable<TermEntry["definition"]>, "source" | "url"> {
  const url = /https?:\/\/\S+/.exec(text)?.[0];
  const source = /^\s*nota\b/i.test(text) ? "nota" : "extern";
  return { source, ...(url !== undefined && { url }) };
}
