import fc from "fast-check";
import { realPacks } from "../support/real-pack";
import { readPassages } from "../accuracy/passages";

/** What a draft consists of: marks of Markdown, names right and wrong, and sentences about what a note promises. */
const marks = [
  "\n", "\n\n", "\n\n", "\r\n", "# Kop\n", "## ", "- punt ", "1. ", "> ", "`code` ", "```\n", "|a|b|\n|-|-|\n|c|d|\n", "---\n", "---\ndatum: 1-3-2023\n---\n",
  "<!-- notawijzer: negeer misname -->", "<!-- notawijzer: negeer misname/compound – proef -->", "[naam](adres)", "[^1]", "\n[^1]: noot\n", "**vet** ", "https://voorbeeld.test/a ",
  "‘", "’ ", "“", "” ", "(", ") ", ". ", ", ", ": ", "; ", "é", "e\u0301", "😀", "\u00a0", "\u00ad", "\u200b", "\ufeff", "\ud800", "\u202e", "\t", "\0",
]; // prettier-ignore

const names = realPacks().flatMap(({ terms }) =>
  terms.flatMap(({ prefLabel, acronym, hiddenLabel }) => [
    ...Object.values(prefLabel),
    ...Object.values(acronym ?? {}),
    ...hiddenLabel.map(({ form }) => form),
  ]),
);
export const sentences = [...readPassages("claims.jsonl"), ...readPassages("adversarial.jsonl")].map(
  ({ text }) => text,
);
const quotations = realPacks().flatMap(({ commitments }) => commitments.map(({ quote }) => quote));
const references = [
  "actielijn 2 ",
  "actielijn 5, actie 1 ",
  "de Defensienota 2022 ",
  "Kamerstuk 36 124, nr. 1 ",
  "de nota noemt ",
];

/** A stretch of a draft. */
export const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...marks) },
  { weight: 3, arbitrary: fc.constantFrom(...names).map((name) => `${name} `) },
  { weight: 3, arbitrary: fc.constantFrom(...sentences).map((text) => `${text} `) },
  { weight: 1, arbitrary: fc.constantFrom(...quotations).map((text) => `“${text}” `) },
  { weight: 1, arbitrary: fc.constantFrom(...references) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: "binary" }) },
);

/** A draft of at most `most` pieces. */
export const draft = (most: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength: most, size: "max" }).map((pieces) => pieces.join(""));

/** A change of a text: `at` and `length` are taken within what the text then is. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  length: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 3 }) }, fc.nat({ max: 80 }), fc.nat({ max: 3000 })),
  text: fc.oneof(
    { weight: 2, arbitrary: fc.constant("") },
    { weight: 2, arbitrary: fc.constantFrom(..."aeno .,-@(\n") },
    { weight: 4, arbitrary: piece },
    { weight: 1, arbitrary: draft(6) },
  ),
});

/** Where an edit applies in a text. */
export function stretchOf(
  { at, length }: Edit,
  text: string,
): { readonly from: number; readonly to: number } {
  const from = apart(text, at % (text.length + 1));
  return { from, to: Math.max(from, apart(text, Math.min(text.length, from + length))) };
}

/** The offset, or the one before it where it stands between a carriage return and its line feed: no position is there. */
const apart = (text: string, offset: number): number =>
  text[offset - 1] === "\r" && text[offset] === "\n" ? offset - 1 : offset;

export const applied = (text: string, edit: Edit): string => {
  const { from, to } = stretchOf(edit, text);
  return text.slice(0, from) + edit.text + text.slice(to);
};

/** The position of an offset, by the protocol's own account of lines. */
export function positionAt(
  text: string,
  offset: number,
): { readonly line: number; readonly character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  // A carriage return that its line feed follows ends no line yet.
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
