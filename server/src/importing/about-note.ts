import { readValues } from "../language/typed-values";
import type { PackSource } from "../knowledge/read-pack-file";
import { readFrontMatter } from "../text/front-matter";
import { readTokens } from "../text/tokens";
import type { NoteText } from "./note-sentences";
import { slugOf } from "./slug";

/** What the file says of the note beside its words; each goes before what the words say. */
export interface NoteFacts {
  readonly title?: string;
  /** ISO date. */
  readonly date?: string;
  /** Day of the host's calendar: what a note without any date is taken to be of. */
  readonly today: string;
  /** Name of the file without its ending. */
  readonly name: string;
  readonly url?: string;
  /** The pack's id, where it must be something else than its title says. */
  readonly id?: string;
}

export type About = Omit<PackSource, "actors" | "sections" | "lines" | "note">;

/** Words that a document of policy is called by. */
const documents = /(nota|memorandum|visie|agenda|strategie|plan|programma|kamerbrief|brief|akkoord|aanpak|paper|strategy|letter)$/i; // prettier-ignore

const neuter: ReadonlySet<string> = new Set(["plan", "programma", "akkoord", "memorandum"]);

/** Title, date, publisher and names of the note. `dateFrom`: where the date comes from; `today` is a guess. */
export function readAbout(
  { text, lang, headings }: NoteText,
  facts: NoteFacts,
): { readonly about: About; readonly dateFrom: "file" | "text" | "title" | "today" } {
  const title = facts.title ?? headings[0]?.text ?? facts.name;
  // What stands above the first chapter: dates in the running text are of something else.
  const opening = text.slice(0, Math.min(longestOpening, openingEnd(text)));
  const inText = dateIn(opening, lang);
  const year = /\b(20\d\d|19\d\d)\b/.exec(title)?.[1];
  const [date, dateFrom] =
    facts.date !== undefined
      ? ([facts.date, "file"] as const)
      : inText !== undefined
        ? ([inText, "text"] as const)
        : year !== undefined
          ? ([`${year}-01-01`, "title"] as const)
          : ([facts.today, "today"] as const);
  const publisher = /\b[Mm]inisterie van (?:\p{Lu}[\p{L}-]+(?:,? (?:en |van )?(?=\p{Lu}))?)+/u.exec(
    text,
  )?.[0];
  const short = title.split(/\s*[:–—]\s*/)[0]!.replace(/[.,;]$/, "");
  const words = short.split(/\s+/);
  const generic = words
    .map((word) => word.replace(/[^\p{L}-]/gu, ""))
    .filter((word) => word.length > 5 && documents.test(word));
  // "de visie" of the Fietsvisie.
  const tails =
    lang === "nl" ? generic.flatMap((word) => documents.exec(word)?.[1]?.toLowerCase() ?? []) : [];
  const called = tails.flatMap((tail) =>
    neuter.has(tail) ? [`het ${tail}`, `dit ${tail}`] : [`de ${tail}`, `deze ${tail}`],
  );
  const names = [...new Set([title, short])].filter(
    (name) => name.split(/\s+/).length > 1 || name.length > 9,
  );
  return {
    about: {
      id: facts.id ?? slugOf(short, 40),
      title,
      language: lang,
      date,
      ...(publisher !== undefined && { publisher: publisher.replace(/^m/, "M").trim() }),
      ...(facts.url !== undefined && { url: facts.url }),
      aliases: {
        [lang]: {
          names,
          generic: [
            ...new Set([...generic, ...called, ...(lang === "nl" ? ["de nota", "deze nota"] : ["the note"])]),
          ],
        },
      },
    },
    dateFrom,
  };
}

/** In UTF-16 code units. */
const longestOpening = 800;

function openingEnd(text: string): number {
  const next = text.indexOf("\n## ", 1);
  return next < 0 ? text.length : next;
}

/** The first full date, or month of a year, in the front matter or the opening words. */
function dateIn(opening: string, lang: NoteText["lang"]): string | undefined {
  const { entries } = readFrontMatter(opening, 0);
  const named = entries.find(({ key }) => /^(?:datum|date)$/i.test(key))?.value;
  if (named !== undefined && /^\d{4}-\d\d-\d\d$/.test(named)) return named;
  const tokens = readTokens({ text: opening, masks: [] });
  if (tokens.length === 0) return undefined;
  const values = readValues(tokens, 0, tokens.length - 1, lang);
  const day = values.find(({ type, value }) => type === "date" && /^\d{4}/.test(String(value)));
  const month = values.find(({ type, value }) => type === "month" && /^\d{4}/.test(String(value)));
  return day ? String(day.value) : month && `${String(month.value)}-01`;
}
