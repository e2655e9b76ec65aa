import { reasonOutOfScope } from "../features/out-of-scope";
import { noteName, sectionTitle } from "../features/reference-text";
import { subjectKey } from "../features/subject";
import type { ActionLine, Commitment, Language, Pack, Term } from "../knowledge/pack";
import type { OutOfScope } from "../knowledge/team-file";
import { acronymFor, fullName } from "../rules/support/right-form";
import type { DraftContext } from "./contexts";
import type { Notes } from "./notes";
import type { PassageLocation, RegisterAction, RegisterNote, RegisterTerm } from "./requests";

/** The packs in force, of several folders each once; texts are in the language of the first context's settings. */
export function registerNotes(contexts: readonly DraftContext[]): readonly RegisterNote[] {
  const found = new Map<string, RegisterNote>();
  for (const { knowledge, notes, settings } of contexts)
    for (const pack of knowledge.packs)
      if (!found.has(pack.id))
        found.set(pack.id, noteOf(pack, notes, settings.outOfScope, contexts[0]!.settings.lang));
  return [...found.values()];
}

function noteOf(pack: Pack, notes: Notes, outOfScope: readonly OutOfScope[], lang: Language): RegisterNote {
  const folder = notes.folder(pack.id);
  return {
    id: pack.id,
    title: lang === "en" ? (pack.titleEn ?? pack.title) : pack.title,
    name: noteName(pack, lang),
    date: pack.date,
    hasText: pack.note !== "",
    lines: pack.lines.map((line) => lineOf(line, lang)),
    sections: pack.sections.map((section) => ({
      line: section.line,
      order: section.order,
      title: sectionTitle(section, lang),
    })),
    actions: pack.commitments
      .filter(({ kind }) => kind === "action")
      .map((action) => actionOf(pack, action, notes, reasonOutOfScope(pack, action, outOfScope), lang)),
    terms: pack.terms.map((term) => termOf(pack, term, notes, lang)),
    ...(folder !== undefined && { folder }),
  };
}

function lineOf({ n, title, inNote }: ActionLine, lang: Language): RegisterNote["lines"][number] {
  const name = title?.[lang] ?? title?.nl ?? inNote;
  return { n, ...(name !== undefined && { title: name }) };
}

function actionOf(
  pack: Pack,
  action: Commitment,
  notes: Notes,
  outOfScope: string | undefined,
  lang: Language,
): RegisterAction {
  const { id, position, title, firmness, quoteAt } = action;
  const section = pack.sections.find((one) => one.title === action.section);
  const line = action.line ?? section?.line;
  const passage = locate(pack, quoteAt, notes);
  return {
    key: subjectKey({ kind: "action", pack, action }),
    id,
    ...(line !== undefined && { line }),
    ...(section && { section: section.order }),
    ...(position !== undefined && { position }),
    title: title[lang],
    quotation: pack.note.slice(...quoteAt).replace(/\s+/g, " "),
    ...(firmness && { firmness }),
    ...(passage && { passage }),
    ...(outOfScope !== undefined && { outOfScope }),
  };
}

function termOf(pack: Pack, term: Term, notes: Notes, lang: Language): RegisterTerm {
  const name = fullName(term, lang);
  const acronym = acronymFor(term, lang);
  const both = ["nl", "en"] as const;
  const others = new Set([
    ...both.flatMap((one) => [term.prefLabel[one] ?? "", term.acronym?.[one] ?? ""]),
    ...term.altAcronym,
    ...both.flatMap((one) => [...term.altLabel[one].map(({ form }) => form), ...term.plural[one]]),
    ...term.keywords,
  ]);
  for (const shown of ["", name, acronym ?? ""]) others.delete(shown);
  const passage = term.quoteAt && locate(pack, term.quoteAt, notes);
  return {
    key: subjectKey({ kind: "term", pack, term }),
    id: term.id,
    name,
    ...(acronym !== undefined && acronym !== name && { acronym }),
    others: [...others],
    source: term.quoteAt ? "nota" : (term.definition?.source ?? "extern"),
    ...(passage && { passage }),
  };
}

function locate(
  { id }: Pack,
  [start, end]: readonly [number, number],
  notes: Notes,
): PassageLocation | undefined {
  const location = notes.location({ pack: id, start, end });
  if (!location) return undefined;
  const { start: from, end: to } = location.range;
  return { uri: location.uri, at: [from.line, from.character, to.line, to.character] };
}
