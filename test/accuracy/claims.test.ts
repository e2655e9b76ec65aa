import { describeSet } from "./describe-set";

describeSet("claims", {
  recall: { contradiction: 0.67, weakened: 0.7 },
  precision: { contradiction: 0.94, weakened: 0.95 },
  alarmed: 4,
});
