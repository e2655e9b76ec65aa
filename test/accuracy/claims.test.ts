import { describeSet } from "./describe-set";

describeSet("claims", {
  recall: { contradiction: 0.75, weakened: 0.73 },
  precision: { contradiction: 0.96, weakened: 0.95 },
  alarmed: 4,
});
