import { SaxesParser } from "saxes";
import { Refused } from "../refused";
import { xmlLimits, tooDeep, tooManyElements, withDoctype, notWellFormed } from "./xml-limits";

/** An element and where it stands in the text that it was read from, in UTF-16 code units. */
export interface XmlElement {
  /** Namespace; empty: none. */
  readonly uri: string;
  readonly local: string;
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** Of its `<`. */
  readonly start: number;
  /** Behind the `>` of its opening tag. */
  readonly openEnd: number;
  /** Of the `<` of its closing tag; `openEnd` of an element that closes itself. */
  readonly closeStart: number;
  /** Behind the element. */
  readonly end: number;
}

export interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

const none: readonly never[] = [];

/**
 * The elements of well-formed XML; texts are looked up by their places. No document type, so no entity but the five of XML
 * itself. @throws Refused
 */
export function readXmlTree(xml: string): XmlElement {
  type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const refuse = (text: Refused["text"]): never => {
    throw new Refused(text, { line: parser.line, column: parser.column });
  };
  parser.on("error", () => refuse(notWellFormed));
  parser.on("doctype", () => refuse(withDoctype));
  parser.on("opentag", ({ uri, local, name, attributes, isSelfClosing }) => {
    if (++count > xmlLimits.maxElements) refuse(tooManyElements);
    if (open.length >= xmlLimits.maxDepth) refuse(tooDeep);
    const end = parser.position;
    const own = Object.values(attributes);
    open.push({
      uri,
      local,
      name,
      attributes: own.length
        ? own.map((attribute) => ({
            uri: attribute.uri,
            local: attribute.local,
            value: attribute.value,
          }))
        : none,
      children: [],
      // No `<` stands inside a tag.
      start: xml.lastIndexOf("<", end - 1),
      openEnd: end,
      closeStart: end,
      end: isSelfClosing ? end : -1,
    });
  });
  parser.on("closetag", () => {
    const element = open.pop()!;
    if (element.end < 0) {
      element.end = parser.position;
      element.closeStart = xml.lastIndexOf("<", element.end - 1);
    }
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(xml).close();
  return root ?? refuse(notWellFormed);
}
