import { SaxesParser } from "saxes";
import type { LocalText } from "../../knowledge/problem";
import type { Language } from "../../language/language";
import { Refused } from "../refused";
import { notWellFormed, tooDeep, withDoctype, xmlLimits } from "../xml/xml-limits";
import { collectLabels, languageOfTag, readSource, type ReadForm } from "./collect-labels";
import type { TermEntry } from "./term-entry";
import { checkField, checkForms, checkTermCount } from "./term-limits";
import { idOfXmlName } from "./write-tbx";
import { withIds, type RawTerm, type TermReader } from "./term-reader";

const noTbx: LocalText = {
  nl: "Dit is geen TBX van versie 3 (zonder conceptEntry).",
  en: "This is no TBX of version 3 (without a conceptEntry).",
};

interface Concept {
  readonly id: string;
  readonly forms: ReadForm[];
  readonly definitions: Map<Language, string>;
  source?: string;
  readonly related: string[];
}

interface Section {
  form: string;
  type?: ReadForm["type"];
  status?: ReadForm["status"];
  plural?: boolean;
}

/**
 * Reads TBX version 3 (ISO 30042:2019) in both styles: DCA, as IATE exports it (`<termNote type="termType">`), and DCT
 * (`<basic:termType>`). Of languages other than Dutch and English, and of other data categories, nothing is kept.
 */
export function readTbx(): TermReader {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const terms: RawTerm[] = [];
  const path: { readonly name: string; readonly kind: string }[] = [];
  let documentLanguage: Language = "nl";
  let concept: Concept | undefined;
  let lang: Language | undefined;
  let section: Section | undefined;
  let text: string | undefined;
  let concepts = 0;

  const place = () => ({ line: parser.line, column: parser.column });
  const refuse = (message: LocalText): never => {
    throw new Refused(message, place());
  };
  parser.on("error", () => refuse(notWellFormed));
  parser.on("doctype", () => refuse(withDoctype));
  parser.on("opentag", ({ local, uri, attributes }) => {
    if (path.length >= xmlLimits.maxDepth) refuse(tooDeep);
    const attribute = (name: string): string | undefined => attributes[name]?.value;
    // In the style DCT the name of the element is the category.
    const isCategory = /^http:\/\/www\.tbxinfo\.net\/ns\//.test(uri);
    path.push({ name: isCategory ? "category" : local, kind: attribute("type") ?? local });
    if (path.length === 1) documentLanguage = languageOfTag(attribute("xml:lang") ?? "") ?? "nl";
    if (local === "conceptEntry") {
      concepts++;
      concept = { id: idOfXmlName(attribute("id") ?? ""), forms: [], definitions: new Map(), related: [] };
      lang = undefined;
    } else if (local === "langSec") lang = languageOfTag(attribute("xml:lang") ?? "");
    else if (local === "termSec") section = { form: "" };
    const target = attribute("target");
    if (concept && path.at(-1)!.kind === "crossReference" && target !== undefined)
      concept.related.push(idOfXmlName(target));
    if (keepsText(path.at(-1)!.name)) text = "";
  });
  const addText = (more: string): void => {
    if (text === undefined) return;
    text += more;
    checkField(text.length, place());
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", ({ local }) => {
    const { name, kind } = path.pop()!;
    if (keepsText(name)) {
      if (concept && text !== undefined) take(name, kind, text.replace(/\s+/g, " ").trim());
      text = undefined;
    }
    if (local === "termSec" && section) {
      const { form, ...rest } = section;
      if (concept && lang && form !== "") concept.forms.push({ form, lang, ...rest });
      if (concept) checkForms(concept.forms.length, place());
      section = undefined;
    } else if (local === "langSec") lang = undefined;
    else if (local === "conceptEntry" && concept) {
      if (concept.forms.length > 0) terms.push(termOf(concept));
      checkTermCount(terms.length, place());
      concept = undefined;
    }
  });

  function take(name: string, kind: string, value: string): void {
    if (value === "") return;
    if (name === "term" && section) section.form = value;
    else if (kind === "definition") {
      const own = lang ?? (path.some((one) => one.name === "langSec") ? undefined : documentLanguage);
      if (own && !concept!.definitions.has(own)) concept!.definitions.set(own, value);
    } else if (kind === "source" && path.some((one) => one.name === "descripGrp")) concept!.source ??= value;
    else if (!section) return;
    else if (kind === "termType") section.type = typeOf(value);
    else if (kind === "administrativeStatus" || kind === "normativeAuthorization")
      section.status = statusOf(value);
    else if (kind === "grammaticalNumber") section.plural = value === "plural";
  }

  return {
    write: (chunk) => void parser.write(chunk),
    end: () => {
      parser.close();
      if (concepts === 0) throw new Refused(noTbx);
      return withIds(terms);
    },
  };
}

const textElements: ReadonlySet<string> = new Set(["term", "termNote", "descrip", "admin", "category"]);
const keepsText = (name: string): boolean => textElements.has(name);

function termOf({ id, forms, definitions, source, related }: Concept): RawTerm {
  const labels = collectLabels(forms);
  const definition: TermEntry["definition"] =
    definitions.size === 0 ? undefined : { ...Object.fromEntries(definitions), ...readSource(source ?? "") };
  return {
    source: id,
    entry: {
      ...labels,
      ...(definition && { definition }),
      related,
      confusedWith: [],
      proper: false,
      keywords: [],
    },
  };
}

const typeOf = (value: string): ReadForm["type"] =>
  /^(?:acronym|abbreviation|initialism|abbreviatedForm|shortForm|abbrev)/i.test(value) ? "acronym" : "full";

const statusOf = (value: string): ReadForm["status"] =>
  /^(?:preferred|standardized)/i.test(value)
    ? "preferred"
    : /^(?:deprecated|superseded|obsolete|legacy)/i.test(value)
      ? "deprecated"
      : "admitted";
