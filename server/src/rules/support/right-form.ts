import type { Term } from "../../knowledge/pack";
import type { Language } from "../../language/language";
import type { Token } from "../../text/tokens";
import type { Fix, TextEdit } from "../../analysis/finding";

/** The full name to write in a draft of language `lang`. */
export const fullName = (term: Term, lang: Language): string =>
  term.prefLabel[lang] ?? term.prefLabel.nl ?? term.prefLabel.en ?? term.id;

export const acronymFor = (term: Term, lang: Language): string | undefined =>
  term.acronym?.[lang] ?? term.acronym?.nl ?? term.acronym?.en;

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `form` with a capital where the replaced word begins the sentence with one and the form has none of its own. */
export const inPlaceOf = (form: string, replaced: Token): string =>
  replaced.text !== replaced.fold && form === form.toLowerCase() ? capitalise(form) : form;

const articles: Readonly<Record<string, string>> = { de: "het", het: "de", De: "Het", Het: "De" };

/** Edits that put `form` in place of the tokens, and the article before them right where the term's gender is known. */
export function replacement(
  tokens: readonly Token[],
  first: number,
  last: number,
  form: string,
  article?: "de" | "het",
): readonly TextEdit[] {
  const edit: TextEdit = { start: tokens[first]!.start, end: tokens[last]!.end, newText: form };
  const before = tokens[first - 1];
  const other = before && articles[before.text];
  if (!article || !before || !other || before.fold === article || tokens[first]!.joint !== " ") return [edit];
  return [{ start: before.start, end: before.end, newText: other }, edit];
}

export const fixTo = (form: string, edits: readonly TextEdit[], safe = false, preferred = true): Fix => ({
  title: { nl: `Wijzig in “${form}”`, en: `Change to “${form}”` },
  edits,
  preferred,
  safe,
});
