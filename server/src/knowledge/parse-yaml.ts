import { CST, isAlias, isMap, isScalar, isSeq, Lexer, parseDocument, visit } from "yaml";
import type { Document, ErrorCode, YAMLError } from "yaml";
import { lineIndex } from "../text/lines";
import type { Span } from "../text/span";
import type { LocalText, Problem } from "./problem";
import { leftOut, shorten } from "./problem-text";

/** YAML 1.2 core schema: dates, `no` and `12:30` are text. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly type: "scalar";
  readonly value: string | number | boolean | null;
  /** As written, without quotation marks. */
  readonly source: string;
  readonly span: Span;
}

export interface YamlList {
  readonly type: "list";
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlMap {
  readonly type: "map";
  /** In the file's order; keys are unique. */
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

export interface YamlFile {
  readonly path: string;
  /**
   * Absent where nothing could be read. After a syntax error it lacks the items (of a list) or entries (of a map)
   * at its top level in which an error stands.
   */
  readonly root?: YamlNode;
  readonly problems: readonly Problem[];
  /** Makes a problem of this file, with the line and column of `span`. */
  readonly problem: MakeProblem;
}

export type MakeProblem = (
  span: Span | undefined,
  severity: Problem["severity"],
  code: Problem["code"],
  message: LocalText,
) => Problem;

export interface YamlLimits {
  /** UTF-16 code units. */
  readonly length: number;
  /** Lexical tokens; one entry on a line of its own takes about seven. */
  readonly tokens: number;
  /** Nesting of lists and maps. */
  readonly depth: number;
}

export const yamlLimits: YamlLimits = { length: 5_000_000, tokens: 400_000, depth: 40 };

/** Reads one YAML document. Aliases, tags outside the core schema and second documents are problems. Never throws. */
export function parseYaml(path: string, text: string, limits: YamlLimits = yamlLimits): YamlFile {
  const problem = problemMaker(path, text);
  const refuse = (at: Span | undefined, code: Problem["code"], message: LocalText): YamlFile => ({
    path,
    problems: [problem(at, "error", code, message)],
    problem,
  });

  if (text.length > limits.length)
    return refuse(undefined, "pack/too-large", {
      nl: `Het bestand is te groot (meer dan ${limits.length} tekens) en is niet gelezen.`,
      en: `The file is too large (more than ${limits.length} characters) and was not read.`,
    });
  const excess = findExcess(text, limits);
  if (excess?.kind === "tokens")
    return refuse({ start: excess.at, end: excess.at }, "pack/too-large", {
      nl: "Het bestand bevat te veel onderdelen en is niet gelezen.",
      en: "The file holds too many elements and was not read.",
    });
  if (excess?.kind === "depth")
    return refuse({ start: excess.at, end: excess.at }, "pack/too-deep", {
      nl: "De inhoud is hier te diep genest; het bestand is niet gelezen.",
      en: "The content is nested too deeply here; the file was not read.",
    });

  try {
    return compose(path, text, problem);
  } catch {
    return refuse(undefined, "pack/yaml", {
      nl: "Het bestand is geen leesbare YAML.",
      en: "The file is not readable YAML.",
    });
  }
}

function compose(path: string, text: string, problem: MakeProblem): YamlFile {
  const document = parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    // The package compares every pair of keys; `convert` reports duplicates in linear time.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const problems: Problem[] = [];
  const converted = convert(document.contents, text, (span, code, message) =>
    problems.push(problem(span, "error", code, message)),
  );
  const openings = openQuotes(document);
  const broken = document.errors.map((error): Span => {
    const opening = error.code === "MISSING_CHAR" ? openings.get(error.pos[0]) : undefined;
    return within(opening ?? { start: error.pos[0], end: error.pos[1] }, text);
  });
  // A second document does not spoil what stands before it.
  const spoiling = broken.map((span, i) =>
    document.errors[i]?.code === "MULTIPLE_DOCS" ? { start: -1, end: -1 } : span,
  );
  const { root, lost } = withoutBroken(converted, spoiling);
  document.errors.forEach((error, i) => {
    const message = syntaxMessage(error);
    problems.push(problem(broken[i], "error", "pack/yaml", lost[i] ? leftOut(message, lost[i]) : message));
  });
  for (const warning of document.warnings) {
    const span = within({ start: warning.pos[0], end: warning.pos[1] }, text);
    problems.push(problem(span, "warning", "pack/yaml", syntaxMessage(warning)));
  }
  return { path, ...(root && { root }), problems, problem };
}

/** Opening quotation marks by the offset at which the parser missed the closing one: the place an author must look at. */
function openQuotes(document: Document.Parsed): ReadonlyMap<number, Span> {
  const openings = new Map<number, Span>();
  const missing = document.errors.filter(({ code }) => code === "MISSING_CHAR").map(({ pos }) => pos[0]);
  if (missing.length === 0) return openings;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (!range || (type !== "QUOTE_DOUBLE" && type !== "QUOTE_SINGLE")) return;
      openings.set(range[1], { start: range[0], end: range[0] + 1 });
    },
  });
  return openings;
}

