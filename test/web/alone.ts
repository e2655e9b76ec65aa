import { runInBrowser } from "./run-in-browser";

/**
 * Where no server stands behind the editor, as on vscode.dev. Without the suites that need the editor's own extension for Markdown, which
 * the editor that is tested in has for Node only.
 */
export const run = () =>
  runInBrowser(async () => {
    await import("./nothing-behind.suite");
    await import("../editor/activation.suite");
    await import("../editor/hover.suite");
    await import("../editor/completion.suite");
    await import("../editor/findings.suite");
    await import("../editor/definition.suite");
    await import("../editor/deviations.suite");
    await import("../editor/actions-view.suite");
    await import("../editor/terms-view.suite");
    await import("../editor/settings.suite");
    await import("../editor/packs.suite");
    await import("./disk.suite");
    await import("../editor/crash.suite");
  });
