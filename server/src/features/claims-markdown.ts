import type { Language } from "../knowledge/pack";
import { explanationTexts } from "./texts/claim-texts";
import { describeClaim, describeCommitment, describeOutcome, tellingOf } from "./describe-claim";
import { escapeMarkdown as escape } from "./escape-markdown";
import type { ClaimsExplanation, ExplainedClaim } from "./explain-claims";

/** The page that says how a sentence is read; undefined: there is none at that place. */
export function claimsMarkdown(explanation: ClaimsExplanation | undefined, lang: Language): string {
  const texts = explanationTexts[lang];
  const heading = `# ${texts.title}`;
  if (!explanation) return `${heading}\n\n${texts.nothingHere}\n`;
  const { text, topics, claims, findings, silence } = explanation;
  const results = [
    ...findings.map(({ code, message }) => `**${texts.finding}** \`${code}\`: ${escape(message[lang])}`),
    ...(silence ? [`**${texts.noFinding}**: ${escape(describeOutcome(silence, lang))}.`] : []),
  ];
  return [
    heading,
    `> ${escape(text)}`,
    ...results,
    ...(topics.length > 0 ? [`**${texts.topics}**: ${topics.map(escape).join(", ")}`] : []),
    ...claims.map((claim) => claimMarkdown(claim, lang)),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

function claimMarkdown(claim: ExplainedClaim, lang: Language): string {
  const texts = explanationTexts[lang];
  const { telling, others } = tellingOf(claim.compared);
  const compared = telling.map(
    ({ note, read, outcome }) =>
      `- **${escape(note.commitment.id)}**: ${escape(describeOutcome(outcome, lang))}\n` +
      `  - ${texts.note}: ${escape(describeCommitment(note, lang))}\n` +
      `  - ${texts.readAs}: ${escape(describeClaim(read, lang))}`,
  );
  const rest = others > 0 ? [`- ${texts.others(others)}`] : [];
  return [
    `## «${escape(claim.words)}»`,
    "",
    `**${texts.readAs}**: ${escape(describeClaim(claim, lang))}`,
    ...(compared.length + rest.length > 0 ? ["", ...compared, ...rest] : []),
  ].join("\n");
}
