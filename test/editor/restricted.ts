import { mochaRun } from "./mocha-run";

/** The suite for a folder that is not trusted. */
export const run = () => mochaRun(() => import("./restricted.suite"));
