import type { Rule } from "../analysis/rule";
import { claimTexts, explanationTexts } from "../features/texts/claim-texts";
import { describeClaim, describeCommitment, describeOutcome, tellingOf } from "../features/describe-claim";
import {
  explainAllClaims,
  type ClaimsExplanation,
  type ExplainedClaim,
  type Outcome,
} from "../features/explain-claims";
import type { Language } from "../language/language";
import { createAnalysers, readConfiguration } from "./configuration";
import type { Io } from "./io";
import { configurationOptions, type Options } from "./options";
import { showTroubles } from "./show-troubles";
import { harmless, painter, widthOf, wrap, type Paint } from "./terminal";
import { exitCodes } from "./trouble";

/** `notawijzer explain --claims SENTENCE`: how the sentence is read. The answer is the exit code. */
export async function explainClaimsOf(
  sentence: string,
  options: Options,
  rules: readonly Rule[],
  io: Io,
): Promise<number> {
  const plain = options.has("no-color");
  const configuration = await readConfiguration(configurationOptions(options), rules, io);
  const { lang, troubles } = configuration;
  showTroubles(troubles, lang, plain, io);
  const { analyser } = createAnalysers(configuration, rules).of(undefined);
  const analysis = analyser.analyse({ text: sentence, languageId: "plaintext", today: io.today() });
  const found = explainAllClaims(analyser, analysis, lang);
  io.out.write(
    options.has("json")
      ? asJson(found, sentence, io.version)
      : asText(found, lang, painter(io.out, io, plain), widthOf(io.out)),
  );
  return troubles.some(({ severity }) => severity === "error") ? exitCodes.unreadable : exitCodes.clean;
}

function asText(found: readonly ClaimsExplanation[], lang: Language, paint: Paint, width: number): string {
  if (found.length === 0) return `${explanationTexts[lang].nothingHere}\n`;
  return `${found.map((one) => sentenceText(one, lang, paint, width)).join("\n\n")}\n`;
}

function sentenceText(
  { text, topics, claims, findings, silence }: ClaimsExplanation,
  lang: Language,
  paint: Paint,
  width: number,
): string {
  const texts = explanationTexts[lang];
  const line = (label: string, words: string, indent = 2): string =>
    wrap(`${label}: ${harmless(words)}`, width, " ".repeat(indent), " ".repeat(indent + 2));
  return [
    paint("bold", wrap(`“${harmless(text)}”`, width)),
    ...findings.map(({ code, severity, message }) =>
      paint(severity, line(texts.finding, `${code}: ${message[lang]}`)),
    ),
    ...(silence ? [line(texts.noFinding, `${describeOutcome(silence, lang)}.`)] : []),
    ...(topics.length > 0 ? [line(texts.topics, topics.join(", "))] : []),
    ...claims.flatMap((claim) => claimLines(claim, lang, line)),
  ].join("\n");
}

function claimLines(
  claim: ExplainedClaim,
  lang: Language,
  line: (label: string, words: string, indent?: number) => string,
): readonly string[] {
  const texts = explanationTexts[lang];
  const { telling, others } = tellingOf(claim.compared);
  return [
    line(`«${harmless(claim.words)}» – ${texts.readAs.toLowerCase()}`, describeClaim(claim, lang)),
    ...telling.flatMap(({ note, read, outcome }) => [
      line(note.commitment.id, describeOutcome(outcome, lang), 4),
      line(texts.note, describeCommitment(note, lang), 6),
      line(texts.readAs, describeClaim(read, lang), 6),
    ]),
    ...(others > 0 ? [`    ${texts.others(others)}`] : []),
  ];
}

/** The format of docs/cli.md. */
function asJson(found: readonly ClaimsExplanation[], source: string, version: string): string {
  const why = (outcome: NonNullable<ClaimsExplanation["silence"]>) => ({
    ...outcome,
    message: { nl: describeOutcome(outcome, "nl"), en: describeOutcome(outcome, "en") },
  });
  const outcomeOf = (outcome: Outcome) =>
    "code" in outcome ? { code: outcome.code, message: claimTexts.clash[outcome.code] } : why(outcome);
  const report = {
    version: 1,
    notawijzer: version,
    sentences: found.map(({ text, topics, claims, findings, silence }) => ({
      text,
      topics,
      findings: findings.map(({ code, severity, message, start, end, commitment }) => ({
        code,
        severity,
        message,
        text: source.slice(start, end),
        ...(commitment !== undefined && { commitment }),
      })),
      ...(silence && { silence: why(silence) }),
      claims: claims.map(({ compared, ...claim }) => ({
        ...claim,
        compared: compared.map(({ note: { pack, commitment }, read, outcome }) => ({
          pack: pack.id,
          commitment: commitment.id,
          quote: commitment.quote,
          note: read,
          outcome: outcomeOf(outcome),
        })),
      })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
