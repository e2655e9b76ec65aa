// Measures what a writer waits for, beside floors and peers, in one run on one machine.
//
//   npm run bench                            all: some fifteen minutes, alone on the machine
//   npm run bench -- --quick                 one run of 100 edits, without peers: to look at while working
//   npm run bench -- --only servers,start    parts: servers, start, sizes, commands, register
//   npm run bench -- --record                also writes bench/recorded.json and the tables of docs/performance.md
//
// Corpora and peers are in a cache folder outside the work tree (--cache FOLDER; by default notawijzer-bench in the user's cache). The run
// ends with what has become slower or faster against bench/recorded.json, as ratios to the floor; it fails only with --strict.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { kinds, makeCorpus, sizes } from "./lib/corpus.mjs";
import { medians } from "./lib/figures.mjs";
import { measureCommand } from "./lib/measure-command.mjs";
import { measureServer, measureSizes, measureStart, measureWriting } from "./lib/measure-server.mjs";
import { commandPeers, installPeers, serverPeers } from "./lib/peers.mjs";
import { compare, markdownOf, withTables } from "./lib/report.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(root, "dist");
const recordedFile = join(root, "bench/recorded.json");
const page = join(root, "docs/performance.md");
const parts = ["servers", "start", "sizes", "commands", "register"];

const text = { type: "string" };
const flag = { type: "boolean", default: false };
const { values } = parseArgs({
  options: {
    runs: text,
    edits: text,
    only: text,
    cache: text,
    quick: flag,
    record: flag,
    strict: flag,
    "no-peers": flag,
  },
});
const isQuick = values.quick;
const runs = Number(values.runs ?? (isQuick ? 1 : 3));
const edits = Number(values.edits ?? (isQuick ? 100 : 1000));
const wanted = new Set((values.only ?? parts.join(",")).split(","));
for (const part of wanted) if (!parts.includes(part)) throw new Error(`--only: ${parts.join(", ")}`);
if (values.record && wanted.size < parts.length) throw new Error("--record wants a whole run");
const cache =
  values.cache ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "notawijzer-bench");
const say = (line) => console.error(line);

if (!existsSync(join(dist, "server.js"))) throw new Error("first: npm run build");
mkdirSync(cache, { recursive: true });
const corpus = makeCorpus(join(cache, "corpus"), dist);
const packFile = join(dist, "packs", readdirSync(join(dist, "packs")).find((name) => name.endsWith(".json"))); // prettier-ignore
const pack = JSON.parse(readFileSync(packFile, "utf8"));
const peers = isQuick || values["no-peers"] ? undefined : installPeers(join(cache, "peers"));

const echo = join(cache, "echo.js");
await build({
  absWorkingDir: root,
  entryPoints: ["bench/echo-server.mjs"],
  outfile: echo,
  bundle: true,
  minify: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  mainFields: ["module", "main"],
  logLevel: "warning",
});
const ours = { command: [process.execPath, join(dist, "server.js"), "--stdio"] };
const floor = (findings) => ({
  command: [process.execPath, echo, "--pull", "--findings", String(findings), "--stdio"],
});

/** Each run of ours beside one of the floor, which returns as many findings. */
async function measureServers() {
  const found = {};
  for (const size of Object.keys(sizes)) {
    const file = corpus.file("fresh", size);
    const [own, echoed] = [[], []];
    for (let run = 0; run < runs; run++) {
      say(`server, ${size}, run ${run + 1} of ${runs}`);
      for (const [list, server] of [
        [own, () => ours],
        [echoed, () => floor(own.at(-1).findings)],
      ])
        list.push({
          ...(await measureServer(server(), file, { number: edits })),
          ...(await measureWriting(server(), file, edits)),
        });
    }
    found[size] = { ours: medians(own), floor: medians(echoed), peers: {} };
    if (!peers) continue;
    for (const [name, server] of Object.entries(serverPeers(peers))) {
      say(`${name}, ${size}`);
      found[size].peers[name] = await measureServer(server, file, { isSlow: true }).catch((error) => {
        say(`${name}: ${error.message}`);
        return undefined;
      });
    }
  }
  return found;
}

