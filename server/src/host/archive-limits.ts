import type { LocalText } from "../knowledge/problem";

const megabyte = 1_000_000;

/** What no document that people write comes near. */
export const archiveLimits = {
  maxArchiveBytes: 100 * megabyte,
  maxEntries: 10_000,
  /** Of one entry that is read, unpacked. */
  maxPartBytes: 40 * megabyte,
  /** Unpacked to packed; entries below `freeBytes` are free of it. */
  maxRatio: 500,
  freeBytes: 4 * megabyte,
} as const;

const damaged: LocalText = { nl: "Het bestand is beschadigd.", en: "The file is damaged." };

export const archiveMessages = {
  damaged,
  noArchive: damaged,
  tooLarge: {
    nl: `Het bestand is te groot (meer dan ${archiveLimits.maxArchiveBytes / megabyte} MB) en is niet gelezen.`,
    en: `The file is too large (more than ${archiveLimits.maxArchiveBytes / megabyte} MB) and was not read.`,
  },
  tooMany: {
    nl: `Het bestand bestaat uit te veel onderdelen (meer dan ${archiveLimits.maxEntries}) en is niet gelezen.`,
    en: `The file has too many parts (more than ${archiveLimits.maxEntries}) and was not read.`,
  },
  partTooLarge: {
    nl: `Dit onderdeel is uitgepakt te groot (meer dan ${archiveLimits.maxPartBytes / megabyte} MB); het bestand is niet gelezen.`,
    en: `This part is too large when unpacked (more than ${archiveLimits.maxPartBytes / megabyte} MB); the file was not read.`,
  },
  bomb: {
    nl: `Dit onderdeel wordt uitgepakt meer dan ${archiveLimits.maxRatio} keer zo groot; het bestand wordt niet vertrouwd en is niet gelezen.`,
    en: `This part grows more than ${archiveLimits.maxRatio} times when unpacked; the file is not trusted and was not read.`,
  },
  badName: {
    nl: "Dit onderdeel heeft een naam die buiten het bestand wijst; het bestand wordt niet vertrouwd en is niet gelezen.",
    en: "This part has a name that points outside the file; the file is not trusted and was not read.",
  },
  twice: {
    nl: "Dit onderdeel komt twee keer voor; het bestand is niet gelezen.",
    en: "This part is there twice; the file was not read.",
  },
  encrypted: {
    nl: "Dit onderdeel is versleuteld; bewaar het document zonder wachtwoord.",
    en: "This part is encrypted; save the document without a password.",
  },
  unusual: {
    nl: "Het bestand is ingepakt op een manier die hier niet wordt gelezen; bewaar het opnieuw in Word.",
    en: "The file is packed in a way that is not read here; save it again in Word.",
  },
} as const satisfies Readonly<Record<string, LocalText>>;
