import fc from "fast-check";
import * as requests from "../../server/src/lsp/requests";
import { draft } from "./drafts";
import { frame } from "./wire";

/** What is sent to a server, in bytes. */
export type Sent = string | Uint8Array;

const uris = [
  "file:///werk/a.md", "file:///werk/a.md", "file:///werk/b.txt", "file:///werk/map%20é/c.md", "FILE:///WERK/a.md", "untitled:Untitled-1", "notawijzer-nota:/x/note.md",
  "file:///", "file:///werk/../../etc/passwd", "git:/werk/a.md?x", "file:///werk/%", "file:///C:/werk/a.md", "", ":", "\0", "a".repeat(5000), "vscode-notebook-cell:/x#1",
]; // prettier-ignore
const uri = fc.constantFrom(...uris);
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, -1e308, "", "__proto__", [], {}, [[]], {
    uri: null,
  }),
  fc.jsonValue({ maxDepth: 3 }),
);
const number = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(-1, 2 ** 31, 2 ** 53, 1e300, 0.5, "1", null) },
);
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const textDocument = fc.record({ uri });
const text = draft(8);
const key = fc.constantFrom(
  "term:x:y",
  "action:defensienota-2022:1",
  "line:defensienota-2022:2",
  "",
  "action:",
  "::::",
);
const version = fc.oneof(fc.nat({ max: 9 }), fc.constantFrom<unknown>(-1, null, "2", 1e99));
const code = fc.constantFrom("misname/compound", "style/", "", "constructor", "../x");
const change = fc.oneof(
  fc.record({ range, text }),
  fc.record({ text }),
  fc.record({ range: odd, text: odd }),
  odd,
);

/** Notifications and requests with parameters of the right shape, more or less. */
const notifications: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  initialized: fc.constant({}),
  "textDocument/didOpen": fc.record({
    textDocument: fc.record({
      uri,
      languageId: fc.constantFrom("markdown", "plaintext", "cobol", ""),
      version,
      text,
    }),
  }),
  "textDocument/didChange": fc.record({
    textDocument: fc.record({ uri, version }),
    contentChanges: fc.array(change, { maxLength: 4 }),
  }),
  "textDocument/didClose": fc.record({ textDocument }),
  "textDocument/didSave": fc.record({ textDocument }),
  "textDocument/willSave": fc.record({ textDocument }),
  "workspace/didChangeConfiguration": fc.record({ settings: fc.oneof(odd, fc.record({ notawijzer: odd })) }),
  "workspace/didChangeWatchedFiles": fc.record({ changes: fc.array(fc.oneof(odd, fc.record({ uri, type: number })), { maxLength: 5 }) }), // prettier-ignore
  "workspace/didChangeWorkspaceFolders": fc.record({
    event: fc.record({
      added: fc.oneof(fc.array(fc.record({ uri, name: fc.string() }), { maxLength: 3 }), odd),
      removed: fc.oneof(fc.array(fc.record({ uri, name: fc.string() }), { maxLength: 3 }), odd),
    }),
  }),
  "$/cancelRequest": fc.record({ id: fc.oneof(fc.nat({ max: 400 }), odd) }),
  "$/setTrace": fc.record({ value: fc.constantFrom("off", "messages", "verbose", "x") }),
  "$/progress": fc.record({ token: odd, value: odd }),
  "window/workDoneProgress/cancel": fc.record({ token: odd }),
  "$/onbekend": odd,
  "onbekend/bericht": odd,
};
const at = { textDocument, position };
const asked: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  initialize: fc.oneof(
    odd,
    fc.record({ capabilities: odd, workspaceFolders: odd, initializationOptions: odd }),
  ),
  "textDocument/hover": fc.record(at),
  "textDocument/completion": fc.record({ ...at, context: fc.oneof(odd, fc.record({ triggerKind: number, triggerCharacter: fc.constantFrom("@", "(") })) }), // prettier-ignore
  "completionItem/resolve": fc.oneof(odd, fc.record({ label: fc.string(), data: fc.record({ uri, pack: fc.string(), id: fc.string(), kind: fc.constantFrom("term", "action") }) })), // prettier-ignore
  "textDocument/definition": fc.record(at),
  "textDocument/references": fc.record({ ...at, context: fc.oneof(odd, fc.record({ includeDeclaration: fc.boolean() })) }), // prettier-ignore
  "textDocument/documentLink": fc.record({ textDocument }),
  "textDocument/diagnostic": fc.record({ textDocument, previousResultId: fc.oneof(fc.string(), odd) }, { requiredKeys: ["textDocument"] }), // prettier-ignore
  "textDocument/codeAction": fc.record({
    textDocument,
    range,
    context: fc.oneof(odd, fc.record({ diagnostics: fc.constant([]), only: fc.oneof(odd, fc.constant(["quickfix", "source.fixAll"])) })), // prettier-ignore
  }),
  "workspace/symbol": fc.record({ query: fc.oneof(fc.string(), odd) }),
  "workspace/executeCommand": fc.record({ command: fc.string(), arguments: odd }),
  "workspace/diagnostic": odd,
  "onbekend/verzoek": odd,
  [requests.noteText]: fc.record({ pack: fc.string() }),
  [requests.rulePage]: fc.record({ code }),
  [requests.reading]: fc.record({ uri, position }),
  [requests.keepEdit]: fc.record({ uri, code, range, scope: fc.constantFrom("here", "document", "team"), reason: fc.string() }), // prettier-ignore
  [requests.coverage]: fc.record({ form: fc.constantFrom("html", "svg", "markdown", "statusTable", "x") }),
  [requests.deviations]: fc.record({ uri }),
  [requests.deviationsEdit]: fc.record({ uri, position }),
  [requests.register]: fc.record({ since: fc.oneof(fc.string(), odd) }),
  [requests.draftState]: fc.record({ uri }),
  [requests.places]: fc.record({ key }),
  [requests.card]: fc.record({ key }),
  [requests.referenceEdit]: fc.record({ uri, position, key }),
  [requests.scopeEdit]: fc.record({ key, reason: fc.oneof(fc.string(), odd) }),
  [requests.termEdit]: fc.record({ folder: fc.constantFrom("packs/x", "../x", "/x", ""), title: fc.string(), name: fc.string(), acronym: fc.string() }), // prettier-ignore
  [requests.convertReferences]: fc.record({ uri, style: fc.constantFrom("brackets", "footnote", "x") }),
  [requests.generatedText]: fc.record({ uri, what: fc.constantFrom("abbreviations", "x") }),
  [requests.glossary]: odd,
};

