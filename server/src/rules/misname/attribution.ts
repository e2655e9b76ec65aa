import type { Name } from "../../knowledge/names";
import type { BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import { listedAs } from "../support/context";
import type { Ownership } from "../../analysis/ownership";
import type { BlockRule, RuleContext } from "../../analysis/rule";
import type { Knowledge } from "../../knowledge/knowledge";
import type { Term } from "../../knowledge/pack";
import { calledOtherwise, misname, written } from "../support/misname";
import { acronymFor, fullName } from "../support/right-form";

const code = "misname/attribution";

/** A name with the wrong owner in it: "het Europees Defensiefonds van de NAVO". */
export const attribution: BlockRule = {
  code,
  severity: "error",
  check: (reading, { knowledge }) => {
    const findings: Finding[] = [];
    for (const { name, first, last } of listedAs(reading, "attribution")) {
      findings.push(ownedByAnother(reading, name, first, last, knowledge));
    }
    for (const ownership of reading.ownerships) {
      const { mention, form } = ownership;
      if (mention.quoted || form === "topic" || form === "possessive" || !isForeign(ownership, knowledge))
        continue;
      findings.push(wronglyOwned(reading, ownership, knowledge));
    }
    for (const { name, first, last, evidence } of reading.slots) {
      if (evidence !== "owner") continue;
      findings.push(ownedByAnother(reading, name, first, last, knowledge));
    }
    return findings;
  },
};

/** Whether the organisation that the text names is certainly not the owner. */
export function isForeign({ mention, owner }: Ownership, knowledge: Knowledge): boolean {
  const { term } = mention.name;
  const right = knowledge.owners.get(term.owner ?? "");
  if (right) return right !== owner.name.term;
  // A forum of countries, or a court by treaty: no organisation owns it.
  return standalone.has(term.kind) && knowledge.owners.get(owner.name.term.owner ?? "") === owner.name.term;
}

const standalone: ReadonlySet<string> = new Set(["forum", "body", "organisation", "unit"]);

/** “Strategisch Kompas van de NAVO”: het Strategisch Kompas is van de EU. Without an organisation that owns it: the name alone. */
function belongsTo(
  reading: BlockReading,
  first: number,
  last: number,
  term: Term,
  owner: Term | undefined,
): Finding["message"] {
  const wrong = written(reading, first, last);
  if (!owner) return calledOtherwise(wrong, fullName(term, reading.lang), term);
  const article = term.article ? `${term.article} ` : "";
  return {
    nl: `“${wrong}”: ${article}${fullName(term, "nl")} is van ${owner.article ?? "de"} ${acronymFor(owner, "nl") ?? fullName(owner, "nl")}.`,
    en: `“${wrong}”: the owner is ${acronymFor(owner, "en") ?? fullName(owner, "en")}.`,
  };
}

function wronglyOwned(
  reading: BlockReading,
  ownership: Ownership,
  knowledge: RuleContext["knowledge"],
): Finding {
  const { mention, first, last } = ownership;
  const { term } = mention.name;
  const owner = knowledge.owners.get(term.owner!);
  if (!owner) return namedAlone(reading, ownership);
  const ownerName = acronymFor(owner, reading.lang) ?? fullName(owner, reading.lang);
  const full = fullName(term, reading.lang);
  const isShort = mention.name.role === "acronym" || mention.name.role === "altAcronym";
  const ownsItself = full.split(/[ -]/).includes(ownerName) && !isShort;
  const repaired = ownsItself ? full : withOwner(reading, ownership, ownerName);
  return misname(reading, {
    code,
    ...mention.name,
    first,
    last,
    form: repaired,
    message: belongsTo(reading, first, last, term, owner),
  });
}

/** The whole stretch is replaced by the right name, which tells the owner or needs none. */
function ownedByAnother(
  reading: BlockReading,
  name: Name,
  first: number,
  last: number,
  knowledge: Knowledge,
): Finding {
  const form = fullName(name.term, reading.lang);
  const owner = knowledge.owners.get(name.term.owner ?? "");
  return misname(reading, {
    code,
    ...name,
    first,
    last,
    form,
    message: belongsTo(reading, first, last, name.term, owner),
  });
}

/** Without the owner: "Joint Expeditionary Force van de NAVO" is the Joint Expeditionary Force. */
function namedAlone(reading: BlockReading, { mention, owner, first, last }: Ownership): Finding {
  const { term } = mention.name;
  const form = written(reading, mention.first, mention.last);
  const article = term.article ? `${term.article} ` : "";
  const message = {
    nl: `“${written(reading, first, last)}”: ${article}${fullName(term, "nl")} is niet van ${owner.name.term.article ?? "de"} ${acronymFor(owner.name.term, "nl") ?? ""}.`,
    en: `“${written(reading, first, last)}”: ${fullName(term, "en")} does not belong to ${acronymFor(owner.name.term, "en") ?? ""}.`,
  };
  return misname(reading, { code, ...mention.name, first, last, form, message });
}

/** Name and owner as they stand, with the right owner in place of the wrong one. */
function withOwner(
  { tokens, content, lang }: BlockReading,
  { owner, first, last }: Ownership,
  right: string,
): string {
  const before = content.text.slice(tokens[first]!.start, tokens[owner.first]!.start);
  const behind = content.text.slice(
    tokens[owner.last]!.end - (owner.rest === "'s" ? 2 : 0),
    tokens[last]!.end,
  );
  const article =
    lang === "en" && isSpelledOut(right) && tokens[owner.first - 1]?.fold !== "the" ? "the " : "";
  return before + article + right + behind;
}

/** Read letter by letter, and so with an article in English (the EU), where it is short or has no vowel inside. */
const isSpelledOut = (acronym: string): boolean => acronym.length <= 3 || !/^.+[AEIOU].*$/.test(acronym);
