import type { Language } from "../../../server/src/language/language";
import type { Clause } from "../../../server/src/reader/model/clause";
import { readDutchClauses } from "../../../server/src/reader/clauses/nl/clauses";
import { readEnglishClauses } from "../../../server/src/reader/clauses/en/clauses";
import { readWords, type SentenceWords } from "../../../server/src/reader/words/sentence-words";
import { readTokens } from "../../../server/src/text/tokens";

export function wordsOf(text: string, lang: Language): SentenceWords {
  const tokens = readTokens({ text, masks: [] });
  return readWords({ lang, tokens, topics: [], actors: [], isQuoted: () => false });
}

/**
 * Clauses, one a line: kind ("~": loose), connective with its factuality, "&" coordinator, "^" index of the clause that it depends
 * on, "<" antecedent; its words; then its verbs as role and lemma, outermost first, "+" before one that is coordinated.
 */
export function showClauses(text: string, lang: Language): readonly string[] {
  const sentence = wordsOf(text, lang);
  const clauses = lang === "en" ? readEnglishClauses(sentence) : readDutchClauses(sentence);
  return clauses.map((clause) => showClause(sentence, clause));
}

function showClause({ words }: SentenceWords, clause: Clause): string {
  const { kind, loose, connective, coordinator, parent, antecedent } = clause;
  const head = [
    `${kind}${loose ? "~" : ""}`,
    ...(connective ? [`${connective.entry.form}${connective.entry.factuality}`] : []),
    ...(coordinator === undefined ? [] : [`&${coordinator}`]),
    ...(parent === undefined ? [] : [`^${parent}`]),
    ...(antecedent === undefined ? [] : [`<${words[antecedent]!.fold}`]),
  ].join(" ");
  const verbs = clause.verbs.map(
    ({ role, lemma, coordinated }) => `${coordinated ? "+" : ""}${role}:${lemma}`,
  );
  return `${head}: ${clause.words.map((i) => words[i]!.fold).join(" ")} | ${verbs.join(" ")}`;
}
