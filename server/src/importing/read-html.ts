import { Parser } from "htmlparser2";
import { plainText, type NoteBlock } from "./note-block";

/** What an HTML file says. */
export interface HtmlNote {
  readonly blocks: readonly NoteBlock[];
  readonly title?: string;
  /** ISO date of the document, where its metadata have one. */
  readonly date?: string;
  /** Address that the page gives as its own. */
  readonly url?: string;
}

/** Elements whose words are no words of the note. */
const silent: ReadonlySet<string> = new Set([
  "script", "style", "template", "noscript", "svg", "math", "head", "nav", "footer", "aside", "form", "button", "select",
  "iframe", "object", "video", "audio", "canvas", "figcaption", "dialog",
]); // prettier-ignore

/** Elements that end a paragraph where they begin and end. */
const breaking: ReadonlySet<string> = new Set([
  "p", "div", "section", "article", "main", "header", "ul", "ol", "dl", "dd", "dt", "table", "thead", "tbody", "tfoot", "caption",
  "figure", "address", "details", "summary", "fieldset", "hr", "pre", "body", "html",
]); // prettier-ignore

const dates =
  /^(?:article:published_time|dcterms\.(?:issued|date|created)|dc\.date(?:\.issued)?|date|citation_publication_date)$/i;

/** Deeper than this a list is shown as if it were not. */
const deepest = 6;

/** Reads the words of a page with their structure. Never throws; nothing is fetched, run or expanded. */
export function readHtml(html: string): HtmlNote {
  const blocks: NoteBlock[] = [];
  let text = "";
  let kind: NoteBlock["kind"] = "paragraph";
  let level = 0;
  let lists = 0;
  let mute = 0;
  let quotes = 0;
  let title = "";
  let inTitle = false;
  let cells: string[] | undefined;
  let date: string | undefined;
  let url: string | undefined;

  const flush = (): void => {
    const words = plainText(text);
    text = "";
    if (words === "") return;
    if (cells) {
      cells[cells.length - 1] = plainText(`${cells.at(-1) ?? ""} ${words}`);
      return;
    }
    blocks.push({ kind: quotes > 0 && kind === "paragraph" ? "quotation" : kind, level, text: words });
    kind = "paragraph";
    level = 0;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === "title" && title === "") inTitle = true;
        if (name === "meta") {
          const key = attributes["name"] ?? attributes["property"] ?? "";
          const value = /^\d{4}-\d\d-\d\d/.exec(attributes["content"] ?? "")?.[0];
          if (value !== undefined && dates.test(key)) date ??= value;
        }
        if (
          name === "link" &&
          attributes["rel"] === "canonical" &&
          /^https?:\/\//.test(attributes["href"] ?? "")
        )
          url ??= attributes["href"];
        if (silent.has(name) || attributes["hidden"] !== undefined || attributes["aria-hidden"] === "true")
          mute++;
        else if (mute > 0) mute++;
        if (mute > 0) return;
        if (/^h[1-6]$/.test(name)) {
          flush();
          kind = "heading";
          level = Number(name.charAt(1));
        } else if (name === "li") {
          flush();
          kind = "list-item";
          level = Math.min(deepest, Math.max(1, lists));
        } else if (name === "br") text += " ";
        else if (name === "blockquote") {
          flush();
          quotes++;
        } else if (name === "tr") {
          flush();
          cells = [];
        } else if ((name === "td" || name === "th") && cells) {
          flush();
          cells.push("");
        } else if (breaking.has(name)) {
          // A paragraph within an item or a cell is the item's.
          const keeps = kind !== "paragraph" && plainText(text) === "";
          if (!keeps) flush();
          if (name === "ul" || name === "ol") lists++;
        }
      },
      ontext: (words) => {
        if (inTitle) title += words;
        else if (mute === 0) text += words;
      },
      onclosetag: (name) => {
        if (name === "title") inTitle = false;
        if (mute > 0) {
          mute--;
          return;
        }
        if (/^h[1-6]$/.test(name) || name === "li" || breaking.has(name)) {
          flush();
          if (kind === "heading" || name === "li") {
            kind = "paragraph";
            level = 0;
          }
          if (name === "ul" || name === "ol") lists = Math.max(0, lists - 1);
        } else if (name === "blockquote") {
          flush();
          quotes = Math.max(0, quotes - 1);
        } else if (name === "tr" && cells) {
          flush();
          const row = cells;
          cells = undefined;
          if (row.some((cell) => cell !== ""))
            blocks.push({ kind: "row", level: 0, text: row.join(" "), cells: row });
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  cells = undefined;
  flush();
  const named = plainText(title);
  return {
    blocks: withEvenRows(blocks),
    ...(named !== "" && { title: named }),
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
  };
}

/** Rows of a table with as many cells each; a table of one column is no table. */
function withEvenRows(blocks: readonly NoteBlock[]): readonly NoteBlock[] {
  const found: NoteBlock[] = [];
  for (let i = 0; i < blocks.length;) {
    if (blocks[i]!.kind !== "row") {
      found.push(blocks[i]!);
      i++;
      continue;
    }
    let end = i;
    while (blocks[end]?.kind === "row") end++;
    const rows = blocks.slice(i, end);
    const width = rows.reduce((most, { cells = [] }) => Math.max(most, cells.length), 0);
    found.push(
      ...rows.map((row): NoteBlock => {
        const cells = row.cells ?? [];
        return width < 2
          ? { kind: "paragraph", level: 0, text: row.text }
          : { ...row, cells: [...cells, ...new Array<string>(width - cells.length).fill("")] };
      }),
    );
    i = end;
  }
  return found;
}
