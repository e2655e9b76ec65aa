import assert from "node:assert/strict";
import type { BlockRule, Rule } from "../../../server/src/analysis/rule";
import { commands, helpFor, overview } from "../../../server/src/cli/help";
import { run } from "../../../server/src/cli/run";
import { rules } from "../../../server/src/rules";
import { claimsPack } from "../analysis/claims-pack";
import { memoryIo, type MemoryIo, type World } from "./memory-io";

const wrongName = "Wij spreken in de Stuurgroep voor Havens.\n";
const wrongWriting = "Wij spreken in de Stuurgroep-Havens.\n";
const clean = "Wij spreken in de Stuurgroep Havens.\n";

/** Runs a command line in a world; the code with what it wrote. */
async function cli(line: string | readonly string[], world: World = {}, list: readonly Rule[] = rules) {
  const io: MemoryIo = memoryIo(world);
  const code = await run(typeof line === "string" ? line.split(" ").filter(Boolean) : line, list, io);
  return { code, out: io.printed(), err: io.complained(), io };
}

/** Marks every word of the given letters. */
const marking = (word: string, severity: BlockRule["severity"]): BlockRule => ({
  code: "style/word",
  severity,
  check: ({ content }) =>
    [...content.text.matchAll(new RegExp(word, "g"))].map(({ index }) => ({
      code: "style/word",
      severity,
      start: index,
      end: index + word.length,
      message: { nl: `“${word}” staat er.`, en: `“${word}” is there.` },
      fixes: [],
    })),
});

describe("notawijzer", () => {
  it("shows help for itself and for each command, in both languages", async () => {
    assert.deepEqual([(await cli("--help")).code, (await cli("--help")).out], [0, overview]);
    for (const command of commands) {
      const { code, out } = await cli(`${command} --help`);
      assert.deepEqual([code, out], [0, helpFor(command)]);
      assert.match(out, /^Gebruik: notawijzer/);
      assert.match(out, /^Usage: /m);
      for (const text of out.split("\n")) assert(text.length <= 110, text);
    }
  });

  it("tells its version", async () => assert.equal((await cli("--version")).out, "1.2.3\n"));

  it("says what is wrong with the command line, with exit code 2", async () => {
    assert.equal((await cli("")).code, 2);
    const { code, err } = await cli("chek a.md");
    assert.deepEqual(
      [code, err],
      [2, "De opdracht chek bestaat niet. Bedoelt u check?\nUitleg: notawijzer --help\n"],
    );
    assert.match((await cli("check --bogus")).err, /--bogus bestaat niet.*\n.*notawijzer check --help/);
    assert.match((await cli("check --fail-on ernstig --lang en")).err, /^--fail-on does not know/);
  });
});

