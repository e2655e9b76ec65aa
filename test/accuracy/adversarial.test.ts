import { describeSet } from "./describe-set";

// A wrong name is called once where none is, and no passage has one to find: no precision to hold to.
describeSet("adversarial", {
  recall: { contradiction: 0.86, weakened: 0.85 },
  precision: { contradiction: 0.98, weakened: 1 },
  alarmed: 2,
});
