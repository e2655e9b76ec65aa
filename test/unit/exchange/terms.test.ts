import assert from "node:assert/strict";
import fc from "fast-check";
import { Refused } from "../../../server/src/exchange/refused";
import { readSkos } from "../../../server/src/exchange/terms/read-skos";
import { readTbx } from "../../../server/src/exchange/terms/read-tbx";
import { readTermCsv, writeTermCsv } from "../../../server/src/exchange/terms/term-csv";
import {
  entryOf,
  kindOfWrongForm,
  type TermEntry,
  type TermSet,
} from "../../../server/src/exchange/terms/term-entry";
import type { ReadTerms, TermReader } from "../../../server/src/exchange/terms/term-reader";
import { writeCspell } from "../../../server/src/exchange/terms/write-cspell";
import { writeSkos } from "../../../server/src/exchange/terms/write-skos";
import { writeTbx } from "../../../server/src/exchange/terms/write-tbx";
import { writeTermsYaml } from "../../../server/src/exchange/terms/write-terms-yaml";
import { loadPack } from "../../../server/src/knowledge/load-pack";
import { realPacks } from "../../support/real-pack";
import { tinyPack } from "../features/tiny-pack";

/** Reads a text in pieces of a size. */
function read(make: () => TermReader, text: string, size = 1000): ReadTerms {
  const reader = make();
  for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
  return reader.end();
}

const written = (write: (set: TermSet) => Generator<string>, set: TermSet): string =>
  [...write(set)].join("");

function refusal(make: () => TermReader, text: string): Refused {
  try {
    read(make, text, 7919);
  } catch (error) {
    assert.ok(error instanceof Refused, String(error));
    return error;
  }
  return assert.fail("read");
}

const formats = {
  TBX: { write: writeTbx, read: readTbx },
  SKOS: { write: writeSkos, read: readSkos },
  CSV: { write: writeTermCsv, read: readTermCsv },
};

/** What a format holds of a term. */
const held: Readonly<Record<keyof typeof formats, (entry: TermEntry) => TermEntry>> = {
  TBX: ({ kind: _kind, owner: _owner, article: _article, altLabel, plural, ...entry }) => ({
    ...withGuesses({ ...entry, altLabel: joined(altLabel, plural), plural: { nl: [], en: [] } }),
    confusedWith: [],
    proper: false,
    keywords: [],
  }),
  SKOS: (entry) => withGuesses(entry),
  CSV: (entry) => entry,
};

const joined = (a: TermEntry["altLabel"], b: TermEntry["plural"]): TermEntry["altLabel"] => ({
  nl: [...new Set([...a.nl, ...b.nl])],
  en: [...new Set([...a.en, ...b.en])],
});

