import type { Rule } from "../analysis/rule";
import { action } from "./action";
import { check } from "./check";
import { coverage } from "./coverage";
import { explain } from "./explain";
import { fix } from "./fix";
import { helpFor, isCommand, overview, type Command, commands } from "./help";
import { importCommand } from "./import";
import type { Io } from "./io";
import { lsp } from "./lsp";
import { nearest, spokenText } from "./options";
import { packCommand } from "./pack";
import { term } from "./term";
import { terms } from "./terms";
import { textsIn } from "./texts";
import { exitCodes, traceOf, WrongUse } from "./trouble";

/** Runs a command line (without node and program). Never rejects; the answer is the exit code. */
export async function run(args: readonly string[], rules: readonly Rule[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  try {
    return await dispatch(name, rest, rules, io);
  } catch (error) {
    if (error instanceof WrongUse) {
      const command = name !== undefined && isCommand(name) ? `${name} ` : "";
      const more = spokenText(
        { nl: textsIn("nl").moreHelp(command), en: textsIn("en").moreHelp(command) },
        args,
      );
      io.err.write(`${spokenText(error.text, args)}\n${more}\n`);
      return exitCodes.wrongUse;
    }
    io.err.write(
      `${spokenText({ nl: textsIn("nl").internal, en: textsIn("en").internal }, args)}\n${traceOf(error)}\n`,
    );
    return exitCodes.internal;
  }
}

async function dispatch(
  name: string | undefined,
  rest: readonly string[],
  rules: readonly Rule[],
  io: Io,
): Promise<number> {
  if (name === "--version" || name === "-v") {
    io.out.write(`${io.version}\n`);
    return exitCodes.clean;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    const [about] = rest;
    io.out.write(about !== undefined && isCommand(about) ? helpFor(about) : overview);
    return exitCodes.clean;
  }
  if (name === undefined) {
    io.err.write(overview);
    return exitCodes.wrongUse;
  }
  if (!isCommand(name)) throw unknownCommand(name);
  const end = rest.indexOf("--");
  const options = end < 0 ? rest : rest.slice(0, end);
  if (options.includes("--help") || options.includes("-h")) {
    io.out.write(helpFor(name));
    return exitCodes.clean;
  }
  const run: Readonly<Record<Command, () => Promise<number>>> = {
    check: () => check(rest, rules, io),
    coverage: () => coverage(rest, rules, io),
    fix: () => fix(rest, rules, io),
    explain: () => explain(rest, rules, io),
    import: () => importCommand(rest, rules, io),
    pack: () => packCommand(rest, rules, io),
    term: () => term(rest, rules, io),
    terms: () => terms(rest, rules, io),
    action: () => action(rest, rules, io),
    lsp: () => lsp(rest, io),
  };
  return run[name]();
}

function unknownCommand(name: string): WrongUse {
  const near = nearest(name, commands);
  return new WrongUse({
    nl: `De opdracht ${name} bestaat niet.${near ? ` Bedoelt u ${near}?` : ""}`,
    en: `There is no command ${name}.${near ? ` Did you mean ${near}?` : ""}`,
  });
}
