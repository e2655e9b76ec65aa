import { dutchFunctionWords, englishFunctionWords } from "./function-words";
import type { Language } from "./language";
import type { Token } from "../text/tokens";

/** The language that most of the tokens' function words belong to; undefined where they do not tell. */
export function detectLanguage(tokens: readonly Token[]): Language | undefined {
  let balance = 0;
  for (const { fold } of tokens) {
    const isDutch = dutchFunctionWords.has(fold);
    const isEnglish = englishFunctionWords.has(fold);
    if (isDutch !== isEnglish) balance += isDutch ? 1 : -1;
  }
  return balance > 0 ? "nl" : balance < 0 ? "en" : undefined;
}
