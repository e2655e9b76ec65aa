import assert from "node:assert/strict";
import { join } from "node:path";
import fc from "fast-check";
import type { Change } from "../protocol/client";
import { applied, draft, edit, positionAt, sentences, stretchOf, type Edit } from "./drafts";
import { count, patience, seed } from "./plan";
import { startInitialized, type Wire } from "./wire";

/** `npm run test:fuzz -- --only soak --edits 100000` for a long one. */
const edits = Number(process.env["NOTAWIJZER_FUZZ_EDITS"] ?? 1000);
/** Times as much as before. What is kept up to a bound may still be filling up in a short one. */
const isShort = edits < 20_000;
const most = isShort ? 1.5 : 1.1;
/** Edits before a long one: V8 goes on making machine code of what they run, of 3.6 MB that came to be held in the first 20,000 four fifths. */
const settling = 20_000;
const uri = "file:///werk/concept.md";
const size = 15_000;

interface Soaked {
  text: string;
  /** Offset of what was typed last. */
  caret: number;
  version: number;
}

/** As somebody writes: mostly a letter behind the last one, now and then something else somewhere else. */
const written = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(..."etaonirdslgvhkmu  ,.").map((text) => ({ text })) },
    { weight: 1, arbitrary: edit },
  ),
  { minLength: 500, maxLength: 500, size: "max" },
);

/** Edits a draft that stays about as long as it is, asks for its findings each time, and other things now and then. */
async function soak(wire: Wire, state: Soaked, number: number, from: number): Promise<void> {
  const all = fc.sample(written, { numRuns: Math.ceil(number / 500), seed: seed + from }).flat();
  for (const [index, one] of all.slice(0, number).entries()) {
    const { text } = state;
    let next: Edit = "at" in one ? one : { at: state.caret, length: 0, text: one.text };
    if (text.length > size && "at" in one) next = { ...next, length: text.length - size + next.text.length };
    const { from: start, to: end } = stretchOf(next, text);
    const range = { start: positionAt(text, start), end: positionAt(text, end) };
    state.text = applied(text, next);
    state.caret = start + next.text.length;
    let change: Change = { range, text: next.text };
    if (state.text.length < size) {
      state.text += fc.sample(draft(30), { numRuns: 1, seed: seed + from * 1_000_000 + index })[0]!;
      change = { text: state.text };
    }
    wire.notify("textDocument/didChange", {
      textDocument: { uri, version: ++state.version },
      contentChanges: [change],
    });
    const asked = wire.request("textDocument/diagnostic", { textDocument: { uri } });
    if (index % 10 === 0) {
      const at = { textDocument: { uri }, position: positionAt(state.text, state.caret) };
      await Promise.all([
        wire.request("textDocument/hover", at),
        wire.request("textDocument/completion", at),
      ]);
    }
    await asked;
    count("edits of a soak");
  }
}

/** All sentences that a draft of ours can have, and as many words that nobody knows as the server keeps of either language. */
function everything(): string {
  const words = Array.from({ length: 7600 }, (_, index) =>
    index.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26))),
  );
  const row = (before: string, behind: string): string[] =>
    words.flatMap((_, index) =>
      index % 40 ? [] : [`${before} ${words.slice(index, index + 40).join(" ")} ${behind}.`],
    );
  return [
    ...sentences,
    ...row("Nederland versterkt de NAVO en de EU en dat is van belang voor de", "van de krijgsmacht"),
    ...row("The Netherlands strengthens NATO and the EU, which matters to the", "of the armed forces"),
  ].join("\n\n");
}

describe("a server after many edits", function () {
  this.timeout(Math.max(patience, edits * 200));
  let wire: Wire;
  afterEach(() => wire.kill());

  it("holds no more than before", async () => {
    wire = await startInitialized({
      node: ["--expose-gc", "--require", join(__dirname, "memory-probe.cjs")],
      ipc: true,
    });
    const state: Soaked = { text: "", caret: 0, version: 1 };
    state.text = fc.sample(draft(120), { numRuns: 1, seed })[0]!;
    wire.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text: state.text },
    });
    // First all that is made once: the lexicon, the code, and what is kept of words and sentences up to a bound.
    wire.notify("textDocument/didOpen", {
      textDocument: { uri: `${uri}.all.md`, languageId: "markdown", version: 1, text: everything() },
    });
    // A hover is of the whole; the first findings are those of its beginning.
    await wire.request("textDocument/hover", {
      textDocument: { uri: `${uri}.all.md` },
      position: { line: 0, character: 0 },
    });
    wire.notify("textDocument/didClose", { textDocument: { uri: `${uri}.all.md` } });
    await soak(wire, state, isShort ? 500 : settling, 1);
    const before = (await wire.ask("memory")) as number;
    await soak(wire, state, edits, 2);
    const after = (await wire.ask("memory")) as number;
    console.log(
      `      ${(before / 2 ** 20).toFixed(1)} MiB before, ${(after / 2 ** 20).toFixed(1)} after ${edits} edits`,
    );
    assert.ok(after < most * before, `${before} bytes before, ${after} after`);
  });
});
