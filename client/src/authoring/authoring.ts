import {
  CodeAction,
  CodeActionKind,
  CompletionItem,
  CompletionItemKind,
  Disposable,
  Hover,
  languages,
  MarkdownString,
  Position,
  Range,
  Uri,
  workspace,
  WorkspaceEdit,
  type Diagnostic,
  type DocumentSelector,
  type TextDocument,
} from "vscode";
import commitments from "../../../data/schema/commitments.schema.json";
import pack from "../../../data/schema/pack.schema.json";
import terms from "../../../data/schema/terms.schema.json";
import topics from "../../../data/schema/topics.schema.json";
import { textLanguage } from "../settings";
import { authoringTexts } from "../texts/authoring-texts";
import {
  describe,
  entryAt,
  idsIn,
  keyBefore,
  keyOf,
  naming,
  pathTo,
  schemaAt,
  type FieldSchema,
} from "./pack-yaml";

const schemas: Readonly<Record<string, FieldSchema>> = {
  "pack.yaml": pack as FieldSchema,
  "terms.yaml": terms as FieldSchema,
  "topics.yaml": topics as FieldSchema,
  "commitments.yaml": commitments as FieldSchema,
};

const kinds: Readonly<Record<string, string>> = {
  "terms.yaml": "term",
  "topics.yaml": "topic",
  "commitments.yaml": "commitment",
};

const selector: DocumentSelector = { pattern: "**/{pack,terms,topics,commitments}.yaml" };

const nameOf = ({ uri }: TextDocument): string => uri.path.split("/").at(-1) ?? "";

const linesOf = (document: TextDocument): readonly string[] => document.getText().split(/\r?\n/);

/** Completion, explanations and repairs in the files of a pack; elsewhere nothing. */
export function registerAuthoring(): Disposable {
  return Disposable.from(
    languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: async (document, at) =>
          (await isPack(document)) ? complete(document, at) : [],
      },
      " ",
      "[",
    ),
    languages.registerHoverProvider(selector, {
      provideHover: async (document, at) => ((await isPack(document)) ? hover(document, at) : undefined),
    }),
    languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, range, { diagnostics }) =>
          (await isPack(document)) ? repairs(document, range.start, diagnostics) : [],
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] },
    ),
  );
}

/** Other files have these names too: a pack has a pack.yaml beside them, with an id and a title. */
async function isPack(document: TextDocument): Promise<boolean> {
  const head = await textOf(Uri.joinPath(document.uri, "..", "pack.yaml"));
  return /^id:/m.test(head) && /^title:/m.test(head);
}

/** As it is in the editor, else on the disk; empty where there is none. */
async function textOf(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return "";
  }
}

const besides = ({ uri }: TextDocument, name: string): Uri => Uri.joinPath(uri, "..", name);

const subjectsOf = async (document: TextDocument): Promise<readonly string[]> =>
  (await Promise.all(["terms.yaml", "topics.yaml"].map((name) => textOf(besides(document, name))))).flatMap(
    idsIn,
  );

async function complete(document: TextDocument, at: Position): Promise<CompletionItem[]> {
  const schema = schemas[nameOf(document)];
  const lines = linesOf(document);
  const line = lines[at.line] ?? "";
  if (!schema) return [];
  const path = pathTo(lines, at.line);
  if (/^\s*(?:- )?[\w-]*$/.test(line.slice(0, at.character)))
    return Object.entries(schemaAt(schema, path)?.properties ?? {}).map(([key, { description }]) => {
      const item = new CompletionItem(key, CompletionItemKind.Field);
      item.insertText = `${key}: `;
      if (description !== undefined) item.documentation = description;
      return item;
    });
  const key = keyBefore(line, at.character);
  if (key === undefined) return [];
  if (naming.has(key))
    return (await subjectsOf(document)).map((id) => new CompletionItem(id, CompletionItemKind.Reference));
  const values =
    schemaAt(schema, [...path, key])?.enum ?? schemaAt(schema, [...path, "object", key])?.enum ?? [];
  return values.map((value) => new CompletionItem(String(value), CompletionItemKind.EnumMember));
}

