import type { LogOutputChannel, Uri } from "vscode";
import type { CheckGate } from "../check-gate";
import type { ReadingDocument } from "../reading-document";
import type { Session } from "../session";
import type { Status } from "../status";
import type { OverviewPanel } from "../views/overview-panel";

/** What commands work with. */
export interface CommandContext {
  readonly session: Session;
  readonly status: Status;
  readonly log: LogOutputChannel;
  readonly gate: CheckGate;
  readonly reading: ReadingDocument;
  readonly overview: OverviewPanel;
  readonly extensionUri: Uri;
}
