import assert from "node:assert/strict";
import type { ValueSpec } from "../../../server/src/knowledge/claim-spec";
import type { Commitment, Later, Pack } from "../../../server/src/knowledge/pack";
import type { Language } from "../../../server/src/language/language";
import { readValueClashes, scanSentence, type NamedTopic } from "../../../server/src/claims/value-clashes";
import { readSentence } from "../../../server/src/reader/read-sentence";
import { readTokens, type Token } from "../../../server/src/text/tokens";

type Value = Omit<ValueSpec, "closed"> & { readonly closed?: boolean };

const commitment = (id: string, values: readonly Value[], later: readonly Later[] = []): Commitment => ({
  id,
  kind: "fact",
  title: { nl: id, en: id },
  quote: "",
  quoteAt: [0, 0],
  terms: [],
  keywords: { nl: [], en: [] },
  claims: [],
  values: values.map((value) => ({ closed: false, ...value })),
  later,
  examples: { good: [], bad: [], weakened: [] },
});

const later = (from: string, key: string, value: string | number): Later => ({
  from,
  key,
  value,
  text: { nl: `Sinds ${from}.`, en: `Since ${from}.` },
  source: "extern",
});

/** A note on rivers and dikes. */
const pack = {
  id: "water",
  language: "nl",
  date: "2030-01-01",
  commitments: [
    commitment("raad", [
      { of: "rijnraad", key: "leader", type: "country", value: "BE" },
      {
        of: "rijnraad",
        key: "leadYear",
        type: "year",
        value: 2031,
        cues: { nl: ["leiding", "geleid", "leidt"], en: ["lead", "led", "leads", "leadership"] },
      },
    ]),
    commitment("fonds", [{ of: "rijnfonds", key: "owner", type: "organisation", value: "EU" }]),
    commitment(
      "pact",
      [
        { of: "waterpact", key: "member", type: "country", set: ["DE", "FR", "LU"], closed: true },
        { of: "waterpact", key: "count", type: "number", value: 3 },
      ],
      [later("2032-01-01", "member", "AT")],
    ),
    commitment("landen", [
      { of: "rijnlanden", key: "member", type: "country", set: ["DE", "FR", "CH", "AT"], closed: true },
      { of: "rijnlanden", key: "count", type: "number", value: 4 },
    ]),
    commitment("peil", [{ of: "peilbeheer", key: "partner", type: "country", value: "DE" }]),
    commitment("wet", [
      {
        of: "deltawet",
        key: "previousYear",
        type: "year",
        value: 1997,
        cues: { nl: ["herzien", "herziet", "herziening"], en: ["revise", "revision"] },
      },
    ]),
    commitment("aandeel", [
      { of: "gemalen", key: "share", type: "percentage", value: 60 },
      { of: "gemalen", key: "holder", type: "country", value: "DE" },
    ]),
    commitment(
      "norm",
      [{ of: "dijknorm", key: "level", type: "percentage", value: 2 }],
      [later("2033-06-01", "level", 4)],
    ),
    commitment("visie", [
      { of: "riviervisie", key: "period", type: "range", value: { min: 10, max: 20, unit: "year" } },
    ]),
    commitment("top", [
      { of: "rijntop", key: "month", type: "month", value: "2031-05" },
      { of: "rijntop", key: "year", type: "year", value: 2031 },
      { of: "rijntop", key: "place", type: "place", value: "Straatsburg" },
    ]),
    commitment("dijk", [{ of: "dijkring", key: "place", type: "place", value: "zuidgrens" }]),
    commitment("basis", [{ of: "waterveiligheid", key: "cornerstone", type: "organisation", value: "EU" }]),
  ],
} as unknown as Pack;

/** How drafts name the topics. */
const names: Readonly<Record<string, readonly string[]>> = {
  rijnraad: ["Rijnraad", "Rhine Council"],
  rijnfonds: ["Rijnfonds", "Rhine Fund"],
  waterpact: ["Waterpact", "deelnemers", "Water Pact"],
  rijnlanden: ["Rijnlanden", "Rhine countries"],
  peilbeheer: ["peilbeheer", "level management"],
  deltawet: ["Deltawet", "Delta Act"],
  gemalen: ["gemalen", "pumping stations"],
  dijknorm: ["dijknorm", "dike standard"],
  riviervisie: ["Riviervisie", "River Vision"],
  rijntop: ["Rijntop", "Rhine Summit"],
  dijkring: ["dijkring", "dike ring"],
  waterveiligheid: ["waterveiligheid", "water safety"],
};

