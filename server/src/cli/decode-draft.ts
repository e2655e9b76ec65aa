import type { LocalText } from "../knowledge/problem";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** A draft's text without its byte order mark, and how to write it back. */
export interface DecodedDraft {
  readonly text: string;
  readonly encoding: Encoding;
  readonly byteOrderMark: boolean;
}

export interface Undecodable {
  readonly message: LocalText;
  /** From 1, where the place is known. */
  readonly line?: number;
}

const sniffed = 8192;

/** UTF-8, or UTF-16 where a byte order mark says so. Nothing is guessed: other encodings are refused, with the place. */
export function decodeDraft(bytes: Uint8Array): DecodedDraft | Undecodable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decodeUtf16(buffer, "utf-16le");
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decodeUtf16(buffer, "utf-16be");
  const nul = buffer.subarray(0, sniffed).indexOf(0);
  if (nul >= 0)
    return {
      message: {
        nl: `Dit is geen tekst maar een binair bestand (byte ${nul + 1} is nul).`,
        en: `This is no text but a binary file (byte ${nul + 1} is zero).`,
      },
    };
  const invalid = firstInvalidUtf8(buffer);
  if (invalid >= 0) return notUtf8(buffer, invalid);
  const byteOrderMark = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
  return { text: buffer.toString("utf8", byteOrderMark ? 3 : 0), encoding: "utf-8", byteOrderMark };
}

/** The bytes of `text`, written as the draft was. */
export function encodeDraft(text: string, { encoding, byteOrderMark }: DecodedDraft): Uint8Array {
  const marked = byteOrderMark ? `\uFEFF${text}` : text;
  if (encoding === "utf-8") return Buffer.from(marked, "utf8");
  const bytes = Buffer.from(marked, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

function decodeUtf16(buffer: Buffer, encoding: "utf-16le" | "utf-16be"): DecodedDraft | Undecodable {
  if (buffer.length % 2 !== 0)
    return {
      message: {
        nl: `Het bestand is UTF-16, maar het laatste teken is half (${buffer.length} bytes).`,
        en: `The file is UTF-16, but its last character is cut in half (${buffer.length} bytes).`,
      },
    };
  const units = encoding === "utf-16le" ? buffer : Buffer.from(buffer).swap16();
  return { text: units.toString("utf16le", 2), encoding, byteOrderMark: true };
}

function notUtf8(buffer: Buffer, at: number): Undecodable {
  let line = 1;
  for (let i = buffer.indexOf(10); i >= 0 && i < at; i = buffer.indexOf(10, i + 1)) line++;
  const byte = `0x${buffer[at]!.toString(16).toUpperCase().padStart(2, "0")}`;
  return {
    line,
    message: {
      nl: `De tekst is geen UTF-8: byte ${at + 1} (${byte}) past daar niet in. Mogelijk is het Windows-1252; sla het bestand op als UTF-8.`,
      en: `The text is not UTF-8: byte ${at + 1} (${byte}) does not fit. It may be Windows-1252; save the file as UTF-8.`,
    },
  };
}

/** Offset of the first byte that no UTF-8 sequence can hold (RFC 3629), or -1. */
function firstInvalidUtf8(bytes: Buffer): number {
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i]!;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    if (length === 0 || i + length > bytes.length) return i;
    for (let k = 1; k < length; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return i;
    const second = bytes[i + 1]!;
    const overlong = (byte === 0xe0 && second < 0xa0) || (byte === 0xf0 && second < 0x90);
    const surrogate = byte === 0xed && second > 0x9f;
    const beyond = byte === 0xf4 && second > 0x8f;
    if (overlong || surrogate || beyond) return i;
    i += length;
  }
  return -1;
}
