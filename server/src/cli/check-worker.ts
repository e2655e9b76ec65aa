import type { Rule } from "../analysis/rule";
import { createDraftChecker, type DraftResult } from "./check-draft";
import { checkSpecs } from "./check";
import { readConfiguration } from "./configuration";
import type { Io } from "./io";
import { configurationOptions, readOptions } from "./options";
import type { DraftSource } from "./read-drafts";

/** Makes of the arguments of `check` what a helper answers each draft with. */
export async function createWorker(
  args: readonly string[],
  rules: readonly Rule[],
  io: Io,
): Promise<(source: DraftSource) => Promise<DraftResult>> {
  const configuration = await readConfiguration(
    configurationOptions(readOptions(args, checkSpecs)),
    rules,
    io,
  );
  return createDraftChecker(configuration, rules, io);
}
