import assert from "node:assert/strict";
import { createSlot } from "../../../server/src/text/slot";

describe("a slot", () => {
  it("keeps one value with an object, by owner", () => {
    const slot = createSlot<object, string>();
    const [key, mine, yours] = [{}, {}, {}];
    assert.equal(slot.get(key, mine), undefined);
    slot.set(key, "eerst", mine);
    assert.equal(slot.get(key, mine), "eerst");
    assert.equal(slot.get(key, yours), undefined);
    assert.equal(slot.get({}, mine), undefined);
    slot.set(key, "dan", yours);
    assert.equal(slot.get(key, yours), "dan");
    assert.equal(slot.get(key, mine), undefined);
  });

  it("is apart from other slots, and not seen by who lists, copies or compares the object", () => {
    const [one, other] = [createSlot<object, string>(), createSlot<object, string>()];
    const key = { word: "a" };
    one.set(key, "x");
    assert.equal(one.get(key), "x");
    assert.equal(other.get(key), undefined);
    assert.deepEqual(key, { word: "a" });
    assert.equal(JSON.stringify(key), '{"word":"a"}');
    assert.equal(one.get({ ...key }), undefined);
  });
});
