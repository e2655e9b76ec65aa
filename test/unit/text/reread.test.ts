import assert from "node:assert/strict";
import fc from "fast-check";
import type { BlockDocument } from "../../../server/src/text/block";
import { readBlocks } from "../../../server/src/text/blocks";
import { difference } from "../../../server/src/text/reread";
import { checkBlocks } from "./show-blocks";

const pieces =
  "\n|\n|\n\n|\n\n|\r\n|\r|a|tekst|. |# |---\n|---|===\n|- |* |1. |> |    |\t|¦|a¦b|¦-¦-¦|-¦-|```|<!--|-->|<div>|</div>|[^1]:|[^1]|[a]: b|" +
  "[a](b)|[|]|*|**|`|\\|•|– |o\t|&amp;|www.a.nl|a@b.nl|[@x]|\uFEFF|\0|\ud83d|é|titel: x|...|<?|?>|- [ ] |=\n";
const piece = fc.constantFrom(...pieces.split("|").map((one) => one.replaceAll("¦", "|")));
const anyText = (most: number) => fc.array(piece, { maxLength: most }).map((parts) => parts.join(""));
const anyEdit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(60)),
  text: anyText(5),
});
const edited = (
  text: string,
  { at, length, text: inserted }: { at: number; length: number; text: string },
) => {
  const start = at % (text.length + 1);
  return text.slice(0, start) + inserted + text.slice(start + length);
};
const contents = ({ blocks }: BlockDocument) => blocks.map(({ content }) => content);

describe("reading again", () => {
  it("finds where two texts differ", () => {
    fc.assert(
      fc.property(anyText(20), anyText(20), anyText(20), anyText(20), (before, older, newer, after) => {
        const filler = "x".repeat(5000);
        const [a, b] = [filler + before + older + after + filler, filler + before + newer + after + filler];
        const change = difference(a, b);
        if (!change) return assert.equal(a, b);
        const inserted = b.slice(change.start, change.start + change.length);
        assert.equal(a.slice(0, change.start) + inserted + a.slice(change.end), b);
      }),
    );
  });

  for (const language of ["markdown", "plaintext"])
    it(`of ${language}, after any edits, equals a fresh reading`, () => {
      fc.assert(
        fc.property(
          fc.boolean(),
          anyText(100),
          fc.array(anyEdit, { maxLength: 10 }),
          (matter, first, edits) => {
            let text = (matter ? "---\ntitel: x\n---\n" : "") + first;
            let document = readBlocks(language, text);
            for (const edit of edits) {
              text = edited(text, edit);
              document = readBlocks(language, text, document);
              const fresh = readBlocks(language, text);
              assert.deepEqual(document.blocks, fresh.blocks);
              assert.deepEqual(document.frontMatter, fresh.frontMatter);
              assert.deepEqual(document.state, fresh.state);
              checkBlocks(document);
            }
          },
        ),
        { numRuns: 300 },
      );
    });

  it("keeps the content objects of blocks that did not change", () => {
    const text =
      "---\na: b\n---\n# Kop\n\nEen.\n\n- punt\n- tweede\n- derde\n\nTwee.\n\n> Drie.\n\nVier.\n\nVijf.\n\nZes.";
    const document = readBlocks("markdown", text);
    const read = (next: string) => contents(readBlocks("markdown", next, document));
    const kept = contents(document);
    const changed = (next: string) => read(next).filter((content) => !kept.includes(content));

    assert.deepEqual(
      changed(text.replace("tweede", "tweede!")).map((content) => content.text),
      ["tweede!"],
    );
    assert.deepEqual(
      changed(text.replace("Een.", "Een.\n\nNieuw.")).map((content) => content.text),
      ["Nieuw."],
    );
    assert.deepEqual(changed(text.replace("> Drie.\n\n", "")), []);
    assert.deepEqual(changed(text.replace("a: b", "a: b\nc: d")), []);
    assert.deepEqual(
      changed("Eerst.\n\n" + text.slice(13)).map((content) => content.text),
      ["Eerst."],
    );
    assert.equal(readBlocks("markdown", text, document), document, "nothing changed");
  });

  it("reads afresh what another language's reader read", () => {
    const document = readBlocks("plaintext", "# Kop\n\n*Tekst*.");
    assert.deepEqual(readBlocks("markdown", document.text, document), readBlocks("markdown", document.text));
  });

  it("reads a long document in parts as in one go", () => {
    const part = "# Kop\n\nEen alinea.\n\n- een\n- twee\n\n| a |\n|---|\n| b |\n\n```\n# code\n\n```\n";
    const long = readBlocks("markdown", part.repeat(3000));
    const short = contents(readBlocks("markdown", part));
    assert.equal(long.blocks.length, short.length * 3000);
    contents(long).forEach((content, at) => assert.deepEqual(content, short[at % short.length]));
    const open = readBlocks("markdown", `${part}\`\`\`\n${part.replaceAll("```", "~~~").repeat(3000)}`);
    assert.equal(open.blocks.length, short.length);
  });
});
