import fc from "fast-check";
import { readPassages } from "../accuracy/passages";
import { setNames } from "../accuracy/sets";
import { analyserOfPack } from "../support/real-pack";
import { count, patience, plan } from "./plan";
import { watched } from "./watched";

// What goes before a sentence is read into it: any sentence must bear any other before it.
describe("sentences of drafts, whatever stands before them", function () {
  this.timeout(patience);
  const analyser = analyserOfPack();
  const passages = setNames.flatMap((name) => readPassages(`${name}.jsonl`).map(({ text }) => text));

  it("are read without an error, those that are left unread by themselves too", () => {
    const paragraph = fc.array(fc.nat(passages.length - 1), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (drawn) => {
        const text = drawn.map((all) => all.map((i) => passages[i]!).join(" ")).join("\n\n");
        watched(text, () => {
          const analysis = analyser.analyse({ text, languageId: "markdown" });
          for (const readings of analyser.readingsOf(analysis)) for (const one of readings) one.compared();
          count("neighbours", drawn.flat().length);
        });
      }),
      plan(400),
    );
  });
});
