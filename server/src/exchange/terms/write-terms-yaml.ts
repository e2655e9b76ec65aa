import { stringify } from "yaml";
import { languages, type TermEntry } from "./term-entry";

/** The terms.yaml of a pack. `origin`: the name of the file that they come from. */
export function writeTermsYaml(entries: readonly TermEntry[], origin: string): string {
  const head = `# ${origin.replace(/\s+/g, " ")}\n`;
  if (entries.length === 0) return `${head}[]\n`;
  return `${head}${entries.map((entry) => `\n${stringify([sourceOf(entry)], { lineWidth: 0 })}`).join("")}`;
}

/** As terms.yaml has it: what says nothing is left out. */
function sourceOf(entry: TermEntry): Readonly<Record<string, unknown>> {
  const { acronym, hiddenLabel, definition } = entry;
  const list = (name: string, values: readonly unknown[]) => (values.length > 0 ? { [name]: values } : {});
  const lists = (name: "altLabel" | "plural") => {
    const filled = languages.filter((lang) => entry[name][lang].length > 0);
    return filled.length > 0
      ? { [name]: Object.fromEntries(filled.map((lang) => [lang, entry[name][lang]])) }
      : {};
  };
  const short = acronym.nl !== undefined && acronym.nl === acronym.en ? acronym.nl : acronym;
  return {
    id: entry.id,
    prefLabel: entry.prefLabel,
    ...(Object.keys(acronym).length > 0 && { acronym: short }),
    ...list("altAcronym", entry.altAcronym),
    ...lists("altLabel"),
    ...lists("plural"),
    ...(entry.article && { article: entry.article }),
    ...list(
      "hiddenLabel",
      hiddenLabel.map(({ form, kind, lang }) => ({ form, kind, ...(lang === "en" && { lang }) })),
    ),
    ...list("confusedWith", entry.confusedWith),
    ...(entry.owner !== undefined && { owner: entry.owner }),
    ...(entry.kind !== undefined && { kind: entry.kind }),
    ...(entry.proper && { proper: true }),
    ...(definition && { definition }),
    ...list("related", entry.related),
    ...list("keywords", entry.keywords),
  };
}
