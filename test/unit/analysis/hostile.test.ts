import assert from "node:assert/strict";
import fc from "fast-check";
import type { Analysis } from "../../../server/src/analysis/analyse";
import { createAnalyser } from "../../../server/src/analysis/analyse";
import { defaultSettings } from "../../../server/src/analysis/settings";
import { buildKnowledge } from "../../../server/src/knowledge/knowledge";
import { rules } from "../../../server/src/rules";
import { analyserOfPack } from "../../support/real-pack";
import { claimsPack } from "./claims-pack";

const slip = "Het Europees Defensie Fonds betaalt onderzoek.";
const codes = ({ findings }: Analysis): readonly string[] =>
  findings.filter(({ code }) => !code.startsWith("style/")).map(({ code }) => code);

describe("hostile drafts", function () {
  this.timeout(60_000);
  const analyser = analyserOfPack();
  const read = (text: string, languageId = "markdown"): Analysis => analyser.analyse({ text, languageId });

  const filler = "De bondgenoten spraken over de gezamenlijke inkoop van materieel en munitie. ";
  const drafts: Readonly<Record<string, string>> = {
    "of 10 MB": `${slip}\n\n${`${filler.repeat(8)}\n\n`.repeat(15_600)}`,
    "with one line of 1 MB": slip + " " + filler.repeat(13_000),
    "with lone surrogates": `\ud800 ${slip} \udfff`,
    "with carriage returns alone": `Kop\r\r${slip}\r`,
    "with Windows line ends": `# Kop\r\n\r\n${slip}\r\n`,
    "with a byte order mark": `\ufeff${slip}`,
    "with an unclosed fence behind it": `${slip}\n\n\`\`\`\n${slip}`,
    "with a million brackets": `${slip}\n\n${"(".repeat(1_000_000)}`,
    "with quotation marks that never close": `${slip} ${"‘ “ ".repeat(100_000)}`,
    "with deep quotations": `${slip}\n\n${">".repeat(20_000)} x`,
    "with a table of twenty thousand rows": `${slip}\n\n|actielijn|x|\n|-|-|\n${"|2|d|\n".repeat(20_000)}`,
    "with a row of ten thousand cells": `${slip}\n\n${"|c".repeat(10_000)}|\n${"|-".repeat(10_000)}|\n`,
    "with an enormous number": `${slip} ${"9".repeat(200_000)}`,
  };
  for (const [name, text] of Object.entries(drafts))
    it(`${name}: the slip is found, and nothing else`, () => {
      assert.deepEqual(codes(read(text)), ["misname/compound"]);
    });

  for (const piece of ["PESCO (EDF) ", "actielijn 2 ", "F-16 European User Group ", "EU ", "de nota noemt "])
    it(`a hundred thousand units of “${piece.trim()}” are read`, () => {
      const { text } = read(piece.repeat(Math.ceil(100_000 / piece.length)));
      assert.ok(text.length >= 100_000);
    });
});

describe("an analysis after edits", function () {
  this.timeout(60_000);
  const analyser = analyserOfPack();
  const pieces = [
    "Het Europees Defensie Fonds ", "PESCO projecten", "\n\n", "# Kop\n", "- punt ", "> citaat ", "`code` ", "actielijn 5 ", "meer Europese samenwerking",
    "(EDF)", "Strategisch Kompas van de NAVO. ", "‘", "’ ", "|a|b|\n|-|-|\n|c|d|\n", "<!-- notawijzer: negeer misname/compound – proef -->", "De Defensienota 2022: ", "é", "😀", "\r\n",
  ]; // prettier-ignore

  it("equals a fresh one, for any sequence of edits", () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 40 }),
      text: fc.constantFrom("", ...pieces),
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 20 }),
        fc.array(edit, { maxLength: 12 }),
        (start, edits) => {
          let text = start.join("");
          let analysis = analyser.analyse({ text, languageId: "markdown" });
          for (const { at, length, text: inserted } of edits) {
            const from = text.length ? at % (text.length + 1) : 0;
            text = text.slice(0, from) + inserted + text.slice(from + length);
            analysis = analyser.analyse({ text, languageId: "markdown", previous: analysis });
            const fresh = analyserOfPack().analyse({ text, languageId: "markdown" });
            assert.deepEqual(analysis.findings, fresh.findings);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("equals a fresh one, also where headings, introductions and the date change above a claim", () => {
    const lines = [
      "# Oostelijke haven", "# Het waterschap", "# De gemeente", "## Walstroom", "## Haven", "De gemeente zal:", "Het waterschap zal:",
      "Voor de oostelijke haven geldt:", "- De kwaliteit van de kades neemt af.", "- de bijdrage aan walstroom verlagen", "  - De bijdrage wordt verlaagd.",
      "De bijdrage aan walstroom wordt verlaagd.", "De kwaliteit van de kades neemt af. Deze wordt niet verbeterd.", "| Oostelijke haven | x |",
      "|-|-|", "| y | De kwaliteit van de kades neemt af. |", "Met een eigen net wordt de bijdrage aan walstroom verlaagd.", "", "", "", "", "",
    ]; // prettier-ignore
    const dates = [
      "",
      "---\ndatum: 1-1-2021\n---\n",
      "---\ndatum: 1-1-2024\n---\n",
      "---\ndatum: 2022\n---\n",
    ];
    const knowledge = buildKnowledge([claimsPack]);
    const kept = createAnalyser(knowledge, rules, defaultSettings);
    const input = (text: string) => ({ text, languageId: "markdown", today: "2022-06-01" });
    const edit = fc.record({
      at: fc.nat(),
      removed: fc.nat({ max: 2 }),
      line: fc.option(fc.constantFrom(...lines), { nil: undefined }),
      date: fc.option(fc.constantFrom(...dates), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { maxLength: 12 }),
        fc.array(edit, { maxLength: 10 }),
        (start, edits) => {
          let body = start;
          let head = "";
          let analysis: Analysis | undefined;
          for (const { at, removed, line, date } of edits) {
            head = date ?? head;
            body = body.toSpliced(at % (body.length + 1), removed, ...(line === undefined ? [] : [line]));
            const text = head + body.join("\n");
            analysis = kept.analyse({ ...input(text), ...(analysis && { previous: analysis }) });
            const fresh = createAnalyser(knowledge, rules, defaultSettings).analyse(input(text));
            assert.deepEqual(analysis.findings, fresh.findings);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
