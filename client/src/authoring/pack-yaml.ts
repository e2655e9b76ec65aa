/** A list entry of a pack file: its lines from `first` to `last`, both in it, with the comments above it. */
export interface PackEntry {
  readonly first: number;
  readonly last: number;
  readonly id: string;
  /** Line of the comment that tells how sure the import is of it. */
  readonly ground?: number;
}

/** Schemas as far as they matter here. */
export interface FieldSchema {
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
  readonly oneOf?: readonly FieldSchema[];
  readonly additionalProperties?: boolean | FieldSchema;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, FieldSchema>>;
}

const ground = /^# zekerheid /;
const opening = /^- /;

/** The entry of a list that the line is in; undefined between entries and in files that are no list. */
export function entryAt(lines: readonly string[], line: number): PackEntry | undefined {
  let start = line;
  // A comment above an entry is the entry's.
  while (start < lines.length && /^#/.test(lines[start]!)) start++;
  while (start >= 0 && !opening.test(lines[start] ?? "")) start--;
  if (start < 0) return undefined;
  let last = start;
  while (last + 1 < lines.length && /^(?: |$)/.test(lines[last + 1]!)) last++;
  while (last > start && lines[last]!.trim() === "") last--;
  let first = start;
  while (first > 0 && /^#/.test(lines[first - 1]!)) first--;
  if (line > last || line < first) return undefined;
  const body = lines.slice(start, last + 1);
  const id = body
    .map((text) => /^(?:- |  )(?:\{ )?(?:.*, )?id: *"?([^\s",}]+)/.exec(text)?.[1])
    .find(Boolean);
  if (id === undefined) return undefined;
  const told = lines.findIndex((text, at) => at >= first && at < start && ground.test(text));
  return { first, last, id, ...(told >= 0 && { ground: told }) };
}

/** The keys that lead to a line, the outermost first, without the key of the line itself; items of lists are passed over. */
export function pathTo(lines: readonly string[], line: number): readonly string[] {
  const path: string[] = [];
  let indent = depthOf(lines[line] ?? "");
  for (let at = line - 1; at >= 0 && indent > 0; at--) {
    const text = lines[at]!;
    if (text.trim() === "" || /^\s*#/.test(text)) continue;
    const key = keyOf(text);
    const own = depthOf(text);
    if (own >= indent) continue;
    if (key !== undefined && /:\s*$/.test(text)) path.unshift(key);
    // "- id: x" stands at the depth of its dash and of its key.
    indent = /^\s*- /.test(text) ? text.search(/\S/) : own;
    if (/^- /.test(text)) break;
  }
  return path;
}

/** Column at which a line's key stands: behind the dash of an item. */
const depthOf = (text: string): number => /^\s*(?:- )?/.exec(text)![0].length;

/** The key of a line, if it has one. */
export const keyOf = (text: string): string | undefined => /^\s*(?:- )?(?:\{ )?([\w-]+):/.exec(text)?.[1];

/** The key in whose value the cursor is, in a line of its own or between braces. */
export function keyBefore(text: string, column: number): string | undefined {
  return [...text.slice(0, column).matchAll(/([\w-]+):/g)].at(-1)?.[1];
}

/** Fields that name terms and topics. */
export const naming: ReadonlySet<string> = new Set([
  "about",
  "with",
  "parts",
  "of",
  "terms",
  "related",
  "confusedWith",
]);

/** Ids of the entries of a pack file. */
export const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:- |  )(?:\{ )?id: *"?([^\s",}]+)/gm)].map(([, id]) => id!);

/** What a schema says at the end of a path. */
export function schemaAt(root: FieldSchema, path: readonly string[]): FieldSchema | undefined {
  let here: FieldSchema | undefined = plain(root, root);
  for (const key of path) {
    const next: FieldSchema | undefined = here && fieldOf(here, key, root);
    if (!next) return undefined;
    here = plain(next, root);
  }
  return here;
}

/** The description of a field, which stands beside a reference and not behind it. */
export const describe = (root: FieldSchema, path: readonly string[], key: string): string | undefined => {
  const parent = schemaAt(root, path);
  return parent && fieldOf(parent, key, root)?.description;
};

function fieldOf(schema: FieldSchema, key: string, root: FieldSchema): FieldSchema | undefined {
  const own = schema.properties?.[key];
  if (own) return own;
  for (const one of schema.oneOf ?? []) {
    const found = fieldOf(plain(one, root), key, root);
    if (found) return found;
  }
  return typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
}

/** Behind references, and of a list its items. */
function plain(schema: FieldSchema, root: FieldSchema): FieldSchema {
  let here = schema;
  for (let n = 0; n < 8; n++) {
    const name = here.$ref?.replace("#/definitions/", "");
    if (name !== undefined) here = root.definitions?.[name] ?? {};
    else if (here.items) here = here.items;
    else return here;
  }
  return here;
}
