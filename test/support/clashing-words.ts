import { once } from "../../server/src/text/once";
import { analyserOfPack } from "./real-pack";

const analyser = once(analyserOfPack);

/** The words that go against the shipped notes or hold them less firmly, in the order of the text. */
export const clashingWords = (text: string): readonly string[] =>
  analyser()
    .analyse({ text, languageId: "markdown" })
    .findings.filter(({ code }) => /^(?:contradiction|weakened)\//.test(code))
    .map(({ start, end }) => text.slice(start, end));
