import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");
const server = "server/src";

/** What each floor may import of the others. `main` is the files beside the floors, the entries of the bundles. */
const below: Readonly<Record<string, readonly string[]>> = {
  text: [],
  language: ["text"],
  reader: ["text", "language"],
  knowledge: ["text", "language", "reader"],
  exchange: ["text", "language", "reader", "knowledge"],
  claims: ["text", "language", "reader", "knowledge"],
  analysis: ["text", "language", "reader", "knowledge", "claims"],
  rules: ["text", "language", "reader", "knowledge", "claims", "analysis"],
  features: ["text", "language", "reader", "knowledge", "claims", "analysis", "rules"],
  importing: ["text", "language", "reader", "knowledge", "claims", "analysis", "rules"],
  host: ["text", "language", "reader", "knowledge", "exchange", "claims", "analysis", "rules"],
  lsp: ["text", "language", "reader", "knowledge", "claims", "analysis", "rules", "features", "host"],
  cli: [
    "text",
    "language",
    "reader",
    "knowledge",
    "exchange",
    "claims",
    "analysis",
    "rules",
    "importing",
    "features",
    "host",
  ],
  main: [
    "text",
    "language",
    "reader",
    "knowledge",
    "exchange",
    "claims",
    "analysis",
    "rules",
    "features",
    "host",
    "lsp",
    "cli",
  ],
};

/** The rooms of the reader, from below: a room imports only those before it, and those of one language nothing of the other's. */
const rooms: readonly string[] = [
  "words",
  "model",
  "clauses",
  "clauses/nl",
  "clauses/en",
  "phrases",
  "predicates",
  "context",
  "marks",
  "gates",
  "constructions",
  "",
];

const pure: ReadonlySet<string> = new Set([
  "text",
  "language",
  "reader",
  "knowledge",
  "exchange",
  "claims",
  "analysis",
  "rules",
  "importing",
  "features",
]);
const outside = /^(?:node:|vscode$|vscode-|@types\/)/;

/** The one file of the server that the client may know. */
const shared = "server/src/lsp/requests";

interface Import {
  readonly from: string;
  /** The module's path from the root, without `.ts`; or the name of a package. */
  readonly to: string;
  readonly relative: boolean;
}

function importsOf(folder: string): readonly Import[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => {
      const from = `${folder}/${path.split(sep).join("/")}`;
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, from), "utf8"), true, true);
      return importedFiles.map(({ fileName }) => {
        if (!fileName.startsWith(".")) return { from, to: fileName, relative: false };
        const to = relative(root, join(root, dirname(from), fileName));
        return { from, to: to.split(sep).join("/"), relative: true };
      });
    });
}

function floorOf(path: string): string | undefined {
  if (!path.startsWith(`${server}/`)) return undefined;
  const parts = path.slice(server.length + 1).split("/");
  return parts.length === 1 ? "main" : parts[0]!;
}

/** The room of a file of the reader: its folder below `reader`. */
function roomOf(path: string): string | undefined {
  const folder = dirname(path);
  if (folder === `${server}/reader`) return "";
  return folder.startsWith(`${server}/reader/`) ? folder.slice(`${server}/reader/`.length) : undefined;
}

/** The circles that files import one another in: each as its files. */
function circlesOf(imports: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, relative } of imports) {
    if (!relative) continue;
    const file = from.replace(/\.ts$/, "");
    next.set(file, [...(next.get(file) ?? []), to]);
  }
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.push([...path.slice(at), file].join(" -> "));
    if (at >= 0 || done.has(file)) return;
    done.add(file);
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}

const shown = (imports: readonly Import[]): readonly string[] =>
  imports.map(({ from, to }) => `${from} -> ${to}`);

describe("the house", () => {
  const ofServer = importsOf(server);
  const ofClient = importsOf("client/src");

  it("has the floors that are known", () => {
    const floors = new Set(ofServer.map(({ from }) => floorOf(from)));
    assert.deepEqual(
      [...floors].filter((floor) => floor === undefined || !(floor in below)),
      [],
    );
  });

  it("imports downwards only", () => {
    const wrong = ofServer.filter(({ from, to, relative }) => {
      if (!relative || to.startsWith("data/")) return false;
      // The contract with the client imports nothing, so it stands on no floor.
      if (to === shared && floorOf(from) === "host") return false;
      const [own, other] = [floorOf(from)!, floorOf(to)];
      return own !== other && (other === undefined || !below[own]!.includes(other));
    });
    assert.deepEqual(shown(wrong), []);
  });

  it("goes round in no circle in the reader", () => {
    assert.deepEqual(circlesOf(ofServer.filter(({ from }) => roomOf(from) !== undefined)), []);
  });

  it("has a reader whose rooms import downwards only", () => {
    const wrong = ofServer.filter(({ from, to, relative }) => {
      const [own, other] = [roomOf(from), roomOf(to)];
      if (!relative || own === undefined || other === undefined) return false;
      const languages = own.startsWith("clauses/") && other.startsWith("clauses/") && own !== other;
      return languages || rooms.indexOf(other) > rooms.indexOf(own);
    });
    assert.deepEqual(shown(wrong), []);
    const known = new Set(ofServer.flatMap(({ from }) => roomOf(from) ?? []));
    assert.deepEqual(
      [...known].filter((room) => !rooms.includes(room)),
      [],
    );
  });

  it("knows nothing of Node, the editor and the protocol up to and including features", () => {
    const wrong = ofServer.filter(
      ({ from, to, relative }) => pure.has(floorOf(from)!) && !relative && outside.test(to),
    );
    assert.deepEqual(shown(wrong), []);
  });

  it("shares lsp/requests.ts with the client, which imports nothing, and nothing else", () => {
    assert.deepEqual(shown(ofServer.filter(({ from }) => from === `${shared}.ts`)), []);
    const others = ofClient.filter(
      ({ to, relative }) =>
        relative && !to.startsWith("client/") && !to.startsWith("data/schema/") && to !== shared,
    );
    assert.deepEqual(shown(others), []);
    assert.ok(ofClient.some(({ to }) => to === shared));
  });
});
