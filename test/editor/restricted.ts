import { runInNode } from "./run-in-node";

/** The suite for a folder that is not trusted. */
export const run = () => runInNode(() => import("./restricted.suite"));
