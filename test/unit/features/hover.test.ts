import assert from "node:assert/strict";
import { hover, type HoverLinks } from "../../../server/src/features/hover";
import { tinyPack } from "./tiny-pack";
import { analysed, analysing } from "./analysed";

const none: HoverLinks = { passage: () => undefined, mentions: () => undefined };

function hoverAt(marked: string, lang: "nl" | "en" = "nl", links = none) {
  const { analysis, knowledge, offset, text } = analysed(marked);
  const found = hover(analysis, knowledge, offset, { lang, links });
  return found && { markdown: found.markdown, on: text.slice(found.start, found.end) };
}

describe("hover", () => {
  it("explains a term in at most twelve lines", () => {
    const found = hoverAt("Overleg in de Stuur¦groep Havens.", "nl", {
      passage: (pack, { start, end }) => `nota:${pack.id}/${start}-${end}`,
      mentions: (offset) => `command:vermeldingen?${offset}`,
    });
    assert.equal(found?.on, "Stuurgroep Havens");
    assert.deepEqual(found.markdown.split("\n"), [
      "**Stuurgroep Havens** (STH) · de gemeente",
      "",
      "Overleg \\[van\\] \\*havens\\* over \\<b\\>kades\\</b\\>. *(extern)*",
      "",
      "> De kring neemt deel aan de Stuurgroep Havens \\(STH\\).",
      "",
      "Engels: Harbour Steering Group \\(STH\\)  ",
      "Niet: “Stuurgroep voor Havens”, “Havenstuurgroep”  ",
      "Acties: eerste actie (‘Werken in de haven’)  ",
      "[Toon in de nota](nota:havennota/29-80) · [Alle vermeldingen](command:vermeldingen?14) · [Besluit 12](<https://voorbeeld.example/besluit>)  ",
      "Bron: [Havennota 2020](<https://voorbeeld.example/havennota>) · extern",
    ]);
  });

  it("takes the whole word: compounds, plurals, no-break spaces, emphasis", () => {
    assert.equal(hoverAt("De STH-werk¦groepen komen.")?.on, "STH-werkgroepen");
    assert.equal(hoverAt("De S¦TH-werkgroepen komen.")?.on, "STH-werkgroepen");
    assert.equal(hoverAt("De Stuurgroep\u00a0Hav¦ens komt.")?.on, "Stuurgroep\u00a0Havens");
    assert.equal(hoverAt("De **Stuurgroep** Hav¦ens komt.")?.on, "Stuurgroep** Havens");
    assert.equal(hoverAt("De ¦STH komt.")?.on, "STH");
    assert.equal(hoverAt("De STH¦ komt.")?.on, "STH");
  });

  it("tells two terms in one word apart", () => {
    assert.match(hoverAt("Een STH-RG¦K-overleg.")!.markdown, /Regeling Groene Kades/);
    assert.match(hoverAt("Een S¦TH-RGK-overleg.")!.markdown, /Stuurgroep Havens/);
  });

  it("explains a reference to an action from any word of it", () => {
    const reference = "(Havennota 2020, actielijn 2, onder ‘Werken in de haven’, tweede actie)";
    for (const word of ["onder ‘Wer¦ken", "tweede ac¦tie"]) {
      const found = hoverAt(`De bijdrage stijgt ${reference.replace(word.replace("¦", ""), word)}.`);
      assert.deepEqual(found?.markdown.split("\n"), [
        "**Actielijn 2 · Werken in de haven · tweede actie**",
        "",
        "> De gemeente verruimt de bijdrage aan walstroom.",
        "",
        "Stelligheid: voornemen  ",
        "Bron: [Havennota 2020](<https://voorbeeld.example/havennota>)",
      ]);
    }
  });

  it("explains an action line and a section", () => {
    assert.match(hoverAt("Zie actie¦lijn 1 van de Havennota 2020.")!.markdown, /In de nota: “meer kades”/);
    const section = hoverAt("Zie onder ‘Overig ¦werk’ van de Havennota 2020.")!.markdown;
    assert.match(section, /1\\\. Schone kades/);
  });

  it("speaks English on request", () => {
    const markdown = hoverAt("Overleg in de ST¦H.", "en")!.markdown;
    assert.match(markdown, /^\*\*Harbour Steering Group\*\* \(STH\)/);
    assert.match(markdown, /Dutch: Stuurgroep Havens/);
    assert.match(markdown, /first action \(‘Working in the harbour’\)/);
  });

  it("is silent on other words, in code, in addresses and on other plans' lines", () => {
    for (const marked of [
      "Een gewoon wo¦ord.",
      "Code: `de S¦TH`.",
      "Zie https://voorbeeld.example/S¦TH.",
      "Mail aan s¦th@voorbeeld.example.",
      "---\ntitel: S¦TH\n---\n\nTekst.",
      "actie¦lijn 2 van het Nationaal Actieplan",
      "¦",
    ])
      assert.equal(hoverAt(marked), undefined, marked);
  });

  it("shows the text of a pack as text", () => {
    const evil =
      "[x](command:evil) <img src=x> https://evil.example www.evil.example a@evil.example\n\n# Kop `c` | t";
    const pack = {
      ...tinyPack,
      terms: tinyPack.terms.map((term) => ({
        ...term,
        owner: evil,
        definition: { nl: evil, source: "extern" as const, url: "javascript:alert(1)" },
        legalBasis: [{ title: evil, url: "https://ok.example/>](command:evil)" }],
      })),
    };
    const { analysis, knowledge } = analysing(pack)("De STH komt.");
    const { markdown } = hover(analysis, knowledge, 4, { lang: "nl", links: none })!;
    assert.doesNotMatch(markdown, /(?<!\\)\[x|(?<!\\)<img|\]\(command|https:\/\/evil|www\.evil|(?<!\\)@|^#/m);
    assert.doesNotMatch(markdown, /javascript/);
    assert(markdown.split("\n").length <= 12);
  });
});
