import type { TextEdit } from "../analysis/finding";
import type { ReferenceStyle } from "../analysis/rule";
import type { Commitment, Language, Pack, Section } from "../knowledge/pack";
import { ordinalWord } from "../language/ordinals";
import { capitalise } from "../rules/support/right-form";
import { appendLines } from "./append-lines";
import { draftTexts } from "./texts/draft-texts";

/** What is inserted for an action, and a footnote's definition at the draft's end, if it needs one. */
export interface ReferenceText {
  readonly text: string;
  readonly definition?: TextEdit;
}

interface Draft {
  readonly text: string;
  /** Plain text has no footnotes and no citations: they become brackets. */
  readonly languageId: string;
}

/**
 * A reference by which a reader finds the action: the note's name, its line, the section's title and the place in it.
 * Undefined where the pack does not say where the action stands. `atStart`: it begins the sentence.
 */
export function referenceText(
  pack: Pack,
  action: Commitment,
  lang: Language,
  style: ReferenceStyle,
  draft: Draft,
  atStart = false,
): ReferenceText | undefined {
  const section = pack.sections.find(({ title }) => title === action.section);
  if (!section || action.position === undefined) return undefined;
  const w = draftTexts[lang].reference;
  const ordinal = ordinalWord(action.position, lang);
  const note = noteName(pack, lang);
  const line = w.line(action.line ?? section.line);
  const under = w.under(sectionTitle(section, lang));
  const place = `${note}, ${line}, ${under}, ${w.action(ordinal)}`;
  switch (draft.languageId === "plaintext" && style !== "sentence" ? "brackets" : style) {
    case "brackets":
      return { text: `(${place})` };
    case "sentence": {
      const text = `${w.theAction(ordinal)} ${under} (${note}, ${line})`;
      return { text: atStart ? capitalise(text) : text };
    }
    case "footnote": {
      const label = `${pack.id}-${section.order}-${action.position}`;
      const definition = draft.text.includes(`[^${label}]:`)
        ? undefined
        : appendLines(draft.text, [`[^${label}]: ${place}.`]);
      return { text: `[^${label}]`, ...(definition && { definition }) };
    }
    case "pandoc":
      return { text: `[@${pack.id}, ${line}, ${under}, ${w.action(ordinal)}]` };
  }
}

/** What the note is called in running text. */
export const noteName = (pack: Pack, lang: Language): string =>
  pack.aliases[lang].names[0] ?? pack.aliases.nl.names[0] ?? pack.title;

export const sectionTitle = (section: Section, lang: Language): string =>
  lang === "en" ? (section.en ?? section.title) : section.title;
