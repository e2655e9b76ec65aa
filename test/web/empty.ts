import { runInBrowser } from "./run-in-browser";

/** Where no folder is open and no server stands behind the editor: what is written is in no file. */
export const run = () => runInBrowser(() => import("./empty.suite"));