describe("notawijzer check", () => {
  it("gives 0 and a summary for a clean draft", async () => {
    const { code, out, err } = await cli("check a.md", { files: { "a.md": clean } });
    assert.deepEqual([code, out, err], [0, "1 concept gecontroleerd: geen meldingen.\n", ""]);
  });

  it("gives 1 for findings from the limit up", async () => {
    const files = { "a.md": "een woord\n" };
    for (const [severity, limit, expected] of [
      ["error", "", 1],
      ["warning", "", 1],
      ["information", "", 0],
      ["information", "--fail-on information", 1],
      ["hint", "--fail-on information", 0],
      ["hint", "--fail-on hint", 1],
      ["warning", "--fail-on error", 0],
      ["error", "--fail-on never", 0],
    ] as const)
      assert.equal(
        (await cli(`check ${limit} a.md`, { files }, [marking("woord", severity)])).code,
        expected,
      );
  });

  it("shows place, severity, code, message and the note's sentence", async () => {
    const { code, out } = await cli("check a.md", { files: { "a.md": `# Kop\n\n${wrongName}` } });
    assert.equal(code, 1);
    assert.match(out, /^a\.md:3:19 {2}fout {10}misname\/expansion\n {4}“Stuurgroep voor Havens” heet/);
    assert.match(out, /Nota: “De kring neemt deel aan de Stuurgroep Havens \(STH\)\.”/);
    assert.match(out, /1 concept gecontroleerd: 1 melding \(1 fout\)\.\n$/);
  });

  it("writes English with --lang en", async () => {
    const { out } = await cli("check --lang en a.md", { files: { "a.md": wrongName } });
    assert.match(out, /a\.md:1:19 {2}error .*\n.*is called/);
    assert.match(out, /1 draft checked: 1 finding \(1 error\)\./);
  });

  it("checks the team's drafts where nothing is named", async () => {
    const { out } = await cli("check", {
      cwd: "/werk/team/brieven",
      files: {
        "/werk/team/notawijzer.yaml": "drafts: ['brieven/*.md']\n",
        "/werk/team/brieven/a.md": wrongName,
        "/werk/team/los.md": wrongName,
      },
    });
    assert.match(out, /^a\.md:1:19/);
    assert.match(out, /1 concept gecontroleerd/);
  });

  it("reads standard input, by a name that decides how", async () => {
    const fenced = `\`\`\`\n${wrongName}\`\`\`\n`;
    assert.match((await cli("check -", { stdin: wrongName })).out, /^-:1:19/);
    assert.equal((await cli("check -", { stdin: fenced })).code, 0);
    assert.match((await cli("check - --stdin-name b/x.txt", { stdin: fenced })).out, /^b\/x\.txt:2:19/);
    assert.equal((await cli("check --stdin-name x.md a.md")).code, 2);
    assert.equal((await cli("check - --stdin-name x.docx")).code, 2);
  });

  it("goes on after what cannot be read, says where, and gives 3", async () => {
    const { code, out, err } = await cli("check weg.md bin.md oud.md dicht.md groot.md lang.md a.md", {
      files: {
        "bin.md": "a\0b",
        "oud.md": Buffer.from("een\nco\xf6rdinatie", "latin1"),
        "dicht.md": { error: "EACCES" },
        "groot.md": "woord ".repeat(1_750_000),
        "lang.md": `kop\n\n${"woord ".repeat(175_000)}\n`,
        "a.md": wrongName,
      },
    });
    assert.equal(code, 3);
    assert.match(out, /a\.md:1:19/);
    assert.match(out, /Niet alles is gelezen: 6 problemen\./);
    for (const [place, message] of [
      ["weg.md", "Het bestand bestaat niet."],
      ["bin.md", "Dit is geen tekst maar een binair bestand"],
      ["oud.md:2", "De tekst is geen UTF-8: byte 7 \\(0xF6\\)"],
      ["dicht.md", "U hebt geen rechten voor dit bestand."],
      ["groot.md", "Het concept is te groot"],
      ["lang.md:3", "Deze regel is te lang"],
    ])
      assert.match(err, new RegExp(`^${place} {2}probleem\n {4}${message}`, "m"));
  });

  it("keeps standard output for the format alone", async () => {
    const files = { "a.md": wrongName };
    const json = await cli("check --format json a.md weg.md", { files });
    assert.equal(JSON.parse(json.out).summary.total, 1);
    assert.match(json.err, /weg\.md/);
    assert.equal(JSON.parse((await cli("check --format sarif a.md", { files })).out).version, "2.1.0");
    assert.match((await cli("check --format github a.md", { files })).out, /^::error file=a\.md,line=1,/);
  });

  it("with --quiet shows findings alone", async () => {
    assert.equal((await cli("check --quiet a.md", { files: { "a.md": clean } })).out, "");
    assert.doesNotMatch(
      (await cli("check --quiet a.md", { files: { "a.md": wrongName } })).out,
      /gecontroleerd/,
    );
  });

  it("colours for a terminal only, and not where none are wanted", async () => {
    const files = { "a.md": wrongName };
    assert.match((await cli("check a.md", { files, terminal: true })).out, /\u001b\[31mfout/);
    for (const world of [
      {},
      { terminal: true, env: { NO_COLOR: "1" } },
      { terminal: true, env: { TERM: "dumb" } },
    ])
      assert.doesNotMatch((await cli("check a.md", { files, ...world })).out, /\u001b/);
    assert.doesNotMatch((await cli("check --no-color a.md", { files, terminal: true })).out, /\u001b/);
  });

  it("shows progress to a reader once it takes long, and wipes it out", async () => {
    const files = { "a.md": clean, "b.md": clean, "c.md": clean };
    const slow = await cli("check .", { files, terminal: true, pace: 600 });
    assert.match(slow.err, /Controleren: 1 van 3 concepten/);
    assert(slow.err.endsWith("\r\u001b[K"));
    assert.equal((await cli("check .", { files, terminal: true, pace: 1 })).err, "");
    assert.equal((await cli("check .", { files, pace: 600 })).err, "");
    assert.equal((await cli("check --quiet .", { files, terminal: true, pace: 600 })).err, "");
  });

  it("gives 4 for a slip of its own, without the draft's words", async () => {
    const broken: Rule = {
      code: "style/word",
      severity: "error",
      check: ({ content }) => {
        throw new Error(content.text);
      },
    };
    const { code, out, err } = await cli("check a.md", { files: { "a.md": clean } }, [broken]);
    assert.equal(code, 4);
    assert.doesNotMatch(out + err, /Stuurgroep/);
    assert.match(err, /Interne fout/);
  });
});

describe("notawijzer check with a team's file", () => {
  const suppression = (more: string): string =>
    `suppressions:\n  - { code: misname/expansion, reason: zo afgesproken${more} }\n`;

  it("takes rules and language from it; --lang goes before", async () => {
    const files = {
      "notawijzer.yaml": "language: en\nrules: { misname/expansion: hint }\n",
      "a.md": wrongName,
    };
    const { code, out } = await cli("check a.md", { files });
    assert.equal(code, 0);
    assert.match(out, /a\.md:1:19 {2}hint .*\n.*is called/);
    assert.match((await cli("check --lang nl a.md", { files })).out, /heet/);
  });

  it("finds it in a folder above, not beyond the repository", async () => {
    const files = { "/werk/notawijzer.yaml": "rules: { misname: off }\n", "a.md": wrongName };
    assert.equal((await cli("check a.md", { files })).code, 0);
    assert.equal((await cli("check a.md", { files: { ...files, ".git/HEAD": "" } })).code, 1);
    assert.equal(
      (await cli("check --config /werk/notawijzer.yaml a.md", { files: { ...files, ".git/HEAD": "" } })).code,
      0,
    );
  });

  it("keeps what the team keeps: by code, words and file", async () => {
    for (const [more, expected] of [
      ["", 0],
      [", text: Stuurgroep voor Havens", 0],
      [", text: Stuurgroep", 1],
      [", file: 'brieven/*.md'", 0],
      [", file: '*.md'", 1],
    ] as const) {
      const files = { "notawijzer.yaml": suppression(more), "brieven/a.md": wrongName };
      assert.equal((await cli("check brieven/a.md", { files })).code, expected, more);
    }
  });

  it("means its globs from its own folder", async () => {
    const files = { "/werk/notawijzer.yaml": suppression(", file: 'team/a.md'"), "a.md": wrongName };
    assert.equal((await cli("check a.md", { files })).code, 0);
    assert.equal((await cli("check - --stdin-name a.md", { files, stdin: wrongName })).code, 0);
    assert.equal((await cli("check -", { files, stdin: wrongName })).code, 1);
  });

  it("reports what keeps nothing, for certain only where all drafts were checked", async () => {
    const files = { "notawijzer.yaml": suppression(""), "a.md": clean, "b.md": clean };
    const all = (await cli("check", { files })).out;
    assert.match(
      all,
      /Afspraken in notawijzer\.yaml die .* niets\s+tegenhouden:\n {2}notawijzer\.yaml:2:5 {2}misname\/expansion/,
    );
    assert.match(
      (await cli("check a.md", { files })).out,
      /1 afspraak in notawijzer\.yaml houdt in deze concepten niets/,
    );
    const named = { ...files, "notawijzer.yaml": suppression(", file: a.md") };
    assert.match((await cli("check a.md", { files: named })).out, /misname\/expansion, a\.md/);
    assert.doesNotMatch((await cli("check b.md", { files: named })).out, /fspra/);
    assert.doesNotMatch((await cli("check", { files: { ...files, "b.md": wrongName } })).out, /fspra/);
  });

  it("counts a finding that the draft itself suppresses too as kept by the team", async () => {
    const files = {
      "notawijzer.yaml": suppression(""),
      "a.md":
        "Wij spreken in de Stuurgroep voor Havens <!-- notawijzer: negeer misname/expansion – zo -->.\n",
    };
    assert.doesNotMatch((await cli("check", { files })).out, /fspra/);
  });

  it("tells what is wrong in it, with the place; an error gives 3 and the rest goes on", async () => {
    const files = { "notawijzer.yaml": "rules:\n  misname/expansion: streng\n", "a.md": wrongName };
    const { code, out, err } = await cli("check a.md", { files });
    assert.equal(code, 3);
    assert.match(err, /^notawijzer\.yaml:2:\d+ {2}probleem/);
    assert.match(out, /a\.md:1:19/);
    const unknown = await cli("check a.md", {
      files: { "notawijzer.yaml": "rules: { misname/geen: off }\n", "a.md": clean },
    });
    assert.equal(unknown.code, 0);
    assert.match(unknown.err, /let op\n.*misname\/geen/);
  });

  it("says that a file named with --config is missing", async () => {
    const { code, err } = await cli("check --config weg.yaml a.md", { files: { "a.md": clean } });
    assert.equal(code, 3);
    assert.match(err, /^weg\.yaml {2}probleem\n {4}Het bestand bestaat niet\./);
  });
});

describe("notawijzer check with packs", () => {
  const pack = {
    "kennis/pack.yaml":
      "id: kleine-nota\ntitle: Kleine nota\nlanguage: nl\ndate: 2021-02-03\nnote: note.md\n",
    "kennis/note.md": "# Nota\n\nEr is een Raad voor Bruggen.\n",
    "kennis/terms.yaml": [
      "- id: rvb",
      "  prefLabel: { nl: Raad voor Bruggen }",
      "  hiddenLabel:",
      "    - { form: Bruggenraad, kind: expansion }",
      "  kind: body",
      "  proper: true",
      "  quote: Er is een Raad voor Bruggen.",
      "",
    ].join("\n"),
    "kennis/commitments.yaml": "[]\n",
  };
  const draft = "De Bruggenraad en de Stuurgroep voor Havens vergaderen.\n";

  it("with --pack uses exactly those", async () => {
    const { code, out, err } = await cli("check --pack kennis a.md", { files: { ...pack, "a.md": draft } });
    assert.equal(err, "");
    assert.equal(code, 1);
    assert.match(out, /Bruggenraad/);
    assert.doesNotMatch(out, /Stuurgroep/);
  });

  it("adds the team's packs to the shipped ones, from the team's folder", async () => {
    const files = { ...pack, "notawijzer.yaml": "packs: [kennis]\n", "diep/a.md": draft };
    const { out } = await cli("check a.md", {
      cwd: "/werk/team/diep",
      files: Object.fromEntries(Object.entries(files).map(([path, text]) => [`/werk/team/${path}`, text])),
    });
    assert.match(out, /Bruggenraad/);
    assert.match(out, /Stuurgroep/);
  });

  it("tells the place of what is wrong in one, and gives 3", async () => {
    const broken = { ...pack, "kennis/terms.yaml": `${pack["kennis/terms.yaml"]}- id: [\n` };
    const { code, out, err } = await cli("check --pack kennis a.md", { files: { ...broken, "a.md": draft } });
    assert.equal(code, 3);
    assert.match(err, /^kennis\/terms\.yaml:\d+:\d+ {2}probleem/);
    assert.match(out, /Bruggenraad/);
    const missing = await cli("check --pack weg a.md", { files: { "a.md": clean } });
    assert.equal(missing.code, 3);
    assert.match(missing.err, /^weg {2}probleem\n {4}Deze map met een kennispakket bestaat niet\./);
  });
});

describe("notawijzer fix", () => {
  it("wants to know whether to show or to write, and what", async () => {
    for (const line of ["fix a.md", "fix --diff --write a.md", "fix --diff", "fix --write -"]) {
      const { code, err } = await cli(line, { files: { "a.md": wrongWriting } });
      assert.equal(code, 2, line);
      assert.match(err, /notawijzer fix --help/);
    }
  });

  it("--diff shows a unified diff and writes nothing", async () => {
    const { code, out, err, io } = await cli("fix --diff a.md", {
      files: { "a.md": `een\n\n${wrongWriting}` },
    });
    assert.equal(code, 0);
    assert.equal(
      out,
      "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n een\n \n-Wij spreken in de Stuurgroep-Havens.\n+Wij spreken in de Stuurgroep Havens.\n",
    );
    assert.match(
      err,
      /a\.md: 1 herstel mogelijk\n1 bestand te wijzigen, 1 herstel; schrijf ze met --write\./,
    );
    assert.equal(io.text("a.md"), `een\n\n${wrongWriting}`);
    assert.match((await cli("fix --diff -", { stdin: wrongWriting })).out, /^--- a\/stdin/);
  });

  it("--write repairs only what is safe, with --all the rest too", async () => {
    const files = { "a.md": wrongWriting + "\n" + wrongName };
    const safe = await cli("fix --write a.md", { files });
    assert.equal(safe.code, 0);
    assert.equal(safe.io.text("a.md"), clean + "\n" + wrongName);
    assert.match(safe.out, /1 bestand gewijzigd, 1 herstel\. 1 melding blijft over/);
    const all = await cli("fix --write --all a.md", { files });
    assert.equal(all.io.text("a.md"), clean + "\n" + clean);
  });

  it("keeps line ends, byte order mark and encoding", async () => {
    const before = `\uFEFFeen\r\n\r\n${wrongWriting.replace("\n", "\r\n")}`;
    const after = before.replace("Stuurgroep-Havens", "Stuurgroep Havens");
    for (const encoding of ["utf8", "utf16le"] as const) {
      const { io } = await cli("fix --write a.md", { files: { "a.md": Buffer.from(before, encoding) } });
      assert.deepEqual(Buffer.from(io.bytes("a.md")), Buffer.from(after, encoding));
    }
  });

  it("leaves a draft without anything to repair alone", async () => {
    const { code, out } = await cli("fix --write a.md", { files: { "a.md": clean } });
    assert.deepEqual([code, out], [0, "Niets te herstellen.\n"]);
  });

  it("goes on after what cannot be read and gives 3", async () => {
    const { code, err, io } = await cli("fix --write weg.md a.md", { files: { "a.md": wrongWriting } });
    assert.equal(code, 3);
    assert.match(err, /weg\.md/);
    assert.equal(io.text("a.md"), clean);
  });
});

describe("notawijzer term", () => {
  it("tells what a name stands for, by any of its forms", async () => {
    for (const words of ["STH", "sth", "Stuurgroep Havens", "stuurgroep havens", "Harbour Steering Group"]) {
      const { code, out } = await cli(["term", words]);
      assert.equal(code, 0, words);
      assert.match(out, /^Stuurgroep Havens \(STH\)\n {2}Harbour Steering Group \(STH\)/);
    }
    const { out } = await cli(["term", "STH"]);
    assert.match(out, /Overleg \[van\].* \(bron: extern\)/);
    assert.match(out, /Nota: “De kring neemt deel/);
    assert.match(out, /Niet:\s+“Stuurgroep voor Havens”, “Havenstuurgroep”/);
    assert.match(out, /Grondslag:\s+Besluit 12/);
  });

  it("takes several words without quotation marks", async () =>
    assert.equal((await cli("term stuurgroep havens")).code, 0));

  it("says of a wrong form that it is one", async () =>
    assert.match(
      (await cli("term Havenstuurgroep")).out,
      /^“Havenstuurgroep” is geen juiste naam; bedoeld is wellicht Stuurgroep\s+Havens/,
    ));

  it("proposes what is like it", async () => {
    const { code, err } = await cli("term stuurgroup");
    assert.equal(code, 2);
    assert.match(
      err,
      /^“stuurgroup” komt niet in de begrippen voor\.\nBedoelt u:\n {2}Stuurgroep Havens \(STH\)/,
    );
  });

  it("lists all without a name", async () => {
    const { code, out } = await cli("term");
    assert.equal(code, 0);
    assert.match(out, /Regeling Groene Kades \(RGK\)\n {2}Stuurgroep Havens \(STH\)\n {2}walstroom/);
  });
});

describe("notawijzer action", () => {
  it("shows an action by its id, with the place in the note's words", async () => {
    const { code, out } = await cli("action a1");
    assert.equal(code, 0);
    assert.match(out, /^A1 {2}/);
    assert.match(
      out.replace(/\s+/g, " "),
      /Havennota 2020, actielijn 2, onder ‘Werken in de haven’, eerste actie/,
    );
    assert.match(out, /Stelligheid:\s+voornemen/);
  });

  it("finds one by words, whatever their order", async () => {
    assert.match((await cli("action walstroom bijdrage")).out, /^A2 {2}/);
    assert.match((await cli("action walstrom")).out, /^A2 {2}/);
  });

  it("says that none fits", async () => assert.equal((await cli("action qqqqqq")).code, 2));

  it("lists all by section without words", async () =>
    assert.match((await cli("action")).out, /^Werken in de haven\n {2}A1 {2}/));

  it("gives 3 where a pack is not to be read", async () =>
    assert.equal((await cli("action --pack weg a1")).code, 3));
});

describe("notawijzer explain", () => {
  it("shows a rule's page", async () => {
    const { code, out } = await cli("explain misname/expansion");
    assert.deepEqual(
      [code, out],
      [
        0,
        "misname/expansion – De volledige naam\n\nErnst: fout.\n\nEen naam die niet klopt. Tweede zin.\n\nGoed\n\n- Zo.\n",
      ],
    );
  });

  it("lists the rules, or those of a family", async () => {
    assert.match((await cli("explain")).out, /misname\/expansion\s+De volledige naam\n/);
    assert.doesNotMatch((await cli("explain reference")).out, /misname/);
  });

  it("proposes a rule for one that does not exist", async () => {
    const { code, err } = await cli("explain misname/expanson");
    assert.equal(code, 2);
    assert.match(err, /^De regel misname\/expanson bestaat niet\. Bedoelt u misname\/expansion\?/);
    assert.match((await cli("explain expansion")).err, /Bedoelt u misname\/expansion\?/);
  });
});

describe("notawijzer explain --claims", () => {
  const world: World = { files: { "/app/dist/packs/havennota.json": JSON.stringify(claimsPack) } };
  const explain = (sentence: string, ...more: readonly string[]) =>
    cli(["explain", "--claims", sentence, ...more], world);

  it("says how a sentence is read, with what it was compared and what came of it", async () => {
    const { code, out } = await explain("De gemeente verlaagt de bijdrage aan walstroom.");
    assert.equal(code, 0);
    assert.equal(
      out,
      `“De gemeente verlaagt de bijdrage aan walstroom.”
  Melding: contradiction/direction: “verlaagt” gaat in tegen de nota: “De gemeente verruimt de
    bijdrage aan walstroom.” (actielijn 2, onder ‘Werken in de haven’).
  Onderwerp: walstroom
  «verlaagt» – gelezen als: De gemeente · de bijdrage aan walstroom · wordt minder · stellig
    A2: gaat in tegen de nota (contradiction/direction)
      Nota: “De gemeente verruimt de bijdrage aan walstroom.” (actielijn 2, onder ‘Werken in de
        haven’)
      Gelezen als: de gemeente · bijdrage (walstroom, net voor walstroom) · wordt meer · stellig
`,
    );
  });

  it("says which gate kept a sentence silent", async () => {
    const condition = await explain("Als de gemeente de bijdrage aan walstroom verlaagt, wordt het stil.");
    assert.match(condition.out, /^ {2}Geen melding: voorwaarde; /m);
    const nothing = await explain("Het regent.");
    assert.equal(
      nothing.out,
      "“Het regent.”\n  Geen melding: de zin noemt niets waarover de nota iets toezegt.\n",
    );
  });

  it("speaks English, and JSON", async () => {
    const english = await explain("Het regent.", "--lang", "en");
    assert.match(english.out, /No finding: the sentence names nothing that the note promises/);
    const { out } = await explain("Wie verlaagt de bijdrage aan walstroom?", "--json");
    const { version, sentences } = JSON.parse(out);
    assert.equal(version, 1);
    assert.equal(sentences.length, 1);
    assert.deepEqual(sentences[0].findings, []);
    assert.equal(sentences[0].silence.reason, "gate");
    assert.equal(sentences[0].silence.gate, "question");
    assert.match(sentences[0].silence.message.nl, /^vraag/);
    assert.equal(sentences[0].claims[0].compared[0].commitment, "A2");
  });

  it("goes by the day of the world", async () => {
    const claim = "De gemeente legt een eigen net aan en verlaagt de bijdrage aan walstroom.";
    assert.match((await explain(claim)).out, /Melding: later\/since/);
    const before = await cli(["explain", "--claims", claim], { ...world, today: "2021-01-01" });
    assert.match(before.out, /Melding: contradiction\/direction/);
  });

  it("takes a sentence and no rule, and --json only with it", async () => {
    assert.equal((await explain("Zin.", "misname")).code, 2);
    assert.equal((await cli("explain --json")).code, 2);
    assert.match((await cli("explain --claims")).err, /Bij --claims ontbreekt een waarde/);
  });
});

describe("notawijzer coverage", () => {
  const world: World = {
    files: {
      "/app/dist/packs/havennota.json": JSON.stringify(claimsPack),
      "a.md": "# Kop\n\nZie de Havennota 2020, onder ‘Werken in de haven’, tweede actie.\n",
      "b.md": "De gemeente verlaagt de bijdrage aan walstroom.\n",
    },
  };

  it("tells of each action which drafts speak of it, how and where", async () => {
    const { code, out, err } = await cli("coverage b.md a.md", world);
    assert.deepEqual([code, err], [0, ""]);
    assert.equal(
      out,
      `1 van de 3 acties komt in de concepten voor; 1 wordt tegengesproken.

Werken in de haven
  1. Meer inzet in de stuurgroep
     niet genoemd
  2. Bijdrage aan walstroom verruimen
     b.md:1:13  genoemd, strijdig
     a.md:3:31  met verwijzing

Overig werk
  1. Schone kades
     niet genoemd
`,
    );
    assert.match((await cli("coverage --lang en a.md", world)).out, /^1 of the 3 actions is spoken of/);
  });

  it("takes all of the team's drafts where nothing is named, and standard input", async () => {
    assert.match((await cli("coverage", world)).out, /a\.md:3:31 .*\n {5}b\.md:1:13/);
    const piped = await cli("coverage -", {
      ...world,
      stdin: "De gemeente verlaagt de bijdrage aan walstroom.",
    });
    assert.match(piped.out, /^ {5}-:1:13 /m);
  });

  it("draws, and writes Markdown and JSON", async () => {
    const svg = await cli("coverage --svg a.md b.md", world);
    assert.match(svg.out, /^<svg [^>]*role="img"[\s\S]*<\/svg>\n$/);
    assert.match((await cli("coverage --md a.md b.md", world)).out, /^# Actieoverzicht\n\n1 van de 3 acties/);
    const { drafts, actions, summary } = JSON.parse((await cli("coverage --json a.md b.md", world)).out);
    assert.deepEqual(drafts, ["a.md", "b.md"]);
    assert.deepEqual(
      [actions[1].id, actions[1].state, actions[1].clash, actions[1].drafts.length],
      ["A2", "reference", true, 2],
    );
    assert.deepEqual(actions[1].drafts[1].places[1], {
      kind: "clash",
      start: { line: 1, column: 13, offset: 12 },
      end: { line: 1, column: 21, offset: 20 },
    });
    assert.deepEqual(summary, {
      drafts: 2,
      actions: 3,
      spoken: 1,
      clashes: 1,
      weakened: 0,
      outOfScope: 0,
      problems: 0,
    });
    assert.equal((await cli("coverage --svg --md a.md", world)).code, 2);
  });

  it("leaves out of the count what the team leaves out of scope, with the reason", async () => {
    const files = {
      ...world.files,
      "notawijzer.yaml": "outOfScope: [{ action: A3, reason: een andere brief }]\n",
    };
    const { out } = await cli("coverage b.md", { files });
    assert.match(
      out,
      /^1 van de 2 acties komt in het concept voor; 1 wordt tegengesproken en 1 blijft buiten/,
    );
    assert.match(out, /Schone kades\n {5}buiten beschouwing: een andere brief\n$/);
  });

  it("goes on after what cannot be read, says where, and gives 3", async () => {
    const { code, out, err } = await cli("coverage --md weg.md a.md", world);
    assert.equal(code, 3);
    assert.match(err, /^weg\.md /);
    assert.match(out, /met verwijzing/);
  });

  it("shows nothing that a file's name could do to a terminal", async () => {
    const { out } = await cli(["coverage", "."], {
      files: { ...world.files, "x\u001b[31m.md": "De gemeente verlaagt de bijdrage aan walstroom." },
    });
    assert(!out.includes("\u001b"));
  });
});

describe("notawijzer lsp", () => {
  it("runs the server over standard input and output only", async () => {
    assert.match((await cli("lsp --stdio")).out, /^serve .*server\.js/);
    const { code, err } = await cli("lsp");
    assert.equal(code, 2);
    assert.match(err, /lsp --stdio/);
  });
});