function topicsIn(tokens: readonly Token[]): readonly NamedTopic[] {
  return Object.entries(names).flatMap(([id, forms]) =>
    forms.flatMap((form) => {
      const words = form.split(" ");
      return tokens.flatMap((_, first) =>
        words.every((word, i) => tokens[first + i]?.text === word)
          ? [{ id, first, last: first + words.length - 1 }]
          : [],
      );
    }),
  );
}

interface Situation {
  readonly ascribed?: boolean;
  readonly draftDate?: string;
  readonly inherited?: string;
}

/** The reader's clauses, with a stand-in for the rest of it: "niet" and "not" deny the whole sentence, "als" and "if" at its start leave it open, "stond" is past. */
function clashes(
  text: string,
  lang: Language,
  { ascribed, draftDate, inherited }: Situation = {},
): readonly string[] {
  const tokens = readTokens({ text, masks: [] });
  const folds = tokens.map(({ fold }) => fold);
  const said = topicsIn(tokens);
  const reading = readSentence({ lang, tokens, topics: [], actors: [], isQuoted: () => false });
  const found = readValueClashes({
    scan: scanSentence(tokens, { first: 0, last: tokens.length - 1 }, lang),
    clause: (token) => reading.clauses.findIndex(({ words }) => words.includes(token)),
    topics: inherited ? [...said, { id: inherited, first: 0, last: 0, inherited: true }] : said,
    pack,
    ascribed: ascribed ?? /volgens de nota|according to the note/i.test(text),
    ...(draftDate && { draftDate }),
    status: () => ({
      asserted: !/^(?:als (?:de|het)|if) /i.test(text),
      negated: /\b(?:niet|not)\b(?! (?:alleen|only))/i.test(text),
      past: folds.some((fold) => ["stond", "leidde", "nam", "was"].includes(fold)),
    }),
  });
  for (const { written } of found) assert.equal(text.slice(written.start, written.end), written.text);
  return found.map(
    ({ kind, written, right, denied, severity }) =>
      `${kind}: ${written.text} > ${denied ? "denied" : right.text}${severity === "error" ? "!" : ""}`,
  );
}

/** Sentences with the clashes in them: minimal pairs, changed in one word or construction. */
const cases: Readonly<
  Record<Language, Readonly<Record<string, readonly (readonly [text: string, ...clashes: string[]])[]>>>
