import type { Rule } from "../analysis/rule";
import type { Language } from "../language/language";
import type { Io } from "./io";
import { explainClaimsOf } from "./explain-claims";
import { commonSpecs, knowledgeSpecs, nearest, readOptions, type OptionSpecs } from "./options";
import type { RuleDescription } from "./report";
import { describeRules, pageOf, plainLine, readRulePages, titleOf } from "./rule-pages";
import { painter, widthOf, wrap, type Paint } from "./terminal";
import { textsIn } from "./texts";
import { exitCodes, WrongUse } from "./trouble";

export const explainSpecs: OptionSpecs = {
  ...commonSpecs,
  ...knowledgeSpecs,
  claims: { type: "value" },
  json: { type: "switch" },
};

/**
 * `notawijzer explain`: a rule's page; for a family or without a code the list of rules; with `--claims` how a sentence is
 * read. The answer is the exit code.
 */
export async function explain(args: readonly string[], rules: readonly Rule[], io: Io): Promise<number> {
  const options = readOptions(args, explainSpecs);
  const sentence = options.value("claims");
  if (sentence !== undefined) {
    if (options.positionals.length > 0)
      throw new WrongUse({
        nl: "Zet de zin bij --claims tussen aanhalingstekens, en noem daarnaast geen regel.",
        en: "Put the sentence of --claims between quotation marks, and name no rule beside it.",
      });
    return explainClaimsOf(sentence, options, rules, io);
  }
  for (const name of ["json", "config", "pack"])
    if (options.has(name))
      throw new WrongUse({
        nl: `--${name} hoort bij --claims.`,
        en: `--${name} goes with --claims.`,
      });
  const lang = (options.value("lang") ?? "nl") as Language;
  const paint = painter(io.out, io, options.has("no-color"));
  const width = widthOf(io.out);
  const pages = await readRulePages(io);
  const [code, ...more] = options.positionals;
  if (more.length > 0) throw new WrongUse({ nl: "Noem één regel tegelijk.", en: "Name one rule at a time." });

  const listed = code === undefined ? rules : rules.filter((rule) => rule.code.startsWith(`${code}/`));
  if (listed.length > 0) {
    io.out.write(listRules(describeRules(listed, pages, lang), lang, width));
    return exitCodes.clean;
  }
  const page = pageOf(pages, code!, lang);
  if (page === undefined) {
    const codes = [...new Set([...rules.map((rule) => rule.code), ...Object.keys(pages)])];
    const near = nearest(code!, codes) ?? codes.find((known) => known.split("/")[1] === code);
    throw new WrongUse({
      nl: `De regel ${code} bestaat niet.${near ? ` Bedoelt u ${near}?` : ""}`,
      en: `There is no rule ${code}.${near ? ` Did you mean ${near}?` : ""}`,
    });
  }
  io.out.write(`${renderPage(page, paint, width)}\n`);
  return exitCodes.clean;
}

function listRules(rules: readonly RuleDescription[], lang: Language, width: number): string {
  const column = Math.max(...rules.map(({ code }) => code.length));
  const list = rules.map(({ code, page }) =>
    wrap((page && titleOf(page)) || "–", width, `  ${code.padEnd(column)}  `, " ".repeat(column + 4)),
  );
  return `${list.join("\n")}\n\n${textsIn(lang).rulesList}\n`;
}

/** A page for the terminal: headings set off, paragraphs wrapped, code and lists as they stand. */
export function renderPage(page: string, paint: Paint, width: number): string {
  let fenced = false;
  const parts: string[] = [];
  let paragraph: string[] = [];
  const end = (): void => {
    if (paragraph.length > 0) parts.push(wrap(plainLine(paragraph.join(" ")), width));
    paragraph = [];
  };
  for (const line of page.trim().split("\n")) {
    if (/^[ \t]*(?:```|~~~)/.test(line)) {
      end();
      fenced = !fenced;
    } else if (fenced) parts.push(`    ${line}`);
    else if (/^[ \t]*<!--.*-->[ \t]*$/.test(line)) end();
    else if (line.trim() === "") {
      end();
      if (parts.at(-1) !== "") parts.push("");
    } else if (/^#{1,6}[ \t]/.test(line)) {
      end();
      parts.push(paint("bold", plainLine(line)));
    } else {
      const item = /^([ \t]*(?:[-*+]|\d+\.|>)[ \t]+)(.*)$/.exec(line);
      if (item) {
        end();
        parts.push(wrap(plainLine(item[2]!), width, item[1], " ".repeat(item[1]!.length)));
      } else if (/^[ \t]*\|/.test(line)) {
        end();
        parts.push(plainLine(line));
      } else paragraph.push(line.trim());
    }
  }
  end();
  return parts.join("\n").trimEnd();
}
