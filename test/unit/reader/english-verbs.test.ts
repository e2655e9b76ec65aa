import { strict as assert } from "node:assert";
import { finiteScore, likely, standsAsNoun } from "../../../server/src/reader/clauses/en/nominal";
import { readEnglishClauses } from "../../../server/src/reader/clauses/en/clauses";
import { wordsOf } from "./show-clauses";

/** Tenses that the finite verb of the sentence's last clause may have. */
function tensesOf(text: string): readonly string[] {
  const clause = readEnglishClauses(wordsOf(text, "en")).at(-1)!;
  const forms = clause.verbs[0]?.forms ?? [];
  return [...new Set(forms.flatMap(({ features }) => features.tense ?? []))].sort();
}

describe("verbs of English clauses", () => {
  it("takes a form without -s behind a singular for a past", () => {
    assert.deepEqual(tensesOf("The Netherlands cut its contribution."), ["past"]);
    assert.deepEqual(tensesOf("The allies cut their contribution."), ["past", "present"]);
    assert.deepEqual(tensesOf("The Netherlands cuts its contribution."), ["present"]);
  });

  it("finds the verb that a contraction holds", () => {
    assert.deepEqual(tensesOf("The Netherlands didn't cut its contribution."), ["past"]);
    assert.deepEqual(tensesOf("The Netherlands doesn't cut its contribution."), ["present"]);
  });

  it("reads could and might as a permission held back", () => {
    const [clause] = readEnglishClauses(wordsOf("The contribution could be reduced.", "en"));
    assert.deepEqual(
      clause!.verbs.map(({ role, lemma }) => `${role}:${lemma}`),
      ["conditional:could", "modal:can", "passive:be", "lexical:reduce"],
    );
  });

  it("leaves a modal without forms, so that it is no past", () => {
    for (const modal of ["should", "would like to"])
      assert.deepEqual(tensesOf(`The Netherlands ${modal} leave the fund.`), []);
  });

  it("gives a verb written with a hyphen its own lemma", () => {
    const [clause] = readEnglishClauses(wordsOf("The ministry will co-fund the programme.", "en"));
    assert.deepEqual(
      clause!.verbs.map(({ lemma }) => lemma),
      ["will", "co-fund"],
    );
  });
});

/** Index of the last word that reads so. */
const at = (words: readonly { readonly fold: string }[], fold: string): number =>
  words.findLastIndex((word) => word.fold === fold);

describe("English forms that are no verbs where they stand", () => {
  const nouns: readonly (readonly [sentence: string, word: string])[] = [
    ["The cuts are planned.", "cuts"],
    ["These cuts hurt.", "cuts"],
    ["The minister's plans fail.", "plans"],
    ["The Netherlands' plans fail.", "plans"],
    ["Large cuts follow.", "cuts"],
    ["Talks on cuts go on.", "cuts"],
    ["No cuts follow.", "cuts"],
    ["The fast-track procedure is used.", "track"],
  ];
  for (const [text, word] of nouns)
    it(`${word}: ${text}`, () => {
      const sentence = wordsOf(text, "en");
      assert.ok(standsAsNoun(sentence, at(sentence.words, word)));
    });

  const verbs: readonly (readonly [sentence: string, word: string])[] = [
    ["The Netherlands cuts its contribution.", "cuts"],
    ["This cuts the budget.", "cuts"],
    ["The mission which cuts costs grows.", "cuts"],
    ["The minister also supports the fund.", "supports"],
    ["They plan to leave.", "plan"],
    ["The army and the navy support the fund.", "support"],
    ["The programme still needs staff.", "needs"],
  ];
  for (const [text, word] of verbs)
    it(`not ${word}: ${text}`, () => {
      const sentence = wordsOf(text, "en");
      assert.ok(finiteScore(sentence, at(sentence.words, word)) >= likely);
    });

  it("does better as a verb where its number agrees", () => {
    const one = wordsOf("The programme stops.", "en");
    const many = wordsOf("The programme stop.", "en");
    assert.ok(finiteScore(one, 2) > finiteScore(many, 2));
  });
});
