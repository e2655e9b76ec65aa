import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { register, type RegisterResult } from "../../server/src/lsp/requests";
import { draft } from "./drafts";
import { count, patience, plan } from "./plan";
import { initializeParams, script, startInitialized, type Wire } from "./wire";

const names = ["a.md", "b.txt", "map/c.md", "map/diep/d.markdown", "é ï.md", "notawijzer.yaml", "pak/pack.yaml", "pak/terms.yaml", "pak/note.md", "x.png"] as const; // prettier-ignore
const pack = "id: pak\ntitle: Pak\nlanguage: nl\ndate: 2024-01-01\nnote: note.md\n";

type Content =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "link"; readonly to: string }
  | { readonly kind: "gone" | "folder" | "pipe" | "huge" | "locked" };

const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 4, arbitrary: draft(6).map((text): Content => ({ kind: "text", text })) },
  { weight: 2, arbitrary: fc.constantFrom(pack, "packs: [pak]\n", "packs: [pak, /dev, ../..]\nlanguage: en\n", "drafts: ['**/*.md']\n", "- { id: kz, prefLabel: { nl: Kring Zilver }, kind: body, proper: true }\n").map((text): Content => ({ kind: "text", text })) },
  { weight: 2, arbitrary: fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.constant(Buffer.from("\ufeffPESCO\ud800", "utf16le")), fc.constant(Buffer.from([0xff, 0xfe, 0x41]))).map((bytes): Content => ({ kind: "bytes", bytes })) },
  { weight: 2, arbitrary: fc.constantFrom("nergens", ".", "a.md", "/dev/zero", "/dev/random", "/etc/hostname", "map").map((to): Content => ({ kind: "link", to })) },
  { weight: 3, arbitrary: fc.constantFrom<Content>({ kind: "gone" }, { kind: "folder" }, { kind: "pipe" }, { kind: "huge" }, { kind: "locked" }) },
); // prettier-ignore

/** Puts something by a name, instead of what was there. */
function put(root: string, name: string, what: Content): void {
  const path = join(root, name);
  rmSync(path, { recursive: true, force: true });
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch {
    return; // a file stands where its folder was
  }
  if (what.kind === "text") writeFileSync(path, what.text);
  else if (what.kind === "bytes") writeFileSync(path, what.bytes);
  else if (what.kind === "link") symlinkSync(what.to, path);
  else if (what.kind === "folder") mkdirSync(path);
  else if (what.kind === "pipe") spawnSync("mkfifo", [path]);
  else if (what.kind === "huge" || what.kind === "locked") {
    writeFileSync(path, "Het Europees Defensie Fonds.");
    if (what.kind === "huge") truncateSync(path, 200 * 1024 * 1024);
    else chmodSync(path, 0);
  }
}

/** All that the server knows of the drafts, once it has read them. */
async function registerOf(wire: Wire): Promise<readonly unknown[]> {
  for (;;) {
    const answer = await wire.request(register, {});
    const { progress, drafts, more } = answer.result as RegisterResult;
    if (progress.complete && !more) return [...drafts].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("files that come, go and cannot be read", function () {
  this.timeout(patience);
  let root = "";
  const wires: Wire[] = [];
  const start = async (): Promise<Wire> => {
    const wire = await startInitialized({}, initializeParams({}, [pathToFileURL(root).toString()]));
    wires.push(wire);
    return wire;
  };
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), "notawijzer é "))));
  afterEach(async () => {
    await Promise.all(wires.splice(0).map((wire) => wire.kill()));
    rmSync(root, { recursive: true, force: true });
  });
  const notice = (wire: Wire, changed: readonly string[]): void =>
    wire.notify("workspace/didChangeWatchedFiles", {
      changes: changed.map((name, index) => ({
        uri: pathToFileURL(join(root, name)).toString(),
        type: 1 + (index % 3),
      })),
    });

  it("leave a server that knows what a fresh one would", async () => {
    const wire = await start();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), content), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          for (const [name, what] of changes) {
            put(root, name, what);
            count("changes of files");
            if (what.kind !== "text") count("files that are none");
            // Asked while things change, and told of each change only afterwards.
            void wire.request(register, {});
          }
          notice(wire, names);
          notice(
            wire,
            names.map((name) => name),
          );
          const fresh = await start();
          const [known, wanted] = [await registerOf(wire), await registerOf(fresh)];
          assert.deepEqual(known, wanted);
          await wires.pop()!.kill();
        },
      ),
      { ...plan(10), endOnFailure: true },
    );
    assert.equal(wire.stderr(), "");
  });

  it("are read by the thousand, while as many go", async () => {
    const wire = await start();
    const number = 2500;
    const named = Array.from({ length: number }, (_, index) => `m${index % 50}/n${index}.md`);
    const write = (name: string, text: string): void => put(root, name, { kind: "text", text });
    for (const name of named) write(name, "Deelname aan PESCO.");
    notice(wire, named);
    const reading = drain(wire);
    for (const name of named.slice(0, 1500)) put(root, name, { kind: "gone" });
    notice(
      wire,
      named.slice(0, 1500).flatMap((name) => [name, name, name]),
    );
    await reading;
    assert.equal((await drain(wire)).size, number - 1500);
    count("changes of files", number + 1500);
  });

  it("do not keep the command line from the others", () => {
    put(root, "a.md", { kind: "text", text: "Het Europees Defensie Fonds." });
    const kinds: readonly Content[] = [
      { kind: "link", to: "nergens" }, { kind: "link", to: "kwaad.md" }, { kind: "link", to: "/dev/zero" }, { kind: "folder" }, { kind: "pipe" }, { kind: "huge" },
      { kind: "bytes", bytes: Buffer.from([0x72, 0xff]) }, { kind: "bytes", bytes: Buffer.from([0, 1, 2]) }, { kind: "locked" },
    ]; // prettier-ignore
    for (const [index, kind] of kinds.entries()) {
      put(root, `kwaad${index}.md`, kind);
      for (const name of ["pack.yaml", "terms.yaml", "note.md"]) {
        const folder = `pak-${name}-${index}`;
        put(root, `${folder}/pack.yaml`, { kind: "text", text: pack });
        put(root, `${folder}/${name}`, kind);
        count("files that are none");
      }
    }
    const packs = kinds.flatMap((_, index) => ["pack.yaml", "terms.yaml", "note.md"].map((name) => `pak-${name}-${index}`)); // prettier-ignore
    put(root, "notawijzer.yaml", { kind: "text", text: `packs: [${packs.join(", ")}]\n` });
    const cli = join(dirname(script), "cli.js");
    const options = { cwd: root, encoding: "utf8", timeout: patience } as const;
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [cli, "check", ".", "--lang", "en"],
      options,
    );
    assert.match(stdout, /^a\.md[\s\S]*misname\/compound/m);
    assert.equal(status, 3, stderr);
    assert.match(stderr, /kwaad5\.md.*\n.*too large/);
    assert.match(stderr, /kwaad6\.md.*\n.*not UTF-8/);
    assert.match(stderr, /pak-note\.md-2\/note\.md.*\n.*no ordinary file/);
  });

  /** The URIs of all drafts, asked for in as many answers as it takes. */
  async function drain(wire: Wire): Promise<ReadonlySet<string>> {
    const uris = new Set<string>();
    for (let since: string | undefined; ;) {
      const answer = await wire.request(register, since === undefined ? {} : { since });
      const { drafts, gone, more, progress, revision } = answer.result as RegisterResult;
      for (const { uri } of drafts) uris.add(uri);
      for (const uri of gone) uris.delete(uri);
      since = revision;
      if (progress.complete && !more) return uris;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
});
