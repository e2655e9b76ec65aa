// Drafts to measure with, made of the shipped pack's own words, of the labelled passages that have no finding and of prose from
// templates; the same each time.
//
//   fresh    no sentence occurs twice but those of the note: each draft is news to whoever reads it
//   repeat   paragraphs come again, as in drafts that are copied from one another: it flatters whoever keeps what was read
//
// In both a fifth of the sentences is of the note and one in twenty holds a slip.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const sizes = { "15 KB": 15_000, "150 KB": 150_000, "1.5 MB": 1_500_000 };
export const kinds = ["fresh", "repeat"];
const drafts = 1000;

/** mulberry32 */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const pick = (next, list) => list[Math.floor(next() * list.length)];

const words = {
  who: ["de minister", "het kabinet", "de staatssecretaris", "een werkgroep van ambtenaren", "de gemeenteraad", "de provincie", "de inspectie", "het waterschap", "de commissie", "een panel van bewoners", "de directie Financiën", "het bestuur van de universiteit", "de vereniging van huurders", "een bureau voor onderzoek", "de Rekenkamer", "het college", "de stuurgroep", "een delegatie uit de regio"],
  does: ["bespreekt", "onderzoekt", "verbetert", "publiceert", "herziet", "beoordeelt", "vernieuwt", "beschrijft", "vergelijkt", "plant", "evalueert", "bereidt voor", "deelt", "verdeelt", "controleert", "ondersteunt", "vraagt", "ontvangt"],
  what: ["de aanpak van de woningbouw", "een plan voor het onderhoud van bruggen", "de cijfers over het verzuim", "de opleiding van leraren", "het vervoer per spoor", "de regels voor subsidies", "een register van monumenten", "de kwaliteit van het drinkwater", "de planning van de werkzaamheden", "het advies over digitale dienstverlening", "de verdeling van de middelen", "een proef met elektrisch vervoer", "de inrichting van het stationsgebied", "de afspraken met zorgverzekeraars", "het rapport over luchtkwaliteit", "de energiebesparing in gebouwen", "een netwerk van bibliotheken", "de aanbesteding van het groenonderhoud"],
  when: ["in het voorjaar", "volgens de planning", "na overleg met betrokkenen", "voor het einde van de maand", "elk kwartaal", "tijdens de zomer", "sinds enige tijd", "op verzoek van de Kamer", "binnen de begroting", "zoals eerder gemeld", "met ingang van januari", "in drie stappen"],
  why: ["omdat de vraag groeit", "zodat inwoners sneller antwoord krijgen", "terwijl de kosten gelijk blijven", "mits de raad daarmee instemt", "nadat de resultaten bekend zijn", "hoewel nog niet alle gegevens er zijn", "want de voorraad is beperkt", "waarbij ook naar de uitvoering wordt gekeken", "die vorig jaar is begonnen", "om de werkdruk te verlagen", "als het weer het toelaat", "dat door bewoners is aangedragen"],
  end: ["in de rapportage", "bij de volgende vergadering", "voor alle locaties", "met aandacht voor de uitvoering", "samen met de gemeenten", "per regio", "zonder extra lasten", "in het hele land", "voor ouderen en jongeren", "volgens de bestaande regels", "op basis van onderzoek", "naast het gewone werk"],
}; // prettier-ignore
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** A sentence that no note speaks of; its number makes it another than all others. */
function prose(next, number) {
  const [who, does, what, when, why, end] = ["who", "does", "what", "when", "why", "end"].map((name) => pick(next, words[name])); // prettier-ignore
  const of = `dossier ${number}`;
  switch (Math.floor(next() * 4)) {
    case 0:
      return `${capital(who)} ${does} ${what} ${when} (${of}), ${why}.`;
    case 1:
      return `${capital(when)} ${does} ${who} ${what} ${end}, ${why}; zie ${of}.`;
    case 2:
      return `${capital(what)} komt ${when} aan de orde in ${of}, ${end}.`;
    default:
      return `In ${of} staat dat ${who} ${what} ${end} heeft besproken, ${why}.`;
  }
}