type Report = (span: Span, code: Problem["code"], message: LocalText) => void;

function convert(node: unknown, text: string, report: Report): YamlNode | undefined {
  if (isAlias(node)) {
    report(spanOf(node, text), "pack/alias", {
      nl: `Een verwijzing met * («*${shorten(node.source)}») is hier niet toegestaan; schrijf de inhoud uit.`,
      en: `An alias (“*${shorten(node.source)}”) is not allowed here; write the content out.`,
    });
    return undefined;
  }
  if (isScalar(node)) {
    const { value } = node;
    const plain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    return {
      type: "scalar",
      value: plain ? value : null,
      source: node.source ?? (plain ? String(value) : ""),
      span: spanOf(node, text),
    };
  }
  if (isSeq(node)) {
    const items = node.items
      .map((item) => convert(item, text, report))
      .filter((item): item is YamlNode => item !== undefined);
    return { type: "list", items, span: spanOf(node, text) };
  }
  if (isMap(node)) {
    const entries = new Map<string, YamlEntry>();
    for (const pair of node.items) {
      if (!isScalar(pair.key)) {
        const span = isSeq(pair.key) || isMap(pair.key) ? spanOf(pair.key, text) : spanOf(node, text);
        report(span, "pack/key", {
          nl: "De naam van een veld moet gewone tekst zijn.",
          en: "The name of a field must be plain text.",
        });
        continue;
      }
      const key = pair.key.source ?? String(pair.key.value);
      const keySpan = spanOf(pair.key, text);
      if (entries.has(key)) {
        report(keySpan, "pack/duplicate-key", {
          nl: `Het veld «${shorten(key)}» staat hier dubbel; alleen het eerste telt.`,
          en: `The field “${shorten(key)}” occurs twice here; only the first counts.`,
        });
        continue;
      }
      const empty: YamlNode = { type: "scalar", value: null, source: "", span: keySpan };
      const value = pair.value ? convert(pair.value, text, report) : empty;
      if (value) entries.set(key, { key, keySpan, value });
    }
    return { type: "map", entries: [...entries.values()], span: spanOf(node, text) };
  }
  return undefined;
}

function spanOf(node: { range?: readonly number[] | null | undefined }, text: string): Span {
  const start = Math.min(node.range?.[0] ?? 0, text.length);
  let end = Math.min(node.range?.[1] ?? start, text.length);
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

/**
 * Drops the top-level items or entries in which an error stands; `lost` names the one dropped for each error, where it has
 * a name. An item reaches up to the next one: the parser puts some errors in the space between.
 */
function withoutBroken(
  root: YamlNode | undefined,
  errors: readonly Span[],
): { root: YamlNode | undefined; lost: readonly (string | undefined)[] } {
  if (!root || root.type === "scalar" || errors.length === 0) return { root, lost: [] };
  const starts =
    root.type === "list"
      ? root.items.map((item) => item.span.start)
      : root.entries.map((entry) => entry.keySpan.start);
  const indexes = errors.map(({ start }) => lastUpTo(starts, start));
  const dropped = new Set(indexes);
  if (root.type === "list")
    return {
      root: { ...root, items: root.items.filter((_, i) => !dropped.has(i)) },
      lost: indexes.map((i) => nameOf(root.items[i])),
    };
  return {
    root: { ...root, entries: root.entries.filter((_, i) => !dropped.has(i)) },
    lost: indexes.map((i) => root.entries[i]?.key),
  };
}

/** Index of the last of the ascending `starts` that is not beyond `offset`; -1 for none. */
function lastUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What an author knows an entry of a list by. */
export function nameOf(node: YamlNode | undefined): string | undefined {
  if (node?.type !== "map") return undefined;
  const entry = node.entries.find(({ key }) => key === "id" || key === "form" || key === "phrase");
  return entry?.value.type === "scalar" ? entry.value.source || undefined : undefined;
}

/**
 * The first place beyond the limits. It comes before parsing because the package recurses: near the end of the stack V8
 * can abort the whole process instead of throwing.
 *
 * Depth is an upper bound: in block style every level stands further to the right than its parent, with at most a
 * key, its colon and its value on one line (hence three columns a level); in flow style brackets count.
 */
function findExcess(text: string, limits: YamlLimits): { kind: "tokens" | "depth"; at: number } | undefined {
  const columns: number[] = [];
  let flow = 0;
  let tokens = 0;
  let offset = 0;
  let lineStart = 0;
  let content = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type = content ? "scalar" : CST.tokenType(lexeme);
    if (++tokens > limits.tokens) return { kind: "tokens", at: offset };
    content = false;
    if (type === "scalar" && lexeme === CST.SCALAR) content = true;
    if (type === "doc-mode" || type === "flow-error-end" || content) continue;

    if (type === "flow-seq-start" || type === "flow-map-start") flow++;
    else if (type === "flow-seq-end" || type === "flow-map-end") flow = Math.max(0, flow - 1);
    else if (flow === 0 && type !== "space" && type !== "newline" && type !== "comment" && lexeme !== "") {
      const column = offset - lineStart;
      while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
      columns.push(column);
    }
    if (flow > limits.depth || columns.length > 3 * limits.depth) return { kind: "depth", at: offset };

    offset += lexeme.length;
    const newline = lexeme.lastIndexOf("\n");
    if (newline >= 0) lineStart = offset - lexeme.length + newline + 1;
  }
  return undefined;
}

