import { Transform } from "node:stream";

const end = "\r\n\r\n";
const start = "Content-Length:";
/** Bytes. A header is some thirty long; what is longer is none. */
const longestHeader = 4096;
/** Bytes. A draft of ten million units is at most six times as long in JSON. */
const longestBody = 128 * 1024 * 1024;

/**
 * Lets the messages of the protocol's framing through, byte for byte, and leaves out what stands between them and is none.
 * The protocol's library waits for ever for the end of what has no beginning.
 */
export function frameFilter(): Transform {
  /** Bytes of the message's body that are still to come. */
  let left = 0;
  /** Of a header that has not come to its end. */
  let begun: Buffer = Buffer.alloc(0);

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const data = begun.length > 0 ? Buffer.concat([begun, chunk]) : chunk;
      begun = Buffer.alloc(0);
      // What stands from `good` to `at` is right and not yet passed on.
      let good = 0;
      let at = 0;
      const pass = (): void => {
        if (at > good) this.push(data.subarray(good, at));
      };
      while (at < data.length) {
        if (left > 0) {
          const length = Math.min(left, data.length - at);
          at += length;
          left -= length;
          continue;
        }
        const headerEnd = data.indexOf(end, at);
        if (headerEnd < 0) {
          pass();
          const rest = data.subarray(at);
          begun = rest.length <= longestHeader ? rest : rest.subarray(-longestHeader);
          return done();
        }
        const length =
          headerEnd - at <= longestHeader ? bodyLength(data.toString("latin1", at, headerEnd)) : undefined;
        if (length !== undefined) {
          left = length;
          at = headerEnd + end.length;
          continue;
        }
        pass();
        const next = data.indexOf(start, at + 1, "latin1");
        at = next >= 0 && next < headerEnd ? next : headerEnd + end.length;
        good = at;
      }
      pass();
      done();
    },
  });
}

/** Of a header without its blank line; undefined where it is none. */
function bodyLength(header: string): number | undefined {
  let length: number | undefined;
  for (const line of header.split("\r\n")) {
    const field = /^([\w-]+):[ \t]*(.*?)[ \t]*$/.exec(line);
    if (!field) return undefined;
    if (field[1]!.toLowerCase() === "content-length" && /^\d{1,9}$/.test(field[2]!))
      length = Number(field[2]);
  }
  return length !== undefined && length <= longestBody ? length : undefined;
}
