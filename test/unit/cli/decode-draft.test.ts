import assert from "node:assert/strict";
import { decodeDraft, encodeDraft, type DecodedDraft } from "../../../server/src/cli/decode-draft";

const good = (bytes: Uint8Array): DecodedDraft => {
  const decoded = decodeDraft(bytes);
  assert("text" in decoded, "message" in decoded ? decoded.message.nl : "");
  return decoded;
};
const bad = (bytes: Uint8Array) => {
  const decoded = decodeDraft(bytes);
  assert("message" in decoded);
  return decoded;
};

describe("decode a draft", () => {
  const bom = "\uFEFF";
  const text = "Coördinatie – ‘één’ 🙂\r\ntwee\rdrie\n";

  const encodings: readonly (readonly [string, Buffer])[] = [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(bom + text)],
    ["UTF-16 LE", Buffer.from(bom + text, "utf16le")],
    ["UTF-16 BE", Buffer.from(bom + text, "utf16le").swap16()],
    ["nothing at all", Buffer.alloc(0)],
    ["a mark alone", Buffer.from(bom)],
  ];
  for (const [name, bytes] of encodings)
    it(`reads and writes back ${name}`, () => {
      const draft = good(bytes);
      assert.equal(draft.text, bytes.length > 3 ? text : "");
      assert.deepEqual(Buffer.from(encodeDraft(draft.text, draft)), bytes);
    });

  it("keeps lone surrogates of UTF-16", () => {
    const bytes = Buffer.from(`${bom}a\ud800b\udc00`, "utf16le");
    const draft = good(bytes);
    assert.equal(draft.text, "a\ud800b\udc00");
    assert.deepEqual(Buffer.from(encodeDraft(draft.text, draft)), bytes);
  });

  it("does not touch the bytes that it was given", () => {
    const bytes = Buffer.from(bom + text, "utf16le").swap16();
    const before = Buffer.from(bytes);
    good(bytes);
    assert.deepEqual(bytes, before);
  });

  it("tells Windows-1252 with the byte and the line, and guesses nothing", () => {
    const { message, line } = bad(Buffer.from("een\ntwee co\xf6rdinatie\n", "latin1"));
    assert.equal(line, 2);
    assert.match(message.nl, /byte 12 \(0xF6\).*Windows-1252.*UTF-8/);
  });

  it("refuses what is binary, and half a UTF-16 unit", () => {
    assert.match(bad(Buffer.from("abc\0def")).message.nl, /binair bestand \(byte 4 is nul\)/);
    assert.match(bad(Buffer.from([0xff, 0xfe, 0x61])).message.nl, /half \(3 bytes\)/);
    assert.match(bad(Buffer.from("zonder merk", "utf16le")).message.nl, /binair/);
  });

  it("takes a NUL beyond the first 8 KB for text", () => {
    good(Buffer.from(`${"a".repeat(8192)}\0`));
  });

  it("agrees with the platform on what is UTF-8", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const edges = [
      0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xee, 0xef, 0xf0,
      0xf1, 0xf3, 0xf4, 0xf5, 0xff,
    ]; // prettier-ignore
    for (const a of edges)
      for (const b of edges)
        for (const c of edges)
          for (const d of [0x41, 0x80, 0xbf]) {
            const bytes = Buffer.from([0x20, a, b, c, d].map((byte) => byte || 0x20));
            let valid = true;
            try {
              strict.decode(bytes);
            } catch {
              valid = false;
            }
            assert.equal("text" in decodeDraft(bytes), valid, bytes.toString("hex"));
          }
  });
});
