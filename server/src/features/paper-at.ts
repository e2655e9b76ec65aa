import type { Analysis } from "../analysis/analyse";
import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../knowledge/pack";
import {
  paperAddress,
  readParliamentaryPapers,
  writePaper,
  type ParliamentaryPaper,
} from "../language/parliamentary-papers";
import { blockBefore } from "./caret";
import { escapeMarkdown, webLink } from "./escape-markdown";
import type { HoverResult } from "./hover";
import { featureTexts } from "./texts/feature-texts";

/** The paper of parliament that the draft refers to at `offset`, with absolute offsets. */
export function paperAt(analysis: Analysis, offset: number): ParliamentaryPaper | undefined {
  const placed = blockBefore(analysis, offset);
  if (!placed) return undefined;
  const { start } = placed.block;
  const paper = placed.reading.papers.find((one) => one.start <= offset - start && offset - start <= one.end);
  return paper && { ...paper, start: paper.start + start, end: paper.end + start };
}

/** What a paper is and where it stands: of which chamber, whether the note was presented with it, its page on the web. */
export function hoverPaper(
  analysis: Analysis,
  { packs }: Knowledge,
  offset: number,
  lang: Language,
): HoverResult | undefined {
  const paper = paperAt(analysis, offset);
  if (!paper) return undefined;
  const texts = featureTexts[lang];
  const name = writePaper(paper, "parliament")!;
  const chamber = paper.chamber && (paper.chamber === "I" ? texts.firstChamber : texts.secondChamber);
  const heading = [`**${escapeMarkdown(name)}**`, chamber, paper.session].filter(Boolean).join(" · ");
  const note = packs.find(({ reference = "" }) =>
    readParliamentaryPapers(reference, []).some(
      (own) => own.dossier === paper.dossier && own.number === paper.number,
    ),
  );
  const address = paperAddress(paper);
  const lines = [
    heading,
    ...(note ? [escapeMarkdown(texts.paperOfNote(note.title))] : []),
    ...(address ? [`${webLink(texts.openPaper, address)} · ${texts.source}: ${texts.sourceExtern}`] : []),
  ];
  return { markdown: lines.join("\n\n"), start: paper.start, end: paper.end };
}
