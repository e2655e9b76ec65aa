import type { Mask } from "../text/block";
import type { Span } from "../text/span";

/**
 * A reference to a paper of the Dutch parliament. The forms are those of the parliament's own papers ("Kamerstuk 36 124, nr. 1")
 * and of lawyers ("Kamerstukken II 2021/22, 36124, nr. 1"); `kst-36124-1` is how the official publications name it.
 */
export interface ParliamentaryPaper extends Span {
  /** Five digits. */
  readonly dossier: string;
  /** Chapter of the budget, behind the digits: "X". */
  readonly chapter?: string;
  /** Number within the dossier: digits, or letters for the First Chamber. */
  readonly number?: string;
  readonly chamber?: "I" | "II";
  /** Session as "2021/22". */
  readonly session?: string;
  readonly form: "named" | "heading" | "identifier";
  /** Written as it should be. */
  readonly wellFormed: boolean;
}

/** A motion named after who moved it, split from the name: "motie Van der Staaij c.s.". */
export interface SplitMotion extends Span {
  readonly right: string;
}

const named =
  /(?<![\p{L}\p{N}-])(?<head>[Kk]amerstuk(?:ken)?)(?: (?<chamber>I{1,2}))?,?(?: ?(?:vergaderjaar )?(?<from>\d{4}) ?[-–/] ?(?<to>\d{4}|\d{2}),?)? (?<a>\d{2})[ .]?(?<b>\d{3})(?!\d)(?:[ -](?<chapter>[IVX]{1,6})(?![\p{L}\p{N}]))?(?:,? ?(?:(?:nrs?|no)\b\.?|nummer\b) ?(?<number>\d{1,4}|[A-Z]{1,2})(?![\p{L}\p{N}])|-(?<joined>\d{1,4})(?![\p{L}\p{N}-]))?/gu;
const heading =
  /(?<![\p{L}\p{N}-])(?<chamber>Tweede|Eerste) Kamer, vergaderjaar (?<from>\d{4}) ?[-–/] ?(?<to>\d{4}|\d{2}), (?<a>\d{2}) ?(?<b>\d{3})(?: (?<chapter>[IVX]{1,6}))?, nr\. (?<number>\d{1,4}|[A-Z]{1,2})(?![\p{L}\p{N}])/gu;
const identifier =
  /(?<![\p{L}\p{N}-])kst-(?<a>\d{2})(?<b>\d{3})(?:-(?<chapter>[IVX]{1,6}))?-(?<number>\d{1,4}|[A-Z]{1,2})(?![\p{L}\p{N}-])/gu;

const rightForm =
  /^[Kk]amerstuk(?:ken)?(?: I{1,2})?(?: \d{4}\/\d{2},)? \d{2} ?\d{3}(?: [IVX]{1,6})?(?:, nrs?\. (?:\d{1,4}|[A-Z]{1,2}))?$/;

/** Papers that a block refers to, in the order of its text; spans are relative to `text`. */
export function readParliamentaryPapers(text: string, masks: readonly Mask[]): readonly ParliamentaryPaper[] {
  if (!/amerstuk|vergaderjaar|kst-/.test(text)) return [];
  const plain = text.replace(/\s/g, " ");
  const isInert = (start: number): boolean =>
    masks.some((mask) => mask.kind === "opaque" && mask.start <= start && start < mask.end);
  const papers: ParliamentaryPaper[] = [];
  for (const [form, pattern] of [
    ["named", named],
    ["heading", heading],
    ["identifier", identifier],
  ] as const) {
    for (const match of plain.matchAll(pattern)) {
      if (isInert(match.index)) continue;
      const { a, b, chapter, from, to, chamber, joined, number = joined } = match.groups!;
      const words = match[0];
      papers.push({
        start: match.index,
        end: match.index + words.length,
        dossier: `${a}${b}`,
        ...(chapter && { chapter }),
        ...(number && { number }),
        ...(chamber && { chamber: chamber === "I" || chamber === "Eerste" ? "I" : "II" }),
        ...(from && to && { session: `${from}/${to.slice(-2)}` }),
        form,
        wellFormed: form !== "named" || rightForm.test(words),
      });
    }
  }
  return papers.sort((one, other) => one.start - other.start);
}

export type PaperStyle = "parliament" | "lawyers";

/** The reference as it should be written. The lawyers' form needs a session; undefined where the reference has none. */
export function writePaper(
  { dossier, chapter, number, chamber = "II", session }: Omit<ParliamentaryPaper, "start" | "end">,
  style: PaperStyle,
): string | undefined {
  const behind = `${chapter ? ` ${chapter}` : ""}${number ? `, nr. ${number}` : ""}`;
  if (style === "parliament") return `Kamerstuk ${dossier.slice(0, 2)} ${dossier.slice(2)}${behind}`;
  return session && `Kamerstukken ${chamber} ${session}, ${dossier}${behind}`;
}

/** Where the paper is published; undefined for a dossier without a number. */
export const paperAddress = ({
  dossier,
  chapter,
  number,
}: Pick<ParliamentaryPaper, "dossier" | "chapter" | "number">): string | undefined =>
  number &&
  `https://zoek.officielebekendmakingen.nl/kst-${[dossier, chapter, number].filter(Boolean).join("-")}.html`;

const motion =
  /(?<![\p{L}\p{N}-])(?<head>[Mm]otie) (?<names>(?:(?:[Vv]an|[Dd]e[rn]?|[Tt]e[rn]) ){0,3}\p{Lu}\p{Ll}[\p{L}’'-]*(?:\/(?:(?:[Vv]an|[Dd]e[rn]?|[Tt]e[rn]) ){0,3}\p{Lu}\p{Ll}[\p{L}’'-]*){0,4})(?<behind> c\.s\.| \((?:Kamerstuk|kst-))?/gu;

/**
 * Motions whose name stands apart from the word (it takes a hyphen: Woordenlijst, "motie-Kuiper"). Only where it is certain that
 * a mover's name follows: "c.s.", two names, or the paper's number behind it.
 */
export function readSplitMotions(text: string, masks: readonly Mask[]): readonly SplitMotion[] {
  if (!/otie\s/.test(text)) return [];
  const plain = text.replace(/\s/g, " ");
  return [...plain.matchAll(motion)].flatMap((match) => {
    const { head, names, behind } = match.groups!;
    const start = match.index;
    if (!behind && !names!.includes("/")) return [];
    if (masks.some((mask) => mask.kind === "opaque" && mask.start <= start && start < mask.end)) return [];
    return [{ start, end: start + `${head} ${names}`.length, right: `${head}-${names}` }];
  });
}
