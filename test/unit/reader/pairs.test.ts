import { strict as assert } from "node:assert";
import type { Language } from "../../../server/src/language/language";
import { agrees, heldClaims, pairFiles, readPairs, readPairSentence } from "./pair-claims";

/** Share of the sentences of each file that must be read rightly, per cent. It only rises. */
const least: Readonly<Record<string, number>> = {};

/** Pairs show what a word or a turn does to a claim: with all else the same, the claim is another. */
for (const lang of ["nl", "en"] as const satisfies readonly Language[]) {
  describe(`minimal pairs, ${lang}`, () => {
    for (const file of pairFiles(lang)) {
      it(file, () => {
        const sentences = readPairs(lang, file).flatMap(({ a, b }) => [a, b]);
        const wrong = sentences.flatMap(([sentence, expected]) => {
          const held = heldClaims(readPairSentence(sentence, lang));
          return agrees(held, expected)
            ? []
            : [`${sentence}\n    ${held.join(", ") || "none"} instead of ${expected}`];
        });
        const share = Math.floor((100 * (sentences.length - wrong.length)) / sentences.length);
        console.log(`      ${share}% of ${sentences.length}`);
        if (process.env.PAIRS === file || process.env.PAIRS === "all") console.log(wrong.join("\n"));
        assert.ok(share >= (least[`${lang}/${file}`] ?? 0), wrong.join("\n"));
      });
    }
  });
}
