import en from "../../../data/language/en/function-words.json";
import nl from "../../../data/language/nl/function-words.json";

export const dutchFunctionWords: ReadonlySet<string> = new Set(nl);
export const englishFunctionWords: ReadonlySet<string> = new Set(en);

/** Articles, prepositions, pronouns, auxiliaries and the like, of either language. */
export const isFunctionWord = (fold: string): boolean =>
  dutchFunctionWords.has(fold) || englishFunctionWords.has(fold);
