import { Refused } from "../exchange/refused";
import type { LocalText } from "../knowledge/problem";

export interface DecodedXml {
  /** Without byte order mark. */
  readonly xml: string;
  readonly encode: (xml: string) => Uint8Array;
}

const otherEncoding = (name: string): LocalText => ({
  nl: `De XML is in een andere codering (${name}) dan UTF-8 of UTF-16 en is niet gelezen.`,
  en: `The XML is in another encoding (${name}) than UTF-8 or UTF-16 and was not read.`,
});

const notAsSaid: LocalText = {
  nl: "De XML is niet in de codering die zij noemt.",
  en: "The XML is not in the encoding that it names.",
};

/** UTF-8, or UTF-16 where a byte order mark says so; nothing is guessed. @throws Refused */
export function decodeXml(bytes: Uint8Array): DecodedXml {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return utf16(bytes, "utf-16be");
  if (first === 0 || second === 0) throw new Refused(notAsSaid);
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const xml = decode(marked ? bytes.subarray(3) : bytes, "utf-8");
  const named = declared(xml);
  if (named !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(named)) throw new Refused(otherEncoding(named));
  return { xml, encode: (text) => Buffer.from(marked ? `\ufeff${text}` : text, "utf8") };
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedXml {
  const xml = decode(bytes.subarray(2), encoding);
  const named = declared(xml);
  if (named !== undefined && !/^utf-?16/i.test(named)) throw new Refused(notAsSaid);
  return {
    xml,
    encode: (text) => {
      const encoded = Buffer.from(`\ufeff${text}`, "utf16le");
      return encoding === "utf-16le" ? encoded : encoded.swap16();
    },
  };
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused(notAsSaid);
  }
}

const declared = (xml: string): string | undefined =>
  /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(xml)?.[1];
