import assert from "node:assert/strict";
import type { TextEdit } from "../../../server/src/analysis/finding";
import { addTerm, idOf, newPackFile } from "../../../server/src/lsp/pack-edit";
import { addPack, editScope } from "../../../server/src/lsp/team-edit";
import { loadPack } from "../../../server/src/knowledge/load-pack";

function edited(text: string, edit: TextEdit | undefined): string {
  assert(edit, "an edit");
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

describe("edits of the team's file", () => {
  const team = "# afspraken\nrules:\n  style: off # zo afgesproken\n";

  it("leave an action out of scope, say why anew, and take it back without a trace", () => {
    const first = edited(team, editScope(team, { action: "A1", title: "Titel", reason: "Is klaar." }));
    assert.equal(first, `${team}outOfScope:\n  - action: A1 # Titel\n    reason: Is klaar.\n`);
    const again = edited(first, editScope(first, { action: "A1", title: "Titel", reason: "Van een ander." }));
    assert.equal(again, `${team}outOfScope:\n  - action: A1 # Titel\n    reason: Van een ander.\n`);
    const both = edited(again, editScope(again, { action: "A2", pack: "p", title: "T", reason: "x" }));
    assert.match(both, /- action: A2 # T\n {4}pack: p\n {4}reason: x\n$/);
    const one = edited(both, editScope(both, { action: "A1", title: "Titel" }));
    assert.equal(one, `${team}outOfScope:\n  - action: A2 # T\n    pack: p\n    reason: x\n`);
    assert.equal(edited(one, editScope(one, { action: "A2", pack: "p", title: "T" })), team);
  });

  it("name a pack once", () => {
    const named = edited(team, addPack(team, "packs/eigen"));
    assert.equal(named, `${team}packs:\n  - packs/eigen\n`);
    assert.equal(edited(named, addPack(named, "packs/eigen")), named);
  });

  it("are none where the file is no YAML of its kind", () => {
    for (const text of ["a: [", "- lijst\n", "tekst"]) {
      assert.equal(addPack(text, "p"), undefined);
      assert.equal(editScope(text, { action: "A1", title: "", reason: "x" }), undefined);
    }
  });
});

describe("a pack of the team's own terms", () => {
  const head = newPackFile("eigen", "Eigen begrippen", "2026-11-28");

  it("is a pack that loads without a note", () => {
    const terms = edited(
      "",
      addTerm("", { name: "Werkgroep Zilver", acronym: "WGZ", definition: "Een: groep." }),
    );
    const { pack, problems } = loadPack([
      { path: "pack.yaml", text: head },
      { path: "terms.yaml", text: terms },
    ]);
    assert.deepEqual(problems, []);
    assert.equal(pack?.note, "");
    const [term] = pack!.terms;
    assert.deepEqual(
      [term?.id, term?.prefLabel.nl, term?.acronym?.nl, term?.proper, term?.definition?.nl],
      ["wgz", "Werkgroep Zilver", "WGZ", true, "Een: groep."],
    );
  });

  it("keeps comments and line ends, and gives each term an id of its own", () => {
    const before = "# onze woorden\r\n- id: wgz\r\n  prefLabel: { nl: Werkgroep Zilver } # de oude\r\n";
    const after = edited(before, addTerm(before, { name: "Werkgroep Zink", acronym: "WGZ" }));
    assert(
      after.startsWith("# onze woorden\r\n- id: wgz\r\n  prefLabel: { nl: Werkgroep Zilver } # de oude\r\n"),
    );
    assert.match(after, /\r\n- id: wgz-2\r\n {2}prefLabel:\r\n {4}nl: Werkgroep Zink\r\n/);
    assert(!/[^\r]\n/.test(after));
  });

  it("takes no name without a letter, and no file that is no list", () => {
    assert.equal(addTerm("", { name: "–" }), undefined);
    assert.equal(addTerm("id: x\n", { name: "Naam" }), undefined);
    assert.equal(idOf("Één loket (Kade)"), "een-loket-kade");
  });
});
