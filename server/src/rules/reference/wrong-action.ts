import { sentenceAt, type BlockReading } from "../../analysis/block-reading";
import type { ActionReference } from "../../analysis/references";
import type { BlockRule } from "../../analysis/rule";
import type { Commitment, Pack } from "../../knowledge/pack";
import { ordinalWord } from "../../language/ordinals";
import { actionsUnder } from "../support/actions";
import { findPhrase, wordsOf } from "../support/phrases";
import { fixTo } from "../support/right-form";

const code = "reference/wrong-action";

/** Evidence that another action needs before the cited one, of which nothing stands in the sentence, is called wrong. */
const enough = 2;

/** The section and ordinal cited hold another action than the one that the sentence is about. */
export const wrongAction: BlockRule = {
  code,
  severity: "error",
  check: (reading) =>
    reading.references
      .filter((reference): reference is ActionReference => reference.kind === "action")
      .flatMap((reference) => {
        const { section, ordinal, start, end } = reference;
        const cited = section?.section && actionsUnder(section.pack, section.section)[ordinal - 1];
        if (!section?.section || !cited) return [];
        const meant = actionMeant(reading, reference, section.pack, cited);
        if (!meant) return [];
        const place = placeOf(meant);
        const sameSection = meant.section === cited.section;
        const word = ordinalWord(meant.position!, reading.lang);
        const ordinalToken = reading.tokens[reference.first]!;
        const edits = [{ start: ordinalToken.start, end: ordinalToken.end, newText: word }];
        if (!sameSection) edits.push({ start: section.start, end: section.end, newText: meant.section! });
        return {
          code,
          severity: "error" as const,
          start,
          end,
          message: {
            nl: `De ${ordinalWord(ordinal, "nl")} actie onder ‘${cited.section}’ gaat over iets anders (${cited.title.nl}); deze zin gaat over de ${place}.`,
            en: `The ${ordinalWord(ordinal, "en")} action under ‘${cited.section}’ is about something else (${cited.title.en}); this sentence is about: ${meant.title.en}.`,
          },
          fixes: [fixTo(sameSection ? `${word} actie` : place, edits)],
          commitment: meant.id,
          passage: { pack: section.pack.id, start: meant.quoteAt[0], end: meant.quoteAt[1] },
        };
      }),
};

const placeOf = ({ position, section }: Commitment): string =>
  `${ordinalWord(position!, "nl")} actie onder ‘${section}’`;

/** The one action that the sentence is clearly about, where nothing in it points to the cited one. */
function actionMeant(
  reading: BlockReading,
  reference: ActionReference,
  pack: Pack,
  cited: Commitment,
): Commitment | undefined {
  if (evidence(reading, reference, cited) > 0) return undefined;
  const ranked = pack.commitments
    .filter(({ kind }) => kind === "action")
    .map((action) => ({ action, score: evidence(reading, reference, action) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  return best && best.score >= enough && best.score > (second?.score ?? 0) ? best.action : undefined;
}

/** Terms and key words of the action in the sentence, outside the reference itself. */
function evidence(reading: BlockReading, reference: ActionReference, action: Commitment): number {
  const sentence = sentenceAt(reading, reference.first);
  const titles = reading.references.filter(({ kind }) => kind === "section");
  const outside = (at: number): boolean =>
    at >= sentence.first &&
    at <= sentence.last &&
    !titles.some(({ first, last }) => first <= at && at <= last);
  const hits = new Set<string>();
  for (const { name, first } of reading.mentions)
    if (outside(first) && action.terms.includes(name.term.id) && name.term.kind !== "organisation")
      hits.add(`term ${name.term.id}`);
  for (const keyword of [...action.keywords.nl, ...action.keywords.en]) {
    const words = wordsOf(keyword);
    if (words.join("").length < 6) continue;
    for (let i = sentence.first; i <= sentence.last; i++) {
      if (!outside(i) || findPhrase(reading.tokens, i, words) < 0) continue;
      if (
        !reading.mentions.some(
          ({ first, last, name }) => first <= i && i <= last && action.terms.includes(name.term.id),
        )
      )
        hits.add(words.join(" "));
    }
  }
  return hits.size;
}
