import assert from "node:assert/strict";
import { filesOfPack, loadPack } from "../../../server/src/knowledge/load-pack";
import { commitmentsYaml, files, load, note, packYaml, seenIn, termsYaml } from "./pack-fixture";

describe("loadPack", () => {
  it("loads a sound pack, with its defaults filled in", () => {
    const { pack, problems } = load();
    assert.deepEqual(problems, []);
    assert.ok(pack);
    assert.deepEqual(pack.aliases, {
      nl: { names: ["Proefnota 2022"], generic: [] },
      en: { names: [], generic: [] },
    });
    assert.deepEqual(pack.lines, [
      {
        n: 4,
        inNote: "meer samenwerking",
        topics: [
          { phrase: "fondsen" },
          { phrase: "bijdrage", quote: "Nederland breidt zijn bijdrage uit.", quoteAt: [132, 169] },
        ],
      },
    ]);
    assert.equal(pack.note, note);
    assert.deepEqual(pack.terms, [
      {
        id: "ef",
        prefLabel: { nl: "Europees Fonds", en: "European Fund" },
        acronym: { nl: "EF", en: "EF" },
        altAcronym: [],
        altLabel: { nl: [], en: [] },
        plural: { nl: [], en: [] },
        hiddenLabel: [],
        confusedWith: [],
        kind: "concept",
        proper: false,
        legalBasis: [],
        quote: "Nederland werkt samen via het Europees Fonds (EF).",
        quoteAt: [45, 97],
        keywords: [],
        related: [],
        later: [],
      },
    ]);
    const [first] = pack.commitments;
    assert.ok(first);
    assert.equal(note.slice(...first.quoteAt), "Nederland breidt zijn\n  bijdrage uit.");
    assert.deepEqual(first.title, { nl: first.quote, en: first.quote });
    assert.deepEqual(first.examples, { good: [], bad: [], weakened: [] });
    assert.deepEqual(JSON.parse(JSON.stringify(pack)), pack);
  });

  it("normalises labels, key words and titles", () => {
    const { pack, problems } = load({
      terms: `- id: ef
  prefLabel: { nl: Europees Fonds }
  acronym: { en: EF }
  altLabel: { nl: [Europafonds, { form: Europese Fonds, after: het }] }
  hiddenLabel:
    - { form: Euro Fonds, kind: compound }
    - { form: Euro Fund, kind: compound, lang: en, context: [EU] }
  later:
    - { from: "2023", text: Er is meer, source: extern }
`,
      commitments: commitmentsYaml
        .replace("  terms: [ef]", "  keywords: [fonds]\n  title: { nl: Meer }")
        .replace("position: 2", "position: 2\n  keywords: { en: [fund] }"),
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(pack?.terms[0]?.acronym, { en: "EF" });
    assert.deepEqual(pack?.terms[0]?.altLabel.nl, [
      { form: "Europafonds" },
      { form: "Europese Fonds", after: "het" },
    ]);
    assert.deepEqual(pack?.terms[0]?.hiddenLabel, [
      { form: "Euro Fonds", kind: "compound", lang: "nl" },
      { form: "Euro Fund", kind: "compound", lang: "en", context: ["EU"] },
    ]);
    assert.deepEqual(pack?.terms[0]?.later[0]?.text, { nl: "Er is meer", en: "Er is meer" });
    assert.deepEqual(
      pack?.commitments.map(({ keywords }) => keywords),
      [
        { nl: ["fonds"], en: [] },
        { nl: [], en: ["fund"] },
      ],
    );
    assert.deepEqual(pack?.commitments[0]?.title, { nl: "Meer", en: "Meer" });
  });

  it("broken YAML: keeps the entries beside it", () => {
    const texts = {
      terms: `${termsYaml}- id: kapot\n  prefLabel: { nl: Kapot\n- id: heel\n  prefLabel: { nl: Heel }\n`,
    };
    const { pack, problems } = load(texts);
    assert.ok(
      problems.some(({ file, line, severity }) => file === "terms.yaml" && line && severity === "error"),
    );
    assert.equal(pack?.terms[0]?.id, "ef");
    assert.equal(pack?.commitments.length, 2);
  });

  it("duplicate ids: keeps the first", () => {
    const texts = { terms: `${termsYaml}- id: ef\n  prefLabel: { nl: Ander }\n` };
    const { pack, problems } = load(texts);
    assert.deepEqual(seenIn(texts), ["terms.yaml:5:7 error duplicate-id «ef»"]);
    assert.equal(
      problems[0]?.message.nl,
      "Het kenmerk «ef» is al gebruikt op regel 1. Dit onderdeel is weggelaten.",
    );
    assert.deepEqual(
      pack?.terms.map(({ prefLabel }) => prefLabel.nl),
      ["Europees Fonds"],
    );
  });

  it("a missing quotation: drops the commitment, and of a term or topic what hangs on it", () => {
    const texts = {
      pack: packYaml.replace("quote: Nederland breidt zijn bijdrage uit.", "quote: Niet in de nota"),
      terms: termsYaml.replace("via het", "door het"),
      commitments: commitmentsYaml.replace("doet mee", "doet niet mee"),
    };
    const { pack, problems } = load(texts);
    assert.deepEqual(seenIn(texts), [
      "pack.yaml:9:85 error quotation «Niet in de nota»",
      "terms.yaml:4:10 error quotation «Nederland werkt samen door het Europees Fonds (EF).»",
      "commitments.yaml:12:10 error quotation «Nederland doet niet mee aan het fonds.»",
    ]);
    assert.equal(
      problems[2]?.message.nl,
      "Het citaat «Nederland doet niet mee aan het fonds.» staat niet in de nota. «A-2» is weggelaten.",
    );
    assert.deepEqual(
      pack?.commitments.map(({ id }) => id),
      ["A-1"],
    );
    assert.deepEqual(pack?.lines[0]?.topics, [{ phrase: "fondsen" }]);
    assert.ok(pack?.terms[0] && !("quote" in pack.terms[0]));
  });

  it("a wrong type: drops the entry", () => {
    const texts = {
      terms: `${termsYaml}- id: 12\n  prefLabel: { nl: Twaalf }\n`,
      commitments: commitmentsYaml
        .replace("position: 1", "position: een")
        .replace("section: Eerste deel", "section: 1.10"),
    };
    assert.deepEqual(seenIn(texts), [
      "terms.yaml:5:7 error type «12»",
      "commitments.yaml:3:12 error type «1.10»",
      "commitments.yaml:4:13 error type «een»",
    ]);
    assert.deepEqual(
      load(texts).pack?.commitments.map(({ id }) => id),
      ["A-2"],
    );
  });

  it("unknown references: a warning each, dropped", () => {
    const texts = {
      terms: `${termsYaml}  confusedWith: [efx]\n  related: [ef, efy]\n`,
      commitments: commitmentsYaml.replace("terms: [ef]", "terms: [ef, nato]").replace("line: 4", "line: 7"),
    };
    assert.deepEqual(seenIn(texts), [
      "terms.yaml:5:18 warning unknown-id «efx»",
      "terms.yaml:6:17 warning unknown-id «efy»",
      "commitments.yaml:5:9 warning unknown-line «7»",
      "commitments.yaml:7:15 warning unknown-id «nato»",
    ]);
    const { pack } = load(texts);
    assert.deepEqual(pack?.terms[0]?.related, ["ef"]);
    assert.deepEqual(pack?.commitments[0]?.terms, ["ef"]);
    assert.ok(pack?.commitments[0] && !("line" in pack.commitments[0]));
  });

  it("a hidden form that is somebody's right form is dropped", () => {
    const texts = {
      terms: `${termsYaml}- id: ander
  prefLabel: { nl: Ander Fonds, en: Other Fund }
  acronym: { nl: AF, en: OF }
  hiddenLabel:
    - { form: Europees Fonds, kind: expansion }
    - { form: European Fund, kind: expansion, lang: en }
    - { form: Europees fonds, kind: spelling }
    - { form: Ander fonds, kind: name-form }
    - { form: OF, kind: name-form }
    - { form: AF, kind: name-form }
    - { form: Europees Fonds, kind: confusion, context: [AF] }
    - { form: Ander Fonds, kind: confusion, context: [AF] }
    - { form: Derde Fonds, kind: confusion }
    - { form: EF, kind: confusion }
`,
    };
    assert.deepEqual(seenIn(texts), [
      "terms.yaml:9:15 error form-clash «Europees Fonds»",
      "terms.yaml:10:15 error form-clash «European Fund»",
      "terms.yaml:11:15 warning form-case «Europees fonds»",
      "terms.yaml:14:15 error form-clash «AF»",
      "terms.yaml:16:15 error form-clash «Ander Fonds»",
      "terms.yaml:17:15 warning context «Derde Fonds»",
      "terms.yaml:18:15 error form-clash «EF»",
    ]);
    assert.deepEqual(
      load(texts).pack?.terms[1]?.hiddenLabel.map(({ form }) => form),
      ["Europees fonds", "Ander fonds", "OF", "Europees Fonds", "Derde Fonds"],
    );
  });

  it("a hidden form without context belongs to one term", () => {
    const hidden = "  hiddenLabel: [{ form: EU Fonds, kind: expansion }]\n";
    const texts = { terms: `${termsYaml}${hidden}- id: ander\n  prefLabel: { nl: Ander }\n${hidden}` };
    assert.deepEqual(seenIn(texts), ["terms.yaml:8:25 warning form-shared «EU Fonds»"]);
  });

  it("a term without any preferred form, or with a broken hidden label", () => {
    const texts = {
      terms: `${termsYaml}  hiddenLabel: [{ form: x, kind: fout }, { form: y, kind: spelling }]\n- id: leeg\n  prefLabel: {}\n`,
    };
    assert.deepEqual(seenIn(texts), [
      "terms.yaml:5:34 error value «fout»",
      "terms.yaml:7:14 error missing-field «{}»",
    ]);
    assert.deepEqual(
      load(texts).pack?.terms.map(({ hiddenLabel }) => hiddenLabel.map(({ form }) => form)),
      [["y"]],
    );
  });

  it("a broken context never makes a form certain", () => {
    for (const context of ["5", "[5]", "[]"]) {
      const terms = `${termsYaml}  hiddenLabel: [{ form: x, kind: confusion, context: ${context} }]\n`;
      assert.deepEqual(load({ terms }).pack?.terms[0]?.hiddenLabel, []);
    }
  });

  it("sections and positions of actions", () => {
    const unknown = { commitments: commitmentsYaml.replace("section: Eerste deel", "section: Derde deel") };
    assert.deepEqual(seenIn(unknown), ["commitments.yaml:3:12 error unknown-section «Derde deel»"]);
    const gap = { commitments: commitmentsYaml.replace("position: 2", "position: 3") };
    assert.deepEqual(seenIn(gap), ["commitments.yaml:11:13 error position «3»"]);
    const twice = { commitments: commitmentsYaml.replace("position: 2", "position: 1") };
    assert.deepEqual(seenIn(twice), ["commitments.yaml:11:13 error position «1»"]);
    const none = { commitments: commitmentsYaml.replace("  position: 2\n", "") };
    assert.deepEqual(seenIn(none), ["commitments.yaml:8:7 error missing-field «A-2»"]);
    const promise = {
      commitments: commitmentsYaml.replace(/action\n {2}section: Eerste deel\n {2}position: 2/, "promise"),
    };
    assert.deepEqual(seenIn(promise), []);
  });

  it("dates are days of the calendar; of later developments also months and years", () => {
    const later = (from: string) => `${termsYaml}  later: [{ from: ${from}, text: x, source: extern }]\n`;
    assert.deepEqual(seenIn({ terms: later("2023-02-29") }), ["terms.yaml:5:19 error date «2023-02-29»"]);
    assert.deepEqual(seenIn({ terms: later("2023") }), ["terms.yaml:5:19 error type «2023»"]);
    for (const good of ["2024-02-29", "2023-11", "'2023'"])
      assert.deepEqual(seenIn({ terms: later(good) }), []);
    const wrong = { pack: packYaml.replace("2022-06-01", "1 juni 2022") };
    assert.deepEqual(seenIn(wrong), ["pack.yaml:4:7 error date «1 juni 2022»"]);
    assert.equal(load(wrong).pack, undefined);
  });

  it("duplicate lines and sections, unknown fields and duplicate keys of pack.yaml", () => {
    const texts = {
      pack: `${packYaml}  - { line: 4, order: 2, title: Eerste deel }\nuitgever: x\ntitle: y\n`.replace(
        "lines:\n",
        "lines:\n  - { n: 4 }\n",
      ),
    };
    assert.deepEqual(seenIn(texts), [
      "pack.yaml:10:10 error duplicate-id «4»",
      "pack.yaml:13:33 error duplicate-id «Eerste deel»",
      "pack.yaml:14:1 warning unknown-field «uitgever»",
      "pack.yaml:15:1 error duplicate-key «title»",
    ]);
    assert.equal(load(texts).pack?.title, "Proefnota");
  });

  it("a pack without pack.yaml, or with a broken one, is no pack", () => {
    const { pack, problems } = loadPack([{ path: "terms.yaml", text: termsYaml }]);
    assert.equal(pack, undefined);
    assert.deepEqual(
      problems.map(({ file, message }) => `${file} ${message.nl}`),
      ["pack.yaml pack.yaml ontbreekt; zonder dat bestand is de map geen kennispakket."],
    );
    assert.deepEqual(seenIn({ pack: "" }), ["pack.yaml error empty"]);
    assert.deepEqual(seenIn({ pack: packYaml.replace("title: Proefnota\n", "") }), [
      "pack.yaml:1:1 error missing-field «id»",
    ]);
    assert.deepEqual(seenIn({ pack: packYaml.replace("id: proefnota", "id: ../x") }), [
      "pack.yaml:1:5 error id «../x»",
    ]);
  });

  it("a pack without its note is no pack, and the note stays in the folder", () => {
    const place = (name: string) => {
      const texts = { pack: packYaml.replace("note.md", name) };
      assert.equal(load(texts).pack, undefined);
      return seenIn(texts);
    };
    assert.deepEqual(place("weg.md"), ["pack.yaml:5:7 error missing-file «weg.md»"]);
    for (const name of ["../note.md", "/etc/passwd", "a/../../b", "C:/x", "'\\\\x'", "file:x", "."])
      assert.match(place(name)[0] ?? "", /^pack\.yaml:5:7 error path /);
    assert.deepEqual(seenIn({ note: " \n" }), ["pack.yaml:5:7 error missing-file «note.md»"]);
    assert.equal(load({ pack: packYaml.replace("note.md", "./note.md") }).problems.length, 0);
    assert.equal(load({ note: `\ufeff${note}` }).pack?.note, note);
  });

  it("says that terms or commitments are missing, and goes on", () => {
    const { pack, problems } = loadPack(files().filter(({ path }) => /pack|note/.test(path)));
    assert.deepEqual(
      problems.map(({ file, severity }) => `${file} ${severity}`),
      ["terms.yaml warning", "commitments.yaml warning"],
    );
    assert.deepEqual(pack?.terms, []);
    assert.deepEqual(load({ terms: "", commitments: "# later\n" }).problems, []);
    assert.deepEqual(seenIn({ terms: "id: ef" }), [
      "terms.yaml:1:1 error type «id: ef»",
      "commitments.yaml:7:11 warning unknown-id «ef»",
    ]);
  });

  it("does not drown the reader in problems", () => {
    const { problems } = load({ terms: "- x\n".repeat(5_000), commitments: "" });
    assert.equal(problems.length, 201);
    assert.equal(problems.at(-1)?.message.nl, "En nog 4800 andere problemen in dit bestand.");
  });

  it("names the files of a pack", () => {
    const always = ["pack.yaml", "terms.yaml", "topics.yaml", "commitments.yaml"];
    assert.deepEqual(filesOfPack(packYaml), [...always, "note.md"]);
    assert.deepEqual(filesOfPack("note: ../x"), always);
    assert.deepEqual(filesOfPack("]"), always);
  });
});
