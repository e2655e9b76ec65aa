import { inPart, Refused } from "../exchange/refused";
import { noWordDocument, type PartSource } from "../exchange/word/word-package";
import type { LocalText } from "../knowledge/problem";
import { decodeXml, type DecodedXml } from "./decode-xml";
import { openZip } from "./zip-archive";

/** A Word document as a file. */
export interface WordFile {
  readonly part: PartSource;
  /** The file with other XML for some parts and with new ones; every other part stays as it is packed. */
  readonly withParts: (changes: ReadonlyMap<string, string>) => Uint8Array;
}

const oldOrLocked: LocalText = {
  nl: "Dit is een oud Word-document (.doc) of een met een wachtwoord; bewaar het als .docx zonder wachtwoord.",
  en: "This is an old Word document (.doc) or one with a password; save it as .docx without a password.",
};

/** @throws Refused where the bytes are no archive that is trusted; parts are looked at when asked for. */
export function openWordFile(bytes: Uint8Array): WordFile {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
    throw new Refused(oldOrLocked);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refused(noWordDocument);
  const archive = openZip(bytes);
  const decoded = new Map<string, DecodedXml>();
  return {
    part: (name) => {
      const known = decoded.get(name);
      if (known) return known.xml;
      const own = archive.read(name);
      if (!own) return undefined;
      try {
        const fresh = decodeXml(own);
        decoded.set(name, fresh);
        return fresh.xml;
      } catch (error) {
        throw error instanceof Refused ? inPart(error, name) : error;
      }
    },
    withParts: (changes) =>
      archive.withEntries(
        new Map(
          [...changes].map(([name, xml]) => [
            name,
            decoded.get(name)?.encode(xml) ?? Buffer.from(xml, "utf8"),
          ]),
        ),
      ),
  };
}