async function hover(document: TextDocument, at: Position): Promise<Hover | undefined> {
  const schema = schemas[nameOf(document)];
  const lines = linesOf(document);
  const line = lines[at.line] ?? "";
  const range = document.getWordRangeAtPosition(at, /[\w-]+/);
  if (!schema || !range) return undefined;
  const word = document.getText(range);
  const isKey = line.charAt(range.end.character) === ":" && (keyOf(line) === word || line.includes("{"));
  const told = isKey ? describe(schema, pathTo(lines, at.line), word) : undefined;
  if (told !== undefined) return new Hover(new MarkdownString().appendText(told), range);
  if (!naming.has(keyBefore(line, range.start.character) ?? "")) return undefined;
  for (const name of ["topics.yaml", "terms.yaml"]) {
    const own = (await textOf(besides(document, name))).split(/\r?\n/);
    const start = own.findIndex((text) => idsIn(text).includes(word));
    const entry = start < 0 ? undefined : entryAt(own, start);
    if (!entry) continue;
    const words = own.slice(entry.first, entry.last + 1).filter((text) => !text.startsWith("#"));
    const text = new MarkdownString().appendText(`${authoringTexts[textLanguage()].named}:`);
    return new Hover(text.appendCodeblock(words.slice(0, 12).join("\n"), "yaml"), range);
  }
  return undefined;
}

async function repairs(
  document: TextDocument,
  at: Position,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const texts = authoringTexts[textLanguage()];
  const lines = linesOf(document);
  const actions: CodeAction[] = [];
  const kind = kinds[nameOf(document)];
  const entry = kind === undefined ? undefined : entryAt(lines, at.line);
  for (const diagnostic of diagnostics) {
    const code = typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code;
    const mend = (title: string, range: Range, text: string): void => {
      const action = new CodeAction(title, CodeActionKind.QuickFix);
      action.edit = new WorkspaceEdit();
      action.edit.replace(document.uri, range, text);
      action.diagnostics = [diagnostic];
      actions.push(action);
    };
    if (code === "pack/unknown-id") {
      const written = document.getText(diagnostic.range);
      for (const id of likely(written, await subjectsOf(document)))
        mend(texts.replaceBy(id), diagnostic.range, id);
    }
    if (code === "pack/form-case") {
      const line = lines[diagnostic.range.start.line] ?? "";
      const found = /kind: (?!name-form)[\w-]+/.exec(line);
      if (found) {
        const start = new Position(diagnostic.range.start.line, found.index);
        mend(texts.asStyle, new Range(start, start.translate(0, found[0].length)), "kind: name-form");
      }
    }
  }
  if (!entry || kind === undefined) return actions;
  if (entry.ground !== undefined)
    actions.push(accepted(document, lines, entry.ground, kind, entry, texts.accept));
  const drop = new CodeAction(texts.drop, CodeActionKind.Refactor);
  drop.edit = new WorkspaceEdit();
  drop.edit.delete(document.uri, new Range(entry.first, 0, entry.last + 1, 0));
  return [...actions, drop];
}

/** Takes the comment on how sure it is away, and keeps the decision in review.yaml. */
function accepted(
  document: TextDocument,
  lines: readonly string[],
  ground: number,
  kind: string,
  entry: { readonly first: number; readonly last: number; readonly id: string },
  title: string,
): CodeAction {
  const body = lines.slice(entry.first, entry.last + 1);
  const quote = body.map((text) => /^ {2}quote: (\S.*)$/.exec(text)?.[1]).find(Boolean);
  const of = kind === "commitment" && quote !== undefined ? quote.replace(/^["']|["']$/g, "") : entry.id;
  const review = besides(document, "review.yaml");
  const action = new CodeAction(title, CodeActionKind.Refactor);
  action.edit = new WorkspaceEdit();
  action.edit.delete(document.uri, new Range(ground, 0, ground + 1, 0));
  action.edit.createFile(review, { ignoreIfExists: true });
  const end = workspace.textDocuments.find(({ uri }) => uri.toString() === review.toString())?.lineCount ?? 0;
  action.edit.insert(
    review,
    new Position(end, 0),
    `- { do: accept, kind: ${kind}, of: ${JSON.stringify(of)} }\n`,
  );
  return action;
}

/** Ids that begin or end as the one that is written does. */
const likely = (written: string, ids: readonly string[]): readonly string[] =>
  ids
    .filter((id) => id !== written && (id.startsWith(written.slice(0, 4)) || id.endsWith(written.slice(-5))))
    .slice(0, 3);
