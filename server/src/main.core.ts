import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Readable, Writable } from "node:stream";
import { createConnection } from "vscode-languageserver/node";
import { frameFilter } from "./host/frame-filter";
import { readLanguageFrom } from "./host/language-files";
import { localDay } from "./host/local-day";
import { nodeHost } from "./host/node-host";
import { keepHeapSmall, tuneForLongDraft, tuneForTyping } from "./host/tune-engine";
import type { Pack } from "./knowledge/pack";
import { traceOf } from "./lsp/session";
import { startServer, type RulePages } from "./lsp/start-server";
import type { OpenWord } from "./lsp/word-handlers";
import { loadPacks, type PackSource } from "./lsp/workspace-packs";
import { rules } from "./rules";

keepHeapSmall();
readLanguageFrom(__dirname);

const version = process.env["NOTAWIJZER_VERSION"] ?? "0.0.0";
const shipped = join(__dirname, "packs");

async function shippedPacks(): Promise<readonly PackSource[]> {
  const names = (await readdir(shipped)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => {
      const pack = JSON.parse(await readFile(join(shipped, name), "utf8")) as Pack;
      return { pack, noteUri: pathToFileURL(join(shipped, pack.id, "note.md")).toString() };
    }),
  );
}

async function packsOf(folders: readonly string[]): Promise<readonly PackSource[]> {
  const uris = folders.map((folder) => pathToFileURL(resolve(folder)).toString());
  return (await loadPacks(uris, [], nodeHost([]))).sources;
}

function argumentsOf(name: string): readonly string[] {
  return process.argv.flatMap((argument, index, all) => {
    if (argument.startsWith(`${name}=`)) return [argument.slice(name.length + 1)];
    return argument === name && all[index + 1] !== undefined ? [all[index + 1]!] : [];
  });
}

/** Serves the client at the other end of the streams. */
export function serve(input: Readable, output: Writable): void {
  const folders = argumentsOf("--pack");
  // A slip of ours in what nobody waits for is no reason to end. Its message could hold a draft's words.
  process.on("unhandledRejection", (error) => process.stderr.write(`${traceOf(error)}\n`));
  const connection = createConnection(input.pipe(frameFilter()), output);
  startServer(connection, {
    version,
    rules,
    shippedPacks: () => (folders.length > 0 ? packsOf(folders) : shippedPacks()),
    onlyShipped: folders.length > 0,
    rulePages: async () => JSON.parse(await readFile(join(__dirname, "rules.json"), "utf8")) as RulePages,
    ownHost: nodeHost,
    today: () => localDay(),
    onLongDraft: tuneForLongDraft,
    onFirstEdit: tuneForTyping,
    openWord: (data) =>
      (createRequire(__filename)(join(__dirname, "word.js")) as { readonly openWord: OpenWord }).openWord(
        data,
      ),
  });
  connection.listen();
}
