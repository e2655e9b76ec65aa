import type { Language } from "../../language/language";
import { xmlAttribute, xmlText } from "../xml/xml-text";
import { languages, type TermEntry, type TermSet } from "./term-entry";

/**
 * TBX version 3 (ISO 30042:2019), dialect TBX-Basic in the DCA style, in pieces. That a form is a plural, kinds of wrong forms, owners,
 * key words and what a term is mixed up with have no place there.
 */
export function* writeTbx({ title, language, date, entries }: TermSet): Generator<string> {
  const source = date === undefined ? title : `${title}, ${date}`;
  yield `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="${language}" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>${xmlText(title)}</title></titleStmt>
      <sourceDesc><p>${xmlText(source)}</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
`;
  for (const entry of entries) yield concept(entry);
  yield `    </body>
  </text>
</tbx>
`;
}

function concept(entry: TermEntry): string {
  const { id, related } = entry;
  const lines = [...related.map(reference), ...languages.flatMap((lang) => section(entry, lang))];
  return `      <conceptEntry id="${xmlAttribute(xmlName(id))}">\n${lines.join("")}      </conceptEntry>\n`;
}

const reference = (target: string): string =>
  `        <ref type="crossReference" target="${xmlAttribute(xmlName(target))}">${xmlText(target)}</ref>\n`;

/** Names in XML begin with no digit. */
const xmlName = (id: string): string => (/^[\p{L}_]/u.test(id) ? id : `_${id}`);

/** What an id was before {@link writeTbx}. */
export const idOfXmlName = (name: string): string => name.replace(/^_(?=\p{N})/u, "");

type Status = "preferred" | "admitted" | "deprecated";

function section(entry: TermEntry, lang: Language): readonly string[] {
  const { prefLabel, acronym, altAcronym, altLabel, plural, hiddenLabel, definition } = entry;
  const text = definition?.[lang];
  const terms = [
    ...(prefLabel[lang] === undefined ? [] : [term(prefLabel[lang], "fullForm", "preferred")]),
    ...(acronym[lang] === undefined ? [] : [term(acronym[lang], "acronym", "preferred")]),
    // Not of a language of their own.
    ...(lang === "nl" ? altAcronym.map((form) => term(form, "acronym", "admitted")) : []),
    ...altLabel[lang].map((form) => term(form, "variant", "admitted")),
    ...plural[lang].map((form) => term(form, "variant", "admitted")),
    ...hiddenLabel
      .filter((label) => label.lang === lang)
      .map(({ form }) => term(form, "variant", "deprecated")),
  ];
  if (terms.length === 0 && text === undefined) return [];
  const described =
    text === undefined
      ? ""
      : `          <descripGrp>
            <descrip type="definition">${xmlText(text)}</descrip>
            <admin type="source">${xmlText(sourceText(definition!))}</admin>
          </descripGrp>
`;
  return [`        <langSec xml:lang="${lang}">\n${described}${terms.join("")}        </langSec>\n`];
}

const sourceText = ({ source, url }: NonNullable<TermEntry["definition"]>): string =>
  url === undefined ? source : source === "extern" ? url : `${source} ${url}`;

const term = (form: string, type: string, status: Status): string => `          <termSec>
            <term>${xmlText(form)}</term>
            <termNote type="termType">${type}</termNote>
            <termNote type="administrativeStatus">${status}Term-admn-sts</termNote>
          </termSec>
`;
