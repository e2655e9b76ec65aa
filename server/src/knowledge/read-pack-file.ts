import { isIsoDate } from "./is-iso-date";
import { readActors, type ActorSource } from "./read-actors";
import type { ReadContext } from "./read-context";
import type { ActionLine, Language, Pack, Provenance, Section } from "./pack";
import { leftOut, shorten } from "./problem-text";

/** pack.yaml as its schema lets it through. */
export interface PackSource {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly language: Language;
  readonly date: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly reference?: string;
  /** Absent of a pack of terms alone. */
  readonly note?: string;
  readonly aliases?: Partial<Readonly<Record<Language, AliasSource>>>;
  readonly lines?: readonly LineSource[];
  readonly sections?: readonly Section[];
  readonly slips?: readonly { readonly wrong: string; readonly right: string }[];
  readonly actors?: readonly ActorSource[];
}

type AliasSource =
  readonly string[] | { readonly names?: readonly string[]; readonly generic?: readonly string[] };

interface LineSource {
  readonly n: number;
  readonly inNote?: string;
  readonly title?: Partial<Readonly<Record<Language, string>>>;
  readonly titleSource?: Provenance;
  readonly url?: string;
  readonly topics?: readonly (string | { readonly phrase: string; readonly quote?: string })[];
}

/** What pack.yaml says of the note whose text is `note`, or undefined where its id or date cannot be used. */
export function readPackFile(
  source: PackSource,
  note: string,
  context: ReadContext,
): Omit<Pack, "terms" | "topics" | "commitments"> | undefined {
  const { aliases, lines = [], sections = [], actors = [], ...rest } = source;
  let usable = true;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(source.id)) {
    usable = false;
    context.error(context.at(source, "id"), "pack/id", {
      nl: `«${shorten(source.id)}» is geen geldig kenmerk: gebruik kleine letters, cijfers en koppeltekens.`,
      en: `“${shorten(source.id)}” is no valid id: use lower-case letters, digits and hyphens.`,
    });
  }
  if (!isIsoDate(source.date)) {
    usable = false;
    context.error(context.at(source, "date"), "pack/date", {
      nl: `«${shorten(source.date)}» is geen datum; schrijf jjjj-mm-dd.`,
      en: `“${shorten(source.date)}” is not a date; write yyyy-mm-dd.`,
    });
  }
  const result = {
    ...rest,
    note,
    aliases: { nl: readAliases(aliases?.nl), en: readAliases(aliases?.en) },
    lines: readLines(lines, context),
    sections: readSections(sections, context),
    actors: readActors(actors, context),
  };
  return usable ? result : undefined;
}

function readAliases(source: AliasSource = []): Pack["aliases"]["nl"] {
  if (!("names" in source || "generic" in source))
    return { names: Array.isArray(source) ? source : [], generic: [] };
  return { names: source.names ?? [], generic: source.generic ?? [] };
}

function readLines(sources: readonly LineSource[], context: ReadContext): readonly ActionLine[] {
  const seen = new Set<number>();
  return sources.flatMap((source) => {
    if (seen.has(source.n)) {
      context.error(
        context.at(source, "n"),
        "pack/duplicate-id",
        leftOut(
          { nl: `Actielijn ${source.n} staat er dubbel.`, en: `Action line ${source.n} occurs twice.` },
          undefined,
        ),
      );
      return [];
    }
    seen.add(source.n);
    const topics = (source.topics ?? []).flatMap((topic) => {
      const { phrase, quote } = typeof topic === "string" ? { phrase: topic, quote: undefined } : topic;
      if (quote === undefined || typeof topic === "string") return [{ phrase: phrase.toLowerCase() }];
      const quoteAt = context.find(quote);
      if (quoteAt) return [{ phrase: phrase.toLowerCase(), quote, quoteAt }];
      context.error(context.at(topic, "quote"), "pack/quotation", leftOut(missingQuotation(quote), phrase));
      return [];
    });
    return [{ ...source, topics }];
  });
}

function readSections(sources: readonly Section[], context: ReadContext): readonly Section[] {
  const titles = new Set<string>();
  return sources.filter((section) => {
    if (titles.has(section.title)) {
      context.error(
        context.at(section, "title"),
        "pack/duplicate-id",
        leftOut(
          {
            nl: `Het onderdeel «${shorten(section.title)}» staat er dubbel.`,
            en: `The section “${shorten(section.title)}” occurs twice.`,
          },
          undefined,
        ),
      );
      return false;
    }
    titles.add(section.title);
    return true;
  });
}

export const missingQuotation = (quotation: string) => ({
  nl: `Het citaat «${shorten(quotation)}» staat niet in de nota.`,
  en: `The quotation “${shorten(quotation)}” does not occur in the note.`,
});
