import { zipOf } from "./zip";

export const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const namespaces =
  `xmlns:w="${wordNamespace}" xmlns:r="${relationships}"` +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"' +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"' +
  ' xmlns:v="urn:schemas-microsoft-com:vml"';

const kinds = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  comments: "comments",
  header: "header",
} as const;

export type DocxParts = Partial<Readonly<Record<keyof typeof kinds, string>>>;

/** The parts of a Word document by name, from what stands in its body and in the root elements of its other parts. */
export function docxParts(body: string, parts: DocxParts = {}): Readonly<Record<string, string>> {
  const named = Object.keys(kinds).filter((kind) => kind in parts) as (keyof typeof kinds)[];
  const file = (kind: keyof typeof kinds): string => `${kind}${kind === "header" ? "1" : ""}.xml`;
  const root = (kind: keyof typeof kinds): string => (kind === "header" ? "hdr" : kind);
  return {
    "[Content_Types].xml":
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/word/document.xml" ContentType="${types}document.main+xml"/>` +
      named
        .map((kind) => `<Override PartName="/word/${file(kind)}" ContentType="${types}${kinds[kind]}+xml"/>`)
        .join("") +
      "</Types>",
    "_rels/.rels":
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels":
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      named
        .map(
          (kind, index) =>
            `<Relationship Id="rId${index + 1}" Type="${relationships}/${kind}" Target="${file(kind)}"/>`,
        )
        .join("") +
      "</Relationships>",
    ...Object.fromEntries(
      named.map((kind) => [
        `word/${file(kind)}`,
        `${declaration}<w:${root(kind)} ${namespaces}>${parts[kind]}</w:${root(kind)}>`,
      ]),
    ),
  };
}

export const zipParts = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  zipOf(
    Object.entries(parts).map(([name, content]) => ({
      name,
      bytes: typeof content === "string" ? Buffer.from(content) : content,
    })),
  );

/** A Word document as a file. */
export const docx = (body: string, parts?: DocxParts): Buffer => zipParts(docxParts(body, parts));

/** A run of text; `properties` is what stands in its `w:rPr`. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph; of a text, or of runs. */
export const paragraph = (content: string, style = "", more = ""): string =>
  `<w:p>${style || more ? `<w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>` : ""}${content.startsWith("<") ? content : run(content)}</w:p>`;

export const standardStyles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Kop1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Tekstopmerking"><w:name w:val="annotation text"/></w:style>' +
  '<w:style w:type="character" w:styleId="Verwijzingopmerking"><w:name w:val="annotation reference"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';

export const standardNumbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
