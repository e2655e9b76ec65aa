import assert from "node:assert/strict";
import paradigms from "../../../data/language/en/paradigms.json";
import lexicon from "../../../data/language/nl/lexicon/verbs.json";
import { readVerbForms, type VerbForm } from "../../../server/src/language/verb-forms";

const show = ({ lemma, prefixes, features }: VerbForm): string => {
  const { kind, tense, number, inflected } = features;
  const parts = [
    lemma,
    kind === "finite" ? undefined : kind,
    tense,
    number,
    inflected ? "inflected" : undefined,
  ];
  return [...parts, ...prefixes.map((prefix) => `${prefix}-`)].filter((part) => part !== undefined).join(" ");
};

describe("readVerbForms", () => {
  const dutch = readVerbForms("nl", [
    { lemma: "uitbreiden", prefix: "uit" },
    { lemma: "bouwen" },
    { lemma: "uitbouwen", prefix: "uit" },
    { lemma: "opbouwen", prefix: "op" },
    { lemma: "zetten" },
    { lemma: "vergroten" },
    { lemma: "zijn" },
    { lemma: "zullen" },
    { lemma: "gaan" },
    { lemma: "gaan" },
  ]);
  const english = readVerbForms("en", [
    { lemma: "scale" },
    { lemma: "cut" },
    { lemma: "organise" },
    { lemma: "be" },
  ]);
  const read = (word: string, forms = dutch): readonly string[] => forms.of(word).map(show);

  const cases: Readonly<Record<string, readonly string[]>> = {
    breidt: ["breiden present singular uit-"],
    breiden: ["breiden infinitive uit-", "breiden present plural uit-"],
    uitbreidt: ["uitbreiden present singular"],
    uitbreidde: ["uitbreiden past singular"],
    uitgebreid: ["uitbreiden participle"],
    uitgebreide: ["uitbreiden participle inflected"],
    uitbreidend: ["uitbreiden present-participle"],
    bouwen: ["bouwen infinitive uit- op-", "bouwen present plural uit- op-"],
    zetten: ["zetten infinitive", "zetten present plural", "zetten past plural"],
    vergroot: ["vergroten present singular", "vergroten participle"],
    zijn: ["zijn infinitive", "zijn present plural"],
    is: ["zijn present singular"],
    waren: ["zijn past plural"],
    zou: ["zullen past singular"],
    ga: ["gaan present singular"],
    fiets: [],
    constructor: [],
  };
  for (const [word, readings] of Object.entries(cases))
    it(word, () => assert.deepEqual(read(word), readings));

  const inEnglish: Readonly<Record<string, readonly string[]>> = {
    scale: ["scale infinitive", "scale present plural"],
    scales: ["scale present singular"],
    scaled: ["scale past", "scale participle"],
    scaling: ["scale present-participle"],
    cut: ["cut infinitive", "cut present plural", "cut past", "cut participle"],
    be: ["be infinitive"],
    are: ["be present plural"],
    am: ["be present singular"],
    were: ["be past"],
  };
  for (const [word, readings] of Object.entries(inEnglish)) {
    it(word, () => assert.deepEqual(read(word, english), readings));
  }

  it("knows an English verb by either spelling", () => {
    const [lemma, slots] = Object.entries(paradigms).find(([, [base]]) => Array.isArray(base))!;
    for (const spelling of slots[0]!) {
      assert.deepEqual(read(spelling, readVerbForms("en", [{ lemma }]))[0], `${lemma} infinitive`);
    }
  });

  it("says whether the prefix is written on", () => {
    const [joined] = dutch.of("uitgebreid");
    assert.deepEqual([joined!.base, joined!.prefix, joined!.joined], ["breiden", "uit", true]);
    const [split] = dutch.of("breidt");
    assert.deepEqual([split!.base, split!.prefix, split!.joined], ["breiden", undefined, false]);
  });

  it("gives the same empty array for every unknown word", () => {
    assert.equal(dutch.of("onzin"), dutch.of("flauwekul"));
  });

  it("leaves out a verb that the table lacks", () => {
    assert.deepEqual(readVerbForms("nl", [{ lemma: "blorren" }]).of("blort"), []);
  });

  it("reads the verbs of the lexicon fast enough to do it at the start", () => {
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      readVerbForms("nl", lexicon);
      return performance.now() - start;
    });
    const median = times.sort((a, b) => a - b)[3]!;
    // 15 ms is the aim; a busy machine gets five times that.
    assert.ok(median < 75, `${median.toFixed(1)} ms`);
  });
});
