import { join } from "node:path";
import type { Rule } from "../analysis/rule";
import type { Language } from "../language/language";
import type { Io } from "./io";
import type { RuleDescription } from "./report";

/** Pages by rule code, in the languages that there are. */
export type RulePages = Readonly<Record<string, Partial<Readonly<Record<Language, string>>>>>;

/** The pages that are shipped; none where they cannot be read. */
export async function readRulePages({ assets, files }: Io): Promise<RulePages> {
  try {
    return JSON.parse(
      Buffer.from(await files.read(join(assets, "rules.json"))).toString("utf8"),
    ) as RulePages;
  } catch {
    return {};
  }
}

export const pageOf = (pages: RulePages, code: string, lang: Language): string | undefined =>
  pages[code]?.[lang] ?? pages[code]?.nl;

export const describeRules = (
  rules: readonly Rule[],
  pages: RulePages,
  lang: Language,
): readonly RuleDescription[] =>
  rules.map(({ code, severity }) => {
    const page = pageOf(pages, code, lang);
    return { code, severity, ...(page !== undefined && { page }) };
  });

/** The page's first heading without the code before its dash, or undefined. */
export function titleOf(page: string): string | undefined {
  const heading = /^#[ \t]+(.+)$/m.exec(page);
  return heading ? plainLine(heading[1]!).replace(/^[a-z]+\/[a-z-]+ [–-] /, "") : undefined;
}

/** The first sentence of the page's first paragraph that is more than a label with a value ("Ernst: fout."). */
export function firstSentence(page: string): string | undefined {
  const paragraph = page
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .find((part) => part !== "" && !/^(?:#|<!--|[-*+>|]|```|---|\p{Lu}\p{Ll}+: \S+$)/u.test(part));
  return paragraph && plainLine(/^[\s\S]*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph);
}

/** The page without its Markdown marks. */
export const plainPage = (page: string): string => page.split("\n").map(plainLine).join("\n").trim();

/** Marks of headings, emphasis, code and links taken off. */
export const plainLine = (line: string): string =>
  line
    .replace(/^#{1,6}[ \t]+/, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\*\*|`/g, "")
    .replace(/(^|[\s(“‘])[*_](\S(?:.*?\S)?)[*_](?=[\s).,;:!?”’]|$)/g, "$1$2")
    .replace(/[ \t]*\n[ \t]*/g, " ");
