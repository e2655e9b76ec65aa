import type { Analysis } from "../analysis/analyse";
import type { TextEdit } from "../analysis/finding";
import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../knowledge/pack";
import { writePaper } from "../language/parliamentary-papers";
import type { Span } from "../text/span";
import { blockBefore } from "./caret";
import { convertReferences, writtenReferences } from "./convert-references";
import { paperAt } from "./paper-at";
import { featureTexts } from "./texts/feature-texts";

/** Another way to write what stands at a place, that says the same. */
export interface Rewrite {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

const styles = ["brackets", "sentence", "footnote", "pandoc"] as const;

/** The other styles of the references that `range` touches, and the other forms of the paper of parliament there. */
export function rewrites(
  analysis: Analysis,
  knowledge: Knowledge,
  range: Span,
  lang: Language,
): readonly Rewrite[] {
  const texts = featureTexts[lang];
  const placed = blockBefore(analysis, range.start);
  // A look at one block is cheap; the whole draft is looked through only where there is a reference to convert.
  const isReference =
    placed !== undefined &&
    writtenReferences(analysis, knowledge, {
      start: placed.block.start,
      end: placed.block.start + placed.block.content.text.length,
    }).some(({ start, end }) => start <= range.end && range.start <= end);
  const references = (isReference ? styles : []).flatMap((style): Rewrite[] => {
    const edits = convertReferences(analysis, knowledge, style, range);
    return edits.length > 0 ? [{ title: texts.convertReference(style), edits }] : [];
  });
  const paper = paperAt(analysis, range.start);
  const forms = new Set(paper ? [writePaper(paper, "parliament"), writePaper(paper, "lawyers")] : []);
  const papers = [...forms].flatMap((form): Rewrite[] => {
    if (!paper || form === undefined || form === analysis.text.slice(paper.start, paper.end)) return [];
    const edit = { start: paper.start, end: paper.end, newText: form };
    return [{ title: texts.writeAs(form), edits: [edit] }];
  });
  return [...references, ...papers];
}
