import { describeSet } from "./describe-set";

// A wrong name is called once where none is, and no passage has one to find: no precision to hold to.
describeSet("adversarial", {
  recall: { contradiction: 0.75, weakened: 0.65 },
  precision: { contradiction: 0.95, weakened: 1 },
  alarmed: 3,
});
