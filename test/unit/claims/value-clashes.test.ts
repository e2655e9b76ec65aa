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
        { of: "waterpact", key: "state", type: "label", value: "running" },
      ],
      [later("2032-01-01", "member", "AT")],
    ),
    commitment("landen", [
      { of: "rijnlanden", key: "member", type: "country", set: ["DE", "FR", "CH", "AT"], closed: true },
      { of: "rijnlanden", key: "count", type: "number", value: 4 },
    ]),
    commitment("peil", [
      { of: "peilbeheer", key: "partner", type: "country", value: "DE" },
      { of: "polderfusie", key: "partner", type: "country", value: "DE", closed: true },
    ]),
    commitment("bouw", [{ of: "dijkbouw", key: "partner", type: "country", value: "FR" }]),
    commitment("wet", [
      {
        of: "deltawet",
        key: "previousYear",
        type: "year",
        value: 1997,
        cues: { nl: ["herzien", "herziet", "herziening"], en: ["revise", "revising", "revision"] },
      },
    ]),
    commitment("aandeel", [
      { of: "gemalen", key: "share", type: "percentage", value: 60 },
      { of: "gemalen", key: "holder", type: "country", value: "DE" },
    ]),
    commitment("stuwen", [
      { of: "stuwen", key: "share", type: "percentage", value: 80 },
      { of: "stuwen", key: "holder", type: "country", value: "US" },
      { of: "stuwen", key: "othersShare", type: "percentage", value: 20 },
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
    commitment("bataljon", [
      { of: "rijnbataljon", key: "member", type: "country", set: ["DE", "NL"], closed: true },
    ]),
    commitment("belasting", [
      {
        of: "inkomen",
        key: "partOf",
        type: "percentage",
        value: 2,
        cues: { nl: ["afgesproken"], en: ["agreed"] },
      },
    ]),
    commitment("verdrag", [
      {
        of: "rijnverdrag",
        key: "previousYear",
        type: "year",
        value: 1990,
        cues: { nl: ["vervangt", "verving"], en: ["replaces", "replaced"] },
      },
      {
        of: "rijnverdrag",
        key: "adoptionMonth",
        type: "month",
        value: "2031-05",
        cues: { nl: ["aangenomen"], en: ["adopted"] },
      },
    ]),
    commitment("niveaus", [
      {
        of: "niveaus",
        key: "level",
        type: "label",
        set: ["lokaal", "regionaal", "landelijk"],
        closed: true,
        labels: {
          lokaal: { nl: ["lokaal"], en: ["local"] },
          regionaal: { nl: ["regionaal", "provinciaal"], en: ["regional"] },
          landelijk: { nl: ["landelijk", "landelijke"], en: ["national"] },
        },
      },
    ]),
    commitment("vloot", [{ of: "rijnvloot", key: "state", type: "label", value: "running" }]),
    commitment("impuls", [
      {
        of: "veermanschap",
        key: "impulseYear",
        type: "year",
        value: 2030,
        cues: { nl: ["impuls"], en: ["boost"] },
      },
    ]),
    commitment("uitbouw", [
      {
        of: "sluiswacht",
        key: "comingYears",
        type: "year",
        set: [2030, 2031, 2032, 2033],
        cues: { nl: ["versterkt"], en: ["strengthened"] },
      },
    ]),
    commitment("akte", [{ of: "rijnakte", key: "state", type: "label", value: "planned" }]),
    commitment("heffing", [{ of: "rijnheffing", key: "state", type: "label", value: "decided" }]),
    commitment("band", [{ of: "rijnsamenwerking", key: "state", type: "label", value: "lasting" }]),
    commitment("zorg", [
      {
        of: "dijkzorg",
        key: "field",
        type: "label",
        set: ["dijken", "sluizen", "gemalen"],
        closed: true,
        labels: {
          dijken: { nl: ["dijken"], en: ["dikes"] },
          sluizen: { nl: ["sluizen"], en: ["locks"] },
          gemalen: { nl: ["gemalen"], en: ["pumping stations"] },
        },
      },
    ]),
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
  dijkbouw: ["dijkbouw"],
  polderfusie: ["polderfusie"],
  deltawet: ["Deltawet", "Delta Act"],
  gemalen: ["gemalen", "pumping stations"],
  dijknorm: ["dijknorm", "dike standard"],
  riviervisie: ["Riviervisie", "River Vision"],
  rijntop: ["Rijntop", "Rhine Summit"],
  dijkring: ["dijkring", "dike ring"],
  rijnbataljon: ["Rijnbataljon", "Rhine Battalion"],
  inkomen: ["inkomen", "income"],
  rijnverdrag: ["Rijnverdrag", "Rhine Treaty"],
  niveaus: ["niveaus", "niveau", "levels"],
  waterveiligheid: ["waterveiligheid", "water safety"],
  stuwen: ["stuwen"],
  rijnvloot: ["rijnvloot", "Rhine fleet"],
  rijnakte: ["rijnakte"],
  veermanschap: ["veermanschap", "ferry trade"],
  sluiswacht: ["sluiswacht", "lock watch"],
  rijnheffing: ["rijnheffing"],
  rijnsamenwerking: ["rijnsamenwerking"],
  dijkzorg: ["dijkzorg", "Dike care", "dike care"],
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
    ascribed: ascribed ?? /\b(?:de nota|the note)\b/i.test(text),
    ...(draftDate && { draftDate }),
    status: () => ({
      asserted: !/^(?:als (?:de|het)|if) /i.test(text),
      negated: /\b(?:niet|not)\b(?! (?:alleen|uitsluitend|only))/i.test(text),
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
      ["Aan het roer van de Rijnraad staat in 2031 Frankrijk.", "actor: Frankrijk > België"],
      ["In 2031 zwaait Frankrijk de scepter over de Rijnraad.", "actor: Frankrijk > België"],
      ["In 2031 krijgt een Franse generaal het commando over de Rijnraad.", "actor: Franse > Belgische"],
      ["Het is Frankrijk dat in 2031 de Rijnraad aanvoert.", "actor: Frankrijk > België"],
      ["Het is niet Frankrijk dat in 2031 de Rijnraad aanvoert."],
      ["In de Rijnraad volgt België, terwijl Frankrijk aan het roer staat.", "actor: Frankrijk > België"],
      ["Frankrijk staat aan het roer van een vloot van de Rijnraad."],
      ["De commandant van de Rijnraad bezocht Frankrijk."],
      ["Frankrijk steunt zijn leiding over de Rijnraad niet."],
      ["Een Franse generaal leidt de Rijnraad.", "actor: Franse > Belgische"],
      ["Een Franse generaal leidt een missie naast de Rijnraad."],
      ["In 2030 bereidt België zich voor op de leiding van de Rijnraad."],
      ["In 2030 heeft België de leiding van de Rijnraad.", "date: 2030 > 2031"],
      ["Wij steunen de Rijnraad, waarover Frankrijk de leiding heeft.", "actor: Frankrijk > België"],
      ["Wij steunen de Rijnraad, waarover Frankrijk de schouders ophaalt."],
      ["In 2031 zal Polen de leiding hebben over de Rijnraad.", "actor: Polen > België"],
      ["In 2031 zal Polen de leiding hebben over een missie naast de Rijnraad."],
      ["Als kaderland van de Rijnraad treedt Spanje op.", "actor: Spanje > België"],
      ["Als kaderland van de Rijnraad treedt België op."],
      ["De Rijnraad krijgt een Franse commandant.", "actor: Franse > Belgische"],
      ["De Rijnraad krijgt een Franse vlag."],
      ["De Rijnraad staat onder Belgische leiding."],
      ["De Rijnraad staat onder Franse leiding.", "actor: Franse > Belgische"],
      ["Wij steunen de Rijnraad, in 2031 geleid door Polen.", "actor: Polen > België"],
      ["Wij steunen de Rijnraad, in 2031 geleid door België."],
      ["Wij steunen de Rijnraad, in 2032 geleid door Polen."],
      ["Wij steunen de Rijnraad (onder Franse leiding).", "actor: Franse > Belgische"],
      ["Wij steunen de Rijnraad, die België onder Franse druk verlaat."],
      ["Frankrijk is lead nation van de Rijnraad.", "actor: Frankrijk > België"],
      ["Frankrijk was eerder lead nation van de commissie; de Rijnraad is nieuw."],
      ["De commandant van de Rijnraad komt uit Frankrijk.", "actor: Frankrijk > België"],
      ["De commandant van de brug naast de Rijnraad komt uit Frankrijk."],
      ["De Rijnraad wordt geleid door een Frans hoofdkwartier.", "actor: Frans > Belgisch"],
      ["De Rijnraad wordt bezocht door een Frans hoofdkwartier."],
      ["De aansturing van de Rijnraad is een Franse taak.", "actor: Franse > Belgische"],
      ["De locatie van de Rijnraad is een Franse taak."],
      ["De Rijnraad staat niet onder Franse leiding."],
      ["De Rijnraad staat niet onder Belgische leiding.", "actor: niet onder Belgische > denied"],
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
      ["De Rijnraad staat vanaf 2034 onder Belgische leiding.", "date: 2034 > 2031"],
      ["De Rijnraad staat vanaf 2031 onder Belgische leiding."],
      ["De Rijnraad staat pas na 2034 onder Belgische leiding.", "date: 2034 > 2031"],
      ["Tot 2031 staat de Rijnraad niet onder Belgische leiding."],
      ["De Rijnraad, met Frankrijk als trekker, groeit.", "actor: Frankrijk > België"],
      ["De Rijnraad, met België als trekker, groeit."],
      ["Frankrijk levert de commandant van de Rijnraad.", "actor: Frankrijk > België"],
      ["Frankrijk levert een brigade voor de Rijnraad."],
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
      ["De Rijnraad, waarin Nederland samenwerkt, staat onder Franse leiding.", "actor: Franse > Belgische"],
      ["De Rijnraad waarvan Nederland lid is, wordt door Frankrijk geleid.", "actor: Frankrijk > België"],
      [
        "De Rijnraad langs de oostgrens, waarin Nederland samenwerkt, staat onder Franse leiding.",
        "actor: Franse > Belgische",
      ],
      ["Binnen de Rijnraad staat een brigade onder Franse leiding."],
      ["De Rijnraad ziet dat een brigade onder Franse leiding staat."],
      ["De Rijnraad vergadert en een brigade staat onder Franse leiding."],
      ["Zolang de Rijnraad bestaat, staat de brigade onder Franse leiding."],
      ["De Rijnraad, waarin een brigade onder Franse leiding staat, groeit."],
      ["Niet België maar Frankrijk leidt de Rijnraad.", "actor: Frankrijk > België"],
      ["Niet Frankrijk maar België leidt de Rijnraad."],
      ["De Rijnraad wordt geleid door Frankrijk, niet door België.", "actor: Frankrijk > België"],
    ],
    owner: [
      [
        "Het Rijnfonds is aangekondigd in een rapport van het Amerikaanse Congres.",
        "attribution: Amerikaanse Congres > EU",
      ],
      ["Het Rijnfonds is aangekondigd in een rapport van de EU."],
      ["De baten van het Rijnfonds zijn opgesomd in een rapport van de NAVO."],
      ["Het Rijnfonds is een exercitie van de NAVO.", "attribution: NAVO > EU"],
      ["Het Rijnfonds is een exercitie van de EU."],
      [
        "Met het Rijnfonds beschikken we over een instrument dat de NAVO heeft geschapen.",
        "attribution: NAVO > EU",
      ],
      ["Met het Rijnfonds beschikken we over een instrument dat de NAVO heeft geprezen."],
      ["Het Rijnfonds steunt een project dat de NAVO heeft geschapen."],
      ["In NAVO-verband wordt het Rijnfonds vastgesteld.", "attribution: NAVO > EU"],
      ["Met het Rijnfonds brengt de NAVO het water in kaart.", "attribution: NAVO > EU"],
      ["Naast het Rijnfonds brengt de NAVO het water in kaart."],
      ["De NAVO voert het Rijnfonds uit.", "attribution: NAVO > EU"],
      ["De NAVO voert een besluit over het Rijnfonds uit."],
      ["Binnen de NAVO biedt volgens ons het Rijnfonds kansen.", "attribution: NAVO > EU"],
      ["Binnen de NAVO biedt een besluit over het Rijnfonds kansen."],
      ["In NAVO-verband wordt het Rijnfonds besproken."],
      ["Het is de NAVO die het Rijnfonds beheert.", "attribution: NAVO > EU"],
      ["Het is de NAVO die het Rijnfonds prijst."],
      ["Met het Rijnfonds heeft de NAVO een instrument in handen.", "attribution: NAVO > EU"],
      ["Met het Rijnfonds heeft de NAVO niets van doen."],
      ["De Rijnraad en het Rijnfonds zijn NAVO-instrumenten.", "attribution: NAVO > EU"],
      ["De Rijnraad en het Rijnfonds zijn NAVO-kritisch."],
      ["De NAVO zal het Rijnfonds vaststellen.", "attribution: NAVO > EU"],
      ["De NAVO zal het Rijnfonds prijzen."],
      ["De leiders van de NAVO bezoeken het Rijnfonds."],
      ["Via het Rijnfonds, een fonds van de NAVO, wordt betaald.", "attribution: NAVO > EU"],
      ["Via het Rijnfonds, een fonds van de EU, wordt betaald."],
      ["Via het Rijnfonds, de missies van de NAVO en de Rijnraad wordt betaald."],
      ["Het Rijnfonds, opgezet door het bondgenootschap, betaalt mee.", "attribution: bondgenootschap > EU"],
      ["Het Rijnfonds, opgezet door de Unie, betaalt mee."],
      ["Het Rijnfonds, vorig jaar bezocht door het bondgenootschap, betaalt mee."],
      ["Wij gebruiken NAVO-instrumenten zoals het Rijnfonds.", "attribution: NAVO > EU"],
      ["Wij gebruiken NAVO-instrumenten naast het Rijnfonds."],
      ["Het Rijnfonds wordt betaald uit de begroting van de NAVO.", "attribution: NAVO > EU"],
      ["Het Rijnfonds wordt genoemd in de begroting van de NAVO."],
      ["Binnen de NAVO is het Rijnfonds een nieuw instrument.", "attribution: NAVO > EU"],
      ["Binnen de NAVO is het Rijnfonds omstreden."],
      ["Met haar Rijnfonds zet de NAVO in op dijken.", "attribution: NAVO > EU"],
      ["Met het Rijnfonds zet de NAVO in op dijken."],
      ["Het Rijnfonds is een fonds van de EU."],
      ["Het Rijnfonds is een fonds van de NAVO.", "attribution: NAVO > EU"],
      ["Het Rijnfonds is een NAVO-fonds.", "attribution: NAVO > EU"],
      ["Het Rijnfonds is geen fonds van de NAVO."],
      ["Het Rijnfonds is geen fonds van de EU.", "attribution: geen fonds van de EU > denied"],
      ["Het Rijnfonds en het dijkfonds zijn instrumenten van de NAVO."],
      ["Het dijkfonds en het Rijnfonds zijn instrumenten van de NAVO.", "attribution: NAVO > EU"],
      ["Het Rijnfonds is een antwoord op de vragen van de NAVO."],
      ["Het Rijnfonds van de NAVO groeit.", "attribution: NAVO > EU"],
      ["Het Rijnfonds van de NAVO-landen groeit."],
      ["Het NAVO-Rijnfonds groeit.", "attribution: NAVO > EU"],
      ["Het Rijnfonds valt onder de NAVO.", "attribution: NAVO > EU"],
      ["Het Rijnfonds werkt samen met de NAVO."],
      ["Het Rijnfonds, een instrument van de NAVO, groeit.", "attribution: NAVO > EU"],
      [
        "Het Rijnfonds, waaraan Nederland bijdraagt, is een instrument van de NAVO.",
        "attribution: NAVO > EU",
      ],
      ["Het Rijnfonds, een jaarlijks fonds van de NAVO, is vol.", "attribution: NAVO > EU"],
      ["Het Rijnfonds wordt een document van de NAVO.", "attribution: NAVO > EU"],
      ["Met de herziening van het Rijnfonds wil de NAVO sneller handelen.", "attribution: NAVO > EU"],
      ["Met de herziening van het Rijnfonds wil de EU sneller handelen."],
      ["Met de herziening van het Rijnfonds wil Nederland de NAVO helpen."],
      ["De NAVO herziet het Rijnfonds.", "attribution: NAVO > EU"],
      ["De NAVO steunt de herziening van het Rijnfonds."],
      [
        "Het Rijnfonds langs de grens, waaraan Nederland volgens de nota bijdraagt, is een missie van de NAVO.",
        "attribution: NAVO > EU!",
      ],
      ["Het Rijnfonds groeit en CARD is een proces van de NAVO."],
      ["Naast het Rijnfonds is er een fonds van de NAVO."],
      ["Voor het Rijnfonds is dit een fonds van de NAVO."],
      ["Het Rijnfonds helpt een instrument van de NAVO."],
      ["De Europese Commissie beheert het Rijnfonds."],
      [
        "De VN-Veiligheidsraad is verantwoordelijk voor het Rijnfonds.",
        "attribution: VN-Veiligheidsraad > EU",
      ],
      ["De NAVO beheert het Rijnfonds.", "attribution: NAVO > EU"],
      ["De EU beheert het Rijnfonds."],
      ["Het Rijnfonds valt onder verantwoordelijkheid van de NAVO.", "attribution: NAVO > EU"],
      ["Als fonds van de NAVO steunt het Rijnfonds de dijken.", "attribution: NAVO > EU"],
      ["Als lid van de NAVO steunt Nederland het Rijnfonds."],
    ],
    member: [
      [
        "Daar nemen Duitsland, Polen en Luxemburg deel aan het project rond het Waterpact.",
        "membership: Polen > Frankrijk",
      ],
      ["Daar nemen Duitsland, Frankrijk en Luxemburg deel aan het project rond het Waterpact."],
      ["Nederland deelt het Rijnbataljon met Polen.", "membership: Polen > Duitsland en Nederland"],
      ["Nederland deelt het Rijnbataljon met Duitsland."],
      ["Het Rijnbataljon oefent met Polen."],
      ["Duitsland neemt deel aan het Waterpact."],
      ["Duitsland neemt niet deel aan het Waterpact.", "membership: Duitsland neemt niet > denied"],
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
      ["Luxemburg staat buiten het Waterpact.", "membership: Luxemburg staat buiten > denied"],
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
        "Zweden is een van onze Rijnlanden.",
        "membership: Zweden > Duitsland, Frankrijk, Zwitserland en Oostenrijk",
      ],
      [
        "Volgens de nota is Zweden een van de Rijnlanden.",
        "membership: Zweden > Duitsland, Frankrijk, Zwitserland en Oostenrijk!",
      ],
      [
        "De vier Rijnlanden in de nota zijn Duitsland, Frankrijk, Zwitserland en Zweden.",
        "membership: Zweden > Oostenrijk!",
      ],
      ["De Rijnlanden in het noorden zijn Duitsland en Zweden."],
      [
        "Het verdrag noemt als Rijnlanden: Duitsland, Frankrijk, Zwitserland en Zweden.",
        "membership: Zweden > Oostenrijk",
      ],
      ["De nota noemt als Rijnlanden onder meer Duitsland, Frankrijk en Zwitserland."],
      [
        "Het Rijnbataljon is een gezamenlijke eenheid van Nederland en Denemarken.",
        "membership: Denemarken > Duitsland",
      ],
      ["Het Rijnbataljon is een gezamenlijke eenheid van Nederland en Duitsland."],
      [
        "Het Rijnbataljon waarvan de steun wordt versterkt, is een eenheid van Nederland en Denemarken.",
        "membership: Denemarken > Duitsland",
      ],
      ["Het Nederlands-Deense Rijnbataljon oefent.", "membership: Deense > Duitse"],
      ["Het Duits-Nederlandse Rijnbataljon oefent."],
      ["Het Rijnbataljon oefent met een eenheid van Nederland en Denemarken."],
      ["Duitsland maakt geen deel uit van het Waterpact.", "membership: Duitsland maakt geen > denied"],
      ["Duitsland maakt deel uit van het Waterpact."],
      [
        "Duitsland heeft zich uit het Waterpact teruggetrokken.",
        "membership: heeft zich uit het Waterpact teruggetrokken > denied",
      ],
      ["Zweden heeft zich uit het Waterpact teruggetrokken."],
      ["Tot de kring van Rijnlanden behoort Oostenrijk niet.", "membership: Oostenrijk niet > denied"],
      ["Tot de kring van Rijnlanden behoort Zweden niet."],
      ["Oostenrijk geldt niet als een van de Rijnlanden."],
      [
        "Duitsland en Frankrijk doen mee aan het Waterpact, maar Luxemburg niet.",
        "membership: Luxemburg niet > denied",
      ],
      ["Duitsland en Frankrijk doen mee aan het Waterpact, maar Zweden niet."],
      [
        "De Rijnlanden (Duitsland, Frankrijk, Zwitserland en Zweden) overleggen.",
        "membership: Zweden > Oostenrijk",
      ],
      ["De Rijnlanden (Duitsland, Frankrijk, Zwitserland en Oostenrijk) overleggen."],
      ["Duitsland nam geen deel aan het Waterpact.", "membership: Duitsland nam geen > denied"],
      ["Duitsland nam destijds geen deel aan het Waterpact."],
      ["Duitsland nam in 2020 geen deel aan het Waterpact."],
      [
        "Alleen Duitsland neemt deel aan het Waterpact.",
        "membership: Duitsland > Duitsland, Frankrijk en Luxemburg",
      ],
      ["Het Waterpact groeit; Luxemburg blijft erbuiten.", "membership: Luxemburg blijft erbuiten > denied"],
      ["Het Waterpact groeit; Zweden blijft erbuiten."],
    ],
    label: [
      ["De dijkzorg speelt op drie niveaus: lokaal, regionaal en landelijk."],
      ["De dijkzorg speelt op drie niveaus: lokaal, provinciaal en landelijk."],
      [
        "De dijkzorg speelt op drie niveaus: lokaal, regionaal en mondiaal.",
        "membership: mondiaal > landelijk",
      ],
      ["De dijkzorg speelt op vier niveaus: lokaal, regionaal, landelijk en mondiaal."],
      ["De dijkzorg speelt op twee niveaus: lokaal en mondiaal."],
      ["De nota onderscheidt niveaus, onder meer lokaal, regionaal en mondiaal."],
      ["De drie niveaus zijn lokaal, mondiaal en landelijk.", "membership: mondiaal > regionaal"],
      ["De drie niveaus zijn juridisch, regionaal en landelijk.", "membership: juridisch > lokaal"],
      ["De drie niveaus zijn niet lokaal, regionaal en mondiaal."],
      ["De niveaus zijn lokaal, regionaal of mondiaal."],
      ["De drie niveaus heten lokaal en regionaal; het landelijk bestuur blijft erbuiten."],
      ["De dijkzorg speelt op lokaal, regionaal en mondiaal niveau."],
      [
        "Volgens de nota speelt de dijkzorg op lokaal, regionaal en mondiaal niveau.",
        "membership: mondiaal > landelijk!",
      ],
      [
        "Volgens de nota speelt de dijkzorg op juridisch, regionaal en lokaal niveau.",
        "membership: juridisch > landelijk!",
      ],
      ["Volgens de nota gaat het, lokaal en regionaal, om dijken op elk niveau."],
      ["De nota kent lokale, regionale en mondiale niveaus.", "membership: mondiale > landelijke!"],
      ["Op drie niveaus, lokaal, regionaal en landelijk, wordt overlegd."],
      ["Op drie niveaus, lokaal, regionaal en mondiaal, wordt overlegd.", "membership: mondiaal > landelijk"],
      ["De niveaus omvatten de zorg voor lokaal, regionaal en mondiaal.", "membership: mondiaal > landelijk"],
      ["Lokaal, regionaal en mondiaal speelt dit."],
    ],
    part: [
      ["De dijkzorg omvat dijken, sluizen en gemalen."],
      ["De dijkzorg strekt zich niet uit tot sluizen.", "scope: niet uit tot sluizen > denied"],
      ["De dijkzorg strekt zich uit tot sluizen."],
      ["De dijkzorg strekt zich niet uit tot duikers."],
      ["De dijkzorg betreft uitsluitend dijken.", "scope: uitsluitend dijken > denied"],
      ["De dijkzorg betreft niet uitsluitend dijken."],
      ["De dijkzorg betreft voorlopig uitsluitend dijken."],
      ["De dijkzorg betreft uitsluitend dijken, sluizen en gemalen."],
      ["De dijkzorg blijft beperkt tot sluizen.", "scope: sluizen > denied"],
      ["De dijkzorg blijft niet beperkt tot sluizen."],
      ["Sluizen vallen buiten de dijkzorg.", "scope: Sluizen vallen buiten > denied"],
      ["Sluizen van de haven vallen buiten de dijkzorg."],
      ["Oude sluizen vallen buiten de dijkzorg."],
      ["Sluizen vallen onder de dijkzorg."],
      ["De dijkzorg gaat over dijken; sluizen blijven erbuiten.", "scope: sluizen blijven erbuiten > denied"],
      ["De dijkzorg gaat over dijken; bruggen blijven erbuiten."],
      ["Bij de dijkzorg zijn alleen sluizen duurder geworden."],
      ["De dijkzorg dekt dijken, sluizen uitgezonderd.", "scope: sluizen uitgezonderd > denied"],
      ["De dijkzorg dekt dijken, oude sluizen uitgezonderd."],
      ["De dijkzorg geldt voor dijken, maar niet voor sluizen.", "scope: maar niet voor sluizen > denied"],
      ["De dijkzorg geldt voor dijken, en niet voor dijken alleen."],
      ["De dijkzorg groeit, zij het alleen bij sluizen.", "scope: sluizen > denied"],
      ["De dijkzorg groeit, zij het niet alleen bij sluizen."],
    ],
    state: [
      [
        "Over de toetreding van Duitsland tot het Waterpact wordt nog onderhandeld.",
        "status: wordt nog onderhandeld > denied",
      ],
      ["Over de toetreding van Polen tot het Waterpact wordt nog onderhandeld."],
      [
        "Bij de rijnvloot moet de eerste spade nog worden gestoken.",
        "status: de eerste spade nog worden gestoken > denied",
      ],
      ["Bij de rijnvloot moet de tweede spade nog worden gestoken."],
      ["Of de rijnheffing er komt, is nog onbeslist.", "status: nog onbeslist > denied"],
      ["Of de rijnheffing verder stijgt, is nog onbeslist."],
      ["Over een jaar of drie krijgt het veermanschap een impuls.", "date: Over een jaar of drie > In 2030"],
      ["Over een paar dagen of weken krijgt het veermanschap een impuls."],
      ["Het delen van de rijnvloot is nog een plan.", "status: nog een plan > denied"],
      ["Het schilderen van de rijnvloot is nog een plan."],
      ["De rijnvloot is er nog niet.", "status: is er nog niet > denied"],
      ["Een tweede rijnvloot is er nog niet."],
      ["Het delen van sloepen, anders dan de rijnvloot, is nog een plan."],
      ["Nederland heeft nog geen rijnvloot.", "status: nog geen > denied"],
      ["Nederland heeft nog geen nieuwe rijnvloot."],
      ["Nederland heeft nog geen besluit over de rijnvloot."],
      ["De evaluatie van de rijnvloot is nog niet begonnen."],
      ["Van de rijnvloot is nog geen sprake.", "status: nog geen sprake > denied"],
      ["De rijnvloot is nog niet operationeel.", "status: nog niet operationeel > denied"],
      ["De rijnvloot is nog niet groot."],
      ["De rijnvloot komt pas in 2040 van de grond.", "status: van de grond > denied"],
      ["De rijnvloot komt goed van de grond."],
      ["Aan de rijnvloot wordt nog gewerkt.", "status: wordt nog gewerkt > denied"],
      ["Aan de rijnvloot wordt hard gewerkt."],
      ["De rijnvloot bestaat niet meer.", "status: bestaat niet meer > denied"],
      ["De rijnvloot bestaat niet uit sloepen."],
      ["Wij varen met de nog op te richten rijnvloot.", "status: nog op te richten > denied"],
      ["Wij varen met de rijnvloot en de nog op te richten staf."],
      ["De rijnvloot wordt opgericht.", "status: opgericht > denied"],
      ["De rijnvloot wordt in 2017 opgericht."],
      ["De rijnvloot is opgericht."],
      ["Een tweede rijnvloot wordt opgericht."],
      ["Nederland begint met de rijnvloot.", "status: begint met > denied"],
      ["Nederland begint met het onderhoud van de rijnvloot."],
      ["De rijnvloot staat nog in de kinderschoenen.", "status: nog in de kinderschoenen > denied"],
      ["De rijnvloot bestaat alleen op papier.", "status: alleen op papier > denied"],
      ["De rijnvloot stond toen nog in de kinderschoenen."],
      ["De rijnvloot vaart; een vloot voor de Maas staat nog in de kinderschoenen."],
      ["Voor de rijnvloot staat de werving nog in de kinderschoenen."],
      ["De rijnvloot vaart."],
      ["De rijnvloot verkeert nog in de ontwerpfase.", "status: nog in de ontwerpfase > denied"],
      ["De rijnvloot verkeert in de uitvoeringsfase."],
      [
        "De rijnvloot is niet veel meer dan een mooi voornemen.",
        "status: niet veel meer dan een mooi voornemen > denied",
      ],
      ["De rijnvloot is veel meer dan een mooi voornemen."],
      ["De rijnvloot laat nog even op zich wachten.", "status: laat nog even op zich wachten > denied"],
      ["De rijnvloot laat niet met zich sollen."],
      [
        "Wij varen met een rijnvloot, die nog moet worden gevormd.",
        "status: nog moet worden gevormd > denied",
      ],
      ["De rijnvloot wacht nog op een formeel akkoord.", "status: wacht nog op een formeel akkoord > denied"],
      ["De rijnvloot wacht op hoogwater."],
      ["De rijnvloot is opgeheven.", "status: is opgeheven > denied"],
      ["Het is niet zo dat de rijnvloot is opgeheven."],
      ["De rijnvloot in het oosten is opgeheven."],
      ["Wij overwegen nog deelname aan de rijnvloot.", "status: overwegen nog deelname > denied"],
      ["Zwitserland overweegt nog deelname aan de rijnvloot."],
      [
        "Aan de rijnvloot wordt op de werf nog gesleuteld.",
        "status: wordt op de werf nog gesleuteld > denied",
      ],
      ["Aan de riemen van de rijnvloot wordt op de werf nog gesleuteld."],
      ["Wij staan op de wachtlijst voor de rijnvloot.", "status: staan op de wachtlijst > denied"],
      ["Zij staan op de wachtlijst voor de rijnvloot."],
      ["Wij moeten nog toetreden tot de rijnvloot.", "status: moeten nog toetreden > denied"],
      ["De rijnvloot is vorig jaar opgeheven.", "status: is vorig jaar opgeheven > denied"],
      ["De rijnvloot werd vorig jaar opgeheven."],
      ["De werkgroep rijnvloot is vorig jaar opgeheven."],
      ["De evaluatie van de rijnvloot is inmiddels opgeheven."],
      ["De rijnvloot is weer ingetrokken.", "status: is weer ingetrokken > denied"],
      ["De rijnvloot is weer uitgevaren."],
      ["De rijnvloot is nog niet af.", "status: nog niet af > denied"],
      ["De verf van de rijnvloot is nog niet af."],
      ["Wij aarzelen nog over de rijnvloot.", "status: aarzelen nog over > denied"],
      ["Zwitserland aarzelt nog over de rijnvloot."],
    ],
    lists: [
      ["Dat zijn het lokale, het regionale en het mondiale niveau.", "membership: mondiale > landelijke"],
      ["Dat zijn onder meer het lokale, het regionale en het mondiale niveau."],
      [
        "De niveaus zijn volgens de nota lokaal, regionaal, landelijk en mondiaal.",
        "membership: mondiaal > denied!",
      ],
      ["De niveaus zijn lokaal, regionaal, landelijk en mondiaal."],
      ["Hand in hand gaan de niveaus lokaal, regionaal en mondiaal.", "membership: mondiaal > landelijk"],
    ],
    joiners: [
      [
        "Bij het Waterpact schoven drie landen aan: Duitsland, Frankrijk en Polen.",
        "membership: Polen > Luxemburg",
      ],
      ["Bij het Waterpact schoven drie landen aan: Duitsland, Frankrijk en Luxemburg."],
      [
        "De kring van het Waterpact bestaat uit Duitsland, Frankrijk en Polen.",
        "membership: Polen > Luxemburg",
      ],
      [
        "Goed nieuws van het Rijnbataljon, dat wij met Polen delen.",
        "membership: Polen > Duitsland en Nederland",
      ],
      ["Goed nieuws van het Rijnbataljon, dat wij met Duitsland delen."],
    ],
    laterTimes: [
      ["Het veermanschap krijgt over een jaar of vier een impuls.", "date: over een jaar of vier > in 2030"],
      ["Het veermanschap krijgt dit jaar een impuls."],
      ["Over een jaar of vier wordt de impuls voor het veermanschap beoordeeld."],
      ["Het veermanschap krijgt een impuls, en wel volgend jaar.", "date: volgend jaar > in 2030"],
      ["Volgend jaar verschijnt een boek over een impuls voor het veermanschap."],
      ["De sluiswacht wordt pas in 2040 versterkt.", "date: 2040 > 2030, 2031, 2032 en 2033"],
      ["De sluiswacht wordt in 2032 versterkt."],
      ["In 2019 is de sluiswacht versterkt."],
      ["De Rijnraad, waaraan wij bijdragen, zal in 2034 onder Belgische leiding staan.", "date: 2034 > 2031"],
      ["De Rijnraad, waaraan wij bijdragen, zal in 2031 onder Belgische leiding staan."],
    ],
    otherStates: [
      ["Toen de nota verscheen, was de rijnakte al vastgesteld.", "status: al vastgesteld > denied!"],
      ["De rijnakte is al vastgesteld."],
      ["Na de nota is de rijnakte al vastgesteld."],
      ["Over de rijnheffing moet Duitsland nog een besluit nemen.", "status: nog een besluit nemen > denied"],
      ["Over een verdere rijnheffing moet Duitsland nog een besluit nemen."],
      ["Pas sinds kort bestaat de rijnsamenwerking.", "status: Pas sinds > denied"],
      ["Sinds een jaar of zes bestaat de rijnsamenwerking.", "status: Sinds een jaar of zes > denied"],
      ["Sinds mensenheugenis bestaat de rijnsamenwerking."],
      ["Sinds een jaar of zes bestaat de rijnsamenwerking op het gebied van baggeren."],
    ],
    count: [
      ["Wij kennen in dit hoofdstuk negen Rijnlanden.", "value: negen > vier"],
      ["Wij kennen in dit hoofdstuk 9 Rijnlanden."],
      ["Wij kennen in dit hoofdstuk vier Rijnlanden."],
      ["Met negen Rijnlanden is een verdrag gesloten.", "value: negen > vier"],
      ["Met drie Rijnlanden is een verdrag gesloten."],
      ["Nederland kent drie Rijnlanden.", "value: drie > vier"],
      ["Nederland kent drie Rijnlanden in het zuiden."],
      ["De vier Rijnlanden overleggen."],
      ["De vijf Rijnlanden overleggen.", "value: vijf > vier"],
      ["De nota noemt 5 Rijnlanden.", "value: 5 > 4!"],
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
      [
        "De nota kondigt aan dat de samenwerking op het gebied van peilbeheer ter bescherming van lage en natte polders met Frankrijk wordt uitgebreid.",
        "partner: Frankrijk > Duitsland!",
      ],
      [
        "De samenwerking bij peilbeheer wordt met Frankrijk uitgebreid, zo valt in de nota te lezen.",
        "partner: Frankrijk > Duitsland!",
      ],
      ["De nota kondigt aan dat de samenwerking bij peilbeheer groeit en dat met Frankrijk wordt gesproken."],
      [
        "De samenwerking bij peilbeheer wordt, aldus de nota, fors uitgebreid met Frankrijk.",
        "partner: Frankrijk > Duitsland!",
      ],
      ["Volgens de nota wordt de samenwerking bij peilbeheer niet met Frankrijk uitgebreid."],
      ["Volgens de nota wordt ook met Frankrijk de samenwerking bij peilbeheer uitgebreid."],
      ["De nota noemt samenwerking met Frankrijk bij dijkbouw en met Duitsland bij peilbeheer."],
      ["De nota noemt samenwerking bij dijkbouw met Frankrijk, en ook bij peilbeheer."],
      ["Volgens de nota groeit de samenwerking bij peilbeheer, in overleg met Frankrijk."],
      [
        "De samenwerking bij peilbeheer groeit met Frankrijk in plaats van met Duitsland.",
        "partner: Frankrijk > Duitsland",
      ],
      ["De samenwerking bij peilbeheer groeit met Duitsland in plaats van met Frankrijk."],
      [
        "Bij peilbeheer wordt niet met Duitsland maar met Frankrijk samengewerkt.",
        "partner: Frankrijk > Duitsland",
      ],
      ["Bij peilbeheer wordt niet met Frankrijk maar met Duitsland samengewerkt."],
      ["De partner voor peilbeheer is Frankrijk.", "partner: Frankrijk > Duitsland"],
      ["Een partner voor peilbeheer is Frankrijk."],
      ["De polderfusie krijgt vorm met Frankrijk.", "partner: Frankrijk > Duitsland"],
      ["De polderfusie krijgt ook met Frankrijk vorm."],
      [
        "Volgens de nota is het met Frankrijk dat de samenwerking bij peilbeheer groeit.",
        "partner: Frankrijk > Duitsland!",
      ],
      [
        "De samenwerking bij peilbeheer wordt, zo staat in de nota, met Frankrijk uitgebreid.",
        "partner: Frankrijk > Duitsland!",
      ],
    ],
    previousYear: [
      ["De Deltawet uit 1997 wordt herzien."],
      ["De Deltawet uit 1999 wordt herzien.", "date: 1999 > 1997"],
      ["De Deltawet wordt in 1999 herzien."],
      ["De Deltawet uit 1999 geldt."],
      ["De Deltawet is niet uit 1999 maar uit 1997 en wordt herzien."],
      ["De Deltawet die het parlement nu herziet, stamt uit 1999.", "date: 1999 > 1997"],
      ["De Deltawet die het parlement nu herziet, stamt uit 1997."],
      ["De Deltawet die werd herzien, dateerde uit 1999.", "date: 1999 > 1997"],
      ["De Deltawet die werd gevierd, dateerde uit 1999."],
      ["De Deltawet, die uit 1999 stamt, wordt herzien.", "date: 1999 > 1997"],
      ["De Deltawet die het parlement nu herziet, is in 1999 besproken."],
      ["Het Rijnverdrag dat in Straatsburg werd aangenomen, verving dat uit 1990."],
    ],
    share: [
      ["De andere landen leveren zestig procent van de stuwen.", "value: zestig procent > twintig procent"],
      ["De andere landen leveren twintig procent van de stuwen."],
      ["De andere landen moeten zestig procent van de stuwen leveren."],
      ["Duitsland levert 60% van de gemalen."],
      ["Duitsland levert 40% van de gemalen.", "value: 40% > 60%"],
      ["Duitsland levert veertig procent van de gemalen.", "value: veertig procent > zestig procent"],
      ["Frankrijk levert 40% van de gemalen."],
      ["Frankrijk levert 60% van de gemalen.", "actor: Frankrijk > Duitsland"],
      ["Duitsland levert circa 58% van de gemalen."],
      ["Duitsland levert ruim de helft van de gemalen."],
      ["Duitsland levert minstens 70% van de gemalen.", "value: 70% > 60%"],
      ["Duitsland levert minder dan 70% van de gemalen."],
      ["Duitsland levert minder dan de helft van de gemalen.", "value: de helft > 60%"],
      ["Duitsland levert meer dan de helft van de gemalen."],
      ["Duitsland levert nog geen derde van de gemalen.", "value: derde > 60%"],
      ["Duitsland levert nog geen 70% van de gemalen."],
      ["Het aandeel van Duitsland in de gemalen bedraagt 40%.", "value: 40% > 60%"],
      ["Het aandeel van Frankrijk in de gemalen bedraagt 40%."],
      ["Duitsland moet 40% van de gemalen leveren."],
      ["Europese landen leveren 60% van de gemalen."],
      ["Europese landen leveren 80% van de stuwen.", "actor: Europese landen > De VS", "value: 80% > 20%"],
      ["Europese landen moeten 80% van de stuwen leveren."],
      ["De VS leveren 80% van de stuwen."],
      ["Duitsland verhoogt zijn bijdrage van 40 naar 60% van de gemalen."],
      ["Van de gemalen komt circa 40% voor rekening van Duitsland.", "value: 40% > 60%"],
      ["Circa 40% van de gemalen komt voor rekening van Duitsland.", "value: 40% > 60%"],
      ["De gemalen komen voor 40% voor rekening van Duitsland.", "value: 40% > 60%"],
      ["Slechts 30% van de gemalen wordt door Duitsland geleverd.", "value: 30% > 60%"],
      ["Slechts 30% van de gemalen wordt door Frankrijk geleverd."],
      ["Duitsland neemt 40% van de gemalen voor zijn rekening.", "value: 40% > 60%"],
      ["De afgesproken 3% van het inkomen wordt betaald.", "value: 3% > 2%"],
      ["De uitgaven komen op 3% van het inkomen; het afgesproken doel ligt hoger."],
    ],
    level: [
      ["Duitsland komt aan een dijknorm van 2%."],
      ["Duitsland komt aan een dijknorm van 3 procent.", "value: 3 procent > 2 procent"],
      ["De dijknorm gaat van 1,5 naar 2 procent."],
      ["De dijknorm stijgt tot de afgesproken 3%.", "value: 3% > 2%"],
      ["De dijknorm stijgt tot de afgesproken 2%."],
      ["De dijknorm van 4% geldt."],
      ["In 2035 geldt een dijknorm van 4%."],
    ],
    period: [
      ["De Riviervisie geldt voor een periode van 10 tot 20 jaar."],
      ["De Riviervisie geldt voor een periode van 5 tot 10 jaar.", "value: 5 tot 10 jaar > 10 tot 20 jaar"],
      ["De Riviervisie geldt voor vijf jaar.", "value: vijf jaar > tien tot twintig jaar"],
      ["De Riviervisie geldt voor vijftien jaar."],
      ["De Riviervisie wordt over vijf jaar herzien."],
      [
        "De Riviervisie geeft richting aan het beleid voor dijken en polders voor een periode van 5 tot 10 jaar.",
        "value: 5 tot 10 jaar > 10 tot 20 jaar",
      ],
      ["De Riviervisie geeft richting aan het beleid voor een periode van 10 tot 20 jaar."],
      [
        "De Riviervisie kijkt twee tot drie jaar vooruit.",
        "value: twee tot drie jaar > tien tot twintig jaar",
      ],
      ["De Riviervisie vraagt provincies voor een periode van vijf jaar om geld."],
      [
        "Voor de komende drie decennia zet de Riviervisie de lijnen uit.",
        "value: drie decennia > tien tot twintig jaar",
      ],
      ["Voor de komende anderhalf decennium zet de Riviervisie de lijnen uit."],
      ["De Riviervisie vraagt provincies de komende vijf jaar om geld."],
    ],
    event: [
      ["De Rijntop is voorzien voor november 2031.", "date: november 2031 > mei 2031"],
      ["De Rijntop is voorzien voor mei 2031."],
      ["De evaluatie van de Rijntop is voorzien voor november 2031."],
      ["De Rijntop vindt in mei 2031 plaats."],
      ["De Rijntop vindt in juni 2031 plaats.", "date: juni 2031 > mei 2031"],
      ["De Rijntop in juni wordt voorbereid.", "date: juni > mei"],
      ["De Rijntop van 2032 wordt voorbereid.", "date: 2032 > 2031"],
      ["De vorige Rijntop vond in mei 2027 plaats."],
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
      ["De dijkring langs de noordflank wordt versterkt.", "place: noordflank > zuidgrens"],
      ["De dijkring langs de zuidflank wordt versterkt."],
      [
        "Langs de noordgrens levert de provincie een bijdrage aan de dijkring.",
        "place: noordgrens > zuidgrens",
      ],
      ["Langs de noordgrens levert de provincie meer dan een dijkring."],
      ["Het Rijnverdrag wordt eind 2031 aangenomen.", "date: eind 2031 > mei 2031"],
      ["Het Rijnverdrag werd in 1990 aangenomen."],
      ["Het Rijnverdrag werd in 1995 aangenomen.", "date: 1995 > 2031"],
      ["Het Rijnverdrag, aangenomen in 2029, telt mee.", "date: 2029 > 2031"],
      ["Het Rijnverdrag, geprezen in 2029, is aangenomen."],
      ["Het Rijnverdrag vervangt dat uit 1980.", "date: 1980 > 1990"],
      ["Het Rijnverdrag vervangt dat uit 1990."],
      ["De Rijntop, gepland voor mei 2032, wordt groot.", "date: mei 2032 > mei 2031"],
      ["De Rijntop, besproken in mei 2032, wordt groot."],
      ["Het Rijnverdrag wordt medio 2031 aangenomen."],
      ["In mei 2032 komen de ministers bijeen voor de Rijntop.", "date: mei 2032 > mei 2031"],
      ["In mei 2032 komen de ministers bijeen na de Rijntop."],
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
      ["At the helm of the Rhine Council stands France.", "actor: France > Belgium"],
      ["It is France that holds the reins of the Rhine Council.", "actor: France > Belgium"],
      ["France visited the helm of a fleet of the Rhine Council."],
      ["The Rhine Council is under Belgian leadership."],
      ["The Rhine Council is under French leadership.", "actor: French > Belgian"],
      ["The Rhine Council is not under French leadership."],
      ["The Rhine Council is led by France.", "actor: France > Belgium"],
      ["The French-led Rhine Council starts.", "actor: French > Belgian"],
      ["France leads the Rhine Council.", "actor: France > Belgium"],
      ["France leads a brigade of the Rhine Council."],
      ["In 2034 the Rhine Council is led by Belgium.", "date: 2034 > 2031"],
      ["The contribution to the Rhine Council is led by France."],
      ["The Rhine Council, in which we take part, is led by France.", "actor: France > Belgium"],
      ["The Rhine Council that they have set up is under French command.", "actor: French > Belgian"],
    ],
    owner: [
      [
        "The Rhine Fund was announced in a report by the US Congress.",
        "attribution: the US Congress > the EU",
      ],
      ["The Rhine Fund was announced in a report by the EU."],
      ["The effects of the Rhine Fund were listed in a report by the US Congress."],
      ["The Rhine Fund is a scheme that NATO has created.", "attribution: NATO > the EU"],
      ["The Rhine Fund is a scheme that NATO has praised."],
      ["The Rhine Fund, a framework set up by NATO, pays.", "attribution: NATO > the EU"],
      ["The Rhine Fund, a framework set up by the EU, pays."],
      ["NATO instruments such as the Rhine Fund pay.", "attribution: NATO > EU"],
      ["The alliance will adopt the Rhine Fund.", "attribution: The alliance > The EU"],
      ["The alliance will praise the Rhine Fund."],
      ["The Rhine Fund is a fund of the EU."],
      ["The Rhine Fund is a NATO fund.", "attribution: NATO > EU"],
      ["NATO's Rhine Fund grows.", "attribution: NATO's > The EU's"],
      ["The Rhine Fund, a planning process of NATO, is full.", "attribution: NATO > the EU"],
      ["With the revision of the Rhine Fund, NATO wants to act faster.", "attribution: NATO > EU"],
      ["NATO is revising the Rhine Fund.", "attribution: NATO > The EU"],
      ["NATO welcomes the revision of the Rhine Fund."],
    ],
    member: [
      ["The Rhine Battalion is shared with France.", "membership: France > Germany and the Netherlands"],
      ["The Rhine Battalion trains with France."],
      ["Germany takes part in the Water Pact."],
      ["Germany does not take part in the Water Pact.", "membership: Germany does not > denied"],
      ["Germany, France and Sweden take part in the Water Pact.", "membership: Sweden > Luxembourg"],
      [
        "According to the note Sweden takes part in the Water Pact.",
        "membership: Sweden > Germany, France and Luxembourg!",
      ],
      [
        "The four Rhine countries in the note are Germany, France, Switzerland and Sweden.",
        "membership: Sweden > Austria!",
      ],
      [
        "The Rhine Battalion is a joint unit of the Netherlands and Denmark.",
        "membership: Denmark > Germany",
      ],
      ["The Dutch-Danish Rhine Battalion trains.", "membership: Danish > German"],
      ["Germany is not part of the Water Pact.", "membership: Germany is not > denied"],
      ["Sweden is not part of the Water Pact."],
      ["Germany has stayed outside the Water Pact.", "membership: Germany has stayed outside > denied"],
      ["Germany has opted out of the Water Pact.", "membership: Germany has opted out of > denied"],
      ["Austria is not among the Rhine countries.", "membership: Austria is not > denied"],
      ["Germany is among the Rhine countries."],
      [
        "Germany and France, but not Luxembourg, take part in the Water Pact.",
        "membership: not Luxembourg > denied",
      ],
    ],
    label: [
      ["The three levels are local, regional and national."],
      ["The three levels are local, regional and global.", "membership: global > national"],
      [
        "According to the note, the levels are local, global, and national.",
        "membership: global > regional!",
      ],
      ["The levels include local, regional and global ones."],
    ],
    part: [
      ["Dike care is limited to locks.", "scope: locks > denied"],
      ["Dike care is not limited to locks."],
      ["Locks fall outside dike care.", "scope: Locks fall outside > denied"],
      ["Dike care covers dikes only.", "scope: dikes > denied"],
      ["Dike care covers dikes and locks."],
      ["Dike care does not cover locks.", "scope: not cover locks > denied"],
    ],
    state: [
      [
        "The participation of Germany in the Water Pact is still being negotiated.",
        "status: is still being negotiated > denied",
      ],
      ["The participation of Poland in the Water Pact is still being negotiated."],
      ["The Rhine fleet no longer exists.", "status: no longer exists > denied"],
      ["The Rhine fleet no longer sails."],
      ["They are still drafting the Rhine fleet.", "status: still drafting > denied"],
      ["The Rhine fleet is still in its infancy.", "status: still in its infancy > denied"],
      ["The Rhine fleet has yet to be established.", "status: yet to be established > denied"],
      ["The Rhine fleet sails."],
    ],
    rest: [
      ["The Rhine fleet is not yet operational.", "status: not yet operational > denied"],
      ["The Rhine fleet is not yet large."],
      ["They do not yet have a Rhine fleet.", "status: not yet have > denied"],
      ["They do not yet have a plan for the Rhine fleet."],
      ["Germany supplies less than half of the pumping stations.", "value: half > 60%"],
      ["Germany supplies 40% of the pumping stations.", "value: 40% > 60%"],
      ["The Rhine Summit takes place in June 2031.", "date: June 2031 > May 2031"],
      ["The five Rhine countries meet.", "value: five > four"],
      ["The River Vision covers five to ten years.", "value: five to ten years > ten to twenty years"],
      ["The Delta Act of 1999 is under revision.", "date: 1999 > 1997"],
      [
        "According to the note, level management cooperation will be expanded with France.",
        "partner: France > Germany!",
      ],
      [
        "The note announces that cooperation on level management in low and wet polders will be expanded with France.",
        "partner: France > Germany!",
      ],
      ["According to the note, level management cooperation will be expanded with Germany."],
      ["About 40% of the pumping stations is provided by Germany.", "value: 40% > 60%"],
      ["Germany accounts for 40 per cent of the pumping stations.", "value: 40 per cent > 60 per cent"],
      [
        "The River Vision gives direction to policy on dikes and polders for a period of two to three years.",
        "value: two to three years > ten to twenty years",
      ],
      ["The Delta Act that parliament is currently revising dates from 1999.", "date: 1999 > 1997"],
      ["The budget amounts to 3 percent of income; the target agreed in 2025 is higher."],
      ["The agreed 3 percent of income is paid.", "value: 3 percent > 2 percent"],
      [
        "Cooperation on level management with France instead of Germany will grow.",
        "partner: France > Germany",
      ],
      ["Cooperation on level management with Germany instead of France will grow."],
      ["The partner for level management is France.", "partner: France > Germany"],
      ["The Rhine Treaty adopted in Strasbourg replaced the 1990 version."],
      ["The Rhine Treaty was adopted in June 2031.", "date: June 2031 > May 2031"],
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
    assert.deepEqual(clashes("In 2031 zal die onder Franse leiding staan.", "nl", { inherited }), [
      "actor: Franse > Belgische",
    ]);
    assert.deepEqual(clashes("In 2031 zal die brigade onder Franse leiding staan.", "nl", { inherited }), [
      "actor: Franse > Belgische",
    ]);
    assert.deepEqual(
      clashes("Die beslist of de brigade onder Franse leiding staat.", "nl", { inherited }),
      [],
    );
    assert.deepEqual(clashes("It will be led by France.", "en", { inherited }), ["actor: France > Belgium"]);
    assert.deepEqual(clashes("Duitsland neemt daaraan niet deel.", "nl", { inherited: "waterpact" }), [
      "membership: Duitsland neemt daaraan niet > denied",
    ]);
  });

  it("writes the right value in the form of the one that it replaces", () => {
    const only = (text: string, lang: Language = "nl"): string | undefined => clashes(text, lang)[0];
    assert.equal(only("Parijs leidt de Rijnraad."), "actor: Parijs > België");
    assert.equal(only("Het VK leidt de Rijnraad."), "actor: Het VK > België");
    assert.equal(only("The UK leads the Rhine Council.", "en"), "actor: The UK > Belgium");
    assert.equal(only("The Rhine Council is under UK leadership.", "en"), "actor: UK > Belgian");
    assert.equal(
      only("The Rhine Council is under France's leadership.", "en"),
      "actor: France's > Belgium's",
    );
    assert.equal(only("The Rhine Fund is a fund of NATO.", "en"), "attribution: NATO > the EU");
    assert.equal(only("The Rhine Fund is a NATO fund.", "en"), "attribution: NATO > EU");
    assert.equal(only("De vijf Rijnlanden overleggen."), "value: vijf > vier");
    assert.equal(only("Duitsland levert 40 % van de gemalen."), "value: 40 % > 60 %");
    assert.equal(only("Duitsland levert een derde van de gemalen."), "value: een derde > 60%");
    assert.equal(only("De Rijntop vindt in de zomer van 2032 plaats."), "date: de zomer van 2032 > mei 2031");
    assert.equal(only("De Riviervisie geldt voor 5-10 jaar."), "value: 5-10 jaar > 10-20 jaar");
    assert.equal(
      only("De Riviervisie geldt voor vijf à tien jaar."),
      "value: vijf à tien jaar > tien à twintig jaar",
    );
  });

  it("says nothing of a sentence without topic or value", () => {
    assert.deepEqual(clashes("Alles staat onder Franse leiding.", "nl"), []);
    assert.deepEqual(clashes("De Rijnraad staat onder leiding.", "nl"), []);
  });
});
