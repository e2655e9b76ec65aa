import type { LocalText } from "../../knowledge/problem";

/** What no document that people write comes near. */
export const xmlLimits = { maxDepth: 200, maxElements: 2_000_000 } as const;

export const tooDeep: LocalText = {
  nl: `De XML is te diep genest (meer dan ${xmlLimits.maxDepth} niveaus).`,
  en: `The XML is nested too deeply (more than ${xmlLimits.maxDepth} levels).`,
};

export const tooManyElements: LocalText = {
  nl: "De XML heeft te veel elementen (meer dan 2 miljoen).",
  en: "The XML has too many elements (more than 2 million).",
};

export const withDoctype: LocalText = {
  nl: "De XML heeft een documenttype (DOCTYPE); zulke bestanden worden niet gelezen.",
  en: "The XML has a document type (DOCTYPE); such files are not read.",
};

export const notWellFormed: LocalText = { nl: "De XML is beschadigd.", en: "The XML is damaged." };
