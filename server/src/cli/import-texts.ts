import type { ImportProgress } from "../importing/import-note";
import type { Language } from "../language/language";

type Degrees = Readonly<Record<"hoog" | "middel" | "laag", number>>;

/** What `notawijzer import` says. */
export interface ImportTexts {
  readonly stages: Readonly<Record<ImportProgress["stage"], string>>;
  readonly progress: (stage: string, percent: number) => string;
  readonly made: (title: string, date: string, folder: string) => string;
  readonly entries: (terms: number, commitments: number, topics: number) => string;
  readonly sure: (degrees: Degrees) => string;
  readonly dateGuessed: string;
  readonly dropped: (count: number) => string;
  readonly reviewed: (known: number, fresh: number) => string;
  readonly unmatched: (of: string) => string;
  readonly fresh: (count: number) => string;
  readonly gone: (count: number) => string;
  readonly changed: (count: number) => string;
  readonly more: (count: number) => string;
  readonly unchanged: string;
  readonly next: (folder: string) => string;
}

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

export const importTexts: Readonly<Record<Language, ImportTexts>> = {
  nl: {
    stages: { read: "lezen", terms: "begrippen", claims: "toezeggingen", check: "controleren" },
    progress: (stage, percent) => `Inlezen: ${stage}, ${percent}%`,
    made: (title, date, folder) => `${title} (${date}) is ingelezen; het kennispakket staat in ${folder}.`,
    entries: (terms, commitments, topics) =>
      `Voorgesteld: ${count(terms, "begrip", "begrippen")}, ${count(commitments, "toezegging of feit", "toezeggingen en feiten")} over ${count(topics, "onderwerp", "onderwerpen")}.`,
    sure: ({ hoog, middel, laag }) =>
      `Zekerheid: ${hoog} hoog, ${middel} middel, ${laag} laag; de reden staat bij elk voorstel in de bestanden.`,
    dateGuessed:
      "De nota heeft geen datum; vandaag is ingevuld. Verbeter date in pack.yaml, of lees in met --date.",
    dropped: (n) =>
      `${count(n, "voorstel is", "voorstellen zijn")} weggelaten of ingekort, omdat het op de nota zelf een melding gaf.`,
    reviewed: (known, fresh) =>
      `Nagezien: ${count(known + fresh, "beslissing", "beslissingen")} toegepast, waarvan ${fresh} nieuw vastgelegd in review.yaml.`,
    unmatched: (of) => `Een beslissing hoort bij niets meer: “${of}”.`,
    fresh: (n) => `Nieuw ten opzichte van de vorige keer (${n}):`,
    gone: (n) => `Niet meer voorgesteld (${n}):`,
    changed: (n) => `Gewijzigd (${n}):`,
    more: (n) => `  en nog ${n}`,
    unchanged: "Er is niets gewijzigd ten opzichte van de vorige keer.",
    next: (folder) => `Controleren: notawijzer check --pack ${folder} CONCEPT. Nazien: docs/own-pack.md.`,
  },
  en: {
    stages: { read: "reading", terms: "terms", claims: "commitments", check: "checking" },
    progress: (stage, percent) => `Importing: ${stage}, ${percent}%`,
    made: (title, date, folder) => `${title} (${date}) is imported; the pack is in ${folder}.`,
    entries: (terms, commitments, topics) =>
      `Proposed: ${count(terms, "term", "terms")}, ${count(commitments, "commitment or fact", "commitments and facts")} about ${count(topics, "topic", "topics")}.`,
    sure: ({ hoog, middel, laag }) =>
      `Confidence: ${hoog} high, ${middel} middling, ${laag} low; the files give the reason of each.`,
    dateGuessed:
      "The note has no date; today was filled in. Correct date in pack.yaml, or import with --date.",
    dropped: (n) =>
      `${count(n, "proposal was", "proposals were")} left out or cut, as it alarmed on the note itself.`,
    reviewed: (known, fresh) =>
      `Review: ${count(known + fresh, "decision", "decisions")} applied, ${fresh} of them new in review.yaml.`,
    unmatched: (of) => `A decision belongs to nothing any more: “${of}”.`,
    fresh: (n) => `New since the last time (${n}):`,
    gone: (n) => `No longer proposed (${n}):`,
    changed: (n) => `Changed (${n}):`,
    more: (n) => `  and ${n} more`,
    unchanged: "Nothing has changed since the last time.",
    next: (folder) => `To check: notawijzer check --pack ${folder} DRAFT. To review: docs/own-pack.md.`,
  },
};
