import { serveAsHelper } from "./cli/node-helpers";
import { nodeIo } from "./cli/node-io";
import { run } from "./cli/run";
import { readLanguageFrom } from "./host/language-files";
import { tuneEngine } from "./host/tune-engine";
import { rules } from "./rules";

tuneEngine("command");
readLanguageFrom(__dirname);

// A reader that has seen enough (`| head`) closes the pipe: no reason for a word.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 4);
  });

const makeIo = () => nodeIo(__dirname, process.env["NOTAWIJZER_VERSION"] ?? "0.0.0");
if (!serveAsHelper(rules, makeIo))
  void run(process.argv.slice(2), rules, makeIo()).then((code) => {
    process.exitCode = code;
  });
