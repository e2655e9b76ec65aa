import type { ClaimSpec, Topic } from "../../../server/src/knowledge/claim-spec";
import type { Commitment, Pack } from "../../../server/src/knowledge/pack";
import { tinyPack } from "../features/tiny-pack";

const spec = (
  direction: ClaimSpec["direction"],
  head: string,
  about: readonly string[],
  more: Partial<Omit<ClaimSpec, "object">> & { readonly with?: readonly string[] } = {},
): ClaimSpec => {
  const { with: others = [], ...rest } = more;
  return {
    actor: "gemeente",
    direction,
    polarity: "positive",
    force: "does",
    object: { head, about, with: others, heads: { nl: [], en: [] } },
    partners: [],
    closed: false,
    joint: false,
    parts: [],
    ...rest,
  };
};

const topic = (id: string, nl: readonly string[], en: readonly string[]): Topic => ({
  id,
  phrases: { nl, en },
});

const changes: Readonly<Record<string, Partial<Commitment>>> = {
  A1: { claims: [spec("up", "inzet", ["sth"])] },
  A2: {
    claims: [spec("up", "bijdrage", ["walstroom", "walnet"])],
    later: [
      {
        from: "2023-05-02",
        key: "change",
        value: "eigen net",
        text: {
          nl: "De gemeente legt zelf een net voor walstroom aan; daarvoor is een aannemer gecontracteerd.",
          en: "The municipality builds a grid for shore power itself; a contractor has been signed for it.",
        },
        source: "extern",
        url: "https://voorbeeld.example/net",
      },
    ],
  },
  A3: { claims: [spec("up", "kwaliteit", ["kades"], { with: ["oost"], force: "aims" })] },
};

/** The invented note with claims, so that drafts can go against it. */
export const claimsPack: Pack = {
  ...tinyPack,
  actors: [
    { id: "gemeente", side: "own", forms: { nl: ["de gemeente"], en: ["the municipality"] } },
    { id: "waterschap", side: "other", forms: { nl: ["het waterschap"], en: ["the water board"] } },
  ],
  topics: [
    topic("walnet", ["net voor walstroom", "walnet"], ["shore grid"]),
    topic("kades", ["kades"], ["quays"]),
    topic("oost", ["oostelijke haven"], ["eastern harbour"]),
  ],
  commitments: tinyPack.commitments.map((commitment) => ({ ...commitment, ...changes[commitment.id] })),
};
