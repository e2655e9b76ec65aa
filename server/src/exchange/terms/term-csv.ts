import type { LocalText } from "../../knowledge/problem";
import type { MisnameKind } from "../../knowledge/pack";
import type { Language } from "../../language/language";
import { Refused } from "../refused";
import { csvRow, plainField, readCsv, safeField, type CsvRow } from "./csv";
import { kindOfWrongForm, languages, once, type TermEntry, type TermSet } from "./term-entry";
import { checkForms, checkTermCount } from "./term-limits";
import { withIds, type RawTerm, type TermReader } from "./term-reader";

const columns = [
  "id", "prefLabel_nl", "prefLabel_en", "acronym_nl", "acronym_en", "altAcronym", "altLabel_nl", "altLabel_en", "plural_nl",
  "plural_en", "hiddenLabel_nl", "hiddenLabel_en", "definition_nl", "definition_en", "definitionSource", "definitionUrl", "related",
  "confusedWith", "kind", "owner", "article", "proper", "keywords",
] as const; // prettier-ignore

type Column = (typeof columns)[number];

const kinds: readonly MisnameKind[] = ["expansion", "acronym", "spelling", "compound", "name-form"];

/** A row for each term, in pieces, for spreadsheets: several values of one field are separated by `|`. */
export function* writeTermCsv({ entries }: TermSet): Generator<string> {
  // A byte order mark is how spreadsheets know UTF-8.
  yield `\ufeff${csvRow(columns)}`;
  for (const entry of entries) {
    const fields = fieldsOf(entry);
    yield csvRow(columns.map((column) => safeField(fields[column])));
  }
}

function fieldsOf(entry: TermEntry): Readonly<Record<Column, string>> {
  const { prefLabel, acronym, altLabel, plural, definition, hiddenLabel } = entry;
  const hidden = (lang: Language): string =>
    joined(hiddenLabel.filter((own) => own.lang === lang).map(({ form, kind }) => `${kind}: ${form}`));
  return {
    id: entry.id,
    prefLabel_nl: prefLabel.nl ?? "",
    prefLabel_en: prefLabel.en ?? "",
    acronym_nl: acronym.nl ?? "",
    acronym_en: acronym.en ?? "",
    altAcronym: joined(entry.altAcronym),
    altLabel_nl: joined(altLabel.nl),
    altLabel_en: joined(altLabel.en),
    plural_nl: joined(plural.nl),
    plural_en: joined(plural.en),
    hiddenLabel_nl: hidden("nl"),
    hiddenLabel_en: hidden("en"),
    definition_nl: definition?.nl ?? "",
    definition_en: definition?.en ?? "",
    definitionSource: definition?.source ?? "",
    definitionUrl: definition?.url ?? "",
    related: joined(entry.related),
    confusedWith: joined(entry.confusedWith),
    kind: entry.kind ?? "",
    owner: entry.owner ?? "",
    article: entry.article ?? "",
    proper: entry.proper ? "ja" : "",
    keywords: joined(entry.keywords),
  };
}

const joined = (values: readonly string[]): string =>
  values.map((value) => value.replace(/[\\|]/g, "\\$&")).join(" | ");

/** The values of a field; blanks around them do not count. */
function parted(field: string): readonly string[] {
  const values: string[] = [];
  let value = "";
  for (let at = 0; at < field.length; at++) {
    if (field[at] === "\\" && at + 1 < field.length) value += field[++at]!;
    else if (field[at] === "|") {
      values.push(value);
      value = "";
    } else value += field[at]!;
  }
  return once([...values, value].map((own) => own.trim()).filter((own) => own !== ""));
}

const noHead: LocalText = {
  nl: "De eerste regel noemt geen kolom prefLabel_nl of prefLabel_en.",
  en: "The first line names no column prefLabel_nl or prefLabel_en.",
};

