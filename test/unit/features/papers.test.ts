import assert from "node:assert/strict";
import { documentLinks } from "../../../server/src/features/document-links";
import { hoverPaper } from "../../../server/src/features/paper-at";
import { rewrites } from "../../../server/src/features/rewrites";
import { tinyPack } from "./tiny-pack";
import { analysing } from "./analysed";

const analysed = analysing({ ...tinyPack, reference: "Bijlage bij Kamerstuk 35 000, nr. 7" });

describe("papers of parliament in a draft", () => {
  it("lead to their page", () => {
    const text = "Zie Kamerstuk 35 000, nr. 7, en `Kamerstuk 35 000, nr. 8`.";
    const { analysis, knowledge } = analysed(text);
    assert.deepEqual(
      documentLinks(analysis, knowledge).map((link) => [
        text.slice(link.start, link.end),
        "address" in link && link.address.split("/").at(-1),
      ]),
      [["Kamerstuk 35 000, nr. 7", "kst-35000-7.html"]],
    );
  });

  it("are explained, also that the note came with it", () => {
    const hover = (marked: string) => {
      const { analysis, knowledge, offset } = analysed(marked);
      return hoverPaper(analysis, knowledge, offset, "nl")?.markdown;
    };
    const own = hover("Zie Kamerstukken II 2019/20, 35000, n¦r. 7.");
    assert.match(own ?? "", /\*\*Kamerstuk 35 000, nr. 7\*\* · Tweede Kamer · 2019\/20/);
    assert.match(own ?? "", /Havennota 2020, actielijn 2/);
    assert.doesNotMatch(hover("Zie Kamerstuk 35 000, nr. ¦8.") ?? "", /Havennota/);
    assert.equal(hover("Zie dit ¦stuk."), undefined);
  });

  it("are written in the other form on request, references in the other styles", () => {
    const titles = (marked: string) => {
      const { analysis, knowledge, offset } = analysed(marked);
      return rewrites(analysis, knowledge, { start: offset, end: offset }, "nl").map(({ title }) => title);
    };
    assert.deepEqual(titles("Zie Kamerstukken II 2019/20, 35000, n¦r. 7."), [
      "Schrijf als “Kamerstuk 35 000, nr. 7”",
    ]);
    assert.deepEqual(titles("Zie Kamerstuk 35 000, n¦r. 7."), []);
    assert.deepEqual(
      titles("Het groeit (Havennota 2020, actielijn 2, onder ‘Werken in de haven’, twee¦de actie)."),
      [
        "Neem deze verwijzing op in de zin",
        "Maak van deze verwijzing een voetnoot",
        "Maak van deze verwijzing een Pandoc-verwijzing",
      ],
    );
  });
});
