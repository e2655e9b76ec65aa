import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { realPacks } from "./real-packs";

const folder = join(__dirname, "../../../server/src");

/** Words that would tie the code to one note: acronyms, names of its terms, and what its own name is made of. */
const content: ReadonlySet<string> = new Set(
  [
    ...realPacks.flatMap(({ terms, aliases }) => [
      ...[aliases.nl, aliases.en].flatMap(({ names }) => names),
      ...terms.flatMap(({ acronym, altAcronym, prefLabel, altLabel, proper }) => [
        ...[acronym?.nl, acronym?.en, ...altAcronym].filter((form) => form !== undefined && form.length >= 3),
        ...(proper
          ? [prefLabel.nl, prefLabel.en, ...[...altLabel.nl, ...altLabel.en].map(({ form }) => form)]
          : []),
      ]),
    ]),
    "Defensienota",
    "Defensie",
  ].filter((form) => form !== undefined),
);

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...content]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);

/** Names, literals and pieces of templates of a source, each with its line; comments are none of them. */
function leaves(file: ts.SourceFile): readonly { readonly text: string; readonly line: number }[] {
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    let isLeaf = true;
    ts.forEachChild(node, (child) => {
      isLeaf = false;
      visit(child);
    });
    if (!isLeaf) return;
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    found.push({ text: node.getText(file), line });
  };
  visit(file);
  return found;
}

describe("the server's code", () => {
  it("names nothing of a pack", () => {
    assert.ok(content.size > 200);
    const offenders: string[] = [];
    for (const path of readdirSync(folder, { recursive: true }).map(String)) {
      if (!path.endsWith(".ts")) continue;
      const source = readFileSync(join(folder, path), "utf8");
      // Of the few files that name something, also in a comment, the words are looked at one by one.
      if (source.search(anyOf) < 0) continue;
      for (const { text, line } of leaves(ts.createSourceFile(path, source, ts.ScriptTarget.Latest)))
        for (const [name] of text.matchAll(anyOf)) offenders.push(`${path}:${line} ${name}`);
    }
    assert.deepEqual(offenders, []);
  });
});
