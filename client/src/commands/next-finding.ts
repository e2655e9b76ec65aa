import { commands, Selection, TextEditorRevealType, window } from "vscode";
import { focusDraft } from "../draft-editor";
import { findingsIn, neighbour } from "../findings";
import { texts } from "../settings";

const shownFor = 6_000;

/**
 * Puts the caret at the next (1) or previous (-1) finding of ours in the active draft and shows what it says. The hover takes the
 * focus where a screen reader is in use, so that it is read out; Escape goes back to the text.
 */
export const goToFinding = (step: 1 | -1) => async (): Promise<void> => {
  const editor = await focusDraft();
  if (!editor) return;
  const found = findingsIn(editor.document.uri);
  const next = neighbour(found, editor.selection.start, step);
  if (!next) {
    window.setStatusBarMessage(texts().noFindings, shownFor);
    return;
  }
  // Only the caret: what is selected would be lost at the next key.
  editor.selection = new Selection(next.range.start, next.range.start);
  editor.revealRange(next.range, TextEditorRevealType.InCenterIfOutsideViewport);
  window.setStatusBarMessage(texts().findingOf(found.indexOf(next) + 1, found.length), shownFor);
  await commands.executeCommand("editor.action.showHover", { focus: "noAutoFocus" });
};
