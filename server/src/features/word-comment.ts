import type { Finding } from "../analysis/finding";
import type { Knowledge } from "../knowledge/knowledge";
import type { Language } from "../language/language";
import { plainPassage } from "./plain-passage";
import { featureTexts } from "./texts/feature-texts";

/** The author of comments in Word documents. */
export const commentAuthor = { name: "Notawijzer", initials: "NW" } as const;

/** The paragraphs of a comment on a finding: what is the matter, what the note says, what could stand there, and the rule. */
export function wordComment(
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
