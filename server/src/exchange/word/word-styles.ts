import { childValue, isOn, isWord, wordAttribute, wordChild } from "./word-xml";
import type { XmlElement } from "../xml/xml-tree";

/** What a paragraph style, with those that it is based on, says that matters to a reader. */
export interface ParagraphStyle {
  /** In lower case: Word keeps the names of its own styles in English. */
  readonly name: string;
  /** From 0. */
  readonly outline?: number;
  /** Depth of its list from 0. */
  readonly list?: number;
  readonly bold: boolean;
}

export interface WordStyles {
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  /** Whether a character style makes text bold. */
  readonly isBold: (id: string | undefined) => boolean | undefined;
  /** Id of the style that Word calls by this English name, where the document has it. */
  readonly named: (name: string) => string | undefined;
}

const plain: ParagraphStyle = { name: "", bold: false };
const longestChain = 30;

export function readStyles(root: XmlElement | undefined): WordStyles {
  const elements = new Map<string, XmlElement>();
  const ids = new Map<string, string>();
  let standard: string | undefined;
  for (const element of root?.children ?? []) {
    if (element.local !== "style" || !isWord(element)) continue;
    const id = wordAttribute(element, "styleId");
    if (id === undefined || elements.has(id)) continue;
    elements.set(id, element);
    ids.set((childValue(element, "name") ?? "").toLowerCase(), id);
    const isStandard = /^(?:1|true|on)$/.test(wordAttribute(element, "default") ?? "");
    if (isStandard && wordAttribute(element, "type") === "paragraph") standard = id;
  }
  const known = new Map<string, ParagraphStyle>();

  /** Of the style itself first. */
  function chainOf(id: string): readonly XmlElement[] {
    const chain: XmlElement[] = [];
    for (let at: string | undefined = id; at !== undefined && chain.length < longestChain;) {
      const element = elements.get(at);
      if (!element || chain.includes(element)) break;
      chain.push(element);
      at = childValue(element, "basedOn");
    }
    return chain;
  }

  function read(id: string): ParagraphStyle {
    const chain = chainOf(id);
    const first = <T>(pick: (element: XmlElement) => T | undefined): T | undefined => {
      for (const element of chain) {
        const value = pick(element);
        if (value !== undefined) return value;
      }
      return undefined;
    };
    const outline = first((element) => numberOf(childValue(wordChild(element, "pPr"), "outlineLvl")));
    const list = first((element) => listDepth(wordChild(element, "pPr")));
    return {
      name: (chain[0] ? (childValue(chain[0], "name") ?? "") : "").toLowerCase(),
      ...(outline !== undefined && { outline }),
      ...(list !== undefined && list >= 0 && { list }),
      bold: first((element) => isOn(wordChild(element, "rPr"), "b")) ?? false,
    };
  }

  return {
    paragraph: (id) => {
      const own = id ?? standard;
      if (own === undefined) return plain;
      const style = known.get(own) ?? read(own);
      known.set(own, style);
      return style;
    },
    isBold: (id) => {
      if (id === undefined) return undefined;
      for (const element of chainOf(id)) {
        const bold = isOn(wordChild(element, "rPr"), "b");
        if (bold !== undefined) return bold;
      }
      return undefined;
    },
    named: (name) => ids.get(name),
  };
}

export const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** The depth of the list that properties put a paragraph in, from 0; -1: they take it out of one. */
export function listDepth(properties: XmlElement | undefined): number | undefined {
  const numbering = wordChild(properties, "numPr");
  if (!numbering) return undefined;
  const id = childValue(numbering, "numId");
  if (id === "0") return -1;
  return numberOf(childValue(numbering, "ilvl")) ?? 0;
}
