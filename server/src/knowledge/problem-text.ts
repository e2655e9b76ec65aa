import type { LocalText } from "./problem";

/** A name or value from a file as it stands in a message: at most 60 units. */
export const shorten = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57)}…`);

/** Adds to a message that the entry `what` was left out. */
export const leftOut = (message: LocalText, what: string | undefined): LocalText => ({
  nl: `${message.nl} ${what === undefined ? "Dit onderdeel" : `«${shorten(what)}»`} is weggelaten.`,
  en: `${message.en} ${what === undefined ? "This element" : `“${shorten(what)}”`} was left out.`,
});
