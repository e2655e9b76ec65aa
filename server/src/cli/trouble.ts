import type { LocalText } from "../knowledge/problem";

/** Something that keeps a file, a pack or a setting from being used; the rest goes on. */
export interface Trouble {
  /** As shown to the user. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  readonly column?: number;
  readonly severity: "error" | "warning";
  readonly message: LocalText;
  /** Of a slip of our own: where it happened. */
  readonly trace?: string;
}

/** A wrong command line: exit code 2. */
export class WrongUse extends Error {
  constructor(readonly text: LocalText) {
    super(text.en);
  }
}

export const exitCodes = { clean: 0, findings: 1, wrongUse: 2, unreadable: 3, internal: 4 } as const;

/** A slip of our own in one draft. */
export const internalTrouble = (file: string, error: unknown): Trouble => ({
  file,
  severity: "error",
  message: {
    nl: "Interne fout in Notawijzer; dit concept is overgeslagen.",
    en: "Internal error in Notawijzer; this draft was passed over.",
  },
  trace: traceOf(error),
});

/** Why a file could not be read or written, from the code of the error. */
export function fileMessage(error: unknown): LocalText {
  const code = (error as { readonly code?: unknown } | undefined)?.code;
  const known = typeof code === "string" ? messages[code] : undefined;
  if (known) return known;
  const detail = typeof code === "string" ? ` (${code})` : "";
  return {
    nl: `Het bestand kan niet worden gelezen of geschreven${detail}.`,
    en: `The file cannot be read or written${detail}.`,
  };
}

const messages: Readonly<Record<string, LocalText>> = {
  ENOENT: { nl: "Het bestand bestaat niet.", en: "The file does not exist." },
  ENOTDIR: { nl: "Het bestand bestaat niet.", en: "The file does not exist." },
  EACCES: { nl: "U hebt geen rechten voor dit bestand.", en: "You have no permission for this file." },
  EPERM: { nl: "U hebt geen rechten voor dit bestand.", en: "You have no permission for this file." },
  EROFS: { nl: "De schijf is alleen-lezen.", en: "The disk is read-only." },
  ENOSPC: { nl: "De schijf is vol.", en: "The disk is full." },
  EISDIR: { nl: "Dit is een map, geen bestand.", en: "This is a folder, not a file." },
  ELOOP: { nl: "De koppeling verwijst naar zichzelf.", en: "The link points to itself." },
  EEXIST: {
    nl: "Er is al een bestand met deze naam; het is niet overschreven. Kies een andere naam.",
    en: "There is a file by this name already; it was not overwritten. Choose another name.",
  },
  EBUSY: { nl: "Het bestand is in gebruik.", en: "The file is in use." },
  EMFILE: { nl: "Er zijn te veel bestanden tegelijk open.", en: "Too many files are open at once." },
  ECHANGED: {
    nl: "Het bestand is intussen gewijzigd en daarom niet overschreven.",
    en: "The file has changed meanwhile and was therefore not overwritten.",
  },
};

/** Where it went wrong, without the error's message: that could quote a draft. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 10)].join("\n");
}
