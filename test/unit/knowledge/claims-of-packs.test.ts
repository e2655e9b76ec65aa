import assert from "node:assert/strict";
import { commitmentsYaml, load, packYaml, seenIn, termsYaml } from "./pack-fixture";

const actors = `actors:
  - { id: stad, side: own, nl: [de stad, Proefstad], en: [the city] }
  - { id: buren, side: other, nl: [buurgemeenten] }
`;
const topics = `- id: kades
  nl: [kades, walkanten + haven]
  en: [quays]
- { id: sluis, nl: [sluis] }
`;
const organisation = `- id: ver
  prefLabel: { nl: Vereniging }
  acronym: VER
  kind: organisation
`;
const withClaims = (claims: string) => ({
  pack: packYaml + actors,
  terms: termsYaml + organisation,
  topics,
  commitments: `${commitmentsYaml}  claims:\n    - ${claims}\n`,
});
const withValues = (values: string) => ({
  topics,
  commitments: `${commitmentsYaml}  values:\n    - ${values}\n`,
});
const claimsOf = (texts: Parameters<typeof load>[0]) => load(texts).pack?.commitments[1]?.claims;
const valuesOf = (texts: Parameters<typeof load>[0]) => load(texts).pack?.commitments[1]?.values;

describe("topics, actors and claims of a pack", () => {
  it("are empty where the pack has none", () => {
    const { pack, problems } = load();
    assert.deepEqual(problems, []);
    assert.deepEqual([pack?.topics, pack?.actors], [[], []]);
    assert.deepEqual([pack?.commitments[0]?.claims, pack?.commitments[0]?.values], [[], []]);
  });

  it("load with their defaults", () => {
    const texts = withClaims("{ actor: stad, direction: up, object: { head: bijdrage, about: [kades] } }");
    const { pack, problems } = load(texts);
    assert.deepEqual(problems, []);
    assert.deepEqual(pack?.topics, [
      { id: "kades", phrases: { nl: ["kades", "walkanten + haven"], en: ["quays"] } },
      { id: "sluis", phrases: { nl: ["sluis"], en: [] } },
    ]);
    assert.deepEqual(pack?.actors, [
      { id: "stad", side: "own", forms: { nl: ["de stad", "Proefstad"], en: ["the city"] } },
      { id: "buren", side: "other", forms: { nl: ["buurgemeenten"], en: [] } },
    ]);
    assert.deepEqual(claimsOf(texts), [
      {
        actor: "stad",
        direction: "up",
        polarity: "positive",
        force: "does",
        object: { head: "bijdrage", about: ["kades"], with: [], heads: { nl: [], en: [] } },
        partners: [],
        closed: false,
        joint: false,
        parts: [],
      },
    ]);
    assert.deepEqual(JSON.parse(JSON.stringify(pack)), pack);
  });

  it("keep everything that is said", () => {
    const texts = withClaims(
      "{ actor: NL, direction: join, polarity: negative, force: aims, from: 2022, by: 2024, until: 2030, " +
        "object: { head: deelname, about: [ef, kades], with: [sluis], heads: { nl: [plek] } }, " +
        "partners: [DE, VER, buren], closed: true, joint: true, parts: [kades, sluis] }",
    );
    assert.deepEqual(seenIn(texts), []);
    assert.deepEqual(claimsOf(texts), [
      {
        actor: "NL",
        direction: "join",
        polarity: "negative",
        force: "aims",
        from: 2022,
        by: 2024,
        until: 2030,
        object: {
          head: "deelname",
          about: ["ef", "kades"],
          with: ["sluis"],
          heads: { nl: ["plek"], en: [] },
        },
        partners: ["DE", "VER", "buren"],
        closed: true,
        joint: true,
        parts: ["kades", "sluis"],
      },
    ]);
  });

  it("values have their defaults, with words of one language or of none", () => {
    assert.deepEqual(
      valuesOf(withValues("{ of: kades, key: count, type: number, value: 3, cues: { nl: [kades] } }")),
      [
        {
          of: "kades",
          key: "count",
          type: "number",
          value: 3,
          closed: false,
          cues: { nl: ["kades"], en: [] },
        },
      ],
    );
    assert.deepEqual(
      valuesOf(withValues("{ of: ef, key: member, type: country, set: [DE], closed: true }")),
      [{ of: "ef", key: "member", type: "country", set: ["DE"], closed: true }],
    );
    const labelled = withValues(
      "{ of: kades, key: part, type: label, set: [muur, trap], labels: { muur: { nl: [muur] }, brug: { nl: [brug] } } }",
    );
    assert.deepEqual(seenIn(labelled), ["commitments.yaml:14:101 warning unknown-id «{ nl: [brug] }»"]);
    assert.deepEqual(valuesOf(labelled)?.[0]?.labels, { muur: { nl: ["muur"], en: [] } });
    const unitless = withValues("{ of: ef, key: period, type: range, value: { min: 5, max: 10 } }");
    assert.deepEqual(seenIn(unitless), ["commitments.yaml:14:52 error missing-field «min»"]);
  });

  it("an unknown subject is left out; without any the claim is", () => {
    const some = withClaims(
      "{ actor: NL, direction: up, object: { head: x, about: [kade, ef] }, parts: [dok, sluis] }",
    );
    assert.deepEqual(seenIn(some), [
      "commitments.yaml:14:62 warning unknown-id «kade»",
      "commitments.yaml:14:83 warning unknown-id «dok»",
    ]);
    assert.deepEqual([claimsOf(some)?.[0]?.object.about, claimsOf(some)?.[0]?.parts], [["ef"], ["sluis"]]);
    const none = withClaims("{ actor: NL, direction: up, object: { head: x, about: [kade] } }");
    assert.deepEqual(claimsOf(none), []);
    const empty = withClaims("{ actor: NL, direction: up, object: { head: x, about: [] } }");
    assert.deepEqual(seenIn(empty), ["commitments.yaml:14:61 error empty «[]»"]);
    assert.deepEqual(claimsOf(empty), []);
  });

  it("a claim whose actor, partner or restriction is unknown is left out, the others stay", () => {
    const rest = "\n    - { actor: VER, direction: keep, object: { head: y, about: [ef] } }";
    for (const [claim, problem] of [
      ["{ actor: ZZ, direction: up, object: { head: x, about: [ef] } }", "14:16 warning unknown-actor «ZZ»"],
      ["{ actor: EF, direction: up, object: { head: x, about: [ef] } }", "14:16 warning unknown-actor «EF»"],
      [
        "{ actor: NL, direction: up, object: { head: x, about: [ef] }, partners: [DE, land] }",
        "14:84 warning unknown-actor «land»",
      ],
      [
        "{ actor: NL, direction: up, object: { head: x, about: [ef], with: [dok] } }",
        "14:74 warning unknown-id «dok»",
      ],
    ] as const) {
      assert.deepEqual(seenIn(withClaims(claim)), [`commitments.yaml:${problem}`]);
      assert.deepEqual(
        claimsOf(withClaims(claim + rest))?.map(({ actor }) => actor),
        ["VER"],
      );
    }
    const value = withValues("{ of: dok, key: count, type: number, value: 3 }");
    assert.deepEqual(seenIn(value), ["commitments.yaml:14:13 warning unknown-id «dok»"]);
    assert.deepEqual(valuesOf(value), []);
  });

  it("topics: an id of their own, phrases with words", () => {
    const texts = {
      topics: `${topics}- { id: ef, nl: [fonds] }
- { id: kades, nl: [kade] }
- { id: leeg }
- { id: half, nl: ["dok + ", "…", "dok + haven", +] }
`,
    };
    assert.deepEqual(seenIn(texts), [
      "topics.yaml:5:9 error duplicate-id «ef»",
      "topics.yaml:6:9 error duplicate-id «kades»",
      "topics.yaml:7:9 error missing-field «leeg»",
      'topics.yaml:8:20 error phrase «"dok + "»',
      'topics.yaml:8:30 error phrase «"…"»',
      "topics.yaml:8:50 error phrase «+»",
    ]);
    assert.deepEqual(
      load(texts).pack?.topics.map(({ id, phrases }) => [id, phrases.nl]),
      [
        ["kades", ["kades", "walkanten + haven"]],
        ["sluis", ["sluis"]],
        ["half", ["dok + haven"]],
      ],
    );
  });

  it("actors: an id of their own and a form", () => {
    const texts = {
      pack: `${packYaml}${actors}  - { id: stad, side: own, nl: [gemeente] }\n  - { id: leeg, side: other }\n`,
    };
    assert.deepEqual(seenIn(texts), [
      "pack.yaml:15:11 error duplicate-id «stad»",
      "pack.yaml:16:11 error missing-field «leeg»",
    ]);
    assert.deepEqual(
      load(texts).pack?.actors.map(({ id }) => id),
      ["stad", "buren"],
    );
  });
});
