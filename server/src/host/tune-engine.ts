import { setFlagsFromString } from "node:v8";

/** How much bytecode of a function runs before V8 thinks of optimising it. */
const budgets = {
  /** A person waits for the first answer. */
  server: 200_000,
  /** V8's own: each keystroke runs the same code again, and what is to be compiled is so at the beginning. */
  typing: 67_584,
  /** What a few hundred drafts run is not worth compiling twice. */
  command: 600_000,
};

/** The last V8 whose tiers are set so; later ones have a cheap compiler between, and need nothing. */
const lastWithBudget = 11;

/**
 * Sets what V8 does with a program that runs some three thousand functions, none of which is hot: it changes nothing but the time
 * (docs/performance.md has the figures).
 */
export function tuneEngine(program: "server" | "command"): void {
  // When a draft is opened, all that is read of it lives on; V8 concludes that such objects are long-lived and from then on makes them old
  // at once, also those of each keystroke, which hold what is young until all memory is collected.
  setFlagsFromString("--no-allocation-site-pretenuring");
  // Inlining as much as V8 would, each of them is compiled with a dozen others in it, and again for each surprise.
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");
  // A thread for each processor reads drafts already: more of them for a scavenge only wait for one another.
  if (program === "command") setFlagsFromString("--no-parallel-scavenge");
  setBudget(program);
}

/** For when the same code begins to run again and again. */
export const tuneForTyping = (): void => setBudget("typing");

function setBudget(of: keyof typeof budgets): void {
  if (Number.parseInt(process.versions.v8, 10) <= lastWithBudget)
    setFlagsFromString(`--interrupt-budget=${budgets[of]}`);
}

/** For a server that has been loaded, and lives for hours. */
export function keepHeapSmall(): void {
  // What an analysis leaves behind would otherwise be let lie until the heap has grown several times over.
  setFlagsFromString("--heap-growing-percent=30");
  // The young generation would grow to 48 MB with whatever is loaded, and nothing is felt of it with a short draft.
  setFlagsFromString("--semi-space-growth-factor=1");
}

/** For a draft of which each keystroke leaves some megabytes: the young generation may grow again. */
export const tuneForLongDraft = (): void => setFlagsFromString("--semi-space-growth-factor=2");
