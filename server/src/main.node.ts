import { createRequire } from "node:module";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { answerFirst } from "./host/answer-first";
import { tuneEngine } from "./host/tune-engine";
import { abilitiesOf, initializeResult } from "./lsp/initialize-result";

/** The server as a process: `--stdio` (the only way), `--pack DIR` for exactly those packs, `--version`. */
const version = process.env["NOTAWIJZER_VERSION"] ?? "0.0.0";

interface Core {
  readonly serve: (input: Readable, output: Writable) => void;
}

if (process.argv.includes("--version")) {
  process.stdout.write(`${version}\n`);
} else {
  tuneEngine("server");
  // What a server of ours can do is known before all that it does it with is loaded.
  answerFirst(process.stdin, process.stdout, {
    answer: (params) => initializeResult(abilitiesOf(params), version),
    serve: (input, output) => {
      (createRequire(__filename)(join(__dirname, "core.js")) as Core).serve(input, output);
    },
  });
}
