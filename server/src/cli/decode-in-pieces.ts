import { Refused } from "../exchange/refused";
import type { LocalText } from "../knowledge/problem";

const wrongEncoding: LocalText = {
  nl: "Het bestand is geen UTF-8 (of UTF-16 met byte order mark); bewaar het als UTF-8, in Excel als “CSV UTF-8”.",
  en: "The file is not UTF-8 (or UTF-16 with a byte order mark); save it as UTF-8, in Excel as “CSV UTF-8”.",
};

/** Decodes a file that comes in pieces: UTF-8, or UTF-16 where a byte order mark says so; the mark is left out. @throws Refused */
export function decodeInPieces(): {
  readonly write: (bytes: Uint8Array) => string;
  readonly end: () => string;
} {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let head = new Uint8Array(0);
  const decode = (bytes: Uint8Array, stream: boolean): string => {
    try {
      return decoder!.decode(bytes, { stream });
    } catch {
      throw new Refused(wrongEncoding);
    }
  };
  const begin = (): Uint8Array => {
    const [first, second] = head;
    const encoding =
      first === 0xff && second === 0xfe
        ? "utf-16le"
        : first === 0xfe && second === 0xff
          ? "utf-16be"
          : "utf-8";
    decoder = new TextDecoder(encoding, { fatal: true });
    return head;
  };
  return {
    write: (bytes) => {
      if (decoder) return decode(bytes, true);
      head = Buffer.concat([head, bytes]);
      return head.length < 2 ? "" : decode(begin(), true);
    },
    end: () => (decoder ? decode(new Uint8Array(0), false) : decode(begin(), false)),
  };
}
