import { parseArgs } from "node:util";
import { editDistance } from "../language/edit-distance";
import type { LocalText } from "../knowledge/problem";
import type { Language } from "../language/language";
import type { ConfigurationOptions } from "./configuration";
import { WrongUse } from "./trouble";

export interface OptionSpec {
  /** A switch has no value; a list may be given more than once. */
  readonly type: "switch" | "value" | "list";
  /** What may be given; absent: anything. */
  readonly values?: readonly string[];
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export interface Options {
  readonly has: (name: string) => boolean;
  readonly value: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
  readonly positionals: readonly string[];
}

/** Options that every command takes. */
export const commonSpecs: OptionSpecs = {
  lang: { type: "value", values: ["nl", "en"] },
  "no-color": { type: "switch" },
  help: { type: "switch" },
};

export const knowledgeSpecs: OptionSpecs = {
  config: { type: "value" },
  pack: { type: "list" },
};

/** Reads a command line. @throws WrongUse on an unknown option, a missing or an unknown value. */
export function readOptions(args: readonly string[], specs: OptionSpecs): Options {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries([
      ...Object.entries(specs).map(([name, { type }]) => [
        name,
        type === "switch" ? { type: "boolean" as const } : { type: "string" as const, multiple: true },
      ]),
      ["help", { type: "boolean" as const, short: "h" }],
    ]) as Record<string, { type: "boolean" | "string" }>,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const spec = specs[name];
    if (!spec || (rawName.startsWith("-") && !rawName.startsWith("--") && rawName !== "-h"))
      throw unknownOption(rawName, specs);
    if (spec.type === "switch") {
      if (value !== undefined) throw wrong(`${rawName} heeft geen waarde.`, `${rawName} takes no value.`);
      values.set(name, []);
      continue;
    }
    if (value === undefined || value === "" || (!inlineValue && /^--?[a-z]/.test(value)))
      throw wrong(`Bij ${rawName} ontbreekt een waarde.`, `${rawName} lacks its value.`);
    if (spec.values && !spec.values.includes(value)) throw unknownValue(rawName, value, spec.values);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return {
    has: (name) => values.has(name),
    value: (name) => values.get(name)?.at(-1),
    list: (name) => values.get(name) ?? [],
    positionals,
  };
}

export const configurationOptions = ({ value, list }: Options): ConfigurationOptions => {
  const config = value("config");
  const lang = value("lang");
  return {
    packs: list("pack"),
    ...(config !== undefined && { config }),
    ...(lang !== undefined && { lang: lang as Language }),
  };
};

const wrong = (nl: string, en: string): WrongUse => new WrongUse({ nl, en });

function unknownOption(rawName: string, specs: OptionSpecs): WrongUse {
  const near = nearest(rawName.replace(/^-+/, ""), Object.keys(specs));
  return wrong(
    `De optie ${rawName} bestaat niet.${near ? ` Bedoelt u --${near}?` : ""}`,
    `There is no option ${rawName}.${near ? ` Did you mean --${near}?` : ""}`,
  );
}

function unknownValue(rawName: string, value: string, values: readonly string[]): WrongUse {
  const list = values.join(", ");
  return wrong(
    `${rawName} kent “${value}” niet; kies uit ${list}.`,
    `${rawName} does not know “${value}”; choose from ${list}.`,
  );
}

/** The candidate that is at most two slips away, or undefined. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(written, candidate, 2) }))
    .filter(({ candidate, distance }) => distance <= 2 && distance < candidate.length - 1)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** The text in the language of a command line, also of one that could not be read. */
export function spokenText(text: LocalText, args: readonly string[]): string {
  const at = args.lastIndexOf("--lang");
  const lang = at >= 0 ? args[at + 1] : args.findLast((arg) => arg.startsWith("--lang="))?.slice(7);
  return lang === "en" ? text.en : text.nl;
}
