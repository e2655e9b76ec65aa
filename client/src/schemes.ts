import type { TextDocument, Uri } from "vscode";

/** Read-only documents with the text of a pack's note: `notawijzer-nota:/PACK/note.md`. */
export const noteScheme = "notawijzer-nota";
/** Read-only documents with a rule's page: `notawijzer-regel:/FAMILY/RULE.md`. */
export const ruleScheme = "notawijzer-regel";
/** The read-only document that says how a sentence is read: `notawijzer-lezing:/Waarom.md`. */
export const readingScheme = "notawijzer-lezing";

/** Languages that drafts are written in. Any scheme: web, virtual and untitled files too. */
export const draftSelector = [{ language: "markdown" }, { language: "plaintext" }];

/** Older versions, input boxes, previews of edits and other views of text that nobody drafts in. */
const noDrafts = new Set([
  ruleScheme,
  readingScheme,
  "comment",
  "git",
  "gitfs",
  "gitlens",
  "git-graph",
  "output",
  "pr",
  "review",
  "search-editor",
  "vscode-bulkeditpreview",
  "vscode-interactive-input",
  "vscode-scm",
  "vscode-settings",
  "vscode-terminal",
  "vscode-userdata",
  "walkThrough",
  "walkThroughSnippet",
]);

/** Whether the server hears of a document: drafts, and the note, in which one may hover. */
export function isServed(document: Pick<TextDocument, "uri">): boolean {
  const { scheme } = document.uri;
  return !noDrafts.has(scheme) && !scheme.startsWith("vscode-chat");
}

/** Whether a document is checked; the note itself is not. */
export function isDraft(uri: Uri): boolean {
  return uri.scheme !== noteScheme && isServed({ uri });
}
