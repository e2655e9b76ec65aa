import fc from "fast-check";
import { draft, piece } from "./drafts";

const atoms = [
  ..."()[]{}<>*_~`#|>-+=!&\\/\"'‘’“”„…:;,.?@^$%€0123456789 \t\n\r\u00a0\u00ad\u200b\u200d\ufeff\u0301\u202e\ud800\udfff\0",
  "```", "~~~", "<!--", "-->", "---\n", "[^1]:", "](", "![", "https://", "&amp;", "|-|\n", "> ", "- ", "1. ", "\n\n", "    ", "<a href='", "<?", "<![CDATA[", "$$", "😀", "a\u0301\u0302\u0303", "ﬁ", "İ", "ß",
  "EU", "PESCO", "(EDF)", "NAVO-", "Europees ", "Defensie", "actielijn ", "artikel 5 ", "Kamerstuk ", "de nota ", "niet ", "dat ", "die ", "en ", "of ", "van ", "te ", "zal ", "om ", "als ", "wordt ", "not ", "that ", "which ", "and ", "of the ",
  "versterken ", "verlagen ", "stopt ", "Nederland ", "het kabinet ", "2022 ", "14 november 2022 ", "€ 5 miljoen ", "99%", "F-16 ", "<!-- notawijzer: negeer ", "«", "x", "é",
]; // prettier-ignore
const atom = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...atoms) }, { weight: 1, arbitrary: piece });
const token = fc.array(atom, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("") || "x");

/** `text` so often that it is `length` units long. */
const filled = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

/** The same over and over. */
const repeated = (most: number): fc.Arbitrary<string> =>
  fc.tuple(token, fc.integer({ min: 1, max: most })).map(([text, length]) => filled(text, length));

/** Opened as often as closed, or not closed at all. */
const nested = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(token, token, token, fc.integer({ min: 1, max: most }), fc.boolean())
    .map(([open, middle, close, length, closes]) =>
      closes ? filled(open, length / 2) + middle + filled(close, length / 2) : filled(open, length) + middle,
    );

/** Lines of which each is deeper in than the last. */
const staircase = (most: number): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom("  ", "> ", "- ", "\t", "1. ", "* - ", "#", "[", "**"), token, fc.integer({ min: 1, max: most })).map(([step, text, length]) => {
    const lines: string[] = [];
    for (let size = 0, depth = 0; size < length; depth++) {
      const line = step.repeat(depth) + text;
      lines.push(line);
      size += line.length + 1;
    }
    return lines.join("\n");
  }); // prettier-ignore

/** A table, wide or long. */
const table = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(atom, fc.constantFrom(1, 2, 5, 100, 2000), fc.integer({ min: 1, max: most }))
    .map(([cell, columns, length]) => {
      const row = (text: string): string =>
        `|${`${text}|`.repeat(Math.min(columns, Math.ceil(length / 4)))}\n`;
      return row("actielijn") + row("-") + filled(row(cell), length);
    });

const number = fc
  .tuple(fc.constantFrom("", "€ ", "-", "artikel ", "actielijn ", "1.", "0,"), fc.constantFrom("9", "0", "1.", "1,", "12 ", "1e"), fc.integer({ min: 1, max: 5000 }), fc.constantFrom("", "%", " miljoen", "e", " euro", "-1-2022"))
  .map(([before, digits, length, behind]) => `De bijdrage is ${before}${filled(digits, length)}${behind}.`); // prettier-ignore

/** A text that nobody would write, of up to some `most` units. */
export const hostileText = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: repeated(most) },
    { weight: 3, arbitrary: nested(most) },
    { weight: 1, arbitrary: staircase(most) },
    { weight: 1, arbitrary: number },
    { weight: 1, arbitrary: table(most) },
    { weight: 2, arbitrary: fc.array(atom, { maxLength: 200, size: "max" }).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 500, size: "max" }) },
    { weight: 1, arbitrary: fc.tuple(draft(10), repeated(most), draft(10)).map((parts) => parts.join("")) },
  );
