import type { Rule } from "../analysis/rule";
import { compound } from "./misname/compound";
import { spelling } from "./misname/spelling";

/** All rules. Where two findings overlap, the rule that stands first here speaks. */
export const rules: readonly Rule[] = [compound, spelling];
