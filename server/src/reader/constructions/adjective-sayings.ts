import type { Denotation } from "../model/denotation";
import { forceOf, type Effect } from "../model/effects";
import type { AdjectiveEntry, NounClass } from "../words/lexicon-entries";
import type { Phrase } from "../model/phrase";

/** What an adjective says of its subject: "is hoger", "is overbodig". */
export interface AdjectiveSaying {
  readonly class: NounClass;
  readonly change?: Effect["change"];
  readonly positive: boolean;
  readonly comparative: boolean;
}

/** "Een hogere bijdrage is wenselijk" only wishes for it; that it is welcome or wise judges what is done. */
export const isWish = ({ lemma }: AdjectiveEntry): boolean => wished.has(lemma);

const wished = new Set(["wenselijk", "gewenst", "nastrevenswaardig", "desirable", "wanted"]);

export function ofAdjective(phrase: Phrase): AdjectiveSaying | undefined {
  const own = phrase.adjectives.at(-1);
  if (!own) return undefined;
  const { class: kind } = own.entry;
  if (own.degree === "comparative" || phrase.comparative) {
    const direction =
      phrase.comparative ??
      (kind === "UP" || kind === "GOOD" ? "up" : kind === "DOWN" || kind === "BAD" ? "down" : undefined);
    if (direction)
      return {
        class: direction === "up" ? "UP" : "DOWN",
        change: direction,
        positive: true,
        comparative: true,
      };
  }
  switch (kind) {
    case "SAME":
      return { class: "KEEP", change: "same", positive: true, comparative: false };
    case "WANTED":
      if (isWish(own.entry)) return { class: "INTEND", change: "do", positive: true, comparative: false };
      return { class: "REQUIRE", change: "do", positive: true, comparative: false };
    case "NEEDED":
      return { class: "REQUIRE", change: "do", positive: true, comparative: false };
    case "POSSIBLE":
      return { class: "CONSIDER", change: "do", positive: true, comparative: false };
    case "UNNEEDED":
    case "UNWANTED":
    case "IMPOSSIBLE":
      return { class: "REJECT", change: "do", positive: false, comparative: false };
    default:
      return undefined;
  }
}

/** What it says of a thing, where its subject names no event. */
export function thingChange(said: AdjectiveSaying, theme: Denotation): Effect | undefined {
  // "Een hogere bijdrage is overbodig."
  const change = said.comparative ? said.change : (theme.comparative?.direction ?? said.change);
  return change ? { change, positive: said.positive, force: forceOf(said.class, undefined) } : undefined;
}
