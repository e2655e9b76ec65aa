import { dutchFunctionWords, englishFunctionWords } from "./function-words";
import type { Language } from "./language";
import type { Token } from "../text/tokens";

/** Endings that one of the two languages has and the other has not; they count half a word of grammar. */
const dutchEnding = /(?:lijk|lijke|heid|heden|ingen|tie|ties|teit|isch|ische|eerd|eren)$/;
const englishEnding = /(?:tion|tions|ity|ness|ies|ally|ously|ship|ships|ted|ting|ces)$/;

/** The language that most of the tokens' function words belong to; undefined where they do not tell. */
export function detectLanguage(tokens: readonly Token[]): Language | undefined {
  let balance = 0;
  for (const { fold } of tokens) {
    const isDutch = dutchFunctionWords.has(fold);
    const isEnglish = englishFunctionWords.has(fold);
    if (isDutch !== isEnglish) balance += isDutch ? 2 : -2;
    else if (!isDutch && fold.length > 5)
      balance += dutchEnding.test(fold) ? 1 : englishEnding.test(fold) ? -1 : 0;
  }
  return balance > 0 ? "nl" : balance < 0 ? "en" : undefined;
}
