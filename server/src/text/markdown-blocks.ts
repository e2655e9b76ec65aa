import { Tree, type TreeCursor } from "@lezer/common";
import type { Block, BlockDocument, BlockKind, Mask } from "./block";
import { readFrontMatter } from "./front-matter";
import { findInert } from "./inert";
import { parseMarkdown } from "./markdown-parser";
import { PASTED_BULLETS, addBlock, addProse } from "./prose";
import { reread, type Units } from "./reread";
import type { Span } from "./span";

/** What the blocks inside a container are. */
interface Container {
  readonly kind: BlockKind;
  readonly level: number;
}

const TOP: Container = { kind: "paragraph", level: 0 };
const QUOTATION: Container = { kind: "quotation", level: 0 };
const FOOTNOTE: Container = { kind: "footnote", level: 0 };
const NONE: readonly never[] = [];

const isAside = ({ kind }: Container) => kind === "quotation" || kind === "footnote";

/** Gathers what is not prose from the inline nodes of a leaf, in order; offsets are the document's. */
class Inline {
  masks: Mask[] = [];
  comments: Span[] = [];
  private skipped = 0;
  private linkEnd = 0;

  constructor(
    private readonly text: string,
    private readonly at: number,
  ) {}

  /** Takes note of the node the cursor is at; false if what is inside it does not matter. */
  see({ name, from, to }: TreeCursor): boolean {
    if (from < this.skipped) return false;
    switch (name) {
      case "EmphasisMark":
      case "StrikethroughMark":
        this.add("mark", from, to);
        return false;
      case "Escape":
        this.add("mark", from, from + 1);
        return false;
      case "HardBreak":
        if (this.text[this.at + from] === "\\") this.add("mark", from, from + 1);
        return false;
      case "Link":
        this.linkEnd = to;
        return true;
      case "LinkMark":
        this.add("mark", from, to);
        if (this.text[this.at + from] === "]" && to < this.linkEnd) {
          this.add("opaque", to, this.linkEnd);
          this.skipped = this.linkEnd;
        }
        return false;
      case "Comment":
        this.comments.push({ start: this.at + from, end: this.at + to });
        this.add("opaque", from, to);
        return false;
      case "Image":
      case "InlineCode":
      case "Autolink":
      case "URL":
      case "HTMLTag":
      case "ProcessingInstruction":
      case "Entity":
      case "FootnoteReference":
      case "Citation":
        this.add("opaque", from, to);
        return false;
      default:
        return true;
    }
  }

  private add(kind: Mask["kind"], from: number, to: number): void {
    this.masks.push({ kind, start: this.at + from, end: this.at + to });
  }
}

