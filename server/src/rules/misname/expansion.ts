import { isAcronymToken, type Definition } from "../../analysis/definitions";
import type { BlockReading } from "../../analysis/block-reading";
import { shiftFinding, type Finding } from "../../analysis/finding";
import { isWithin, namesOf, resembles } from "../../analysis/name-likeness";
import type { BlockRule, DocumentRule, PlacedReading, RuleContext } from "../../analysis/rule";
import { neighbourCells } from "../../analysis/table-row";
import type { Token } from "../../text/tokens";
import { isQuoted } from "../../analysis/quotations";
import type { Name } from "../../knowledge/names";
import { calledOtherwise, misname, nameWithAcronym, renamed, written } from "../support/misname";
import { listedAs, evidenceFor, mentionsOfSentence } from "../support/context";
import { fullName } from "../support/right-form";

const code = "misname/expansion";

/** A full name that does not exist or does not belong to the acronym beside it. */
export const expansion: BlockRule & DocumentRule = {
  code,
  severity: "error",
  check: (reading) => {
    const findings: Finding[] = [];
    for (const definition of reading.definitions) {
      if (isQuoted(reading.quotations, definition.acronym)) continue;
      const name = wronglyExpanded(reading, definition);
      if (name) findings.push(paired(reading, definition, name));
    }
    for (const { name, first, last } of listedAs(reading, "expansion")) {
      if (!isNameLike(reading, name, first, last)) continue;
      findings.push(renamed(reading, code, name, first, last));
    }
    return findings;
  },
  concerns: ({ content, tokens }) =>
    content.cell !== undefined && tokens.length === 1 && isAcronymToken(tokens[0]),
  checkDocument: (blocks, concerned, context) =>
    concerned.flatMap((index) => inRow(blocks, blocks[index]!, index, context)),
};

/** Behind a name these stand in brackets as its owner or place. */
const ownerKinds: ReadonlySet<string> = new Set(["organisation", "body", "place"]);

/** A row of a list of abbreviations: the acronym in one cell, a wrong full name in the next. */
function inRow(
  blocks: readonly PlacedReading[],
  { block, reading }: PlacedReading,
  index: number,
  { knowledge }: RuleContext,
): readonly Finding[] {
  const name = (knowledge.names.acronyms.get(reading.tokens[0]!.text) ?? []).find(
    ({ role, term }) => role === "acronym" && term.quote !== undefined,
  );
  if (!name) return [];
  return neighbourCells(blocks, index)
    .filter(
      ({ block: other, reading: { tokens } }) =>
        other.content.cell!.column > block.content.cell!.column && isWrongName(tokens, name),
    )
    .map((other) => {
      const last = other.reading.tokens.length - 1;
      const form = fullName(name.term, other.reading.lang);
      const message = calledOtherwise(written(other.reading, 0, last), form, name.term);
      return shiftFinding(
        misname(other.reading, { code, ...name, first: 0, last, form, message }),
        other.block.start,
      );
    });
}

/** A name of several words that resembles the real one and is none of the right ones. */
const isWrongName = (tokens: readonly Token[], name: Name): boolean =>
  tokens.length >= 2 &&
  tokens.every((token, i) => token.kind === "word" && (i === 0 ? token.text !== token.fold : true)) &&
  resembles(tokens, 0, tokens.length - 1, [name]) &&
  !namesOf(name).some(
    (words) =>
      words.join(" ") === tokens.map(({ fold }) => fold).join(" ") ||
      isWithin(tokens, 0, tokens.length - 1, words),
  );

/** The name that the acronym stands for, where the full name beside it is certainly another. */
export function wronglyExpanded(
  reading: BlockReading,
  { first, last, mention, known }: Definition,
): Name | undefined {
  const acronyms = known.filter(({ role }) => role === "acronym");
  if (acronyms.length === 0) return undefined;
  // Of what the note does not name the pack may not know all right names.
  if (!mention) return acronyms.find(({ term }) => term.quote !== undefined);
  const { name } = mention;
  const own = known.find(({ term }) => term === name.term);
  const isOwn =
    own !== undefined && (own.lang === name.lang || acronyms.every(({ term }) => term === name.term));
  if (isOwn && own.role === "acronym") return undefined;
  if (name.role === "homonym" || name.role === "acronym" || name.role === "altAcronym") return undefined;
  if (name.role === "hidden") return acronyms.find(({ term }) => term === name.term);
  if (!name.term.proper) return undefined;
  // Two things of the pack: the one that the sentence is otherwise about was meant.
  const isOwner = acronyms.some(({ term }) => ownerKinds.has(term.kind));
  if (isOwner && !ownerKinds.has(name.term.kind)) return undefined;
  const meant = acronyms.find(
    ({ term }) => term.confusedWith.includes(name.term.id) || name.term.confusedWith.includes(term.id),
  );
  if (own && !meant) return undefined;
  const candidate = meant ?? acronyms[0]!;
  const forAcronym = evidenceFor(reading, candidate.term, first, last + 2);
  const forName = evidenceFor(reading, name.term, first, last + 2);
  if (forAcronym !== forName) return forAcronym > forName ? candidate : undefined;
  if (own) return undefined;
  const onlyAcronymInNote = candidate.term.quote !== undefined && name.term.quote === undefined;
  return onlyAcronymInNote || !name.term.acronym ? candidate : undefined;
}

function paired(reading: BlockReading, { first, last, acronym }: Definition, name: Name): Finding {
  const bracketed = reading.tokens[acronym + 1]?.text === ")" && acronym > last;
  const wrong = written(reading, first, last);
  const right = fullName(name.term, reading.lang);
  const message = {
    nl: `“${name.form}” staat voor “${right}”, niet voor “${wrong}”.`,
    en: `“${name.form}” stands for “${right}”, not for “${wrong}”.`,
  };
  return bracketed
    ? misname(reading, {
        code,
        ...name,
        first,
        last: acronym + 1,
        form: nameWithAcronym(name.term, reading),
        message,
      })
    : misname(reading, { code, ...name, first, last, form: right, message });
}

/** "Een Europees fonds voor vrede" is no name: in lower case, and the acronym is not beside it. */
function isNameLike(
  reading: BlockReading,
  { term, tokens: form }: Name,
  first: number,
  last: number,
): boolean {
  if (!term.proper || first === last || !form.slice(1).some(({ text, fold }) => text !== fold)) return true;
  const { tokens } = reading;
  const asName = tokens[first]!.text !== tokens[first]!.fold || form[0]!.text === form[0]!.fold;
  if (asName && tokens.slice(first + 1, last + 1).some(({ text, fold }) => text !== fold)) return true;
  return mentionsOfSentence(reading, first).some(({ name }) => name.term === term && name.role === "acronym");
}
