import { strict as assert } from "node:assert";
import type { Language } from "../../../server/src/language/language";
import { agrees, heldClaims, pairFiles, readPairs, readPairSentence } from "./pair-claims";

/**
 * Share of the sentences of each file that must be read rightly, per cent, rounded down. It only rises. PAIRS=1 prints the present
 * shares, PAIRS=FILE or PAIRS=all what is read wrongly too.
 */
const least: Readonly<Record<string, number>> = {
  "nl/adjectives.json": 91,
  "nl/adverbs.json": 96,
  "nl/clauses-between.json": 100,
  "nl/clauses-joined.json": 100,
  "nl/conditions.json": 91,
  "nl/connectives.json": 82,
  "nl/contrast.json": 81,
  "nl/hedges.json": 100,
  "nl/modality.json": 94,
  "nl/negation.json": 81,
  "nl/nouns.json": 89,
  "nl/predicates.json": 100,
  "nl/reported.json": 96,
  "nl/set-apart.json": 100,
  "nl/time.json": 91,
  "nl/turned.json": 100,
  "nl/turns.json": 100,
  "nl/worth.json": 100,
  "nl/verbs-decide.json": 84,
  "nl/verbs-do.json": 95,
  "nl/verbs-lead.json": 91,
  "nl/verbs-less.json": 94,
  "nl/verbs-more.json": 94,
  "nl/verbs-plan.json": 83,
  "nl/verbs-speech.json": 95,
  "nl/verbs-stop.json": 85,
  "en/adjectives.json": 95,
  "en/adverbs.json": 98,
  "en/conditions.json": 95,
  "en/constructions.json": 97,
  "en/contrast.json": 88,
  "en/hedges.json": 100,
  "en/idioms.json": 98,
  "en/modality.json": 90,
  "en/negation.json": 89,
  "en/nouns.json": 91,
  "en/reported.json": 98,
  "en/set-apart.json": 100,
  "en/time.json": 98,
  "en/turned.json": 100,
  "en/verbs-course.json": 98,
  "en/verbs-membership.json": 98,
  "en/verbs-policy.json": 98,
  "en/verbs-size.json": 98,
  "en/worth.json": 100,
};

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
        if (process.env.PAIRS) console.log(`      ${share}% of ${sentences.length}`);
        if (process.env.PAIRS === file || process.env.PAIRS === "all") console.log(wrong.join("\n"));
        const floor = least[`${lang}/${file}`];
        assert.ok(floor !== undefined, `no share for ${lang}/${file}`);
        assert.ok(share >= floor, `${share}% instead of ${floor}%\n${wrong.join("\n")}`);
      });
    }
  });
}
