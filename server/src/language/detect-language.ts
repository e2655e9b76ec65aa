import nl from "../../../data/language/nl/function-words.json";
import en from "../../../data/language/en/function-words.json";
import type { Language } from "./language";
import type { Token } from "../text/tokens";

const dutch: ReadonlySet<string> = new Set(nl);
const english: ReadonlySet<string> = new Set(en);

/** The language that most of the tokens' function words belong to; undefined where they do not tell. */
export function detectLanguage(tokens: readonly Token[]): Language | undefined {
  let balance = 0;
  for (const { fold } of tokens) {
    const isDutch = dutch.has(fold);
    const isEnglish = english.has(fold);
    if (isDutch !== isEnglish) balance += isDutch ? 1 : -1;
  }
  return balance > 0 ? "nl" : balance < 0 ? "en" : undefined;
}
