import { window } from "vscode";
import type { CommandContext } from "./context";

/** Checks the active draft, also where `notawijzer.check` says manual. */
export const checkNow =
  ({ session, gate }: CommandContext) =>
  (): void => {
    const document = window.activeTextEditor?.document;
    if (!document) return;
    gate.ask(document.uri);
    session.refreshFindings();
  };
