// Says what reading all drafts of a workspace for the register costs, and what a hover waits meanwhile.
//
//   npm run bench:register                        300 drafts of 15 KB, made of the labelled passages
//   npm run bench:register -- --drafts FOLDER     the .md files of a folder
//
// The built server runs as a process of its own; this one is its editor and serves the files from memory. The same drafts are then
// analysed one after the other in a process without a server: the ratio of the two differs less between machines than the times do.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundleModules } from "./bundle-modules.mjs";

const require = createRequire(import.meta.url);
const {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} = require("vscode-languageserver/node");

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = "file:///werk";
const { values } = parseArgs({
  options: { drafts: { type: "string" }, alone: { type: "boolean", default: false } },
});

/** Drafts by name. */
function readDrafts() {
  if (values.drafts !== undefined) {
    const names = readdirSync(values.drafts).filter((name) => name.endsWith(".md")).sort(); // prettier-ignore
    return new Map(names.map((name) => [name, readFileSync(join(values.drafts, name), "utf8")]));
  }
  const sets = join(root, "test/accuracy");
  const passages = readdirSync(sets)
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => readFileSync(join(sets, name), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line).text);
  let at = 0;
  const make = (number) => {
    const parts = [`# Concept ${number}`];
    for (let length = 0; length < 15_000; at = (at + 7) % passages.length) {
      const part = `${passages[at]} Dit is onderdeel ${number}.${parts.length}.`;
      parts.push(part);
      length += part.length + 2;
    }
    return parts.join("\n\n");
  };
  return new Map(Array.from({ length: 300 }, (_, number) => [`concept-${number}.md`, make(number)]));
}

async function startServer(texts) {
  const child = spawn(process.execPath, [join(root, "dist/server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const textOf = (uri) => {
    const text = texts.get(decodeURIComponent(uri.slice(folder.length + 1)));
    return text === undefined ? { error: "FileNotFound" } : { text };
  };
  connection.onRequest("notawijzer/readFile", ({ uri }) => textOf(uri));
  connection.onRequest("notawijzer/readFiles", ({ uris }) => ({ files: uris.map(textOf) }));
  connection.onRequest("notawijzer/findFiles", () => ({
    uris: [...texts.keys()].map((name) => `${folder}/${name}`),
  }));
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => ({})));
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: folder, name: "werk" }],
    initializationOptions: { notaDocuments: true, files: true, commands: true },
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification("initialized", {});
  return { child, connection };
}

/** Megabytes that a process holds; undefined where the system does not say. */
function memoryOf(pid) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return undefined;
  const found = /VmHWM:\s+(\d+)/.exec(readFileSync(file, "utf8"));
  return found ? Number(found[1]) / 1024 : undefined;
}

const quantile = (list, part) => list.toSorted((a, b) => a - b)[Math.floor((list.length - 1) * part)];

async function measure(texts) {
  const { child, connection } = await startServer(texts);
  const uri = `${folder}/open.md`;
  const [, text] = [...texts][0];
  const word = /PESCO|NAVO|EU\b/.exec(text);
  const before = text.slice(0, word.index).split("\n");
  const position = { line: before.length - 1, character: before.at(-1).length + 1 };
  const textDocument = { uri };
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text },
  });
  await connection.sendRequest("textDocument/diagnostic", { textDocument });
  const idle = memoryOf(child.pid);

  let answers = 0;
  let bytes = 0;
  let since;
  let changed = () => {};
  connection.onNotification("notawijzer/registerChanged", () => changed());
  const start = performance.now();
  let first;
  const reading = (async () => {
    for (;;) {
      const notice = new Promise((resolve) => (changed = resolve));
      const answer = await connection.sendRequest("notawijzer/register", { since });
      answers++;
      bytes += JSON.stringify(answer).length;
      since = answer.revision;
      first ??= performance.now() - start;
      if (answer.progress.complete && !answer.more) return performance.now() - start;
      if (!answer.more) await notice;
    }
  })();
  const hovers = [];
  let done = false;
  const total = reading.finally(() => (done = true));
  while (!done) {
    const asked = performance.now();
    await connection.sendRequest("textDocument/hover", { textDocument, position });
    hovers.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const result = { first, total: await total, answers, bytes, hovers, idle, memory: memoryOf(child.pid) };
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  return result;
}

/** Milliseconds that the analysis of the drafts takes without a server. */
async function analyseAlone(texts) {
  const modules = ["analysis/analyse", "analysis/settings", "knowledge/knowledge", "rules/index"];
  const { createAnalyser, buildKnowledge, defaultSettings, rules } = await bundleModules(modules);
  const packs = readdirSync(join(root, "dist/packs"))
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(root, "dist/packs", name), "utf8")));
  const start = performance.now();
  const analyser = createAnalyser(buildKnowledge(packs), rules, defaultSettings);
  for (const text of texts.values()) analyser.analyse({ text, languageId: "markdown" });
  return performance.now() - start;
}

const texts = readDrafts();
if (values.alone) {
  console.log(String(await analyseAlone(texts)));
} else {
  const found = await measure(texts);
  const args = [
    fileURLToPath(import.meta.url),
    "--alone",
    ...(values.drafts ? ["--drafts", values.drafts] : []),
  ];
  const alone = Number(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout);
  const ms = (value) => `${value.toFixed(0)} ms`;
  const mb = (value) => (value === undefined ? "unknown" : `${value.toFixed(0)} MiB`);
  console.log(`drafts                    ${texts.size}`);
  console.log(`first answer              ${ms(found.first)}`);
  console.log(
    `all read                  ${ms(found.total)} (${(found.total / texts.size).toFixed(1)} a draft)`,
  );
  console.log(
    `analysed without a server ${ms(alone)}; the register takes ${(found.total / alone).toFixed(2)} times that`,
  );
  console.log(`answers                   ${found.answers}, ${(found.bytes / 1e6).toFixed(1)} MB`);
  console.log(
    `hovers meanwhile          ${found.hovers.length}: median ${ms(quantile(found.hovers, 0.5))}, p99 ${ms(quantile(found.hovers, 0.99))}, longest ${ms(Math.max(...found.hovers))}`,
  );
  console.log(`memory of the server      at most ${mb(found.memory)}, ${mb(found.idle)} before`);
}