/** Kinds of wrong forms as they are taken where nothing says what they are. */
const withGuesses = (entry: TermEntry): TermEntry => ({
  ...entry,
  hiddenLabel: entry.hiddenLabel.map((label) => ({ ...label, kind: kindOfWrongForm(label.form, entry) })),
});

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((own) =>
    own
      .replace(/[\p{Cc}\ufffe\uffff\ufeff]/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
  )
  .filter((own) => own !== "" && own.trim() === own);

const entries: fc.Arbitrary<readonly TermEntry[]> = fc
  .uniqueArray(fc.constantFrom("edf", "pesco", "eu-hoofdkwartier", "f16", "ëén", "a_b", "5g", "x", "zee"), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .record({
            forms: fc.uniqueArray(text, {
              minLength: 12,
              maxLength: 16,
              selector: (own) => own.toLowerCase(),
            }),
            counts: fc.array(fc.nat(2), { minLength: 10, maxLength: 10 }),
            definition: fc.option(
              fc.record({
                nl: text,
                source: fc.constantFrom("nota" as const, "extern" as const),
                url: fc.webUrl(),
              }),
              { nil: undefined },
            ),
            hasUrl: fc.boolean(),
            article: fc.constantFrom("de" as const, "het" as const, undefined),
            kind: fc.constantFrom("fund", undefined),
            owner: fc.option(text, { nil: undefined }),
            proper: fc.boolean(),
            related: fc.subarray(ids),
            confusedWith: fc.subarray(ids),
            wrong: fc.constantFrom(
              "expansion" as const,
              "spelling" as const,
              "compound" as const,
              "acronym" as const,
            ),
          })
          .map(({ forms, counts, definition, hasUrl, article, kind, owner, wrong, ...rest }): TermEntry => {
            const left = [...forms];
            const take = (index: number): string[] =>
              left.splice(0, Math.min(counts[index]!, left.length - 1));
            const one = (index: number, lang: "nl" | "en") =>
              counts[index]! > 0 ? { [lang]: left.shift()! } : {};
            const { url, ...defined } = definition ?? { url: "" };
            return {
              id,
              prefLabel: { nl: left.shift()!, ...one(0, "en") },
              acronym: { ...one(1, "nl"), ...one(2, "en") },
              altAcronym: take(3),
              altLabel: { nl: take(4), en: take(5) },
              plural: { nl: take(6), en: take(7) },
              hiddenLabel: [
                ...take(8).map((form) => ({ form, kind: wrong, lang: "nl" as const })),
                ...take(9).map((form) => ({ form, kind: wrong, lang: "en" as const })),
              ],
              ...(definition && {
                definition: { ...defined, ...(hasUrl && { url }) } as NonNullable<TermEntry["definition"]>,
              }),
              ...(article && { article }),
              ...(kind && { kind }),
              ...(owner !== undefined && { owner }),
              ...rest,
              keywords: take(0),
            };
          }),
      ),
    ),
  );

const setOf = (own: readonly TermEntry[]): TermSet => ({
  id: "havennota",
  title: 'De <Havennota> & "meer"',
  language: "nl",
  date: "2020-01-01",
  entries: own,
});

describe("terms in formats of others", () => {
  for (const name of Object.keys(formats) as (keyof typeof formats)[]) {
    const { write, read: make } = formats[name];
    it(`come back from ${name} as they were, as far as it holds them, in pieces of any size`, () => {
      fc.assert(
        fc.property(entries, fc.integer({ min: 1, max: 400 }), (own, size) => {
          const back = read(make, written(write, setOf(own)), size);
          assert.deepEqual(back.remarks, []);
          assert.deepEqual(back.entries, own.map(held[name]));
        }),
        { numRuns: 60 },
      );
    });

    it(`come from a pack to ${name} and back to a pack`, () => {
      const own = tinyPack.terms.map(entryOf);
      const { entries: back } = read(make, written(write, setOf(own)));
      assert.deepEqual(back, own.map(held[name]));
      const loaded = loadPack([
        { path: "pack.yaml", text: "id: proef\ntitle: Proef\nlanguage: nl\ndate: 2020-01-01\n" },
        { path: "terms.yaml", text: writeTermsYaml(back, "proef") },
      ]);
      assert.deepEqual(
        loaded.problems.filter(({ severity }) => severity === "error"),
        [],
      );
      assert.deepEqual(loaded.pack!.terms.map(entryOf).map(held[name]), back);
    });
  }

  it("leave out what is right or wrong in a context only", () => {
    const { altLabel, hiddenLabel } = entryOf({
      ...tinyPack.terms[0]!,
      altLabel: { nl: [{ form: "a" }, { form: "b", after: "het" }], en: [] },
      hiddenLabel: [
        { form: "c", kind: "expansion", lang: "nl" },
        { form: "d", kind: "expansion", lang: "nl", context: ["x"] },
        { form: "e", kind: "confusion", lang: "nl" },
        { form: "f", kind: "attribution", lang: "en" },
      ],
    });
    assert.deepEqual(altLabel.nl, ["a"]);
    assert.deepEqual(
      hiddenLabel.map(({ form }) => form),
      ["c"],
    );
  });

  it("have their wrong forms sorted by how they differ", () => {
    const names = {
      prefLabel: { nl: "Stuurgroep Havens" },
      acronym: { nl: "STH" },
      altAcronym: [],
      altLabel: { nl: [], en: [] },
    };
    const kinds = ["stuurgroep havens", "Stuurgroep-Havens", "SHT", "Stuurgroep voor Havens"];
    assert.deepEqual(
      kinds.map((form) => kindOfWrongForm(form, names)),
      ["name-form", "compound", "acronym", "expansion"],
    );
  });

  it("are words for cSpell", () => {
    const own = entryOf(tinyPack.terms[0]!);
    const words = written(
      writeCspell,
      setOf([
        {
          ...own,
          prefLabel: { nl: "het (nieuwe) EU-hoofdkwartier 2" },
          acronym: { nl: "R&D" },
          altLabel: { nl: ["Navo's"], en: [] },
        },
      ]),
    ).split("\n");
    assert.equal(words[0], '# De <Havennota> & "meer"');
    for (const word of ["EU-hoofdkwartier", "EU", "hoofdkwartier", "nieuwe", "het", "R&D", "Navo's"])
      assert.ok(words.includes(word), word);
    assert.ok(!words.includes("2"));
  });
});

