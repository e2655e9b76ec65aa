import assert from "node:assert/strict";
import { frameFilter } from "../../../server/src/host/frame-filter";

const frame = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What comes out of a filter that is fed in pieces of `size` bytes. */
function passed(text: string, size: number): string {
  const filter = frameFilter();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) filter.write(bytes.subarray(at, at + size));
  return String(filter.read() ?? "");
}

describe("the filter of the protocol's framing", () => {
  const one = frame('{"a":"é\r\n\r\nContent-Length: 3\r\n\r\n"}');
  const two = frame("{}");
  const typed = "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: 2\r\n\r\n[]";

  for (const size of [1, 2, 7, 30, 10_000]) {
    it(`lets messages through as they are, in pieces of ${size}`, () => {
      const all = one + two + typed + frame("") + one;
      assert.equal(passed(all, size), all);
    });

    for (const junk of ["Content-Length: -5\r\n\r\n", "Content-Length: x\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "\r\n\r\n", "x".repeat(9000), "Content-Length: 9999999999\r\n\r\n"])
      it(`leaves out ${JSON.stringify(junk.slice(0, 30))}, in pieces of ${size}`, () => {
        assert.equal(passed(one + junk + two + junk + one, size), one + two + one);
      }); // prettier-ignore
  }
});
