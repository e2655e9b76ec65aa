import { languages, type TermSet } from "./term-entry";

/**
 * The words of the right names as a dictionary of cSpell, one a line. Words that are wrong in a name are not forbidden there: whether
 * they are wrong depends on the words beside them.
 */
export function* writeCspell({ title, entries }: TermSet): Generator<string> {
  yield `# ${title.replace(/\s+/g, " ")}\n`;
  const words = new Set<string>();
  for (const { prefLabel, acronym, altAcronym, altLabel, plural } of entries) {
    const forms = [
      ...altAcronym,
      ...languages.flatMap((lang) => [prefLabel[lang], acronym[lang], ...altLabel[lang], ...plural[lang]]),
    ];
    for (const form of forms) for (const word of wordsOf(form ?? "")) words.add(word);
  }
  const sorted = [...words].sort((a, b) => (a < b ? -1 : 1));
  for (const word of sorted) yield `${word}\n`;
}

/** Words with a letter, without the marks around them; joined ones as a whole and by their parts, for cSpell looks at both. */
const wordsOf = (form: string): readonly string[] =>
  form.split(/\s+/u).flatMap((part) => {
    const word = part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    const parts = word.split(/[^\p{L}\p{N}'’]+/u);
    return [...(parts.length > 1 ? [word] : []), ...parts].filter((own) => /\p{L}/u.test(own));
  });