describe("TBX of others", () => {
  const concept = (inner: string, root = 'style="dca" type="TBX-Basic" xml:lang="en"') =>
    `<?xml version="1.0"?><tbx ${root} xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>${inner}</body></text></tbx>`;

  it("is read as IATE exports it: numbers for ids, many languages, notes of any kind", () => {
    const { entries: read1, remarks } = read(
      readTbx,
      concept(
        `<conceptEntry id="3545321"><descrip type="subjectField">1231</descrip><xref type="externalCrossReference" target="https://example.org/">x</xref>
        <langSec xml:lang="de"><termSec><term>Europäischer Verteidigungsfonds</term></termSec></langSec>
        <langSec xml:lang="nl"><descripGrp><descrip type="definition">fonds voor  onderzoek</descrip><admin type="source">Verordening 2021/697</admin></descripGrp>
          <termSec><term>Europees <hi>Defensie</hi>fonds</term><termNote type="termType">fullForm</termNote><descrip type="reliabilityCode">9</descrip><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
          <termSec><term>EDF</term><termNote type="termType">abbreviation</termNote></termSec>
          <termSec><term>Europees Verdedigingsfonds</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
        <langSec xml:lang="en-GB"><termSec><term>European Defence Fund</term></termSec><termSec><term>Defence Fund</term></termSec></langSec></conceptEntry>
        <conceptEntry id="2"><langSec xml:lang="fr"><termSec><term>rien</term></termSec></langSec></conceptEntry>`,
      ),
    );
    assert.deepEqual(remarks, []);
    assert.deepEqual(read1, [
      {
        id: "edf",
        prefLabel: { nl: "Europees Defensiefonds", en: "European Defence Fund" },
        acronym: { nl: "EDF" },
        altAcronym: [],
        altLabel: { nl: [], en: ["Defence Fund"] },
        plural: { nl: [], en: [] },
        hiddenLabel: [{ form: "Europees Verdedigingsfonds", kind: "expansion", lang: "nl" }],
        definition: { nl: "fonds voor onderzoek", source: "extern" },
        related: [],
        confusedWith: [],
        proper: false,
        keywords: [],
      },
    ]);
  });

  it("is read in the style DCT", () => {
    const [entry] = read(
      readTbx,
      concept(
        `<conceptEntry id="haven"><basic:definition>Place for ships</basic:definition><langSec xml:lang="en"><termSec><term>harbours</term><basic:grammaticalNumber>plural</basic:grammaticalNumber></termSec><termSec><term>harbour</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus><basic:termType>fullForm</basic:termType></termSec></langSec></conceptEntry>`,
        'style="dct" type="TBX-Basic" xml:lang="en"',
      ),
    ).entries;
    assert.equal(entry!.id, "haven");
    assert.deepEqual(entry!.prefLabel, { en: "harbour" });
    assert.deepEqual(entry!.plural.en, ["harbours"]);
    assert.equal(entry!.definition?.en, "Place for ships");
  });

  it("is refused where it is of another version, damaged, or means harm, with the place", () => {
    assert.match(
      refusal(readTbx, "<martif><text><body><termEntry/></body></text></martif>").text.nl,
      /geen TBX van versie 3/,
    );
    const damaged = refusal(readTbx, concept("<conceptEntry>\n<langSec>\n</conceptEntry>"));
    assert.match(damaged.text.nl, /beschadigd/);
    assert.equal(damaged.place.line, 3);
    assert.match(refusal(readTbx, '<!DOCTYPE tbx [<!ENTITY a "b">]><tbx/>').text.nl, /DOCTYPE/);
    assert.match(refusal(readTbx, concept("<x>".repeat(10_000))).text.nl, /te diep/);
    assert.match(
      refusal(readTbx, concept(`<conceptEntry><langSec xml:lang="nl"><termSec><term>${"a".repeat(20_000)}`))
        .text.nl,
      /veld is te lang/,
    );
    const many = "<termSec><term>a</term></termSec>".repeat(600);
    assert.match(
      refusal(readTbx, concept(`<conceptEntry><langSec xml:lang="nl">${many}</langSec></conceptEntry>`)).text
        .nl,
      /te veel vormen/,
    );
    const one =
      '<conceptEntry id="a"><langSec xml:lang="nl"><termSec><term>a</term></termSec></langSec></conceptEntry>';
    assert.match(refusal(readTbx, concept(one.repeat(20_100))).text.nl, /te veel begrippen/);
  });
});

