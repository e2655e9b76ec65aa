// The floor: what the transport costs. A server on the same library, which answers the same whatever the text says. bench/run.mjs
// bundles it as ours is bundled.
//
//   node echo.js [--pull] [--findings N] [--stdio]
//
//   --pull        answers textDocument/diagnostic; else it publishes after each change
//   --findings N  as many findings of the shape of ours, spread over the lines of the draft (1)
import {
  createConnection,
  TextDocuments,
  TextDocumentSyncKind,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const at = process.argv.indexOf("--findings");
const wanted = at < 0 ? 1 : Number(process.argv[at + 1]);
const isPull = process.argv.includes("--pull");

function finding(document, index) {
  const line = Math.floor((index * document.lineCount) / wanted);
  const range = { start: { line, character: 0 }, end: { line, character: 12 } };
  return {
    range,
    severity: 2,
    code: "misname/compound",
    codeDescription: { href: "notawijzer-regel:/misname/compound.md" },
    source: "notawijzer",
    message:
      "De nota schrijft deze naam anders: ‘Een naam van drie woorden’ is één naam, van twee woorden en een half.",
    relatedInformation: [
      { location: { uri: document.uri, range }, message: "Zo staat de naam in de nota zelf." },
    ],
    data: {
      pack: "nota",
      rule: "misname/compound",
      term: "naam",
      replacement: "Een naam van drie woorden",
      index,
    },
  };
}
const findings = (document) => Array.from({ length: wanted }, (_, index) => finding(document, index));

const connection = createConnection(
  new StreamMessageReader(process.stdin),
  new StreamMessageWriter(process.stdout),
);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: {},
    hoverProvider: true,
    ...(isPull && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
  },
}));
if (isPull)
  connection.languages.diagnostics.on(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return { kind: "full", items: document ? findings(document) : [] };
  });
else
  documents.onDidChangeContent(({ document }) =>
    connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: findings(document),
    }),
  );
connection.onCompletion(() => [{ label: "Een naam" }]);
connection.onHover(() => ({ contents: "Een naam" }));
documents.listen(connection);
connection.listen();
