import type { BlockReading } from "../../analysis/block-reading";
import type { Finding } from "../../analysis/finding";
import { readOwnerships, type Ownership } from "../../analysis/ownership";
import type { BlockRule, RuleContext } from "../../analysis/rule";
import type { Knowledge } from "../../knowledge/knowledge";
import type { Term } from "../../knowledge/pack";
import { misname, written } from "../support/misname";
import { acronymFor, fullName } from "../support/right-form";

const code = "misname/attribution";

/** A name with the wrong owner in it: "het Europees Defensiefonds van de NAVO". */
export const attribution: BlockRule = {
  code,
  severity: "error",
  check: (reading, { knowledge }) => {
    const findings: Finding[] = [];
    for (const { name, first, last, quoted } of reading.mentions) {
      if (quoted || name.role !== "hidden" || name.kind !== "attribution") continue;
      const form = fullName(name.term, reading.lang);
      findings.push(
        misname(reading, {
          code,
          ...name,
          first,
          last,
          form,
          message: belongsTo(reading, first, last, name.term),
        }),
      );
    }
    for (const ownership of readOwnerships(reading, knowledge)) {
      const { mention, form } = ownership;
      if (mention.quoted || form === "topic" || form === "possessive" || !isForeign(ownership, knowledge))
        continue;
      findings.push(wronglyOwned(reading, ownership, knowledge));
    }
    return findings;
  },
};

/** Whether the organisation that the text names is certainly not the owner. */
export function isForeign({ mention, owner }: Ownership, knowledge: Knowledge): boolean {
  const right = knowledge.owners.get(mention.name.term.owner ?? "");
  return right !== undefined && right !== owner.name.term;
}

const belongsTo = (reading: BlockReading, first: number, last: number, term: Term): Finding["message"] => ({
  nl: `“${written(reading, first, last)}”: ${fullName(term, "nl")} is van de ${term.owner}.`,
  en: `“${written(reading, first, last)}”: ${fullName(term, "en")} belongs to the ${term.owner}.`,
});

function wronglyOwned(
  reading: BlockReading,
  ownership: Ownership,
  knowledge: RuleContext["knowledge"],
): Finding {
  const { mention, first, last, form } = ownership;
  const { term } = mention.name;
  const name = written(reading, mention.first, mention.last);
  const owner = knowledge.owners.get(term.owner!)!;
  const ownerName = acronymFor(owner, reading.lang) ?? fullName(owner, reading.lang);
  const full = fullName(term, reading.lang);
  const ownsItself = full.split(/[ -]/).includes(ownerName);
  const isShort = mention.name.role === "acronym" || mention.name.role === "altAcronym";
  const repaired =
    ownsItself && !isShort
      ? full
      : form === "compound"
        ? isShort
          ? `${ownerName}-${name}`
          : name
        : reading.lang === "nl"
          ? `${name} van de ${ownerName}`
          : `${name} of ${ownerName === "EU" ? "the " : ""}${ownerName}`;
  return misname(reading, {
    code,
    ...mention.name,
    first,
    last,
    form: repaired,
    message: belongsTo(reading, first, last, term),
  });
}
