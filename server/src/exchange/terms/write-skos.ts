import type { Language } from "../../language/language";
import { languages, once, type TermEntry, type TermSet } from "./term-entry";

/** Terms of this file's own, for what SKOS has none for; programs that do not know them pass over them. */
export const ownTerms = "urn:notawijzer:term#";
export const skos = "http://www.w3.org/2004/02/skos/core#";
export const dct = "http://purl.org/dc/terms/";

/** SKOS as NL-SBB uses it, in Turtle, in pieces. Kinds of wrong forms have no place there. */
export function* writeSkos({ id, title, language, date, entries }: TermSet): Generator<string> {
  const scheme = `urn:notawijzer:${segment(id)}`;
  yield `@prefix skos: <${skos}> .
@prefix dct: <${dct}> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix nw: <${ownTerms}> .

${iri(scheme)} a skos:ConceptScheme ;
  dct:title ${literal(title, language)}${date === undefined ? "" : ` ;\n  dct:issued "${date}"^^xsd:date`} .
`;
  for (const entry of entries) yield concept(entry, scheme);
}

function concept(entry: TermEntry, scheme: string): string {
  const { id, prefLabel, acronym, altAcronym, altLabel, plural, hiddenLabel, definition } = entry;
  const conceptIri = (other: string): string => iri(`${scheme}:${segment(other)}`);
  const perLanguage = (of: (lang: Language) => readonly (string | undefined)[]): readonly string[] =>
    languages.flatMap((lang) =>
      once(of(lang))
        .filter((form) => form !== undefined)
        .map((form) => literal(form, lang)),
    );
  const texts = (values: readonly string[]): readonly string[] => values.map((value) => literal(value));
  const statements: readonly (readonly [string, readonly string[]])[] = [
    ["skos:inScheme", [iri(scheme)]],
    ["skos:prefLabel", perLanguage((lang) => [prefLabel[lang]])],
    [
      "skos:altLabel",
      // No two labels of a concept are the same in one language.
      perLanguage((lang) =>
        [acronym[lang], ...(lang === "nl" ? altAcronym : []), ...altLabel[lang], ...plural[lang]].filter(
          (form) => form !== prefLabel[lang],
        ),
      ),
    ],
    [
      "skos:hiddenLabel",
      perLanguage((lang) => hiddenLabel.filter((own) => own.lang === lang).map(({ form }) => form)),
    ],
    ["skos:definition", perLanguage((lang) => [definition?.[lang]])],
    ["dct:source", definition?.url === undefined ? [] : [iri(definition.url)]],
    ["skos:related", entry.related.map(conceptIri)],
    ["nw:source", definition ? texts([definition.source]) : []],
    ["nw:acronym", perLanguage((lang) => [acronym[lang]])],
    ["nw:altAcronym", texts(altAcronym)],
    ["nw:altLabel", perLanguage((lang) => altLabel[lang])],
    ["nw:plural", perLanguage((lang) => plural[lang])],
    ["nw:confusedWith", entry.confusedWith.map(conceptIri)],
    ["nw:kind", texts(entry.kind === undefined ? [] : [entry.kind])],
    ["nw:owner", texts(entry.owner === undefined ? [] : [entry.owner])],
    ["nw:article", texts(entry.article === undefined ? [] : [entry.article])],
    ["nw:proper", entry.proper ? ["true"] : []],
    ["nw:keyword", texts(entry.keywords)],
  ];
  const said = statements
    .filter(([, values]) => values.length > 0)
    .map(([predicate, values]) => ` ;\n  ${predicate} ${values.join(", ")}`);
  return `\n${conceptIri(id)} a skos:Concept${said.join("")} .\n`;
}

/** Any text as a part of a URN (RFC 8141). */
const segment = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

const iri = (text: string): string =>
  `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (char) => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`)}>`;

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

const literal = (text: string, lang?: Language): string =>
  `"${text.replace(/["\\\n\r\t]|[\u0000-\u001f\u007f]/g, (char) => escapes[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)}"${lang ? `@${lang}` : ""}`;
