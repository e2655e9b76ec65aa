import assert from "node:assert/strict";
import fc from "fast-check";
import type { Language } from "../../../server/src/language/language";
import { analyserOfPack, realPacks } from "../../support/real-pack";
import { readPassages } from "../../accuracy/passages";
import { wordKinds } from "./word-salad";

const analyser = analyserOfPack();
const read = (text: string): void => void analyser.analyse({ text, languageId: "plaintext" });

/** Words of any kind, one to `maxLength` of them, the kinds as often as each other. */
function salad(lang: Language, minLength: number, maxLength: number): fc.Arbitrary<string> {
  const kinds = wordKinds(lang, realPacks()[0]!).map((words) => fc.constantFrom(...words));
  const word = fc.tuple(fc.oneof(...kinds), fc.constantFrom(" ", " ", " ", " ", " ", "", "-", "\n"));
  return fc
    .array(word, { minLength, maxLength, size: "max" })
    .map((words) => words.map(([text, joint]) => text + joint).join(""));
}

/** The least of five times of the processor, in milliseconds, that reading takes; each time another text, as what was read is kept. */
function costOf(text: string): number {
  const times = [" .", " !", " ?", " !?", " ..."].map((end) => {
    const from = process.cpuUsage();
    read(text + end);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe("sentences that nobody would write", function () {
  this.timeout(120_000);

  for (const lang of ["nl", "en"] as const) {
    it(`${lang}: any words in any order are read`, () => {
      fc.assert(fc.property(salad(lang, 1, 30), read), { numRuns: 1000 });
      fc.assert(fc.property(salad(lang, 30, 120), read), { numRuns: 120 });
    });

    it(`${lang}: ten times as many words take at most forty times as long`, () => {
      const texts = (length: number): readonly string[] =>
        // One sentence: its marks of the end would make it several.
        fc
          .sample(salad(lang, length, length), { numRuns: 40, seed: 7 })
          .map((text) => text.replace(/[.?!…\n]/gu, ","));
      const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
      const short = texts(12).map(costOf);
      const long = texts(120).map(costOf);
      assert.ok(sum(long) <= 40 * sum(short), `${sum(long) / sum(short)} times`);
      // None stands out from the others of its length either.
      assert.ok(Math.max(...long) <= (40 * sum(short)) / short.length + 40, `${Math.max(...long)} ms`);
    });

    it(`${lang}: the same words over and over take no longer than others`, () => {
      const words = fc.sample(salad(lang, 2, 4), { numRuns: 60, seed: 8 });
      for (const text of words) {
        const one = `${text.replace(/[.?!…\n]/gu, ",")} `;
        const times = (count: number): number => costOf(one.repeat(count));
        const ratio = times(60) / Math.max(times(6), 0.2);
        assert.ok(ratio <= 60, `${ratio} times: ${one}`);
      }
    });
  }

  // As a draft is while it is being written, or cut.
  it("two hundred sentences, from and up to each of their words", () => {
    const passages = [...readPassages("claims.jsonl"), ...readPassages("adversarial.jsonl")];
    const chosen = passages.filter((_, index) => index % Math.floor(passages.length / 200) === 0);
    assert.ok(chosen.length >= 200);
    for (const { text } of chosen.slice(0, 200)) {
      const words = text.split(/(?<=\s)/u);
      for (let at = 1; at < words.length; at++) {
        read(words.slice(0, at).join(""));
        read(words.slice(at).join(""));
      }
    }
  });
});
