import { editDistance } from "../language/edit-distance";
import type { Analysis } from "../analysis/analyse";
import type { Knowledge } from "../knowledge/knowledge";
import type { Commitment, Language, Later, Pack, Provenance, Term } from "../knowledge/pack";
import { ordinalWord } from "../language/ordinals";
import { acronymFor, capitalise, fullName } from "../rules/support/right-form";
import type { Span } from "../text/span";
import { escapeMarkdown as escape, webLink } from "./escape-markdown";
import { noteName, sectionTitle } from "./reference-text";
import { subjectAt, type Subject } from "./subject";
import { featureTexts } from "./texts/feature-texts";

export interface HoverOptions {
  /** Of the hover itself. */
  readonly lang: Language;
  /** Addresses of what a link may open; a link whose address is undefined is left out. They are not escaped. */
  readonly links: HoverLinks;
}

export interface HoverLinks {
  readonly passage: (pack: Pack, passage: Span) => string | undefined;
  /** All mentions of what stands at `offset` of the draft. */
  readonly mentions: (offset: number) => string | undefined;
}

/** Markdown of at most twelve lines, and the word, name or reference that it explains. */
export interface HoverResult extends Span {
  readonly markdown: string;
}

/** Explains the term, action, line or section at `offset`. */
export function hover(
  analysis: Analysis,
  knowledge: Knowledge,
  offset: number,
  options: HoverOptions,
): HoverResult | undefined {
  const place = subjectAt(analysis, knowledge, offset);
  if (!place) return undefined;
  const { subject, misnamed, start, end } = place;
  // Words that are a misname only in some contexts: what was meant is known where a rule says so.
  const certain =
    !misnamed ||
    analysis.findings.some(
      (finding) =>
        finding.start < end &&
        start < finding.end &&
        subject.kind === "term" &&
        finding.term === subject.term.id,
    );
  return certain ? { markdown: explain(subject, options, start), start, end } : undefined;
}

/** The Markdown of a hover; `offset` is where the draft speaks of it, if it does. */
export function explain(subject: Subject, options: HoverOptions, offset?: number): string {
  switch (subject.kind) {
    case "term":
      return explainTerm(subject.pack, subject.term, options, offset);
    case "action":
      return explainAction(subject.pack, subject.action, options, offset);
    case "line":
      return explainLine(subject, options, offset);
    case "section":
      return explainSection(subject, options, offset);
  }
}

const longestQuotation = 600;
const fieldBreak = "  \n";
const joinParts = (parts: readonly (string | undefined)[], by: string): string =>
  parts.filter((part) => part !== undefined && part !== "").join(by);

const quotation = (text: string): string => {
  const line = escape(text);
  return `> ${line.length > longestQuotation ? `${line.slice(0, longestQuotation).replace(/\\*\s*\S*$/, "")} …` : line}`;
};

function links(
  pack: Pack,
  quoteAt: readonly [number, number] | undefined,
  options: HoverOptions,
  offset: number | undefined,
  more: readonly string[] = [],
): string | undefined {
  const texts = featureTexts[options.lang];
  const passage = quoteAt && options.links.passage(pack, { start: quoteAt[0], end: quoteAt[1] });
  const mentions = offset === undefined ? undefined : options.links.mentions(offset);
  const all = [
    ...(passage ? [`[${texts.showInNote}](${passage})`] : []),
    ...(mentions ? [`[${texts.allMentions}](${mentions})`] : []),
    ...more,
  ];
  return all.length > 0 ? all.join(" · ") : undefined;
}

function explainTerm(pack: Pack, term: Term, options: HoverOptions, offset: number | undefined): string {
  const { lang } = options;
  const texts = featureTexts[lang];
  const name = fullName(term, lang);
  const acronym = acronymFor(term, lang);
  const head = joinParts(
    [
      `**${escape(name)}**${acronym && acronym !== name ? ` (${escape(acronym)})` : ""}`,
      term.owner && term.owner !== acronym && term.owner !== name ? escape(term.owner) : undefined,
    ],
    " · ",
  );
  const definition = term.definition?.[lang] ?? term.definition?.nl ?? term.definition?.en;
  const provenance = term.definition && ` *(${sourceName(term.definition.source, options)})*`;
  return joinParts(
    [
      head,
      definition && `${escape(definition)}${provenance}`,
      term.quote && quotation(term.quote),
      joinParts(
        [
          field(texts.otherName, otherName(term, lang)),
          field(texts.doNotCallIt, misnames(term, lang)),
          field(texts.actions, relatedActions(pack, term, options)),
          later(term.later, options),
          links(pack, term.quoteAt, options, offset, legalBasis(term)),
          termSource(pack, term, options),
        ],
        fieldBreak,
      ),
    ],
    "\n\n",
  );
}

const field = (label: string, value: string | undefined): string | undefined =>
  value ? `${label}: ${value}` : undefined;

function otherName(term: Term, lang: Language): string | undefined {
  const other = lang === "nl" ? "en" : "nl";
  const name = term.prefLabel[other];
  if (!name || name === fullName(term, lang)) return undefined;
  const acronym = term.acronym?.[other];
  return escape(acronym && acronym !== name ? `${name} (${acronym})` : name);
}

/** Forms within this many edits of each other look alike. */
const alike = 5;

/** What writers call it and should not: at most three, those in the writer's language first. */
function misnames(term: Term, lang: Language): string | undefined {
  const own = term.hiddenLabel.filter(({ kind }) => kind !== "confusion" && kind !== "name-form");
  const sorted = [
    ...own.filter((label) => label.lang === lang),
    ...own.filter((label) => label.lang !== lang),
  ];
  const forms: string[] = [];
  for (const { form } of sorted) {
    // Three that look alike tell no more than one.
    if (forms.every((other) => editDistance(other, form, alike) > alike)) forms.push(form);
    if (forms.length === 3) break;
  }
  return forms.map((form) => `“${escape(form)}”`).join(", ");
}