/** Reads the Markdown between two line starts; its units are the blocks directly in the document. */
function readUnits(text: string, from: number, to: number): Units {
  const starts: number[] = [];
  const firsts: number[] = [];
  const blocks: Block[] = [];

  function inlineOf(tree: Tree, at: number): Inline | undefined {
    if (!tree.children.length) return undefined;
    const inline = new Inline(text, at);
    const cursor = tree.cursor();
    for (let enter = true; cursor.next(enter);) enter = inline.see(cursor);
    return inline;
  }

  function leaf(tree: Tree, at: number, start: number, end: number, { kind, level }: Container): void {
    const { masks = NONE, comments = NONE } = inlineOf(tree, at) ?? {};
    addProse(blocks, text, { kind, level, start, end, masks, comments }, PASTED_BULLETS);
  }

  function heading(tree: Tree, at: number, level: number, container: Container): void {
    let start = at;
    let end = at + tree.length;
    const isSetext = tree.type.name.startsWith("Setext");
    for (const cursor = tree.cursor(), isFirst = { value: !isSetext }; cursor.next();) {
      if (cursor.name !== "HeaderMark") continue;
      if (isFirst.value) start = at + cursor.to;
      else end = at + cursor.from;
      isFirst.value = false;
    }
    leaf(tree, at, start, end, isAside(container) ? container : { kind: "heading", level });
  }

  function table(tree: Tree, at: number, container: Container): void {
    let row = -1;
    let column = 0;
    let rowStart = 0;
    let cell: { start: number; end: number; row: number; column: number; inline: Inline } | undefined;
    const aside = isAside(container);
    const flush = () => {
      if (!cell) return;
      const { start, end, row, column, inline } = cell;
      addBlock(blocks, text, {
        kind: aside ? container.kind : "table-cell",
        level: 0,
        start,
        end,
        masks: inline.masks,
        comments: inline.comments,
        cell: aside ? undefined : { row, column },
      });
      cell = undefined;
    };
    const cursor = tree.cursor();
    for (let enter = true; cursor.next(enter);) {
      enter = true;
      switch (cursor.name) {
        case "TableHeader":
        case "TableRow":
          flush();
          row++;
          column = 0;
          rowStart = cursor.from;
          break;
        case "TableDelimiter":
          if (cursor.from > rowStart) column++;
          break;
        case "TableCell":
          flush();
          cell = { start: at + cursor.from, end: at + cursor.to, row, column, inline: new Inline(text, at) };
          break;
        default:
          enter = cell?.inline.see(cursor) ?? true;
      }
    }
    flush();
  }

  /** HTML comments, and prose if there is any beside them. */
  function comment(start: number, end: number, { kind, level }: Container): void {
    const own = text.slice(start, end);
    const found = findInert(own);
    const place = (span: Span) => ({ start: start + span.start, end: start + span.end });
    const beside = found.comments.reduceRight(
      (rest, span) => rest.slice(0, span.start) + rest.slice(span.end),
      own,
    );
    if (!found.comments.length || !/\S/.test(beside)) {
      const whole = { start, end: start + own.trimEnd().length };
      const comments = found.comments.length ? found.comments.map(place) : [whole];
      addBlock(blocks, text, {
        kind: "comment",
        level: 0,
        ...whole,
        masks: [{ kind: "opaque", ...whole }],
        comments,
      });
    } else {
      loose(start, end, { kind, level });
    }
  }

  /** Prose that the parser did not take for any. */
  function loose(start: number, end: number, { kind, level }: Container): void {
    const found = findInert(text.slice(start, end));
    const place = (span: Span) => ({ start: start + span.start, end: start + span.end });
    const masks = found.opaque.map((span) => ({ kind: "opaque" as const, ...place(span) }));
    addProse(
      blocks,
      text,
      { kind, level, start, end, masks, comments: found.comments.map(place) },
      PASTED_BULLETS,
    );
  }

  function visit(tree: Tree, at: number, container: Container): void {
    switch (tree.type.name) {
      case "Paragraph":
        return leaf(tree, at, at, at + tree.length, container);
      case "Task":
        return leaf(tree, at, at + 3, at + tree.length, container);
      case "ATXHeading1":
      case "ATXHeading2":
      case "ATXHeading3":
      case "ATXHeading4":
      case "ATXHeading5":
      case "ATXHeading6":
      case "SetextHeading1":
      case "SetextHeading2":
        return heading(tree, at, Number(tree.type.name.at(-1)), container);
      case "Table":
        return table(tree, at, container);
      case "CommentBlock":
        return comment(at, at + tree.length, container);
      case "CodeBlock":
        // A pasted item that is indented is not code.
        PASTED_BULLETS.lastIndex = at;
        if (PASTED_BULLETS.test(text)) loose(at, at + tree.length, container);
        return;
      case "Quote":
        return visitAll(tree, at, QUOTATION);
      case "Footnote":
        return visitAll(tree, at, container.kind === "quotation" ? container : FOOTNOTE);
      case "BulletList":
      case "OrderedList":
        return visitAll(
          tree,
          at,
          isAside(container) ? container : { kind: "list-item", level: container.level + 1 },
        );
      case "ListItem":
      case "":
        return visitAll(tree, at, container);
    }
  }

  function visitAll(tree: Tree, at: number, container: Container): void {
    tree.children.forEach((child, index) => {
      if (child instanceof Tree) visit(child, at + tree.positions[index]!, container);
    });
  }

  function unitsOf(tree: Tree, at: number): void {
    tree.children.forEach((child, index) => {
      if (!(child instanceof Tree)) return;
      const start = at + tree.positions[index]!;
      if (child.type.isAnonymous) return unitsOf(child, start);
      let lineStart = start;
      while (lineStart > from && /[ \t]/.test(text[lineStart - 1]!)) lineStart--;
      starts.push(lineStart);
      firsts.push(blocks.length);
      visit(child, start, TOP);
    });
  }

  unitsOf(parseMarkdown(text, from, to), from);
  return { starts, firsts, blocks };
}

/**
 * Cuts Markdown into blocks. Given the document as it was read before, only what a change touches is read again:
 * blocks that did not change keep their content object. The result always equals a fresh reading. Never throws.
 */
export function readMarkdown(text: string, previous?: BlockDocument): BlockDocument {
  const { entries, end } = readFrontMatter(text, text.startsWith("\uFEFF") ? 1 : 0);
  return reread(readUnits, text, end, entries, previous);
}
