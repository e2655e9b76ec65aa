import { isMap, isSeq, parseDocument, stringify, type Document } from "yaml";
import type { TextEdit } from "../analysis/finding";
import { smallestEdit } from "./team-edit";

/** A term as a team writes it down. */
export interface OwnTerm {
  /** In full. */
  readonly name: string;
  readonly acronym?: string;
  readonly definition?: string;
}

/** pack.yaml of a pack of terms alone. `date`: ISO date. */
export const newPackFile = (id: string, title: string, date: string): string =>
  `# Eigen begrippen van het team; de namen en afkortingen staan in terms.yaml.\n${stringify({ id, title, language: "nl", date })}`;

/** An id of lower-case letters, digits and hyphens; empty where the text has none. */
export const idOf = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");

/**
 * The edit that adds a term to the text of terms.yaml; comments and order stay. Undefined where the text is no list in YAML, or the
 * name has no letter or digit.
 */
export function addTerm(text: string, { name, acronym, definition }: OwnTerm): TextEdit | undefined {
  const document: Document = parseDocument(text, { version: "1.2" });
  if (document.errors.length > 0) return undefined;
  const list = document.contents;
  if (list !== null && !isSeq(list)) return undefined;
  const taken = new Set(
    isSeq(list) ? list.items.map((item) => (isMap(item) ? item.get("id") : undefined)) : [],
  );
  const base = idOf(acronym ?? "") || idOf(name);
  if (base === "") return undefined;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  const node = document.createNode({
    id,
    prefLabel: { nl: name },
    ...(acronym !== undefined && { acronym }),
    // A name with a capital within is one that is written so.
    ...(/\p{Lu}/u.test(name) && { proper: true }),
    ...(definition !== undefined && { definition: { nl: definition, source: "extern" } }),
  });
  if (isSeq(list)) {
    list.flow = false;
    node.spaceBefore = list.items.length > 0;
    list.add(node);
  } else document.contents = document.createNode([node]);
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return smallestEdit(text, document.toString({ lineWidth: 0 }).replace(/\r?\n/g, eol));
}