> = {
  nl: {
    leader: [
      ["De Rijnraad staat onder Belgische leiding."],
      ["De Rijnraad staat onder Franse leiding.", "actor: Franse > Belgische"],
      ["De Rijnraad staat niet onder Franse leiding."],
      ["De Rijnraad staat niet onder Belgische leiding.", "actor: Belgische > denied"],
      ["De Rijnraad staat niet onder Franse maar onder Belgische leiding."],
      ["Als de Rijnraad onder Franse leiding staat, volgt overleg."],
      ["In 2031 staat de Rijnraad onder Franse leiding.", "actor: Franse > Belgische"],
      ["In 2034 staat de Rijnraad onder Franse leiding."],
      [
        "Volgens de nota staat de Rijnraad in 2034 onder Franse leiding.",
        "date: 2034 > 2031!",
        "actor: Franse > Belgische!",
      ],
      ["In 2034 staat de Rijnraad onder Belgische leiding.", "date: 2034 > 2031"],
      [
        "De Rijnraad, die in 2031 onder Franse leiding zal staan, krijgt een brigade.",
        "actor: Franse > Belgische",
      ],
      [
        "Nederland draagt bij aan de Rijnraad, die in 2034 onder Belgische leiding staat.",
        "date: 2034 > 2031",
      ],
      ["In 2034 draagt Nederland bij aan de Rijnraad, die onder Belgische leiding staat."],
      ["Nederland draagt bij aan de Rijnraad onder Franse leiding.", "actor: Franse > Belgische"],
      ["De bijdrage aan de Rijnraad staat onder Franse leiding."],
      ["De Rijnraad stuurt een brigade die onder Franse leiding staat."],
      ["De Rijnraad levert een brigade onder Franse leiding."],
      ["De Rijnraad wordt geleid door Frankrijk.", "actor: Frankrijk > België"],
      ["De Rijnraad wordt door Frankrijk geleid.", "actor: Frankrijk > België"],
      ["De door Frankrijk geleide Rijnraad begint.", "actor: Frankrijk > België"],
      ["Frankrijk leidt de Rijnraad.", "actor: Frankrijk > België"],
      ["Frankrijk leidt een brigade van de Rijnraad."],
      ["Parijs leidt de Rijnraad.", "actor: Parijs > België"],
      ["Brussel leidt de Rijnraad."],
      ["De leiding over de Rijnraad ligt bij Frankrijk.", "actor: Frankrijk > België"],
      ["Frankrijk heeft de leiding over de Rijnraad.", "actor: Frankrijk > België"],
      ["Frankrijk heeft de leiding over de missie en steunt de Rijnraad."],
      ["Binnen de Rijnraad heeft Frankrijk de leiding.", "actor: Frankrijk > België"],
      ["Frankrijk voert de Rijnraad aan.", "actor: Frankrijk > België"],
      ["De Rijnraad heeft Franse en Belgische leiding gekend."],
      ["De Rijnraad staat onder Frans-Belgische leiding."],
      ["De Rijnraad stond onder Franse leiding."],
      ["De Rijnraad stond in 2031 onder Franse leiding.", "actor: Franse > Belgische"],
      ["Frankrijk speelt een voortrekkersrol binnen de Rijnraad."],
      [
        "Volgens de nota speelt Frankrijk een voortrekkersrol binnen de Rijnraad.",
        "actor: Frankrijk > België!",
      ],
      ["De Rijnraad bestaat en Frankrijk leidt een missie."],
      ["De Rijnraad bestaat al lang en staat onder Franse leiding.", "actor: Franse > Belgische"],
    ],
    owner: [
      ["Het Rijnfonds is een fonds van de EU."],
      ["Het Rijnfonds is een fonds van de NAVO.", "attribution: NAVO > EU"],
      ["Het Rijnfonds is een NAVO-fonds.", "attribution: NAVO > EU"],
      ["Het Rijnfonds is geen fonds van de NAVO."],
      ["Het Rijnfonds is geen fonds van de EU.", "attribution: EU > denied"],
      ["Het Rijnfonds en het dijkfonds zijn instrumenten van de NAVO."],
      ["Het dijkfonds en het Rijnfonds zijn instrumenten van de NAVO.", "attribution: NAVO > EU"],
      ["Het Rijnfonds is een antwoord op de vragen van de NAVO."],
      ["Het Rijnfonds van de NAVO groeit.", "attribution: NAVO > EU"],
      ["Het Rijnfonds van de NAVO-landen groeit."],
      ["Het NAVO-Rijnfonds groeit.", "attribution: NAVO > EU"],
      ["Het Rijnfonds valt onder de NAVO.", "attribution: NAVO > EU"],
      ["Het Rijnfonds werkt samen met de NAVO."],
      ["Het Rijnfonds, een instrument van de NAVO, groeit.", "attribution: NAVO > EU"],
    ],
    member: [
      ["Duitsland neemt deel aan het Waterpact."],
      ["Duitsland neemt niet deel aan het Waterpact.", "membership: Duitsland > denied"],
      ["Zweden neemt deel aan het Waterpact."],
      ["Zweden neemt niet deel aan het Waterpact."],
      [
        "Volgens de nota neemt Zweden deel aan het Waterpact.",
        "membership: Zweden > Duitsland, Frankrijk en Luxemburg!",
      ],
      ["Duitsland, Frankrijk en Luxemburg nemen deel aan het Waterpact."],
      ["Duitsland, Frankrijk en Zweden nemen deel aan het Waterpact.", "membership: Zweden > Luxemburg"],
      ["Duitsland en Frankrijk nemen deel aan het Waterpact."],
      ["Ook Zweden neemt deel aan het Waterpact."],
      [
        "Alleen Duitsland en Frankrijk nemen deel aan het Waterpact.",
        "membership: Duitsland en Frankrijk > Duitsland, Frankrijk en Luxemburg",
      ],
      ["Niet alleen Duitsland en Frankrijk nemen deel aan het Waterpact."],
      ["Het Waterpact bestaat uit Duitsland en Zweden.", "membership: Zweden > Frankrijk en Luxemburg"],
      ["Luxemburg staat buiten het Waterpact.", "membership: Luxemburg > denied"],
      ["Zweden staat buiten het Waterpact."],
      [
        "De vier Rijnlanden Duitsland, Frankrijk, Zwitserland en Zweden overleggen.",
        "membership: Zweden > Oostenrijk",
      ],
      [
        "De vier Rijnlanden Duitsland, Frankrijk en Zwitserland overleggen.",
        "membership: Duitsland, Frankrijk en Zwitserland > Duitsland, Frankrijk, Zwitserland en Oostenrijk",
      ],
      ["De Rijnlanden Duitsland en Frankrijk overleggen."],
      ["De Rijnlanden overleggen met Zweden."],
      ["Zweden is een van de Rijnlanden."],
      [
        "Volgens de nota is Zweden een van de Rijnlanden.",
        "membership: Zweden > Duitsland, Frankrijk, Zwitserland en Oostenrijk!",
      ],
    ],
    count: [
      ["De vier Rijnlanden overleggen."],
      ["De vijf Rijnlanden overleggen.", "value: vijf > vier"],
      ["De nota noemt 5 Rijnlanden.", "value: 5 > 4"],
      ["Twee Rijnlanden overleggen."],
      ["De twee andere Rijnlanden overleggen."],
      ["De ongeveer vier Rijnlanden overleggen."],
    ],
    partner: [
      ["De samenwerking met Duitsland op het gebied van peilbeheer groeit."],
      ["De samenwerking met Frankrijk op het gebied van peilbeheer groeit."],
      [
        "Volgens de nota wordt met Frankrijk de samenwerking bij peilbeheer uitgebreid.",
        "partner: Frankrijk > Duitsland!",
      ],
      ["Volgens de nota wordt met Duitsland de samenwerking bij peilbeheer uitgebreid."],
      ["Volgens de nota wordt met Duitsland en Frankrijk de samenwerking bij peilbeheer uitgebreid."],
      ["Alleen met Frankrijk wordt samengewerkt bij peilbeheer.", "partner: Frankrijk > Duitsland"],
    ],
    previousYear: [
      ["De Deltawet uit 1997 wordt herzien."],
      ["De Deltawet uit 1999 wordt herzien.", "date: 1999 > 1997"],
      ["De Deltawet wordt in 1999 herzien."],
      ["De Deltawet uit 1999 geldt."],
      ["De Deltawet is niet uit 1999 maar uit 1997 en wordt herzien."],
    ],
    share: [
      ["Duitsland levert 60% van de gemalen."],
      ["Duitsland levert 40% van de gemalen.", "value: 40% > 60%"],
      ["Duitsland levert veertig procent van de gemalen.", "value: veertig procent > zestig procent"],
      ["Frankrijk levert 40% van de gemalen."],
      ["Frankrijk levert 60% van de gemalen.", "actor: Frankrijk > Duitsland"],
      ["Duitsland levert circa 58% van de gemalen."],
      ["Duitsland levert ruim de helft van de gemalen."],
      ["Duitsland levert minstens 70% van de gemalen.", "value: 70% > 60%"],
      ["Duitsland levert minder dan 70% van de gemalen."],
      ["Duitsland verhoogt zijn bijdrage van 40 naar 60% van de gemalen."],
    ],
    level: [
      ["Duitsland komt aan een dijknorm van 2%."],
      ["Duitsland komt aan een dijknorm van 3 procent.", "value: 3 procent > 2 procent"],
      ["De dijknorm gaat van 1,5 naar 2 procent."],
      ["De dijknorm van 4% geldt."],
    ],
    period: [
      ["De Riviervisie geldt voor een periode van 10 tot 20 jaar."],
      ["De Riviervisie geldt voor een periode van 5 tot 10 jaar.", "value: 5 tot 10 jaar > 10 tot 20 jaar"],
      ["De Riviervisie geldt voor vijf jaar.", "value: vijf jaar > tien tot twintig jaar"],
      ["De Riviervisie geldt voor vijftien jaar."],
      ["De Riviervisie wordt over vijf jaar herzien."],
    ],
    event: [
      ["De Rijntop vindt in mei 2031 plaats."],
      ["De Rijntop vindt in juni 2031 plaats.", "date: juni 2031 > mei 2031"],
      ["De Rijntop in juni wordt voorbereid.", "date: juni > mei"],
      ["De Rijntop van 2032 wordt voorbereid.", "date: 2032 > 2031"],
      ["Sinds 2030 wordt de Rijntop voorbereid."],
      ["De voorbereiding van de Rijntop begint in 2030."],
      ["De Rijntop (2032) wordt voorbereid."],
      ["Het verdrag werd in juni 2031 op de Rijntop getekend.", "date: juni 2031 > mei 2031"],
      ["Het verdrag werd in juni 2031 voor de Rijntop getekend."],
      ["De Rijntop vindt op 12 mei 2031 plaats."],
      ["De Rijntop vindt plaats in Straatsburg."],
      ["De Rijntop vindt plaats in Brussel.", "place: Brussel > Straatsburg"],
      ["Brussel bereidt de Rijntop voor."],
      ["De dijkring langs de noordgrens wordt versterkt.", "place: noordgrens > zuidgrens"],
    ],
    cornerstone: [
      ["De EU is de hoeksteen van de waterveiligheid."],
      ["De NAVO is de hoeksteen van de waterveiligheid.", "actor: NAVO > EU"],
      ["De EU en de NAVO zijn de hoeksteen van de waterveiligheid."],
      ["De NAVO is een partner bij de waterveiligheid."],
      ["Als hoeksteen van de waterveiligheid geldt de NAVO.", "actor: NAVO > EU"],
    ],
  },
  en: {
    leader: [
      ["The Rhine Council is under Belgian leadership."],
      ["The Rhine Council is under French leadership.", "actor: French > Belgian"],
      ["The Rhine Council is not under French leadership."],
      ["The Rhine Council is led by France.", "actor: France > Belgium"],
      ["The French-led Rhine Council starts.", "actor: French > Belgian"],
      ["France leads the Rhine Council.", "actor: France > Belgium"],
      ["France leads a brigade of the Rhine Council."],
      ["In 2034 the Rhine Council is led by Belgium.", "date: 2034 > 2031"],
      ["The contribution to the Rhine Council is led by France."],
    ],
    owner: [
      ["The Rhine Fund is a fund of the EU."],
      ["The Rhine Fund is a NATO fund.", "attribution: NATO > EU"],
      ["NATO's Rhine Fund grows.", "attribution: NATO's > EU"],
    ],
    member: [
      ["Germany takes part in the Water Pact."],
      ["Germany does not take part in the Water Pact.", "membership: Germany > denied"],
      ["Germany, France and Sweden take part in the Water Pact.", "membership: Sweden > Luxembourg"],
      [
        "According to the note Sweden takes part in the Water Pact.",
        "membership: Sweden > Germany, France and Luxembourg!",
      ],
    ],
    rest: [
      ["Germany supplies 40% of the pumping stations.", "value: 40% > 60%"],
      ["The Rhine Summit takes place in June 2031.", "date: June 2031 > May 2031"],
      ["The five Rhine countries meet.", "value: five > four"],
      ["The River Vision covers five to ten years.", "value: five to ten years > ten to twenty years"],
      ["The Delta Act of 1999 is under revision.", "date: 1999 > 1997"],
    ],
  },
};

