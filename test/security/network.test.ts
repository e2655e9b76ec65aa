import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { initializeParams, script, startInitialized, type Wire } from "../fuzz/wire";
import { traffic } from "../fuzz/traffic";

const preload = pathToFileURL(join(__dirname, "no-network.mjs")).toString();
const cli = join(dirname(script), "cli.js");
const draft =
  "# Kop\n\nHet Europees Defensie Fonds, zie https://voorbeeld.test/x en Kamerstuk 36 124, nr. 1. Nederland stopt met PESCO (Defensienota 2022, actielijn 4).\n";

/** What is open in a process and speaks TCP or UDP; undefined where the system does not say. */
function networkSockets(pid: number): readonly string[] | undefined {
  if (!existsSync(`/proc/${pid}/fd`) || !existsSync("/proc/net/tcp")) return undefined;
  const tables = ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"]
    .map((name) => `/proc/net/${name}`)
    .filter(existsSync);
  const rows = tables.flatMap((table) => readFileSync(table, "utf8").trim().split("\n").slice(1));
  const known = new Set(rows.map((row) => row.trim().split(/\s+/)[9]));
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      return inode !== undefined && known.has(inode) ? [inode] : [];
    } catch {
      return []; // closed meanwhile
    }
  });
}

describe("no network", function () {
  this.timeout(120_000);
  let folder = "";
  let log = "";
  const wires: Wire[] = [];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "notawijzer-net-"));
    log = join(folder, "trap.log");
    writeFileSync(join(folder, "concept.md"), draft);
    process.env["NOTAWIJZER_TRAP"] = log;
  });
  beforeEach(() => writeFileSync(log, ""));
  afterEach(() => Promise.all(wires.splice(0).map((wire) => wire.kill())));
  after(() => {
    delete process.env["NOTAWIJZER_TRAP"];
    rmSync(folder, { recursive: true, force: true });
  });
  const trapped = (): string => readFileSync(log, "utf8");

  it("the trap holds", () => {
    for (const code of [
      "fetch('http://127.0.0.1:9')", "require('net').connect(9)", "require('dns').lookup('x.test', () => {})", "require('dns').promises.resolve('x.test')", "require('dgram').createSocket('udp4')",
      "require('https').get('https://x.test')", "new (require('net').Socket)().connect(9)", "require('http').createServer().listen(0)", "require('child_process').execFileSync('true')", "import('node:http').then(h => h.get('http://x.test'))",
    ]) {
      writeFileSync(log, "");
      spawnSync(process.execPath, ["--import", preload, "-e", code]);
      assert.match(trapped(), /^set\n./, code);
    } // prettier-ignore
  });

  it("of the server, whatever it is asked", async () => {
    const wire = await startInitialized(
      { node: ["--import", preload] },
      initializeParams({}, [pathToFileURL(folder).toString()]),
    );
    wires.push(wire);
    const uri = pathToFileURL(join(folder, "open.md")).toString();
    wire.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text: draft },
    });
    for (const method of [
      "diagnostic",
      "documentLink",
      "hover",
      "completion",
      "definition",
      "references",
      "codeAction",
    ]) {
      for (let character = 0; character < 160; character += 8) {
        const position = { line: 2, character };
        const range = { start: position, end: position };
        await wire.request(`textDocument/${method}`, { textDocument: { uri }, position, range, context: {} });
      }
    }
    for (const messages of fc.sample(traffic, { numRuns: 25, seed: 1 }))
      for (const one of messages) wire.sendBytes(one);
    const { result } = await wire.request("textDocument/diagnostic", { textDocument: { uri } });
    assert(result);
    assert.deepEqual(networkSockets(wire.pid) ?? [], []);
    assert.equal(trapped(), "set\n");
    assert.equal(wire.stderr(), "");
  });

  for (const args of ["check .", "check . --format sarif", "coverage .", "fix --diff .", "explain misname/compound", "term PESCO", "action 1", "--help"])
    it(`of the command line: ${args}`, () => {
      const { status, stderr } = spawnSync(process.execPath, ["--import", preload, cli, ...args.split(" ")], {
        cwd: folder,
        encoding: "utf8",
      });
      assert.notEqual(status, 4, stderr);
      assert.equal(trapped(), "set\n");
    }); // prettier-ignore

  it("of either, by the account of the system itself where it can give one", () => {
    const traced = (args: readonly string[], input = ""): string => {
      const output = join(folder, "strace.log");
      const strace = ["-f", "-qq", "-e", "trace=socket,connect,bind,sendto", "-o", output];
      const { error, status } = spawnSync("strace", [...strace, process.execPath, ...args], {
        cwd: folder,
        input,
      });
      if (error || status === null) return "socket(AF_UNIX";
      return readFileSync(output, "utf8");
    };
    const message = (body: object): string => {
      const text = JSON.stringify({ jsonrpc: "2.0", ...body });
      return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
    };
    const textDocument = { uri: "file:///a.md", languageId: "markdown", version: 1, text: draft };
    const session =
      message({ id: 1, method: "initialize", params: initializeParams() }) +
      message({ method: "textDocument/didOpen", params: { textDocument } }) +
      message({ id: 2, method: "textDocument/diagnostic", params: { textDocument } });
    for (const calls of [traced([cli, "check", "."]), traced([script, "--stdio"], session)])
      assert.doesNotMatch(calls, /AF_INET|AF_NETLINK|AF_PACKET/);
  });
});
