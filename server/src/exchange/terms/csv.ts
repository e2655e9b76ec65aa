import type { LocalText } from "../../knowledge/problem";
import { Refused } from "../refused";
import { checkField } from "./term-limits";

/** A row of a table, and the line that it begins on, from 1. */
export interface CsvRow {
  readonly fields: readonly string[];
  readonly line: number;
}

const openQuote: LocalText = {
  nl: "Een veld dat met een aanhalingsteken begint, eindigt niet.",
  en: "A field that begins with a quotation mark does not end.",
};
const strayQuote: LocalText = {
  nl: "Achter een veld tussen aanhalingstekens staat nog tekst.",
  en: "There is text behind a field in quotation marks.",
};

/**
 * Reads CSV (RFC 4180) in pieces: fields between commas, semicolons or tabs, whichever the first line has most of; rows end at a
 * line break of any kind. @throws Refused
 */
export function readCsv(onRow: (row: CsvRow) => void): {
  readonly write: (chunk: string) => void;
  readonly end: () => void;
} {
  let waiting = "";
  let separator: string | undefined;
  let fields: string[] = [];
  let field = "";
  let state: "start" | "plain" | "quoted" | "behind" = "start";
  let [line, rowLine] = [1, 1];
  let wasReturn = false;

  function endField(): void {
    fields.push(field);
    field = "";
    state = "start";
  }
  function endRow(): void {
    endField();
    if (fields.length > 1 || fields[0] !== "") onRow({ fields, line: rowLine });
    fields = [];
    rowLine = line;
  }
  function take(unit: string): void {
    const isBreak = unit === "\n" || unit === "\r";
    // Of the two units of one break the second says nothing.
    if (isBreak && !(unit === "\n" && wasReturn)) line++;
    const isSecond = unit === "\n" && wasReturn;
    wasReturn = unit === "\r";
    if (state === "quoted") {
      if (unit === '"') state = "behind";
      else {
        field += unit;
        checkField(field.length, { line });
      }
    } else if (unit === '"' && state === "behind") {
      field += unit;
      state = "quoted";
    } else if (unit === '"' && state === "start") state = "quoted";
    else if (unit === separator) endField();
    else if (isBreak) {
      if (!isSecond) endRow();
    } else if (state === "behind") throw new Refused(strayQuote, { line });
    else {
      state = "plain";
      field += unit;
      checkField(field.length, { line });
    }
  }
  const takeAll = (text: string): void => {
    for (let at = 0; at < text.length; at++) take(text[at]!);
  };
  const begin = (): void => {
    const text = waiting.replace(/^\ufeff/, "");
    separator = separatorOf(text);
    takeAll(text);
  };
  return {
    write: (chunk) => {
      if (separator !== undefined) return takeAll(chunk);
      waiting += chunk;
      const isWhole = /[\r\n]/.test(waiting);
      checkField(isWhole ? 0 : waiting.length, { line: 1 });
      if (!isWhole) return;
      begin();
    },
    end: () => {
      if (separator === undefined) {
        begin();
      }
      if (state === "quoted") throw new Refused(openQuote, { line: rowLine });
      if (state !== "start" || fields.length > 0) endRow();
    },
  };
}

function separatorOf(text: string): string {
  const [head = ""] = text.split(/[\r\n]/, 1);
  const count = (separator: string): number => head.split(separator).length;
  return [",", ";", "\t"].sort((a, b) => count(b) - count(a))[0]!;
}

/** A row with its line break; fields are quoted where they need it. */
export const csvRow = (fields: readonly string[]): string =>
  `${fields.map((field) => (/[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replace(/"/g, '""')}"` : field)).join(",")}\r\n`;

/** A spreadsheet takes what begins like this for a formula. */
const formula = /^'*[=+\-@\t\r]/;

/** A field that no spreadsheet reckons with; {@link plainField} gives back what it was. */
export const safeField = (field: string): string => (formula.test(field) ? `'${field}` : field);

export const plainField = (field: string): string => (/^'+[=+\-@\t\r]/.test(field) ? field.slice(1) : field);
