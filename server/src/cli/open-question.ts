import type { Rule } from "../analysis/rule";
import type { Language } from "../language/language";
import type { Knowledge } from "../knowledge/knowledge";
import { readConfiguration } from "./configuration";
import type { Io } from "./io";
import { configurationOptions, readOptions, type OptionSpecs } from "./options";
import { showTroubles } from "./show-troubles";
import { painter, widthOf, type Paint } from "./terminal";
import { exitCodes } from "./trouble";

/** What a command that answers from the packs begins with. */
export interface Question {
  readonly knowledge: Knowledge;
  readonly lang: Language;
  /** The exit code of an answer: that of an unreadable pack or team file where there was one. */
  readonly done: number;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  /** The words asked about, a blank between them. */
  readonly words: string;
}

/** Reads options and configuration, and tells what was wrong with the latter. */
export async function openQuestion(
  args: readonly string[],
  specs: OptionSpecs,
  rules: readonly Rule[],
  io: Io,
): Promise<Question> {
  const options = readOptions(args, specs);
  const plain = options.has("no-color");
  const { knowledge, lang, troubles } = await readConfiguration(configurationOptions(options), rules, io);
  showTroubles(troubles, lang, plain, io);
  const unread = troubles.some(({ severity }) => severity === "error");
  return {
    knowledge,
    lang,
    done: unread ? exitCodes.unreadable : exitCodes.clean,
    paint: painter(io.out, io, plain),
    width: widthOf(io.out),
    words: options.positionals.join(" "),
  };
}
