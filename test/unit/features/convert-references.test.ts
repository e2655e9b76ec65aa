import assert from "node:assert/strict";
import type { ReferenceStyle } from "../../../server/src/analysis/rule";
import { convertReferences, writtenReferences } from "../../../server/src/features/convert-references";
import { analysed } from "./analysed";

const apply = (text: string, edits: readonly { start: number; end: number; newText: string }[]): string =>
  [...edits]
    .reverse()
    .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);

function converted(text: string, style: ReferenceStyle, languageId = "markdown"): string {
  const { analysis, knowledge } = analysed(text, languageId);
  return apply(text, convertReferences(analysis, knowledge, style));
}

const brackets = `De bijdrage groeit (Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie). En meer.\n`;
const sentence = `De bijdrage groeit, zie de tweede actie onder ‘Werken in de haven’ (Havennota 2020, actielijn 2). En meer.\n`;
const pandoc = `De bijdrage groeit [@havennota, actielijn 2, onder ‘Werken in de haven’, tweede actie]. En meer.\n`;
const footnote = `De bijdrage groeit[^havennota-1-2]. En meer.

[^havennota-1-2]: Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie.
`;
const written = { brackets, sentence, pandoc, footnote };

describe("references in another style", () => {
  it("go from each style to each other", () => {
    for (const from of Object.keys(written) as ReferenceStyle[])
      for (const to of Object.keys(written) as ReferenceStyle[])
        assert.equal(converted(written[from], to).trimEnd(), written[to].trimEnd(), `${from} → ${to}`);
  });

  it("share one definition, and lose it with their last mark", () => {
    const twice = brackets + "\n" + brackets;
    const notes = converted(twice, "footnote");
    assert.equal(notes.match(/\[\^havennota-1-2\]:/g)?.length, 1);
    assert.equal(converted(notes, "brackets").trimEnd(), twice.trimEnd());
  });

  it("stay where they carry the sentence's grammar, in code, and in plain text without footnotes", () => {
    const own = "In de tweede actie onder ‘Werken in de haven’ (Havennota 2020, actielijn 2) staat het.\n";
    assert.equal(converted(own, "brackets"), own);
    const code = "```\n(Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie)\n```\n";
    assert.equal(converted(code, "footnote"), code);
    assert.equal(converted(brackets, "footnote", "plaintext"), brackets);
  });

  it("are found over a line's end and with a no-break space", () => {
    const wrapped =
      "Dit groeit (Havennota 2020, actielijn\n2, onder ‘Werken in de haven’, tweede\u00a0actie).";
    const { analysis, knowledge } = analysed(wrapped);
    assert.deepEqual(
      writtenReferences(analysis, knowledge).map(({ action, style }) => [action.id, style]),
      [["A2", "brackets"]],
    );
  });
});
