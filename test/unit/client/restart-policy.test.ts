import assert from "node:assert/strict";
import { pauseAfter } from "../../../client/src/restart-policy";

describe("client: restart policy", () => {
  it("restarts at once after the first crash, then with growing pauses", () => {
    const crashes = [0, 10, 2_000, 5_000, 12_000];
    const pauses = crashes.map((_, i) => pauseAfter(crashes.slice(0, i + 1)));
    assert.equal(pauses[0], 0);
    for (let i = 1; i < pauses.length; i++) assert((pauses[i] ?? 0) > (pauses[i - 1] ?? 0));
  });

  it("gives up at the sixth crash in three minutes", () => {
    assert.equal(pauseAfter([0, 1, 2, 3, 4, 179_999]), undefined);
  });

  it("forgets crashes of more than three minutes ago", () => {
    assert.equal(pauseAfter([0, 1, 2, 3, 4, 180_005]), 0);
  });
});