describe("SKOS of others", () => {
  it("is read with other prefixes, lists of labels and tags, as NL-SBB has them", () => {
    const { entries: own } = read(
      readSkos,
      `PREFIX s: <http://www.w3.org/2004/02/skos/core#>
@base <https://voorbeeld.example/id/begrip/> .
<EuropeesDefensiefonds> a s:Concept ;
  s:prefLabel "Europees Defensiefonds"@nl-NL, "Fonds européen"@fr ;
  s:altLabel "EDF"@nl, 'Defensiefonds'@nl ; s:hiddenLabel "Defensie Fonds"@nl ;
  s:definition """Fonds
voor onderzoek."""@nl ; <http://purl.org/dc/terms/source> <https://wetten.example/1> ;
  s:related <c_99>, <nergens> .
<c_99> a s:Concept ; s:prefLabel "Haven" .
<schema> a s:ConceptScheme ; s:prefLabel "Schema" .
[] s:note "los" .`,
      5,
    );
    assert.deepEqual(
      own.map(({ id }) => id),
      ["EuropeesDefensiefonds", "c_99"],
    );
    const [first] = own;
    assert.deepEqual(first!.prefLabel, { nl: "Europees Defensiefonds" });
    assert.deepEqual(first!.acronym, { nl: "EDF" });
    assert.deepEqual(first!.altLabel.nl, ["Defensiefonds"]);
    assert.deepEqual(first!.hiddenLabel, [{ form: "Defensie Fonds", kind: "compound", lang: "nl" }]);
    assert.deepEqual(first!.definition, {
      nl: "Fonds voor onderzoek.",
      source: "extern",
      url: "https://wetten.example/1",
    });
    assert.deepEqual(first!.related, ["c_99"]);
  });

  it("is refused where it is damaged or holds no concepts, with the line", () => {
    const damaged = refusal(readSkos, '<a> <b> "c" .\n<a> <b> .\n');
    assert.match(damaged.text.nl, /Turtle is beschadigd/);
    assert.equal(damaged.place.line, 2);
    assert.match(refusal(readSkos, '<a> <b> "open').text.nl, /Turtle is beschadigd/);
    assert.match(refusal(readSkos, "").text.nl, /geen begrippen van SKOS/);
    assert.match(refusal(readSkos, "<a> <b> ".concat("[ <b> ".repeat(100_000))).text.nl, /beschadigd/);
    const long = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <a> skos:prefLabel "${"a".repeat(20_000)}" .`;
    assert.match(refusal(readSkos, long).text.nl, /veld is te lang/);
  });
});

describe("CSV of others", () => {
  it("is read from spreadsheets: semicolons, tabs, quotes, line breaks in fields, columns in any order", () => {
    const { entries: own, remarks } = read(
      readTermCsv,
      'Opmerking;PREFLABEL_NL;altLabel_nl;hiddenLabel_nl;definition_nl\r\nx;Haven;"Kade; met ""punt"" | Wal";Have|spelling: Haaven;"Twee\r\nregels"\r\n\r\n;;los;;\r\n',
      3,
    );
    assert.deepEqual(
      own.map(({ id }) => id),
      ["haven"],
    );
    assert.deepEqual(own[0]!.altLabel.nl, ['Kade; met "punt"', "Wal"]);
    assert.deepEqual(
      own[0]!.hiddenLabel.map(({ form, kind }) => [form, kind]),
      [
        ["Have", "expansion"],
        ["Haaven", "spelling"],
      ],
    );
    assert.equal(own[0]!.definition?.nl, "Twee\r\nregels");
    assert.deepEqual(
      remarks.map(({ nl }) => nl),
      [
        "1 begrip heeft geen naam in het Nederlands of Engels en is overgeslagen.",
        "Kolommen die hier niets betekenen, zijn overgeslagen: Opmerking.",
      ],
    );
    assert.equal(read(readTermCsv, "id\tprefLabel_en\na\tport").entries[0]!.prefLabel.en, "port");
  });

  it("holds no formulas for a spreadsheet", () => {
    const own = entryOf(tinyPack.terms[0]!);
    const csv = written(
      writeTermCsv,
      setOf([{ ...own, prefLabel: { nl: "=1+1" }, altLabel: { nl: ["-2", "'@x"], en: [] } }]),
    );
    assert.match(csv, /,'=1\+1,/);
    assert.match(csv, /,'-2 \| '@x,/);
    const [back] = read(readTermCsv, csv).entries;
    assert.deepEqual([back!.prefLabel.nl, back!.altLabel.nl], ["=1+1", ["-2", "'@x"]]);
  });

  it("is refused where it is damaged, with the line", () => {
    const open = refusal(readTermCsv, 'prefLabel_nl\na\n"b\nc\n');
    assert.match(open.text.nl, /eindigt niet/);
    assert.equal(open.place.line, 3);
    const stray = refusal(readTermCsv, 'prefLabel_nl\r\n"b"c\r\n');
    assert.match(stray.text.nl, /staat nog tekst/);
    assert.equal(stray.place.line, 2);
    assert.match(refusal(readTermCsv, "naam;iets\na;b\n").text.nl, /prefLabel_nl/);
    assert.match(refusal(readTermCsv, "").text.nl, /prefLabel_nl/);
    assert.match(refusal(readTermCsv, `prefLabel_nl\n${"a".repeat(20_000)}`).text.nl, /veld is te lang/);
    assert.match(refusal(readTermCsv, "x".repeat(20_000)).text.nl, /veld is te lang/);
    assert.match(refusal(readTermCsv, `prefLabel_nl\n${"a\n".repeat(20_100)}`).text.nl, /te veel begrippen/);
  });
});

describe("the terms of the shipped packs", () => {
  for (const name of Object.keys(formats) as (keyof typeof formats)[])
    it(`come back from ${name} as far as it holds them`, () => {
      const own = realPacks().flatMap(({ terms }) => terms.map(entryOf));
      const { entries: back, remarks } = read(formats[name].read, written(formats[name].write, setOf(own)));
      assert.deepEqual(remarks, []);
      assert.deepEqual(back, own.map(held[name]));
    });
});
