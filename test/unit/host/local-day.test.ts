import assert from "node:assert/strict";
import { localDay } from "../../../server/src/host/local-day";

describe("the local day", () => {
  it("is that of the calendar where the program runs", () => {
    assert.equal(localDay(new Date(2026, 0, 9, 0, 5)), "2026-01-09");
    assert.equal(localDay(new Date(2026, 10, 24, 23, 59)), "2026-11-24");
  });
});
