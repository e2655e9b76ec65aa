import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../../server/src/language/language";
import type { Claim } from "../../../server/src/reader/model/claim";
import { readSentence } from "../../../server/src/reader/read-sentence";
import { readValues } from "../../../server/src/language/typed-values";
import type { ActorHit, TopicHit } from "../../../server/src/reader/words/sentence-words";
import { readTokens } from "../../../server/src/text/tokens";

/** Two sentences that differ in one word or turn, each with what the reader should say of the object in it. */
export interface Pair {
  readonly class: string;
  readonly frame: string;
  readonly a: readonly [sentence: string, claim: string];
  readonly b: readonly [sentence: string, claim: string];
}

const folder = join(__dirname, "../../language");

export const pairFiles = (lang: Language): readonly string[] =>
  readdirSync(join(folder, `${lang}-pairs`)).sort();

export const readPairs = (lang: Language, file: string): readonly Pair[] =>
  JSON.parse(readFileSync(join(folder, `${lang}-pairs`, file), "utf8")) as readonly Pair[];

/** What the pairs speak of; each is a topic of its own. */
const objects: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(["fonds", "programma", "missie", "verbond"]),
  en: new Set(["fund", "programme", "mission", "alliance"]),
};

/** Reads a sentence with the objects of the pairs for topics, and the countries that it names for actors. */
export function readPairSentence(text: string, lang: Language): readonly Claim[] {
  const tokens = readTokens({ text, masks: [] });
  const topics = tokens.flatMap(({ fold }, i): TopicHit[] =>
    objects[lang].has(fold) ? [{ id: fold, first: i, last: i }] : [],
  );
  const actors = readValues(tokens, 0, tokens.length - 1, lang).flatMap((value): ActorHit[] => {
    if (value.type !== "country" && value.type !== "organisation") return [];
    if (value.type === "country" && value.form === "adjective") return [];
    const side = value.value === "NL" ? "own" : "other";
    return [{ id: String(value.value), side, kind: value.type, first: value.first, last: value.last }];
  });
  return readSentence({ lang, tokens, topics, actors, isQuoted: () => false }).claims;
}

const forces = new Set(["wants", "aims", "explores", "considers"]);
const adverse = new Set(["down", "stop", "leave", "delay"]);

/** A claim in short: "up", "not down", "explores up", "slightly up". What is hedged is only considered. */
function shortClaim({ positive, force, change, hedges, slight, seldom, narrowed }: Claim): string {
  const weak = forces.has(force) ? force : hedges.length > 0 ? "considers" : undefined;
  const isSmall = positive && change === "up" && (slight ?? seldom ?? narrowed) !== undefined;
  const how = weak ?? (isSmall ? "slightly" : undefined);
  return `${positive ? "" : "not "}${how ? `${how} ` : ""}${change === "same" ? "keep" : change}`;
}

/** What a sentence claims of the objects: all that nothing keeps from being held and that is the own side's or nobody's. */
export const heldClaims = (claims: readonly Claim[]): readonly string[] =>
  claims
    .filter(
      ({ gates, object, actor }) =>
        gates.length === 0 &&
        object.topics.length + object.nearTopics.length > 0 &&
        (actor.side === "own" || actor.side === "none" || actor.side === "thing"),
    )
    .map(shortClaim);

/** A wish that is denied is denied, however strong it was. */
const denied = (claim: string): string => claim.replace(/^not (?:wants|aims|explores|considers) /u, "not ");

/** Whether the claims are what the pair expects: this claim among them, and none that says the opposite. */
export function agrees(held: readonly string[], expected: string): boolean {
  if (expected === "none") return held.length === 0;
  const wanted = denied(expected);
  // How much is only told where the pair is about that.
  const short = (claim: string): string =>
    expected.startsWith("slightly ") ? claim : claim.replace(/^slightly /u, "");
  return (
    held.some((claim) => short(denied(claim)) === wanted) &&
    held.every((claim) => isAdverse(claim) === isAdverse(expected))
  );
}

function isAdverse(claim: string): boolean {
  const words = claim.split(" ");
  return adverse.has(words.at(-1)!) !== (words[0] === "not");
}
