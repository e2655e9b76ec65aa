import { ProgressLocation, window } from "vscode";
import { coverage, type CoverageParams, type CoverageResult } from "../../../server/src/lsp/requests";
import { texts } from "../settings";
import type { CommandContext } from "./context";
import { insertSection } from "./insert-section";

/** Milliseconds between two looks at how far the drafts have been read. */
const pause = 200;

/** Inserts a table of all actions, with the drafts that speak of them, at the caret; waits until all drafts have been read. */
export const insertStatusTable =
  ({ session }: CommandContext) =>
  async (): Promise<void> => {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const words = texts();
    const params: CoverageParams = { form: "statusTable" };
    const text = await window.withProgress(
      { location: ProgressLocation.Window, title: "Notawijzer" },
      async (report) => {
        for (;;) {
          const result = await session.request<CoverageResult | null>(coverage, params);
          if (!result || result.progress.complete) return result?.text;
          report.report({ message: words.readingDrafts(result.progress.read, result.progress.total) });
          await new Promise((done) => setTimeout(done, pause));
        }
      },
    );
    if (text) await insertSection(editor, text);
  };
