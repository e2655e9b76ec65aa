import assert from "node:assert/strict";
import {
  paperAddress,
  readParliamentaryPapers,
  readSplitMotions,
  writePaper,
} from "../../../server/src/language/parliamentary-papers";

const read = (text: string) =>
  readParliamentaryPapers(text, []).map(({ start, end, wellFormed, ...paper }) => ({
    words: text.slice(start, end),
    right: wellFormed,
    parliament: writePaper({ ...paper, wellFormed }, "parliament"),
    lawyers: writePaper({ ...paper, wellFormed }, "lawyers"),
    address: paperAddress(paper)?.split("/").at(-1),
  }));

describe("parliamentary papers", () => {
  it("reads the forms that are in use", () => {
    const short = read("Zie Kamerstuk 36 124, nr. 1.");
    assert.deepEqual(short, [
      {
        words: "Kamerstuk 36 124, nr. 1",
        right: true,
        parliament: "Kamerstuk 36 124, nr. 1",
        lawyers: undefined,
        address: "kst-36124-1.html",
      },
    ]);
    const long = read("(Kamerstukken II 2021/22, 36124, nr. 1)");
    assert.deepEqual(
      long.map(({ words, right, lawyers }) => [words, right, lawyers]),
      [["Kamerstukken II 2021/22, 36124, nr. 1", true, "Kamerstukken II 2021/22, 36124, nr. 1"]],
    );
    assert.equal(read("Kamerstuk 36 200 X, nr. 16")[0]?.address, "kst-36200-X-16.html");
    assert.equal(read("Tweede Kamer, vergaderjaar 2021–2022, 36 124, nr. 1")[0]?.lawyers, long[0]?.lawyers);
    assert.equal(read("het besluit (kst-36124-1)")[0]?.parliament, "Kamerstuk 36 124, nr. 1");
    assert.equal(read("dossier Kamerstuk 36 124")[0]?.address, undefined);
  });

  it("knows a form that is not right, and writes it as it should be", () => {
    const wrong = [
      "Kamerstuk 36.124, nr. 1",
      "Kamerstuk 36124 nr 1",
      "Kamerstuk 36 124-1",
      "kamerstuk 36124, nr.1",
      "Kamerstuk 36 124 no. 1",
      "Kamerstuk 36\u00a0124, nummer 1",
    ];
    for (const text of wrong) {
      const [paper, ...others] = read(text);
      assert.deepEqual([paper?.words, paper?.right, others.length], [text, false, 0]);
      assert.equal(paper?.parliament, "Kamerstuk 36 124, nr. 1");
    }
    assert.deepEqual(
      read("Kamerstukken II, 2021-2022, 36 124, nr. 1").map(({ right, lawyers }) => [right, lawyers]),
      [[false, "Kamerstukken II 2021/22, 36124, nr. 1"]],
    );
  });

  it("takes no other numbers for one", () => {
    for (const text of ["36 124 inwoners", "het kamerstuk van 2022", "Kamerstuk 361245", "actiekst-36124-1"])
      assert.deepEqual(read(text), [], text);
  });

  it("finds motions whose name stands apart, only where it is certain", () => {
    const split = (text: string) =>
      readSplitMotions(text, []).map(({ start, end, right }) => [text.slice(start, end), right]);
    assert.deepEqual(split("De motie Van der Staaij c.s. vraagt hierom."), [
      ["motie Van der Staaij", "motie-Van der Staaij"],
    ]);
    assert.deepEqual(split("De motie Kuiper (Kamerstuk 34 000, nr. 2)"), [["motie Kuiper", "motie-Kuiper"]]);
    assert.deepEqual(split("De motie Knops/Eijsink is aangenomen."), [
      ["motie Knops/Eijsink", "motie-Knops/Eijsink"],
    ]);
    for (const text of [
      "De motie-Van der Staaij c.s.",
      "De motie Defensie is aangenomen.",
      "een motie van treurnis",
    ])
      assert.deepEqual(split(text), [], text);
  });
});
