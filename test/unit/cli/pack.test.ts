import assert from "node:assert/strict";
import { run } from "../../../server/src/cli/run";
import { rules } from "../../../server/src/rules/index";
import { harbourNote, imported } from "../importing/note";
import { memoryIo } from "./memory-io";

const filesOf = (folder: string, note: string): Record<string, string> =>
  Object.fromEntries(
    imported(note).files.map(({ path, text }) => [
      `${folder}/${path}`,
      text.replace(/^id: .*$/m, `id: ${folder}`),
    ]),
  );

describe("notawijzer pack", () => {
  it("tells how many sentences of the note are read as the pack has them", async () => {
    const io = memoryIo({ files: filesOf("haven", harbourNote) });
    assert.equal(await run(["pack", "haven"], rules, io), 0);
    assert.match(io.printed(), /Havenvisie 2031: (\d+) van \1 toezeggingen en feiten worden gelezen/);
  });

  it("names the sentences that are not, and examples that do otherwise than they say", async () => {
    const files = filesOf("haven", harbourNote);
    const entry = (id: string, more: string): string =>
      `- id: ${id}\n  kind: promise\n  quote: Het ministerie verhoogt de bijdrage aan het NHV.\n${more}`;
    files["haven/commitments.yaml"] = [
      entry(
        "X-1",
        "  claims: [{ actor: NL, direction: down, object: { head: zaak, about: [kademonitor] } }]\n",
      ),
      entry("X-2", ""),
      entry(
        "X-3",
        "  claims: [{ actor: NL, direction: up, object: { head: bijdrage, about: [nhv] } }]\n  examples: { good: [De bijdrage aan het NHV daalt.], bad: [De bijdrage aan het NHV stijgt., De bijdrage aan het NHV gaat omlaag.] }\n",
      ),
    ].join("");
    const io = memoryIo({ files });
    assert.equal(await run(["pack", "haven", "--json"], rules, io), 1);
    const { packs } = JSON.parse(io.printed()) as {
      packs: {
        unread: { id: string; why: string }[];
        failed: { kind: string; text: string }[];
        examples: number;
      }[];
    };
    assert.deepEqual(
      packs[0]!.unread.map(({ id, why }) => [id, why]),
      [
        ["X-1", "claims"],
        ["X-2", "nothing"],
      ],
    );
    assert.equal(packs[0]!.examples, 3);
    assert.deepEqual(
      packs[0]!.failed.map(({ kind, text }) => [kind, text]),
      [
        ["good", "De bijdrage aan het NHV daalt."],
        ["bad", "De bijdrage aan het NHV stijgt."],
      ],
    );
  });

  it("tells where a later note goes against an earlier one", async () => {
    const later = "# Kadenota 2033\n\n1 mei 2033\n\nHet kabinet versobert de walstroomregeling.\n";
    const io = memoryIo({ files: { ...filesOf("haven", harbourNote), ...filesOf("kade", later) } });
    assert.equal(await run(["pack", "kade", "haven"], rules, io), 0);
    assert.match(
      io.printed().replace(/\s+/g, " "),
      /is inmiddels vervangen door “Het kabinet versobert de walstroomregeling\.” \(Kadenota 2033\)/,
    );
  });

  it("wants a folder, with a pack in it", async () => {
    const io = memoryIo({ files: { "leeg/x.txt": "x" } });
    assert.equal(await run(["pack"], rules, io), 2);
    assert.equal(await run(["pack", "weg"], rules, io), 3);
    assert.equal(await run(["pack", "leeg"], rules, io), 3);
  });
});