async function measureStarts() {
  const file = corpus.file("fresh", "150 KB");
  const [own, echoed] = [[], []];
  for (let run = 0; run < Math.max(runs, 5); run++) {
    own.push(await measureStart(ours, file));
    echoed.push(await measureStart(floor(own.length), file));
  }
  return { ours: medians(own), floor: medians(echoed) };
}

async function measureLengths() {
  const bytes = [15_000, 50_000, 150_000, 500_000, 1_500_000, ...(isQuick ? [] : [5_000_000])];
  const number = Math.min(edits, 200);
  const rows = [];
  for (const size of bytes) {
    say(`an edit in ${size / 1000} KB`);
    const [own] = await measureSizes(ours, corpus.longest, [size], number);
    const [echoed] = await measureSizes(floor(own.findings), corpus.longest, [size], number);
    rows.push({ ...own, floorP50: echoed.editP50, floorP95: echoed.editP95 });
  }
  return rows;
}

async function measureCommands() {
  const found = {};
  for (const kind of kinds) {
    const folder = corpus.folder(kind);
    const commands = {
      floor: [process.execPath, join(root, "bench/scan.mjs"), folder, packFile],
      Notawijzer: [process.execPath, join(dist, "cli.js"), "check", folder, "--quiet"],
    };
    if (peers)
      for (const [name, of] of Object.entries(commandPeers(peers, pack))) commands[name] = of(folder);
    found[kind] = {};
    for (const [name, command] of Object.entries(commands)) {
      const times = [];
      const isOurs = name === "floor" || name === "Notawijzer";
      for (let run = 0; run < (isOurs ? runs : 1); run++) {
        say(`${name}, 1,000 drafts, ${kind}`);
        times.push(await measureCommand(command, isOurs ? {} : { cwd: peers }));
      }
      const done = times.filter((one) => one !== undefined);
      found[kind][name] = done.length > 0 ? medians(done) : null;
    }
  }
  return found;
}

/** The register over all drafts, by bench/register.mjs. */
function measureRegister() {
  say("register, 1,000 drafts, fresh");
  const args = [join(root, "bench/register.mjs"), "--drafts", corpus.folder("fresh")];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const numberOf = (pattern) => Number(pattern.exec(stdout)?.[1] ?? NaN) || undefined;
  return {
    seconds: numberOf(/all read +(\d+) ms/) / 1000,
    hover: numberOf(/p99 (\d+) ms/),
    memory: numberOf(/at most (\d+) MiB/),
  };
}

const run = {
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  cores: availableParallelism(),
  runs,
  edits,
  ...(wanted.has("servers") && { servers: await measureServers() }),
};
if (wanted.has("start")) {
  const start = await measureStarts();
  run.servers ??= { "150 KB": { ours: {}, floor: {} } };
  for (const side of ["ours", "floor"]) Object.assign(run.servers["150 KB"][side], start[side]);
}
if (wanted.has("sizes")) run.sizes = await measureLengths();
if (wanted.has("commands")) run.commands = await measureCommands();

if (wanted.has("register")) run.register = measureRegister();

const tables = markdownOf(run);
console.log(tables);
let slower = [];
if (existsSync(recordedFile)) {
  const changes = compare(JSON.parse(readFileSync(recordedFile, "utf8")), run);
  slower = changes.filter(([, , , change]) => change > 0);
  console.log("Against the recorded run, as ratios to the floor:");
  for (const [what, before, now, change] of changes)
    console.log(
      `  ${change > 0 ? "slower" : "faster"}  ${what}: ${before} → ${now} (${Math.round(change * 100)}%)`,
    );
  if (changes.length === 0) console.log("  nothing has changed by more than noise");
}
if (values.record) {
  writeFileSync(recordedFile, `${JSON.stringify(run, null, 2)}\n`);
  writeFileSync(page, withTables(readFileSync(page, "utf8"), run));
}
if (values.strict && slower.length > 0) process.exitCode = 1;
