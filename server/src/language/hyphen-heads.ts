import heads from "../../../data/language/nl/hyphen-heads.json";

const singular: ReadonlySet<string> = new Set(heads.singular);
const plural: ReadonlySet<string> = new Set(heads.plural);

/** A Dutch noun that makes a compound with an acronym: EU-missie, NAVO-top. */
export const isHyphenHead = (fold: string): boolean => singular.has(fold) || plural.has(fold);

/** Such a noun in the plural, which may also stand as an object without article. */
export const isPluralHead = (fold: string): boolean => plural.has(fold);
