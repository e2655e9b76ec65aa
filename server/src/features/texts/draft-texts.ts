import type { Language } from "../../knowledge/pack";
import { cardinalWord } from "../../language/ordinals";

/** What the features put into a draft, in the draft's language, beside the note's own words. */
export interface DraftTexts {
  readonly reference: {
    readonly line: (n: number) => string;
    readonly under: (title: string) => string;
    readonly action: (ordinal: string) => string;
    readonly theAction: (ordinal: string) => string;
    /** Joins a reference that is no part of the sentence's grammar to the sentence. */
    readonly see: string;
  };
  readonly abbreviations: {
    readonly title: string;
    readonly form: string;
    readonly full: string;
  };
  readonly deviations: {
    readonly intro: (points: number, notes: number) => string;
    readonly item: (quotation: string, place: string, reason: string) => string;
  };
  readonly statusTable: {
    readonly action: string;
    readonly firmness: string;
    readonly where: string;
    readonly state: string;
    readonly none: string;
    readonly outOfScope: string;
  };
}

const nl: DraftTexts = {
  reference: {
    line: (n) => `actielijn ${n}`,
    under: (title) => `onder ‘${title}’`,
    action: (ordinal) => `${ordinal} actie`,
    theAction: (ordinal) => `de ${ordinal} actie`,
    see: ", zie ",
  },
  abbreviations: { title: "Lijst van afkortingen", form: "Afkorting", full: "Voluit" },
  deviations: {
    intro: (points, notes) =>
      `Op ${cardinalWord(points, "nl")} ${points === 1 ? "punt" : "punten"} wijkt dit stuk bewust af van de ${notes === 1 ? "nota" : "nota’s"}:`,
    item: (quotation, place, reason) =>
      `De nota stelt: “${quotation}” ${place}. Reden om hiervan af te wijken: ${reason}`,
  },
  statusTable: {
    action: "Actie",
    firmness: "In de nota",
    where: "In de concepten",
    state: "Stand van zaken",
    none: "niet genoemd",
    outOfScope: "buiten beschouwing",
  },
};

const en: DraftTexts = {
  reference: {
    line: (n) => `action line ${n}`,
    under: (title) => `under ‘${title}’`,
    action: (ordinal) => `${ordinal} action`,
    theAction: (ordinal) => `the ${ordinal} action`,
    see: ", see ",
  },
  abbreviations: { title: "List of abbreviations", form: "Abbreviation", full: "In full" },
  deviations: {
    intro: (points, notes) =>
      `On ${cardinalWord(points, "en")} ${points === 1 ? "point" : "points"} this text deviates from the ${notes === 1 ? "note" : "notes"} on purpose:`,
    item: (quotation, place, reason) =>
      `The note states: “${quotation}” ${place}. Reason to deviate from it: ${reason}`,
  },
  statusTable: {
    action: "Action",
    firmness: "In the note",
    where: "In the drafts",
    state: "State of affairs",
    none: "not mentioned",
    outOfScope: "out of scope",
  },
};

export const draftTexts: Readonly<Record<Language, DraftTexts>> = { nl, en };
