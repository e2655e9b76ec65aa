import { setFlagsFromString } from "node:v8";

/**
 * Has V8 make all objects young. When a draft is opened, all that is read of it lives on; V8 concludes that such objects are long-lived and
 * from then on makes them old at once, also those of each keystroke, which hold what is young until all memory is collected. Without that
 * a scavenge finds a tenth as much alive, and a full collection is seldom needed (docs/performance.md). Changes nothing else.
 */
export const tuneCollector = (): void => setFlagsFromString("--no-allocation-site-pretenuring");
