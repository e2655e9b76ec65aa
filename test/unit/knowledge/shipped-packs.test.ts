import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { loadPack, type SourceFile } from "../../../server/src/knowledge/load-pack";

const root = join(__dirname, "../../..");
const folder = join(root, "data/packs");
const read = (name: string): SourceFile[] =>
  readdirSync(join(folder, name)).map((path) => ({
    path,
    text: readFileSync(join(folder, name, path), "utf8"),
  }));
const names = readdirSync(folder);

describe("data/packs", () => {
  for (const name of names) {
    it(`${name} loads without a problem`, () => {
      const { pack, problems } = loadPack(read(name));
      assert.deepEqual(
        problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message.nl}`),
        [],
      );
      assert.equal(pack?.id, name);
    });

    it(`${name} names only topics that claims or values use, and each phrase once`, () => {
      const { pack } = loadPack(read(name));
      const used = new Set(
        pack?.commitments.flatMap(({ claims, values }) => [
          ...claims.flatMap(({ object, parts }) => [...object.about, ...object.with, ...parts]),
          ...values.map(({ of }) => of),
        ]),
      );
      for (const { id, phrases } of pack?.topics ?? []) {
        assert.ok(used.has(id), id);
        for (const forms of [phrases.nl, phrases.en]) {
          assert.ok(forms.length > 0, id);
          assert.equal(new Set(forms).size, forms.length, id);
        }
      }
    });

    it(`${name} has examples for each commitment, and claims or values to check them with`, () => {
      for (const { id, claims, values, examples } of loadPack(read(name)).pack?.commitments ?? []) {
        assert.ok(examples.good.length >= 2 && examples.bad.length >= 2, id);
        assert.ok(claims.length + values.length > 0, id);
      }
    });

    it(`${name} loses nothing on its way`, () => {
      const { pack } = loadPack(read(name));
      const count = (path: string) =>
        read(name)
          .find((file) => file.path === path)
          ?.text.match(/^- /gm)?.length;
      assert.equal(pack?.terms.length, count("terms.yaml"));
      assert.equal(pack?.topics.length, count("topics.yaml") ?? 0);
      assert.equal(
        pack?.commitments.reduce((sum, { claims }) => sum + claims.length, 0),
        (
          read(name)
            .find(({ path }) => path === "commitments.yaml")
            ?.text.match(/^ {4}- \{ actor:/gm) ?? []
        ).length,
      );
      assert.equal(pack?.commitments.length, count("commitments.yaml"));
      for (const { id, quoteAt } of pack?.commitments ?? [])
        assert.ok(0 <= quoteAt[0] && quoteAt[0] < quoteAt[1] && quoteAt[1] <= pack!.note.length, id);
    });
  }

  it("compile to JSON that equals what the loader gives, with the note beside it", async () => {
    const { compilePacks } = (await import(pathToFileURL(join(root, "scripts/compile-packs.mjs")).href)) as {
      compilePacks: (options: object) => Promise<{ id: string; file: string; note: string }[]>;
    };
    const outDir = mkdtempSync(join(tmpdir(), "notawijzer-"));
    try {
      const list = await compilePacks({ root, outDir, log: () => {} });
      assert.deepEqual(
        list.map(({ id }) => id),
        names,
      );
      for (const { id, file, note } of list) {
        const { pack } = loadPack(read(id));
        assert.equal(file, join(outDir, "packs", `${id}.json`));
        assert.deepEqual(JSON.parse(readFileSync(file, "utf8")), pack);
        assert.equal(note, join(outDir, "packs", id, "note.md"));
        assert.equal(readFileSync(note, "utf8"), pack?.note);
      }
    } finally {
      rmSync(outDir, { recursive: true, force: true });
    }
  });
});

describe("loadPack on damaged packs", () => {
  // A part of each file, cut between entries, keeps a run short.
  const sources = read(names[0]!).map(({ path, text }) => ({
    path,
    text: path.endsWith(".yaml") ? text.slice(0, text.indexOf("\n- ", 6_000) + 1 || 8_000) : text,
  }));
  const junk = fc.oneof(
    fc.constantFrom(
      "\n",
      "  ",
      "- ",
      ": ",
      '"',
      "'",
      "[",
      "}",
      "#",
      "*a",
      "&a ",
      "!!x ",
      "null",
      "1.10",
      "\ud800",
      "\u0000",
    ),
    fc.string({ maxLength: 8 }),
  );
  const damage = fc.record({ file: fc.nat(), at: fc.nat(), cut: fc.nat({ max: 40 }), junk });

  it("never throws, never gives a broken pack, and every place lies in its file", () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const files = sources.map((file) => ({ ...file }));
        for (const { file, at, cut, junk } of damages) {
          const target = files[file % files.length]!;
          const start = at % (target.text.length + 1);
          target.text = target.text.slice(0, start) + junk + target.text.slice(start + cut);
        }
        const { pack, problems } = loadPack(files);
        for (const { file, span, line } of problems) {
          const text = files.find(({ path }) => path === file)?.text ?? "";
          assert.ok(!span || (0 <= span.start && span.start <= span.end && span.end <= text.length && line));
        }
        if (!pack) return;
        assert.deepEqual(JSON.parse(JSON.stringify(pack)), pack);
        const ids = pack.terms.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const term of pack.terms)
          for (const id of [...term.related, ...term.confusedWith]) assert.ok(ids.includes(id));
        ids.push(...pack.topics.map(({ id }) => id));
        assert.equal(new Set(ids).size, ids.length);
        for (const { quoteAt, claims, values } of pack.commitments) {
          assert.ok(quoteAt[0] < quoteAt[1]);
          for (const { object, parts } of claims)
            for (const id of [...object.about, ...object.with, ...parts]) assert.ok(ids.includes(id));
          for (const { of } of values) assert.ok(ids.includes(of));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("never throws on any set of files", () => {
    const path = fc.oneof(
      fc.constantFrom("pack.yaml", "terms.yaml", "topics.yaml", "commitments.yaml", "note.md", "../x"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ path, text: fc.string({ unit: "binary" }) })), (files) => {
        loadPack(files);
      }),
    );
  });
});
