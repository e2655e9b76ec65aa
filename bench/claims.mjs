// Says what reading the claims of a sentence costs, beside the plain reading of its block (tokens, names, references).
//
//   npm run bench:claims
//   node --cpu-prof --cpu-prof-dir=FOLDER bench/claims.mjs --warm      with a profile
//
// The sentences are those of the labelled passages and as many of plain prose that no note speaks of. Times are of one thread of
// this machine and differ from run to run; the ratios differ less. Nothing is written.
import { bundleModules } from "./bundle-modules.mjs";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const rounds = 7;
const coldSentences = 1000;

/** The server's code as it is shipped, but readable in a profile. */
async function loadServer() {
  const modules = [
    "analysis/block-reading", "analysis/claim-reader", "analysis/later-clashes", "analysis/sentence-clashes", "analysis/sentence-memory",
    "analysis/value-clashes-of", "knowledge/knowledge", "knowledge/load-pack", "text/blocks",
  ]; // prettier-ignore
  return bundleModules(modules, { filename: "server.js" });
}

function loadKnowledge({ loadPack, buildKnowledge }) {
  const folder = join(root, "data/packs");
  const packs = readdirSync(folder).map((id) => {
    const files = readdirSync(join(folder, id)).map((path) => ({
      path,
      text: readFileSync(join(folder, id, path), "utf8"),
    }));
    return loadPack(files).pack;
  });
  return buildKnowledge(packs);
}

/** The sentences of the passages as blocks, first of all sets a little, and as many of prose. */
function makeBlocks({ readBlocks, readBlock }, knowledge) {
  const folder = join(root, "test/accuracy");
  const passages = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .trim()
        .split("\n")
        .map((line, at) => ({ at, text: JSON.parse(line).text })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
  const blockOf = (text) => readBlocks("plaintext", text).blocks[0]?.content;
  const sentencesOf = (text) => {
    const content = blockOf(text.replaceAll("\n", " "));
    if (!content) return [];
    const { tokens, sentences } = readBlock(content, "nl", knowledge);
    return sentences.map(({ first, last }) => content.text.slice(tokens[first].start, tokens[last].end));
  };
  const written = passages.flatMap(sentencesOf);
  return written.flatMap((text, at) => [text, prose(at)]).map(blockOf);
}

const proseParts = {
  nl: [
    ["De wethouder", "Een medewerker van het loket", "Het bestuur van de vereniging", "De aannemer", "Een groep bewoners"],
    ["bespreekt", "bekijkt", "vergelijkt", "meldt", "bewaart"],
    ["de plattegrond van het zwembad", "de rekening van het buurthuis", "drie offertes voor de speeltuin", "het rooster van de bibliotheek"],
    ["tijdens het overleg van dinsdag", "voordat de zomer begint", "op verzoek van de buren", "omdat de vergunning afloopt"],
  ],
  en: [
    ["The alderman", "A clerk at the counter", "The board of the club", "The builder", "A group of residents"],
    ["discusses", "inspects", "compares", "reports", "keeps"],
    ["the floor plan of the swimming pool", "the bill of the community centre", "three offers for the playground", "the roster of the library"],
    ["at the meeting on Tuesday", "before the summer begins", "at the request of the neighbours", "because the permit expires"],
  ],
}; // prettier-ignore

/** The sentence of that number, in turn Dutch and English. */
function prose(number) {
  let rest = number >> 1;
  const words = proseParts[number % 2 === 0 ? "nl" : "en"].map((list) => {
    const part = list[rest % list.length];
    rest = Math.floor(rest / list.length);
    return part;
  });
  return `${words.join(" ")}, ${number}.`;
}

/** Reads blocks as an analysis does: first the block, then its claims. `took`: milliseconds of the two. */
function readAll(server, knowledge, reader, contents) {
  const start = performance.now();
  const readings = contents.map((content) => server.readBlock(content, "nl", knowledge));
  const read = performance.now();
  // Each a draft of its own: none leads another in.
  const ledIn = readings.map((reading) => reader.ledIn([{ reading }]).all[0]);
  // Nothing is kept: each sentence is read.
  const clashes = server.createContextMemory(1);
  const values = server.createSentenceMemory(1);
  const claims = readings.map((reading, at) => {
    const found = reader.claimsOf(reading, ledIn[at]).read();
    server.withoutLater(reading, server.clashesOfSentences(reading, found, clashes), undefined);
    server.valueClashesOf(reading, found, knowledge.packs, undefined, values);
    return found.length;
  });
  const end = performance.now();
  return { took: { block: read - start, claims: end - read }, touches: claims.map((count) => count > 0) };
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

function readWarm(server, knowledge, contents) {
  const reader = server.createClaimReader(knowledge, 1024);
  const { touches } = readAll(server, knowledge, reader, contents);
  const groups = [
    ["touches a commitment", contents.filter((_, at) => touches[at])],
    ["touches none", contents.filter((_, at) => !touches[at])],
  ];
  return groups.map(([name, group]) => {
    const times = Array.from({ length: rounds }, () => readAll(server, knowledge, reader, group).took);
    const perSentence = (part) => median(times.map((took) => took[part])) / group.length;
    return { name, sentences: group.length, block: perSentence("block"), claims: perSentence("claims") };
  });
}

/** The first sentences of this process: with what is made for the first of them, and with code that nothing has warmed. */
function readCold(server, knowledge, contents) {
  const { took } = readAll(
    server,
    knowledge,
    server.createClaimReader(knowledge, 1024),
    contents.slice(0, coldSentences),
  );
  return {
    sentences: coldSentences,
    block: took.block / coldSentences,
    claims: took.claims / coldSentences,
  };
}

function show(rows) {
  const number = (value) => value.toFixed(4).padStart(10);
  console.log(`${"a sentence that".padEnd(24)}  number   block, ms  claims, ms    ratio   claims/s`);
  for (const { name, sentences, block, claims } of rows)
    console.log(
      `${name.padEnd(24)} ${String(sentences).padStart(7)}  ${number(block)}  ${number(claims)} ${(claims / block).toFixed(2).padStart(8)} ${Math.round(
        1000 / claims,
      )
        .toLocaleString("en")
        .padStart(10)}`,
    );
}

const server = await loadServer();
const knowledge = loadKnowledge(server);
const contents = makeBlocks(server, knowledge);
if (process.argv.includes("--cold")) {
  // The pack's own start is not of the claims; making the sentences has read blocks, but no claims.
  console.log(JSON.stringify(readCold(server, knowledge, contents)));
} else {
  const rows = readWarm(server, knowledge, contents);
  const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
  const warm = sum(({ claims, sentences }) => claims * sentences) / sum(({ sentences }) => sentences);
  if (!process.argv.includes("--warm")) {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--cold"], {
      encoding: "utf8",
    });
    rows.push({ name: "is among the first 1,000", ...JSON.parse(stdout) });
  }
  show(rows);
  const cold = rows[2];
  if (cold) console.log(`\nclaims, cold to warm: ${(cold.claims / warm).toFixed(1)} times`);
}
