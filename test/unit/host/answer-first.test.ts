import assert from "node:assert/strict";
import { PassThrough, type Readable, type Writable } from "node:stream";
import { answerFirst } from "../../../server/src/host/answer-first";

const frame = (message: unknown): string => {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};
const initialize = { jsonrpc: "2.0", id: 7, method: "initialize", params: { processId: null } };

interface Served {
  readonly input: Readable;
  readonly output: Writable;
}

/** A first answer over streams; `served` resolves when the server is asked for. */
function begin(answer: (params: unknown) => unknown = () => ({ first: true })) {
  const input = new PassThrough();
  const output = new PassThrough();
  const served = new Promise<Served>((resolve) => {
    answerFirst(input, output, { answer, serve: (from, to) => resolve({ input: from, output: to }) });
  });
  return { input, output, served };
}

const textOf = (stream: Readable): string => String(stream.read() ?? "");
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("the first answer", () => {
  it("comes before the server, which gets all messages and whose own answer is left out", async () => {
    const { input, output, served } = begin();
    const text = frame(initialize);
    input.write(text.slice(0, 10));
    await turn();
    input.write(text.slice(10) + frame({ jsonrpc: "2.0", method: "initialized" }));
    const server = await served;
    assert.equal(textOf(output), frame({ jsonrpc: "2.0", id: 7, result: { first: true } }));
    await turn();
    assert.equal(textOf(server.input), text + frame({ jsonrpc: "2.0", method: "initialized" }));

    const log = frame({ jsonrpc: "2.0", method: "window/logMessage", params: { id: 7 } });
    const own = frame({ jsonrpc: "2.0", id: 7, result: { second: true } });
    server.output.write(log + own.slice(0, 20));
    server.output.write(own.slice(20) + log);
    await turn();
    assert.equal(textOf(output), log + log);
    server.output.write(own);
    assert.equal(textOf(output), own);
  });

  it("is left to the server where the first message is no request to initialize, is broken, or cannot be answered", async () => {
    const broken = "Content-Length: 3\r\n\r\n{]}";
    const cases: readonly (readonly [string, () => unknown])[] = [
      [frame({ jsonrpc: "2.0", id: 1, method: "shutdown" }), () => ({})],
      [frame({ jsonrpc: "2.0", method: "initialize" }), () => ({})],
      [broken, () => ({})],
      ["X-Header: 1\r\n\r\n", () => ({})],
      [
        frame(initialize),
        () => {
          throw new Error("no");
        },
      ],
    ];
    for (const [text, answer] of cases) {
      const { input, output, served } = begin(answer);
      input.write(text);
      const server = await served;
      await turn();
      assert.equal(textOf(server.input), text);
      server.output.write("answer");
      assert.equal(textOf(output), "answer");
    }
  });

  it("ends the server's input with the client's", async () => {
    const { input, served } = begin();
    input.end();
    const server = await served;
    await new Promise((resolve) => server.input.resume().once("end", resolve));
    assert(server.input.readableEnded);
  });
});