function materialOf(pack, passages) {
  const own = pack.commitments.map(({ quote }) => quote.replace(/\s+/g, " "));
  const slips = pack.terms.flatMap(({ hiddenLabel }) =>
    hiddenLabel
      .filter(({ lang, context, kind }) => lang === "nl" && !context && kind !== "name-form")
      .map(({ form }) => form),
  );
  const claims = pack.commitments.flatMap(({ examples }) => examples?.bad ?? []).map((one) => (typeof one === "string" ? one : one.text)); // prettier-ignore
  const headings = pack.sections.map(({ title }) => title);
  const innocent = passages
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ lang = "nl" }) => lang === "nl")
    .flatMap(({ text }) => text.split(/(?<=[a-z]{3}[.])\s+(?=\p{Lu})/u))
    .filter((one) => one.length > 40 && one.length < 400);
  return { own, innocent, slips, claims: claims.filter(Boolean), headings, id: pack.id };
}

function makeDrafts(material) {
  let number = 0;
  const sentence = (next) => {
    const kind = next();
    number++;
    if (kind < 0.03) return `De bijdrage uit ${pick(next, material.slips)} staat in dossier ${number}.`;
    if (kind < 0.05 && material.claims.length > 0) return pick(next, material.claims);
    if (kind < 0.25) return pick(next, material.own);
    // Of policy that the note does not speak of, or speaks of so: with a number of its own it is another sentence each time.
    if (kind < 0.6) return pick(next, material.innocent).replace(/[.]$/, ` (dossier ${number}).`);
    return prose(next, number);
  };
  const paragraph = (next) =>
    Array.from({ length: 3 + Math.floor(next() * 4) }, () => sentence(next)).join(" ");
  const store = Array.from({ length: 90 }, (_, index) => paragraph(random(7000 + index)));
  const paragraphs = { fresh: paragraph, repeat: (next) => pick(next, store) };
  return (kind, seed, bytes) => {
    const next = random(seed);
    const title = `Vervolgnota ${seed}`;
    const parts = ["---", `titel: ${title}`, "taal: nl", "---", "", `# ${title}`, ""];
    for (let size = 60, i = 0; size < bytes; i++) {
      let text = i % 5 === 0 ? `## ${pick(next, material.headings)}` : paragraphs[kind](next);
      if (i % 5 && next() < 0.05) text += "\n\n- Ten eerste de voorbereiding.\n- Ten tweede de uitvoering.";
      parts.push(text, "");
      size += Buffer.byteLength(text) + 2;
    }
    return `${parts.join("\n").trimEnd()}\n`;
  };
}

/** Makes the corpora in a folder, unless they are there: `{ file(kind, size), folder(kind) }`. */
export function makeCorpus(folder, dist) {
  const packs = readdirSync(join(dist, "packs")).filter((name) => name.endsWith(".json")).sort(); // prettier-ignore
  const text = readFileSync(join(dist, "packs", packs[0]), "utf8");
  const passages = readFileSync(
    fileURLToPath(new URL("../../test/accuracy/innocent.jsonl", import.meta.url)),
    "utf8",
  );
  const source = readFileSync(fileURLToPath(import.meta.url));
  const version = createHash("sha256").update(source).update(text).update(passages).digest("hex");
  const mark = join(folder, "version");
  const names = { "15 KB": "draft-15k.md", "150 KB": "draft-150k.md", "1.5 MB": "draft-1500k.md" };
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== version) {
    rmSync(folder, { recursive: true, force: true });
    const make = makeDrafts(materialOf(JSON.parse(text), passages));
    for (const kind of kinds) {
      mkdirSync(join(folder, kind, "all"), { recursive: true });
      for (const [index, [size, bytes]] of Object.entries(sizes).entries())
        writeFileSync(join(folder, kind, names[size]), make(kind, index + 1, bytes));
      for (let i = 0; i < drafts; i++)
        writeFileSync(join(folder, kind, "all", `draft-${String(i).padStart(4, "0")}.md`), make(kind, 1000 + i, 15_000)); // prettier-ignore
    }
    const make5 = makeDrafts(materialOf(JSON.parse(text), passages));
    writeFileSync(join(folder, "fresh", "draft-5000k.md"), make5("fresh", 9, 5_000_000));
    writeFileSync(mark, version);
  }
  return {
    file: (kind, size) => join(folder, kind, names[size]),
    /** Its beginning is a draft of any size up to 5 MB. */
    longest: join(folder, "fresh", "draft-5000k.md"),
    folder: (kind) => join(folder, kind, "all"),
  };
}
