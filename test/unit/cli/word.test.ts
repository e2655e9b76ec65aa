import assert from "node:assert/strict";
import { run as runCli } from "../../../server/src/cli/run";
import { openWordDocument } from "../../../server/src/host/word-document";
import { openZip } from "../../../server/src/host/zip-archive";
import { rules } from "../../../server/src/rules";
import { docx, paragraph, run, standardStyles } from "../../support/docx";
import { claimsPack } from "../analysis/claims-pack";
import { memoryIo, type World } from "./memory-io";

const wrong = docx(
  paragraph("Overleg", "Kop1") +
    paragraph("Eerst dit.") +
    paragraph(run("Wij spreken in de ") + run("Stuurgroep", "<w:b/>") + run(" voor Havens.")),
  { styles: standardStyles },
);
const clean = docx(paragraph("Wij spreken in de Stuurgroep Havens."));

async function cli(line: string, world: World) {
  const io = memoryIo(world);
  const code = await runCli(line.split(" "), rules, io);
  return { code, out: io.printed(), err: io.complained(), io };
}

describe("notawijzer check with Word documents", () => {
  it("says where in the document something is, and which words", async () => {
    const { code, out, err } = await cli("check brief.docx", { files: { "brief.docx": wrong } });
    assert.deepEqual([code, err], [1, ""]);
    const [head, words, message] = out.split("\n");
    assert.match(head!, /^brief\.docx, onder “Overleg”, alinea 2  fout +misname\//);
    assert.equal(words, "    “Stuurgroep voor Havens”");
    assert.match(message!, /Stuurgroep Havens/);
    const english = await cli("check brief.docx --lang en", { files: { "brief.docx": wrong } });
    assert.match(english.out, /^brief\.docx, under “Overleg”, paragraph 2 {2}error/);
  });

  it("finds them in folders too, but not what Word keeps beside an open one", async () => {
    const files = { "map/brief.docx": wrong, "map/~$brief.docx": "slot", "map/b.md": "Niets.\n" };
    const { code, out, err } = await cli("check map", { files });
    assert.deepEqual([code, err], [1, ""]);
    assert.match(out, /2 concepten gecontroleerd: 1 melding/);
  });

  it("tells other formats the place in words", async () => {
    const files = { "brief.docx": wrong };
    const [finding] = JSON.parse((await cli("check --format json brief.docx", { files })).out).files[0]
      .findings;
    assert.deepEqual(finding.where, { nl: "onder “Overleg”, alinea 2", en: "under “Overleg”, paragraph 2" });
    const sarif = JSON.parse((await cli("check --format sarif brief.docx", { files })).out).runs[0]
      .results[0];
    assert.equal(sarif.locations[0].physicalLocation.region, undefined);
    assert.equal(sarif.locations[0].logicalLocations[0].fullyQualifiedName, "onder “Overleg”, alinea 2");
    assert.equal(sarif.fixes, undefined);
    assert.match(
      (await cli("check --format github brief.docx", { files })).out,
      /^::error file=brief\.docx,title=misname\/[a-z-]+::onder “Overleg”, alinea 2: “Stuurgroep voor Havens”/,
    );
  });

  it("makes a copy with the findings as comments and leaves the document as it is", async () => {
    const { code, out, err, io } = await cli("check brief.docx --comments uit.docx", {
      files: { "brief.docx": wrong },
      today: "2026-11-28",
    });
    assert.deepEqual([code, err], [1, ""]);
    assert.match(out, /uit\.docx: kopie met 1 opmerking gemaakt\.\n$/);
    assert.deepEqual(io.bytes("brief.docx"), wrong);
    const comments = Buffer.from(openZip(io.bytes("uit.docx")).read("word/comments.xml")!).toString();
    assert.match(comments, /w:author="Notawijzer" w:date="2026-11-28T00:00:00Z"/);
    assert.match(comments, /Stuurgroep Havens/);
    assert.match(comments, />Uit [^<]+: “[^<]+”</);
    assert.match(comments, />Voorstel: [^<]+</);
    assert.match(comments, />Fout · misname\/[a-z-]+</);
    const again = openWordDocument(io.bytes("uit.docx"));
    assert.equal(
      "refused" in again ? "" : again.text.split("\n")[2],
      "Wij spreken in de Stuurgroep voor Havens.",
    );
  });

  it("makes no copy without findings", async () => {
    const { code, out, io } = await cli("check a.docx --comments b.docx", { files: { "a.docx": clean } });
    assert.equal(code, 0);
    assert.match(out, /Er zijn geen meldingen en dus is er geen kopie gemaakt/);
    assert.equal(await io.files.kind(`${io.cwd}/b.docx`), undefined);
  });

  it("never writes over a file, the document itself least of all", async () => {
    for (const name of ["a.docx", "./a.docx", "bezet.docx"]) {
      const { code, err, io } = await cli(`check a.docx --comments ${name}`, {
        files: { "a.docx": wrong, "bezet.docx": "van een ander" },
      });
      assert.equal(code, 3);
      assert.match(err, /Er is al een bestand met deze naam; het is niet overschreven/);
      assert.deepEqual(io.bytes("a.docx"), wrong);
      assert.equal(io.text("bezet.docx"), "van een ander");
    }
  });

  it("makes a copy of one Word document only", async () => {
    const files = { "a.docx": wrong, "b.docx": wrong, "c.md": "Tekst.\n" };
    for (const line of ["check a.docx b.docx --comments d.docx", "check c.md --comments d.docx"])
      assert.match((await cli(line, { files })).err, /--comments hoort bij één Word-document/);
    const { code, err } = await cli("check a.docx --comments d.md", { files });
    assert.deepEqual([code, err.split("\n")[0]], [2, "De naam bij --comments eindigt op .docx."]);
  });

  it("says why a document cannot be read, and goes on", async () => {
    const { code, out, err } = await cli("check kapot.docx oud.doc goed.docx", {
      files: { "kapot.docx": "geen zip", "oud.doc": "x", "goed.docx": clean },
    });
    assert.equal(code, 3);
    assert.match(
      err,
      /kapot\.docx {2}probleem\n {4}Dit is geen Word-document \(\.docx\), of het is beschadigd\./,
    );
    assert.match(
      err,
      /oud\.doc {2}probleem\n {4}Dit soort bestand wordt niet gelezen; bewaar het in Word als \.docx\./,
    );
    assert.match(out, /1 concept gecontroleerd/);
  });

  it("reads suppressions in the text, and those of the team by its name", async () => {
    const own = docx(
      paragraph("Stuurgroep voor Havens &lt;!-- notawijzer: negeer misname – zo heet het --&gt;"),
    );
    assert.equal((await cli("check a.docx", { files: { "a.docx": own } })).code, 0);
    const team = "suppressions:\n  - code: misname\n    file: '*.docx'\n    reason: bewust\n";
    const { code, out } = await cli("check a.docx", { files: { "a.docx": wrong, "notawijzer.yaml": team } });
    assert.deepEqual([code, out], [0, "1 concept gecontroleerd: geen meldingen.\n"]);
  });

  it("counts their mentions in the coverage, and fix leaves them alone", async () => {
    const spoken = docx(
      paragraph("Inzet", "Kop1") + paragraph("De gemeente verlaagt de bijdrage aan walstroom."),
      {
        styles: standardStyles,
      },
    );
    const pack = { [`/app/dist/packs/havennota.json`]: JSON.stringify(claimsPack) };
    const covered = await cli("coverage a.docx", { files: { ...pack, "a.docx": spoken } });
    assert.equal(covered.code, 0);
    assert.match(covered.out, /\n {5}a\.docx, onder “Inzet”, alinea 1 {2}genoemd, strijdig\n/);
    const { code, err, io } = await cli("fix --write a.docx", { files: { "a.docx": wrong } });
    assert.equal(code, 3);
    assert.match(err, /Een Word-document wordt hier niet gelezen/);
    assert.deepEqual(io.bytes("a.docx"), wrong);
  });
});
