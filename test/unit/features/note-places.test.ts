import assert from "node:assert/strict";
import { definition } from "../../../server/src/features/definition";
import { documentLinks } from "../../../server/src/features/document-links";
import { escapeMarkdown, webLink } from "../../../server/src/features/escape-markdown";
import { placesByKey } from "../../../server/src/features/find-references";
import { workspaceSymbols } from "../../../server/src/features/workspace-symbols";
import { analysed } from "./analysed";
import { tinyPack } from "./tiny-pack";

const passageText = (passage: { readonly start: number; readonly end: number } | undefined) =>
  passage && tinyPack.note.slice(passage.start, passage.end);

describe("places in the note", () => {
  function define(marked: string): string | undefined {
    const { analysis, knowledge, offset } = analysed(marked);
    return passageText(definition(analysis, knowledge, offset)?.passage);
  }

  it("definition goes to what a term, action, line or section is in the note", () => {
    assert.equal(define("De ST¦H komt."), "De kring neemt deel aan de Stuurgroep Havens (STH).");
    assert.equal(define("Zie onder ‘Overig werk’, eerste ac¦tie."), "De gemeente streeft naar schone kades.");
    assert.equal(define("Zie onder ‘Overig we¦rk’."), "Overig werk");
    assert.equal(define("Zie actielijn¦ 2."), "samen verder");
    assert.equal(define("De walst¦room."), undefined);
    assert.equal(define("Niets¦."), undefined);
  });

  it("document links are the references to actions and sections", () => {
    const text = "Zie onder ‘Werken in de haven’, tweede actie, en onder ‘Overig werk’. De STH.";
    const { analysis, knowledge } = analysed(text);
    assert.deepEqual(
      documentLinks(analysis, knowledge).map((link) => [
        text.slice(link.start, link.end),
        passageText("passage" in link ? link.passage : undefined),
      ]),
      [
        ["Werken in de haven’, tweede actie", "De gemeente verruimt de bijdrage aan walstroom."],
        ["Overig werk", "Overig werk"],
      ],
    );
  });

  it("references are all places of a term, wrongly named too, and of an action", () => {
    const text =
      "De STH-leden, de Stuurgroep Havens en de Havenstuurgroep. Onder ‘Overig werk’, eerste actie.";
    const { analysis, knowledge } = analysed(text);
    const places = placesByKey(analysis, knowledge);
    const at = (key: string) => places.get(key)?.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(at("term:havennota:sth"), ["STH-leden", "Stuurgroep Havens", "Havenstuurgroep"]);
    assert.deepEqual(at("action:havennota:A3"), ["Overig werk’, eerste actie"]);
  });

  it("symbols are terms and actions that stand in the note", () => {
    const { knowledge } = analysed("");
    const names = (query: string) => workspaceSymbols(knowledge, query, "nl").map(({ name }) => name);
    assert.deepEqual(names("rgk"), ["Regeling Groene Kades (RGK)"]);
    assert.equal(names("").length, 5);
    assert.deepEqual(names("zzzz"), []);
  });
});

describe("Markdown of pack text", () => {
  it("shows the text itself", () => {
    assert.equal(escapeMarkdown("a *b* [c](d) <e>"), "a \\*b\\* \\[c\\]\\(d\\) \\<e\\>");
    assert.equal(escapeMarkdown("# kop\n- punt\n1. een"), "\\# kop - punt 1. een");
    assert.equal(escapeMarkdown("- punt"), "\\- punt");
    assert.equal(escapeMarkdown("1. een"), "1\\. een");
    assert.equal(escapeMarkdown("EU-project – 70%"), "EU-project – 70%");
    assert.equal(escapeMarkdown("https://x.example www.y.example"), "https\\://x.example www\\.y.example");
  });

  it("links to the web only", () => {
    assert.equal(webLink("wet", "https://x.example/a(b)"), "[wet](<https://x.example/a(b)>)");
    for (const url of ["javascript:alert(1)", "command:x", "https://a b", "https://a>b", undefined])
      assert.equal(webLink("wet", url), "wet");
  });
});
