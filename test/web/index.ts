import { runInBrowser } from "./run-in-browser";

/**
 * The suites of the desktop, in the web extension host; activation comes first, while nothing is open. The preview's is not among them:
 * the editor's own preview runs elsewhere here, where it cannot reach what `activate` returns.
 */
export const run = () =>
  runInBrowser(async () => {
    await import("../editor/activation.suite");
    await import("../editor/hover.suite");
    await import("../editor/completion.suite");
    await import("../editor/findings.suite");
    await import("../editor/definition.suite");
    await import("../editor/commands.suite");
    await import("../editor/one-by-one.suite");
    await import("../editor/deviations.suite");
    await import("../editor/overview.suite");
    await import("../editor/actions-view.suite");
    await import("../editor/terms-view.suite");
    await import("../editor/first-steps.suite");
    await import("../editor/settings.suite");
    await import("../editor/packs.suite");
    await import("../editor/composing.suite");
    await import("../editor/crash.suite");
  });
