import commitmentsSchema from "../../../data/schema/commitments.schema.json";
import packSchema from "../../../data/schema/pack.schema.json";
import termsSchema from "../../../data/schema/terms.schema.json";
import topicsSchema from "../../../data/schema/topics.schema.json";
import { checkSchema, type Schema } from "../knowledge/check-schema";
import type { SourceFile } from "../knowledge/load-pack";
import { parseYaml } from "../knowledge/parse-yaml";
import type { ProposalKind } from "./proposal";
import type { Proposals } from "./proposals";
import { keyOf, type ReviewOperation } from "./review";

/** The file beside a pack that tells what the import wrote. */
export const recordFile = "import.json";

type Entry = { readonly id: string };

/** An entry as the import wrote it, and how sure it was. */
export interface RecordedEntry {
  readonly kind: ProposalKind;
  readonly confidence: number;
  readonly reason: string;
  readonly entry: Entry;
}

/** What an import has written: what is otherwise in the files now, somebody has changed. */
export interface ImportRecord {
  readonly format: 1;
  /** Name of the file that was imported. */
  readonly source: string;
  readonly entries: readonly RecordedEntry[];
}

export function makeRecord({ terms, topics, commitments, actors }: Proposals, source: string): ImportRecord {
  return {
    format: 1,
    source,
    entries: [...actors, ...terms, ...topics, ...commitments].map(({ kind, confidence, reason, entry }) => ({
      kind,
      confidence: Math.round(confidence * 100) / 100,
      reason: reason.nl,
      entry,
    })),
  };
}

/** Reads import.json; undefined where it is none. Never throws. */
export function readRecord(text: string): ImportRecord | undefined {
  if (text.length > 20_000_000) return undefined;
  try {
    const value = JSON.parse(text) as Partial<ImportRecord> | null;
    const isEntry = (one: Partial<RecordedEntry> | null): boolean =>
      typeof one?.entry?.id === "string" && one.kind !== undefined && kinds.has(one.kind);
    if (value?.format !== 1 || !Array.isArray(value.entries) || !value.entries.every(isEntry))
      return undefined;
    return { format: 1, source: String(value.source ?? ""), entries: value.entries };
  } catch {
    return undefined;
  }
}

const kinds: ReadonlySet<string> = new Set(["term", "topic", "commitment", "actor"]);

/** The entries that the files of a pack have now, by kind. */
function entriesIn(files: readonly SourceFile[]): ReadonlyMap<ProposalKind, readonly Entry[]> {
  const read = (path: string, schema: unknown): unknown => {
    const file = files.find((one) => one.path === path);
    return file && checkSchema(parseYaml(path, file.text), schema as Schema).value;
  };
  const head = read("pack.yaml", packSchema) as { readonly actors?: readonly Entry[] } | undefined;
  return new Map<ProposalKind, readonly Entry[]>([
    ["actor", head?.actors ?? []],
    ["term", (read("terms.yaml", termsSchema) as readonly Entry[] | undefined) ?? []],
    ["topic", (read("topics.yaml", topicsSchema) as readonly Entry[] | undefined) ?? []],
    ["commitment", (read("commitments.yaml", commitmentsSchema) as readonly Entry[] | undefined) ?? []],
  ]);
}

/**
 * What somebody has changed in the files of a pack since it was imported, as decisions: an entry that is gone was dropped, one that
 * is otherwise was corrected, a new one was added. Nothing where a file cannot be read as a whole.
 */
export function changesSince(record: ImportRecord, files: readonly SourceFile[]): readonly ReviewOperation[] {
  const present = entriesIn(files);
  const operations: ReviewOperation[] = [];
  for (const kind of ["actor", "term", "topic", "commitment"] as const) {
    const before = record.entries.filter((one) => one.kind === kind).map(({ entry }) => entry);
    const now = present.get(kind)!;
    if (now.length === 0 && before.length > 1) continue;
    const ids = new Map(now.map((entry) => [entry.id, entry]));
    for (const entry of before) {
      const own = ids.get(entry.id);
      const of = nameOf(kind, entry);
      if (!own) operations.push({ do: "drop", kind, of });
      else {
        const change = fieldsChanged(entry, own);
        if (change) operations.push({ do: "correct", kind, of, ...change });
      }
    }
    const known = new Set(before.map(({ id }) => id));
    for (const entry of now)
      if (!known.has(entry.id))
        operations.push({ do: "add", kind, of: nameOf(kind, entry), with: { ...entry } });
  }
  return operations;
}

const nameOf = (kind: ProposalKind, entry: Entry): string => {
  const { quote, prefLabel } = entry as {
    readonly quote?: string;
    readonly prefLabel?: Readonly<Record<string, string>>;
  };
  if (kind === "commitment") return quote ?? entry.id;
  return kind === "term" ? (Object.values(prefLabel ?? {})[0] ?? entry.id) : entry.id;
};

function fieldsChanged(before: Entry, now: Entry): Pick<ReviewOperation, "with" | "without"> | undefined {
  const old = before as unknown as Readonly<Record<string, unknown>>;
  const fresh = now as unknown as Readonly<Record<string, unknown>>;
  const changed = Object.entries(fresh).filter(([key, value]) => canonical(value) !== canonical(old[key]));
  const gone = Object.keys(old).filter((key) => fresh[key] === undefined && old[key] !== undefined);
  if (changed.length + gone.length === 0) return undefined;
  return {
    ...(changed.length > 0 && { with: Object.fromEntries(changed) }),
    ...(gone.length > 0 && { without: gone }),
  };
}

/** The same text for the same value, whatever the order of its fields. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const fields = Object.entries(value)
    .filter(([, own]) => own !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, own]) => `${key}:${canonical(own)}`).join(",")}}`;
}

/** What is otherwise from one import to the next, in the words of the entries. */
export interface ImportChanges {
  readonly fresh: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

export function compareRecords(before: ImportRecord, now: ImportRecord): ImportChanges {
  const keyed = ({ entries }: ImportRecord) =>
    new Map(entries.map((one) => [keyOf(one.kind, one.entry), one] as const));
  const [old, fresh] = [keyed(before), keyed(now)];
  const words = ({ kind, entry }: RecordedEntry): string => nameOf(kind, entry);
  // Numbers of what stands behind something new go up; that is no change of its own.
  const content = ({ id: _, ...rest }: Entry): string => canonical(rest);
  return {
    fresh: [...fresh].filter(([key]) => !old.has(key)).map(([, one]) => words(one)),
    gone: [...old].filter(([key]) => !fresh.has(key)).map(([, one]) => words(one)),
    changed: [...fresh]
      .filter(([key, one]) => old.has(key) && content(old.get(key)!.entry) !== content(one.entry))
      .map(([, one]) => words(one)),
  };
}
