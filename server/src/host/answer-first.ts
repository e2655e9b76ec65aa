import { PassThrough, Writable, type Readable } from "node:stream";
import type { InitializeParams } from "vscode-languageserver";

export interface FirstAnswer {
  /** The result of `initialize`; may throw, then the server behind it answers. */
  readonly answer: (params: InitializeParams | null | undefined) => unknown;
  /** Starts the server that does all the rest, `initialize` too. */
  readonly serve: (input: Readable, output: Writable) => void;
}

/** Bytes. A first message that is longer, or is no request to initialize, is left to the server. */
const longest = 1024 * 1024;

/**
 * Answers a client's `initialize` before the server is loaded, so that the client goes on while it is. The server gets all messages, that one
 * too; its own answer to it is left out.
 */
export function answerFirst(input: Readable, output: Writable, { answer, serve }: FirstAnswer): void {
  let seen: Buffer = Buffer.alloc(0);
  const start = (id: unknown): void => {
    input.off("data", read);
    input.off("end", ended);
    const rest = new PassThrough();
    rest.write(seen);
    if (input.readableEnded) rest.end();
    else input.pipe(rest);
    serve(rest, id === undefined ? output : withoutAnswer(output, id));
  };
  const read = (chunk: Buffer): void => {
    seen = seen.length > 0 ? Buffer.concat([seen, chunk]) : chunk;
    const body = firstBody(seen);
    if (body === "incomplete" && seen.length <= longest) return;
    input.pause();
    const request = typeof body === "string" ? undefined : requestIn(body);
    let isAnswered = false;
    if (request) {
      try {
        output.write(frame({ jsonrpc: "2.0", id: request.id, result: answer(request.params) }));
        isAnswered = true;
      } catch {
        // The server answers, and says what is wrong.
      }
    }
    // The answer goes out first: loading the server takes the thread.
    setImmediate(() => start(isAnswered ? request!.id : undefined));
  };
  const ended = (): void => start(undefined);
  input.on("data", read);
  input.once("end", ended);
}

function frame(message: unknown): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The body of the message that the bytes begin with. */
function firstBody(bytes: Buffer): Buffer | "incomplete" | "none" {
  const headerEnd = bytes.indexOf("\r\n\r\n");
  if (headerEnd < 0) return "incomplete";
  const length = /^Content-Length: *(\d{1,7})$/im.exec(bytes.toString("latin1", 0, headerEnd))?.[1];
  if (length === undefined) return "none";
  const from = headerEnd + 4;
  return bytes.length < from + Number(length) ? "incomplete" : bytes.subarray(from, from + Number(length));
}

interface InitializeRequest {
  readonly id: number | string;
  readonly params: InitializeParams | null | undefined;
}

function requestIn(body: Buffer): InitializeRequest | undefined {
  try {
    const message = JSON.parse(body.toString("utf8")) as Partial<InitializeRequest> & {
      readonly method?: unknown;
    };
    const { id, method, params } = message;
    const isRequest = method === "initialize" && (typeof id === "number" || typeof id === "string");
    return isRequest ? { id: id!, params } : undefined;
  } catch {
    return undefined;
  }
}

/** The output without the first message that answers the request `id`. */
function withoutAnswer(output: Writable, id: unknown): Writable {
  let held: Buffer | undefined = Buffer.alloc(0);
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!held) {
        output.write(chunk, done);
        return;
      }
      held = Buffer.concat([held, chunk]);
      for (;;) {
        const body = firstBody(held);
        if (body === "incomplete") return done();
        const end = typeof body === "string" ? held.length : body.byteOffset - held.byteOffset + body.length;
        const isAnswer = typeof body !== "string" && answers(body, id);
        if (!isAnswer) output.write(held.subarray(0, end));
        const rest: Buffer = held.subarray(end);
        if (isAnswer) {
          held = undefined;
          if (rest.length > 0) output.write(rest);
          return done();
        }
        held = rest;
        if (rest.length === 0) return done();
      }
    },
  });
}

function answers(body: Buffer, id: unknown): boolean {
  const message = JSON.parse(body.toString("utf8")) as { readonly id?: unknown; readonly method?: unknown };
  return message.id === id && message.method === undefined;
}
