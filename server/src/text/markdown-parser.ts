import type { Input, Tree } from "@lezer/common";
import {
  GFM,
  Table,
  parser,
  type BlockContext,
  type InlineContext,
  type MarkdownConfig,
} from "@lezer/markdown";

// The parser takes time that grows with the square of some texts, or worse; none of them is prose. The limits below
// keep any text at a bounded cost for each unit, and only such texts notice them.

/** Beyond this column no list or quotation begins, so that nesting has an end. */
const DEEPEST_COLUMN = 64;
/** A paragraph longer than this is read without inline markup. */
const LONGEST_INLINE = 200_000;
const LONGEST_DEFINITION = 4000;

const LABEL = "\\[\\^[^\\][\\s]{1,100}\\]:";
const MARKERS = "[ \\t>*+\\-\\d.)]";
const DEEP = new RegExp(
  `^(?:${MARKERS}{0,${DEEPEST_COLUMN}}${LABEL})?${MARKERS}{${DEEPEST_COLUMN}}(?=${MARKERS})`,
);
const ALL_MARKERS = new RegExp(`${MARKERS}*`, "y");

/** The line as the parser sees it: markers beyond the deepest column are letters to it. */
function shallow(line: string): string {
  const kept = line.length > DEEPEST_COLUMN && DEEP.exec(line)?.[0].length;
  if (!kept) return line;
  ALL_MARKERS.lastIndex = kept;
  ALL_MARKERS.test(line);
  const end = ALL_MARKERS.lastIndex;
  if (end === line.length && /^(?:[ \t]*|[ \t-]*|[ \t*]*)$/.test(line)) return line;
  return line.slice(0, kept) + "x".repeat(end - kept) + line.slice(end);
}

const TABLE_RULE = /^[ \t>]*(?:\||:?-[-:|])[ \t|:-]*$/;

/** The library does not know a table's second line by blanks after its last bar: to the parser the bar stands last. */
function barLast(line: string): string {
  const end = line.length - 1;
  if (line.charCodeAt(end) > 32 || !/\|[ \t]{1,80}$/.test(line.slice(-81))) return line;
  if (!line.includes("-") || !TABLE_RULE.test(line)) return line;
  const bar = line.lastIndexOf("|");
  const filler = line[bar - 1] === "-" ? "-" : " ";
  return `${line.slice(0, bar)}${filler.repeat(end - bar)}|`;
}

const seen = (line: string) => barLast(shallow(line));

/** A part of a text, line by line; every line break is one unit to the parser, the `\r` of `\r\n` a blank before it. */
class Lines implements Input {
  readonly length: number;
  readonly lineChunks = true;
  private lf = -1;
  private cr = -1;
  private known = 0;

  constructor(
    private readonly text: string,
    private readonly from: number,
    to: number,
  ) {
    this.length = to - from;
  }

  chunk(at: number): string {
    const start = this.from + at;
    // The parser looks one line ahead and returns: breaks found from an earlier place on hold for this one too.
    if (start < this.known || this.lf < start) this.lf = this.find("\n", start);
    if (start < this.known || this.cr < start) this.cr = this.find("\r", start);
    this.known = start;
    const { lf, cr } = this;
    if (cr >= start && cr < lf)
      return seen(cr + 1 === lf ? `${this.text.slice(start, cr)}\t` : this.text.slice(start, cr));
    return seen(this.text.slice(start, lf));
  }

  read(from: number, to: number): string {
    return this.text.slice(this.from + from, this.from + to);
  }

  private find(mark: string, start: number): number {
    const at = this.text.indexOf(mark, start);
    return at < 0 ? this.text.length : at;
  }
}