const json = (value: unknown): Buffer => frame(JSON.stringify(value) ?? "null");

/** One in so many has parameters of any type, or none. */
function withParams(method: string, shaped: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return fc
    .oneof(
      { weight: 5, arbitrary: shaped },
      { weight: 1, arbitrary: odd },
      { weight: 1, arbitrary: fc.constant(undefined) },
    )
    .map((params) => ({ jsonrpc: "2.0", method, ...(params !== undefined && { params }) }));
}

const id = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 10_000, max: 10_400 }) },
  { weight: 1, arbitrary: odd },
);
const known = fc.oneof(
  ...Object.entries(notifications).map(([method, shaped]) => withParams(method, shaped)),
  ...Object.entries(asked).map(([method, shaped]) =>
    fc.tuple(withParams(method, shaped), id).map(([message, number]) => ({ ...message, id: number })),
  ),
);
const answers = fc.record(
  { jsonrpc: fc.constant("2.0"), id, result: odd, error: odd },
  { requiredKeys: ["id"] },
);
const brackets = (number: number): Buffer =>
  frame(`{"jsonrpc":"2.0","method":"x","params":${"[".repeat(number)}`);

/** Bytes that are no message: between two that are. */
const garbage: fc.Arbitrary<Sent> = fc.oneof(
  fc.string({ maxLength: 40 }).map((body) => frame(body)),
  fc.uint8Array({ maxLength: 40 }).map((body) => frame(body)),
  fc.constantFrom<Sent>(
    "Content-Length: -5\r\n\r\n", "Content-Length: vijf\r\n\r\n", "Content-Longth 5\r\n\r\nhallo", "\r\n\r\n\r\n", "Content-Type: x\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "x".repeat(10_000), "Content-Length: 1e9\r\n\r\n", "Content-Length: 99999999999999\r\n\r\n", ":\r\n\r\n", brackets(50_000),
  ), // prettier-ignore
  odd.map(json),
  fc.array(known, { maxLength: 3 }).map(json),
);

/** A stretch of traffic; nothing in it asks the server to end. */
export const traffic: fc.Arbitrary<readonly Sent[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: known.map(json) },
    { weight: 1, arbitrary: answers.map(json) },
    { weight: 2, arbitrary: garbage },
  ),
  { minLength: 1, maxLength: 60, size: "max" },
);

/** What a client answers that has lost its mind. */
export const oddAnswers: fc.Arbitrary<readonly unknown[]> = fc.array(
  fc.oneof(
    odd,
    fc.constant("throw"),
    fc.constantFrom<unknown>({ text: 5 }, { files: [null, 5] }, { uris: [5, "file:///werk/a.md", ":"] }, [{ packs: ["\0", "x"] }], [{ drafts: ["[[["] }], { text: "id: [" }), // prettier-ignore
  ),
  { minLength: 1, maxLength: 8 },
);
