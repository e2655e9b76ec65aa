import type { LocalText } from "../../knowledge/problem";
import { Refused } from "../refused";

/** What no list of terms of one note comes near; lengths in UTF-16 code units. */
export const termLimits = {
  maxFileBytes: 200_000_000,
  maxTerms: 20_000,
  /** Of one label, definition or other field. */
  maxField: 10_000,
  /** Of one term, of each kind. */
  maxForms: 500,
} as const;

const tooMany: LocalText = {
  nl: `Er staan te veel begrippen in dit bestand (meer dan ${termLimits.maxTerms / 1000}.000 in het Nederlands of Engels).`,
  en: `This file holds too many terms (more than ${termLimits.maxTerms / 1000},000 in Dutch or English).`,
};

const tooLong: LocalText = {
  nl: `Een veld is te lang (meer dan ${termLimits.maxField / 1000}.000 tekens).`,
  en: `A field is too long (more than ${termLimits.maxField / 1000},000 characters).`,
};

const tooManyForms: LocalText = {
  nl: `Een begrip heeft te veel vormen (meer dan ${termLimits.maxForms}).`,
  en: `A term has too many forms (more than ${termLimits.maxForms}).`,
};

type Place = Refused["place"];

/** @throws Refused */
export function checkTermCount(count: number, place: Place): void {
  if (count > termLimits.maxTerms) throw new Refused(tooMany, place);
}

/** @throws Refused */
export function checkField(length: number, place: Place): void {
  if (length > termLimits.maxField) throw new Refused(tooLong, place);
}

/** @throws Refused */
export function checkForms(count: number, place: Place): void {
  if (count > termLimits.maxForms) throw new Refused(tooManyForms, place);
}