/** Whether the parser would take too long over the inline markup of this text. */
function isHostile(text: string): boolean {
  const size = text.length;
  if (size < 500) return false;
  if (size > LONGEST_INLINE) return true;
  let marks = 0;
  let scans = 0;
  let openers = 0;
  const runs = new Set<number>();
  for (const { 0: mark } of text.matchAll(/<[!?]?|\]\(|`+|[\\&*_[\]~()@]|www\./g)) {
    marks++;
    if (mark[0] === "`") runs.add(mark.length);
    else if (mark[0] === "<" || mark === "](") scans++;
    if (mark === "<!" || mark === "<?") openers++;
  }
  return (
    (marks > 200 && marks * marks > 256 * size) ||
    (scans > 16 && scans * size > 2_000_000) ||
    (openers > 16 && openers * size > 500_000) ||
    runs.size > 16
  );
}

const MARKUP = /[\\&`<*_[\]!~]|www\.|https?:\/\//g;
const MARKUP_OR_MAIL = /[\\&`<*_[\]!~]|www\.|https?:\/\/|[\w.+-]{1,100}@|mailto:|xmpp:/g;

/** Steps over prose in one go, where the parser would try each of its inline parsers at each unit. */
const prose: MarkdownConfig = {
  parseInline: [
    {
      name: "Prose",
      before: "Escape",
      parse(cx: InlineContext, _next: number, pos: number): number {
        if (pos === cx.offset && isHostile(cx.text)) return cx.end;
        const at = pos - cx.offset;
        const markup = cx.text.includes("@", at) ? MARKUP_OR_MAIL : MARKUP;
        markup.lastIndex = at;
        const next = markup.exec(cx.text)?.index ?? cx.text.length;
        return next > at ? cx.offset + next : -1;
      },
    },
    {
      name: "BackslashBreak",
      before: "Escape",
      // Before `\r\n`, of which the first unit is a blank to the parser.
      parse: (cx, next, pos) =>
        next === 92 && cx.char(pos + 1) === 9 && cx.char(pos + 2) === 10
          ? cx.addElement(cx.elt("HardBreak", pos, pos + 3))
          : -1,
    },
  ],
};

/** The library's quotation adds each `>` to the tree; those of continuation lines are found in the text instead. */
const quotation: MarkdownConfig = {
  defineNodes: [
    {
      name: "Quote",
      block: true,
      composite(_cx, line) {
        if (line.next !== 62) return false;
        line.moveBase(line.pos + (/[ \t]/.test(line.text[line.pos + 1] ?? "") ? 2 : 1));
        return true;
      },
    },
  ],
  parseBlock: [
    {
      name: "Blockquote",
      parse(cx, line) {
        if (line.next !== 62) return false;
        cx.startComposite("Quote", line.pos);
        line.moveBase(line.pos + (line.text[line.pos + 1] === " " ? 2 : 1));
        return null;
      },
    },
  ],
};

const FOOTNOTE = new RegExp(`^${LABEL}`);
const FOOTNOTE_REFERENCE = /^\[\^[^\][\s]{1,100}\]/;
/** The key of a citation, `[@doe2020`; what follows it up to the bracket says where, and is prose. */
const CITATION = /^\[-?@[^\][\s,;]{1,200}(?=[^\][]{0,300}\](?!\())/;

/** A footnote in a footnote is none, so that they do not nest without end. */
function isInFootnote(cx: BlockContext): boolean {
  for (let depth = cx.depth - 1; depth > 0; depth--)
    if (cx.parentType(depth).name === "Footnote") return true;
  return false;
}

const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: "Footnote",
      block: true,
      composite(_cx, line) {
        if (line.next >= 0 && line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
    "FootnoteReference",
    "Citation",
  ],
  parseBlock: [
    {
      name: "Footnote",
      before: "Blockquote",
      parse(cx, line) {
        const label = line.next === 91 && FOOTNOTE.exec(line.text.slice(line.pos, line.pos + 110))?.[0];
        if (!label || isInFootnote(cx)) return false;
        cx.startComposite("Footnote", line.pos);
        line.moveBase(line.skipSpace(line.pos + label.length));
        return null;
      },
      endLeaf: (_cx, line) => line.next === 91 && FOOTNOTE.test(line.text.slice(line.pos, line.pos + 110)),
    },
  ],
  parseInline: [
    {
      name: "FootnoteReference",
      before: "Link",
      parse(cx, next, pos) {
        if (next !== 91) return -1;
        const after = cx.char(pos + 1);
        if (after !== 94 && after !== 64 && after !== 45) return -1;
        const match = (after === 94 ? FOOTNOTE_REFERENCE : CITATION).exec(cx.slice(pos, pos + 520));
        if (!match) return -1;
        return cx.addElement(
          cx.elt(after === 94 ? "FootnoteReference" : "Citation", pos, pos + match[0].length),
        );
      },
    },
  ],
};

const TITLE = `(?:"[^"]*"|'[^']*'|\\([^()]*\\))`;
const DEFINITION = new RegExp(
  `^\\[(?!\\^)(?:[^\\\\[\\]]|\\\\.){1,999}\\]:[ \\t]*(?:<[^<>]*>|[^\\s<]\\S*)(?:[ \\t]+(${TITLE}))?[ \\t]*$`,
);
const TITLE_LINE = new RegExp(`^[ \\t]+${TITLE}[ \\t]*$`);

/** The library reads a definition again with each line that could continue it; ours has one line, or two with a title. */
const definitions: MarkdownConfig = {
  parseBlock: [
    {
      name: "LinkReference",
      parse(cx, line) {
        if (line.next !== 91 || line.indent >= line.baseIndent + 4) return false;
        if (line.text.length - line.pos > LONGEST_DEFINITION) return false;
        const match = DEFINITION.exec(line.text.slice(line.pos));
        if (!match) return false;
        const from = cx.lineStart + line.pos;
        const following = match[1] === undefined ? cx.peekLine() : "";
        const hasTitle = following.length < LONGEST_DEFINITION && TITLE_LINE.test(following);
        cx.nextLine();
        if (hasTitle) cx.nextLine();
        cx.addElement(cx.elt("LinkReference", from, cx.prevLineEnd()));
        return true;
      },
    },
  ],
};

/** The library's test of a table's second line backtracks over long blanks. */
const tables: MarkdownConfig = {
  ...Table,
  parseBlock: (Table.parseBlock ?? []).map((block) => ({
    ...block,
    endLeaf: (cx, line, leaf) =>
      line.text.includes("|") &&
      /^[\s>]{0,200}[|:-]/.test(cx.peekLine()) &&
      (block.endLeaf?.(cx, line, leaf) ?? false),
  })),
};

const markdown = parser.configure([
  tables,
  ...GFM.filter((extension) => extension !== Table),
  definitions,
  quotation,
  footnotes,
  prose,
]);

/**
 * The tree of the Markdown between two line starts, its positions counted from the first. Beside the library's nodes
 * there are `Quote` (in the place of `Blockquote`), `Footnote`, `FootnoteReference` and `Citation`.
 */
export const parseMarkdown = (text: string, from: number, to: number): Tree =>
  markdown.parse(new Lines(text, from, to));
