import type { XmlElement } from "../xml/xml-tree";

/** WordprocessingML, transitional and strict (ISO/IEC 29500). */
const wordNamespaces: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);
const compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
const strictMath = "http://purl.oclc.org/ooxml/officeDocument/math";
const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

export const isWord = ({ uri }: XmlElement): boolean => wordNamespaces.has(uri);

/** The local name of an element of WordprocessingML, of mc: and m: with that prefix, else undefined. */
export function wordName({ uri, local }: XmlElement): string | undefined {
  if (wordNamespaces.has(uri)) return local;
  if (uri === compatibility) return `mc:${local}`;
  if (uri === math || uri === strictMath) return `m:${local}`;
  return undefined;
}

/** An attribute of WordprocessingML. */
export const wordAttribute = ({ attributes }: XmlElement, name: string): string | undefined =>
  attributes.find(({ uri, local }) => local === name && wordNamespaces.has(uri))?.value;

export const plainAttribute = ({ attributes }: XmlElement, name: string): string | undefined =>
  attributes.find(({ uri, local }) => local === name && uri === "")?.value;

export const keepsSpace = ({ attributes }: XmlElement): boolean =>
  attributes.some(
    ({ uri, local, value }) => uri === xmlNamespace && local === "space" && value === "preserve",
  );

export const wordChild = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.local === name && isWord(child));

/** `w:val` of a child, where both are there. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  const child = wordChild(element, name);
  return child && wordAttribute(child, "val");
}

/** A switch such as `w:b`: there, and not turned off. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = wordChild(element, name);
  return child && !/^(?:0|false|off)$/.test(wordAttribute(child, "val") ?? "1");
}

/** The prefix of an element's name with its colon, as new elements of the same namespace beside it must have it. */
export const prefixOf = ({ name }: Pick<XmlElement, "name">): string =>
  name.slice(0, name.lastIndexOf(":") + 1);
