import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { connectProcess } from "./client";

const dist = resolve(__dirname, "../../dist");
const program = join(dist, "cli.js");

/** Of any pack, so that the tests name none of its content. */
interface ShippedPack {
  readonly terms: readonly {
    readonly id: string;
    readonly prefLabel: { readonly nl?: string };
    readonly acronym?: { readonly nl?: string };
    readonly hiddenLabel: readonly {
      readonly form: string;
      readonly kind: string;
      readonly lang: string;
      readonly context?: unknown;
    }[];
  }[];
  readonly commitments: readonly { readonly id: string; readonly kind: string; readonly quote: string }[];
}

describe("dist/cli.js", function () {
  this.timeout(60_000);

  let folder = "";
  let pack: ShippedPack;
  const wrong: string[] = [];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "notawijzer-cli-"));
    const file = readdirSync(join(dist, "packs")).find((name) => name.endsWith(".json"));
    pack = JSON.parse(readFileSync(join(dist, "packs", file!), "utf8")) as ShippedPack;
    for (const { hiddenLabel } of pack.terms) {
      const label = hiddenLabel.find(
        ({ kind, lang, context }) => kind === "expansion" && lang === "nl" && !context,
      );
      if (label) wrong.push(label.form);
    }
    put("schoon.md", "De gemeente heeft vandaag vergaderd.\n");
    put("fout.md", `# Kop\n\nWij spreken over ${wrong[0]}.\n`);
    mkdirSync(join(folder, ".git")); // the search for notawijzer.yaml ends here
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function put(name: string, content: string | Buffer): string {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  function cli(args: readonly string[], input = "") {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      input,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "" },
    });
    return { code: status, out: stdout, err: stderr };
  }

  it("begins with the line that makes it a program", () =>
    assert.match(readFileSync(program, "utf8").slice(0, 100), /^#!\/usr\/bin\/env node\n/));

  it("tells its version and its help", () => {
    const { version } = JSON.parse(readFileSync(resolve(__dirname, "../../package.json"), "utf8")) as {
      version: string;
    };
    assert.equal(cli(["--version"]).out, `${version}\n`);
    assert.match(cli(["--help"]).out, /^Notawijzer/);
    assert.match(cli(["check", "--help"]).out, /^Usage:/m);
  });

  it("gives 0 for a clean draft, 1 for findings, 2 for wrong use, 3 for what is not to be read", () => {
    assert.equal(cli(["check", "schoon.md"]).code, 0);
    const found = cli(["check", "fout.md"]);
    assert.equal(found.code, 1);
    assert.match(found.out, /^fout\.md:3:18 .*misname\//);
    assert.equal(cli(["check", "--fail-on", "never", "fout.md"]).code, 0);
    assert.equal(cli(["check", "--vorm", "json"]).code, 2);
    assert.equal(cli([]).code, 2);
    const missing = cli(["check", "weg.md", "fout.md"]);
    assert.equal(missing.code, 3);
    assert.match(missing.err, /weg\.md/);
    assert.match(missing.out, /fout\.md:3:18/);
  });

  it("says what is wrong with a file, and goes on", () => {
    put("slecht/binair.md", Buffer.from([0x61, 0, 0x62]));
    put("slecht/oud.md", Buffer.from("een\nco\xf6rdinatie", "latin1"));
    put("slecht/groot.md", "woord ".repeat(1_750_000));
    put("slecht/lang.md", "woord ".repeat(175_000));
    put("slecht/utf16.md", Buffer.from(`\uFEFFOver ${wrong[0]}.\r\n`, "utf16le"));
    put("slecht/cr.md", `een\rOver ${wrong[0]}.\r`);
    mkdirSync(join(folder, "slecht/map.md"));
    const { code, out, err } = cli(["check", "slecht", "slecht/map.md"]);
    assert.equal(code, 3);
    for (const place of ["binair.md", "oud.md:2", "groot.md", "lang.md:1", "map.md"])
      assert(err.includes(`slecht/${place}  `), place);
    assert.match(out, /utf16\.md:1:6/);
    assert.match(out, /cr\.md:2:6/);
  });

  it("says that a file may not be read", () => {
    const path = put("dicht/a.md", "tekst");
    chmodSync(path, 0);
    const readable = process.platform === "win32" || process.getuid?.() === 0;
    const { code, err } = cli(["check", "dicht/a.md"]);
    assert.equal(code, readable ? 0 : 3);
    if (!readable) assert.match(err, /geen rechten/);
  });

  it("reads standard input", () => {
    const { code, out } = cli(["check", "-", "--stdin-name", "brief.txt"], `Over ${wrong[0]}.`);
    assert.equal(code, 1);
    assert.match(out, /^brief\.txt:1:6/);
  });

  it("gives the same twice", () => {
    for (const format of ["text", "sarif"])
      assert.equal(cli(["check", ".", "--format", format]).out, cli(["check", ".", "--format", format]).out);
  });

  it("ends quietly when nobody reads on", async () => {
    const child = spawn(process.execPath, [program, "term"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let err = "";
    child.stderr.on("data", (data: Buffer) => (err += data.toString()));
    const code = await new Promise((done) => child.on("close", done));
    assert.deepEqual([code, err], [0, ""]);
  });

  it("--diff gives what git applies, with mark, line ends and an open last line", () => {
    const path = put("diff/a.md", `\uFEFFkop\r\n\r\nOver ${wrong[0]}.\r\n\r\nOok over ${wrong[1]}`);
    const same = put("diff/b.md", readFileSync(path));
    const { out } = cli(["fix", "--diff", "--all", "--quiet", "diff/a.md"]);
    const git = spawnSync("git", ["apply", "--whitespace=nowarn", "-"], {
      cwd: folder,
      input: out,
      encoding: "utf8",
    });
    if (git.error) return; // no git here
    assert.equal(git.stderr, "");
    assert.equal(cli(["fix", "--write", "--all", "diff/b.md"]).code, 0);
    assert.deepEqual(readFileSync(path), readFileSync(same));
    assert(!readFileSync(path, "utf8").includes(wrong[0]!));
  });

  it("repairs in place, through a link, with the file's rights", () => {
    if (process.platform === "win32") return;
    const path = put("herstel/echt.md", `\uFEFFOver ${wrong[0]}.\r\n`);
    chmodSync(path, 0o640);
    symlinkSync(path, join(folder, "herstel/link.md"));
    assert.equal(cli(["fix", "herstel/link.md"]).code, 2);
    const diff = cli(["fix", "--diff", "--all", "herstel/link.md"]);
    assert.match(diff.out, /^--- a\/herstel\/link\.md\n\+\+\+ b\/herstel\/link\.md\n@@ -1,1 \+1,1 @@\n-/);
    assert.equal(cli(["fix", "--write", "--all", "herstel/link.md"]).code, 0);
    const after = readFileSync(path, "utf8");
    assert.match(after, /^\uFEFFOver .*\.\r\n$/);
    assert(!after.includes(wrong[0]!));
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(folder, "herstel")).sort(), ["echt.md", "link.md"]);
  });

  it("explains each rule that it lists", () => {
    const list = cli(["explain"]).out;
    const codes = [...list.matchAll(/^ {2}([a-z]+\/[a-z-]+) {2}/gm)].map(([, code]) => code!);
    assert(codes.length > 5);
    assert.doesNotMatch(list, /–$/m);
    for (const code of codes.slice(0, 3)) assert.equal(cli(["explain", code]).code, 0, code);
    assert.equal(cli(["explain", "geen/regel"]).code, 2);
  });

  it("knows the terms and the actions", () => {
    const { acronym, prefLabel } = pack.terms.find((term) => term.acronym?.nl && term.prefLabel.nl)!;
    assert.match(cli(["term", acronym!.nl!]).out.split("\n")[0]!, new RegExp(prefLabel.nl!));
    assert.equal(cli(["term", "qqqqqqq"]).code, 2);
    const { id, quote } = pack.commitments.find(({ kind }) => kind === "action")!;
    assert(cli(["action", id]).out.replace(/\s+/g, " ").includes(quote.slice(0, 40)));
    assert.match(cli(["action"]).out, new RegExp(`^ {2}${id} {2}`, "m"));
  });

  it("runs the language server", async () => {
    const client = await connectProcess(program, ["lsp", "--stdio"], { own: {} });
    assert(client.result.capabilities.hoverProvider);
    await client.end();
  });

  it("finds in many drafts, by more threads, what it finds in few", () => {
    const names = Array.from({ length: 40 }, (_, at) => `veel/${String(at).padStart(2, "0")}.md`);
    names.forEach((name, at) => put(name, `Over ${wrong[at % wrong.length]} en deel ${at}.\n`));
    const filesOf = (...args: readonly string[]): readonly unknown[] =>
      (JSON.parse(cli(["check", ...args, "--format", "json"]).out) as { readonly files: readonly unknown[] })
        .files;
    const all = filesOf("veel");
    assert.equal(all.length, names.length);
    assert.deepEqual(all, [...filesOf(...names.slice(0, 20)), ...filesOf(...names.slice(20))]);
  });

  it("finds what the editor finds", async () => {
    const texts: Record<string, string> = {
      "gelijk/een.md": `# Kop over ${wrong[1]}\n\nOver ${wrong[0]} en *${wrong[2]}*,\r\nook 🙂 ${wrong[3]}.\n\n| a | ${wrong[4]} |\n|---|---|\n| ${wrong[5]} | b |\n`,
      "gelijk/twee.txt": `• ${wrong[6]}\r– ${wrong[7]}\r\r\`\`\`\r${wrong[0]}\r\`\`\`\r`,
      "gelijk/drie.md": `Over ${wrong[0]} <!-- notawijzer: negeer misname -->.\n\nOver niets <!-- notawijzer: negeer misname -->.\n`,
      "gelijk/bewust.md": `Over ${wrong[0]} en ${wrong[1]}.\n`,
      "gelijk/english.md": `The minister spoke about ${wrong[0]} and the committee agreed with the policy of the government.\n`,
      "gelijk/nota.md": pack.commitments.map(({ quote }) => `- ${quote}\n`).join(""),
    };
    for (const [name, text] of Object.entries(texts)) put(name, text);
    put(
      "gelijk/notawijzer.yaml",
      `rules:\n  suppression/unused: warning\nsuppressions:\n  - { code: misname, text: "${wrong[1]}", file: bewust.md, reason: zo }\n`,
    );
    const { out } = cli(["check", "--config", "gelijk/notawijzer.yaml", "gelijk", "--format", "json"]);
    const report = JSON.parse(out) as {
      readonly files: readonly {
        readonly file: string;
        readonly findings: readonly {
          readonly code: string;
          readonly message: { readonly nl: string };
          readonly start: { readonly line: number; readonly column: number };
          readonly end: { readonly line: number; readonly column: number };
        }[];
      }[];
    };
    const client = await connectProcess(join(dist, "server.js"), ["--stdio"], {
      own: {},
      folders: [pathToFileURL(join(folder, "gelijk")).toString()],
    });
    let total = 0;
    for (const [name, text] of Object.entries(texts)) {
      const uri = pathToFileURL(join(folder, name)).toString();
      await client.open(uri, text, name.endsWith(".txt") ? "plaintext" : "markdown");
      const inEditor = (await client.findings(uri)).map(
        ({ code, message, range: { start, end } }) =>
          `${start.line}:${start.character}-${end.line}:${end.character} ${code} ${message}`,
      );
      const here = report.files
        .find(({ file }) => file === name)!
        .findings.map(
          ({ code, message, start, end }) =>
            `${start.line - 1}:${start.column - 1}-${end.line - 1}:${end.column - 1} ${code} ${message.nl}`,
        );
      assert.deepEqual(here, inEditor, name);
      total += here.length;
    }
    await client.end();
    assert(total >= 8, `only ${total} findings compared`);
  });
});
