import { ExtensionMode, type ExtensionContext } from "vscode";
import type { Started } from "./client";
import type { Preview } from "./preview/preview";
import type { OverviewPanel } from "./views/overview-panel";
import type { SummaryItem } from "./views/summary-item";
import type { ActionsView } from "./views/actions-view";
import type { TermsView } from "./views/terms-view";

/** What `activate` returns. */
export interface Api {
  /** Asked for by the editor's Markdown preview. */
  readonly extendMarkdownIt: Preview["extendMarkdownIt"];
  /** For the tests in the editor, nobody else gets it. */
  readonly test?: TestApi;
}

export interface TestApi {
  /** A number of the server that runs, if one does: another after each start. */
  readonly serverId: () => number | undefined;
  /** Has the server end as it would by a mistake of its own. */
  readonly crash: () => void;
  /** What the server last said to be wrong with packs and files. */
  readonly problems: () => readonly string[];
  readonly overview: OverviewPanel;
  readonly summary: SummaryItem;
  readonly actions: ActionsView;
  readonly terms: TermsView;
}

export function apiOf(
  { extensionMode }: ExtensionContext,
  { session, preview, overview, summary, actions, terms }: Started,
  server: Pick<TestApi, "serverId" | "crash">,
): Api {
  const { extendMarkdownIt } = preview;
  const isTest = extensionMode === ExtensionMode.Test;
  const problems = () => session.status?.problems ?? [];
  const test = { ...server, problems, overview, summary, actions, terms };
  return { extendMarkdownIt, ...(isTest && { test }) };
}
