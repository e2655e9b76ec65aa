/**
 * The large language data of the bundles: dist/language.jsonl, in whose first line are the names and lengths of the lines behind it.
 * Where they come from is set once for the life of the program, since the modules that use the data are made once.
 */
let read: ((name: string) => string | undefined) | undefined;

/** Bytes of the first line, with its end; scripts/lib/language-data.mjs writes it so. */
export const firstLine = 2048;

export function readLanguageWith(reader: (name: string) => string | undefined): void {
  read = reader;
}

/** `file`: the whole text of language.jsonl, for a program that reads no files. */
export function provideLanguage(file: string): void {
  const [first = "[]", ...lines] = file.split("\n");
  const names = JSON.parse(first) as readonly (readonly [name: string, length: number])[];
  const texts = new Map(names.map(([name], index) => [name, lines[index] ?? ""]));
  readLanguageWith((name) => texts.get(name));
}

/** Called by the bundled data modules. Throws where the data has not been provided. */
export function languageText(name: string): string {
  const text = read?.(name);
  if (text === undefined) throw new Error(`no language data yet: ${name}`);
  return text;
}
