import reviewSchema from "../../../data/schema/review.schema.json";
import { checkSchema, type Schema } from "../knowledge/check-schema";
import { parseYaml } from "../knowledge/parse-yaml";
import type { Problem } from "../knowledge/problem";
import type { Proposal, ProposalKind } from "./proposal";
import type { Proposals } from "./proposals";

/** The file beside a pack with what was decided on its proposals. */
export const reviewFile = "review.yaml";

/** A decision on a proposal, kept so that it is taken again when the note is imported anew. */
export interface ReviewOperation {
  readonly do: "accept" | "correct" | "merge" | "drop" | "add";
  readonly kind: ProposalKind;
  /** Of a commitment its quotation or how that begins, of a term its preferred form, else the id. */
  readonly of: string;
  readonly into?: string;
  /** Fields that replace the entry's; of `add` the whole entry. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** What is added to lists of the entry, by field, however deep. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
  readonly note?: string;
}

export interface AppliedReview {
  readonly proposals: Proposals;
  /** Keys of the entries that a decision is about: what a person has looked at. */
  readonly reviewed: ReadonlySet<string>;
  /** Decisions about what is proposed no longer. */
  readonly unmatched: readonly ReviewOperation[];
}

/** Reads review.yaml; broken operations are left out and reported. Never throws. */
export function readReview(text: string): {
  readonly operations: readonly ReviewOperation[];
  readonly problems: readonly Problem[];
} {
  const file = parseYaml(reviewFile, text);
  const checked = checkSchema(file, reviewSchema as Schema);
  return {
    operations: (checked.value as readonly ReviewOperation[] | undefined) ?? [],
    problems: [...file.problems, ...checked.problems],
  };
}

type Entry = { readonly id: string };
type Lists = Pick<Proposals, "terms" | "topics" | "commitments" | "actors">;
const listOf: Readonly<Record<ProposalKind, keyof Lists>> = {
  term: "terms",
  topic: "topics",
  commitment: "commitments",
  actor: "actors",
};

/** What an entry is known by from one import to the next. */
export function keyOf(kind: ProposalKind, entry: Entry): string {
  const fields = entry as { readonly quote?: string; readonly prefLabel?: Readonly<Record<string, string>> };
  if (kind === "commitment") return `commitment:${folded(fields.quote ?? entry.id)}`;
  if (kind === "term") return `term:${folded(Object.values(fields.prefLabel ?? {})[0] ?? entry.id)}`;
  return `${kind}:${entry.id}`;
}

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();

/** A commitment is found by how its quotation begins, if that is of one alone. */
function find<E extends Entry>(
  list: readonly Proposal<E>[],
  kind: ProposalKind,
  of: string,
): Proposal<E> | undefined {
  const wanted = folded(of);
  const exact = list.find(({ entry }) => entry.id === of || keyOf(kind, entry) === `${kind}:${wanted}`);
  if (exact || kind !== "commitment" || wanted.length < 12) return exact;
  return list.find(({ entry }) => keyOf(kind, entry).startsWith(`commitment:${wanted}`));
}

