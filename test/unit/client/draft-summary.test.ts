import assert from "node:assert/strict";
import { countDraft } from "../../../client/src/draft-summary";
import { textsIn } from "../../../client/src/texts/texts";
import type { DraftStateResult } from "../../../server/src/lsp/requests";

type State = NonNullable<DraftStateResult>;

const at = [0, 0, 0, 1] as const;
const state = (actions: State["draft"]["actions"], codes: State["draft"]["codes"] = {}): State => ({
  actions: ["a", "b", "c"],
  draft: {
    uri: "file:///a.md",
    name: "a.md",
    actions,
    terms: {},
    findings: { error: 0, warning: 0, information: 0, hint: 0 },
    codes,
    deviations: [],
  },
});

describe("client: summary of a draft", () => {
  it("counts actions in scope, what goes against them, and acronyms", () => {
    const counts = countDraft(
      state(
        {
          a: { state: "reference", places: [{ kind: "reference", at }] },
          b: {
            state: "clash",
            places: [
              { kind: "clash", at },
              { kind: "weakened", at },
            ],
          },
          outOfScope: { state: "mention", places: [{ kind: "mention", at }] },
        },
        { "style/first-use": 3, "misname/compound": 1 },
      ),
    );
    assert.deepEqual(counts, { actions: 3, spoken: 2, clashes: 1, weakened: 1, acronyms: 3 });
  });

  it("is said in a few words, without what there is none of", () => {
    const { summary } = textsIn("nl");
    const counts = { actions: 19, spoken: 14, clashes: 1, weakened: 0, acronyms: 3 };
    assert.equal(summary(counts), "14 van 19 acties, 1 strijdig, 3 afkortingen niet voluit");
    assert.equal(summary(countDraft(state({}))), "0 van 3 acties");
    assert.equal(
      textsIn("en").summary({ ...counts, weakened: 2, acronyms: 1 }),
      "14 of 19 actions, 1 contradicted, 2 weakened, 1 acronym not in full",
    );
  });
});
