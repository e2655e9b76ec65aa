import type { Finding } from "../../analysis/finding";
import type { BlockRule } from "../../analysis/rule";
import { isAcronym, shapeOf, type Name } from "../../knowledge/names";
import type { Mention } from "../../analysis/mentions";
import type { BlockReading } from "../../analysis/block-reading";
import { written } from "../support/misname";
import { acronymFor, fixTo, fullName, replacement } from "../support/right-form";

const code = "style/name-form";

/** A name in another form than government writes: capitals, NATO in Dutch, an inflected name without its article. */
export const nameForm: BlockRule = {
  code,
  severity: "hint",
  check: (reading, { knowledge }) => {
    if (reading.content.kind === "heading") return [];
    const findings: Finding[] = [];
    for (const mention of reading.mentions) {
      const { first, last, quoted } = mention;
      if (quoted || mention.rest) continue;
      const listed = (knowledge.names.hidden.get(shapeOf(reading.tokens, first, last)) ?? []).find(
        (name) =>
          name.kind === "name-form" && name.lang === reading.lang && isWritten(reading, mention, name),
      );
      if (listed && !insideEnglishName(reading, mention))
        findings.push(otherForm(reading, mention, rightForm(listed, reading)));
      else if (mention.exact && mention.name.after && !followsArticle(reading, mention))
        findings.push(otherForm(reading, mention, fullName(mention.name.term, reading.lang)));
    }
    return findings;
  },
};

const isWritten = ({ tokens }: BlockReading, { first }: Mention, { tokens: form }: Name): boolean =>
  form.every(({ text }, k) => tokens[first + k]?.text === text);

/** Full name for a full name, acronym for an acronym: "NATO" becomes NAVO. */
function rightForm({ term, form }: Name, { lang }: BlockReading): string {
  const acronym = acronymFor(term, lang);
  const isShort = !form.includes(" ") && /\p{Lu}/u.test(form.slice(1)) && !form.includes("-");
  return acronym && (isShort || form.length <= 5) ? acronym : fullName(term, lang);
}

/** "NATO Response Force": part of a name that stays English. */
function insideEnglishName({ tokens, lang }: BlockReading, { name, last, first }: Mention): boolean {
  if (lang !== "nl" || !isAcronym(name)) return false;
  const next = tokens[last + 1];
  const before = tokens[first - 1];
  const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}\p{Ll}/u.test(text);
  return (
    (next?.joint === " " && isCapital(next.text)) ||
    (tokens[first]!.joint === " " && isCapital(before?.text) && before?.fold === "of")
  );
}

/** The article before the name, words like "nieuwe" between them left out. */
function followsArticle({ tokens }: BlockReading, { name, first }: Mention): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    if (
      tokens[i]!.fold === name.after ||
      ["dit", "dat", "zijn", "haar", "hun", "ons"].includes(tokens[i]!.fold)
    )
      return true;
    if (tokens[i]!.kind === "punctuation") return false;
  }
  return false;
}

function otherForm(reading: BlockReading, { first, last, name }: Mention, right: string): Finding {
  const text = written(reading, first, last);
  return {
    code,
    severity: "hint",
    start: reading.tokens[first]!.start,
    end: reading.tokens[last]!.end,
    message: {
      nl: `De nota schrijft “${right}”; hier staat “${text}”.`,
      en: `The note writes “${right}”; here it is “${text}”.`,
    },
    fixes:
      reading.tokens[last + 1]?.joint === "-" && right.includes(" ")
        ? []
        : [fixTo(right, replacement(reading.tokens, first, last, right), true)],
    term: name.term.id,
  };
}
