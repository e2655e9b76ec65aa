import type { Language } from "../language/language";
import type { Io } from "./io";
import { harmless, painter, widthOf, wrap } from "./terminal";
import { textsIn } from "./texts";
import type { Trouble } from "./trouble";

/** Writes what could not be read to the error output: place, then message. */
export function showTroubles(troubles: readonly Trouble[], lang: Language, noColor: boolean, io: Io): void {
  const paint = painter(io.err, io, noColor);
  const texts = textsIn(lang);
  for (const { file, line, column, severity, message, trace } of troubles) {
    const place = [harmless(file), line, column].filter((part) => part !== undefined).join(":");
    const label = severity === "error" ? texts.problem : texts.attention;
    io.err.write(
      `${paint("bold", place)}  ${paint(severity, label)}\n${wrap(harmless(message[lang]), widthOf(io.err), "    ")}\n`,
    );
    if (trace) io.err.write(`${trace}\n`);
  }
}
