/**
 * The large language data of a bundle that reads no files: dist/language.jsonl, in whose first line are the names of the lines
 * behind it. One for the life of the worker, since the modules that use the data are.
 */
let texts: ReadonlyMap<string, string> | undefined;

export function provideLanguage(file: string): void {
  const [first = "[]", ...lines] = file.split("\n");
  const names = JSON.parse(first) as readonly (readonly [name: string, length: number])[];
  texts = new Map(names.map(([name], index) => [name, lines[index] ?? ""]));
}

/** Called by the bundled data modules. Throws where the data has not been provided. */
export function languageText(name: string): string {
  const text = texts?.get(name);
  if (text === undefined) throw new Error(`no language data yet: ${name}`);
  return text;
}
