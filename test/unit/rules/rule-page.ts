/** A text of a rule's page that must stay without findings, or one with what must be found in it. */
export interface PageExample {
  /** The draft, marks taken off. */
  readonly text: string;
  /** Line of the page, from 1. */
  readonly line: number;
}

export interface MarkedExample extends PageExample {
  /** The range between « and », UTF-16 offsets in `text`. */
  readonly start: number;
  readonly end: number;
  /** The draft after the preferred repair; absent where the rule repairs nothing. */
  readonly repaired?: string;
}

export interface RulePage {
  /** From the heading "# code – title". */
  readonly code: string;
  /** The word behind "Ernst:". */
  readonly severity: string;
  readonly introduction: string;
  /** Headings of level 2 in their order, each with its text. */
  readonly sections: ReadonlyMap<string, string>;
  readonly good: readonly PageExample[];
  readonly bad: readonly MarkedExample[];
}

/** Reads a rule's page. Throws, with the line, where it does not have the form that all pages have. */
export function readRulePage(text: string): RulePage {
  const [head = "", ...parts] = text.split(/^(?=## )/m);
  const shape = /^# (?<code>\S+) – .+\n\nErnst: (?<severity>\p{L}+)\.\n\n(?<introduction>[\s\S]+)$/u.exec(
    head,
  );
  if (!shape?.groups) throw new Error("the page does not begin with «# code – title» and «Ernst: …».");
  const sections = new Map<string, string>();
  const good: PageExample[] = [];
  const bad: MarkedExample[] = [];
  let line = lineCount(head) + 1;
  for (const part of parts) {
    const title = part.slice(3, part.indexOf("\n"));
    const body = part.slice(part.indexOf("\n") + 1);
    sections.set(title, body.trim());
    if (title === "Goed") good.push(...readExamples(body, line + 1, "goed"));
    if (title === "Anders") bad.push(...readExamples(body, line + 1, "anders").map(marked));
    line += lineCount(part);
  }
  const { code = "", severity = "", introduction = "" } = shape.groups;
  return { code, severity, introduction: introduction.trim(), sections, good, bad };
}

interface RawExample extends PageExample {
  readonly repaired?: string;
}

/** List items of one line, and blocks fenced as `fence`, each with the block fenced as `wordt` behind it. */
function readExamples(body: string, firstLine: number, fence: string): readonly RawExample[] {
  const lines = body.split("\n");
  const found: RawExample[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = firstLine + i;
    const text = lines[i]!;
    if (text.startsWith("- ")) {
      const [example = "", repaired] = text.slice(2).split(" → ");
      found.push({ text: example, line, ...(repaired !== undefined && { repaired }) });
      continue;
    }
    const open = /^(`{3,})(\w+)$/.exec(text);
    if (!open) {
      if (text.trim() !== "") throw new Error(`line ${line} is no example: ${text}`);
      continue;
    }
    const close = lines.indexOf(open[1]!, i + 1);
    if (close < 0) throw new Error(`line ${line}: the block does not end`);
    const block = lines.slice(i + 1, close).join("\n");
    const last = found.at(-1);
    if (open[2] === fence) found.push({ text: block, line });
    else if (open[2] === "wordt" && last && last.repaired === undefined)
      found[found.length - 1] = { ...last, repaired: block };
    else throw new Error(`line ${line}: a block «${open[2]}» stands where none can`);
    i = close;
  }
  return found;
}

function marked({ text, line, repaired }: RawExample): MarkedExample {
  const start = text.indexOf("«");
  const end = text.indexOf("»") - 1;
  const plain = text.replace("«", "").replace("»", "");
  if (start < 0 || end <= start || /[«»]/.test(plain))
    throw new Error(`line ${line} does not mark one stretch with « and »`);
  return { text: plain, line, start, end, ...(repaired !== undefined && { repaired }) };
}

const lineCount = (text: string): number => text.split("\n").length - 1;
