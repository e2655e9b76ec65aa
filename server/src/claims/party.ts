import type { Language } from "../language/language";
import { stemOf } from "../language/noun-stem";
import type { Pack } from "../knowledge/pack";
import { isOffice, roleWords } from "./role-words";

/** Key of the state and its government, under whichever of their names. */
export const ownParty = "own";

export const termParty = (id: string): string => `term:${id}`;

/** Key of a party by the words that name it, without article: its head says who it is. */
export function partyKey(form: string, lang: Language): string {
  const word = form.toLowerCase().split(/\s+/).at(-1)!;
  return stemOf(word, lang);
}

/** Kinds of terms that can act. */
export const actingKinds: ReadonlySet<string> = new Set(["body", "organisation", "unit", "forum"]);

/** What a pack states as a party: "NL", the id of a term, or the words for a group. */
export function partyOfPack(value: string, { terms, language }: Pack): string {
  if (value === "NL") return ownParty;
  if (terms.some(({ id, kind, proper }) => id === value && proper && actingKinds.has(kind)))
    return termParty(value);
  return partyKey(value, language);
}

/** Whether the one may be the other, or a part of it: who names the state may mean an office of it. */
export function maySame(a: string, b: string): boolean {
  if (a === b) return true;
  if (a === ownParty || b === ownParty) return isOffice(a === ownParty ? b : a);
  if (a.startsWith("term:") || b.startsWith("term:")) return false;
  return a.endsWith(b) || b.endsWith(a);
}

/** Names of groups that may be anybody. */
export const isVague = (key: string, lang: Language): boolean => {
  const { vague } = roleWords(lang);
  for (const word of vague) if (stemOf(word, lang) === key) return true;
  return false;
};
