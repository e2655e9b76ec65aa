import { countFindings, type CheckReport } from "../report";

/** The format of docs/cli.md; `version` rises when a reader of it would have to change. */
export function formatJson({ version, notes, drafts, troubles, unused, teamFile }: CheckReport): string {
  const report = {
    version: 1,
    notawijzer: version,
    notes,
    files: drafts.map(({ name, findings }) => ({ file: name, findings })),
    problems: troubles.map(({ trace: _trace, ...problem }) => problem),
    unusedSuppressions: unused.map(({ code, text, commitment, file, reason, line, column }) => ({
      code,
      ...(text !== undefined && { text }),
      ...(commitment !== undefined && { commitment }),
      ...(file !== undefined && { file }),
      reason,
      at: { file: teamFile, line, column },
    })),
    summary: { files: drafts.length, ...countFindings(drafts), problems: troubles.length },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
