import { describeSet } from "./describe-set";

describeSet("claims", {
  recall: { contradiction: 0.82, weakened: 0.86 },
  precision: { contradiction: 0.98, weakened: 0.96 },
  alarmed: 3,
});
