import assert from "node:assert/strict";
import type { Finding } from "../../../server/src/analysis/finding";
import { wordComments } from "../../../server/src/features/word-comment";
import { tinyPack } from "./tiny-pack";

const knowledge = { packs: [{ ...tinyPack, note: "Kop\n\n- De **haven** wordt\n  groter.\n" }] };
const finding: Finding = {
  code: "misname/expansion",
  severity: "error",
  start: 3,
  end: 9,
  message: { nl: "Dit heet anders.", en: "This has another name." },
  passage: { pack: tinyPack.id, start: 5, end: 37 },
  fixes: [
    { title: { nl: "Eerste", en: "First" }, edits: [], preferred: false, safe: true },
    { title: { nl: "“Haven”", en: "“Harbour”" }, edits: [], preferred: true, safe: true },
  ],
};

describe("comments in Word documents", () => {
  it("say what is the matter, what the note says, what could stand there and by which rule", () => {
    assert.deepEqual(wordComments([finding], knowledge, "nl"), {
      comments: [
        {
          start: 3,
          end: 9,
          paragraphs: [
            "Dit heet anders.",
            `Uit ${tinyPack.title}: “De haven wordt groter.”`,
            "Voorstel: “Haven”",
            "Fout · misname/expansion",
          ],
        },
      ],
      left: 0,
    });
    const { passage: _passage, ...bare } = finding;
    assert.deepEqual(
      wordComments([{ ...bare, fixes: [], severity: "hint" }], knowledge, "en").comments[0]!.paragraphs,
      ["This has another name.", "Hint · misname/expansion"],
    );
  });

  it("are a thousand at most", () => {
    const { comments, left } = wordComments(Array<Finding>(1003).fill(finding), knowledge, "nl");
    assert.deepEqual([comments.length, left], [1000, 3]);
  });
});
