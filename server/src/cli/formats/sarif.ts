import { pathToFileURL } from "node:url";
import type { Severity } from "../../analysis/finding";
import type { Language } from "../../language/language";
import { firstSentence, plainPage, titleOf } from "../rule-pages";
import type { CheckedDraft, CheckReport, Region, RuleDescription, ShownFinding } from "../report";
import type { Trouble } from "../trouble";

/** SARIF 2.1.0 (OASIS), with paths relative to the working directory as `%SRCROOT%`. */
export function formatSarif(report: CheckReport, lang: Language): string {
  const rules = describedRules(report);
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Notawijzer",
            version: report.version,
            semanticVersion: report.version,
            language: lang,
            rules: rules.map((rule) => describe(rule)),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The folder in which the check ran." } } },
        invocations: [
          {
            executionSuccessful: !report.troubles.some(({ severity }) => severity === "error"),
            toolConfigurationNotifications: report.troubles.map((trouble) => notification(trouble, lang)),
          },
        ],
        results: report.drafts.flatMap((draft) =>
          draft.findings.map((finding) => result(draft, finding, indexes.get(finding.code)!, lang)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The rules in their order, and behind them codes of findings that no rule in the list has. */
function describedRules({ rules, drafts }: CheckReport): readonly RuleDescription[] {
  const described = new Map(rules.map((rule) => [rule.code, rule]));
  for (const { findings } of drafts)
    for (const { code, severity } of findings)
      if (!described.has(code)) described.set(code, { code, severity });
  return [...described.values()];
}

function describe({ code, severity, page }: RuleDescription) {
  const title = (page && titleOf(page)) ?? code;
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: (page && firstSentence(page)) ?? title },
    help: { text: page ? plainPage(page) : title, ...(page && { markdown: page }) },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [code.split("/")[0]] },
  };
}

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

function result(draft: CheckedDraft, finding: ShownFinding, ruleIndex: number, lang: Language) {
  const { code, severity, message, passage, text, fixes, where } = finding;
  const artifactLocation = locationOf(draft);
  const fixable = where ? [] : fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: passage ? `${message[lang]}\n“${passage.text}”` : message[lang] },
    locations: [
      where
        ? {
            physicalLocation: { artifactLocation },
            logicalLocations: [{ fullyQualifiedName: where[lang] }],
          }
        : { physicalLocation: { artifactLocation, region: { ...regionOf(finding), snippet: { text } } } },
    ],
    ...(fixable.length > 0 && {
      fixes: fixable.map(({ title, edits }) => ({
        description: { text: title[lang] },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map((edit) => ({
              deletedRegion: regionOf(edit),
              insertedContent: { text: edit.newText },
            })),
          },
        ],
      })),
    }),
  };
}

const regionOf = ({ start, end }: Region) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

const locationOf = ({ name, path }: Pick<CheckedDraft, "name" | "path">) =>
  path !== undefined && /^(?:\/|[a-z]:|\.\.\/)/i.test(name)
    ? { uri: pathToFileURL(path).href }
    : { uri: relativeUri(name), uriBaseId: "%SRCROOT%" };

/** A colon in the first part would make it a scheme. */
const relativeUri = (name: string): string => name.split("/").map(encodeURIComponent).join("/");

function notification({ file, line, column, severity, message }: Trouble, lang: Language) {
  return {
    level: severity,
    message: { text: message[lang] },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(file) },
          ...(line !== undefined && {
            region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
          }),
        },
      },
    ],
  };
}