/** Reads what {@link writeTermCsv} writes, also with columns left out, in another order, or more of them. */
export function readTermCsv(): TermReader {
  let places: ReadonlyMap<Column, number> | undefined;
  let unknown: readonly string[] = [];
  const terms: RawTerm[] = [];
  const onRow = (row: CsvRow): void => {
    if (!places) {
      const head = row.fields.map((field) => plainField(field).trim());
      places = new Map(columns.flatMap((column) => placeOf(column, head)));
      unknown = head.filter((name) => name !== "" && !columns.some((column) => sameName(column, name)));
      if (!places.has("prefLabel_nl") && !places.has("prefLabel_en"))
        throw new Refused(noHead, { line: row.line });
      return;
    }
    terms.push(termOf(row, places));
    checkTermCount(terms.length, { line: row.line });
  };
  const reader = readCsv(onRow);
  return {
    write: reader.write,
    end: () => {
      reader.end();
      if (!places) throw new Refused(noHead, { line: 1 });
      const { entries, remarks } = withIds(terms);
      if (unknown.length === 0) return { entries, remarks };
      const list = unknown.slice(0, 5).join(", ");
      const left: LocalText = {
        nl: `Kolommen die hier niets betekenen, zijn overgeslagen: ${list}${unknown.length > 5 ? " …" : ""}.`,
        en: `Columns that mean nothing here were left aside: ${list}${unknown.length > 5 ? " …" : ""}.`,
      };
      return { entries, remarks: [...remarks, left] };
    },
  };
}

const sameName = (column: Column, name: string): boolean => column.toLowerCase() === name.toLowerCase();

function placeOf(column: Column, head: readonly string[]): readonly (readonly [Column, number])[] {
  const at = head.findIndex((name) => sameName(column, name));
  return at < 0 ? [] : [[column, at]];
}

function termOf({ fields, line }: CsvRow, places: ReadonlyMap<Column, number>): RawTerm {
  const textOf = (column: Column): string => {
    const at = places.get(column);
    return at === undefined ? "" : plainField(fields[at] ?? "").trim();
  };
  const listOf = (column: Column): readonly string[] => {
    const values = parted(textOf(column));
    checkForms(values.length, { line });
    return values;
  };
  const perLanguage = (name: "prefLabel" | "acronym" | "definition") =>
    Object.fromEntries(
      languages.map((lang) => [lang, textOf(`${name}_${lang}`)] as const).filter(([, value]) => value !== ""),
    ) as Partial<Record<Language, string>>;
  const names = {
    prefLabel: perLanguage("prefLabel"),
    acronym: perLanguage("acronym"),
    altAcronym: listOf("altAcronym"),
    altLabel: { nl: listOf("altLabel_nl"), en: listOf("altLabel_en") },
  };
  const definition = perLanguage("definition");
  const [kind, owner, article, url] = (["kind", "owner", "article", "definitionUrl"] as const).map(textOf);
  return {
    source: textOf("id"),
    entry: {
      ...names,
      plural: { nl: listOf("plural_nl"), en: listOf("plural_en") },
      hiddenLabel: languages.flatMap((lang) =>
        listOf(`hiddenLabel_${lang}`).map((value) => {
          const known = kinds.find((own) => value.startsWith(`${own}: `));
          const form = known ? value.slice(known.length + 2).trim() : value;
          return { form, kind: known ?? kindOfWrongForm(form, names), lang };
        }),
      ),
      ...(Object.keys(definition).length > 0 && {
        definition: {
          ...definition,
          source: textOf("definitionSource") === "nota" ? ("nota" as const) : ("extern" as const),
          ...(url && { url }),
        },
      }),
      related: listOf("related"),
      confusedWith: listOf("confusedWith"),
      ...(kind && { kind }),
      ...(owner && { owner }),
      ...((article === "de" || article === "het") && { article }),
      proper: /^(?:ja|yes|true|waar|1)$/i.test(textOf("proper")),
      keywords: listOf("keywords"),
    },
  };
}
