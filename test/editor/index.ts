import { setTrap } from "./network-trap";
import { runInNode } from "./run-in-node";

/** The suites for a trusted folder; activation comes first, while nothing is open. */
export const run = () =>
  runInNode(async () => {
    setTrap();
    await import("./activation.suite");
    await import("./hover.suite");
    await import("./completion.suite");
    await import("./findings.suite");
    await import("./definition.suite");
    await import("./commands.suite");
    await import("./one-by-one.suite");
    await import("./deviations.suite");
    await import("./overview.suite");
    await import("./actions-view.suite");
    await import("./terms-view.suite");
    await import("./first-steps.suite");
    await import("./settings.suite");
    await import("./packs.suite");
    await import("./authoring.suite");
    await import("./composing.suite");
    await import("./word.suite");
    await import("./preview.suite");
    await import("./crash.suite");
    await import("./network.suite");
  });
