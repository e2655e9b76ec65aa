import assert from "node:assert/strict";
import fc from "fast-check";
import type { Analysis } from "../../../server/src/analysis/analyse";
import { analyserOfPack } from "../../support/real-pack";

/** Blocks that lead others in, that are led in, and that tell the draft's language or that it is about the note. */
const pool = [
  "# Risico’s", "## Maatregelen", "# Wat andere landen doen", "## Duitsland", "# Defensienota 2022",
  "Nederland zal:", "Duitsland:", "Voorkomen wordt dat:", "De commissie stelde voor:", "In Zweden geldt het volgende:",
  "- de bijdrage aan het EU-hoofdkwartier verlagen", "- minder deelnemen aan PESCO-projecten", "- de samenwerking met Duitsland beëindigen", "  - niet aan missies van de EU deelnemen",
  "1. de interoperabiliteit verminderen:", "   - te beginnen bij de EU-begroting", "> De bijdrage aan PESCO wordt verlaagd.",
  "| Onderwerp | Voornemen |\n|---|---|\n| EU-hoofdkwartier | de bijdrage daalt |\n| PESCO | Nederland stopt ermee |",
  "| Besloten | Risico’s |\n|---|---|\n| minder bijdragen aan PESCO | de bijdrage daalt |",
  "Nederland verlaagt de bijdrage aan het EU-hoofdkwartier. Dat geldt ook voor PESCO.", "Ook die deelname houdt op.", "Het Europees Defensie Fonds wordt genoemd in de Defensienota 2022.",
  "The Netherlands will contribute less to the EU headquarters and withdraw from the projects of PESCO, as it does not need them any longer.",
  "The interoperability of our armed forces will not be improved, whatever our partners may think of it.",
  "<!-- notawijzer: negeer-alinea contradiction – proef -->", "---", "De vergadering is op dinsdag.",
]; // prettier-ignore

type Change = { readonly at: number; readonly remove: number; readonly insert: readonly string[] };

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 2 }),
  insert: fc.array(fc.constantFrom(...pool), { maxLength: 2 }),
});

const shown = ({ lang, findings, deviations, suppressions }: Analysis) => ({
  lang,
  findings,
  deviations,
  suppressions,
});

describe("the analysis of a draft's next version", function () {
  this.timeout(60_000);
  const typed = analyserOfPack();
  const fresh = analyserOfPack();
  const input = (blocks: readonly string[]) => ({
    text: blocks.join("\n\n"),
    languageId: "markdown",
    today: "2026-11-28",
  });

  it("is that of a fresh one, whatever blocks come, go and lead others in", () => {
    const drafts = fc.array(fc.constantFrom(...pool), { maxLength: 14 });
    fc.assert(
      fc.property(drafts, fc.array(change, { minLength: 1, maxLength: 8 }), (first, changes) => {
        let blocks: readonly string[] = first;
        let previous = typed.analyse(input(blocks));
        for (const { at, remove, insert } of changes) {
          blocks = blocks.toSpliced(blocks.length > 0 ? at % blocks.length : 0, remove, ...insert);
          previous = typed.analyse({ ...input(blocks), previous });
          assert.deepEqual(shown(previous), shown(fresh.analyse(input(blocks))));
        }
      }),
      { numRuns: 150, seed: 28 },
    );
  });

  it("takes over what stands before the change, and behind it what has only moved", () => {
    const clash = "Nederland verlaagt de bijdrage aan het EU-hoofdkwartier.";
    const blocks = ["# Kop", clash, "Twee.", "Drie.", clash];
    const before = typed.analyse(input(blocks));
    const after = typed.analyse({
      ...input(blocks.with(2, "Twee en een half.")),
      previous: before,
    });
    const own = ({ findings }: Analysis, from: number) => findings.filter(({ start }) => start < from);
    const change = blocks.slice(0, 2).join("\n\n").length;
    assert.ok(own(before, change).length > 0);
    assert.ok(own(before, change).every((finding, i) => finding === own(after, change)[i]));
    assert.equal(after.blocks[1], before.blocks[1]);
    assert.equal(after.blocks.at(-1)!.reading, before.blocks.at(-1)!.reading);
    assert.equal(after.findings.length, before.findings.length);
  });
});
