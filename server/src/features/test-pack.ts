import { createAnalyser, type Analyser } from "../analysis/analyse";
import type { Rule } from "../analysis/rule";
import { defaultSettings } from "../analysis/settings";
import { buildKnowledge } from "../knowledge/knowledge";
import type { Commitment, Pack } from "../knowledge/pack";

/** Why a sentence of the note is of no use to the reader. */
export type Unread =
  /** It has claims, but the reader does not find them in it. */
  | "claims"
  /** It has neither claims nor values: nothing is compared with it. */
  | "nothing";

/** What trying a pack out has shown. */
export interface PackTest {
  readonly commitments: number;
  /** Sentences of the note that the reader reads as the pack has them. */
  readonly read: number;
  readonly unread: readonly { readonly commitment: Commitment; readonly why: Unread }[];
  readonly examples: number;
  /** Examples that do not do what they say: a good one with a finding, a bad or weakened one without. */
  readonly failed: readonly {
    readonly commitment: Commitment;
    readonly kind: "good" | "bad" | "weakened";
    readonly text: string;
    /** Codes of what was found. */
    readonly found: readonly string[];
  }[];
  /** What the pack finds in its own note. */
  readonly alarms: readonly { readonly code: string; readonly words: string }[];
}

/** Tries a pack out on its own note, its own sentences and its own examples. */
export function testPack(pack: Pack, rules: readonly Rule[]): PackTest {
  const analyser = createAnalyser(buildKnowledge([pack]), rules, defaultSettings);
  const unread = pack.commitments.flatMap((commitment): PackTest["unread"] => {
    const { claims, values } = commitment;
    if (claims.length + values.length === 0) return [{ commitment, why: "nothing" }];
    return claims.length === 0 || isRead(analyser, commitment) ? [] : [{ commitment, why: "claims" }];
  });
  const failed = pack.commitments.flatMap((commitment) =>
    (["good", "bad", "weakened"] as const).flatMap((kind) =>
      commitment.examples[kind].flatMap((text) => {
        const found = codesOf(analyser, pack, text);
        return (kind === "good") === (found.length === 0) ? [] : [{ commitment, kind, text, found }];
      }),
    ),
  );
  const { findings } = analyser.analyse({ text: pack.note, languageId: "markdown", today: pack.date });
  return {
    commitments: pack.commitments.length,
    read: pack.commitments.length - unread.length,
    unread,
    examples: pack.commitments.reduce(
      (sum, { examples: { good, bad, weakened } }) => sum + good.length + bad.length + weakened.length,
      0,
    ),
    failed,
    alarms: findings
      .filter(({ code }) => !code.startsWith("style/"))
      .map(({ code, start, end }) => ({ code, words: pack.note.slice(start, end) })),
  };
}

/** Whether the reader finds in the quotation what the pack says that it claims. */
function isRead(analyser: Analyser, { id, quote }: Commitment): boolean {
  const analysis = analyser.analyse({ text: quote, languageId: "markdown" });
  return analyser
    .readingsOf(analysis)
    .some((readings) =>
      readings.some((reading) =>
        reading
          .compared()
          .some(
            ({ note, comparison }) =>
              note.commitment.id === id && "silence" in comparison && comparison.silence.reason === "agrees",
          ),
      ),
    );
}

const families: ReadonlySet<string> = new Set(["contradiction", "weakened", "misname"]);

const codesOf = (analyser: Analyser, { date }: Pack, text: string): readonly string[] =>
  analyser
    .analyse({ text, languageId: "markdown", today: date })
    .findings.map(({ code }) => code)
    .filter((code) => families.has(code.split("/")[0]!));
