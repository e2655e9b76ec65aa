import type { Finding } from "../analysis/finding";
import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../language/language";
import type { Span } from "../text/span";
import { plainPassage } from "./plain-passage";
import { featureTexts } from "./texts/feature-texts";

/** The author of comments in Word documents. */
export const commentAuthor = { name: "Notawijzer", initials: "NW" } as const;

/** With more of them LibreOffice takes minutes to open a document, and nobody reads them. */
const maxComments = 1000;

interface FindingComment extends Span {
  readonly paragraphs: readonly string[];
}

/** Comments on findings, in the order of the text; `left`: how many have none, for there are too many. */
export function wordComments(
  findings: readonly Finding[],
  knowledge: Pick<Knowledge, "packs">,
  lang: Language,
): { readonly comments: readonly FindingComment[]; readonly left: number } {
  const comments = findings.slice(0, maxComments).map((finding) => ({
    start: finding.start,
    end: finding.end,
    paragraphs: wordComment(finding, knowledge, lang),
  }));
  return { comments, left: findings.length - comments.length };
}

/** The paragraphs of a comment on a finding: what is the matter, what the note says, what could stand there, and the rule. */
function wordComment(
  finding: Pick<Finding, "code" | "severity" | "message" | "passage" | "fixes">,
  { packs }: Pick<Knowledge, "packs">,
  lang: Language,
): readonly string[] {
  const texts = featureTexts[lang];
  const { code, severity, message, passage, fixes } = finding;
  const pack = passage && packs.find(({ id }) => id === passage.pack);
  const repair = fixes.find(({ preferred }) => preferred) ?? fixes[0];
  return [
    message[lang],
    ...(pack ? [texts.passageIn(pack.title, plainPassage(pack.note.slice(passage.start, passage.end)))] : []),
    ...(repair ? [texts.proposal(repair.title[lang])] : []),
    `${texts.severity[severity]} · ${code}`,
  ];
}
