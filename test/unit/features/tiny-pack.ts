import type { Commitment, Pack, Term } from "../../../server/src/knowledge/pack";

const note = `# Actielijn 2: samen verder

De kring neemt deel aan de Stuurgroep Havens (STH). Ook de Regeling Groene Kades (RGK) wordt benut.

## Werken in de haven

- De gemeente vergroot haar inzet in de Stuurgroep Havens.
- De gemeente verruimt de bijdrage aan walstroom.

## Overig werk

- De gemeente streeft naar schone kades.
`;

const at = (quote: string): readonly [number, number] => {
  const start = note.indexOf(quote);
  if (start < 0) throw new Error(`not in the note: ${quote}`);
  return [start, start + quote.length];
};

const term = (
  id: string,
  nl: string,
  en: string,
  acronym: string | undefined,
  more: Partial<Term>,
): Term => ({
  id,
  prefLabel: { nl, en },
  ...(acronym && { acronym: { nl: acronym, en: acronym } }),
  altAcronym: [],
  altLabel: { nl: [], en: [] },
  plural: { nl: [], en: [] },
  hiddenLabel: [],
  confusedWith: [],
  kind: "instrument",
  proper: true,
  legalBasis: [],
  keywords: [],
  related: [],
  later: [],
  ...more,
});

const action = (
  id: string,
  section: string,
  position: number,
  quote: string,
  nl: string,
  en: string,
  more: Partial<Commitment>,
): Commitment => ({
  id,
  kind: "action",
  section,
  position,
  line: 2,
  title: { nl, en },
  quote,
  quoteAt: at(quote),
  firmness: "voornemen",
  terms: [],
  keywords: { nl: [], en: [] },
  claims: [],
  values: [],
  later: [],
  examples: { good: [], bad: [], weakened: [] },
  ...more,
});

/** A small pack of an invented note. */
export const tinyPack: Pack = {
  id: "havennota",
  title: "Havennota 2020, actielijn 2",
  language: "nl",
  date: "2020-03-01",
  url: "https://voorbeeld.example/havennota",
  aliases: {
    nl: { names: ["Havennota 2020"], generic: ["de nota"] },
    en: { names: ["2020 Harbour Paper"], generic: ["the paper"] },
  },
  lines: [
    { n: 1, inNote: "meer kades", topics: [] },
    { n: 2, inNote: "samen verder", title: { nl: "samen verder" }, titleSource: "nota", topics: [] },
  ],
  sections: [
    { line: 2, order: 1, title: "Werken in de haven", en: "Working in the harbour" },
    { line: 2, order: 2, title: "Overig werk", en: "Other work" },
  ],
  actors: [],
  topics: [],
  terms: [
    term("sth", "Stuurgroep Havens", "Harbour Steering Group", "STH", {
      owner: "de gemeente",
      hiddenLabel: [
        { form: "Stuurgroep voor Havens", kind: "expansion", lang: "nl" },
        { form: "Havenstuurgroep", kind: "expansion", lang: "nl" },
      ],
      definition: {
        nl: "Overleg [van] *havens* over <b>kades</b>.",
        en: "Meeting of harbours.",
        source: "extern",
      },
      legalBasis: [{ title: "Besluit 12", url: "https://voorbeeld.example/besluit" }],
      quote: "De kring neemt deel aan de Stuurgroep Havens (STH).",
      quoteAt: at("De kring neemt deel aan de Stuurgroep Havens (STH)."),
    }),
    term("rgk", "Regeling Groene Kades", "Green Quays Scheme", "RGK", {
      definition: { nl: "Subsidie voor kades.", en: "Subsidy for quays.", source: "nota" },
      quote: "Ook de Regeling Groene Kades (RGK) wordt benut.",
      quoteAt: at("Ook de Regeling Groene Kades (RGK) wordt benut."),
      keywords: ["kade-subsidie"],
    }),
    term("walstroom", "walstroom", "shore power", undefined, { proper: false, kind: "concept" }),
  ],
  commitments: [
    action(
      "A1",
      "Werken in de haven",
      1,
      "De gemeente vergroot haar inzet in de Stuurgroep Havens.",
      "Meer inzet in de stuurgroep",
      "More effort in the group",
      { terms: ["sth"], keywords: { nl: ["inzet", "stuurgroep"], en: ["effort"] } },
    ),
    action(
      "A2",
      "Werken in de haven",
      2,
      "De gemeente verruimt de bijdrage aan walstroom.",
      "Bijdrage aan walstroom verruimen",
      "Widen the contribution to shore power",
      { terms: ["walstroom"], keywords: { nl: ["walstroom", "stroomvoorziening"], en: ["shore power"] } },
    ),
    action("A3", "Overig werk", 1, "De gemeente streeft naar schone kades.", "Schone kades", "Clean quays", {
      firmness: "ambitie",
      keywords: { nl: ["schoon", "kades"], en: ["clean", "quays"] },
    }),
  ],
  note,
};
