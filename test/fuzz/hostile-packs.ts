import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { SourceFile } from "../../server/src/knowledge/load-pack";

const folder = join(__dirname, "../support/packs/rivierennota-2023");
const files: readonly SourceFile[] = readdirSync(folder).map((path) => ({
  path,
  text: readFileSync(join(folder, path), "utf8"),
}));

/** What somebody who means harm writes where a name, a definition or a quotation is wanted. */
export const hostileWords = [
  "[klik](command:workbench.action.terminal.new)", "](command:notawijzer.toonPassage?%5B%22file:///etc/passwd%22%5D)", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>",
  "![x](https://kwaad.test/p.png)", "<https://kwaad.test>", "https://kwaad.test/x", "www.kwaad.test", "javascript:alert(1)", "$(gear) $(sync~spin)", "|a|b|\n|-|-|", "# kop", "- [ ] taak", "> citaat",
  "`code`", "~~~", "```\nx\n```", "[a]: command:x", "[a][b]", "&lt;b&gt;", "\\[x\\](command:x)", "*vet* _schuin_ **dik**", "<!-- x -->", "<a href='command:x'>x</a>", "a\u202eb", "\u0000", "\n\n# kop\n\n", "“‘’”", '"><b>', "'\"",
  "{{x}}", "${x}", "%0a", "\u001b[31m", "x@kwaad.test", "file:///etc/passwd", "vscode://x", "[x](<command:x>)", "[x](command:x 'y')", "1. een", "---", "***", "  \n", "\t\tcode",
] as const; // prettier-ignore

const values = [
  "", "~", "null", "true", "0", "-1", "1e999", "0x10", "[]", "{}", "[[[]]]", "{a: 1}", "9".repeat(400), "&a x", "*a", "!!js/function 'x'", "!!binary x", "!<tag:x> y", "<<: *a", "? x", ">\n  a\n  b", "|\n  a", "../../etc/passwd",
  "/etc/passwd", "C:\\x", "note.md/../../x", "__proto__", "constructor", "toString", "2022-13-45", "x".repeat(3000), "- ".repeat(200), "[".repeat(300), "{a: ".repeat(60), "'", '"', "@x", "`x`", "%", "a: b: c", "+", "a + b + c", " + ", "niet", "e", "de", "a b",
] as const; // prettier-ignore

const value = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...values) },
  { weight: 4, arbitrary: fc.constantFrom(...hostileWords).map((words) => JSON.stringify(words)) },
  { weight: 1, arbitrary: fc.constantFrom(...hostileWords) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
);

interface Change {
  readonly file: number;
  readonly kind: "value" | "drop" | "double" | "swap" | "cut" | "insert" | "all";
  readonly at: number;
  readonly value: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  file: fc.nat({ max: files.length - 1 }),
  kind: fc.constantFrom<Change["kind"]>("value", "value", "value", "value", "drop", "double", "swap", "cut", "insert", "all"), // prettier-ignore
  at: fc.nat(),
  value,
});

/** The text behind the colon or dash of a line, and that of quotation marks and lists in it, made another. */
function withValue(line: string, at: number, to: string): string {
  const inner = [...line.matchAll(/(?<=(?:[:[,{-] |\[))[^\s[\]{},:][^[\]{},:]*(?=$|[\]},])/g)];
  const found = inner[at % Math.max(1, inner.length)];
  return found ? line.slice(0, found.index) + to + line.slice(found.index + found[0].length) : line;
}

function changed(text: string, { kind, at, value: to }: Change): string {
  const lines = text.split("\n");
  const i = at % lines.length;
  switch (kind) {
    case "value":
      return lines.with(i, withValue(lines[i]!, at, to)).join("\n");
    case "drop":
      return lines.toSpliced(i, 1 + (at % 5)).join("\n");
    case "double":
      return lines.toSpliced(i, 0, ...lines.slice(i, i + 1 + (at % 12))).join("\n");
    case "swap": {
      const j = (at >> 4) % lines.length;
      return lines.with(i, lines[j]!).with(j, lines[i]!).join("\n");
    }
    case "cut":
      return at % 7 === 0 ? text.slice(0, at % text.length) : text;
    case "insert":
      return lines.toSpliced(i, 0, to).join("\n");
    case "all":
      return at % 5 === 0 ? to : text;
  }
}

/** The files of a pack that somebody has been at. */
export const hostilePack: fc.Arbitrary<readonly SourceFile[]> = fc
  .array(change, { minLength: 1, maxLength: 12, size: "max" })
  .map((changes) => {
    const texts = files.map(({ text }) => text);
    for (const one of changes) texts[one.file] = changed(texts[one.file]!, one);
    return files.map(({ path }, index) => ({ path, text: texts[index]! }));
  });

/** The same files with hostile words in every place where text may stand, so that they load. */
export const hostileTexts: fc.Arbitrary<readonly SourceFile[]> = fc
  .shuffledSubarray([...hostileWords], { minLength: hostileWords.length })
  .map((words) => {
    let used = 0;
    // `title`, `definition` and the like of the head, the terms, the topics and the commitments; ids and quotations stay.
    const free =
      /^(\s*(?:- )?(?:title|titleEn|publisher|nl|en|source|form|text|inNote|reference|prefLabel|head|acronym|name)): (?![[{|>])(.*)$/;
    const flow = /(?<=[{,] (?:nl|en|form|title): )[^,{}[\]]+/g;
    const next = (was: string): string =>
      JSON.stringify(`${words[used++ % words.length]} ${was.trim().replace(/^["']|["']$/g, "")}`);
    return files.map(({ path, text }) => ({
      path,
      text: !path.endsWith(".yaml")
        ? text
        : text
            .split("\n")
            .map((line) => {
              const found = free.exec(line);
              const isId = /source: (?:nota|extern)|kind:|id:/.test(line);
              if (isId) return line;
              return found ? `${found[1]}: ${next(found[2]!)}` : line.replace(flow, next);
            })
            .join("\n"),
    }));
  });
