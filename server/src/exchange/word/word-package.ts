import type { LocalText } from "../../knowledge/problem";
import { inPart, Refused } from "../refused";
import { readXmlTree, type XmlElement } from "../xml/xml-tree";
import { plainAttribute } from "./word-xml";

/** The parts of a Word document as XML texts, by name without `/` in front. @throws Refused, naming the part */
export type PartSource = (name: string) => string | undefined;

/** A part with its text and its elements. */
export interface XmlPart {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `styles`. */
  readonly kind: string;
  readonly type: string;
  /** Name of a part of the document; absent of what lies outside. */
  readonly target?: string;
}

export const noWordDocument: LocalText = {
  nl: "Dit is geen Word-document (.docx), of het is beschadigd.",
  en: "This is no Word document (.docx), or it is damaged.",
};

export function readPart(source: PartSource, name: string): XmlPart | undefined {
  const xml = source(name);
  if (xml === undefined) return undefined;
  try {
    return { name, xml, root: readXmlTree(xml) };
  } catch (error) {
    throw error instanceof Refused ? inPart(error, name) : error;
  }
}

/** Name of the part with the relationships of another; of the package itself for an empty name. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function readRelationships(part: XmlPart | undefined, of: string): readonly Relationship[] {
  if (!part) return [];
  return part.root.children.flatMap((element): Relationship[] => {
    const type = plainAttribute(element, "Type") ?? "";
    const target =
      plainAttribute(element, "TargetMode") === "External"
        ? undefined
        : partName(plainAttribute(element, "Target") ?? "", of);
    return [
      {
        id: plainAttribute(element, "Id") ?? "",
        type,
        kind: type.slice(type.lastIndexOf("/") + 1),
        ...(target !== undefined && { target }),
      },
    ];
  });
}

/** The part that a target names as seen from another; undefined where it leads out of the package. */
function partName(target: string, from: string): string | undefined {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") {
      if (steps.length === 0) return undefined;
      steps.pop();
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.length > 0 ? steps.join("/") : undefined;
}
