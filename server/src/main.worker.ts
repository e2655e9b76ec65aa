import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import type { FileHost } from "./host/file-host";
import { provideLanguage } from "./host/language-store";
import { localDay } from "./host/local-day";
import type { Pack } from "./knowledge/pack";
import type { LocalText } from "./knowledge/problem";
import { startServer } from "./lsp/start-server";
import { rules } from "./rules";

/** Set by the build. */
declare const NOTAWIJZER_VERSION: string;
/** Ids of the packs in dist/packs; set by the build. */
declare const NOTAWIJZER_PACKS: readonly string[];

/** For a client that reads no files either. */
const noFiles: FileHost = {
  readFile: async () => ({ error: "FileNotFound" }),
  readFiles: async (uris) => uris.map(() => ({ error: "FileNotFound" })),
  findFiles: async () => [],
};

const noWord: LocalText = {
  nl: "In een browser leest Notawijzer geen Word-documenten; gebruik VS Code op uw computer of de opdrachtregel.",
  en: "In a browser Notawijzer reads no Word documents; use VS Code on your computer or the command line.",
};

/** The server in a Web Worker: no files, no network; what it needs it asks of the client. */
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
  version: NOTAWIJZER_VERSION,
  rules,
  shippedPacks: async (ownFile) => {
    const [language, packs] = await Promise.all([
      ownFile("language.jsonl"),
      Promise.all(NOTAWIJZER_PACKS.map((id) => ownFile(`packs/${id}.json`))),
    ]);
    provideLanguage(language);
    return packs.map((text) => ({ pack: JSON.parse(text) as Pack }));
  },
  rulePages: async (ownFile) => JSON.parse(await ownFile("rules.json")),
  openWord: async () => ({ refused: noWord }),
  ownHost: () => noFiles,
  today: () => localDay(),
});
connection.listen();
