import assert from "node:assert/strict";
import { reached } from "./network-trap";

describe("the client, after all other suites", () => {
  it("has reached for nothing beyond its server's pipe", () => assert.deepEqual(reached, []));
});
