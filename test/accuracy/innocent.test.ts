import { describeSet } from "./describe-set";

describeSet("innocent", {
  recall: { contradiction: 0.88 },
  precision: { contradiction: 0.95 },
  alarmed: 1,
});

// Nothing in it is wrong: whatever is found is an alarm.
describeSet("innocent-2", { recall: {}, precision: {}, alarmed: 1 });
