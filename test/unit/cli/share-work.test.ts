import assert from "node:assert/strict";
import type { DraftResult } from "../../../server/src/cli/check-draft";
import type { DraftSource } from "../../../server/src/cli/read-drafts";
import { shareWork, type Helper } from "../../../server/src/cli/share-work";

const sources = Array.from({ length: 20 }, (_, at): DraftSource => ({
  name: `${at}.md`,
  path: `/${at}.md`,
  isStdin: false,
  languageId: "markdown",
}));
const resultOf = ({ name }: DraftSource): DraftResult => ({
  draft: { name, findings: [] },
  isInternal: false,
  concerned: [],
  used: [],
});
const namesOf = (results: readonly DraftResult[]) => results.map(({ draft }) => draft?.name);
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A helper that comes to an end after so many drafts. */
function helper(lasting: number) {
  const checked: string[] = [];
  let ends = 0;
  const made: Helper = {
    check: async (source) => {
      await turn();
      if (checked.length >= lasting) throw new Error("ended");
      checked.push(source.name);
      return resultOf(source);
    },
    end: () => void ends++,
  };
  return { made, checked, ends: () => ends };
}

describe("sharing the work of a check", () => {
  it("gives the results in the order of the drafts, whoever checked them", async () => {
    const here: string[] = [];
    const other = helper(100);
    const results = await shareWork(
      sources,
      async (source) => {
        here.push(source.name);
        return resultOf(source);
      },
      [other.made],
      turn,
    );
    const names = sources.map(({ name }) => name);
    assert.deepEqual(namesOf(results), names);
    assert(here.length > 0 && other.checked.length > 0);
    assert.deepEqual([...here, ...other.checked].sort(), [...names].sort());
    assert.equal(other.ends(), 1);
  });

  it("checks here what a helper leaves that comes to an end", async () => {
    const other = helper(3);
    const results = await shareWork(sources, async (source) => resultOf(source), [other.made], turn);
    assert.deepEqual(
      namesOf(results),
      sources.map(({ name }) => name),
    );
    assert.equal(other.checked.length, 3);
  });

  it("needs no helper", async () => {
    const told: number[] = [];
    const results = await shareWork(
      sources,
      async (source) => resultOf(source),
      [],
      async (done) => void told.push(done),
    );
    assert.equal(results.length, sources.length);
    assert.deepEqual(
      told,
      sources.map((_, at) => at),
    );
  });
});
