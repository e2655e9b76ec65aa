import type { Passage } from "../analysis/finding";
import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../knowledge/pack";
import { acronymFor, fullName } from "../rules/support/right-form";
import { catalogueOf, foldQuery } from "./catalogue";
import { passageOf } from "./definition";
import { actionPlace } from "./hover";
import { noteName } from "./reference-text";

/** A term or action that stands in a note. */
export interface Symbol {
  readonly name: string;
  readonly container: string;
  readonly kind: "term" | "action";
  readonly passage: Passage;
}

/** The terms and actions that fit the query, best first; all of them, in the packs' order, for an empty one. */
export function workspaceSymbols(knowledge: Knowledge, query: string, lang: Language): readonly Symbol[] {
  const catalogue = catalogueOf(knowledge);
  const subjects =
    foldQuery(query) === "" ? catalogue.entries : catalogue.search(query).map(({ subject }) => subject);
  return subjects.flatMap((subject): Symbol[] => {
    const passage = passageOf(subject);
    if (!passage) return [];
    if (subject.kind === "action") {
      const container = actionPlace(subject.pack, subject.action, lang);
      return [{ name: subject.action.title[lang], container, kind: "action", passage }];
    }
    const name = fullName(subject.term, lang);
    const acronym = acronymFor(subject.term, lang);
    const shown = acronym && acronym !== name ? `${name} (${acronym})` : name;
    return [{ name: shown, container: noteName(subject.pack, lang), kind: "term", passage }];
  });
}