/** Takes the decisions in their order. */
export function applyReview(proposals: Proposals, operations: readonly ReviewOperation[]): AppliedReview {
  const lists: Record<keyof Lists, readonly Proposal<Entry>[]> = {
    terms: proposals.terms,
    topics: proposals.topics,
    commitments: proposals.commitments,
    actors: proposals.actors,
  };
  const reviewed = new Set<string>();
  const unmatched: ReviewOperation[] = [];
  const renamed = new Map<string, string>();
  for (const operation of operations) {
    const { kind, of } = operation;
    const name = listOf[kind];
    const list = lists[name];
    const found = find(list, kind, of);
    if (operation.do === "add") {
      const entry = operation.with as Entry | undefined;
      if (!entry || typeof entry.id !== "string") unmatched.push(operation);
      else {
        const added = decided(kind, entry);
        lists[name] = found ? list.map((one) => (one === found ? added : one)) : [...list, added];
        reviewed.add(keyOf(kind, entry));
      }
      continue;
    }
    if (!found) {
      unmatched.push(operation);
      continue;
    }
    switch (operation.do) {
      case "accept":
        lists[name] = replaced(list, found, { ...found, ...decision });
        break;
      case "drop":
        lists[name] = list.filter((one) => one !== found);
        break;
      case "correct":
        lists[name] = replaced(list, found, decided(kind, corrected(found.entry, operation)));
        break;
      case "merge": {
        const into = operation.into === undefined ? undefined : find(list, kind, operation.into);
        if (!into || into === found) {
          unmatched.push(operation);
          continue;
        }
        renamed.set(found.entry.id, into.entry.id);
        lists[name] = replaced(
          list.filter((one) => one !== found),
          into,
          decided(kind, withMore(into.entry, mergeable(found.entry))),
        );
        reviewed.add(keyOf(kind, into.entry));
      }
    }
    reviewed.add(keyOf(kind, found.entry));
  }
  const typed = lists as unknown as Lists;
  return {
    proposals: {
      ...proposals,
      ...typed,
      commitments: typed.commitments.map((proposal) => ({
        ...proposal,
        entry: rename(proposal.entry, renamed),
      })),
    },
    reviewed,
    unmatched,
  };
}

const decision = { confidence: 1, reason: { nl: "nagezien", en: "reviewed" } } as const;

const decided = <E extends Entry>(kind: ProposalKind, entry: E): Proposal<E> => ({
  kind,
  entry,
  ...decision,
});

const replaced = <T>(list: readonly T[], old: T, fresh: T): readonly T[] =>
  list.map((one) => (one === old ? fresh : one));

function corrected(entry: Entry, { with: fields = {}, more, without = [] }: ReviewOperation): Entry {
  const kept = Object.fromEntries(
    Object.entries({ ...entry, ...fields }).filter(([key]) => !without.includes(key)),
  );
  const fresh = { ...kept, id: typeof kept["id"] === "string" ? kept["id"] : entry.id };
  return more ? withMore(fresh, more) : fresh;
}

/** What one entry can take over from another of its kind: its lists, without what identifies it. */
function mergeable(entry: Entry): Readonly<Record<string, unknown>> {
  const { prefLabel, ...rest } = entry as Entry & { readonly prefLabel?: Readonly<Record<string, string>> };
  const lists = Object.entries(rest).filter(([, value]) => typeof value === "object");
  const names =
    prefLabel && Object.fromEntries(Object.entries(prefLabel).map(([lang, form]) => [lang, [form]]));
  return { ...Object.fromEntries(lists), ...(names && { altLabel: names }) };
}

/** The entry with the lists of `more` behind its own, each thing once. */
function withMore<E extends object>(entry: E, more: Readonly<Record<string, unknown>>): E {
  const result = { ...entry } as Record<string, unknown>;
  for (const [key, value] of Object.entries(more)) {
    const own = result[key];
    if (Array.isArray(value)) {
      const known = new Set((Array.isArray(own) ? own : []).map((item) => JSON.stringify(item)));
      result[key] = [
        ...(Array.isArray(own) ? (own as unknown[]) : []),
        ...value.filter((item) => !known.has(JSON.stringify(item))),
      ];
    } else if (typeof value === "object" && value !== null)
      result[key] = withMore(
        typeof own === "object" && own !== null ? own : {},
        value as Readonly<Record<string, unknown>>,
      );
    else result[key] = value;
  }
  return result as E;
}

/** Ids in claims and values follow what they were merged into. */
function rename<E>(entry: E, names: ReadonlyMap<string, string>): E {
  if (names.size === 0) return entry;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return referring.has(key) ? (names.get(value) ?? value) : value;
    if (Array.isArray(value)) {
      const items = value.map((item) => walk(item, key));
      return referring.has(key) ? [...new Set(items)] : items;
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, walk(own, name)]));
  };
  return walk(entry, "") as E;
}

const referring: ReadonlySet<string> = new Set([
  "about",
  "with",
  "parts",
  "of",
  "terms",
  "actor",
  "partners",
]);
