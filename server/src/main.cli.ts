import { nodeIo } from "./cli/node-io";
import { run } from "./cli/run";
import { rules } from "./rules";

// A reader that has seen enough (`| head`) closes the pipe: no reason for a word.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 4);
  });

void run(process.argv.slice(2), rules, nodeIo(__dirname, process.env["NOTAWIJZER_VERSION"] ?? "0.0.0")).then(
  (code) => {
    process.exitCode = code;
  },
);
