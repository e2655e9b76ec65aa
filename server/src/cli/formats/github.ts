import type { Severity } from "../../analysis/finding";
import type { Language } from "../../language/language";
import type { CheckReport } from "../report";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** Workflow commands that GitHub Actions shows as annotations, one on a line. */
export function formatGithub({ drafts, troubles }: CheckReport, lang: Language): string {
  const lines: string[] = [];
  for (const { name, findings } of drafts) {
    for (const { severity, code, message, passage, start, end, where } of findings) {
      if (where) {
        const said = `${where[lang]}: ${message[lang]}${passage ? `\n“${passage.text}”` : ""}`;
        lines.push(command(commands[severity], { file: name, title: code }, said));
        continue;
      }
      const text = passage ? `${message[lang]}\n“${passage.text}”` : message[lang];
      // GitHub takes columns only where all is on one line.
      const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
      const properties = { file: name, line: start.line, endLine: end.line, ...columns, title: code };
      lines.push(command(commands[severity], properties, text));
    }
  }
  for (const { file, line, column, severity, message } of troubles) {
    const properties = {
      file,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { col: column }),
    };
    lines.push(command(severity, properties, message[lang]));
  }
  return lines.map((line) => `${line}\n`).join("");
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(",")}::${escapeData(text)}`;
}

const escapeData = (text: string): string =>
  text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");

const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
