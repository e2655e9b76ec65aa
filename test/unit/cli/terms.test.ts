import assert from "node:assert/strict";
import { run as runCli } from "../../../server/src/cli/run";
import { rules } from "../../../server/src/rules";
import { memoryIo, type World } from "./memory-io";

async function cli(line: string, world: World = {}) {
  const io = memoryIo(world);
  const code = await runCli(line.split(" "), rules, io);
  return { code, out: io.printed(), err: io.complained(), io };
}

describe("notawijzer terms", () => {
  it("writes the terms in each format to standard output, and nothing else", async () => {
    for (const [format, begins] of [
      ["tbx", /^<\?xml [^>]*>\n<tbx [\s\S]*<\/tbx>\n$/],
      ["skos", /^@prefix skos: [\s\S]* \.\n$/],
      ["csv", /^\ufeffid,prefLabel_nl,/],
      ["cspell", /^# [^\n]+\n(?:\S+\n)+$/],
    ] as const) {
      const { code, out, err } = await cli(`terms export --format ${format}`);
      assert.deepEqual([code, err], [0, ""]);
      assert.match(out, begins);
      assert.match(out, /Stuurgroep/);
    }
  });

  it("writes a file, in the format of its name, and none that is there", async () => {
    const { code, out, io } = await cli("terms export -o begrippen.ttl");
    assert.equal(code, 0);
    assert.match(out, /^begrippen\.ttl: \d+ begrippen geschreven\.\n$/);
    assert.match(io.text("begrippen.ttl"), /skos:ConceptScheme/);
    const again = await cli("terms export -o begrippen.ttl", { files: { "begrippen.ttl": "van een ander" } });
    assert.equal(again.code, 3);
    assert.match(again.err, /Er is al een bestand met deze naam/);
    assert.equal(again.io.text("begrippen.ttl"), "van een ander");
  });

  it("reads them back as the terms.yaml of a pack, whatever the format", async () => {
    const results = new Set<string>();
    for (const name of ["a.tbx", "a.ttl", "a.csv"]) {
      const written = await cli(`terms export --output ${name}`);
      const { code, out, err, io } = await cli(`terms import ${name} -o terms.yaml`, {
        files: { [name]: written.io.bytes(name) },
      });
      assert.deepEqual([code, err], [0, ""]);
      assert.match(out, new RegExp(`^${name}: \\d+ begrippen gelezen en in terms\\.yaml gezet\\.\\n$`));
      const yaml = io.text("terms.yaml");
      assert.match(yaml, new RegExp(`^# ${name}\n\n- id: `));
      results.add(String(yaml.match(/^- id: /gm)!.length));
    }
    assert.equal(results.size, 1);
  });

  it("gives the terms alone to standard output, and what is to be said of them to the error output", async () => {
    const csv =
      "id;prefLabel_nl;altLabel_nl;related;vreemd\nhaven;Haven;Kade;weg;x\nkade;Wal;;haven;\n;;naamloos;;\n";
    const { code, out, err } = await cli("terms import a.csv", { files: { "a.csv": csv } });
    assert.equal(code, 0);
    assert.match(out, /^# a\.csv\n\n- id: haven\n  prefLabel:\n    nl: Haven\n/);
    assert.match(err, /a\.csv {2}let op\n {4}1 begrip heeft geen naam/);
    assert.match(err, /1 verwijzing wijst naar een begrip dat er niet is/);
    assert.match(err, /Kolommen die hier niets betekenen, zijn overgeslagen: vreemd/);
    assert.match(err, /a\.csv: 2 begrippen gelezen\.\n$/);
  });

  it("says what a pack would have against the terms, with the line in the new file", async () => {
    const csv = "prefLabel_nl;hiddenLabel_nl\nHaven;Wal\nWal;\n";
    const { err } = await cli("terms import a.csv -o t.yaml", { files: { "a.csv": csv } });
    assert.match(
      err,
      /t\.yaml:\d+:\d+ {2}let op\n {4}De onjuiste vorm «Wal» is ook een juiste vorm van «wal»/,
    );
  });

  it("says why a file cannot be read, with the place", async () => {
    const refused = async (name: string, content: string | Uint8Array) => {
      const { code, out, err } = await cli(`terms import ${name}`, { files: { [name]: content } });
      assert.deepEqual([code, out], [3, ""]);
      return err;
    };
    assert.match(
      await refused("a.tbx", '<!DOCTYPE tbx [<!ENTITY a "b">]>\n<tbx/>'),
      /^a\.tbx:1:\d+ {2}probleem\n {4}De XML heeft een documenttype/,
    );
    assert.match(
      await refused("a.xml", "<tbx>\n<x>\n</tbx>"),
      /^a\.xml:3:\d+ {2}probleem\n {4}De XML is beschadigd/,
    );
    assert.match(await refused("a.ttl", "<a> <b> .\n"), /^a\.ttl:1 {2}probleem\n {4}De Turtle is beschadigd/);
    assert.match(
      await refused("a.csv", Buffer.from("prefLabel_nl\ncaf\xe9\n", "latin1")),
      /geen UTF-8[\s\S]*“CSV UTF-8”/,
    );
    assert.match(
      (await cli("terms import weg.csv")).err,
      /weg\.csv {2}probleem\n {4}Het bestand bestaat niet/,
    );
  });

  it("reads UTF-16 with a byte order mark", async () => {
    const bytes = Buffer.from("\ufeffprefLabel_nl\tacronym_nl\nHáven\tHVN\n", "utf16le");
    for (const content of [bytes, Buffer.from(bytes).swap16()]) {
      const { code, out } = await cli("terms import a.tsv", { files: { "a.tsv": content } });
      assert.equal(code, 0);
      assert.match(out, /- id: hvn\n  prefLabel:\n    nl: Háven\n  acronym:\n    nl: HVN\n/);
    }
  });

  it("says what is wrong with the command line", async () => {
    assert.match((await cli("terms")).err, /Kies terms export, of terms import met één bestand/);
    assert.match((await cli("terms import")).err, /Kies terms export/);
    assert.match((await cli("terms export")).err, /Noem de vorm met --format/);
    assert.match((await cli("terms export -o iets.pdf")).err, /Noem de vorm met --format/);
    assert.match((await cli("terms import a.csv --format cspell")).err, /Uit cspell is niets in te lezen/);
    assert.equal((await cli("terms import a.csv --format xls")).code, 2);
  });
});
