import { describeSet } from "./describe-set";

describeSet("innocent", {
  recall: { contradiction: 0.83 },
  precision: { contradiction: 0.82 },
  alarmed: 3,
});