/** Makes problems of one file; lines and columns count from 1. */
export function problemMaker(path: string, text: string): MakeProblem {
  const lines = lineIndex(text);
  return (span, severity, code, message) => {
    if (!span) return { file: path, severity, code, message };
    const { line, character } = lines.position(span.start);
    const place = { span: { start: span.start, end: span.end }, line: line + 1, column: character + 1 };
    return { file: path, ...place, severity, code, message };
  };
}

const within = (span: Span, text: string): Span => {
  const start = Math.max(0, Math.min(span.start, text.length));
  return { start, end: Math.max(start, Math.min(span.end, text.length)) };
};

const syntaxMessage = ({ code, message }: YAMLError): LocalText => ({
  nl: syntaxMessages[code],
  en: code === "MULTIPLE_DOCS" ? "The file may hold only one document." : `${message.replace(/\.?$/, "")}.`,
});

const syntaxMessages: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: "Een verwijzing met * kan geen eigen naam of type hebben.",
  BAD_ALIAS: "De verwijzing met * of & klopt niet.",
  BAD_COLLECTION_TYPE: "Het type past niet bij deze inhoud.",
  BAD_DIRECTIVE: "De regel met % is onbekend.",
  BAD_DQ_ESCAPE:
    "De code na \\ is onbekend; schrijf \\\\ voor een gewone backslash of gebruik enkele aanhalingstekens.",
  BAD_INDENT: "De inspringing klopt niet met de regels erboven.",
  BAD_PROP_ORDER: "Een naam (&) of type (!) staat hier op de verkeerde plaats.",
  BAD_SCALAR_START: "Tekst kan niet met dit teken beginnen; zet de tekst tussen aanhalingstekens.",
  BLOCK_AS_IMPLICIT_KEY:
    "Hier staat een dubbele punt met een spatie waar geen veld kan beginnen; zet tekst zo nodig tussen aanhalingstekens.",
  BLOCK_IN_FLOW: "Binnen [ ] of { } kan geen lijst of veld op inspringing staan.",
  DUPLICATE_KEY: "Dit veld staat hier dubbel.",
  IMPOSSIBLE: "Deze inhoud is niet te lezen.",
  KEY_OVER_1024_CHARS: "De naam van dit veld is te lang; ontbreekt er een aanhalingsteken?",
  MISSING_CHAR: "Hier ontbreekt een teken: een aanhalingsteken, haakje, komma of dubbele punt.",
  MULTILINE_IMPLICIT_KEY: "De naam van een veld moet op één regel staan; ontbreekt er een dubbele punt?",
  MULTIPLE_ANCHORS: "Een waarde kan maar één naam (&) hebben.",
  MULTIPLE_DOCS: "Het bestand mag maar één document bevatten; het volgende is niet gelezen.",
  MULTIPLE_TAGS: "Een waarde kan maar één type (!) hebben.",
  NON_STRING_KEY: "De naam van een veld moet gewone tekst zijn.",
  RESOURCE_EXHAUSTION: "De inhoud is hier te diep genest.",
  TAB_AS_INDENT: "Spring in met spaties, niet met een tab.",
  TAG_RESOLVE_FAILED: "Deze waarde of dit type (!) is niet te lezen.",
  UNEXPECTED_TOKEN:
    "Dit teken hoort hier niet; staat de tekst tussen aanhalingstekens, of klopt de inspringing niet?",
};
