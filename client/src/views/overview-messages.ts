/** What the page of the coverage and the extension say to each other. Imports nothing: both know it. */

/** Extension → page. */
export interface ShowCoverage {
  readonly type: "show";
  /** The table, as the server wrote it. */
  readonly html: string;
  /** A sentence that states the finding. */
  readonly title: string;
  /** How far the reading of the drafts is; absent once all are read. */
  readonly progress?: { readonly read: number; readonly total: number; readonly text: string };
  /** There is something to export. */
  readonly exportable: boolean;
}

/** Page → extension. */
export type OverviewMessage =
  | { readonly type: "ready" }
  | {
      readonly type: "open";
      /** Of the action. */
      readonly key: string;
      /** Index among the columns of the last answer; absent: the note. */
      readonly column?: number;
    }
  | { readonly type: "run"; readonly command: OverviewCommand };

/** Names of what the page's buttons do. */
export const overviewCommands = ["svg", "markdown", "practice"] as const;
export type OverviewCommand = (typeof overviewCommands)[number];

/** Whether a message of the page is one: a page is not to be trusted more than that. */
export function isOverviewMessage(message: unknown): message is OverviewMessage {
  if (typeof message !== "object" || message === null) return false;
  const { type, key, column, command } = message as Record<string, unknown>;
  if (type === "ready") return true;
  if (type === "run") return overviewCommands.some((known) => known === command);
  return type === "open" && typeof key === "string" && (column === undefined || Number.isSafeInteger(column));
}