function relatedActions(pack: Pack, term: Term, { lang }: HoverOptions): string {
  return pack.sections
    .map((section) => {
      const ordinals = pack.commitments
        .filter(
          (commitment) =>
            commitment.kind === "action" &&
            commitment.section === section.title &&
            commitment.position !== undefined &&
            commitment.terms.includes(term.id),
        )
        .map(({ position }) => ordinalWord(position!, lang));
      if (ordinals.length === 0) return "";
      return `${featureTexts[lang].action(enumerate(ordinals, lang))} (‘${escape(sectionTitle(section, lang))}’)`;
    })
    .filter(Boolean)
    .join("; ");
}

const enumerate = (items: readonly string[], lang: Language): string =>
  items.length < 2
    ? items.join("")
    : `${items.slice(0, -1).join(", ")} ${featureTexts[lang].and} ${items.at(-1)}`;

/** The newest of what has changed since the note. */
function later(all: readonly Later[], { lang }: HoverOptions): string | undefined {
  const newest = [...all].sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (!newest) return undefined;
  const texts = featureTexts[lang];
  const { source, url } = newest;
  const name = source === "nota" ? texts.sourceNote : texts.sourceExtern;
  return `${texts.sinceNote} (${escape(newest.from.slice(0, 4))}): ${escape(newest.text[lang])} *(${webLink(name, url)})*`;
}

const legalBasis = (term: Term): string[] =>
  term.legalBasis.slice(0, 1).map(({ title, url }) => webLink(title, url));

const sourceName = (source: Provenance, { lang }: HoverOptions): string =>
  source === "nota" ? featureTexts[lang].sourceNote : featureTexts[lang].sourceExtern;

function termSource(pack: Pack, term: Term, options: HoverOptions): string {
  const texts = featureTexts[options.lang];
  const extern = term.definition?.source === "extern" || (!term.quote && !term.definition);
  return field(
    texts.source,
    joinParts(
      [
        term.quote ? webLink(noteName(pack, options.lang), pack.url) : undefined,
        extern ? webLink(texts.sourceExtern, term.definition?.url) : undefined,
      ],
      " · ",
    ),
  )!;
}

function explainAction(
  pack: Pack,
  action: Commitment,
  options: HoverOptions,
  offset: number | undefined,
): string {
  const { lang } = options;
  const texts = featureTexts[lang];
  return joinParts(
    [
      `**${capitalise(escape(actionPlace(pack, action, lang)))}**`,
      `> ${escape(action.quote)}`,
      joinParts(
        [
          field(texts.firmness, action.firmness && texts.firmnessOf[action.firmness]),
          later(action.later, options),
          links(pack, action.quoteAt, options, offset),
          field(texts.source, webLink(noteName(pack, lang), pack.url)),
        ],
        fieldBreak,
      ),
    ],
    "\n\n",
  );
}

/** "actielijn 4 · Samenwerking in NAVO- en EU-verband · derde actie" */
export function actionPlace(pack: Pack, action: Commitment, lang: Language): string {
  const texts = featureTexts[lang];
  const section = pack.sections.find(({ title }) => title === action.section);
  const line = action.line ?? section?.line;
  return joinParts(
    [
      line === undefined ? undefined : texts.line(line),
      section && sectionTitle(section, lang),
      action.position === undefined ? undefined : texts.action(ordinalWord(action.position, lang)),
    ],
    " · ",
  );
}

function explainLine(
  { pack, line }: Extract<Subject, { kind: "line" }>,
  options: HoverOptions,
  offset: number | undefined,
): string {
  const { lang } = options;
  const texts = featureTexts[lang];
  const title = line.title?.[lang] ?? line.title?.nl ?? line.title?.en;
  const source = line.titleSource ?? "extern";
  const sections = pack.sections.filter((section) => section.line === line.n);
  const actions = pack.commitments.filter(
    (commitment) => commitment.kind === "action" && sections.some((s) => s.title === commitment.section),
  ).length;
  const counts = sections.length > 0 ? texts.actionsCount(actions) : undefined;
  return joinParts(
    [
      `**${escape(joinParts([texts.line(line.n), noteName(pack, lang)], " · "))}**`,
      joinParts(
        [
          line.inNote && escape(texts.inNote(line.inNote)),
          title && `${texts.officialTitle}: ${webLink(title, line.url)} *(${sourceName(source, options)})*`,
          counts &&
            `${sections.map((section) => escape(sectionTitle(section, lang))).join(" · ")}: ${counts}`,
          links(pack, undefined, options, offset),
        ],
        fieldBreak,
      ),
    ],
    "\n\n",
  );
}

function explainSection(
  { pack, section }: Extract<Subject, { kind: "section" }>,
  options: HoverOptions,
  offset: number | undefined,
): string {
  const { lang } = options;
  const texts = featureTexts[lang];
  const actions = pack.commitments.filter(
    (commitment) => commitment.kind === "action" && commitment.section === section.title,
  );
  const shown = actions.length > 8 ? 7 : 8;
  const lines = actions.slice(0, shown).map(({ title, position }) => `${position}\\. ${escape(title[lang])}`);
  if (actions.length > shown) lines.push(texts.more(actions.length - shown));
  const first = actions[0]?.quoteAt;
  return joinParts(
    [
      `**${escape(`${texts.line(section.line)} · ${sectionTitle(section, lang)}`)}**`,
      joinParts([...lines, links(pack, first, options, offset)], fieldBreak),
    ],
    "\n\n",
  );
}
