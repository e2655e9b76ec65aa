import type { LogOutputChannel, Uri } from "vscode";
import type { CheckGate } from "../check-gate";
import type { ReadingDocument } from "../reading-document";
import type { Register } from "../register";
import type { Session } from "../session";
import type { Status } from "../status";
import type { ActionsView } from "../views/actions-view";
import type { OverviewPanel } from "../views/overview-panel";
import type { TermsView } from "../views/terms-view";

/** What commands work with. */
export interface CommandContext {
  readonly session: Session;
  readonly status: Status;
  readonly log: LogOutputChannel;
  readonly gate: CheckGate;
  readonly reading: ReadingDocument;
  readonly overview: OverviewPanel;
  readonly register: Register;
  readonly actions: ActionsView;
  readonly terms: TermsView;
  readonly extensionUri: Uri;
}
