import assert from "node:assert/strict";
import { readPlain } from "../../../server/src/text/plain-blocks";
import { checkBlocks, show } from "./show-blocks";

const reads = (text: string, ...expected: string[]) => {
  for (const written of [text, text.replace(/\n/g, "\r\n"), text.replace(/\n/g, "\r"), `\uFEFF${text}`]) {
    const document = readPlain(written);
    checkBlocks(document);
    assert.deepEqual(show(document), expected, JSON.stringify(written));
  }
};

describe("plain text blocks", () => {
  it("takes a short line on its own for a heading", () => {
    reads(
      "Actielijn 4\n\n  Een alinea,\n  met meer regels.\n\n\nKlaar.\n",
      "heading 1|Actielijn 4",
      "paragraph|Een alinea,⏎met meer regels.",
      "paragraph|Klaar.",
    );
    reads(
      "Twee regels\nzonder punt\n\n2022\n\nzie www.x.nl",
      "paragraph|Twee regels⏎zonder punt",
      "paragraph|2022",
      "paragraph|zie ¤",
    );
  });

  it("reads lists", () => {
    reads(
      "Wij gaan:\n- een\n  door\n• twee\n1. drie\n2) vier\n\n* vijf\n\nIn\n2022. Dan",
      "paragraph|Wij gaan:",
      "list-item 1|een⏎door",
      "list-item 1|twee",
      "list-item 1|drie",
      "list-item 1|vier",
      "list-item 1|vijf",
      "paragraph|In⏎2022. Dan",
    );
  });

  it("masks addresses and comments", () => {
    reads(
      "Zie https://x.nl/a_(b), (www.x.nl) en a.b@c.nl. Ook *dit* <!-- c -->.",
      "paragraph|Zie ¤, (¤) en ¤. Ook *dit* ¤.",
    );
    reads("<!-- notawijzer-uit -->\n\nTekst.", "comment|¤", "paragraph|Tekst.");
    reads(
      "Open <!-- niets\n\n@ www. a@b",
      "paragraph|Open <!-- niets".replace("paragraph", "heading 1"),
      "heading 1|@ www. a@b",
    );
  });
});
