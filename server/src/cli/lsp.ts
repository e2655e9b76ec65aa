import { join } from "node:path";
import type { Io } from "./io";
import { commonSpecs, readOptions, type OptionSpecs } from "./options";
import { WrongUse } from "./trouble";

export const lspSpecs: OptionSpecs = {
  ...commonSpecs,
  stdio: { type: "switch" },
  // Read by the server itself, from the command line that it shares.
  pack: { type: "list" },
};

/** `notawijzer lsp --stdio`: the language server, in this process, until the editor ends it. */
export async function lsp(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions(args, lspSpecs);
  if (!options.has("stdio") || options.positionals.length > 0)
    throw new WrongUse({
      nl: "De taalserver spreekt alleen over standaardinvoer en -uitvoer: notawijzer lsp --stdio",
      en: "The language server speaks over standard input and output only: notawijzer lsp --stdio",
    });
  return io.serve(join(io.assets, "server.js"));
}
