import type { Span } from "../../text/span";
import { Refused } from "../refused";
import { xmlAttribute, xmlText } from "../xml/xml-text";
import { addAnchors, applyEdits, type AnchoredComment } from "./add-anchors";
import { noWordDocument, readPart, relationshipsName, type PartSource, type XmlPart } from "./word-package";
import type { WordDraft } from "./word-draft";
import { plainAttribute, prefixOf } from "./word-xml";

/** A comment to be put on a stretch of the draft's text. */
export interface WordComment extends Span {
  readonly paragraphs: readonly string[];
}

export interface CommentAuthor {
  readonly name: string;
  readonly initials: string;
  /** ISO date, or date and time. */
  readonly date?: string;
}

const contentTypes = "[Content_Types].xml";
const commentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/**
 * The parts of the document that change or come when comments are put into it, by name. Comments that are there stay.
 * @throws Refused
 */
export function addComments(
  draft: WordDraft,
  source: PartSource,
  comments: readonly WordComment[],
  author: CommentAuthor,
): ReadonlyMap<string, string> {
  const { main, relationships, styles } = draft;
  const parts = new Map<string, string>();
  const known = relationships.find(({ kind, target }) => kind === "comments" && target)?.target;
  const existing = known === undefined ? undefined : readPart(source, known);
  let id = 1 + Math.max(highestId(main.xml), existing ? highestId(existing.xml) : -1);
  const anchored: AnchoredComment[] = [];
  const written: string[] = [];
  // Names of the new part's elements; in one that is there, those of its root.
  const prefix = existing ? prefixOf(existing.root) : "w:";
  for (const { start, end, paragraphs } of [...comments].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const anchors = draft.anchorsOf({ start, end });
    if (!anchors) continue;
    anchored.push({ id, ...anchors });
    written.push(commentXml(prefix, id, paragraphs, author, styles.named));
    id++;
  }
  if (anchored.length === 0) return parts;
  parts.set(main.name, addAnchors(main.xml, anchored, styles.named("annotation reference"), id));

  if (existing) {
    parts.set(existing.name, withMore(existing, written.join("")));
    return parts;
  }
  const name = freeName(source, main.name);
  parts.set(name, newPart(main.root.uri, written.join("")));
  const links = readPart(source, relationshipsName(main.name));
  parts.set(
    relationshipsName(main.name),
    withRelationship(links, `${relationshipBase(main.root.uri)}comments`, name),
  );
  const types = readPart(source, contentTypes);
  if (!types) throw new Refused(noWordDocument);
  parts.set(contentTypes, withType(types, name));
  return parts;
}

const relationshipBase = (namespace: string): string =>
  namespace.startsWith("http://purl.oclc.org/")
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** The highest number in an attribute `id` of any element; -1 without one. */
function highestId(xml: string): number {
  let highest = -1;
  for (const [, digits] of xml.matchAll(/\bid="(\d{1,9})"/g)) highest = Math.max(highest, Number(digits));
  return highest;
}

function commentXml(
  prefix: string,
  id: number,
  paragraphs: readonly string[],
  { name, initials, date }: CommentAuthor,
  styleNamed: (name: string) => string | undefined,
): string {
  const w = prefix;
  const style = (tag: string, styleId: string | undefined): string =>
    styleId === undefined ? "" : `<${w}${tag} ${w}val="${xmlAttribute(styleId)}"/>`;
  const properties = (tag: string, inner: string): string =>
    inner ? `<${w}${tag}>${inner}</${w}${tag}>` : "";
  const paragraph = properties("pPr", style("pStyle", styleNamed("annotation text")));
  const mark = properties("rPr", style("rStyle", styleNamed("annotation reference")));
  const attributes = [
    `${w}id="${id}"`,
    `${w}author="${xmlAttribute(name)}"`,
    ...(date === undefined ? [] : [`${w}date="${xmlAttribute(date)}"`]),
    `${w}initials="${xmlAttribute(initials)}"`,
  ].join(" ");
  const inner = paragraphs.map(
    (text, index) =>
      `<${w}p>${paragraph}${index === 0 ? `<${w}r>${mark}<${w}annotationRef/></${w}r>` : ""}` +
      `<${w}r><${w}t xml:space="preserve">${xmlText(text)}</${w}t></${w}r></${w}p>`,
  );
  return `<${w}comment ${attributes}>${inner.join("")}</${w}comment>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const newPart = (namespace: string, inner: string): string =>
  `${declaration}<w:comments xmlns:w="${xmlAttribute(namespace)}">${inner}</w:comments>`;

/** The part with more at the end of its root element. */
function withMore({ xml, root }: XmlPart, inner: string): string {
  const closesItself = root.openEnd === root.end;
  if (!closesItself) return applyEdits(xml, [{ at: root.closeStart, text: inner }]);
  const tag = xml.slice(root.start, root.openEnd).replace(/\s*\/>$/, ">");
  return `${xml.slice(0, root.start)}${tag}${inner}</${root.name}>${xml.slice(root.end)}`;
}

function withRelationship(links: XmlPart | undefined, type: string, name: string): string {
  if (!links)
    return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${xmlAttribute(type)}" Target="${xmlAttribute(name.slice(name.lastIndexOf("/") + 1))}"/></Relationships>`;
  const ids = new Set(links.root.children.map((child) => plainAttribute(child, "Id")));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const p = prefixOf(links.root);
  return withMore(
    links,
    `<${p}Relationship Id="rId${number}" Type="${xmlAttribute(type)}" Target="${xmlAttribute(name.slice(name.lastIndexOf("/") + 1))}"/>`,
  );
}

const withType = (types: XmlPart, name: string): string =>
  withMore(
    types,
    `<${prefixOf(types.root)}Override PartName="/${xmlAttribute(name)}" ContentType="${commentsType}"/>`,
  );

/** A name beside the main part that no part has. */
function freeName(source: PartSource, main: string): string {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  for (let number = 1; ; number++) {
    const name = `${folder}comments${number === 1 ? "" : number}.xml`;
    if (source(name) === undefined) return name;
  }
}