describe("value clashes", () => {
  for (const lang of ["nl", "en"] as const) {
    for (const [key, pairs] of Object.entries(cases[lang])) {
      describe(`${lang}: ${key}`, () => {
        for (const [text, ...expected] of pairs) {
          it(text, () => assert.deepEqual(clashes(text, lang), expected));
        }
      });
    }
  }

  it("takes what became true later as true from then on", () => {
    const level = "De dijknorm van 4% geldt.";
    assert.deepEqual(clashes(level, "nl", { draftDate: "2033-05-31" }), ["value: 4% > 2%"]);
    assert.deepEqual(clashes(level, "nl", { draftDate: "2033-06-01" }), []);
    assert.deepEqual(clashes(level, "nl"), []);
    const member = "Volgens de nota neemt Oostenrijk deel aan het Waterpact.";
    assert.equal(clashes(member, "nl", { draftDate: "2031-01-01" }).length, 1);
    assert.deepEqual(clashes(member, "nl", { draftDate: "2032-01-01" }), []);
  });

  it("lets a pronoun stand for a topic named before", () => {
    const inherited = "rijnraad";
    assert.deepEqual(clashes("Die staat onder Franse leiding.", "nl", { inherited }), [
      "actor: Franse > Belgische",
    ]);
    assert.deepEqual(clashes("Deze eenheid wordt geleid door Frankrijk.", "nl", { inherited }), [
      "actor: Frankrijk > België",
    ]);
    assert.deepEqual(clashes("De brigade staat onder Franse leiding.", "nl", { inherited }), []);
    assert.deepEqual(clashes("Duitsland neemt daaraan niet deel.", "nl", { inherited: "waterpact" }), [
      "membership: Duitsland > denied",
    ]);
  });

  it("says nothing of a sentence without topic or value", () => {
    assert.deepEqual(clashes("Alles staat onder Franse leiding.", "nl"), []);
    assert.deepEqual(clashes("De Rijnraad staat onder leiding.", "nl"), []);
  });
});
