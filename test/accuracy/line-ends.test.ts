import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPack } from "../../server/src/knowledge/load-pack";
import { analyserOfPack } from "../support/real-pack";
import { readPassages } from "./passages";
import { setNames } from "./sets";

/** Lines that end otherwise than `\n`. The last has one after the other, in an order in which none makes one with the next. */
const ends: Readonly<Record<string, (index: number) => string>> = {
  CRLF: () => "\r\n",
  CR: () => "\r",
  "mixed ends": (index) => ["\n", "\r", "\r\n"][index % 3]!,
};

const withEnds = (text: string, end: (index: number) => string): string => {
  let index = 0;
  return text.replace(/\n/g, () => end(index++));
};

/** A draft as editors that break long lines leave it, with headings and lists between. */
function hardWrapped(passages: readonly string[]): string {
  const wrap = (text: string) => text.replace(/[^\n]{50,70} /g, (line) => `${line.trimEnd()}\n`);
  return passages
    .map((text, index) => (index % 4 === 3 ? `## Punt ${index}\n\n- ${text}\n` : `${wrap(text)}\n`))
    .join("\n");
}

/** Fifteen passages make a draft. */
const drafts = setNames.flatMap((name) => {
  const texts = readPassages(`${name}.jsonl`)
    .filter((_, index) => index % 3 === 0)
    .map(({ text }) => text.replace(/\r\n?/g, "\n"));
  return Array.from({ length: Math.ceil(texts.length / 15) }, (_, at) =>
    hardWrapped(texts.slice(at * 15, at * 15 + 15)),
  );
});
const folder = join(__dirname, "drafts");
for (const file of readdirSync(folder).filter((name) => name.endsWith(".md")))
  drafts.push(readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n"));

describe("accuracy: ends of lines", function () {
  this.timeout(120_000);
  const analyser = analyserOfPack();
  const findingsIn = (text: string, languageId: string) =>
    analyser.analyse({ text, languageId }).findings.map(({ code, severity, start, end, message }) => ({
      code,
      severity,
      words: text.slice(start, end).replace(/\r\n?/g, "\n"),
      before: text.slice(0, start).replace(/\r\n?/g, "\n").length,
      message: JSON.parse(JSON.stringify(message).replace(/\\r\\n|\\r/g, "\\n")) as unknown,
    }));

  for (const languageId of ["markdown", "plaintext"]) {
    const plain = drafts.map((text) => findingsIn(text, languageId));

    for (const [name, end] of Object.entries(ends))
      it(`${name} give what \\n gives, in the same places, in ${languageId}`, () => {
        assert(plain.flat().length > 200, `${plain.flat().length} findings`);
        for (const [index, text] of drafts.entries())
          assert.deepEqual(findingsIn(withEnds(text, end), languageId), plain[index], text);
      });
  }

  it("of the files of a pack make no difference", () => {
    const packs = join(__dirname, "../../data/packs");
    for (const id of readdirSync(packs)) {
      const files = readdirSync(join(packs, id)).map((path) => ({
        path,
        text: readFileSync(join(packs, id, path), "utf8").replace(/\r\n/g, "\n"),
      }));
      const plain = loadPack(files);
      const other = loadPack(files.map(({ path, text }) => ({ path, text: withEnds(text, () => "\r\n") })));
      assert.deepEqual(
        other.problems.map(({ code }) => code),
        plain.problems.map(({ code }) => code),
      );
      const foldedPack = JSON.stringify(other.pack).replaceAll("\\r\\n", "\\n");
      assert.equal(JSON.parse(foldedPack).note, plain.pack!.note);
      assert.deepEqual(
        other.pack!.terms.map(({ id: term }) => term),
        plain.pack!.terms.map(({ id: term }) => term),
      );
      assert.deepEqual(
        other.pack!.commitments.map(({ id: commitment }) => commitment),
        plain.pack!.commitments.map(({ id: commitment }) => commitment),
      );
    }
  });
});
